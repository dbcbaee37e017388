# SPDX-License-Identifier: MIT
# A million claims in one document of JSON, in spreadsheets and in one: read, measured by all that grows with its size,
# and written, in 400 MB each.
# Only in check-all: it takes some minutes.
import collections, csv, json, os, random, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

CLAIMS, ENTITIES, SOURCES, MOST_KB = 1000000, 200000, 500, 400000
LINEAR = ['degree', 'allies', 'rivals', 'strength', 'in', 'out', 'coreness', 'component', 'pagerank', 'hub', 'authority',
          'eigenvector', 'constraint']
SIGN = {'partners': 1, 'funds': 1, 'supports': 1, 'part_of': 1, 'rivals': -1, 'compared_with': 0}

os.chdir(os.environ['TMPDIR'])


def claims():
    """The same ones each time."""
    dice, names = random.Random(1), list(SIGN)
    for i in range(CLAIMS):
        a, b = dice.sample(range(ENTITIES), 2)
        yield i, dice.randrange(SOURCES), a, dice.choice(names), b


with open('million.json', 'w', encoding='utf-8') as f:
    f.write('{"entente": 1, "sources": %s,\n"entities": [' % json.dumps([{'id': f's{i}'} for i in range(SOURCES)]))
    f.write(',\n'.join('{"id": "e%d", "label": {"en": "Entity %d"}}' % (i, i) for i in range(ENTITIES)) + '],\n"claims": [\n')
    for i, *claim in claims():
        f.write('{"id": "c%d", "source": "s%d", "from": "e%d", "type": "%s", "to": "e%d"}%s\n' %
                (i, *claim, '' if i == CLAIMS - 1 else ','))
    f.write(']}\n')

os.mkdir('million')
with open('million/sources.csv', 'w', encoding='utf-8') as f:
    f.write('id\n' + ''.join(f's{i}\n' for i in range(SOURCES)))
with open('million/entities.csv', 'w', encoding='utf-8') as f:
    f.write('id,label_en\n' + ''.join(f'e{i},Entity {i}\n' for i in range(ENTITIES)))
with open('million/claims.csv', 'w', encoding='utf-8') as f:
    f.write('id,source,from,type,to\n')
    f.writelines('c%d,s%d,e%d,%s,e%d\n' % (i, *claim) for i, *claim in claims())

# Before this process itself grows: a child begins with the peak of whoever starts it.
OUT = {'million.json': 'scores.csv', 'million': 'sheets.csv', 'million/claims.csv': 'sheet.csv'}
for dossier, out in OUT.items():
    command = [os.environ['BUILD'] + '/entente', 'measure', dossier, '--by', ','.join(LINEAR), '-o', out]
    status, used = os.wait4(os.posix_spawn(command[0], command, os.environ), 0)[1:]
    check(os.waitstatus_to_exitcode(status) == 0, f'a million claims are read and measured: {dossier}', status)
    check(100000 < used.ru_maxrss <= MOST_KB, f'in {MOST_KB} kB', used.ru_maxrss)
check(open('scores.csv', 'rb').read() == open('sheets.csv', 'rb').read(), 'spreadsheets say what JSON says')

tied, allied = collections.defaultdict(set), collections.defaultdict(set)
for _, _, a, name, b in claims():
    for end, other in ((a, b), (b, a)):
        tied[end].add(other)
        if SIGN[name] > 0:
            allied[end].add(other)
with open('scores.csv', encoding='utf-8', newline='') as f:
    rows = {int(row['id'][1:]): row for row in csv.DictReader(f)}
check(rows.keys() == tied.keys(), 'each entity with a tie has its row', len(rows))
wrong = [r for e, r in rows.items() if int(r['degree']) != len(tied[e]) or int(r['allies']) != len(allied[e])]
check(not wrong, 'degrees are what counting gives', wrong[:3])
check(abs(sum(float(r['pagerank']) for r in rows.values()) - 1) < 1e-9, 'PageRank sums to 1')
check(all(r[name] for r in rows.values() for name in ('coreness', 'hub', 'authority')), 'no score is missing')
sys.exit(tap.failed())
