# SPDX-License-Identifier: MIT
# Dossiers to spreadsheets and back: nothing is lost, and JSON is written in one form only.
import csv, glob, hashlib, io, json, os, random, re, resource, shutil, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from dossiers import Maker, lasting
from tap import check

repo = os.environ['REPO']
os.chdir(os.environ['TMPDIR'])
PARTS = ['dossier.json', 'sources.csv', 'entities.csv', 'claims.csv']


def entente(*args, **more):
    return subprocess.run(['entente', *args], capture_output=True, timeout=120, **more)


def save(name, text):
    os.makedirs(os.path.dirname(name) or '.', exist_ok=True)
    with open(name, 'wb') as f:
        f.write(text if isinstance(text, bytes) else text.encode())


def load(name):
    with open(name, 'rb') as f:
        return f.read()


def exact(pairs):
    """Objects with each key once."""
    assert len({k for k, _ in pairs}) == len(pairs), pairs
    return dict(pairs)


def difference(a, b, at=''):
    """Where A and B first differ, and how; numbers by value, truth apart."""
    if isinstance(a, dict) and isinstance(b, dict):
        return next((d for k in a.keys() | b.keys() for d in [difference(a.get(k, 'nothing'), b.get(k, 'nothing'), f'{at}.{k}')] if d), None)
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return next((d for i, (x, y) in enumerate(zip(a, b)) for d in [difference(x, y, f'{at}[{i}]')] if d), None)
    return None if a == b and isinstance(a, bool) == isinstance(b, bool) else f'{at}: {a!r} and {b!r}'


def trouble(dossier):
    """None where DOSSIER comes back from every way round, else what went wrong."""
    save('d.json', json.dumps(dossier, ensure_ascii=random.random() < 0.5))
    plain = entente('convert', 'd.json')
    if plain.returncode:
        return 'JSON to JSON', plain.stderr[-600:]
    lost = difference(json.loads(plain.stdout, object_pairs_hook=exact), lasting(dossier))
    if lost:
        return 'JSON to JSON', lost
    save('once.json', plain.stdout)
    if entente('convert', 'once.json').stdout != plain.stdout:
        return 'JSON is written twice in two forms', plain.stdout
    sheets = entente('convert', 'd.json', '-o', 'sheets/')
    if sheets.returncode:
        return 'JSON to CSV', sheets.stderr[-600:]
    back = entente('convert', 'sheets')
    if back.returncode or back.stdout != plain.stdout:
        return 'CSV to JSON', back.stderr[-600:], plain.stdout, back.stdout, load('sheets/claims.csv')
    lines = entente('convert', 'd.json', '--to', 'jsonl').stdout
    head, *records = [json.loads(line, object_pairs_hook=exact) for line in lines.decode().split('\n')[:-1]]
    named = {'source': 'sources', 'entity': 'entities', 'claim': 'claims'}
    gathered = head | {key: [r[one] for r in records if one in r] for one, key in named.items()}
    if difference(gathered, json.loads(plain.stdout)) or any(len(r) != 1 for r in records):
        return 'JSON Lines hold something else', difference(gathered, json.loads(plain.stdout))
    again = entente('convert', '-', input=lines)
    if again.stdout != plain.stdout:
        return 'JSON Lines to JSON', again.stderr[-600:], plain.stdout, again.stdout
    for name in PARTS[1:]:
        rows = list(csv.reader(io.StringIO(load('sheets/' + name).decode(), newline=''), strict=True))
        if len({len(row) for row in rows}) != 1 or len(rows) != 1 + len(dossier[name[:-4]]):
            return 'another reader of CSV', name, rows
    return None


random.seed(11)
maker = Maker(random.Random(11))
dossiers = [maker.dossier(size) for size in [1] * 6 + [10] * 8]
bad = [found for found in map(trouble, dossiers) if found]
check(not bad, f'JSON to CSV to JSON, and to JSON Lines and back, is the identity on {len(dossiers)} random dossiers', *(str(part) for found in bad[:2] for part in found))
counts = [len(c.get('evidence') or []) for d in dossiers for c in d['claims']]
check(max(counts) > 2 and 0 in counts, 'there are claims with several passages and with none')

for path in sorted(set(glob.glob(repo + '/data/*.json') + glob.glob(repo + '/examples/*/dossier.json')) - {repo + '/data/dossier.schema.json'}):
    dossier = json.loads(load(path))
    dossier.setdefault('kinds', []), dossier.setdefault('types', [])
    check(trouble(dossier) is None, os.path.relpath(path, repo) + ' comes back whole')

