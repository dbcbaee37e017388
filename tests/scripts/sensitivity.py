#!/usr/bin/python3
# SPDX-License-Identifier: MIT
# --drop, --both-ways and --level source say what measuring dossiers says from which the claims were cut by hand.
import copy, csv, io, itertools, json, math, os, random, subprocess, sys

import networkx as nx

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check
from view_oracle import random_dossier, random_options

os.chdir(os.environ['TMPDIR'])
rng = random.Random(1957)
MEASURES = ['betweenness', 'degree', 'strength', 'eigenvector', 'constraint']


def run(*args):
    lang = [] if '--lang' in args else ['--lang', 'en']
    r = subprocess.run(['entente', *args, *lang], capture_output=True, text=True, timeout=120)
    return r.returncode, r.stdout, r.stderr


def rows(*args):
    """Rows of a CSV; None of a view without anybody in it."""
    code, out, err = run(*args, '--format', 'csv')
    assert code in (0, 4), (args, code, err)
    return list(csv.DictReader(io.StringIO(out))) if code == 0 else None


def number(cell):
    return float(cell) if cell else None


def ranks(scores):
    """Competition ranks by what has a score, the highest first, of equals to a billionth the same."""
    order = sorted((e for e in scores if scores[e] is not None), key=lambda e: -scores[e])
    found = {}
    for i, e in enumerate(order):
        same = i and math.isclose(scores[e], scores[order[i - 1]], rel_tol=1e-9)
        found[e] = found[order[i - 1]] if same else i + 1
    return found


def scores_of(path, flags):
    table = rows('measure', path, '--by', ','.join(MEASURES), *flags) or []
    return {m: {r['id']: number(r[m]) for r in table} for m in MEASURES}


def relations_of(path, flags):
    return {(r['from'], r['type'], r['to']) for r in rows('show', path, 'relations', *flags) or []}


def origin(dossier, source):
    by_id = {s['id']: s for s in dossier['sources']}
    while by_id[source].get('origin', source) != source:
        source = by_id[source]['origin']
    return source


def part(dossier, drop, i):
    claim = dossier['claims'][i]
    return {'claim': claim.get('id', str(i + 1)), 'source': claim['source'], 'origin': origin(dossier, claim['source'])}[drop]


def counted(path, flags):
    """The ids of claims that count, whether what they are of stands or not."""
    return {r['id'] for r in rows('show', path, 'claims', '--all', *flags) or []
            if r['left_out'] in ('', 'denied', 'rejected', 'few', 'filtered', 'unnamed')}


def without(dossier, drop, name, path):
    rest = copy.deepcopy(dossier)
    rest['claims'] = [c for i, c in enumerate(dossier['claims']) if part(dossier, drop, i) != name]
    with open(path, 'w', encoding='utf-8') as f:
        json.dump(rest, f)
    return path


def near(cell, value):
    return cell == '' if value is None else cell != '' and math.isclose(float(cell), value, rel_tol=1e-8, abs_tol=1e-9)


def judge(path, dossier, flags, drop, what):
    whole = scores_of(path, flags)
    if not whole[MEASURES[0]]:
        return 0
    own = counted(path, flags)
    parts = []
    for i, claim in enumerate(dossier['claims']):
        name = part(dossier, drop, i)
        if claim['id'] in own and name not in parts:
            parts.append(name)
    less = {name: scores_of(without(dossier, drop, name, 'less.json'), flags) for name in parts}
    table = rows('measure', path, '--by', ','.join(MEASURES), '--drop', drop, *flags)
    odd = []
    for m in MEASURES:
        base = ranks(whole[m])
        moved = {name: ranks({e: less[name][m].get(e) for e in whole[m]}) for name in parts}
        for r in table:
            e = r['id']
            seen = [s for s in [whole[m][e], *(less[n][m].get(e) for n in parts)] if s is not None]
            ends = [min(seen), max(seen)] if seen else [None, None]
            wanted = [r[f'{m}_low'], r[f'{m}_high']]
            if not (near(r[m], whole[m][e]) and all(near(c, v) for c, v in zip(wanted, ends))):
                odd.append((m, e, r[m], wanted, ends))
            if e not in base:
                continue
            after = {n: moved[n].get(e, len(moved[n]) + 1) for n in parts}
            line = [base[e], min([base[e], *after.values()]), max([base[e], *after.values()])]
            far = max((abs(v - base[e]) for v in after.values()), default=0)
            at = [int(r[f'{m}_rank']), int(r[f'{m}_rank_best']), int(r[f'{m}_rank_worst'])]
            hang = r[f'{m}_hangs_on']
            if at != line or (abs(after[hang] - base[e]) != far if hang else far):
                odd.append((m, e, at, line, hang, far))
            if hang and int(r[f'{m}_rank_without']) != after[hang]:
                odd.append((m, e, 'without', r[f'{m}_rank_without'], after[hang]))
    check(not odd, f'{what}: --drop {drop}, {len(parts)} parts', *odd[:4])
    return len(parts)


