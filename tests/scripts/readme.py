# SPDX-License-Identifier: MIT
# Every command of README.md works, and every file that it names is there.
import os, re, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

repo, build = os.environ['REPO'], os.environ['BUILD']
os.chdir(os.environ['TMPDIR'])
text = open(repo + '/README.md', encoding='utf-8').read()
os.makedirs('build')
os.symlink(build, 'build/release')
os.symlink(repo + '/data', 'data')
commands = [line for block in re.findall(r'```sh\n(.*?)```', text, re.S) for line in block.splitlines()]
for command in commands:
    r = subprocess.run(command, shell=True, capture_output=True, timeout=120)
    good = r.returncode == 0 and not r.stderr
    check(good, command, r.returncode, r.stderr.decode())
makefile = open(repo + '/Makefile').read()
for target in set(re.findall(r'^ {4}make ([a-z-]+)', text, re.M)) | set(re.findall(r'`make ([a-z-]+)`', text)):
    check(re.search(r'^%s:' % target, makefile, re.M), 'make %s is a target' % target)
for path in re.findall(r'\]\(([^):]+)\)', text):
    check(os.path.exists(os.path.join(repo, path)), path + ' is there')
check(len(commands) >= 8, 'README has a tour')
sys.exit(tap.failed())
