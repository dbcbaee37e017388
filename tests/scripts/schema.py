# SPDX-License-Identifier: MIT
# data/dossier.schema.json against an outside validator and against `entente check`: on every shipped
# dossier, on the cases, and on thousands of dossiers with one thing changed, the two say the same.
import copy, glob, hashlib, itertools, json, os, random, re, subprocess, sys
from jsonschema import Draft202012Validator

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

repo = os.environ['REPO']
os.chdir(os.environ['TMPDIR'])
schema = json.load(open(repo + '/data/dossier.schema.json', encoding='utf-8'))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)

# What no schema can say, by what `check` says of it.
BEYOND = {
    'unknown': r"names an unknown (kind|type|source|entity) '",
    'twice': r' stands twice, first at ',
    'circle': r'go round in a circle',
    'unread': r'which was not read',
    'backwards': r'ends \(.until.\) before it begins',
    'range': r'which is not after its start',
    'exact': r"'exact' of .* code points long|is not that of its 'exact'",
    'count': r'does not rise from min over about to max',
    'bytes': r'has more than 200 bytes',
}
met = set()
LISTS = ('kinds', 'types', 'sources', 'entities', 'claims')


def errors_of_check(path):
    """(line, message) of each error that `entente check` finds; None where it stopped listing them."""
    r = subprocess.run(['entente', 'check', path], capture_output=True, text=True, timeout=60, close_fds=False)
    assert r.returncode in (0, 1, 3), (path, r)
    errors = [(int(line), text) for line, text in re.findall(r'^[^\n]*?:(\d+):\d+: error: (.*)$', r.stdout, re.M)]
    assert bool(errors) == (r.returncode == 3), (path, r.stdout)
    return None if re.search(r'^and \d+ more errors', r.stdout, re.M) else errors


def plain(errors, record=lambda line: None):
    """Those of ERRORS that a schema could have found. It counts no bytes, but characters are no more than these."""
    found = []
    for line, text in errors:
        kind = next((k for k in BEYOND if re.search(BEYOND[k], text)), None)
        if not kind or (kind == 'bytes' and len((record(line) or {'id': ''})['id']) > 200):
            found.append((line, text))
        else:
            met.add(kind)
    return found


def lay_out(dossier):
    """DOSSIER as text with a member or a record of a list a line, and whose each line is: () for the whole, (key,) or (key, index)."""
    if not isinstance(dossier, dict):
        return json.dumps(dossier), {}
    lines, spots = ['{'], {}
    for n, (key, value) in enumerate(dossier.items()):
        listed = key in LISTS and isinstance(value, list) and value
        spots[len(lines) + 1] = (key,)
        lines.append((', ' if n else '') + json.dumps(key) + ': ' + ('[' if listed else json.dumps(value)))
        for i, record in enumerate(value) if listed else ():
            spots[len(lines) + 1] = (key, i)
            lines.append((', ' if i else '') + json.dumps(record))
        lines += [']'] if listed else []
    return '\n'.join(lines + ['}']), spots


def compare(dossier):
    """By the spots of DOSSIER: what check refuses, what of this a schema could refuse, and what the schema does; or None."""
    text, spots = lay_out(dossier)
    with open('d.json', 'w', encoding='utf-8') as f:
        f.write(text)
    errors = errors_of_check('d.json')
    if errors is None:
        return None
    def record(line):
        key, index = spots[line]
        return dossier[key][index]
    told = [(spots.get(line, ()), text) for line, text in plain(errors, record)]
    faults = [(tuple(e.absolute_path), e.message[:150]) for e in validator.iter_errors(dossier)]
    faults = [(at[:2] if at and at[0] in LISTS else at[:1], text) for at, text in faults]
    return {spots.get(line, ()) for line, _ in errors}, dict(told), dict(faults)


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
    check(errors_of_check(path) == [], name + ' is sound by entente check')
check(len(shipped) > 1, 'dossiers are shipped')

