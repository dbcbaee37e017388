# SPDX-License-Identifier: MIT
# Properties of views on random dossiers, through the real program: the order of records and of flags is no matter,
# an option narrows, given twice it is as given once, and a stored view is its flags.
import copy, csv, io, json, os, random, shlex, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check
from view_oracle import random_dossier, random_options

os.chdir(os.environ['TMPDIR'])
rng = random.Random(31)


def run(*args):
    r = subprocess.run(['entente', *args], capture_output=True, text=True, timeout=120)
    return r.returncode, r.stdout, r.stderr


def write(path, dossier):
    with open(path, 'w', encoding='utf-8') as f:
        json.dump(dossier, f)


def differences(*args):
    """What changed, by the program's own `diff` (whose test has an oracle of its own)."""
    code, out, err = run('diff', *args, '--by', 'degree', '--format', 'csv')
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == bool(rows) and not err, (args, code, err)
    return rows


def pairs(flags):
    """Flags as groups that belong together."""
    return [[flags[i], flags[i + 1]] for i in range(0, len(flags), 2)]


NARROWING = {'--source', '--not-source', '--known-by', '--min-confidence', '--min-origins', '--as-of', '--type', '--sign', '--only', '--without', '--ego'}
orders, flag_orders, twice, stored, printed, narrows, narrowed = [], [], [], [], [], [], set()
for number in range(40):
    dossier = random_dossier(rng)
    _, flags = random_options(rng)
    text = ' '.join(flags) or '--accept any'
    shuffled = copy.deepcopy(dossier)
    for records in ('sources', 'entities', 'claims'):
        rng.shuffle(shuffled[records])
    dossier['views'] = {'mine': text}
    write('a.json', dossier)
    write('b.json', shuffled)
    rows = [r for r in differences('a.json', 'b.json', *flags)]
    # The first claim names the ends of a relation that has no direction, so ids may read the other way round.
    if rows:
        orders.append((flags, rows[:3]))
    groups = pairs(flags)
    rng.shuffle(groups)
    mixed = ' '.join(w for g in groups for w in g) or '--accept any'
    if differences('a.json', '--view-a', text, '--view-b', mixed):
        flag_orders.append((text, mixed))
    if differences('a.json', '--view-a', text, '--view-b', text + ' ' + text):
        twice.append(text)
    if differences('a.json', '--view-a', 'mine', '--view-b', text):
        stored.append(text)
    code, out, err = run('measure', 'a.json', '--view', 'mine', '--print-view')
    code2, out2, err2 = run('measure', 'a.json', *flags, '--print-view')
    if code or out != out2 or differences('a.json', '--view-a', out.strip(), '--view-b', text):
        printed.append((text, out, out2, err))
    # With --accept any a relation stands on its assertions alone, so fewer claims are fewer relations.
    base = [g for g in groups if g[0] not in ('--accept', '--isolates')]
    for option, value in pairs(random_options(rng)[1]):
        if option in NARROWING and option not in [g[0] for g in base]:
            view = ' '.join(w for g in base for w in g) or '--accept any'
            rows = differences('a.json', '--view-a', view, '--view-b', f'{view} {option} {value}')
            if [r for r in rows if r['change'] == 'gained']:
                narrows.append((view, option, value, rows[:2]))
            if [r for r in rows if r['change'] == 'lost']:
                narrowed.add(option)
check(not orders, 'the order of records does not matter', *orders[:2])
check(not flag_orders, 'the order of flags does not matter', *flag_orders[:2])
check(not twice, 'flags given twice are as given once', *twice[:2])
check(not stored, 'a stored view is its flags', *stored[:2])
check(not printed, 'a printed view is the view', *printed[:2])
check(not narrows, 'each option narrows', *narrows[:2])
check(narrowed == NARROWING, 'and does so indeed', NARROWING - narrowed)

# Every option of a view is in the flags that outputs state, so that none is left unsaid.
code, out, err = run('help', 'measure')
table = out.split('The view (')[1].split('Always:')[0]
options = [w for line in table.splitlines() for w in line.split()[:1] if w.startswith('--')]
write('a.json', random_dossier(rng))
flags = ['--source', 's0', '--not-source', 's1', '--known-by', '2020', '--min-confidence', 'high', '--accept', 'any', '--min-origins', '2', '--as-of', '2020-01',
         '--undated', 'drop', '--type', 'funds', '--sign', '+', '--unnamed', 'keep', '--only', 'e0', '--without', 'e1', '--ego', 'e0:2', '--isolates', 'keep',
         '--weight', 'origins', '--directed', '--channels', 'all']
code, out, err = run('measure', 'a.json', *flags, '--print-view')
check(code == 0 and sorted(shlex.split(out)) == sorted(flags), 'a printed view has every flag that was given', out, err)
check({f for f in flags if f.startswith('--')} == set(options), 'and these are all there are', set(options) ^ set(flags))
sys.exit(tap.failed())
