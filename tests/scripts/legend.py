# SPDX-License-Identifier: MIT
# Every entry of a legend is used in its figure and everything the figure uses is in the legend; elements say what they are, in words and in data.
import json, math, os, random, re, subprocess, sys, xml.etree.ElementTree as ET

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

os.chdir(os.environ['TMPDIR'])
shipped = os.environ['REPO'] + '/data/openai-for-countries.json'
rng = random.Random(11)
SVG = '{http://www.w3.org/2000/svg}'
SHAPES = [SVG + n for n in ('ellipse', 'rect', 'polygon')]
KINDS = ['company', 'government', 'country', 'organisation', 'person', 'programme', 'product', 'event', 'place', 'concept', 'group']
SYMMETRIC, POSITIVE = ['partners', 'allied', 'rivals', 'meets', 'compared_with'], ['partners', 'allied', 'runs', 'funds', 'part_of', 'works_for']
NEGATIVE, NEUTRAL = ['rivals', 'opposes', 'sues'], ['meets', 'cites', 'located_in', 'compared_with']
NOTES = {'arrow': 'The arrow runs', 'mutual': 'Without an arrow', 'aimed': 'A bar at one end only', 'bars': 'Bars at the ends of a line', 'valueless': 'Without a value'}


def run(*args):
    return subprocess.run(['entente', *args], capture_output=True, text=True, timeout=120)


def dossier():
    """Of few or many kinds, types and sources, so that each encoding is sometimes there and sometimes not."""
    kinds = rng.sample(KINDS + ['own0', 'own1', None], rng.choice([1, 2, 4, 8]))
    types = rng.sample(POSITIVE, rng.choice([0, 1, 3])) + rng.sample(NEGATIVE, rng.choice([0, 0, 1, 3])) + rng.sample(NEUTRAL, rng.choice([0, 0, 1, 2])) + ['own_type']
    n, sources = rng.choice([2, 4, 9, 14]), rng.choice([1, 2, 6])
    entities = [{'id': f'zq{i}', 'label': {'en': f'Ada {i}', 'fr': f'Île {i}'}, **({'kind': k} if (k := rng.choice(kinds)) else {})} for i in range(n)]
    claims = []
    for _ in range(rng.choice([1, n, 3 * n])):
        a, b = rng.sample(range(n), 2)
        for s in range(rng.choice([1, 1, 1, sources])):
            claims.append({'source': f's{s}', 'from': f'zq{a}', 'type': types[(a * 7 + b) % len(types)], 'to': f'zq{b}', 'stance': rng.choice(['asserts'] * 6 + ['denies']),
                           'modality': rng.choice(['fact'] * 4 + ['plan']), 'ended': rng.random() < .2})
    return {'entente': 1, 'sources': [{'id': f's{s}'} for s in range(sources)], 'entities': entities, 'claims': claims,
            'kinds': [{'id': 'own0', 'label': {'en': 'ministry', 'fr': 'ministère'}, 'shape': 'square'}, {'id': 'own1', 'label': {'en': 'press', 'fr': 'presse'}}],
            'types': [{'id': 'own_type', 'label': {'en': 'lobbies', 'fr': 'fait pression sur'}, 'sign': rng.choice([-1, 0, 1]), 'directed': rng.random() < .5}]}


def groups(root, kind):
    return [g for g in root.iter(SVG + 'g') if (g.get('class') or '').split()[:1] == [kind]]


def shape(g):
    """How an outline looks, whatever its size."""
    e = next((e for e in g if e.tag in SHAPES), None)
    if e is None:
        return None
    form = len(e.get('points').split()) if e.get('points') else math.isclose(float(e.get('rx')), float(e.get('ry')), rel_tol=1e-3) if e.tag.endswith('ellipse') else 0
    if e.get('points'):  # a square and a diamond have four corners each
        corners = [tuple(map(float, p.split(','))) for p in e.get('points').split()]
        form = (form, sum(abs(a[1] - b[1]) < .1 for a, b in zip(corners, corners[1:] + corners[:1])))
    return g.get('class').split()[1:], e.tag.split('}')[1], form, e.get('fill'), e.get('stroke')


def line(g):
    """How a line looks, but for its width and its ends: bars part its dashes a little otherwise."""
    path = g.find(SVG + 'path')
    return (' '.join(g.get('class').split()[1:]), path.get('stroke'), len((path.get('stroke-dasharray') or '').split()), path.get('stroke-linecap'),
            g.find(SVG + 'circle') is not None)


