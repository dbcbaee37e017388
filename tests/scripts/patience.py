# SPDX-License-Identifier: MIT
# Work that takes long: it can be limited and interrupted, leaves nothing behind, and shows a person how far it is.
import json, os, pty, random, re, select, signal, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

os.chdir(os.environ['TMPDIR'])
SIZE = 40000  # a minute of work on one thread, and little to read
dice = random.Random(1)
with open('large.json', 'w', encoding='utf-8') as f:
    pairs = [(i, dice.randrange(i)) for i in range(1, SIZE)] + [dice.sample(range(SIZE), 2) for _ in range(2 * SIZE)]
    json.dump({'entente': 1, 'sources': [{'id': 's'}], 'entities': [{'id': f'e{i}', 'label': {'en': f'E{i}'}} for i in range(SIZE)],
               'claims': [{'source': 's', 'from': f'e{a}', 'type': 'funds', 'to': f'e{b}'} for a, b in pairs]}, f)
with open('old.csv', 'w', encoding='utf-8') as f:
    f.write('kept\n')
WORK = ['entente', 'measure', 'large.json', '--by', 'betweenness', '--weight', 'origins', '--threads', '1', '--format', 'csv', '-o', 'old.csv']


def kept():
    return open('old.csv', encoding='utf-8').read() == 'kept\n' and sorted(os.listdir()) == ['large.json', 'old.csv']


def on_terminal(until, send=None, term='xterm'):
    """Start the work with standard error on a terminal, wait for UNTIL there, send a signal; what was shown, and the exit code."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(WORK + ([] if send else ['--timeout', '8']), stderr=theirs, stdout=subprocess.DEVNULL,
                             env=os.environ | {'TERM': term})
    os.close(theirs)
    shown = ''
    while select.select([ours], [], [], 60)[0]:
        try:
            shown += os.read(ours, 4096).decode()
        except OSError:  # nobody is left at the other end
            break
        if send and re.search(until, shown):
            child.send_signal(send)
            send = None
    return shown, child.wait(60)


r = subprocess.run(WORK + ['--timeout', '1'], capture_output=True, text=True)
check((r.returncode, r.stdout, r.stderr) == (5, '', 'entente: not done after 1 s (--timeout); nothing is written\n'),
      'what takes longer than --timeout is given up', r.returncode, r.stderr)
check(kept(), 'and nothing is written', os.listdir())
BAR = r'\r\[#*\.*\] \d+%, (about \d+ min|\d+ s) left\x1b\[K'
for number in (signal.SIGINT, signal.SIGTERM):
    shown, code = on_terminal(BAR, number)
    check(re.search(BAR, shown), 'a person sees how far it is', shown[-300:])
    check(code == -number and kept(), f'{number.name} ends it, and leaves nothing behind', code, os.listdir())
shown, code = on_terminal('', term='dumb')
check(code == 5 and shown.replace('\r', '') == 'entente: not done after 8 s (--timeout); nothing is written\n', 'a dumb terminal gets no bar', shown)
shown, code = on_terminal('')
cells = [(row.count('#'), len(row) - 2) for row in re.findall(r'\[[#.]+\]', shown)]
check(cells == sorted(cells) and {width for _, width in cells} == {24}, 'the bar only grows', cells)
check(code == 5 and re.search(r'\r\x1b\[Kentente: not done', shown), 'and is taken away', shown[-200:])
r = subprocess.run(['entente', 'measure', 'large.json', '--by', 'degree', '--timeout', '60'], capture_output=True, text=True)
check(r.returncode == 0 and r.stderr == '', 'what is done in time is as without', r.stderr)
sys.exit(tap.failed())