cases = sorted(glob.glob(repo + '/tests/cases/*/*.json'))
for path in cases:
    name = os.path.relpath(path, repo + '/tests')
    errors = errors_of_check(path)
    try:
        with open(path, encoding='utf-8') as f:
            faults = list(validator.iter_errors(json.load(f, object_pairs_hook=unique)))
    except (ValueError, UnicodeDecodeError):
        check(errors, name + ' is no JSON, and check says so')
        continue
    check(bool(faults) == bool(plain(errors)), name + ': schema and check agree', [e.message for e in faults], errors)
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
VALUES = [None, True, False, 0, 1, -1, 2, 1.0, 0.5, -0.5, 2**53 - 1, 2**53, 2**53 + 1, 1e300, '', ' ', '\u00a0\u200b', 'x', 'a\nb', 'a\u0085', '\u007f', 'x' * 200, 'x' * 201, 'é' * 150, 'company', 'rivals',
          [], {}, [None], [''], ['x'], [1], [[]], [{}], {'fr': 'x'}, {'en': None}, {'fr': ''}, {'fr': ' ', 'en': 'x'}, {'fr': 1}, {'de': 'x'}, {'de': 1},
          '2025', '2025-05', '2025-05-31', '2025-06-31', '2025-02-29', '2024-02-29', '1900-02-29', '2000-02-29', '0000', '0001', '2025-13', '2025-00',
          '2025-1', '2025-05-07\n', '2025\n', '07/05/2025', '2025-05-07T10:00', '20255', '2025-05-00', '٢٠٢٥',
          'a.txt', 'a/b/c.txt', '/etc/passwd', '../a', 'a/../b', 'a//b', './a', 'a/.', '.hidden', '..a', 'a/', '...', 'é.txt', 'a\tb', 'a.txt\n',
          '0' * 64, 'F' * 64, 'g' * 64, '0' * 63, '0' * 65, '0' * 64 + '\n', 'EUR', 'eur', 'EURO', 'EU', 'EUR\n', 'P4Y', 'P', 'PT', 'P1D', 'P1YT', 'P1M1Y', 'PT1S', 'PT1H1M', '4Y', 'P1.5Y', 'P4Y\n', 'P\n', 'PT\n',
          'asserts', 'denies', 'deny', 'Denies', 'fact', 'plan', 'question', 'low', 'medium', 'high', 'accepted', 'proposed', 'exact', 'about', 'at_least', 'fr', 'en', 'de',
          'circle', 'star', {'value': 1}, {'value': -1}, {'value': None}, {'start': 1, 'end': 2}, {'start': 1}, {'start': 1, 'end': 2.5}]
TYPES = [None, True, 0, 0.5, 'x', '', [], [None], {}, {'x': 1}] # of JSON, each


def paths(value, at=()):
    yield at
    for k, v in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from paths(v, at + (k,))


GONE = object()


def changed(value, at, to):
    """A copy of VALUE with TO (or nothing, if GONE) at AT."""
    if not at:
        return to
    copied = copy.deepcopy(value)
    inner = copied
    for k in at[:-1]:
        inner = inner[k]
    if to is GONE:
        del inner[at[-1]]
    else:
        inner[at[-1]] = to
    return copied


def schema_at(at):
    """What the schema says of the value at AT, references resolved."""
    node = schema
    for k in at + (None,):
        while '$ref' in node and node['$ref'] != '#/$defs/nulFree':
            node = {**{k: v for k, v in node.items() if k != '$ref'}, **schema['$defs'][node['$ref'].split('/')[-1]]}
        node = node if k is None else node['items'] if isinstance(k, int) else node.get('properties', {}).get(k, {})
    return node


def enums(node):
    """All lists of words in the schema."""
    if isinstance(node, dict):
        yield from [node['enum']] if 'enum' in node else ()
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from enums(inner)


class Trial:
    """A value at a path of FULL, and what the two say of it: REFUSED by check, and by both in the same way if AGREED."""
    def __init__(self, at, to):
        self.at, self.to = at, to

    def __str__(self):
        return f'{self.at} ' + ('dropped' if self.to is GONE else f'= {self.to!r}')

    def judge(self, spot, verdict):
        refused, told, faults = verdict
        self.refused = spot in refused
        self.agreed = (spot in told) == (spot in faults)
        self.said = f'{self}; schema: {faults.get(spot)}; check: {told.get(spot)}'


def try_records(key, trials):
    """Many at once: each makes a record of its own, behind those of FULL. They share an id only where this is what is tried."""
    records = []
    for n, t in enumerate(trials):
        record = changed(FULL, t.at, t.to)[key][t.at[1]] if len(t.at) > 2 else t.to
        if isinstance(record, dict) and record.get('id') == FULL[key][t.at[1]].get('id', GONE):
            record = {**record, 'id': f'{record["id"]}-{n}'}
        records.append(record)
    verdict = compare({**FULL, key: FULL[key] + records})
    if not verdict:
        half = len(trials) // 2
        return try_records(key, trials[:half]) + try_records(key, trials[half:])
    for n, t in enumerate(trials):
        t.judge((key, len(FULL[key]) + n), verdict)
    return trials


def try_members(trials):
    """One of each member of the whole at once."""
    dossier = dict(FULL)
    for t in trials:
        dossier = changed(dossier, t.at, t.to)
    verdict = compare(dossier)
    for t in trials:
        t.judge((t.at[0],), verdict)
    return trials


check(compare(FULL) == (set(), {}, {}), 'a dossier with one of everything is sound by both')
rng = random.Random(7)
every = [p for p in paths(FULL) if p]
words = [w for enum in enums(schema) for w in enum]
forms = {('sources', 0, 'published'), ('sources', 0, 'text', 'file'), ('sources', 0, 'text', 'sha256'), ('entities', 0, 'label'), ('entities', 0, 'id'),
         ('claims', 0, 'amount', 'period'), ('claims', 0, 'amount', 'currency'), ('claims', 0, 'evidence', 0, 'start'), ('kinds', 0, 'id'), ('types', 0, 'id'), ('types', 0, 'sign')}
