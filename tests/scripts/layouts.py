#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Layouts, by numbers read back from SVG and DOT: components apart, loops, arcs side by side, arrows that meet outlines, rings."""
import itertools, json, math, os, re, subprocess, sys, xml.etree.ElementTree as ET

sys.path[:0] = [os.environ['REPO'] + '/tests', os.environ['REPO'] + '/tests/browser']
import networkx, networks, tap
from tap import check

os.chdir(os.environ['TMPDIR'])
SVG = '{http://www.w3.org/2000/svg}'
LAYOUTS = ['auto', 'stress', 'force', 'layers', 'radial']


def mixed(seed):
    """Three components, two entities without ties, two loops, and a pair with four relations more."""
    whole = {'entente': 1, 'language': 'en', 'sources': [{'id': f's{i}'} for i in range(1, 6)], 'entities': [], 'claims': []}
    for part, size in enumerate((16 + seed, 7, 3)):
        made = networks.press_like(10 * seed + part, size)
        for entity in made['entities']:
            whole['entities'].append(dict(entity, id=f"p{part}{entity['id']}"))
        for claim in made['claims']:
            whole['claims'].append(dict(claim, id=f"p{part}{claim['id']}", **{end: f'p{part}{claim[end]}' for end in ('from', 'to')}))
    for i in range(2):
        whole['entities'].append({'id': f'alone{i}', 'kind': 'person', 'label': {'en': f'Alone {i}'}})
        whole['claims'].append({'id': f'loop{i}', 'source': 's1', 'from': f'p0e{i}', 'type': 'supports', 'to': f'p0e{i}'})
    for i, kind in enumerate(('funds', 'leads', 'owns', 'sues')):
        ends = ('p0e0', 'p0e1') if i % 2 else ('p0e1', 'p0e0')
        whole['claims'].append({'id': f'more{i}', 'source': 's2', 'from': ends[0], 'type': kind, 'to': ends[1]})
    return whole


def numbers(text):
    return [float(n) for n in re.findall(r'-?\d+(?:\.\d+)?', text)]


def points(text):
    return list(zip(*[iter(numbers(text))] * 2))


def outline(node):
    """The drawn outline of a node as a closed line of many points."""
    shape = next(e for e in node if e.tag[len(SVG):] in ('ellipse', 'rect', 'polygon'))
    get = lambda name: float(shape.get(name))
    if shape.tag == SVG + 'polygon':
        return points(shape.get('points'))
    turns = [2 * math.pi * i / 360 for i in range(360)]
    if shape.tag == SVG + 'ellipse':
        return [(get('cx') + get('rx') * math.cos(t), get('cy') + get('ry') * math.sin(t)) for t in turns]
    r, x, y, w, h = map(get, ('rx', 'x', 'y', 'width', 'height'))
    return [(x + (w - r if math.cos(t) > 0 else r) + r * math.cos(t), y + (h - r if math.sin(t) > 0 else r) + r * math.sin(t)) for t in turns]


def apart(p, line):
    """How far a point is from a closed line; negative within."""
    near, inside = math.inf, False
    for (ax, ay), (bx, by) in zip(line, line[1:] + line[:1]):
        length = (bx - ax) ** 2 + (by - ay) ** 2
        t = max(0, min(1, ((p[0] - ax) * (bx - ax) + (p[1] - ay) * (by - ay)) / length)) if length else 0
        near = min(near, math.dist(p, (ax + t * (bx - ax), ay + t * (by - ay))))
        inside ^= (ay > p[1]) != (by > p[1]) and p[0] < (bx - ax) * (p[1] - ay) / (by - ay) + ax
    return -near if inside else near


def box(shapes):
    xs, ys = [x for s in shapes for x, _ in s], [y for s in shapes for _, y in s]
    return min(xs), min(ys), max(xs), max(ys)


def cubic(curve, t):
    return tuple(sum(w * p[i] for w, p in zip(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3), curve)) for i in (0, 1))


