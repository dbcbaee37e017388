# SPDX-License-Identifier: MIT
# data/dossier.schema.json against an outside validator and against `entente check`: on every shipped
# dossier, on the cases, and on hundreds of dossiers with one thing changed, the two say the same.
import copy, glob, hashlib, json, os, random, re, subprocess, sys
from jsonschema import Draft202012Validator

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

repo = os.environ['REPO']
os.chdir(os.environ['TMPDIR'])
schema = json.load(open(repo + '/data/dossier.schema.json', encoding='utf-8'))


def strict(value):
    """In JSON Schema (ECMA-262) `$` is the very end; in Python it also stands before a last line end."""
    if isinstance(value, dict):
        return {k: v.replace('$', r'\Z') if k == 'pattern' else strict(v) for k, v in value.items()}
    return [strict(v) for v in value] if isinstance(value, list) else value


Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(strict(schema))

# What no schema can say, by what `check` says of it.
BEYOND = {
    'unknown': r"names an unknown (kind|type|source|entity) '",
    'twice': r' stands twice, first at ',
    'default': r'is in the vocabulary already',
    'circle': r'go round in a circle',
    'unread': r'which was not read',
    'backwards': r'ends \(.until.\) before it begins',
    'range': r'which is not after its start',
    'exact': r"'exact' of .* code points long|is not that of its 'exact'",
    'count': r'does not rise from min over about to max',
    'bytes': r'has more than 200 bytes',
}
met = set()


def verdict_of_check(path):
    """(accepted, errors that a schema could have found), as `entente check` has it."""
    r = subprocess.run(['entente', 'check', path], capture_output=True, text=True, timeout=60)
    assert r.returncode in (0, 1, 3), (path, r)
    errors = [line for line in r.stdout.splitlines() if ': error: ' in line]
    assert bool(errors) == (r.returncode == 3), (path, r.stdout)
    kinds = [next((k for k in BEYOND if re.search(BEYOND[k], line)), None) for line in errors]
    met.update(k for k in kinds if k)
    return not errors, [line for line, kind in zip(errors, kinds) if not kind]


def agree(name, dossier):
    """None where schema and check agree on DOSSIER, else what each says."""
    with open('d.json', 'w', encoding='utf-8') as f:
        json.dump(dossier, f)
    accepted, plain = verdict_of_check('d.json')
    faults = [f'{list(e.absolute_path)}: {e.message[:150]}' for e in validator.iter_errors(dossier)]
    return None if bool(faults) == bool(plain) else (name, 'schema: %s' % faults, 'check: %s' % plain)


