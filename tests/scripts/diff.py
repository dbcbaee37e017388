# SPDX-License-Identifier: MIT
# `entente diff` against the same comparison in Python, by the definition of a view, on random dossiers and views.
import copy, csv, io, json, os, random, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check
from view_oracle import TYPES, random_dossier, random_options, view

os.chdir(os.environ['TMPDIR'])
shipped = os.environ['DATA'] + '/openai-for-countries.json'


def run(*args):
    r = subprocess.run(['entente', *args], capture_output=True, text=True, timeout=120)
    return r.returncode, r.stdout, r.stderr


def write(path, dossier):
    with open(path, 'w', encoding='utf-8') as f:
        json.dump(dossier, f)


def state(r):
    """How a relation stands, in the words of the CSV."""
    if r is None:
        return 'absent'
    if r['fall'] != 'stands':
        return r['fall']
    return (r['status'] + (', planned' if r['planned'] else '') + (', past' if r['past'] else '') + f", {r['origins_for']} for" +
            (f", {r['origins_against']} against" if r['origins_against'] else ''))


def key(r):
    ends = (r['from'], r['to'])
    return r['type'], ends if TYPES[r['type']][1] else tuple(sorted(ends))


DECIDES = ('source', 'stance', 'by', 'modality', 'confidence', 'since', 'until', 'ended', 'inferred')


def claims_alone(mine, other):
    left = [tuple(c.get(k) or None for k in DECIDES) for c in other['claims']] if other else []
    out = []
    for c in mine['claims'] if mine else []:
        mark = tuple(c.get(k) or None for k in DECIDES)
        if mark in left:
            left.remove(mark)
        else:
            out.append(c['id'])
    return ' '.join(out)


def ranks(path, flags, measure):
    """Value and competition rank of each entity, from `measure` and a sort of our own."""
    code, out, err = run('measure', path, *flags, '--by', measure, '--format', 'csv')
    if code == 4:
        return {}
    values = {row['id']: float(row[measure]) if row[measure] else None for row in csv.DictReader(io.StringIO(out))}
    close = lambda a, b: abs(a - b) <= 1e-9 * max(abs(a), abs(b))
    rank = lambda v: None if v is None else 1 + sum(1 for w in values.values() if w is not None and w > v and not close(w, v))
    return {e: (v, rank(v)) for e, v in values.items()}


def expected(old, new, a, b, measure):
    (old_relations, old_entities, _), (new_relations, new_entities, _) = view(old, **a[0]), view(new, **b[0])
    rows = {('lost', 'entity', e) for e in old_entities if e not in new_entities} | {('gained', 'entity', e) for e in new_entities if e not in old_entities}
    old_by, new_by = {key(r): r for r in old_relations}, {key(r): r for r in new_relations}
    for k in old_by.keys() | new_by.keys():
        x, y = old_by.get(k), new_by.get(k)
        stands = [r is not None and r['fall'] == 'stands' for r in (x, y)]
        gained, lost = claims_alone(y, x), claims_alone(x, y)
        if any(stands) and (state(x) != state(y) or gained or lost):
            first = x or y
            rows.add(('changed' if all(stands) else 'lost' if stands[0] else 'gained', 'relation',
                      f"{first['from']}|{first['type']}|{first['to']}", state(x), state(y), gained, lost))
    before, after = ranks('old.json', a[1], measure), ranks('new.json', b[1], measure)
    moves = {e: (before[e], after[e]) for e in before if e in after}
    same = lambda p, q: p == q or (None not in (p, q) and abs(p - q) <= 1e-9 * max(abs(p), abs(q)))
    return rows, {e: m for e, m in moves.items() if not (same(m[0][0], m[1][0]) and m[0][1] == m[1][1])}


def number(text):
    return float(text) if text else None


def compare(old, new, a, b, measure, args):
    rows, moves = expected(old, new, a, b, measure)
    code, out, err = run('diff', *args, '--by', measure, '--format', 'csv')
    got_rows, got_moves = set(), {}
    for row in csv.DictReader(io.StringIO(out)):
        if row['of'] == 'entity':
            got_rows.add((row['change'], 'entity', row['id']))
        elif row['of'] == 'relation':
            got_rows.add((row['change'], 'relation', row['id'], row['before'], row['after'], row['claims_gained'], row['claims_lost']))
        else:
            got_moves[row['id']] = ((number(row['value_before']), number(row['rank_before'])), (number(row['value_after']), number(row['rank_after'])))
    good = got_rows == rows and got_moves == moves and code == (1 if rows or moves else 0) and not err
    return None if good else (args, code, err, got_rows ^ rows, {e: (got_moves.get(e), moves.get(e)) for e in got_moves.keys() | moves.keys() if got_moves.get(e) != moves.get(e)})


