#!/bin/sh
# Measures against networkx, as in make check, but on a thousand networks.
# Only in check-all: it takes some minutes.
NETWORKS=1000 exec /usr/bin/python3 "$REPO/tests/scripts/against_networkx.py"