# The same for every verb, but for its name and its hash.
DATA = repo + '/data/openai-for-countries.json'
entente('convert', DATA, '-o', 'sheets/')
NAMESAKE = 'named/openai-for-countries.json'
os.makedirs('named'), shutil.copytree('sheets', NAMESAKE)
lines = ''.join('%s  %s\n' % (hashlib.sha256(load('sheets/' + name)).hexdigest(), name) for name in PARTS)
hashes = {DATA: hashlib.sha256(load(DATA)).hexdigest(), NAMESAKE: hashlib.sha256(lines.encode()).hexdigest()}


def said(dossier, *args):
    r = entente(args[0], dossier, *args[1:])
    text = r.stdout.decode().replace(hashes[dossier], 'HASH').replace(hashes[dossier][:12], 'HASH')
    # In a figure, digits of another width move what stands beside them.
    return r.returncode, re.sub(r'\b(pos|bb|lp|width)=("[^"]*"|[\d.]+)', '', text) if 'dot' in args else text, r.stderr


for args in [('measure',), ('measure', '--format', 'json', '--lang', 'en'), ('measure', '--level', 'net'), ('draw', '--format', 'dot', '--quality', 'fast'),
             ('measure', '--by', 'degree', '--accept', 'uncontested', '--source', 's2', '-f', 'csv')]:
    a, b = said(DATA, *args), said(NAMESAKE, *args)
    check(a == b and a[0] == 0 and ('HASH' in a[1] or 'csv' in args), 'a folder says the same: ' + ' '.join(args), a[1][-300:], b[1][-300:])
inside = entente('measure', '.', '-f', 'json', cwd=NAMESAKE)
check(inside.stdout == entente('measure', NAMESAKE, '-f', 'json').stdout and b'"dossier": "openai-for-countries.json"' in inside.stdout, 'inside of it as well', inside)
check(hashes[NAMESAKE] in entente('draw', 'sheets', '--format', 'dot', '--quality', 'fast').stdout.decode(), 'its hash is that of what sha256sum says of its files')
met = set()
for name in [None] + PARTS:
    shutil.rmtree('other', ignore_errors=True), os.makedirs('other')
    for part in reversed(PARTS):
        save('other/' + part, load('sheets/' + part) + (b'\n' if part == name else b''))
    met.add(json.loads(entente('measure', 'other', '-f', 'json', '--by', 'degree').stdout)['meta']['sha256'])
check(len(met) == 5 and hashes[NAMESAKE] in met, 'it changes with each of them, and with nothing else', met)
r = entente('diff', DATA, 'sheets')
check(r.returncode == 0, 'diff finds no difference', r.stdout[-300:], r.stderr)
a, b = entente('check', DATA), entente('check', 'sheets/')
check(a.returncode == b.returncode and a.stdout.split(b'\n')[-2] == b.stdout.split(b'\n')[-2], 'check counts the same', a.stdout[-200:], b.stdout[-200:])
for name in ['.~lock.claims.csv#', 'notes.csv', 'deep/claims.csv']:
    save(f'{NAMESAKE}/{name}', 'a;b')
check(said(NAMESAKE, 'measure') == said(DATA, 'measure'), 'other files in the folder are no matter')

# What other programs write: whatever a table has beside the columns that it must have comes back. Some
# leave out empty cells at the ends of rows, and leave rows empty.
rng = random.Random(5)
CELLS = ['', 'plain', 'é', ' edges ', 'a,b', 'a;b', 'a\tb', '"', 'a"b', '""', 'line\nend', 'cr\r\nlf', "'", '1,5', '\u65e5', '\U0001f600', '=1+1', '\ufeff', ',', '\\', '|']
NEEDED = {'sources': [['id'], ['s']], 'entities': [['id', 'label_en'], ['a', 'A']], 'claims': [['source', 'from', 'to', 'type'], ['s', 'a', 'A', 'funds']]}


