# SPDX-License-Identifier: MIT
# The two codings behind the shipped dossier: the agreement that data/README.md states is what they have, and
# decisions.csv tells of every relation that is not in both codings and in the dossier.
import csv, json, os, re, sys
from collections import Counter, defaultdict

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

data = os.environ['DATA']
with open(data + '/openai-for-countries.json', encoding='utf-8') as f:
    dossier = json.load(f)
with open(data + '/README.md', encoding='utf-8') as f:
    readme = f.read()
EITHER_WAY = {'partners', 'allied', 'rivals', 'meets', 'compared_with'}


def relation(claim):
    ends = [claim['from'], claim['to']]
    if claim['type'] in EITHER_WAY:
        ends.sort()
    return claim['source'], ends[0], claim['type'], ends[1]


def read(name):
    with open(f'{data}/coding/{name}.csv', encoding='utf-8', newline='') as f:
        rows = list(csv.DictReader(f))
    keyed = {relation(row) + ((row['attribute'],) if 'attribute' in row else ()): row for row in rows}
    check(len(keyed) == len(rows), name + '.csv has nothing twice')
    return keyed


def kappa(pairs):
    """Agreement and Cohen's kappa of the judgements of two."""
    n = len(pairs)
    agreed = sum(a == b for a, b in pairs) / n
    one, two = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(one[c] * two[c] for c in one) / n ** 2
    return n, agreed, (agreed - chance) / (1 - chance)


def types_by_tie(keyed):
    ties = defaultdict(Counter)
    for source, a, kind, b in keyed:
        ties[source, min(a, b), max(a, b)][kind] += 1
    return dict(ties)


first, second, decisions, attributes = read('first'), read('second'), read('decisions'), read('attributes')
both, either = first.keys() & second.keys(), first.keys() | second.keys()
ties = [types_by_tie(first), types_by_tie(second)]
shared, all_ties = ties[0].keys() & ties[1].keys(), ties[0].keys() | ties[1].keys()

typed, uncoded = [], []
for tie in sorted(all_ties):
    a, b = ties[0].get(tie, Counter()), ties[1].get(tie, Counter())
    same = a & b
    left, right = sorted((a - same).elements()), sorted((b - same).elements())
    pairs = [(t, t) for t in same.elements()] + list(zip(left, right))
    uncoded += pairs + [(t, None) for t in left[len(right):]] + [(None, t) for t in right[len(left):]]
    if tie in shared:
        typed += pairs


def row(*cells):
    line = '| ' + ' | '.join(cells) + ' |'
    check(line in readme, 'data/README.md has: ' + line)


row('relations found', 'same article, ends, direction and type', *(str(len(x)) for x in (first, second, both, either)),
    f'{len(both) / len(either):.0%}')
row('ties found', 'same article and ends', *(str(len(x)) for x in (*ties, shared, all_ties)), f'{len(shared) / len(all_ties):.0%}')
judged = [('type, of the ties that both found', typed), ('the same, with “not coded” as a type of its own', uncoded)]
judged += [(name, [(first[k][column], second[k][column]) for k in sorted(both)]) for name, column in
           [('stance', 'stance'), ('modality', 'modality'), ('in whose words', 'by'), ('confidence', 'confidence'), ('inferred or not', 'inferred'), ('since', 'since')]]
for name, pairs in judged:
    n, agreed, k = kappa(pairs)
    row(name, str(n), f'{agreed:.0%}', f'{k:.2f}')
dice = 2 * len(both) / (len(first) + len(second))
check(f'is {dice:.0%} (Dice)' in readme, f'data/README.md has Dice: {dice:.0%}')
check(all(first[k][column] == second[k][column] for k in both for column in ('until', 'ended', 'amount')), 'until, ended and amounts are the same throughout')
check(sum(first[k]['stance'] == 'denies' for k in both) == 2, 'stance rests on two denials')
# Cohen (1960), table 1: three categories, 200 units; kappa is .492 there.
table = {('a', 'a'): 88, ('a', 'b'): 14, ('a', 'c'): 18, ('b', 'a'): 10, ('b', 'b'): 40, ('b', 'c'): 10, ('c', 'a'): 2, ('c', 'b'): 6, ('c', 'c'): 12}
check(abs(kappa([cell for cell, n in table.items() for _ in range(n)])[2] - 0.492) < 0.0005, 'kappa is what Cohen (1960) has for his example')

shipped = {relation(claim): claim for claim in dossier['claims']}
check(len(shipped) == len(dossier['claims']), 'the dossier has one claim an article and relation')
check(shipped.keys() <= either, 'each claim of the dossier is in one coding at least', shipped.keys() - either)
differing = {k for k in either | shipped.keys() if not (k in both and k in shipped)}
check(decisions.keys() == differing, 'decisions.csv tells of all that is not in both codings and in the dossier', decisions.keys() ^ differing)
check(all((bool(row['first']), bool(row['second']), bool(row['dossier'])) == (k in first, k in second, k in shipped) and row['reason']
          for k, row in decisions.items()), 'and tells right who has it, and why')


def attribute(claim, name):
    if name in ('ended', 'inferred'):
        return 'yes' if claim.get(name) else ''
    return claim.get(name) or {'stance': 'asserts', 'modality': 'fact', 'confidence': 'medium'}.get(name, '')


told = {k + (name,): (first[k][name], second[k][name], attribute(shipped[k], name)) for k in both & shipped.keys()
        for name in ('stance', 'by', 'modality', 'since', 'until', 'ended', 'confidence', 'inferred')}
differing = {k for k, values in told.items() if len(set(values)) > 1}
check(attributes.keys() == differing, 'attributes.csv tells of all on which the codings and the dossier are not one', attributes.keys() ^ differing)
check(all((row['first'], row['second'], row['dossier']) == told[k] and row['reason'] for k, row in attributes.items()), 'and tells right who has what, and why')
sys.exit(tap.failed())