def ends(g):
    return len(g.findall(SVG + 'polygon')), len(g.findall(SVG + 'path')) - 1


def unique(items):
    return sorted(set(map(str, items)))


class Figure:
    def __init__(self, path, *flags):
        r = run('draw', path, '-q', 'fast', '-o', 'figure.svg', *flags)
        self.good = r.returncode == 0
        if not self.good:
            return
        root = ET.parse('figure.svg').getroot()
        self.root, self.nodes, self.edges = root, groups(root, 'node'), groups(root, 'edge')
        legend = next(g for g in groups(root, 'furniture') if g.get('class').endswith('legend'))
        self.headings, self.notes, self.kinds, self.lines, self.widths, self.sizes = [], [], [], [], [], []
        parts = {'Entity': self.kinds, 'Entité': self.kinds, 'Relation': self.lines, 'Independent origins': self.widths, 'Origines indépendantes': self.widths}
        for g in legend.findall(SVG + 'g'):
            said = ' '.join(t.text for t in g.findall(SVG + 'text'))
            if g.get('class') == 'heading':
                self.headings.append(said)
                part = parts.get(said, self.sizes)
            elif g.get('class') == 'note':
                self.notes.append(said)
            else:
                part.append((g.find(SVG + 'g'), said))


def check_entries(f, what):
    drawn, shown = unique(map(shape, f.nodes)), [str(shape(g)) for g, _ in f.kinds]
    check(drawn == unique(shown), f'{what}: kinds are those of the legend', drawn, shown)
    check(len({t for _, t in f.kinds}) == len(f.kinds) == len({g.get('data-kind') for g in f.nodes}), f'{what}: with a name for each', [t for _, t in f.kinds])
    drawn, shown = unique(map(line, f.edges)), [str(line(g)) for g, _ in f.lines]
    check(drawn == sorted(shown), f'{what}: lines are those of the legend, each once', drawn, shown)
    drawn = sorted({g.find(SVG + 'path').get('stroke-width') for g in f.edges})
    shown = [g.find(SVG + 'path').get('stroke-width') for g, _ in f.widths]
    check(shown == (drawn if len(drawn) > 1 else []), f'{what}: widths are those of the legend, if there are several', drawn, shown)


def check_notes(f, what):
    arrows, bars = [ends(g)[0] for g in f.edges], [ends(g)[1] for g in f.edges]
    due = {'arrow': any(arrows), 'mutual': any(arrows) and any(a + b == 0 for a, b in zip(arrows, bars)), 'aimed': 1 in bars,
           'bars': any(b and 'rival' not in g.get('class') for g, b in zip(f.edges, bars))}
    said = {name: any(n.startswith(start) for n in f.notes) for name, start in NOTES.items()}
    check(all(said[name] == due[name] for name in due), f'{what}: notes on the ends of lines are those needed', due, f.notes)
    rivals = [ends(g)[1] for g in f.edges if g.get('class') == 'edge rival']
    sample = [ends(g)[1] for g, _ in f.lines if 'rival' in g.get('class').split()]
    check(not sample or sample[0] in rivals, f'{what}: the sample of a rivalry has bars as some line does', sample, rivals)
    arrowed = {g.get('class').split()[1] for g, a in zip(f.edges, arrows) if a}
    check({g.get('class').split()[1] for g, _ in f.lines if ends(g)[0]} == arrowed, f'{what}: samples have arrows where lines do')


def check_sizes(f, what, path, measure, flags):
    table = run('measure', path, '--by', measure, '-f', 'json', *flags).stdout  # nothing where nobody has a value
    rows = {r['id']: r[measure] for r in json.loads(table)['rows']} if table else {}
    known = [v for v in rows.values() if v is not None]
    if len(set(known)) < 2:
        radii = {e.get('rx') for g in f.nodes for e in g.findall(SVG + 'ellipse') if e.get('rx') == e.get('ry')}
        check(not f.sizes and not any('Area' in h for h in f.headings) and len(radii) < 2, f'{what}: equal areas have no key', f.headings, radii)
        return
    check(len(f.sizes) == 3 and any(h.startswith('Area: ') for h in f.headings), f'{what}: three sizes have values', f.headings, len(f.sizes))
    area = {float(text): float(g.find(SVG + 'ellipse').get('rx')) ** 2 for g, text in f.sizes}
    most, least = max(area), min(area)
    slope = (area[most] - area[least]) / (most - least)
    odd = [(v, a) for v, a in area.items() if abs(math.sqrt(area[least] + slope * (v - least)) - math.sqrt(a)) > .02]
    for g in f.nodes:
        e, value = g.find(SVG + 'ellipse'), rows[g.get('data-id')]
        if e is not None and e.get('rx') == e.get('ry') and abs(math.sqrt(max(area[least] + slope * ((value or 0) - least), 0)) - float(e.get('rx'))) > .03:
            odd.append((g.get('data-id'), value, e.get('rx')))
    check(least == 0 and most <= max(known) * 1.001 and not odd, f'{what}: circles have the areas that the key says', area, *odd)
    said = any(n.startswith(NOTES['valueless']) for n in f.notes)
    check(said == (len(known) < len(rows)), f'{what}: and it says what circles without a value look like', f.notes)


