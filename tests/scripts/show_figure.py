# SPDX-License-Identifier: MIT
# A figure says from which dossier it was drawn, through other programs' hands too, and whether that is still the same.
import csv, io, json, os, shutil, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

os.chdir(os.environ['TMPDIR'])
shipped = os.environ['REPO'] + '/data/openai-for-countries.json'
sha256 = subprocess.run(['sha256sum', shipped], capture_output=True, text=True).stdout.split()[0]


def run(*args):
    return subprocess.run(args, capture_output=True, text=True, timeout=120)


def facts(path, *more):
    r = run('entente', 'show', path, '-f', 'json', *more)
    return json.loads(r.stdout) if r.stdout else {'error': r.stderr}


odd = 'dos “sier” & <x>.json'
shutil.copy(shipped, odd)
files = ['f.svg', 'f.dot', 'f.png', 'f.pdf']
for lang in 'fr', 'en':
    r = run('entente', 'draw', odd, '-q', 'fast', '--lang', lang, '--accept', 'majority', '--seed', '7', '--top', '9', '--size', 'degree', '--no-caption', '--no-legend',
            *(w for f in files for w in ('-o', f)))
    first = facts('f.svg')
    due = {'dossier': odd, 'sha256': sha256, 'seed': '7', 'version': run('entente', '--version').stdout.split()[-1], 'size': 'degree', 'language': lang, 'top': '9'}
    check(r.returncode == 0 and {k: first.get(k) for k in due} == due and first['view'].startswith('--accept majority') and first['rule'],
          f'an SVG says where it comes from, in {lang}', r.stderr, first)
    for f in files[1:]:
        check(facts(f) == first, f'{f} says the same, in {lang}', facts(f))

person = run('entente', 'show', 'f.png').stdout
check(sha256 in person and '--accept majority' in person and person.startswith('Dossier '), 'people get it in lines', person)
rows = dict(csv.reader(io.StringIO(run('entente', 'show', 'f.pdf', '-f', 'csv', '--raw').stdout)))
check({k: rows[k] for k in first} == first, 'scripts get it in rows', rows)
guarded = dict(csv.reader(io.StringIO(run('entente', 'show', 'f.pdf', '-f', 'csv').stdout)))
check(guarded['view'] == "'" + first['view'], 'and no cell is a formula', guarded)

for name, command in (('indented by xmllint', ['xmllint', '--format', 'f.svg']), ('made canonical by xmllint', ['xmllint', '--c14n', 'f.svg']), ('laid out again by neato', ['neato', '-n2', '-Tdot', 'f.dot'])):
    again = 'again.dot' if 'neato' in command[0] else 'again.svg'
    open(again, 'w', encoding='utf-8').write(run(*command).stdout)
    check(facts(again) == first, f'{name}, it still says so', facts(again))
open('stripped.svg', 'w', encoding='utf-8').write(open('f.svg', encoding='utf-8').read().replace('<metadata>', '<!--').replace('</metadata>', '-->'))
r = run('entente', 'show', 'stripped.svg')
check(r.returncode == 3 and 'says nothing of where it comes from' in r.stderr and not r.stdout, 'without its metadata it is refused', r.stderr)
r = run('entente', 'show', 'f.gif.svg')
check(r.returncode == 5 and 'f.gif.svg' in r.stderr, 'one that is not there, too', r.stderr)
shutil.copy(shipped, 'words.svg')
r = run('entente', 'show', 'words.svg')
check(r.returncode == 3 and 'no figure' in r.stderr, 'and what only has the name of one', r.stderr)

r = run('entente', 'show', 'f.svg', '--against', odd)
check(r.returncode == 0 and 'unchanged' in r.stdout and facts('f.svg', '--against', odd)['same'] is True, 'held against its dossier, all is well', r.stdout)
open(odd, 'a').write('\n')
r = run('entente', 'show', 'f.svg', '--against', odd)
other = facts('f.svg', '--against', odd)
check(r.returncode == 1 and 'no longer' in r.stdout and other['same'] is False and other['sha256'] == sha256, 'a changed dossier is a finding', r.stdout)
open(odd, 'a').write('}')
check(run('entente', 'show', 'f.svg', '--against', odd).returncode == 3, 'a broken one is an error')
run('entente', 'convert', shipped, '-o', 'folder/')
run('entente', 'draw', 'folder', '-q', 'fast', '-o', 'folder.png')
check(run('entente', 'show', 'folder.png', '--against', 'folder').returncode == 0, 'a folder of spreadsheets is held against as well')

for args, said in ((['f.svg', '--sign', '-'], '--sign'), (['f.svg', 'claims'], 'claims'), (['f.svg', '--all'], '--all'), ([shipped, '--against', shipped], 'figures'), (['f.svg', '--lang', 'de'], 'fr, en')):
    r = run('entente', 'show', *args)
    check(r.returncode == 2 and said in r.stderr, 'show ' + ' '.join(os.path.basename(a) for a in args) + ' is refused', r.stderr)

os.mkdir('alone')
shutil.copy(os.environ['BUILD'] + '/entente', 'alone/entente')
r = run('alone/entente', 'draw', shipped, '--no-caption', '-o', 'plain.svg', '-o', 'plain.dot')
check('a plain drawing stands in' in r.stderr and facts('plain.svg').get('sha256') == sha256 and facts('plain.dot') == facts('plain.svg'), 'so do stand-ins', r.stderr, facts('plain.svg'), facts('plain.dot'))
sys.exit(tap.failed())