def edited(rng, dossier):
    """The dossier some time later: claims gone, added and changed, a source that repeats another."""
    new, other = copy.deepcopy(dossier), random_dossier(rng)
    new['claims'] = [c for c in new['claims'] if rng.random() < .85]
    for c in new['claims']:
        if rng.random() < .15:
            c['stance'] = 'denies' if c.get('stance') != 'denies' else 'asserts'
        if rng.random() < .1:
            c['modality'] = 'plan'
    new['claims'] += [dict(c, id='n' + c['id']) for c in other['claims'][:6]]
    rng.shuffle(new['claims'])
    return new


rng = random.Random(11)
failed, differing, rounds = [], 0, 60
for i in range(rounds):
    old = random_dossier(rng)
    new = edited(rng, old)
    write('old.json', old)
    write('new.json', new)
    shared, measure = random_options(rng), rng.choice(['betweenness', 'degree', 'harmonic'])
    found = compare(old, new, shared, shared, measure, ['old.json', 'new.json', *shared[1]])
    failed += [found] if found else []
    write('new.json', old)
    a, b = random_options(rng), random_options(rng)
    quoted = [' '.join(view_flags[1]) or '--accept any' for view_flags in (a, b)]
    found = compare(old, old, a, b, measure, ['old.json', '--view-a', quoted[0], '--view-b', quoted[1]])
    failed += [found] if found else []
check(not failed, f'{rounds} pairs of dossiers and {rounds} pairs of views: gained, lost, changed, moved as Python has them', *failed[:2])

code, out, err = run('diff', shipped, shipped)
check(code == 0 and out.startswith('Aucune différence.\n') and not err, 'a dossier does not differ from itself', code, out)
code, out, err = run('diff', shipped, shipped, '--format', 'json', '--lang', 'en')
parsed = json.loads(out)
check(code == 0 and parsed['rows'] == [] and parsed['meta']['old_sha256'] == parsed['meta']['new_sha256'], 'and JSON says so', out)
code, out, err = run('diff', shipped)
check(code == 2 and '--view-a or --view-b' in err, 'one dossier by one view is no question', code, err)
code, out, err = run('diff', shipped, '--view-b', 'nobody')
check(code == 2 and "no view 'nobody'" in err, 'an unknown view is told', code, err)
code, out, err = run('diff', shipped, '--view-b', '--acept any')
check(code == 2 and "did you mean '--accept'" in err, 'and so is a wrong flag in one', code, err)
code, out, err = run('diff', shipped, '--view-b', '--accept uncontested', '--lang', 'fr')
check(code == 1 and '- OpenAI for Countries fait partie de Stargate\u00a0: contestée, 2 pour, 1 contre -> écartée par la règle' in out,
      'the contested tie falls when only what is uncontested stands', out)
r = subprocess.run(['entente', 'diff', '-', shipped, '--format', 'csv'], stdin=open(shipped, 'rb'), capture_output=True, text=True, timeout=60)
check(r.returncode == 0 and r.stdout.count('\n') == 1, 'the old one may come from standard input', r)
code, out, err = run('diff', shipped, 'd.svg')
check(code == 5, 'a dossier that is not there is exit 5', code, err)
for path in (shipped, 'old.json'):
    code, out, err = run('diff', shipped, 'old.json', '--format', 'json', '-o', path)
    check(code == 2 and 'nothing is written' in err, f'neither dossier is written over: {os.path.basename(path)}', code, err)

# Names from data do not reach the terminal raw.
evil = {'entente': 1, 'sources': [{'id': 's', 'title': {'en': 'T\x1b[31m\u202e'}}], 'entities': [
    {'id': 'a', 'label': {'en': 'A\x1b[2J\nB'}}, {'id': 'b', 'label': {'en': '=1+1'}}], 'claims': []}
write('e1.json', evil)
write('e2.json', dict(evil, claims=[{'source': 's', 'from': 'a', 'type': 'funds', 'to': 'b'}]))
code, out, err = run('diff', 'e1.json', 'e2.json', '--by', 'degree')
check(code == 1 and '\x1b' not in out and '\u202e' not in out and 'A\\x1B[2J' in out, 'control characters are shown, not sent', out)
code, out, err = run('diff', 'e1.json', 'e2.json', '--by', 'degree', '--format', 'csv')
check("'=1+1" in out, 'cells are guarded against formulas', out)
sys.exit(tap.failed())
