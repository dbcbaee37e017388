#!/bin/sh
# Print what all path measures cost, beside igraph's: PATHS=50000 takes a larger network.
exec "$1/tests/bench/paths" "${PATHS:-10000}"
