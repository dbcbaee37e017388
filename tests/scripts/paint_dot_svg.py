#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The DOT of a figure, painted by neato -n2, shows what its SVG shows, in the same places."""
import math
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

SVG = '{http://www.w3.org/2000/svg}'
NEAR = 0.5  # points
PAINT = os.path.join(os.environ['BUILD'], 'entente-paint')
SAMPLE = os.path.join(os.environ['REPO'], 'tests/paint/sample.wire')

def paint(wire, *formats):
    out = subprocess.run([PAINT, *formats], input=wire, capture_output=True, check=True).stdout
    files = []
    while out:
        head, out = out.split(b'\n', 1)
        length = int(head.split()[1])
        files.append(out[:length])
        out = out[length:]
    return files


def numbers(text):
    return [float(n) for n in re.findall(r'-?\d+(?:\.\d+)?', text)]


def points(text):
    n = numbers(text)
    return list(zip(n[::2], n[1::2]))


def middle(element):
    """The middle of the bounding box of a shape."""
    get = lambda name: float(element.get(name))
    if element.tag == SVG + 'ellipse':
        return get('cx'), get('cy')
    if element.tag == SVG + 'rect':
        return get('x') + get('width') / 2, get('y') + get('height') / 2
    corners = points(element.get('points') or element.get('d'))
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def texts(group, down=0.0):
    """Each text with the side that it is anchored at."""
    found = []
    for t in group.iter(SVG + 'text'):
        anchor = t.get('text-anchor', 'start')
        if t.get('direction') == 'rtl':
            anchor = {'start': 'end', 'end': 'start'}.get(anchor, anchor)
        words = t.text.replace('\xa0', ' ')  # Graphviz keeps blanks apart by it
        found.append((words, anchor, float(t.get('x')), float(t.get('y')) + down))
    return found


def cubic(p, t):
    u = 1 - t
    w = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return tuple(sum(a * q[i] for a, q in zip(w, p)) for i in (0, 1))


def near(a, b):
    return math.dist(a, b) <= NEAR


def same_texts(ours, theirs):
    return len(ours) == len(theirs) and all(
        a[:2] == b[:2] and near(a[2:], b[2:]) for a, b in zip(ours, theirs))


class Ours:
    def __init__(self, svg):
        self.root = ET.fromstring(svg)
        self.nodes, self.edges, self.cites, self.samples, self.words = {}, {}, {}, [], []
        for g in self.root.iter(SVG + 'g'):
            kind = (g.get('class') or '').split()[0]
            if kind == 'node':
                self.nodes[g.get('id').split('-')[-1]] = g
            elif kind == 'edge':
                self.edges[g.get('id').split('-')[-1]] = g
            elif kind == 'cite':
                self.cites[g.get('data-edge').split('-')[-1]] = texts(g)
            elif kind == 'sample':
                self.samples.append(g)
            elif kind == 'furniture':
                self.words += texts(g)

    @staticmethod
    def shape(g):
        return next(e for e in g if e.tag in {SVG + n for n in ('ellipse', 'rect', 'polygon')})


class Theirs:
    def __init__(self, svg):
        self.root = ET.fromstring(svg)
        page = self.root.find(SVG + 'g')
        self.down = float(re.search(r'translate\(\S+ (\S+)\)', page.get('transform'))[1])
        self.nodes, self.edges = {}, {}
        for g in page.findall(SVG + 'g'):
            if g.get('class').split()[0] == 'node':
                self.nodes[g.find(SVG + 'title').text] = g
            elif re.fullmatch(r'e\d+', g.get('id')):
                self.edges[g.get('id')] = g

    def shape(self, g):
        for e in g:
            if e.tag in {SVG + n for n in ('ellipse', 'polygon', 'path')}:
                x, y = middle(e)
                return x, y + self.down
        return None

    def texts(self, g):
        return texts(g, self.down)


def far_nodes(ours, theirs):
    return [name for name, g in ours.nodes.items()
            if not near(middle(ours.shape(g)), theirs.shape(theirs.nodes[name]))]


def odd_labels(ours, theirs):
    return [(texts(g), theirs.texts(theirs.nodes[name])) for name, g in ours.nodes.items()
            if not same_texts(texts(g), theirs.texts(theirs.nodes[name]))]


def odd_numbers(ours, theirs):
    odd = []
    for name, g in theirs.edges.items():
        mine, other = ours.cites.get(name, []), theirs.texts(g)
        if not same_texts(mine, other):
            odd.append((name, mine, other))
    return odd


def far_edges(ours, theirs):
    """Their shaft is ours, cut elsewhere: each of its points is near to one of ours."""
    far = []
    for name, g in ours.edges.items():
        mine = points(g.find(SVG + 'path').get('d'))
        if len(mine) == 2:  # a straight one
            (x0, y0), (x1, y1) = mine
            mine = [(x0 + (x1 - x0) * t / 3, y0 + (y1 - y0) * t / 3) for t in range(4)]
        path = theirs.edges[name].find(SVG + 'path')
        other = [(x, y + theirs.down) for x, y in points(path.get('d'))]
        trail = [cubic(mine, i / 400) for i in range(401)]
        off = max(min(math.dist(cubic(other, t / 10), q) for q in trail) for t in range(1, 10))
        if off > NEAR:
            far.append((name, off))
    return far


