# SPDX-License-Identifier: MIT
# Lists of `show` and the three states of pairs, worked out anew from the claims of random dossiers under random views.
import csv, io, itertools, json, os, random, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

os.chdir(os.environ['TMPDIR'])
DOSSIERS = 40
TYPES = {'funds': ('+', True), 'allied': ('+', False), 'part_of': ('+', True), 'rivals': ('-', False), 'sues': ('-', True),
         'meets': ('0', False), 'cites': ('0', True)}
LANGS = ('fr', 'en')


def random_dossier(dice):
    # Few enough that claims meet: relations are contested, and rest on several sources.
    ids = [f'e{i}' for i in range(dice.choice([1, 3, 3, 4, 9]))]
    types = dice.sample(list(TYPES), 3)
    sources = [{'id': f's{i}', 'title': {'fr': f'titre {i}', 'en': f'title {i}'}, 'read': i < 4} for i in range(5)]
    sources[1]['origin'] = 's4'
    sources[2]['origin'] = dice.choice(['s2', 's4', 's1'])
    entities = [{'id': i, 'label': {'fr': 'nom ' + i}, 'named': dice.random() < .85,
                 'kind': dice.choice(['company', 'person']), 'aliases': [i.upper()][:dice.randint(0, 1)]} for i in ids]
    claims = []
    for _ in range(dice.randint(0, 25)):
        c = {'source': f's{dice.randint(0, 3)}', 'from': dice.choice(ids), 'type': dice.choice(types), 'to': dice.choice(ids),
             'stance': dice.choice(['asserts'] * 3 + ['denies']), 'modality': dice.choice(['fact'] * 4 + ['plan', 'question']),
             'status': 'proposed' if dice.random() < .08 else 'accepted', 'inferred': dice.random() < .3,
             'confidence': dice.choice(['low', 'medium', 'high']), 'ended': dice.random() < .15}
        if dice.random() < .8:
            c['id'] = f'c{len(claims)}'
        if dice.random() < .3:
            c['since'] = dice.choice(['2001', '2001-02', '1999-12-31', '2003'])
        if dice.random() < .3:
            c['until'] = dice.choice(['2004', '2005-06', '2005-06-07'])
        if dice.random() < .3:
            c['by'] = dice.choice(ids)
        if dice.random() < .3:
            c['evidence'] = [{'start': 3 * k, 'end': 3 * k + 2} for k in range(dice.randint(1, 3))]
        claims.append(c)
    return {'entente': 1, 'sources': sources, 'entities': entities, 'claims': claims}


def random_view(dice, d):
    """Flags, and the same as a dictionary."""
    view = {}
    if dice.random() < .3:
        view['source'] = dice.sample(['s0', 's1', 's2', 's3'], 2)
    if dice.random() < .3:
        view['accept'] = dice.choice(['majority', 'uncontested'])
    if dice.random() < .2:
        view['type'] = dice.sample(list(TYPES), 3)
    if dice.random() < .2:
        view['sign'] = dice.sample(['+', '-', '0'], 2)
    if dice.random() < .3:
        view['unnamed'] = 'keep'
    if dice.random() < .3:
        view['isolates'] = 'keep'
    if dice.random() < .3:
        view['without'] = [dice.choice([e['id'] for e in d['entities']] + ['person'])]
    flags = []
    for name, value in view.items():
        for word in value if isinstance(value, list) else [value]:
            flags += ['--' + name, word]
    return view, flags


def key(c):
    ends = (c['from'], c['to'])
    return c['type'], ends if TYPES[c['type']][1] else tuple(sorted(ends))


def root(d, source):
    origin = {s['id']: s.get('origin', s['id']) for s in d['sources']}
    while origin[source] != source:
        source = origin[source]
    return source


def judge(d, view, r):
    """Why a relation is not in the view, or ''."""
    if not r['for']:
        return 'denied'
    pro, con = (len({root(d, c['source']) for c in r[side]}) for side in ('for', 'against'))
    if (view.get('accept') == 'majority' and pro <= con) or (view.get('accept') == 'uncontested' and con):
        return 'rejected'
    first = r['claims'][0]
    kinds = {e['id']: e for e in d['entities']}
    out = set(view.get('without', []))
    if first['type'] not in view.get('type', TYPES) or TYPES[first['type']][0] not in view.get('sign', ['+', '-', '0']) or \
            any(end in out or kinds[end]['kind'] in out for end in (first['from'], first['to'])):
        return 'filtered'
    if view.get('unnamed') != 'keep' and not all(kinds[e]['named'] for e in (first['from'], first['to'])):
        return 'unnamed'
    return ''


