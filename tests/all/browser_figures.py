#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""In a browser, by boxes on the screen: nothing lies over anything, in the figures we ship and others."""
# Only in check-all: it needs Chromium, and draws many networks.
import json
import os
import pathlib
import sys

REPO = pathlib.Path(os.environ['REPO'])
sys.path[:0] = [str(REPO / 'tests'), str(REPO / 'tests/browser')]
import drawing
import judge
import networks
import tap
from tap import check

# What tests/browser/faults.svg has, by its coordinates; px to be met within 1.
FAULTS = [
    ('label-label', 'two lines of one', 'over I', 4), ('label-node', 'LLLLLL', 'N', 5),
    ('under', 'CCC', 'under the label of C', 26), ('own-under', 'DD', 'under the label of its own D', 30),
    ('behind', 'HH', 'behind H, and with it behind the label inside', 60),
    ('outside', 'O', 'page', 10), ('outside', 'beyond', 'page', 3),
    ('furniture', 'Hpg', 'HHH too close', 6.5), ('furniture', 'o', 'M', 7), ('furniture', 'over its line', 'sample', 6)]


def judge_the_judge():
    """A judge who finds no fault where there are known ones is none."""
    svg = (REPO / 'tests/browser/faults.svg').read_text(encoding='utf-8')
    faults = sorted(judge.measured([svg])[0].faults, key=lambda f: (f['kind'], f['a']))
    wanted = sorted(FAULTS)
    check([(f['kind'], f['a'], f['b']) for f in faults] == [w[:3] for w in wanted],
          'each known fault is found, and nothing else', *faults)
    check(all(abs(f['px'] - w[3]) <= 1 for f, w in zip(faults, wanted)),
          'each is as deep as its coordinates say', *faults)


def share(verdict):
    """How many of the edges that Graphviz has under labels we may have: what is dense has less room."""
    return 0.5 if verdict.ties > 2 * verdict.entities else 0.25


def check_figures(names, figures, most=share):
    """No fault in any of the texts of SVG, and few edges under labels beside Graphviz."""
    for name, ours, theirs in zip(names, *judge.judge(figures)):
        faults = ours.named(*judge.KINDS)
        faults += ['an entity without a label' for node in ours.network['nodes'] if not node['lines']]
        name = f'{name}, {ours.entities} entities, {ours.ties} ties'
        check(ours.entities and not faults, f'{name}: nothing lies over anything or off the page', *faults)
        check(ours.under <= most(ours) * theirs.under, f'{name}: {ours.under} edges under labels, at most '
              f'{most(ours):g} of the {theirs.under} that Graphviz has', *ours.named('under', 'own-under'))


def shipped():
    files = sorted((REPO / 'graphs').glob('*.svg'))
    check_figures([f.name for f in files], [f.read_text(encoding='utf-8') for f in files], lambda verdict: 0)


def drawn():
    """Well-known networks, what tests/data has of up to a hundred entities, and fifty out of a seed."""
    wanted = dict(networks.well_known())
    for path in sorted((REPO / 'tests/data').glob('**/*.json')):
        made = json.loads(path.read_bytes())
        if isinstance(made, dict) and 0 < len(made.get('claims', ())) and len(made.get('entities', ())) <= 100:
            wanted[str(path.relative_to(REPO))] = path
    for seed in range(50):
        entities = 5 + round(95 * seed / 49)
        wanted[f'seed {seed}'] = networks.press_like(seed, entities)
    check_figures(wanted, drawing.each(drawing.draw, wanted.values()))


judge_the_judge()
shipped()
drawn()
sys.exit(tap.failed())
