#!/bin/sh
# Print what `check` costs on a large dossier, beside reading it: CPU time, paired runs, medians.
exec /usr/bin/python3 "$(dirname "$0")/check.py" "$1"
