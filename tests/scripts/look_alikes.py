# SPDX-License-Identifier: MIT
# `entente check --rule look-alike,alias-clash` on random names against Python's own Unicode data: which entities
# hang together by names that fold to the same, in whatever order they stand.
import json, os, random, subprocess, sys, unicodedata

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

os.chdir(os.environ['TMPDIR'])
rng = random.Random(11)
PLAIN = {'æ': 'ae', 'ð': 'd', 'đ': 'd', 'ø': 'o', 'þ': 'th', 'ħ': 'h', 'ı': 'i', 'ł': 'l', 'œ': 'oe', 'ŧ': 't'}
# Pieces of names, of many scripts; each is joined to others, decomposed, recased, spaced.
PIECES = ['open', 'ai', 'é', 'ø', 'Œ', 'ß', 'ﬁ', 'Å', 'ñ', 'ç', 'İ', 'ı', 'Σ', 'ς', 'ά', 'Й', 'ё', 'ば', 'は', 'ﾊﾟ', '한', 'कि', 'का',
          'ש', 'ׁ', 'ُ', 'م', 'ǰ', 'ᾳ', '4', '５', '²', 'Ⅳ', '+', '$', 'ﷺ', 'ก่', '\u0301', '\u0327', '中', 'Ł', 'Þ', 'ʼ']
BETWEEN = ['', '', '', ' ', '-', '.', '\u00a0', '\u2019', '\u3000', '\u200b', '\u00ad', '_', '´', '`', '/', '(']


def is_accent(c):
    rank = unicodedata.combining(c)
    return rank == 1 or 10 <= rank <= 36 or rank >= 200


def fold(name):
    while True:
        once = unicodedata.normalize('NFKD', name.casefold())
        if once == name:
            break
        name = once
    out, gap = '', False
    for c in name:
        category = unicodedata.category(c)
        if is_accent(c):
            continue
        if category[0] in 'PZ' or category in ('Cc', 'Cf', 'Sk') or c == 'ʼ':
            gap = True
            continue
        if gap and out and unicodedata.category(out[-1]) == 'Nd' == category:
            out += ' '
        out, gap = out + PLAIN.get(c, c), False
    return out


def vary(name):
    how = [str.upper, str.lower, str.title, lambda s: unicodedata.normalize('NFD', s), lambda s: unicodedata.normalize('NFC', s),
           lambda s: unicodedata.normalize('NFKC', s), lambda s: ' ' + s, lambda s: s + '.', lambda s: '-'.join(s),
           lambda s: ''.join(chr(ord(c) + 0xfee0) if '!' <= c <= '~' else c for c in s), lambda s: s, lambda s: s]
    return rng.choice(how)(name)


def random_name():
    return ''.join(rng.choice(PIECES) + rng.choice(BETWEEN) for _ in range(rng.randint(1, 3)))


def random_entities():
    pool = [random_name() for _ in range(rng.randint(1, 20))]
    entities = []
    for i in range(rng.randint(0, 40)):
        names = [n if n.strip() else 'x' for n in (vary(rng.choice(pool)) for _ in range(rng.randint(1, 3)))]
        entities.append({'id': f'id{i}q', 'label': {'fr': names[0], 'en': names[-1]}, 'aliases': names[1:-1],
                         'named': rng.random() < .9})
    rng.shuffle(entities)
    return entities


def parts(entities, pairs):
    """Which entities hang together by PAIRS of them."""
    part = {e['id']: {e['id']} for e in entities}
    for a, b in pairs:
        if part[a] is not part[b]:
            part[a] |= part[b]
            for member in part[b]:
                part[member] = part[a]
    return sorted(sorted(p) for p in {id(p): p for p in part.values()}.values())


def names_of(e):
    return {e['label']['fr'], e['label']['en'], e['id'], *e['aliases']}


def find(entities):
    with open('d.json', 'w', encoding='utf-8') as f:
        json.dump({'entente': 1, 'sources': [], 'entities': entities, 'claims': []}, f, ensure_ascii=False, indent=1)
    r = subprocess.run(['entente', 'check', 'd.json', '--rule', 'look-alike,alias-clash', '-f', 'json'], capture_output=True, text=True)
    rows = json.loads(r.stdout)['rows']
    assert r.returncode == (1 if rows else 0) and not r.stderr, r
    lines = open('d.json', encoding='utf-8').read().split('\n')
    ids = {e['id'] for e in entities}
    pairs = []
    for row in rows:
        # Its ids as the text has them, the later one first; its line is that one's.
        named = [word.strip("';,:") for word in row['text'].split() if word.strip("';,:") in ids]
        later = json.loads(lines[row['line']].strip().rstrip(',').partition(': ')[2])
        pairs.append((row['rule'], later, [i for i in dict.fromkeys(named) if i != later]))
    return pairs


def one_round(number):
    entities = random_entities()
    place = {e['id']: i for i, e in enumerate(entities)}
    by_id = {e['id']: e for e in entities}
    named = [e for e in entities if e['named']]
    found = find(entities)
    pairs, wrong = [], []
    for rule, later, others in found:
        first = others[0] if len(others) == 1 else None
        if first is None or place[first] > place[later]:
            wrong.append((rule, later, others))
            continue
        pairs.append((first, later))
        a, b = by_id[first], by_id[later]
        share = names_of(a) & names_of(b)
        alike = {fold(n) for n in names_of(a)} & {fold(n) for n in names_of(b)} - {''}
        if not (a['named'] and b['named'] and (share if rule == 'alias-clash' else alike)):
            wrong.append((rule, first, later))
    if len(set(pairs)) != len(pairs):
        wrong.append('a pair twice')
    wanted = [(a['id'], b['id']) for a in named for b in named if a is not b and
              ({fold(n) for n in names_of(a)} & {fold(n) for n in names_of(b)} - {''} or names_of(a) & names_of(b))]
    if parts(entities, pairs) != parts(entities, wanted):
        wrong.append((parts(entities, pairs), parts(entities, wanted)))
    return wrong and (number, wrong, entities), len(pairs)


results = [one_round(i) for i in range(100)]
bad = [r for r, _ in results if r]
check(not bad, '100 random dossiers: the entities that hang together by their names are those that Python finds', *bad[:2])
check(sum(n for _, n in results) > 300, 'and there are plenty', sum(n for _, n in results))
sys.exit(tap.failed())