def judge_sources(path, dossier, flags, what):
    table = rows('measure', path, '--level', 'source', '--by', ','.join(MEASURES), *flags)
    if table is None:
        return
    whole, relations = scores_of(path, flags), relations_of(path, flags)
    odd = []
    for r in table:
        less = without(dossier, 'source', r['id'], 'less.json')
        now, left = scores_of(less, flags), relations_of(less, flags)
        gone = {(t, frozenset((a, b))) for a, t, b in relations} - {(t, frozenset((a, b))) for a, t, b in left}
        pairs = {frozenset((a, b)) for a, t, b in relations if a != b} - {frozenset((a, b)) for a, t, b in left if a != b}
        entities = set(whole[MEASURES[0]]) - set(now[MEASURES[0]])
        # Ends of a type without direction may come in another order without the first claim: at most so many.
        if not len(gone) <= int(r['relations']) <= len(relations - left) or int(r['ties']) != len(pairs) or int(r['entities']) != len(entities):
            odd.append((r['id'], r['relations'], len(gone), r['ties'], len(pairs), r['entities'], len(entities)))
        for m in MEASURES:
            base, after = ranks(whole[m]), ranks({e: now[m].get(e) for e in whole[m]})
            change = {e: abs(after.get(e, len(after) + 1) - base[e]) for e in base}
            most = max(change.values(), default=0)
            who = r[f'{m}_most_id']
            fits = (not change or near(r[f'{m}_mean_change'], sum(change.values()) / len(change))) and \
                int(r[f'{m}_moved']) == sum(c > 0 for c in change.values()) and int(r[f'{m}_most']) == most and \
                (change[who] == most if who else not most)
            if not fits:
                odd.append((r['id'], m, r[f'{m}_moved'], r[f'{m}_most'], who, most))
    check(not odd, f'{what}: --level source, {len(table)} sources', *odd[:4])


def judge_both_ways(path, flags, what):
    at = flags.index('--accept') if '--accept' in flags else len(flags)
    bare = flags[:at] + flags[at + 2:]
    whole = scores_of(path, flags)
    if not whole[MEASURES[0]]:
        return
    ways = [scores_of(path, [*bare, '--accept', rule]) for rule in ('any', 'uncontested')]
    table = rows('measure', path, '--by', ','.join(MEASURES), '--both-ways', *flags)
    odd = [(r['id'], m, r) for r in table for m in MEASURES if not near(r[m], whole[m][r['id']])
           or not near(r[f'{m}_contested_in'], ways[0][m].get(r['id'])) or not near(r[f'{m}_contested_out'], ways[1][m].get(r['id']))]
    check(not odd, f'{what}: --both-ways', *odd[:2])


shipped = os.environ['REPO'] + '/data/openai-for-countries.json'
with open(shipped, encoding='utf-8') as f:
    dossier = json.load(f)
for drop in ('origin', 'source', 'claim'):
    judge(shipped, dossier, [], drop, 'shipped')
judge_sources(shipped, dossier, [], 'shipped')
judge_both_ways(shipped, [], 'shipped')
tried = 0
for n in range(14):
    path = f'random{n}.json'
    dossier, flags = random_dossier(rng), random_options(rng)[1]
    for i, claim in enumerate(dossier['claims']):
        claim.setdefault('id', f'c{i}')
    with open(path, 'w', encoding='utf-8') as f:
        json.dump(dossier, f)
    drop = ('origin', 'source', 'claim')[n % 3]
    if len(dossier['claims']) > 30:
        drop = 'origin'
    tried += judge(path, dossier, flags, drop, f'random {n} {" ".join(flags)}')
    judge_sources(path, dossier, flags, f'random {n}')
    judge_both_ways(path, flags, f'random {n}')
