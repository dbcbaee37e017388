#!/bin/sh
# The figures in graphs/ are well-formed, and drawn from the dossiers as they are now.
for svg in "$REPO"/graphs/*.svg; do
    name=$(basename "$svg" .svg)
    said=$(xmllint --noout "$svg" 2>&1)
    [ -z "$said" ] && echo "ok - $name.svg is well-formed" || echo "not ok - $name.svg is well-formed: $said"
    hash=$(sha256sum "$DATA/$name.json" | cut -d ' ' -f 1)
    for file in "$svg" "$REPO/graphs/$name.dot" "$REPO/graphs/$name.png"; do
        grep -q "$hash" "$file" && echo "ok - $(basename "$file") is drawn from the dossier as it is" ||
            echo "not ok - $(basename "$file") is drawn from the dossier as it is: run make graphs"
    done
done