trials = []
for p in every:
    listed = 'enum' in schema_at(p) or 'not' in schema_at(p) or p[-1] in ('kind', 'type')
    values = TYPES + (VALUES if p in forms else rng.sample(VALUES, 4))
    values += words if listed and p[0] in LISTS else schema_at(p).get('enum', [])
    values += [GONE] if len(p) != 2 or p[0] not in LISTS else []
    trials += [Trial(p, v) for v in values]
trials = list({(t.at, repr(t.to)): t for t in trials}.values())
for key in LISTS:
    of_key = [t for t in trials if t.at[0] == key and len(t.at) > 1]
    for n in range(0, len(of_key), 100):
        try_records(key, of_key[n:n + 100])
members = [[t for t in trials if t.at[0] == key and (len(t.at) == 1 or key not in LISTS)] for key in FULL]
for row in itertools.zip_longest(*members):
    try_members([t for t in row if t])
disagreed = [t.said for t in trials if not t.agreed]
check(not disagreed, f'schema and check agree on {len(trials)} dossiers with one thing changed', *disagreed[:5])
refused = sum(t.refused for t in trials)
check(len(trials) / 5 < refused < 4 * len(trials) / 5, f'some of them are refused and others are not ({refused})')

known = {p: schema_at(p)['enum'] for p in every if 'enum' in schema_at(p)}
barred = {p: schema_at(p)['not']['enum'] for p in every if 'enum' in schema_at(p).get('not', {})}
check({repr(e) for e in enums(schema)} == {repr(e) for e in [*known.values(), *barred.values()]}, 'every list of words in the schema is reached')
for sort, lists in (False, known), (True, barred):
    wrong = [str(t) for t in trials for w in lists.get(t.at, ()) if repr(t.to) == repr(w) and t.refused != sort]
    tried = all(any(t.at == p and repr(t.to) == repr(w) for t in trials) for p, enum in lists.items() for w in enum)
    check(tried and lists and not wrong, f'check {"refuses" if sort else "takes"} every word that the schema {"bars" if sort else "lists"}', *wrong)
for p, enum in known.items():
    listed = [w for w in enum if isinstance(w, str)]
    told = [re.search('it is one of (.*)', text) for text in compare(changed(FULL, p, 'qqqq'))[1].values()] if listed else []
    check(not listed or [m and m[1].split(', ') for m in told] == [listed], f'the schema lists the words of {p[-1]} as check tells them', enum, told)

# What the first of them ends, and so one at a time.
nul = [changed(FULL, p, v) for p in every for v in ('x\0', [['\0']], {'x': {'\0': 1}})]
free = [d for d in nul if validator.is_valid(d)]
check(not free, f'the schema refuses \\u0000 in {len(nul)} places', *free[:1])
free = [d for d in rng.sample(nul, 12) if compare(d)[1] == {}]
check(not free, 'and so does check', *free[:1])

for value in TYPES + [{'entente': 1}, {'sources': None}, {'sources': []}, {'claims': []}, {'entities': {}}, {'kinds': []}]:
    verdict = compare(value)
    check(bool(verdict[1]) == bool(verdict[2]), f'schema and check agree on {value!r} as the whole', verdict)

for name, at, value in [('circle', ('sources', 1, 'origin'), 's1'), ('twice', ('entities', 1, 'id'), 'a'), ('unknown', ('claims', 0, 'from'), 'nobody'),
                        ('unknown', ('sources', 0, 'origin'), 'nobody'), ('unread', ('claims', 0, 'source'), 's2'),
                        ('backwards', ('claims', 0, 'since'), '2022'), ('range', ('claims', 0, 'evidence', 0, 'end'), 0),
                        ('exact', ('claims', 0, 'evidence', 0, 'exact'), 'another passage'), ('exact', ('claims', 0, 'evidence', 0, 'sha256'), '0' * 64),
                        ('count', ('entities', 2, 'count', 'min'), 9), ('bytes', ('entities', 0, 'id'), 'é' * 150)]:
    met.discard(name)
    verdict = compare(changed(FULL, at, value))
    check(not verdict[1] and not verdict[2] and name in met, f'beyond the schema, check alone finds: {name}', verdict)
check(sorted(BEYOND) == sorted(met), 'no rule stands in the list in vain', set(BEYOND) - met)

vocabulary = open(repo + '/src/dossier/vocabulary.c', encoding='utf-8').read()
for list_name, one, said in [('kinds', 'kind', schema['$defs']['entity']['properties']['kind']), ('types', 'type', schema['$defs']['claim']['properties']['type'])]:
    ids = re.findall(r'^    (?:\{|ROW\()"([a-z_]+)",', vocabulary.split('en_default_%s[] = {' % list_name)[1].split('\n};')[0], re.M)
    told = re.findall(r'[a-z_]+', said['description'].split(', or a ')[0])
    bars = schema['$defs'][one]['properties']['id']['not']['enum']
    check(ids == told == bars and len(ids) > 10, f'the schema names the default {list_name} in their order, and bars them from being made anew', ids, told, bars)
sys.exit(tap.failed())
