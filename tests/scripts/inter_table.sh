#!/bin/sh
# The table of Inter's widths is what its script makes of the installed font.
if /usr/bin/python3 "$REPO/src/paint/inter.py" | diff - "$REPO/src/paint/inter_table.h"; then
    echo 'ok - inter_table.h is what inter.py prints'
else
    echo 'not ok - inter_table.h is what inter.py prints'
fi
