# SPDX-License-Identifier: MIT
"""What READMEs promise: commands that work and print what is said, and files and targets that are there."""
import glob, json, os, re, subprocess

from tap import check

# Examples with tools that only `make check-all` installs.
LARGE = ['docx', 'latex', 'r']


def check_commands(name, text):
    """
    Run each line of each block of sh; a block of text after it is what its lines print first. The exit
    code is 0, but 1 where two views are shown to differ. How many lines?
    """
    count = 0
    for commands, printed in re.findall(r'```sh\n(.*?)```\n(?:\n?```text\n(.*?)```)?', text, re.S):
        out = ''
        for command in commands.splitlines():
            count += 1
            r = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=120)
            check(r.returncode == (' diff ' in command) and not r.stderr, f'{name}: {command}', r.returncode, r.stderr)
            out += r.stdout
        if printed:
            check((out + '\n').startswith(printed + '\n'), f'{name}: it prints what is said', out)
    return count


def check_readmes(paths):
    """Check the READMEs at these paths of the repository, in a folder that looks like it."""
    repo = os.environ['REPO']
    os.chdir(os.environ['TMPDIR'])
    os.makedirs('build')
    os.symlink(os.environ['BUILD'], 'build/release')
    for folder in ('data', 'examples', 'graphs'):
        os.symlink(f'{repo}/{folder}', folder)
    makefile = open(repo + '/Makefile').read()
    for path in paths:
        folder = os.path.dirname(path)
        text = open(os.path.join(repo, path), encoding='utf-8').read()
        check(check_commands(path, text) >= (8 if path == 'README.md' else 1), path + ' has commands')
        for target in set(re.findall(r'^ {4}make ([a-z-]+)', text, re.M)) | set(re.findall(r'`make ([a-z-]+)`', text)):
            check(re.search(r'^%s:' % target, makefile, re.M), f'{path}: make {target} is a target')
        for link in re.findall(r'\]\(([^):]+)\)', text):
            check(os.path.exists(os.path.join(repo, folder, link)), f'{path}: {link} is there')
        if os.path.exists(f'{folder}/dossier.json'):
            claims = json.load(open(f'{folder}/dossier.json', encoding='utf-8'))['claims']
            shown = [json.loads(block) for block in re.findall(r'```json\n(.*?)```', text, re.S)]
            check(shown and all(claim in claims for claim in shown), f'{path}: the claims it shows are those of its dossier')


def readmes(large):
    """The READMEs of the examples that need large tools, or of the others."""
    names = sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(os.environ['REPO'] + '/examples/*/README.md'))
    return [f'examples/{name}/README.md' for name in names if (name in LARGE) == large]
