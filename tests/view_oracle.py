# SPDX-License-Identifier: MIT
"""The view by its definition, slowly: relations, standing and fallen, of a dossier as Python has it from JSON."""
import calendar

TYPES = {'partners': (1, False), 'allied': (1, False), 'funds': (1, True), 'supports': (1, True), 'part_of': (1, True),
         'rivals': (-1, False), 'opposes': (-1, True), 'meets': (0, False), 'cites': (0, True)}
LEVELS = ['low', 'medium', 'high']


def days(date):
    """First and last day that a date may mean."""
    parts = [int(p) for p in date.split('-')]
    year = parts[0]
    first = (year, parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
    month = parts[1] if len(parts) > 1 else 12
    return first, (year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def after(a, b):
    return bool(a and b) and days(a)[0] > days(b)[1]


def held(claim, published, at):
    """yes, no, unclear or undated."""
    since, until, ended = claim.get('since'), claim.get('until'), claim.get('ended', False)
    if after(since, at) or after(at, until) or (ended and not until and after(at, published)):
        return 'no'
    if not since and not until:
        return 'undated'
    begun = not since or days(since)[1] <= days(at)[0]
    lasting = days(until)[0] >= days(at)[1] if until else not ended
    return 'yes' if begun and lasting else 'unclear'


def view(dossier, **o):
    """Options by the names of the flags, with _ for -. Answers (relations, entities, kept) as lists of dicts and ids."""
    sources = {s['id']: s for s in dossier['sources']}
    kinds = {e['id']: e.get('kind') for e in dossier['entities']}
    named = {e['id']: e.get('named', True) for e in dossier['entities']}
    origin = {}
    for s in sources:
        root = s
        while sources[root].get('origin', root) != root:
            root = sources[root]['origin']
        origin[s] = root
    order, groups, kept = [], {}, {'undated': 0, 'unclear': 0}
    for claim in dossier['claims']:
        published = sources[claim['source']].get('published')
        if o.get('source') and claim['source'] not in o['source'] or claim['source'] in o.get('not_source', []):
            continue
        if claim.get('modality') == 'question' or claim.get('status') == 'proposed':
            continue
        if LEVELS.index(claim.get('confidence', 'medium')) < LEVELS.index(o.get('min_confidence', 'low')):
            continue
        answers = []
        if o.get('known_by'):
            by = o['known_by']
            answers.append('undated' if not published else 'no' if after(published, by) else
                           'yes' if days(published)[1] <= days(by)[0] else 'unclear')
        if o.get('as_of'):
            answers.append(held(claim, published, o['as_of']))
        if 'no' in answers or ('undated' in answers and o.get('undated') == 'drop'):
            continue
        for word in ('undated', 'unclear'):
            if word in answers:
                kept[word] += 1
                break
        sign, directed = TYPES[claim['type']]
        ends = (claim['from'], claim['to'])
        key = (claim['type'], ends if directed else tuple(sorted(ends)))
        if key not in groups:
            groups[key] = []
            order.append((key, ends))
        groups[key].append(claim)
    relations = [decide(claim_list, ends, sources, origin, o) for (key, ends) in order for claim_list in [groups[key]]]
    choose = lambda e, names: e in names or kinds[e] in names
    for r in relations:
        inside = all((not o.get('only') or choose(e, o['only'])) and not choose(e, o.get('without', [])) for e in (r['from'], r['to']))
        if r['fall'] == 'stands' and not (inside and (not o.get('type') or r['type'] in o['type']) and
                                          (not o.get('sign') or '-0+'[r['sign'] + 1] in o['sign'])):
            r['fall'] = 'filtered'
        if r['fall'] == 'stands' and o.get('unnamed') != 'keep' and not (named[r['from']] and named[r['to']]):
            r['fall'] = 'unnamed'
    reached = set(named)
    if o.get('ego'):
        who, steps = o['ego']
        reached = {who}
        for _ in range(steps):
            reached |= {e for r in relations if r['fall'] == 'stands' for e in (r['from'], r['to']) if reached & {r['from'], r['to']}}
        for r in relations:
            if r['fall'] == 'stands' and not {r['from'], r['to']} <= reached:
                r['fall'] = 'filtered'
    ends = {e for r in relations if r['fall'] == 'stands' for e in (r['from'], r['to'])}
    if o.get('isolates') == 'keep':
        ends |= {e for e in named if (named[e] or o.get('unnamed') == 'keep') and e in reached and
                 (not o.get('only') or choose(e, o['only'])) and not choose(e, o.get('without', []))}
    return relations, [e['id'] for e in dossier['entities'] if e['id'] in ends], kept


def decide(claims, ends, sources, origin, o):
    says = [c for c in claims if c.get('stance') != 'denies']
    denies = [c for c in claims if c.get('stance') == 'denies']
    voices = [{origin[c['source']] for c in side} for side in (says, denies)]
    r = {'from': ends[0], 'to': ends[1], 'type': claims[0]['type'], 'sign': TYPES[claims[0]['type']][0], 'claims': claims,
         'status': 'denied' if not says else 'contested' if denies else 'supported',
         'origins_for': len(voices[0]), 'origins_against': len(voices[1])}
    facts = [c for c in says if c.get('modality') != 'plan']

    def over(c):
        published = sources[c['source']].get('published')
        ended = c.get('ended') or (c.get('until') and not after(c['until'], published))
        return bool(ended) and (not o.get('as_of') or held(c, published, o['as_of']) == 'undated')
    r['planned'] = bool(says) and not facts
    r['past'] = bool(facts) and all(over(c) for c in facts)
    since = [c['since'] for c in says if c.get('since')]
    r['since'] = min(since, key=lambda d: days(d)[0]) if since else None
    until = [c.get('until') for c in says]
    r['until'] = max(until, key=lambda d: days(d)[1]) if until and all(until) else None
    rule = {'any': True, 'majority': len(voices[0]) > len(voices[1]), 'uncontested': not denies}[o.get('accept', 'any')]
    r['fall'] = 'denied' if not says else 'rejected' if not rule else 'few' if len(voices[0]) < o.get('min_origins', 0) else 'stands'
    return r


DATES = [None, None, '2019', '2020', '2020-06', '2020-06-15', '2021', '2021-02', '2021-02-28', '2022']


def random_dossier(rng, entities=8, claims=30):
    """A dossier that has something for every option of a view."""
    pick = rng.choice
    sources = [{'id': f's{i}', 'published': pick(DATES), **({'origin': f's{rng.randrange(i)}'} if i and rng.random() < .3 else {})} for i in range(4)]
    people = [{'id': f'e{i}', 'label': {'en': f'Entity {i}', 'fr': f'Entité {i}'}, 'kind': pick(['company', 'country', 'person']),
               **({'named': False} if rng.random() < .15 else {})} for i in range(entities)]
    made = []
    while len(made) < claims:
        a, b = rng.sample(range(entities), 2)
        since, until = pick(DATES), pick(DATES)
        if after(since, until):
            continue
        c = {'id': f'c{len(made)}', 'source': f's{rng.randrange(4)}', 'from': f'e{a}', 'type': pick(list(TYPES)), 'to': f'e{b}',
             'stance': pick(['asserts', 'asserts', 'asserts', 'denies']), 'modality': pick(['fact', 'fact', 'plan', 'question']),
             'confidence': pick(LEVELS), 'since': since, 'until': until, 'ended': rng.random() < .1, 'inferred': rng.random() < .3,
             'status': pick(['accepted'] * 9 + ['proposed'])}
        made.append({k: v for k, v in c.items() if v is not None})
        if rng.random() < .5:  # another source on the same relation, in either order
            twin = dict(made[-1], id=f'c{len(made)}', source=f's{rng.randrange(4)}', stance=pick(['asserts', 'denies']))
            if rng.random() < .5 and not TYPES[twin['type']][1]:
                twin['from'], twin['to'] = twin['to'], twin['from']
            made.append(twin)
    return {'entente': 1, 'sources': [{k: v for k, v in s.items() if v is not None} for s in sources], 'entities': people, 'claims': made}


def random_options(rng, entities=8):
    """Some options and their flags."""
    pick, o, flags = rng.choice, {}, []
    date = lambda: pick([d for d in DATES if d])

    def give(name, value, chance=.25):
        if rng.random() < chance:
            o[name] = value
            for one in value if isinstance(value, list) else [value]:
                flags.extend(['--' + name.replace('_', '-'), '%s:%d' % one if isinstance(one, tuple) else str(one)])
    give('source', rng.sample(['s0', 's1', 's2', 's3'], 2))
    give('not_source', [f's{rng.randrange(4)}'])
    give('known_by', date())
    give('min_confidence', pick(LEVELS))
    give('accept', pick(['any', 'majority', 'uncontested']), .5)
    give('min_origins', rng.randint(1, 2))
    give('as_of', date(), .35)
    give('undated', pick(['keep', 'drop']), .3)
    give('type', rng.sample(list(TYPES), 4))
    give('sign', rng.sample(['+', '0', '-'], 2))
    give('unnamed', pick(['keep', 'drop']), .4)
    give('only', rng.sample(['company', 'country', 'e1', 'e2', 'e3'], 3), .15)
    give('without', [pick(['person', 'e4', 'e5'])])
    give('ego', (f'e{rng.randrange(entities)}', rng.randint(0, 2)), .15)
    give('isolates', pick(['keep', 'drop']))
    return o, flags
