#!/bin/sh
# Print the goals of speed beside what is measured here: ratios of CPU time, paired runs, medians.
exec /usr/bin/python3 "$(dirname "$0")/goals.py" "$1"