class Figure:
    """What an SVG shows of a network."""

    def __init__(self, path):
        root = ET.parse(path).getroot()
        groups = [g for g in root.iter(SVG + 'g') if g.get('data-id')]
        self.page = numbers(root.get('viewBox'))[2:]
        self.nodes = {g.get('data-id'): outline(g) for g in groups if g.get('class').startswith('node ')}
        self.edges = {}
        for g in groups:
            if g.get('class').startswith('edge '):
                tail, _, head = g.get('data-id').split('|')
                arrows = [points(a.get('points'))[0] for a in g.iter(SVG + 'polygon')]
                self.edges[g.get('data-id')] = tail, head, points(next(g.iter(SVG + 'path')).get('d')), arrows
        self.graph = networkx.Graph()
        self.graph.add_nodes_from(self.nodes)
        self.graph.add_edges_from((tail, head) for tail, head, _, _ in self.edges.values() if tail != head)


def check_ends(f, what):
    """Lines run between outlines, and arrows stand on these: 1.6 points off, which is more at a sharp corner."""
    off = [(key, round(apart(p, f.nodes[end]), 2)) for key, (tail, head, curve, arrows) in f.edges.items()
           for p, end in [(curve[0], tail), (curve[-1], head)] if not 0 < apart(p, f.nodes[end]) < 12]
    check(not off, f'{what}: lines run from outline to outline', off)
    tips = [(key, round(min(apart(p, f.nodes[end]) for end in (tail, head)), 2)) for key, (tail, head, _, arrows) in f.edges.items() for p in arrows]
    check(tips and all(0 < d < 3.6 for _, d in tips), f'{what}: {len(tips)} arrows point at outlines', [t for t in tips if not 0 < t[1] < 3.6])


def check_arcs(f, what):
    loops = [curve for tail, head, curve, _ in f.edges.values() if tail == head]
    out = [apart(cubic(c, 0.5), f.nodes[tail]) for tail, head, c, _ in f.edges.values() if tail == head]
    check(len(loops) == 2 and all(d > 3 for d in out), f'{what}: loops leave their entity', out)
    close = []
    for (one, a), (other, b) in itertools.combinations(f.edges.items(), 2):
        if {*a[:2]} == {*b[:2]}:
            gap = min(math.dist(cubic(a[2], 0.5), cubic(b[2], t / 50)) for t in range(51))
            close += [(one, other, gap)] if gap < 2 else []
    check(not close, f'{what}: relations of one pair run side by side', close)


def check_places(f, what, layout):
    boxes = {i: box([line]) for i, line in f.nodes.items()}
    meet = lambda a, b: a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    within = lambda i, j: any(apart(p, f.nodes[j]) < 0 for p in f.nodes[i])
    over = [(i, j) for i, j in itertools.combinations(boxes, 2) if meet(boxes[i], boxes[j]) and (within(i, j) or within(j, i))]
    check(not over, f'{what}: no entity lies over another', over)
    left, top, right, foot = box(list(f.nodes.values()) + [e[2] for e in f.edges.values()])
    check(left >= 0 and top >= 0 and right <= f.page[0] and foot <= f.page[1], f'{what}: all is on the page', (left, top, right, foot), f.page)
    parts = [box([f.nodes[i] for i in part]) for part in networkx.connected_components(f.graph)]
    over = [(a, b) for a, b in itertools.combinations(parts, 2) if meet(a, b)]
    check(layout == 'layers' or not over and len(parts) == 5, f'{what}: {len(parts)} components stand apart', over)


