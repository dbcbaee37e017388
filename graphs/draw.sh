#!/bin/sh
# Draw the figures of this folder: graphs/draw.sh ENTENTE [FOLDER]; `make graphs` runs it.
# Each comes in French and, under a name that ends in -en, in English; as DOT, SVG and PNG.
set -eu
entente=$1 folder=${2:-graphs}
mkdir -p "$folder"

# draw NAME LANG TITLE DOSSIER [OPTION...]; without a title the dossier's own is taken
draw() {
    name=$1 lang=$2 title=$3 dossier=$4
    shift 4
    [ -z "$title" ] || set -- --title "$title" "$@"
    "$entente" draw "data/$dossier.json" --lang "$lang" "$@" \
        -o "$folder/$name.dot" -o "$folder/$name.svg" -o "$folder/$name.png"
}

whole=openai-for-countries
draw $whole fr '' $whole
draw $whole-en en '' $whole
draw stargate fr 'L’alliance autour de Stargate' $whole --view stargate
draw stargate-en en 'The alliance around Stargate' $whole --view stargate
draw programme fr 'OpenAI for Countries et ses pays' $whole --view programme
draw programme-en en 'OpenAI for Countries and its countries' $whole --view programme
draw rivals fr 'Qui s’oppose à qui' $whole --view rivals --size degree
draw rivals-en en 'Who is opposed to whom' $whole --view rivals --size degree
draw triple-entente-1907 fr 'Les grandes puissances en 1907' triple-entente --as-of 1907
draw triple-entente-1907-en en 'The great powers in 1907' triple-entente --as-of 1907
