# SPDX-License-Identifier: MIT
# `entente check --texts` against the same done with Python's strings and hashlib: random texts of all sorts of
# code points, random anchors, random edits.
import hashlib, json, os, random, re, socket, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

os.chdir(os.environ['TMPDIR'])
rng = random.Random(20)
POINTS = ['a', 'b', 'b', ' ', '\n', '\r\n', '\u00e9', 'e\u0301', '\u20ac', '\U0001f600', '\ufeff', '\u00a0', '\u2019', '"', '\\', 'c']


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


def random_text(length):
    return ''.join(rng.choice(POINTS) for _ in range(length))


def edited(text):
    for _ in range(rng.randint(0, 2)):
        at = rng.randint(0, len(text))
        text = text[:at] + random_text(rng.randint(0, 4)) + text[at + rng.randint(0, 4):]
    return text


def places(text, passage):
    return [i for i in range(len(text) - len(passage) + 1) if text.startswith(passage, i)]


def write(path, text):
    with open(path, 'w', encoding='utf-8', newline='') as f:
        f.write(text)


def run(*args):
    r = subprocess.run(['entente', 'check', *args, '--ignore', 'duplicate-claim'], capture_output=True, text=True, timeout=250)
    return r.returncode, r.stdout, r.stderr


def dossier(sources, claims):
    """One anchor a line, so that a line stands for an anchor; answers the text and where each anchor is."""
    lines = ['{"entente": 1, "entities": [{"id": "a", "label": {"en": "A"}}, {"id": "b", "label": {"en": "B"}}],', '"sources": [']
    lines += [',\n'.join(json.dumps(s) for s in sources), '], "claims": [']
    where, out = {}, '\n'.join(lines) + '\n'
    for i, (source, anchors) in enumerate(claims):
        out += f'{{"id": "c{i}", "source": "{source}", "from": "a", "type": "funds", "to": "b", "evidence": [\n'
        for k, anchor in enumerate(anchors):
            where[out.count('\n') + 1] = (i, k)
            out += json.dumps(anchor) + (',\n' if k + 1 < len(anchors) else '\n')
        out += ']}' + (',\n' if i + 1 < len(claims) else '\n')
    return out + ']}', where


def one_round(number):
    texts = {f's{i}': random_text(rng.choice([0, 3, 30, 200])) for i in range(rng.randint(1, 3))}
    now = {s: edited(t) for s, t in texts.items()}
    claims, expected = [], {}
    for i in range(rng.randint(1, 12)):
        source = rng.choice(list(texts))
        text, anchors = texts[source], []
        for k in range(rng.randint(0, 3)):
            if not text:
                break
            start = rng.randrange(len(text))
            end = rng.randint(start + 1, min(len(text), start + rng.choice([2, 6, 40])))
            passage, anchor = text[start:end], {'start': start, 'end': end}
            how = rng.choice(['hash', 'hash', 'words', 'both', 'none'])
            if how in ('hash', 'both'):
                anchor['sha256'] = sha(passage)
            if how in ('words', 'both') and passage.strip('\u00a0\ufeff \r\n'):
                anchor['exact'] = passage
            known = len(anchor) > 2
            found = places(now[source], passage)
            if now[source][start:end] == passage or (not known and end <= len(now[source])):
                state = ('verified',) if known else ('unmarked', sha(now[source][start:end]))
            elif known and len(found) == 1:
                state = ('moved', found[0], found[0] + len(passage))
            else:
                state = ('drifted',)
            expected[len(claims), len(anchors)] = state
            anchors.append(anchor)
        claims.append((source, anchors))
    sources = [{'id': s, 'text': {'file': s + '.txt', 'sha256': sha(t)}} for s, t in texts.items()]
    text, where = dossier(sources, claims)
    write('d.json', text)
    for s, t in now.items():
        write(s + '.txt', t)
    code, out, err = run('d.json', '--texts', '.')
    said = {}
    for line in out.splitlines():
        m = re.match(r'd\.json:(\d+):1: (warning|note): (.*)', line)
        if not m or int(m[1]) not in where:
            continue
        claim, anchor = at = where[int(m[1])]
        moved = re.search(r'has moved; write "start": (\d+), "end": (\d+)$', m[3])
        marked = re.search(r'write "sha256": "([0-9a-f]{64})"$', m[3])
        if moved:
            said[at] = ('moved', int(moved[1]), int(moved[2]))
        elif marked:
            said[at] = ('unmarked', marked[1])
        elif f"claim 'c{claim}' has drifted" in m[3] and (f'passage {anchor + 1} of' in m[3]) == (len(claims[claim][1]) > 1):
            said[at] = ('drifted',)
    count = {k: sum(1 for v in expected.values() if v[0] == k) for k in ('verified', 'drifted', 'moved', 'unmarked')}
    closing = f"evidence: {count['verified']} verified, {count['drifted']} drifted" + (f", {count['moved']} moved" if count['moved'] else '') + \
              (f", {count['unmarked']} not verified" if count['unmarked'] else '')
    changed = [s for s in texts if texts[s] != now[s]]
    spots = [(int(line), int(column)) for line, column in re.findall(r'^d\.json:(\d+):(\d+): .*[^]]$', out, re.M)]
    good = (spots == sorted(spots) and said == {k: v for k, v in expected.items() if v != ('verified',)} and out.endswith(closing + '\n') and
            code == (1 if changed or sum(count.values()) > count['verified'] else 0) and not err and
            len(re.findall(r'is not the text that was coded', out)) == len(changed))
    return good, count, (number, expected, said, code, out, err)