check(tried > 20, 'random dossiers have parts to leave out', tried)

code, out, err = run('measure', shipped, '--drop', 'origin', '--both-ways')
check(code == 2 and 'ask one' in err, '--drop and --both-ways together: exit 2', code, err)
for flags, name in ((['--drop', 'origin'], 'drop'), (['--both-ways'], 'both-ways'), (['--say'], 'say')):
    code, out, err = run('measure', shipped, '--level', 'tie', *flags)
    check(code == 2 and f'--{name} is not for --level tie' in err, f'--{name} of ties: exit 2', code, err)
code, out, err = run('measure', shipped, '--drop', 'origin', '--format', 'json')
facts = json.loads(out) if code == 0 else {}
check('drop' in json.dumps(facts) and 'nan' not in out.lower().replace('finance', ''), 'JSON states what was left out in turn')


def judge_sentences(path, flags, what, by='betweenness'):
    """What is said of the first is so, by networkx and by the table for programs."""
    channels = nx.Graph((r['from'], r['to']) for r in rows('show', path, 'relations', '--all', *flags)
                        if r['left_out'] == '' and r['past'] == 'false' and r['sign'] == '+' and r['from'] != r['to'])
    table = rows('measure', path, '--by', by, '--drop', 'source', *flags)
    first = [r for r in table if r[f'{by}_rank'] == '1']
    code, out, err = run('measure', path, '--by', by, '--say', *flags)
    said = [line.split(': ', 1)[1] for line in out.splitlines() if line.startswith('finding: ')]
    odd = []
    if len(first) == 1 and by == 'betweenness':
        e, name = first[0]['id'], first[0]['label']
        pairs = sum(1 for a, b in itertools.combinations(set(channels) - {e}, 2)
                    if not channels.has_edge(a, b) and nx.has_path(channels, a, b))
        share = nx.betweenness_centrality(channels, normalized=False)[e] / pairs
        low, high = first[0][f'{by}_rank_best'], first[0][f'{by}_rank_worst']
        wanted = [f'{name} stands between {share * 100:.0f}% of the pairs that are connected but not tied directly.',
                  f'Whichever voice is left out, {name} stays first.' if high == '1'
                  else f'Depending on which voice is left out, {name} ranks from {low} to {high}.']
        odd = [w for w in wanted if w not in said]
    leaving = [r for r in table if int(r[f'{by}_rank'] or 99) <= 5 and float(r[by]) > 0 and int(r[f'{by}_rank_without']) > 5]
    level = [r for r in table if int(r[f'{by}_rank'] or 99) <= 5 and float(r[by]) > 0]
    if len(level) > 5:
        wanted = f'{len(level)} entities share the first ranks: the measure tells no top five apart.'
        check(code == 0 and wanted in said and 'leaves the top five' not in out, f'{what}: --say of {by}, where many are level', said)
        return
    for r in leaving:
        end = f"{r['label']} leaves the top five: from rank {r[f'{by}_rank']} to {r[f'{by}_rank_without']}."
        odd += [] if any(line.endswith(end) for line in said) else [end]
    steady = [line for line in said if line.startswith('Whoever is among the top five')]
    check(code == 0 and not odd and len(steady) == (not leaving) and 'left out in turn: source' in out, f'{what}: --say', odd, said)


judge_sentences(shipped, [], 'shipped')
judge_sentences(shipped, ['--accept', 'uncontested'], 'shipped, uncontested')
judge_sentences(shipped, [], 'shipped', 'degree')
judge_sentences(shipped, [], 'shipped', 'constraint')
code, out, err = run('measure', shipped, '--say', '--format', 'csv')
check(code == 2 and '--say is for people' in err and not out, '--say as CSV: exit 2', code, err)
code, out, err = run('measure', shipped, '--say', '--lang', 'fr')
check(code == 0 and 'constat\u00a0: ' in out.replace(' : ', '\u00a0: ') and '65\u00a0% des paires' in out, '--say in French', out[-900:])
sys.exit(tap.failed())