def unique(pairs):
    keys = [k for k, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError('a key twice')
    return dict(pairs)


shipped = sorted(set(glob.glob(repo + '/data/*.json') + glob.glob(repo + '/examples/**/*.json', recursive=True)) -
                 {repo + '/data/dossier.schema.json'})
for path in shipped:
    name = os.path.relpath(path, repo)
    faults = [e.message[:200] for e in validator.iter_errors(json.load(open(path, encoding='utf-8')))]
    check(not faults, name + ' is valid by the schema', *faults)
    check(verdict_of_check(path) == (True, []), name + ' is sound by entente check')
check(len(shipped) > 1, 'dossiers are shipped')

cases = sorted(glob.glob(repo + '/tests/cases/*/*.json'))
for path in cases:
    name = os.path.relpath(path, repo + '/tests')
    accepted, plain = verdict_of_check(path)
    try:
        with open(path, encoding='utf-8') as f:
            faults = list(validator.iter_errors(json.load(f, object_pairs_hook=unique)))
    except (ValueError, UnicodeDecodeError):
        check(not accepted, name + ' is no JSON, and check says so')
        continue
    check(bool(faults) == bool(plain), name + ': schema and check agree', [e.message for e in faults], plain)
check(len(cases) > 10, 'there are cases')

# One of everything.
FULL = {
    '$schema': 'dossier.schema.json', 'entente': 1, 'language': 'fr', 'title': {'fr': 'Un', 'en': 'One'}, 'about': {'en': 'All'},
    'sources': [
        {'id': 's1', 'title': {'fr': 'Titre'}, 'publisher': 'P', 'author': 'A', 'published': '2024-02-29', 'language': 'fr',
         'url': 'https://example.org/?a=1&b=2', 'origin': 's2', 'read': True, 'text': {'file': 'a/b.txt', 'sha256': 'aB' * 32}},
        {'id': 's2', 'read': False}],
    'entities': [
        {'id': 'a', 'kind': 'company', 'label': {'fr': 'A', 'en': 'Ay'}, 'aliases': ['aa'], 'place': 'FR', 'named': True, 'count': None, 'same_as': ['Q1']},
        {'id': 'b', 'kind': 'ministry', 'label': {'en': 'B'}},
        {'id': 'g', 'kind': 'group', 'label': {'en': 'G'}, 'named': False, 'count': {'min': 1, 'about': 2, 'max': 3}}],
    'claims': [
        {'id': 'c1', 'source': 's1', 'from': 'a', 'type': 'leads', 'to': 'b', 'stance': 'denies', 'by': 'a', 'modality': 'plan', 'role': {'fr': 'chef'},
         'since': '2020', 'until': '2021-05', 'ended': True, 'amount': {'value': 5e11, 'currency': 'USD', 'bound': 'at_most', 'period': 'P1Y6MT3H'},
         'confidence': 'high', 'inferred': True, 'status': 'accepted', 'note': {'fr': 'N', 'en': 'N'},
         'evidence': [{'start': 0, 'end': 12, 'sha256': hashlib.sha256(b'some passage').hexdigest(), 'exact': 'some passage'}]},
        {'source': 's1', 'from': 'g', 'type': 'lobbies', 'to': 'b'}],
    'kinds': [{'id': 'ministry', 'label': {'fr': 'ministère'}, 'shape': 'square'}],
    'types': [{'id': 'lobbies', 'label': {'en': 'lobbies'}, 'noun': {'en': 'lobbying'}, 'sign': 0, 'directed': True}],
    'views': {'sure': '--accept uncontested', 'none': None},
}
VALUES = [None, True, False, 0, 1, -1, 2, 1.0, 0.5, -0.5, 2**53, 2**53 + 2, 1e300, '', ' ', '\u00a0\u200b', 'x', 'a\nb', 'a\u0085', '\u007f', 'x' * 201,
          [], {}, [None], [''], ['x'], [1], [[]], [{}], {'fr': 'x'}, {'en': None}, {'fr': ''}, {'fr': ' ', 'en': 'x'}, {'fr': 1}, {'de': 'x'}, {'de': 1},
          '2025', '2025-05', '2025-05-31', '2025-06-31', '2025-02-29', '2024-02-29', '1900-02-29', '2000-02-29', '0000', '0001', '2025-13', '2025-00',
          '2025-1', '2025-05-07\n', '07/05/2025', '2025-05-07T10:00', '20255', '2025-05-00', '٢٠٢٥',
          'a.txt', 'a/b/c.txt', '/etc/passwd', '../a', 'a/../b', 'a//b', './a', 'a/.', '.hidden', '..a', 'a/', '...', 'é.txt', 'a\tb',
          '0' * 64, 'F' * 64, 'g' * 64, '0' * 63, '0' * 65, 'EUR', 'eur', 'EURO', 'EU', 'P4Y', 'P', 'PT', 'P1D', 'P1YT', 'P1M1Y', 'PT1S', 'PT1H1M', '4Y', 'P1.5Y',
          'asserts', 'denies', 'deny', 'Denies', 'fact', 'plan', 'question', 'low', 'medium', 'high', 'accepted', 'proposed', 'exact', 'about', 'at_least', 'fr', 'en', 'de',
          'circle', 'star', {'value': 1}, {'value': -1}, {'value': None}, {'start': 1, 'end': 2}, {'start': 1}, {'start': 1, 'end': 2.5}]


def paths(value, at=()):
    yield at
    for k, v in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from paths(v, at + (k,))


def changed(dossier, at, value=None, drop=False):
    copied = copy.deepcopy(dossier)
    if not at:
        return value
    inner = copied
    for k in at[:-1]:
        inner = inner[k]
    if drop:
        del inner[at[-1]]
    else:
        inner[at[-1]] = value
    return copied


check(agree('full', FULL) is None and verdict_of_check('d.json')[0], 'a dossier with one of everything is sound by both')
rng = random.Random(7)
every = [p for p in paths(FULL) if p]
work = [(f'{p} dropped', changed(FULL, p, drop=True)) for p in every]
work += [(f'{p} = {v!r}', changed(FULL, p, v)) for p in every for v in rng.sample(VALUES, 4)]
work += [(f'the whole = {v!r}', v) for v in VALUES]
# Where a value's form matters, all of them.
for p in [('sources', 0, 'published'), ('sources', 0, 'text', 'file'), ('sources', 0, 'text', 'sha256'), ('entities', 0, 'label'), ('entities', 0, 'id'),
          ('claims', 0, 'amount', 'period'), ('claims', 0, 'amount', 'currency'), ('claims', 0, 'evidence', 0, 'start')]:
    work += [(f'{p} = {v!r}', changed(FULL, p, v)) for v in VALUES]
disagreed = [found for found in (agree(name, dossier) for name, dossier in work) if found]
check(not disagreed, f'schema and check agree on {len(work)} dossiers with one thing changed', *disagreed[:5])
refused = sum(1 for _, d in work if list(validator.iter_errors(d)))
check(len(work) / 5 < refused < 4 * len(work) / 5, f'the schema refuses some of them and not others ({refused})')

for name, at, value in [('circle', ('sources', 1, 'origin'), 's1'), ('twice', ('entities', 1, 'id'), 'a'), ('unknown', ('claims', 0, 'from'), 'nobody'),
                        ('unknown', ('sources', 0, 'origin'), 'nobody'), ('default', ('kinds', 0, 'id'), 'company'), ('unread', ('claims', 0, 'source'), 's2'),
                        ('backwards', ('claims', 0, 'since'), '2022'), ('range', ('claims', 0, 'evidence', 0, 'end'), 0),
                        ('exact', ('claims', 0, 'evidence', 0, 'exact'), 'another passage'), ('exact', ('claims', 0, 'evidence', 0, 'sha256'), '0' * 64),
                        ('count', ('entities', 2, 'count', 'min'), 9), ('bytes', ('entities', 0, 'id'), 'é' * 150)]:
    met.discard(name)
    check(agree(name, changed(FULL, at, value)) is None and name in met, f'beyond the schema, check alone finds: {name}')
check(sorted(BEYOND) == sorted(met), 'no rule stands in the list in vain', set(BEYOND) - met)

words = open(repo + '/src/dossier/vocabulary.c', encoding='utf-8').read()
for list_name, said in [('kinds', schema['$defs']['entity']['properties']['kind']), ('types', schema['$defs']['claim']['properties']['type'])]:
    ids = re.findall(r'^    (?:\{|ROW\()"([a-z_]+)",', words.split('en_default_%s[] = {' % list_name)[1].split('\n};')[0], re.M)
    told = re.findall(r'[a-z_]+', said['description'].split(', or a ')[0])
    check(ids == told and len(ids) > 10, f'the schema names the default {list_name} in their order', ids, told)
sys.exit(tap.failed())
