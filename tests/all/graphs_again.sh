#!/bin/sh
# Drawn again, the figures in graphs/ are the same to the byte.
# Only in check-all: it draws them all.
cd "$REPO" || exit
sh graphs/draw.sh "$BUILD/entente" "$TMPDIR/again" || { echo "not ok - the figures can be drawn"; exit 1; }
for file in "$TMPDIR"/again/*; do
    name=$(basename "$file")
    cmp -s "$file" "graphs/$name" && echo "ok - $name" || echo "not ok - $name: run make graphs"
done
echo "1..$(ls "$TMPDIR/again" | wc -l)"
