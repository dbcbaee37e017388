#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Judge figures by boxes on the screen: judge.py [-v] [--screenshot OUT.png] FILE.svg...

A row for each figure: entities, ties; labels over labels; labels over nodes of others; what stands
outside of the page; what of title, legend and caption lies over the drawing or over each other;
edges under labels, the label's own entity's edges among them; the same where Graphviz places the
labels; edges that run behind nodes of others. measure.js says what counts. -v names each fault.
"""
import argparse
import collections
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ET

import chromium

SVG = '{http://www.w3.org/2000/svg}'
KINDS = ('label-label', 'label-node', 'outside', 'furniture')


class Verdict:
    """What Chromium measured of one figure."""

    def __init__(self, result):
        if 'error' in result:
            raise chromium.Failed(result['error'])
        self.entities, self.ties = result['entities'], result['ties']
        self.faults = result['faults']
        self.count = collections.Counter(f['kind'] for f in self.faults)

    @property
    def under(self):
        """Edges under labels, those of the label's own entity included."""
        return self.count['under'] + self.count['own-under']

    def named(self, *kinds):
        return [f"{f['kind']}: {f['a']!r} and {f['b']!r}, {f['px']} px" for f in self.faults
                if f['kind'] in kinds]


def quoted(text):
    text = text.replace('&', '&amp;').replace('\\', '\\\\').replace('"', '\\"')
    return f'"{text}"'


def outline(mark):
    """The Graphviz shape, width and height in points of a drawn node."""
    get = lambda name: float(mark.get(name))
    if mark.tag == SVG + 'ellipse':
        return 'ellipse', 2 * get('rx'), 2 * get('ry'), get('cx')
    if mark.tag == SVG + 'rect':
        return 'box', get('width'), get('height'), get('x') + get('width') / 2
    corners = [tuple(map(float, c.split(','))) for c in mark.get('points').split()]
    xs, ys = zip(*corners)
    shape = {3: 'triangle', 5: 'house', 8: 'octagon'}.get(len(corners), 'box')
    if len(corners) == 4 and len(set(xs)) > 2:
        shape = 'diamond'
    return shape, max(xs) - min(xs), max(ys) - min(ys), (max(xs) + min(xs)) / 2


def node_line(name, group):
    """A node as it is drawn; its label as xlabel, broken as it is, unless it stands inside."""
    mark = next(e for e in group if e.tag in {SVG + t for t in ('ellipse', 'rect', 'polygon')})
    shape, width, height, middle = outline(mark)
    texts = group.findall(SVG + 'text')
    words = '\n'.join(t.text or '' for t in texts)
    inside = texts and texts[0].get('text-anchor') == 'middle' and not texts[0].get('stroke') \
        and abs(float(texts[0].get('x')) - middle) < 0.1
    size = texts[0].get('font-size') if texts else '7'
    label = quoted(words).replace('\n', '\\n')
    return (f'{quoted(name)} [shape={shape}, width={width / 72:.4f}, height={height / 72:.4f}, '
            f'fontsize={size}, ' + (f'label={label}];' if inside else f'label="", xlabel={label}];'))


def ends(key, names):
    """The two of NAMES that FROM|TYPE|TO is of."""
    parts = key.split('|')
    return next((a, b) for i in range(1, len(parts)) for j in range(i, len(parts))
                for a in ['|'.join(parts[:i])] for b in ['|'.join(parts[j:])]
                if a in names and b in names)


def plain_dot(svg):
    """The same network, nodes and labels for Graphviz to lay out and to label."""
    root = ET.fromstring(svg.encode())
    groups = [g for g in root.iter(SVG + 'g')]
    of = lambda kind: [g for g in groups if g.get('class', '').split()[:1] == [kind]]
    names = {g.get('data-id'): f'n{i}' for i, g in enumerate(of('node'))}
    font = root.get('font-family').replace("'", '')
    lines = ['graph {', f'graph [overlap=prism, forcelabels=true, fontname={quoted(font)}];',
             f'node [fixedsize=true, fontname={quoted(font)}, penwidth=0.7];']
    lines += [node_line(names[g.get('data-id')], g) for g in of('node')]
    for g in of('edge'):
        a, b = ends(g.get('data-key'), names)
        width = next(e.get('stroke-width') for e in g if e.get('stroke-width'))
        heads = [e for e in g if e.tag == SVG + 'polygon']
        lines.append(f'{names[a]} -- {names[b]} [penwidth={width}, arrowsize=0.4, '
                     f'dir={"forward" if heads else "none"}];')
    return '\n'.join(lines + ['}'])


def xlabelled(svg):
    """The figure that Graphviz makes of the network of SVG with its own placement of labels."""
    run = subprocess.run(['neato', '-Tsvg'], input=plain_dot(svg).encode(), capture_output=True)
    if run.returncode:
        raise chromium.Failed(f'neato: {run.stderr.decode()[:500]}')
    return run.stdout.decode()


def judge(figures, compare=True):
    """Verdicts on texts of SVG, and on the same networks as Graphviz labels them."""
    drawn = figures + ([xlabelled(svg) for svg in figures] if compare else [])
    verdicts = list(map(Verdict, chromium.work([['measure', chromium.inline(s)] for s in drawn])))
    return verdicts[:len(figures)], verdicts[len(figures):]


HEADING = ('figure', 'entities', 'ties', *KINDS, 'under', '(own)', 'xlabel', 'behind')


def row(name, ours, theirs):
    return (name, ours.entities, ours.ties, *(ours.count[k] for k in KINDS), ours.under,
            f"({ours.count['own-under']})", theirs.under, ours.count['behind'])


def table(rows):
    """Rows under the heading, numbers to the right."""
    rows = [tuple(map(str, r)) for r in (HEADING, *rows)]
    widths = [max(len(r[i]) for r in rows) for i in range(len(HEADING))]
    return '\n'.join(r[0].ljust(widths[0]) + ''.join('  ' + c.rjust(w) for c, w in zip(r[1:], widths[1:]))
                     for r in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('files', nargs='+', metavar='FILE.svg')
    parser.add_argument('-v', '--verbose', action='store_true', help='name each fault')
    parser.add_argument('--screenshot', metavar='OUT.png', help='the first figure as Chromium paints it')
    given = parser.parse_args()
    figures = [pathlib.Path(f).read_text(encoding='utf-8') for f in given.files]
    if given.screenshot:
        chromium.screenshot(figures[0], given.screenshot)
    ours, theirs = judge(figures)
    names = [pathlib.Path(f).name for f in given.files]
    print(table(map(row, names, ours, theirs)))
    for name, verdict in zip(names, ours) if given.verbose else ():
        for fault in verdict.named(*KINDS, 'under', 'own-under', 'behind'):
            print(f'{name}: {fault}')
    return any(v.count[k] for v in ours for k in KINDS)


if __name__ == '__main__':
    try:
        sys.exit(main())
    except (chromium.Failed, OSError, ET.ParseError) as error:
        sys.exit(f'judge.py: {error}')