rounds = [one_round(i) for i in range(200)]
failed = [details for good, _, details in rounds if not good]
check(not failed, f'{len(rounds)} random dossiers: each passage is verified, moved, drifted or unmarked as Python has it, and told in the order of lines', *failed[:2])
totals = {k: sum(count[k] for _, count, _ in rounds) for k in ('verified', 'drifted', 'moved', 'unmarked')}
check(all(n > 100 for n in totals.values()), 'and there is plenty of each', totals)

# Texts that cannot be held against anything: of each, how it is made, and what is said of it.
anchor = {'start': 0, 'end': 2, 'sha256': sha('ab')}
os.makedirs('texts/folder.txt')
os.makedirs('texts/sub')
for f in ('texts/ok.txt', 'texts/sub/in.txt', 'outside.txt', 'texts-too.txt'):
    write(f, 'ab')
with open('texts/latin.txt', 'wb') as f:
    f.write(b'ab\nx\xe9')
os.mkfifo('texts/pipe.txt')
with socket.socket(socket.AF_UNIX) as listener:
    listener.bind('texts/socket.txt')
for link, to in [('inside.txt', 'sub/in.txt'), ('outside.txt', '../outside.txt'), ('near.txt', os.path.abspath('texts-too.txt')), ('up', '..'),
                 ('device.txt', '/dev/zero'), ('dangling.txt', 'nothing'), ('round.txt', 'round.txt'), ('to-pipe.txt', 'pipe.txt')]:
    os.symlink(to, 'texts/' + link)
STATES = {'ok.txt': None, 'inside.txt': None, 'sub/in.txt': None, 'latin.txt': "'latin.txt' is not UTF-8 from line 2, column 2 on",
          'folder.txt': 'texts/folder.txt: is a folder, not a file', 'gone.txt': 'texts/gone.txt: cannot be opened: No such file or directory',
          'pipe.txt': 'texts/pipe.txt: is a pipe, not a file', 'to-pipe.txt': 'texts/to-pipe.txt: is a pipe, not a file',
          'socket.txt': 'texts/socket.txt: is a socket, not a file', 'dangling.txt': 'texts/dangling.txt: cannot be opened: No such file or directory',
          'round.txt': 'texts/round.txt: cannot be opened: Too many levels of symbolic links',
          'x' * 5000: 'x' * 200 + ': is too long a path',
          **{f: f'texts/{f}: a link leads out of the folder' for f in ('outside.txt', 'near.txt', 'up/outside.txt', 'device.txt')}}
sources = [{'id': f's{i}', 'text': {'file': f}} for i, f in enumerate(STATES)] + [{'id': 'nameless'}, {'id': 'idle'}, {'id': 'unused', 'text': {'file': 'gone.txt'}}]
# A claim without a passage before each, and a second passage, stand in no way.
write('d.json', dossier(sources, [(s['id'], a) for s in sources[:-2] for a in ([], [anchor, anchor], [anchor])])[0])
code, out, err = run('d.json', '--texts', 'texts')
check(code == 1 and not err, 'texts that cannot be read are findings', code, out, err)
for i, (f, words) in enumerate(STATES.items()):
    said = re.findall(f"warning: source 's{i}': (.*)", out)
    check(said == ([f'{words}; 3 passages not verified'] if words else []), f'{f[:20]} is read, or it is said why not', said)
check("warning: source 'nameless': no file of its text is named; 3 passages not verified\n" in out, 'a text that is not named is said to be', out)
check("warning: source 'unused': texts/gone.txt: cannot be opened: No such file or directory\n" in out, 'and where no passage is lost, none is counted', out)
check("source 'idle': no file" not in out, 'who has neither text nor evidence lacks nothing', out)
check(f'note: source \'s0\' has no hash of its text; for \'ok.txt\' as it is now, write "sha256": "{sha("ab")}"' in out, 'the hash of a text is offered', out)
read = sum(words is None for words in STATES.values())
check(out.endswith(f'evidence: {3 * read} verified, 0 drifted, {3 * (len(STATES) - read + 1)} not verified\n'), 'and all are counted', out)
write('dev.json', dossier([{'id': 's', 'text': {'file': 'zero'}}], [('s', [anchor])])[0])
code, out, err = run('dev.json', '--texts', '/dev')
check(code == 1 and "source 's': /dev/zero: is a device, not a file; 1 passage not verified" in out, 'a device is not read', code, out, err)
os.symlink('texts', 'linked')
write('one.json', dossier(sources[:1], [('s0', [anchor])])[0])
for folder in ('linked', 'texts/', './texts/sub/..', os.path.abspath('linked')):
    code, out, err = run('one.json', '--texts', folder)
    check(code == 0 and out.endswith('evidence: 1 verified, 0 drifted\n'), f'the folder itself may be called {folder}', code, out, err)
