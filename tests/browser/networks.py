# SPDX-License-Identifier: MIT
"""Dossiers to draw: networks like those of press articles, out of a seed, and well-known ones."""
import random

import networkx

KINDS = ['company', 'company', 'company', 'person', 'person', 'government', 'country', 'organisation',
         'programme', 'product', 'place', 'event', 'concept', 'group']
FRIENDLY = ['partners', 'funds', 'invests_in', 'supports', 'part_of', 'member_of', 'leads', 'owns',
            'develops', 'supplies', 'works_for', 'runs']
HOSTILE = ['rivals', 'opposes', 'sues', 'sanctions', 'responds_to']
OPEN = ['meets', 'compared_with', 'located_in']
FIRST = ['Agence', 'Banque', 'Ministère', 'Institut', 'Fonds', 'Conseil', 'Groupe', 'Office', 'Union']
OF = ['de l’énergie', 'des territoires du Nord', 'pour la recherche océanique', 'du commerce extérieur',
      'de la défense et de l’espace', 'des transports', 'pour l’innovation', 'de régulation']
SYLLABLES = ['ba', 'cor', 'del', 'é', 'fran', 'gra', 'lin', 'mé', 'nov', 'or', 'pel', 'que', 'ri',
             'sol', 'tar', 'val', 'wen', 'xi', 'zo']


def name(rng, taken):
    """A name not yet TAKEN: mostly short as firms' and persons' are, every sixth long as offices' are."""
    while True:
        word = lambda: ''.join(rng.choices(SYLLABLES, k=rng.choice([2, 2, 3]))).capitalize()
        made = rng.choice([word(), word(), word() + ' ' + word(), word() + ' ' + word(),
                           word() + ' ' + rng.choice(['SA', 'AI', 'Group', 'Telecom']),
                           rng.choice(FIRST) + ' ' + rng.choice(OF) + rng.choice(['', ' ' + word()])])
        if made not in taken:
            taken.add(made)
            return made


def pairs(rng, entities):
    """Who is tied to whom: a third to a half hang on one other, mostly on a few hubs, the rest are
    tied among each other as well."""
    core = max(2, round(entities * rng.uniform(0.5, 0.67)))
    ties, ends = [(0, 1)], [0, 1]
    for i in range(2, entities):
        other = rng.choice(ends if i >= core or rng.random() < 0.7 else range(i))
        other = other if other < core else rng.randrange(min(core, i))
        ties.append((i, other))
        ends += [other, other] if i >= core else [i, other]
    for _ in range(round(core * rng.uniform(0.4, 2.2))):
        a, b = rng.choice(ends), rng.randrange(core)
        ties += [(a, b)] if a < core and a != b else []
    return ties


def claims(rng, a, b):
    """What one or more sources say of a tie: a fifth hostile, some contested, planned or past."""
    kinds = rng.choices([FRIENDLY, HOSTILE, OPEN], [65, 20, 15])[0]
    claim = {'from': f'e{a}', 'type': rng.choice(kinds), 'to': f'e{b}'}
    said = [dict(claim, source=s) for s in rng.sample(['s1', 's2', 's3', 's4', 's5'], rng.choice([1, 1, 1, 2, 3]))]
    chance = rng.random()
    if chance < 0.05 and len(said) > 1:
        said[0]['stance'] = 'denies'
    elif chance < 0.12:
        for claim in said:
            claim['modality'] = 'plan'
    elif chance < 0.18:
        for claim in said:
            claim['ended'] = True
    return said


def dossier(title, labels, kinds, said, **more):
    """A dossier of entities e0, e1... with LABELS, and of the claims SAID by five sources."""
    return {'entente': 1, 'language': 'fr', 'title': {'fr': title},
            'sources': [{'id': f's{i}', 'title': {'fr': f'Article {i}'}} for i in range(1, 6)],
            'entities': [{'id': f'e{i}', 'kind': kind, 'label': {'fr': label}}
                         for i, (label, kind) in enumerate(zip(labels, kinds))],
            'claims': [dict(claim, id=f'c{i}') for i, claim in enumerate(said)], **more}


def press_like(seed, entities):
    """A network as press articles report them, always the same for SEED."""
    rng, taken = random.Random(seed), set()
    said = [claim for a, b in pairs(rng, entities) for claim in claims(rng, a, b)]
    return dossier(f'Réseau {seed} de {entities} entités', [name(rng, taken) for _ in range(entities)],
                   rng.choices(KINDS, k=entities), said)


def well_known():
    """Networks that many have drawn, by name: 15 to 77 entities, 20 to 254 ties."""
    for title, graph in (('Florentine families', networkx.florentine_families_graph()),
                         ('Davis southern women', networkx.davis_southern_women_graph()),
                         ('karate club', networkx.karate_club_graph()),
                         ('Les Misérables', networkx.les_miserables_graph())):
        at = {node: i for i, node in enumerate(graph)}
        labels = [node if isinstance(node, str) else f'Member {node + 1}' for node in graph]
        said = [{'source': 's1', 'from': f'e{at[a]}', 'type': 'partners', 'to': f'e{at[b]}'}
                for a, b in graph.edges]
        yield title, dossier(title, labels, ['person'] * len(at), said)