def table(name):
    """A random table of the list NAME, and what of its rows must come back."""
    own, delimiter = rng.randrange(1, 6), rng.choice(',;\t')
    heads, least = NEEDED[name]
    heads = heads + [f'own {c}{rng.choice(CELLS[:6])}'.strip() for c in 'abcde'[:own]]
    count = rng.randrange(5) if name == 'claims' else 1
    rows = [least + rng.choices(CELLS, k=own) for _ in range(count)]
    order = rng.sample(range(len(heads)), len(heads))
    lines = [[row[i] for i in order] for row in [heads] + rows]
    if rng.random() < 0.5:
        for line in lines[1:]:
            while not line[-1]:
                line.pop()
        lines.insert(rng.randrange(1, len(lines) + 1), rng.choice([[], [''] * 7, [' ', '\u00a0']]))
    text = io.StringIO()
    end, quoting = rng.choice([('\n', csv.QUOTE_MINIMAL), ('\r\n', csv.QUOTE_MINIMAL), ('\r\n', csv.QUOTE_ALL), ('\r', csv.QUOTE_ALL)])
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(lines)
    text = text.getvalue()
    if text[-1] in '\r\n' and rng.random() < 0.5:
        text = text.rstrip('\r\n')
    return rng.choice(['', '\ufeff']) + text, [{h: v for h, v in zip(heads[len(least):], row[len(least):]) if v} for row in rows]


bad = []
for turn in range(40):
    tables = {name: table(name) for name in NEEDED}
    for name in NEEDED:
        save(f't/{name}.csv', tables[name][0])
    r = entente('convert', 't')
    got = json.loads(r.stdout or '{}')
    found = {name: [{k: v for k, v in record.items() if k.startswith('own ')} for record in got.get(name, [])] for name in NEEDED}
    if r.returncode or found != {name: wanted for name, (_, wanted) in tables.items()}:
        bad.append((tables, r.stdout, r.stderr))
check(not bad, 'what the csv module writes is read, whatever its dialect', *bad[:2])

# As LibreOffice saves it in French: a byte order mark, semicolons, CR LF, some cells quoted.
save('fr/sources.csv', '\ufeffid;titre;publié;langue\r\ns1;"L’accord ; un an après";2025-05;fr\r\n')
save('fr/entities.csv', '\ufeffId;Genre;Nom;Autres noms;Nommé\r\nalpha;entreprise;Société Alpha;"Alpha|""A"" & Cie";\r\nbêta;pays;Bêta;;\r\ng;Groupe;Des États;;non\r\n')
HEAD = "Rapporté par;De;Relation;Vers;Position;Modalité;Confiance;Montant;Devise;Montant borne;Jusqu'à;Remarque;Région"
save('fr/claims.csv', '\ufeff' + HEAD + '\r\n'
     's1;Alpha;finance;bêta;NIE;Projet;Élevée;1.5;EUR;au moins;2025;"deux\r\nlignes";Sud\r\n'
     's1;Société Alpha;rivalise avec;Bêta;;;;;;;;;\r\n;;;;;;;;;;;;\r\n')
r = entente('convert', 'fr')
wanted = [{'source': 's1', 'from': 'alpha', 'type': 'funds', 'to': 'bêta', 'stance': 'denies', 'modality': 'plan', 'until': '2025', 'confidence': 'high',
           'amount': {'value': 1.5, 'currency': 'EUR', 'bound': 'at_least'}, 'note': {'fr': 'deux\r\nlignes'}, 'Région': 'Sud'},
          {'source': 's1', 'from': 'alpha', 'type': 'rivals', 'to': 'bêta'}]
got = json.loads(r.stdout)
check(r.returncode == 0 and got['claims'] == wanted, 'a French spreadsheet loads', got['claims'], r.stderr)
check([(e['id'], e.get('kind'), e['label'], e.get('aliases'), e.get('named')) for e in got['entities']] ==
      [('alpha', 'company', {'fr': 'Société Alpha'}, ['Alpha', '"A" & Cie'], None), ('bêta', 'country', {'fr': 'Bêta'}, None, None),
       ('g', 'group', {'fr': 'Des États'}, None, False)], 'with its kinds, names and aliases', got['entities'])
check(got['sources'][0]['title'] == {'fr': 'L’accord ; un an après'}, 'and its titles')
check(r.stderr.decode() == "fr/claims.csv:1:%d: warning: unknown column 'Région' is left aside\n" % (HEAD.index('Région') + 1), 'one warning a column', r.stderr)

