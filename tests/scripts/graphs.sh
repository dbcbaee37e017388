#!/bin/sh
# The figures in graphs/ are those that graphs/draw.sh draws, well-formed, and of the dossiers as they are now.
names=$(sed -n 's/^draw \([^ ]*\) .*/\1/p' "$REPO/graphs/draw.sh" | sed 's/\$whole/openai-for-countries/')
there=$(cd "$REPO/graphs" && ls | sed -n 's/\.\(dot\|svg\|png\)$//p' | sort -u)
[ "$(echo "$names" | sort)" = "$there" ] && echo "ok - graphs/ has what draw.sh draws" ||
    echo "not ok - graphs/ has what draw.sh draws: $there"
for name in $names; do
    svg=$REPO/graphs/$name.svg
    said=$(xmllint --noout "$svg" 2>&1)
    [ -z "$said" ] && echo "ok - $name.svg is well-formed" || echo "not ok - $name.svg is well-formed: $said"
    dossier=$(sed -n 's/.*&quot;dossier&quot;: &quot;\([^&]*\)&quot;.*/\1/p' "$svg")
    hash=$(sha256sum "$DATA/${dossier:-none}" | cut -d ' ' -f 1)
    for file in "$svg" "$REPO/graphs/$name.dot" "$REPO/graphs/$name.png"; do
        [ -n "$hash" ] && grep -q "$hash" "$file" && echo "ok - $(basename "$file") is drawn from the dossier as it is" ||
            echo "not ok - $(basename "$file") is drawn from the dossier as it is: run make graphs"
    done
done
