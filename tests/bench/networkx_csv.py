# SPDX-License-Identifier: MIT
"""What `entente measure --format csv` does, in networkx: the benchmark's peer."""
import csv, json, sys

import networkx as nx

SIGN = {'rivals': -1, 'opposes': -1, 'sanctions': -1, 'sues': -1, 'responds_to': -1,
        'meets': 0, 'compared_with': 0, 'cites': 0, 'located_in': 0}
MUTUAL = {'partners', 'allied', 'rivals', 'meets', 'compared_with'}
d = json.load(open(sys.argv[1]))
named = {e['id'] for e in d['entities'] if e.get('named', True)}
every, positive, negative, arcs = nx.Graph(), nx.Graph(), nx.Graph(), nx.DiGraph()
for c in d['claims']:
    if c.get('stance') == 'denies' or c.get('modality') == 'question' or not {c['from'], c['to']} <= named:
        continue
    a, b, sign = c['from'], c['to'], SIGN.get(c['type'], 1)
    every.add_edge(a, b)
    if sign < 0:
        negative.add_edge(a, b)
    if sign > 0 and not (c.get('ended') or c.get('until')):
        positive.add_edge(a, b)
        arcs.add_edge(a, b)
        if c['type'] in MUTUAL:
            arcs.add_edge(b, a)
for g in (positive, negative, arcs):
    g.add_nodes_from(every)
largest = positive.subgraph(max(nx.connected_components(positive), key=len))
hub, authority = nx.hits(arcs)
columns = [every.degree, arcs.in_degree, arcs.out_degree, positive.degree, negative.degree,
           nx.betweenness_centrality(positive, normalized=False), nx.closeness_centrality(positive, wf_improved=False),
           nx.harmonic_centrality(positive), nx.eccentricity(largest), nx.eigenvector_centrality_numpy(largest),
           nx.pagerank(arcs, tol=1e-14, max_iter=1000), hub, authority, nx.core_number(positive), nx.constraint(positive)]
out = csv.writer(sys.stdout)
for n in every:
    out.writerow([n] + [c.get(n) if isinstance(c, dict) else c[n] for c in columns])