# Lists of edges, in a file, on standard input, whatever it is called.
edges = 'source\ttarget\tweight\nAnn\tBob & Co.\t2\nÉtat de Zoé\tAnn\t1\nAnn\t\u65e5\u672c\t1\nANN\tAnn \t1\n'
save('edges.tsv', edges), save('list', edges)
for r in [entente('convert', 'edges.tsv'), entente('convert', 'list'), entente('convert', '-', input=edges.encode())]:
    got = json.loads(r.stdout)
    ids = {e['id']: e['label']['en'] for e in got['entities']}
    check(ids == {'ann': 'Ann', 'bob-co': 'Bob & Co.', 'etat-de-zoe': 'État de Zoé', 'entity': '\u65e5\u672c', 'ann-2': 'ANN'}, 'names become entities', ids)
    check([(c['from'], c['to'], c['type'], c['weight']) for c in got['claims']] ==
          [('ann', 'bob-co', 'tied', '2'), ('etat-de-zoe', 'ann', 'tied', '1'), ('ann', 'entity', 'tied', '1'), ('ann-2', 'ann', 'tied', '1')], 'edges become claims')
    check(len(got['sources']) == 1 and b'no evidence' in r.stderr and b'--channels nonnegative' in r.stderr, 'of one source, without evidence, which is said', r.stderr)
check(entente('check', 'edges.tsv').returncode == 1, 'an unknown column is a warning')
save('many.csv', 'de,vers\n' + ''.join(f'\u65e5{i},\u672c{i}\n' for i in range(20000)))
r = entente('convert', 'many.csv')
check(len({e['id'] for e in json.loads(r.stdout)['entities']}) == 40000, 'names that no letter is left of get ids quickly')

# What is many: time that grows with the square of it would be more than there is.
claim = {'source': 's', 'from': 'a', 'type': 'rivals', 'to': 'b', **{f'key {i}': 'x' for i in range(20000)}, 'evidence': [{'start': i, 'end': i + 1, 'odd': i} for i in range(100000)]}
save('many.json', json.dumps({'entente': 1, 'sources': [{'id': 's'}], 'entities': [{'id': c, 'label': {'en': c}} for c in 'ab'], 'claims': [claim]}))
r, again = entente('convert', 'many.json', '-o', 'many/'), entente('convert', 'many')
check(json.loads(again.stdout)['claims'] == [claim], 'thousands of unknown keys and passages come back', r.stderr[-300:], again.stderr[-300:])
check(len(load('many/claims.csv').split(b'\n')[0].split(b',')) < 300, 'but few of them have columns, so that rows stay short')
save('many/claims.csv', 'source,from,type,to\n' + ''.join(f's,e{i},rivals,E {i - 1}\n' for i in range(1, 40000)))
os.remove('many/entities.csv')
save('many/dossier.json', json.dumps({'entente': 1, 'entities': [{'id': f'e{i}', 'label': {'en': f'E {i}'}} for i in range(40000)], 'views': {f'v{i}': '' for i in range(40000)}}, indent=1))
r = entente('convert', 'many')
check(r.returncode == 0 and len(json.loads(r.stdout)['claims']) == 39999, 'a long list may stand in dossier.json', r.stderr[-300:])

# Where things go.
save('d.json', load(DATA))
for args, code, text in [(('d.json', '-o', 'd.json'), 2, b'is the dossier itself'), (('sheets', '-o', 'sheets/'), 2, b'is the dossier itself'),
                         (('sheets', '-o', './sheets/claims.csv', '--to', 'json'), 2, b'is the dossier itself'),
                         (('d.json', '-o', 'x.csv'), 2, b'-o DIR/'), (('d.json', '--to', 'csv'), 2, b'name it: -o DIR/'), (('d.json', '-o', 'x.pdf'), 2, b'DIR/'),
                         (('d.json', '--to', 'xml'), 2, b'none of json, jsonl, csv'), (('d.json', '-o', 'a.json', '-o', 'b.json'), 2, b'once'),
                         (('d.json', '-o', 'no/such/'), 5, b'cannot be made'), (('d.json', '-o', 'sheets', '--to', 'json'), 5, b'is a folder')]:
    before = sorted(os.listdir('.'))
    r = entente('convert', *args)
    check(r.returncode == code and text in r.stderr and sorted(os.listdir('.')) == before, 'convert ' + ' '.join(args), r.returncode, r.stderr)
check(load('d.json') == load(DATA), 'the dossier is as it was')
os.remove('sheets/dossier.json')
for out in ['./sheets/dossier.json', '../' + os.path.basename(os.getcwd()) + '/sheets/']:
    r = entente('convert', 'sheets', '-o', out)
    check(r.returncode == 2 and b'is the dossier itself' in r.stderr and not os.path.exists('sheets/dossier.json'), f'nothing is put among its files: {out}', r)