def check_words(f, what, path, lang):
    """Titles are sentences: names and words, never ids. Data are ids and words that stay."""
    data = json.load(open(path, encoding='utf-8'))
    entities = {e['id']: e for e in data['entities']}
    name = lambda i: entities[i]['label'].get(lang) or next(iter(entities[i]['label'].values()))
    relations = {r['id']: r for r in json.loads(run('show', path, 'relations', '--all', '-f', 'json').stdout)['rows']}
    odd = []
    for g in f.edges:
        title, r = g.find(SVG + 'title').text, relations[g.get('data-id')]
        verb = title[len(name(r['from'])):title.find(name(r['to']), len(name(r['from'])))].strip()
        words = [r['status']] + [w for w in ('planned', 'past') if r[w]]
        good = title.startswith(name(r['from']) + ' ') and verb and '_' not in verb and re.search(r'– \d+ source', title) and \
            (g.get('data-type'), g.get('data-sign'), g.get('data-status')) == (r['type'], r['sign'], ' '.join(words))
        for word, said in (('planned', ('annoncée', 'announced')), ('past', ('passée', 'past')), ('contested', ('niée par', 'denied by'))):
            good = good and (word in words) == (said[lang == 'en'] in title.split(' – ')[-1])
        if not good:
            odd.append((title, verb, g.attrib, words))
    for g in f.nodes:
        e, title = entities[g.get('data-id')], g.find(SVG + 'title').text
        if not title.startswith(name(e['id']) + ' – ') or 'zq' in title or g.get('data-kind') != e.get('kind'):
            odd.append((title, g.attrib))
    check(not odd, f'{what}: titles and data say what elements are, in {lang}', *odd)
    ids = [e.get('id') for e in f.root.iter() if e.get('id')]
    prefix = ids[0].split('-')[0]
    check(len(ids) == len(set(ids)) and all(i.startswith(prefix + '-') for i in ids), f'{what}: ids are unique and begin alike', ids[:3])


def check_figure(path, what, measure, *flags):
    f = Figure(path, '--size', measure, '--lang', 'en', *flags)
    if not f.good:
        return False
    check_entries(f, what)
    check_notes(f, what)
    check_sizes(f, what, path, measure, flags)
    check_words(f, what, path, 'en')
    french = Figure(path, '--size', measure, '--lang', 'fr', *flags)
    check_words(french, what, path, 'fr')
    count = lambda f: [len(x) for x in (f.headings, f.notes, f.kinds, f.lines, f.widths, f.sizes)]
    check(count(f) == count(french), f'{what}: the French legend has as many entries', count(f), count(french))
    return True


check_figure(shipped, 'shipped dossier', 'betweenness')
check_figure(shipped, 'shipped dossier, distances', 'closeness', '--unnamed', 'keep')
every = {'entente': 1, 'sources': [{'id': 's'}], 'entities': [{'id': f'zq{i}', 'label': {'fr': f'Île {i}', 'en': f'Ada {i}'}} for i in range(30)]}
types = sorted(set(re.findall(r'^    ROW\("?(\w+)', open(os.environ['REPO'] + '/src/dossier/vocabulary.c', encoding='utf-8').read(), re.M)))
every['claims'] = [{'source': 's', 'from': f'zq{i}', 'type': t, 'to': f'zq{i + 1}'} for i, t in enumerate(types)]
json.dump(every, open('every.json', 'w'))
check(len(types) >= 25 and check_figure('every.json', 'every type of relation', 'degree'), 'a figure of every type', types)
drawn = 0
for number in range(20):
    with open('random.json', 'w', encoding='utf-8') as file:
        json.dump(dossier(), file)
    drawn += check_figure('random.json', f'random dossier {number}', rng.choice(['betweenness', 'degree', 'closeness', 'rivals']))
check(drawn >= 16, 'enough of the random dossiers have something to draw', drawn)
sys.exit(tap.failed())
