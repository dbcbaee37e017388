#!/bin/sh
# Print how much longer each verb takes while another process keeps one core busy.
exec /usr/bin/python3 "$(dirname "$0")/busy.py" "$1"
