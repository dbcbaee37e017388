#!/bin/sh
# Print what figures of large networks cost beside sfdp, and how true their distances are.
exec /usr/bin/python3 "$(dirname "$0")/layout.py" "$1"
