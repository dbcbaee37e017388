# SPDX-License-Identifier: MIT
"""The time on the clock of every verb, on an idle machine and with one core kept busy by another process."""
import os, statistics, subprocess, sys, tempfile, time

build = os.path.abspath(sys.argv[1])
data = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../data/openai-for-countries.json'))
entente, limit, rounds = build + '/entente', 2.5, 5
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

with open('large.csv', 'w', encoding='utf-8') as f:  # some tenths of a second of all paths, with leaves and hubs
    f.write('from,to,type\n')
    x = 1
    for i in range(1, 8000):
        x = (x * 1103515245 + 12345) % 2**31
        f.write(f'e{i},e{x % i * (x // 65536 % 128) // 128},partners\n')
        if i % 2:
            f.write(f'e{i},e{x // 16 % i},partners\n')

COMMANDS = [['help'], ['init', 'begun'], ['check', data], ['show', data], ['why', data, 'OpenAI'], ['measure', data],
            ['diff', data, '--view-a', '--accept any', '--view-b', '--accept uncontested'], ['convert', data, '-o', 'c.jsonl'],
            ['draw', data, '--quality', 'fast', '-o', 'x.svg'], ['draw', data, '-o', 'x.svg'], ['draw', data, '-o', 'x.png'],
            ['check', 'large.csv'], ['measure', 'large.csv', '--format', 'csv'], ['measure', 'large.csv', '--level', 'tie', '--format', 'csv'],
            ['measure', 'large.csv', '--by', 'betweenness', '--approximate', '0.02', '--format', 'csv']]


def clock(words):
    subprocess.run(['rm', '-rf', 'begun'], check=True)
    start = time.monotonic()
    subprocess.run([entente, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def clock_busy(words):
    """A process that never rests, from just before to just after."""
    other = subprocess.Popen(['sh', '-c', 'while :; do :; done'])
    time.sleep(0.02)
    try:
        return clock(words)
    finally:
        other.kill()
        other.wait()


print('%-74s %9s %9s %6s' % ('Time on the clock', 'idle', 'one busy', 'ratio'))
for words in COMMANDS:
    pairs = [(clock(words), clock_busy(words)) for _ in range(rounds)]
    idle, busy = (statistics.median(p[i] for p in pairs) for i in (0, 1))
    shown = ' '.join(os.path.basename(w) for w in words)
    print('%-74s %6.0f ms %6.0f ms %6.2f  (limit %.1f)' % (shown, 1000 * idle, 1000 * busy, busy / idle, limit), flush=True)
