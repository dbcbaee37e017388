# SPDX-License-Identifier: MIT
# Every command of README.md and of the examples works and prints what is said; every file they name is there.
import os, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from readmes import check_readmes, readmes

check_readmes(['README.md', *readmes(large=False)])
sys.exit(tap.failed())
