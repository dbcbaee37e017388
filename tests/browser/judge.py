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

import chromium
import drawing

KINDS = ('label-label', 'label-node', 'outside', 'furniture')


class Verdict:
    """What Chromium measured of one figure."""

    def __init__(self, result):
        if 'error' in result: # a figure of another structure, say
            result = {'network': {'nodes': [], 'edges': [], 'font': 'Inter'}, 'faults': [
                {'kind': 'unjudged', 'a': result['error'], 'b': 'figure', 'px': 0}]}
        self.network, self.faults = result['network'], result['faults']
        self.entities, self.ties = len(self.network['nodes']), len(self.network['edges'])
        self.count = collections.Counter(f['kind'] for f in self.faults)

    @property
    def under(self):
        """Edges under labels, those of the label's own entity included."""
        return self.count['under'] + self.count['own-under']

    def named(self, *kinds):
        return [f"{f['kind']}: {f['a']!r} and {f['b']!r}, {f['px']} px" for f in self.faults
                if f['kind'] in (*kinds, 'unjudged')]


def quoted(text):
    for old, new in ('&', '&amp;'), ('\\', '\\\\'), ('"', '\\"'), ('\n', '\\n'):
        text = text.replace(old, new)
    return f'"{text}"'


def plain_dot(network):
    """The same nodes and ties for Graphviz to lay out; labels, broken as they are, for it to place,
    but for those that stand inside."""
    font = quoted(network['font'].replace('"', ''))
    lines = ['graph {', f'graph [overlap=prism, forcelabels=true, fontname={font}];',
             f'node [fixedsize=true, fontname={font}, penwidth=0.7, label=""];']
    for i, n in enumerate(network['nodes']):
        lines.append(f"n{i} [shape={n['shape']}, width={n['width'] / 72:.4f}, height={n['height'] / 72:.4f}, fontsize="
                     f"{n['size']}, {'label' if n['inside'] else 'xlabel'}={quoted(chr(10).join(n['lines']))}];")
    for e in network['edges']:
        lines.append(f"n{e['ends'][0]} -- n{e['ends'][1]} [penwidth={e['width']:.2f}, arrowsize=0.4, "
                     f"dir={'forward' if e['arrow'] else 'none'}];")
    return '\n'.join(lines + ['}'])


def xlabelled(network):
    """The figure that Graphviz makes of a network, with its own placement of labels."""
    run = subprocess.run(['neato', '-Tsvg'], input=plain_dot(network).encode(), capture_output=True)
    if run.returncode:
        raise chromium.Failed(f'neato: {run.stderr.decode()[:500]}')
    return run.stdout.decode()


def measured(figures):
    return [Verdict(r) for r in chromium.work([['measure', chromium.inline(svg)] for svg in figures])]


def judge(figures):
    """Verdicts on texts of SVG, and on the same networks as Graphviz labels them."""
    ours = measured(figures)
    return ours, measured(drawing.each(xlabelled, [verdict.network for verdict in ours]))


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
    return any(v.named(*KINDS) for v in ours)


if __name__ == '__main__':
    try:
        sys.exit(main())
    except (chromium.Failed, OSError, ValueError) as error:
        sys.exit(f'judge.py: {error}')