def check_rings(f, dot, what):
    """Distances from the middle, as Graphviz reads them, beside distances in ties, as networkx counts them."""
    read = json.loads(subprocess.run(['neato', '-n2', '-Tjson0', dot], capture_output=True, check=True).stdout)
    nodes = [o for o in read['objects'] if re.fullmatch(r'n\d+', o['name'])]
    at = {o['_gvid']: tuple(map(float, o['pos'].split(','))) for o in nodes}
    # By order: DOT has no ids of the dossier.
    names = dict(zip(sorted(f.order, key=f.order.get), sorted(at, key=lambda g: int(next(o['name'] for o in nodes if o['_gvid'] == g)[1:]))))
    for part in networkx.connected_components(f.graph):
        if len(part) < 3:
            continue
        area = {i: abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(f.nodes[i], f.nodes[i][1:] + f.nodes[i][:1]))) for i in part}
        largest = [i for i in part if area[i] > 0.98 * max(area.values())]
        found = []
        for hub in largest:
            rings = {}
            for i, ties in networkx.single_source_shortest_path_length(f.graph, hub).items():
                rings.setdefault(ties, []).append(math.dist(at[names[hub]], at[names[i]]))
            even = all(max(r) - min(r) < 0.05 for r in rings.values())
            order = [max(rings[k]) for k in sorted(rings)]
            found.append(even and all(a + 5 < b for a, b in zip(order, order[1:])))
        check(any(found), f'{what}: {len(part)} entities stand on rings round the largest', largest)


def order_of(path):
    """The number that the SVG gives to each entity, which is that of DOT."""
    return {g.get('data-id'): int(g.get('id').rsplit('-n', 1)[1]) for g in ET.parse(path).getroot().iter(SVG + 'g')
            if (g.get('class') or '').startswith('node ')}


for seed in range(3):
    with open('mixed.json', 'w', encoding='utf-8') as file:
        json.dump(mixed(seed), file)
    for layout in LAYOUTS:
        run = subprocess.run(['entente', 'draw', 'mixed.json', '--isolates', 'keep', '-q', 'fast', '--layout', layout, '-o', 'f.svg', '-o', 'f.dot'],
                             capture_output=True, text=True)
        what = f'seed {seed}, {layout}'
        check(run.returncode == 0 and run.stderr.count('itself') == run.stderr.count('\n') == 2, f'{what}: is drawn', run.stderr)
        f = Figure('f.svg')
        check_ends(f, what)
        check_arcs(f, what)
        check_places(f, what, layout)
        if layout == 'radial':
            f.order = order_of('f.svg')
            check_rings(f, 'f.dot', what)

def check_sizes(path, width, quality):
    """On narrow paper circles are as large as the circles of the legend say, by the scores."""
    what = f'{width}, {quality}'
    subprocess.run(['entente', 'draw', path, '--lang', 'en', '-w', width, '-q', quality, '-o', 'f.svg'], check=True)
    f, root = Figure('f.svg'), ET.parse('f.svg').getroot()
    check_places(f, what, 'layers')
    check_ends(f, what)
    entries = [g for g in root.iter(SVG + 'g') if g.get('class') == 'entry' and any(s.get('class') == 'sample size' for s in g)]
    legend = sorted((float(e.find(SVG + 'text').text), float(next(e.iter(SVG + 'ellipse')).get('rx')) ** 2) for e in entries)
    (low, small), (high, large) = legend[0], legend[-1]
    rows = json.loads(subprocess.run(['entente', 'measure', path, '--by', 'betweenness', '-f', 'json'], capture_output=True, check=True).stdout)['rows']
    scores = {row['id']: row['betweenness'] for row in rows}
    circles = {g.get('data-id'): float(e.get('rx')) for g in root.iter(SVG + 'g') if (g.get('class') or '').startswith('node ')
               for e in g.iter(SVG + 'ellipse') if e.get('rx') == e.get('ry')}
    due = {i: math.sqrt(small + (large - small) * (scores[i] - low) / (high - low)) for i in circles}
    check(len(legend) == 3 and len(circles) > 2 and all(abs(r - due[i]) < 0.05 for i, r in circles.items()),
          f'{what}: {len(circles)} circles are as large as the legend says', circles, due, legend)
    check(max(circles.values()) < 0.1 * f.page[0], f'{what}: and none takes much of the page', circles)


with open('narrow.json', 'w', encoding='utf-8') as file:
    json.dump(networks.press_like(3, 24), file)
for width in '76mm', '89mm', '160mm':
    for quality in 'fast', 'good':
        check_sizes('narrow.json', width, quality)
sys.exit(tap.failed())