def paints(group):
    """The colours of what is painted, texts aside."""
    return {v.lower() for e in group.iter() if e.tag != SVG + 'text' for v in (e.get('fill'), e.get('stroke'))
            if v and v.startswith('#')}


def odd_colours(ours, theirs):
    """A mark on a line is a node of its own there."""
    pairs = [(name, paints(g), paints(theirs.nodes[name])) for name, g in ours.nodes.items()]
    pairs += [(name, {e.get('stroke').lower() for e in g.iter(SVG + 'path')}, paints(theirs.edges[name]))
              for name, g in ours.edges.items()]
    return [p for p in pairs if p[1] != p[2]]


def odd_furniture(ours, theirs):
    words = [t for name, g in theirs.nodes.items() if name[0] in 'fm' for t in theirs.texts(g)]
    left = list(words)
    odd = []
    for text in ours.words:
        match = next((w for w in left if same_texts([text], [w])), None)
        if match:
            left.remove(match)
        else:
            odd.append(text)
    return odd


def far_samples(ours, theirs):
    shapes = [theirs.shape(g) for name, g in theirs.nodes.items() if name[0] in 'fm']
    shapes = [s for s in shapes if s]
    return [middle(e) for g in ours.samples for e in g
            if e.tag in {SVG + n for n in ('ellipse', 'rect')}
            and not any(near(middle(e), s) for s in shapes)]


def compare(name, dot, svg):
    run = subprocess.run(['neato', '-n2', '-Tsvg'], input=dot, capture_output=True)
    check(run.returncode == 0 and not run.stderr, f'{name}: neato paints the DOT without a word',
          run.stderr.decode()[:300])
    ours, theirs = Ours(svg), Theirs(run.stdout)
    named = {n for n in theirs.nodes if n[0] == 'n'}
    check(set(ours.nodes) == named, f'{name}: the same {len(named)} nodes')
    check(set(ours.edges) == set(theirs.edges), f'{name}: the same {len(ours.edges)} edges')
    sizes = [numbers(r.get('viewBox')) for r in (ours.root, theirs.root)]
    check(all(abs(a - b) < 0.02 for a, b in zip(*sizes)), f'{name}: the same page', sizes)
    for what, find in (('nodes stand in the same places', far_nodes),
                       ('labels say the same in the same places', odd_labels),
                       ('edges take the same way', far_edges),
                       ('numbers of sources are the same on the same edges', odd_numbers),
                       ('nodes and edges have the same colours', odd_colours),
                       ('title, legend and caption are the same', odd_furniture),
                       ('samples stand in the same places', far_samples)):
        odd = find(ours, theirs)
        check(not odd, f'{name}: {what}', *odd[:8])


def network(nodes):
    """A ring with chords, without furniture."""
    lines = [f'n{i}\tlabel=Entity {i}\tradius={3.6 + i % 9}\tshape={shape}'
             for i, shape in zip(range(nodes), ['circle', 'box', 'triangle', 'house'] * nodes)]
    pairs = [(i, (i + 1) % nodes) for i in range(nodes)] + [(i, 7 * i % nodes) for i in range(9)]
    lines += [f'e{k}\ttail=n{a}\thead=n{b}\tdir=forward' for k, (a, b) in enumerate(pairs)]
    return '\n'.join(['figure\tquality=fast', *lines, 'end\n']).encode()


with open(SAMPLE, 'rb') as file:
    sample = file.read()
files = paint(sample, 'dot', 'svg')
compare('sample', *files)
check(len(Ours(files[1]).cites) == 4, 'sample: edges with numbers are among them')
# Without a font for emoji and for Chinese, Graphviz takes their stand-ins for wider than they are.
plain = sample.replace('🚢 '.encode(), b'').replace('海洋研究所'.encode(), b'Institute')
compare('sample, 89 mm', *paint(plain.replace(b'en_width=453.54', b'en_width=252.28'), 'dot', 'svg'))
compare('forty nodes', *paint(network(40), 'dot', 'svg'))
for path in sorted(pathlib.Path(os.environ['REPO'], 'graphs').glob('*.dot')):
    compare(path.name, path.read_bytes(), path.with_suffix('.svg').read_bytes())
for theme, more in (('light', []), ('dark', ['--highlight', 'stargate']), ('print', ['--colour', 'component']), ('auto', [])):
    names = [os.path.join(os.environ['TMPDIR'], f'{theme}.{ending}') for ending in ('dot', 'svg')]
    subprocess.run([os.path.join(os.environ['BUILD'], 'entente'), 'draw', os.environ['DATA'] + '/openai-for-countries.json',
                    '--theme', theme, *more, '--quality', 'fast', '-o', names[0], '-o', names[1]], check=True)
    compare(theme, *(pathlib.Path(name).read_bytes() for name in names))
sys.exit(tap.failed())
