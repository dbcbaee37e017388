#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures against networkx, on 200 random dossiers (or $NETWORKS) under the default view and one other each.

Each dossier goes through the whole program: JSON in, CSV out. What a view is, is worked out here
anew from the claims; what a measure is, networkx says, with its definitions set side by side in
the comments below.
"""
import csv
import io
import json
import math
import multiprocessing
import os
import random
import subprocess
import sys
from fractions import Fraction

import networkx
from networkx.algorithms.link_analysis import hits_alg, pagerank_alg

NETWORKS = int(os.environ.get("NETWORKS", "200"))
TOLERANCE = 1e-9
# Name, sign and whether it has a direction, of some types of the default vocabulary.
TYPES = {
    "partners": (1, False), "allied": (1, False), "funds": (1, True), "part_of": (1, True),
    "supplies": (1, True), "rivals": (-1, False), "opposes": (-1, True), "sues": (-1, True),
    "meets": (0, False), "cites": (0, True),
}
OPTIONS = [
    {"directed": True}, {"weight": "origins"}, {"channels": "all"},
    {"directed": True, "weight": "origins"}, {"weight": "claims", "channels": "nonnegative"},
    {"directed": True, "weight": "claims", "channels": "all"},
]
MEASURES = ["degree", "in", "out", "allies", "rivals", "strength", "betweenness", "closeness",
            "harmonic", "eigenvector", "pagerank", "hub", "authority", "coreness", "constraint",
            "effective_size", "efficiency", "articulation", "pieces", "clustering"]
TIES = ["betweenness", "bridge"]
NET = ["census", "assortativity"]
ALL = MEASURES + [f"{name} of ties" for name in TIES] + NET


def random_dossier(seed):
    """Several components, parallel and negative relations, loops, past and denied ones."""
    dice = random.Random(seed)
    size = dice.randint(2, 40)
    parts = dice.choice([1, 1, 2, 4])
    sources = [{"id": f"s{i}"} for i in range(6)]
    sources[5]["origin"] = "s0"
    entities = [{"id": f"e{i}", "label": {"en": f"Entity {i}"}} for i in range(size)]
    for entity in entities:
        if dice.random() < 0.9:
            entity["kind"] = dice.choice(["company", "country", "person"])
    dice.shuffle(entities)
    friendly = [name for name, (sign, _) in TYPES.items() if sign > 0]
    claims = []
    for _ in range(dice.randint(1, max(1, int(size * dice.choice([0.8, 1.5, 3, 6]))))):
        start = dice.randrange(size)
        # Mostly within the same part; the rest now and then within the whole.
        end = dice.randrange(size)
        while end % parts != start % parts and dice.random() < 0.97:
            end = dice.randrange(size)
        kind = dice.choice(friendly if dice.random() < 0.7 else list(TYPES))
        past = dice.random() < 0.1
        for source in dice.sample(range(6), dice.choice([1, 1, 1, 2, 3])):
            claims.append({
                "id": f"c{len(claims)}", "source": f"s{source}", "from": f"e{start}",
                "type": kind, "to": f"e{end}", "ended": past,
                "stance": "denies" if claims and dice.random() < 0.05 else "asserts",
            })
    return {"entente": 1, "sources": sources, "entities": entities, "claims": claims}


def relations_of(dossier):
    """Claims on the same type and ends, together: weights by what asserts them."""
    origin = {s["id"]: s.get("origin", s["id"]) for s in dossier["sources"]}
    found = {}
    for claim in dossier["claims"]:
        if claim["stance"] == "denies":
            continue
        ends = (claim["from"], claim["to"])
        if not TYPES[claim["type"]][1]:
            ends = tuple(sorted(ends))
        r = found.setdefault((ends, claim["type"]), {"origins": set(), "claims": 0, "past": True})
        r["origins"].add(origin[claim["source"]])
        r["claims"] += 1
        r["past"] = r["past"] and claim["ended"]
    return [(*ends, kind, {"one": 1, "origins": len(r["origins"]), "claims": r["claims"]},
             r["past"]) for (ends, kind), r in found.items()]


def build(nodes, relations, weight, directed):
    """A simple graph: parallel relations add up, and the length of a tie is 1 / weight, exactly."""
    graph = networkx.DiGraph() if directed else networkx.Graph()
    graph.add_nodes_from(nodes)
    for start, end, kind, weights, _ in relations:
        both = directed and not TYPES[kind][1]
        for a, b in [(start, end)] + [(end, start)] * both:
            if a != b:
                held = graph.get_edge_data(a, b, {"weight": 0})["weight"]
                graph.add_edge(a, b, weight=held + weights[weight])
    for *_, data in graph.edges(data=True):
        if weight == "one":
            data["weight"] = 1
        data["length"] = Fraction(1, data["weight"])
    return graph


def eigenvector(paths, nodes):
    """networkx adds the identity too. It has one answer on a (strongly) connected graph only, so
    on the largest component, of equals the one that comes first in the dossier."""
    parts = (networkx.strongly_connected_components if paths.is_directed()
             else networkx.connected_components)(paths)
    part = max(parts, key=lambda p: (len(p), -min(nodes.index(n) for n in p)))
    if len(part) < 2:
        return {}
    score = networkx.eigenvector_centrality(paths.subgraph(part), max_iter=10**6, tol=1e-14,
                                            weight="weight")
    return {n: s / max(score.values()) for n, s in score.items()}


def hits(arcs):
    """networkx iterates from equal scores, as we do: that settles what equals share."""
    if not arcs.number_of_edges():
        return {}, {}
    hub, authority = hits_alg._hits_python(arcs, max_iter=10**6, tol=1e-13, normalized=False)
    return ({n: s / max(hub.values()) for n, s in hub.items()},
            {n: s / max(authority.values()) for n, s in authority.items()})


def holes(paths):
    """Burt adds up both directions of a tie; so do we before networkx, which calls a node without
    arcs out undefined. Without ties it has NaN, and we nothing."""
    both = networkx.Graph()
    both.add_nodes_from(paths)
    for a, b, data in paths.edges(data=True):
        held = both.get_edge_data(a, b, {"weight": 0})["weight"]
        both.add_edge(a, b, weight=held + data["weight"])
    found = [{n: s for n, s in measure(both, weight="weight").items() if not math.isnan(s)}
             for measure in (networkx.constraint, networkx.effective_size)]
    return *found, {n: s / both.degree(n) for n, s in found[1].items()}


def pieces(ties):
    """Of each node, how many components there are of its own without it."""
    found = {}
    for part in networkx.connected_components(ties):
        for node in part:
            found[node] = networkx.number_connected_components(ties.subgraph(part - {node}))
    return found


def graphs(dossier, options):
    """What a view makes of a dossier: its relations, its entities, its channels, their paths."""
    weight = options.get("weight", "one")
    least = {"positive": 1, "nonnegative": 0, "all": -1}[options.get("channels", "positive")]
    relations = relations_of(dossier)
    ends = {end for relation in relations for end in relation[:2]}
    nodes = [e["id"] for e in dossier["entities"] if e["id"] in ends]
    channels = [r for r in relations if TYPES[r[2]][0] >= least and not r[4]]
    return relations, nodes, channels, build(nodes, channels, weight,
                                             bool(options.get("directed")))


def assortativity(graph, kinds):
    """Newman's coefficient from networkx's mixing of kinds, since its own needs numpy. Ties of
    entities without a kind are left out; 0 / 0, where all are of one kind, is no value."""
    known = graph.subgraph(n for n in graph if n in kinds).copy()
    networkx.set_node_attributes(known, kinds, "kind")
    mixed = networkx.attribute_mixing_dict(known, "kind")
    total = sum(sum(row.values()) for row in mixed.values())
    starts = {kind: sum(row.values()) for kind, row in mixed.items()}
    ends = {kind: sum(row.get(kind, 0) for row in mixed.values()) for kind in starts}
    chance = sum(starts[kind] * ends[kind] for kind in starts)
    within = sum(row.get(kind, 0) for kind, row in mixed.items())
    if not total or chance == total ** 2:
        return None
    return float(Fraction(within * total - chance, total ** 2 - chance))


def expected_net(dossier, options):
    _, nodes, channels, paths = graphs(dossier, options)
    census = networkx.triadic_census(build(nodes, channels, "one", True))
    kinds = {e["id"]: e["kind"] for e in dossier["entities"] if "kind" in e}
    return {**{f"triads_{name.lower()}": count for name, count in census.items()},
            "assortativity": assortativity(paths, kinds)}


def expected_ties(dossier, options):
    """Of each relation, by its ends and type: a symmetric one has both of its arcs."""
    relations, nodes, channels, paths = graphs(dossier, options)
    bridges = {frozenset(b) for b in networkx.bridges(build(nodes, channels, "one", False))}
    length = None if options.get("weight", "one") == "one" else "length"
    score = networkx.edge_betweenness_centrality(paths, normalized=False, weight=length)
    want = {}
    for r in relations:
        start, end, kind = r[:3]
        value = None
        if r in channels and start != end:
            there = score.get((start, end))
            back = score.get((end, start))
            if not paths.is_directed():
                value = back if there is None else there
            else:
                value = there if TYPES[kind][1] else there + back
        if value is not None:
            value = (value, frozenset((start, end)) in bridges)
        want[(frozenset((start, end)) if not TYPES[kind][1] else (start, end), kind)] = value
    return want


def expected(dossier, options):
    weight = options.get("weight", "one")
    relations, nodes, channels, _ = graphs(dossier, options)
    everything = build(nodes, relations, "one", False)
    both_ways = build(nodes, relations, "one", True)
    ties = build(nodes, channels, weight, False)
    arcs = build(nodes, channels, weight, True)
    paths = arcs if options.get("directed") else ties
    # networkx measures distances inward, entente outward: so turn the arcs round.
    inward = paths.reverse() if paths.is_directed() else paths
    length = None if weight == "one" else "length"
    hub, authority = hits(arcs)
    constraint, effective_size, efficiency = holes(paths)
    cut_points = set(networkx.articulation_points(ties))
    # Within the component, without networkx's factor for its size; 0 there is undefined here.
    close = networkx.closeness_centrality(inward, distance=length, wf_improved=False)
    by_sign = {sign: build(nodes, [r for r in relations if TYPES[r[2]][0] == sign], "one", False)
               for sign in (1, -1)}
    return nodes, {
        "degree": dict(everything.degree()),
        "in": dict(both_ways.in_degree()),
        "out": dict(both_ways.out_degree()),
        "allies": dict(by_sign[1].degree()),
        "rivals": dict(by_sign[-1].degree()),
        "strength": {n: sum(r[3]["origins"] for r in relations
                            if n in r[:2] and r[0] != r[1]) for n in nodes},
        # Not normalised; networkx halves undirected counts itself.
        "betweenness": networkx.betweenness_centrality(paths, normalized=False, weight=length),
        "closeness": {n: s for n, s in close.items() if s},
        "harmonic": networkx.harmonic_centrality(inward, distance=length),
        "eigenvector": eigenvector(paths, nodes),
        # The plain-Python one, which needs no scipy; to 1e-14, its default is 1e-6.
        "pagerank": pagerank_alg._pagerank_python(arcs, alpha=0.85, max_iter=10**5, tol=1e-14,
                                                  weight="weight"),
        "hub": hub,
        "authority": authority,
        "coreness": networkx.core_number(ties),
        "constraint": constraint,
        "effective_size": effective_size,
        "efficiency": efficiency,
        "articulation": {n: n in cut_points for n in nodes},
        "pieces": pieces(ties),
        # networkx has 0 for who has fewer than two contacts, where we have nothing.
        "clustering": {n: s for n, s in networkx.clustering(ties).items() if ties.degree(n) > 1},
    }


def measured(path, options, what):
    flags = []
    for name, value in options.items():
        flags += [f"--{name}"] if value is True else [f"--{name}", value]
    command = [os.path.join(os.environ["BUILD"], "entente"), "measure", "--format", "csv",
               *what, *flags, path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 4:  # what was named has no value at all
        return []
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: exit {done.returncode}: {done.stderr}")
    return list(csv.DictReader(io.StringIO(done.stdout)))


def is_off(cell, value):
    """Whether a cell of the table is not what is wanted; None is wanted to be empty."""
    if cell == "" or value is None:
        return (cell == "") != (value is None)
    return not math.isclose(float(cell), value, rel_tol=TOLERANCE, abs_tol=TOLERANCE)


def differences(path, dossier, options):
    """(measure, what is wrong), for each that is not as networkx has it."""
    rows = measured(path, options, ["--by", ",".join(MEASURES)])
    nodes, want = expected(dossier, options)
    if [row["id"] for row in rows] != nodes:
        return [(name, f"{path} {options}: other entities") for name in MEASURES]
    return [(name, f"{path} {options}: {name} of {row['id']} is '{row[name]}', "
                   f"networkx has {want[name].get(row['id'])}")
            for row in rows for name in MEASURES if is_off(row[name], want[name].get(row["id"]))]


def tie_differences(path, dossier, options):
    rows = measured(path, options, ["--level", "tie", "--by", ",".join(TIES)])
    want = expected_ties(dossier, options)
    wrong = []
    for row in rows:
        ends = (row["from"], row["to"])
        key = (ends if TYPES[row["type"]][1] else frozenset(ends), row["type"])
        values = want.pop(key, math.inf)
        for i, name in enumerate(TIES):
            value = values[i] if isinstance(values, tuple) else values
            if is_off(row[name], value):
                wrong.append((f"{name} of ties", f"{path} {options}: {row['id']} is "
                                                 f"'{row[name]}', networkx has {value}"))
    return wrong + [(f"{TIES[0]} of ties", f"{path} {options}: {key} is missing")
                    for key, values in want.items() if rows or values]


def net_differences(path, dossier, options):
    rows = measured(path, options, ["--level", "net", "--by", ",".join(NET)])
    want = expected_net(dossier, options)
    got = {row["measure"]: row["value"] for row in rows}
    return [("assortativity" if name == "assortativity" else "census",
             f"{path} {options}: {name} is '{got.get(name)}', networkx has {value}")
            for name, value in want.items() if name not in got or is_off(got[name], value)]


def compare(seed):
    dossier = random_dossier(seed)
    path = os.path.join(os.environ["TMPDIR"], f"network-{seed}.json")
    with open(path, "w", encoding="utf-8") as out:
        json.dump(dossier, out)
    try:
        return [found for options in ({}, OPTIONS[seed % len(OPTIONS)])
                for search in (differences, tie_differences, net_differences)
                for found in search(path, dossier, options)]
    except RuntimeError as error:
        return [(name, str(error)) for name in ALL]


def main():
    with multiprocessing.Pool() as pool:
        wrong = [found for some in pool.map(compare, range(NETWORKS), chunksize=4)
                 for found in some]
    print(f"1..{len(ALL)}")
    for name in ALL:
        messages = [message for measure, message in wrong if measure == name]
        print(f"{'not ok' if messages else 'ok'} - {name} agrees with networkx "
              f"on {NETWORKS} random networks")
        for message in messages[:5]:
            print(f"# {message}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