r = subprocess.run(['entente', 'why', 'd.json', 'a', 'b', '--texts', 'texts'], capture_output=True, text=True, timeout=60)
check(r.returncode == 0 and not r.stderr, 'why does not wait for pipes either', r)

# A folder of spreadsheets: by its files in their order, then by lines.
os.mkdir('sheets')
write('sheets/sources.csv', 'id,text_file\nlate,gone.txt\nearly,ok.txt\n')
write('sheets/claims.csv', 'source,from,type,to,evidence_start,evidence_end,evidence_exact\nearly,a,funds,b,1,2,x\nlate,a,funds,b,0,1,y\nearly,b,funds,a,0,2,cd\n')
code, out, err = run('sheets', '--texts', 'texts')
check(code == 1 and re.findall(r'^sheets/(\w+)\.csv:(\d+):.*(?:not verified|has drifted|no hash)', out, re.M) == [('sources', '2'), ('sources', '3'), ('claims', '2'), ('claims', '4')],
      'what is found of spreadsheets comes in the order of files and lines', code, out, err)
code, out, err = run('d.json', '--texts', 'nowhere')
check(code == 5 and not out and 'nowhere: there is no such folder' in err, 'without the folder nothing is checked: exit 5', code, out, err)
code, out, err = run('d.json', '--texts', 'texts/ok.txt')
check(code == 5 and 'there is no such folder' in err, 'a file is no folder', code, err)

# Large texts in which much has drifted are given up in seconds, and that is said: it may have moved, for all one knows. There is one
# limit for all of them.
large = ''.join(rng.choice('abcdefgh ') for _ in range(400000))
write('large.txt', large)
claims = [(f's{i % 3}', [{'start': 10 * i, 'end': 10 * i + 9, 'sha256': sha('nothing %d' % i)}]) for i in range(60)]
write('d.json', dossier([{'id': f's{i}', 'text': {'file': 'large.txt', 'sha256': sha(large)}} for i in range(3)], claims)[0])
code, out, err = run('d.json', '--texts', '.')
m = re.search(r'evidence: 0 verified, (\d+) drifted, (\d+) not verified\n$', out)
check(code == 1 and m and int(m[1]) > 30 and int(m[2]) > 10 and int(m[1]) + int(m[2]) == 60 and out.count('elsewhere it was not looked for') == int(m[2]) and
      out.count('it stands nowhere there') == int(m[1]), 'a search that would take too long is not made, and it is said', out[-2000:])

# What has moved as a whole is found, however many texts there are.
words = [''.join(rng.choice('abcdefgh ') for _ in range(6000)) for _ in range(60)]
claims = [(f's{i}', [{'start': k * 150, 'end': k * 150 + 100, 'sha256': sha(t[k * 150:k * 150 + 100])} for k in range(30)]) for i, t in enumerate(words)]
for i, t in enumerate(words):
    write(f's{i}.txt', '\ufeff' + t)
write('d.json', dossier([{'id': f's{i}', 'text': {'file': f's{i}.txt', 'sha256': sha(t)}} for i, t in enumerate(words)], claims)[0])
code, out, err = run('d.json', '--texts', '.')
check(code == 1 and out.endswith('evidence: 0 verified, 0 drifted, 1800 moved\n'), 'sixty texts saved anew with a byte order mark: all has moved, nothing is lost', out[-300:])

# Evidence that has moved shuts the gate, even where the text is as it was.
write('texts/ok.txt', 'xxab')
write('d.json', dossier([{'id': 's', 'text': {'file': 'ok.txt', 'sha256': sha('xxab')}}], [('s', [anchor])])[0])
code, out, err = run('d.json', '--texts', 'texts')
check(code == 1 and ' warning: ' not in out and out.endswith('evidence: 0 verified, 0 drifted, 1 moved\n'), 'moved evidence alone is exit 1', code, out)

# The example's own script makes the same anchors, and says how it is called.
script = os.environ['REPO'] + '/examples/worked-claim/anchor.py'
write('crlf.txt', '\ufeffé\r\n« ab »\r\n')
r = subprocess.run([sys.executable, script, 'crlf.txt', '« ab »'], capture_output=True, text=True)
check(r.returncode == 0 and json.loads(r.stdout) == {'start': 4, 'end': 10, 'sha256': sha('« ab »')}, 'anchor.py counts code points', r)
for args in ([], ['crlf.txt'], ['crlf.txt', 'a', 'b']):
    r = subprocess.run([sys.executable, script, *args], capture_output=True, text=True)
    check(r.returncode == 2 and not r.stdout and r.stderr == 'usage: python3 anchor.py ARTICLE PASSAGE\n', f'anchor.py with {len(args)} words says its usage', r)
sys.exit(tap.failed())
