#!/bin/sh
# Who stands between others whatever one believes? brokers.sh DOSSIER [N]
#
# Takes the first N (5) by betweenness under each rule of acceptance, and prints those whom all three
# lists have, with their places. TSV has a row a line and no quotes, so awk and sort can read it.
set -eu
dossier=$1 top=${2:-5}
PATH=$PWD/build/release:$PATH

for rule in any majority uncontested; do
    entente measure "$dossier" --accept $rule --by betweenness --top "$top" --format tsv |
        awk -v rule=$rule 'NR > 1 { print $1 "\t" rule " " NR - 1 }'
done |
    awk -F '\t' '{ seen[$1]++; places[$1] = places[$1] (seen[$1] > 1 ? ", " : "") $2 }
        seen[$1] == 3 { print $1 ": " places[$1] }'
