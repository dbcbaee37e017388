# SPDX-License-Identifier: MIT
# A figure, a table and a list made with the same flags are of the same entities and relations.
import csv, io, json, os, random, re, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check
from view_oracle import random_dossier, random_options

os.chdir(os.environ['TMPDIR'])
rng = random.Random(47)
shipped = os.environ['REPO'] + '/data/openai-for-countries.json'


def run(*args):
    r = subprocess.run(['entente', *args, '--lang', 'en'], capture_output=True, text=True, timeout=120)
    return r.stdout if r.returncode == 0 else None


def rows(*args):
    out = run(*args, '--format', 'csv')
    return None if out is None else list(csv.DictReader(io.StringIO(out)))


def plain(label):
    """What a label of DOT says, its lines joined."""
    return re.sub(r'\s+', ' ', re.sub(r'\\[nlr]', ' ', label)).strip()


def in_figure(dot):
    """What is drawn, and what the caption counts."""
    names = [plain(x) for x in re.findall(r'^\t(?:n\d+)\t\[.*?x?label="(?!")(.*?)",', dot, re.S | re.M)]
    caption = re.search(r'label="(\d+) entit(?:y|ies), (\d+) relations?[^,.]*?(?: \(([^)]*)\))?, (\d+) claims?, (\d+) sources?',
                        dot.replace('\\\n', ''))
    counts = [int(caption[i]) for i in (1, 2, 4, 5)]
    signs = dict(reversed(part.split(' ')) for part in re.findall(r'\d+ (?:positive|negative|unsigned)', caption[3] or ''))
    return names, counts, {sign: int(signs.get(sign, 0)) for sign in ('positive', 'negative', 'unsigned')}


views = [(shipped, flags) for flags in (
    [], ['--accept', 'uncontested'], ['--accept', 'majority', '--min-origins', '2'], ['--view', 'stargate'],
    ['--view', 'programme'], ['--view', 'rivals'], ['--view', 'cautious'], ['--unnamed', 'keep'],
    ['--isolates', 'keep'], ['--ego', 'stargate:1'], ['--without', 'company'], ['--known-by', '2025'])]
for number in range(25):
    path = f'random{number}.json'
    with open(path, 'w', encoding='utf-8') as f:
        json.dump(random_dossier(rng), f)
    views.append((path, random_options(rng)[1]))

drawn = 0
for path, flags in views:
    what = f'{os.path.basename(path)} {" ".join(flags)}'
    net, relations, table = rows('measure', path, '--level', 'net', *flags), rows('show', path, 'relations', *flags), \
        rows('measure', path, '--by', 'degree', *flags)
    if not table:  # nothing stands: there is no figure to compare
        check(net is None or {r['measure']: r['value'] for r in net}['entities'] == '0', what + ': nothing stands anywhere', net)
        continue
    dot = run('draw', path, '--quality', 'fast', '-f', 'dot', '-o', '-', *flags)
    value = {r['measure']: int(r['value']) for r in net if r['value'].isdigit()}
    names, counts, signs = in_figure(dot)
    same = counts == [value[k] for k in ('entities', 'relations', 'claims', 'sources')]
    check(same and len(relations) == value['relations'] and len(table) == value['entities'] == len(names),
          what + ': figure, table and list count the same', counts, value, len(relations), len(table), names)
    listed = {word: sum(r['sign'] == sign for r in relations) for word, sign in (('positive', '+'), ('negative', '-'), ('unsigned', '0'))}
    check(signs == listed,
          what + ': of the same signs', signs, listed)
    drawn += 1
check(drawn >= 25, 'enough views have something to draw', drawn)
sys.exit(tap.failed())
