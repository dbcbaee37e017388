#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""In a browser, by boxes on the screen: nothing lies over anything, in the figures we ship and others."""
# Only in check-all: it needs Chromium, and draws many networks.
import os
import pathlib
import sys

REPO = pathlib.Path(os.environ['REPO'])
sys.path[:0] = [str(REPO / 'tests'), str(REPO / 'tests/browser')]
import judge
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
    faults = sorted(judge.judge([svg], compare=False)[0][0].faults, key=lambda f: (f['kind'], f['a']))
    wanted = sorted(FAULTS)
    check([(f['kind'], f['a'], f['b']) for f in faults] == [w[:3] for w in wanted],
          'each known fault is found, and nothing else', *faults)
    check(all(abs(f['px'] - w[3]) <= 1 for f, w in zip(faults, wanted)),
          'each is as deep as its coordinates say', *faults)


def check_figure(name, ours, theirs, most):
    """No fault in NAME, and at most the share MOST of the edges that Graphviz has under labels."""
    for kind, what in (('label-label', 'label lies over a label'), ('label-node', 'label lies over a node'),
                       ('outside', 'mark or word stands outside of the page'),
                       ('furniture', 'word of title, legend or caption lies over anything')):
        check(not ours.count[kind], f'{name}: no {what}', *ours.named(kind))
    check(ours.under <= most * theirs.under, f'{name}: {ours.under} edges under labels, where Graphviz '
          f'has {theirs.under}: at most {most:g} of it', *ours.named('under', 'own-under'))


def shipped():
    files = sorted((REPO / 'graphs').glob('*.svg'))
    for file, *verdicts in zip(files, *judge.judge([f.read_text(encoding='utf-8') for f in files])):
        check_figure(file.name, *verdicts, 0)


judge_the_judge()
shipped()
sys.exit(tap.failed())
