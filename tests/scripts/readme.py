# SPDX-License-Identifier: MIT
# Every command of README.md works, and every file that it names is there.
import os, re, subprocess, sys

repo, build = os.environ['REPO'], os.environ['BUILD']
os.chdir(os.environ['TMPDIR'])
text = open(repo + '/README.md', encoding='utf-8').read()
os.makedirs('build')
os.symlink(build, 'build/release')
os.symlink(repo + '/data', 'data')
failed = 0
commands = [line for block in re.findall(r'```sh\n(.*?)```', text, re.S) for line in block.splitlines()]
for command in commands:
    r = subprocess.run(command, shell=True, capture_output=True, timeout=120)
    good = r.returncode == 0 and not r.stderr
    failed += not good
    print(('ok - ' if good else 'not ok - ') + command)
    if not good:
        print('# exit', r.returncode, r.stderr.decode()[:500])
makefile = open(repo + '/Makefile').read()
for target in set(re.findall(r'^ {4}make ([a-z-]+)', text, re.M)) | set(re.findall(r'`make ([a-z-]+)`', text)):
    good = re.search(r'^%s:' % target, makefile, re.M)
    failed += not good
    print(('ok - ' if good else 'not ok - ') + 'make %s is a target' % target)
for path in re.findall(r'\]\(([^):]+)\)', text):
    good = os.path.exists(os.path.join(repo, path))
    failed += not good
    print(('ok - ' if good else 'not ok - ') + path + ' is there')
if len(commands) < 8:
    failed += 1
    print('not ok - README has a tour')
sys.exit(failed > 0)