def relations_of(d, view):
    found = {}
    for c in d['claims']:
        if c['modality'] == 'question' or c['status'] == 'proposed' or c['source'] not in view.get('source', [c['source']]):
            continue
        r = found.setdefault(key(c), {'claims': [], 'for': [], 'against': []})
        r['claims'].append(c)
        r['for' if c['stance'] == 'asserts' else 'against'].append(c)
    for r in found.values():
        r['fall'] = judge(d, view, r)
    return found


def relation_row(d, r):
    c = r['claims'][0]
    facts = [x for x in r['for'] if x['modality'] == 'fact']
    since = sorted((x['since'] for x in r['for'] if 'since' in x), key=lambda s: (s + '-01-01')[:10])
    until = sorted((x.get('until', '9') for x in r['for']), key=lambda s: (s + '-99-99')[:10])
    return {'id': '|'.join((c['from'], c['type'], c['to'])), 'from': c['from'], 'to': c['to'], 'type': c['type'],
            'sign': TYPES[c['type']][0], 'status': 'denied' if not r['for'] else 'contested' if r['against'] else 'supported',
            'origins_for': str(len({root(d, x['source']) for x in r['for']})),
            'origins_against': str(len({root(d, x['source']) for x in r['against']})),
            'since': since[0] if since else '', 'until': until[-1] if until and until[-1] != '9' else '',
            'planned': str(bool(r['for']) and not facts).lower(),
            'past': str(bool(facts) and all(x['ended'] or 'until' in x for x in facts)).lower(), 'left_out': r['fall']}


def claim_row(d, view, c, found):
    r = found.get(key(c))
    counted = r and any(c is x for x in r['claims'])
    chosen = c['source'] in view.get('source', [c['source']])
    why = r['fall'] if counted else 'source' if not chosen else 'question' if c['modality'] == 'question' else 'proposed'
    return {'id': c.get('id', ''), 'source': c['source'], 'from': c['from'], 'type': c['type'], 'to': c['to'],
            'stance': c['stance'], 'by': c.get('by', ''), 'modality': c['modality'], 'since': c.get('since', ''),
            'until': c.get('until', ''), 'confidence': c['confidence'], 'inferred': str(c['inferred']).lower(),
            'status': c['status'], 'passages': ' '.join(f"{a['start']}-{a['end']}" for a in c.get('evidence', [])), 'note': '',
            'left_out': why}


def expected(d, view):
    """Rows of every list with --all, each with whether the view holds it."""
    found = relations_of(d, view)
    standing = [r for r in found.values() if not r['fall']]
    claims = [claim_row(d, view, c, found) for c in d['claims']]
    out = set(view.get('without', []))
    entities = []
    for e in d['entities']:
        own = [r for r in standing if e['id'] in (r['claims'][0]['from'], r['claims'][0]['to'])]
        kept = view.get('isolates') == 'keep' and not ({e['id'], e['kind']} & out) and (e['named'] or view.get('unnamed') == 'keep')
        entities.append(({'id': e['id'], 'label': 'nom ' + e['id'], 'kind': e['kind'], 'place': '', 'named': str(e['named']).lower(),
                          'count': '', 'aliases': '|'.join(e['aliases']), 'relations': str(len(own))}, bool(own) or kept))
    sources = []
    for s in d['sources']:
        mine = [c for r in standing for c in r['claims'] if c['source'] == s['id']]
        asserted = [r for r in standing if any(c['source'] == s['id'] for c in r['for'])]
        alone = [r for r in asserted if {c['source'] for c in r['for']} == {s['id']}]
        sources.append(({'id': s['id'], 'title': s['title']['en'], 'publisher': '', 'published': '', 'language': '',
                         'origin': root(d, s['id']), 'read': str(s['read']).lower(), 'claims': str(len(mine)),
                         'relations': str(len(asserted)), 'alone': str(len(alone))}, bool(mine)))
    return {'relations': [(row, not row['left_out']) for row in (relation_row(d, r) for r in found.values())],
            'claims': [(row, not row['left_out']) for row in claims], 'entities': entities, 'sources': sources}


def pairs(d, view, lists):
    found = relations_of(d, view)
    inside = [row['id'] for row, held in lists['entities'] if held]
    states = {'asserted': 0, 'denied': 0, 'silent': 0}
    for pair in itertools.combinations(inside, 2):
        here = [r for r in found.values() if {r['claims'][0]['from'], r['claims'][0]['to']} == set(pair)]
        states['asserted' if any(not r['fall'] for r in here) else 'denied' if any(r['against'] for r in here) else 'silent'] += 1
    return states


