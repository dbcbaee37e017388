# SPDX-License-Identifier: MIT
"""Figures of large press-like networks: CPU time, and stress as computed here from the positions in the DOT.

Stress is the mean of (d - s x)^2 / d^2 over a sample of pairs, with d the distance in ties, x that on
paper and s the scale that makes it least. sfdp draws the same DOT, legend, names and all, and, in a row
of its own, only entities and relations, bare of names and styles; its stress is that of the latter.
"""
import collections, json, math, os, random, re, statistics, subprocess, sys, tempfile, time

build = os.path.abspath(sys.argv[1])
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../browser'))
import networks

entente = build + '/entente'
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)


def cpu(*command):
    """CPU seconds of a command and all that it starts and waits for, and seconds on the wall."""
    before, start = os.times(), time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system, time.monotonic() - start


def positions(plain):
    """Where nodes stand, by name, in Graphviz's plain format."""
    rows = (line.split() for line in plain.splitlines())
    return {row[1]: (float(row[2]), float(row[3])) for row in rows if row[:1] == ['node'] and re.fullmatch(r'n\d+', row[1])}


def neighbours(plain):
    found = collections.defaultdict(set)
    for row in (line.split() for line in plain.splitlines()):
        if row[:1] == ['edge'] and row[1][0] == row[2][0] == 'n' and row[1] != row[2]:
            found[row[1]].add(row[2])
            found[row[2]].add(row[1])
    return found


def bare(plain):
    """Entities in their sizes, and relations; without names, legend and styles, which would only cost sfdp more."""
    lines = ['graph {', 'node [fixedsize=true,label=""]']
    for row in (line.split() for line in plain.splitlines()):
        if row[:1] == ['node'] and re.fullmatch(r'n\d+', row[1]):
            lines.append(f'{row[1]} [width={row[4]},height={row[5]}]')
        elif row[:1] == ['edge'] and row[1][0] == row[2][0] == 'n':
            lines.append(f'{row[1]} -- {row[2]}')
    return '\n'.join(lines + ['}'])


def distances(ties, source):
    far, queue = {source: 0}, collections.deque([source])
    while queue:
        here = queue.popleft()
        for other in ties[here]:
            if other not in far:
                far[other] = far[here] + 1
                queue.append(other)
    return far


def stress(ties, at, sources):
    pairs = [(d, math.dist(at[a], at[b])) for a in sources for b, d in distances(ties, a).items() if b != a]
    scale = sum(x / d for d, x in pairs) / sum(x * x / d / d for d, x in pairs)
    return sum((1 - scale * x / d) ** 2 for d, x in pairs) / len(pairs)


def plain(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


print('%-44s %9s %9s %9s %8s %8s' % ('press-like network, whole', 'CPU s', 'wall s', 'stress', 'by DOT', 'by bare'))
for size in (100, 300, 1000, 5000):
    with open('net.json', 'w', encoding='utf-8') as file:
        json.dump(networks.press_like(size, size), file)
    subprocess.run([entente, 'draw', 'net.json', '--whole', '-o', 'x.dot'], check=True)
    text = plain('neato', '-n2', '-Tplain', 'x.dot')
    ties = neighbours(text)
    sources = random.Random(1).sample(sorted(ties), min(200, len(ties)))
    with open('bare.dot', 'w', encoding='utf-8') as file:
        file.write(bare(text))
    theirs = positions(plain('sfdp', '-Tplain', 'bare.dot'))
    rounds = 3
    peers = {}
    for what, dot in ('the same DOT', 'x.dot'), ('bare of names', 'bare.dot'):
        peer = [cpu('sfdp', '-Tsvg', '-o', 'd.svg', dot) for _ in range(rounds)]
        peers[what] = statistics.median(p[0] for p in peer)
        print('%-44s %9.2f %9.2f %9.4f' % (f'{size}: sfdp -Tsvg, {what}', peers[what], statistics.median(p[1] for p in peer),
              stress(ties, theirs, sources)), flush=True)
    base, bare_base = peers.values()
    for quality in ('fast', 'good'):
        subprocess.run([entente, 'draw', 'net.json', '--whole', '-q', quality, '-o', 'x.dot'], check=True)
        ours = positions(plain('neato', '-n2', '-Tplain', 'x.dot'))
        runs = [cpu(entente, 'draw', 'net.json', '--whole', '-q', quality, '-o', 'x.svg') for _ in range(rounds)]
        mine = statistics.median(r[0] for r in runs)
        print('%-44s %9.2f %9.2f %9.4f %8.3f %8.3f' % (f'{size}: entente draw --whole -q {quality}', mine,
              statistics.median(r[1] for r in runs), stress(ties, ours, sources), mine / base, mine / bare_base), flush=True)