entente('convert', 'd.json', '-o', 'sheets/')


def no_large_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))


# Python ignores the signal of a file that grows too large, and here what it starts does as well.
before = {name: load('fr-kept/' + name) for name in PARTS if entente('convert', 'fr', '-o', 'fr-kept/').returncode == 0}
for out in ['fr-kept/', 'fr-made/', 'fr-kept/all.json']:
    r = entente('convert', 'd.json', '-o', out, preexec_fn=no_large_files, restore_signals=False)
    check(r.returncode == 5 and b'File too large' in r.stderr and not os.path.exists('fr-made') and
          {name: load('fr-kept/' + name) for name in os.listdir('fr-kept')} == before, f'a disk that is full leaves all as it was: {out}', r)
os.makedirs('there'), save('there/claims.csv/x', '')
r = entente('convert', 'd.json', '-o', 'there')
check(r.returncode == 5 and os.listdir('there') == ['claims.csv'], 'all files are written, or none', r.stderr, os.listdir('there'))
deep = '/'.join(['d' * 200] * 20)
os.makedirs(deep)
new = f'{deep}/{"x" * (4085 - len(deep))}'
r = entente('convert', 'd.json', '-o', new + '/')
check(r.returncode == 5 and b'cannot be the name of a file' in r.stderr and not os.listdir(deep), 'a folder that was made in vain is taken away', r.returncode, r.stderr[-200:])
check(entente('convert', 'd.json', '-o', 'other.json', '--to', 'csv').returncode == 0 and sorted(os.listdir('other.json')) == sorted(PARTS), '--to csv makes a folder of any name')
check(entente('convert', 'sheets', '-o', 'plain', '--to', 'json').returncode == 0 and load('plain') == entente('convert', 'd.json').stdout, '--to json a file')
save('odd.json', '{"sources": [{"id": 1}]}')
r = entente('convert', 'odd.json', '-o', 'odd/')
check(r.returncode == 3 and not r.stdout and b'odd.json:1:21: error' in r.stderr and not os.path.exists('odd'), 'a dossier with errors is not converted', r.stderr)

# A dossier to begin with.
for lang in ['en', 'fr']:
    r = entente('init', lang + '-new', '--lang', lang)
    check(r.returncode == 0 and not r.stderr, f'init --lang {lang}', r.stderr)
    r = entente('check', lang + '-new', '--texts', lang + '-new')
    check(r.returncode == 0 and b'7 relations: 0 errors, 0 warnings' in r.stdout and b'evidence: 6 verified, 0 drifted' in r.stdout, 'it is sound, and its evidence holds', r.stdout)
    relations = json.loads(entente('convert', lang + '-new').stdout)
    check({c.get('stance') for c in relations['claims']} == {None, 'denies'} and 'plan' in {c.get('modality') for c in relations['claims']} and
          False in {e.get('named') for e in relations['entities']}, 'it has a contested tie, a plan and an unnamed group')
    for args in [('measure',), ('draw', '--format', 'dot', '--quality', 'fast')]:
        check(entente(args[0], lang + '-new', *args[1:]).returncode == 0, f'{args[0]} works on it')
    head = load(lang + '-new/claims.csv').decode('utf-8-sig').split('\n')[0]
    check(head.startswith({'en': 'id,source,from,type,to,stance', 'fr': 'id;rapporté_par;de;relation;vers;position'}[lang]), 'its headings are in its language', head)
    words = load(lang + '-new/README.txt').decode()
    names = re.findall(r'^(?:- )?([^\W\d][\w’]*_[\w]+)', words, re.M)
    check('interested_in' in words and all(name in load(f'{lang}-new/{n}.csv').decode() for n in ['claims'] for name in re.findall(r'\b(?:evidence|passage)_[^\W\d]\w+', words)
          if not name.endswith('mots')), 'its explanations name columns that are there')
r = entente('init', 'en-new')
check(r.returncode == 2 and b'is there already' in r.stderr, 'init leaves a folder alone that has one of its files', r.stderr)
save('half/entities.csv', 'mine')
check(entente('init', 'half').returncode == 2 and os.listdir('half') == ['entities.csv'] and load('half/entities.csv') == b'mine', 'even one', os.listdir('half'))
check(entente('init', 'x', '--lang', 'de').returncode == 2 and not os.path.exists('x'), 'init knows two languages')
sys.exit(tap.failed())