def run(*args):
    return subprocess.run(['entente', *args], capture_output=True, text=True, timeout=60)


wrong = {name: [] for name in ('relations', 'claims', 'entities', 'sources', 'pairs', 'cards', 'tables')}


def compare(path, d, view, flags):
    lists = expected(d, view)
    for name, rows in lists.items():
        for every in (True, False):
            want = [row for row, held in rows if held or every]
            r = run('show', path, name, '-f', 'csv', '--lang', 'en', *flags, *['--all'] * every)
            got = list(csv.DictReader(io.StringIO(r.stdout)))
            if not every or name in ('entities', 'sources'):
                want = [{k: v for k, v in row.items() if k not in ('planned', 'past', 'left_out')} for row in want]
            if r.returncode or got != want:
                wrong[name].append((path, flags, every, got, want, r.stderr))
            if random.random() < .75:
                continue
            t = run('show', path, name, '-f', 'table', '--lang', random.choice(LANGS), *flags, *['--all'] * every)
            lines = t.stdout.split('\n─')[0].split('\n\n')[0].split('\n')
            if t.returncode or len(lines) != 1 + len(want) or max(len(l) for l in lines) > 100:
                wrong['tables'].append((path, flags, name, every, t.stdout))
    r = run('measure', path, '--level', 'net', '-f', 'csv', *flags)
    if any(held for _, held in lists['entities']):
        got = {row['measure'][6:]: int(row['value']) for row in csv.DictReader(io.StringIO(r.stdout)) if row['measure'][:6] == 'pairs_'}
        if got != pairs(d, view, lists):
            wrong['pairs'].append((path, flags, got, pairs(d, view, lists)))
    return lists


def read_card(path, flags, noun, row):
    """The same facts on the card as in the list; what goes with it is a list's rows, too."""
    r = run('show', path, f"{noun}:{row['id']}", '-f', 'json', '--lang', 'en', *flags)
    card = json.loads(r.stdout) if r.returncode == 0 else {}
    held = {k: v if isinstance(v, str) else '' if v is None else json.dumps(v) for k, v in card.get(noun, {}).items()}
    if not all(held.get(k) == v for k, v in row.items()):
        wrong['cards'].append((path, flags, noun, row, r.stdout, r.stderr))
    t = run('show', path, f"{noun}:{row['id']}", '--lang', random.choice(LANGS), *flags)
    if t.returncode or not t.stdout or any(len(l) > 100 for l in t.stdout.split('\n\ndossier')[0].split('\n')):
        wrong['cards'].append((path, flags, noun, t.stdout, t.stderr))
    return card


def compare_cards(path, flags, lists):
    for name, noun in (('relations', 'relation'), ('claims', 'claim'), ('entities', 'entity'), ('sources', 'source')):
        rows = [row for row, _ in lists[name] if row['id']]
        if not rows or random.random() < .5:
            continue
        row = random.choice(rows)
        card = read_card(path, flags, noun, row)
        want = {'relation': [c for c in lists['claims'] if c[0]['left_out'] not in ('question', 'proposed', 'source') and
                             key({**c[0]}) == key(row if noun == 'relation' else {'type': 'funds', 'from': '', 'to': ''})],
                'entity': [x for x in lists['relations'] if row['id'] in (x[0]['from'], x[0]['to']) and x[1]],
                'source': [c for c in lists['claims'] if c[0]['source'] == row['id']],
                'claim': [x for x in lists['relations'] if noun == 'claim' and key(x[0]) == key(row) and
                          row['left_out'] not in ('question', 'proposed', 'source')]}[noun]
        got = card.get('claims' if noun in ('relation', 'source') else 'relations')
        if [x['id'] or '' for x in got] != [x['id'] for x, _ in want]:
            wrong['cards'].append((path, flags, noun, row['id'], got, want))


for seed in range(DOSSIERS):
    dice = random.Random(seed)
    random.seed(seed)
    d = random_dossier(dice)
    path = f'd{seed}.json'
    json.dump(d, open(path, 'w', encoding='utf-8'))
    view, flags = random_view(dice, d) if seed % 3 else ({}, [])
    compare_cards(path, flags, compare(path, d, view, flags))
for name, found in wrong.items():
    check(not found, f'{name} are what the claims say, in {DOSSIERS} random dossiers', *found[:2])
sys.exit(tap.failed())
