# SPDX-License-Identifier: MIT
"""CPU time (user + sys) of entente against its peers on the shipped dossier, medians of paired runs."""
import json, os, random, statistics, subprocess, sys, tempfile

build = os.path.abspath(sys.argv[1])
here = os.path.dirname(os.path.abspath(__file__))
data = os.path.join(here, '../../data/openai-for-countries.json')
entente = build + '/entente'
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)


def cpu(command):
    """CPU seconds of a command and all that it starts and waits for."""
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def many(command, times):
    """os.times() counts in hundredths: many runs of a short command at a time."""
    loop = 'for i in $(seq %d); do %s >/dev/null 2>&1; done' % (times, command)
    return cpu(['sh', '-c', loop]) / times


def compare(what, ours, theirs, limit, times=10, rounds=5):
    pairs = [(many(ours, times), many(theirs, times)) for _ in range(rounds)]
    a, b = statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)
    ratio = statistics.median(p[0] / p[1] for p in pairs)
    print('%-58s %8.1f ms %8.1f ms %7.3f  (goal %.3f)' % (what, 1000 * a, 1000 * b, ratio, limit), flush=True)


subprocess.run([entente, 'draw', data, '--quality', 'fast', '-o', 'x.dot'], check=True)
print('%-58s %11s %11s %7s' % ('CPU time', 'entente', 'peer', 'ratio'))
compare('measure --format csv : networkx doing the same', f'{entente} measure {data} --format csv',
        f'/usr/bin/python3 {here}/networkx_csv.py {data}', 1 / 30)
compare('draw --quality fast -o .svg : dot -Tsvg of the same DOT', f'{entente} draw {data} --quality fast -o x.svg',
        'dot -Tsvg x.dot', 1)
compare('the same with DOT and 300-dpi PNG : dot -Tsvg -Tpng', f'{entente} draw {data} --quality fast -o x.svg -o y.dot -o x.png',
        'dot -Gdpi=300 -Tsvg -o d.svg -Tpng -o d.png x.dot', 0.5, 3)
compare('draw (default quality) -o .svg : dot -Tsvg', f'{entente} draw {data} -o x.svg', 'dot -Tsvg x.dot', float('inf'), 1, 3)


def write_claims(path, count):
    """Claims at random between a fifth as many entities, by 500 sources; none is tied to itself."""
    dice = random.Random(1)
    size = count // 5
    types = ['partners', 'funds', 'supports', 'part_of', 'rivals', 'member_of']
    with open(path, 'w', encoding='utf-8') as f:  # one by one: a child begins with the peak of whoever starts it
        f.write('{"entente": 1, "sources": %s,\n"entities": [' % json.dumps([{'id': f's{i}'} for i in range(500)]))
        f.writelines('%s{"id": "e%d", "label": {"en": "Entity %d"}}' % (', ' if i else '', i, i) for i in range(size))
        f.write('],\n"claims": [')
        for i in range(count):
            a, b = dice.sample(range(size), 2)
            f.write('%s{"source": "s%d", "from": "e%d", "type": "%s", "to": "e%d"}' %
                    (', ' if i else '', dice.randrange(500), a, dice.choice(types), b))
        f.write(']}')


def read(reader, path):
    """CPU seconds and megabytes at most, the text among them, of reading a document."""
    r = subprocess.run([build + '/tests/bench/read_claims', reader, path], capture_output=True, text=True, check=True)
    _, seconds, kilobytes = r.stdout.split()
    return float(seconds), int(kilobytes) / 1000


write_claims('million.json', 1000000)
pairs = [(read('entente', 'million.json'), read('cjson', 'million.json')) for _ in range(5)]
for i, (what, unit, scale, limit) in enumerate((('reading 1,000,000 claims : cJSON alone', 'ms', 1000, 0.6), ('its memory', 'MB', 1, 0.05))):
    a, b = (scale * statistics.median(p[k][i] for p in pairs) for k in (0, 1))
    ratio = statistics.median(p[0][i] / p[1][i] for p in pairs)
    print('%-58s %8.1f %s %8.1f %s %7.3f  (goal %.3f)' % (what, a, unit, b, unit, ratio, limit), flush=True)


def measure_linear(path):
    """CPU seconds and megabytes at most of reading, measuring and writing."""
    by = 'degree,in,out,allies,rivals,strength,eigenvector,pagerank,hub,authority,coreness,constraint,component'
    command = [entente, 'measure', path, '--by', by, '-o', 'scores.csv']
    status, used = os.wait4(os.posix_spawn(entente, command, os.environ), 0)[1:]
    assert status == 0, command
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def igraph_linear(path):
    return float(subprocess.run([build + '/tests/bench/linear', path], env=os.environ | {'OMP_NUM_THREADS': '1'},
                                capture_output=True, text=True, check=True).stdout)


rounds = [(*measure_linear('million.json'), igraph_linear('million.json')) for _ in range(3)]
a, b, megabytes = statistics.median(r[0] for r in rounds), statistics.median(r[2] for r in rounds), max(r[1] for r in rounds)
ratio = statistics.median(r[0] / r[2] for r in rounds)
print('%-58s %8.1f ms %8.1f ms %7.3f  (goal %.3f)' % ('1,000,000 claims to a CSV of scores : igraph\'s own calls', 1000 * a, 1000 * b, ratio, 2))
print('%-58s %8.1f MB %23s  (goal 400 MB)' % ('its memory', megabytes, ''), flush=True)
write_claims('big.json', 100000)
compare('why A B on 100,000 claims : check, which reads them', f'{entente} why big.json e1 e2', f'{entente} check big.json', 3, 1)


def least(command, times=3):
    return min(cpu(command) for _ in range(times))


sys.path.insert(0, os.path.join(here, '../browser'))
import networks

with open('net.json', 'w', encoding='utf-8') as f:
    json.dump(networks.press_like(7, 10000), f)
sources = 5
for what, by in ('the usual measures', []), ('betweenness', ['--by', 'betweenness']):
    base = [entente, 'measure', 'net.json', *by, '-o', 'scores.csv']
    reading, once = least([entente, 'measure', 'net.json', '--by', 'degree', '-o', 'scores.csv']), least(base)
    dropped = least([*base, '--drop', 'origin'])
    own = sources * (once - reading)
    print('%-58s %8.1f ms %8.1f ms %7.3f  (goal %.3f)' % (f'--drop origin, of {sources}, 10,000 entities, {what} : as many times once',
          1000 * (dropped - once), 1000 * own, (dropped - once) / own, 1.2), flush=True)
