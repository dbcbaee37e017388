# SPDX-License-Identifier: MIT
# Names that mean to break out: in ids and labels, into terminal, CSV, JSON, DOT, SVG, PNG.
import csv, io, json, os, re, subprocess, sys, xml.etree.ElementTree as ET

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

os.chdir(os.environ['TMPDIR'])
LABELS = [
    '"><script>alert(1)</script>', 'q\\"]; evil [image=x]; //', 'C:\\New\\Group', 'R&D;', 'a\\', "it's",
    '<b>bold</b>', '<TABLE><TR><TD>x</TD></TR></TABLE>', '\\N \\G \\E \\L', '&lt;&amp;&#65;', '=1+1', '@SUM(A1)',
    '-2+3', '\u202eevil', 'bell\x07 and \x1b[31mred', 'line\nbreak\ttab', '\u0645\u0631\u062d\u0628\u0627',
    '\u65e5\u672c\u8a9e', '\u0395\u03bb\u03bb\u03ac\u03b4\u03b1', '\U0001f600 emoji', 'e\u0301', ' ', 'x' * 100000,
    'mot ' * 15, '${HOME} `id` %s%n', 'javascript:alert(1)', ']]>', '<!--', '--', '\u00a0', '{a|b}',
]
def run(*args, **more):
    return subprocess.run(args, capture_output=True, timeout=120, **more)


def dossier(labels):
    entities = [{'id': f'n{i}', 'label': {'en': l}, 'kind': 'company'} for i, l in enumerate(labels)]
    claims = [{'source': 's', 'from': f'n{i}', 'type': ['funds', 'rivals', 'meets'][i % 3], 'to': f'n{(i + 1) % len(labels)}'}
              for i in range(len(labels))]
    return {'entente': 1, 'title': {'en': LABELS[0]}, 'about': {'en': LABELS[1]},
            'sources': [{'id': 's', 'title': {'en': LABELS[0]}}], 'entities': entities, 'claims': claims}


def clean(text):
    """A label as it should arrive in a figure: control characters are blanks, overrides are gone."""
    text = re.sub('[\x00-\x1f\x7f]', ' ', text)
    return ' '.join(re.sub('[\u202a-\u202e\u2066-\u2069\u200e\u200f]', '', text).split())


open('d.json', 'w', encoding='utf-8').write(json.dumps(dossier(LABELS)))
r = run('entente', 'check', 'd.json')
blank = [i for i, l in enumerate(LABELS) if not l.strip()]
check(r.returncode == 3 and all(f"'n{i}'" in r.stdout.decode() for i in blank), 'a blank label is refused', r.stdout)
labels = [l for l in LABELS if l.strip()]
open('d.json', 'w', encoding='utf-8').write(json.dumps(dossier(labels)))
r = run('entente', 'check', 'd.json')
check(r.returncode in (0, 1), 'all other labels are sound', r.stdout)
r = run('entente', 'measure', 'd.json')
check(r.returncode == 0 and not re.search(rb'[\x00-\x08\x0b-\x1f\x7f]', r.stdout) and '\u202e' not in r.stdout.decode(),
      'no control character reaches the terminal', r.stderr)
r = run('entente', 'measure', 'd.json', '--by', 'degree', '--format', 'csv')
rows = list(csv.reader(io.StringIO(r.stdout.decode(), newline='')))[1:]
check(len(rows) == len(labels) and all(len(row) == 4 for row in rows), 'CSV keeps its columns')
check(not [row for row in rows if row[1][:1] in tuple('=+-@\t\r')], 'no CSV cell is a formula')
check(all(row[1].lstrip("'") == l.lstrip("'") for row, l in zip(rows, labels)), 'CSV keeps every label')
r = run('entente', 'measure', 'd.json', '--by', 'degree', '--format', 'json')
check([row['label'] for row in json.loads(r.stdout)['rows']] == labels, 'JSON keeps every label')
check(b'</script' not in r.stdout, 'JSON may stand in a page')

for name in ('relations', 'entities', 'claims', 'sources', 'n0', 'n14', 's', 'n0|funds|n1'):
    r = run('entente', 'show', 'd.json', name)
    check(r.returncode == 0 and not re.search(rb'[\x00-\x08\x0b-\x1f\x7f]', r.stdout) and '\u202e' not in r.stdout.decode(),
          f'no control character reaches the terminal from {name}', r.stderr)
    r = run('entente', 'show', 'd.json', name, '--format', 'csv')
    cells = [cell for row in csv.reader(io.StringIO(r.stdout.decode(), newline='')) for cell in row]
    check(r.returncode == 0 and not [c for c in cells if c[:1] in tuple('=+-@\t\r') and c not in '+-'], f'no cell of {name} is a formula', cells)
    r = run('entente', 'show', 'd.json', name, '--format', 'json')
    check(json.loads(r.stdout) and b'</script' not in r.stdout, f'{name} as JSON may stand in a page')

r = run('entente', 'draw', 'd.json', '--quality', 'fast', '-o', 'd.svg', '-o', 'd.dot', '-o', 'd.png')
check(r.returncode == 0 and not r.stderr, 'the figure is drawn without a word', r.stderr)
check(run('xmllint', '--noout', 'd.svg').stderr == b'', 'xmllint is silent')
root = ET.parse('d.svg').getroot()
S = '{http://www.w3.org/2000/svg}'
names = {e.tag.replace(S, '') for e in root.iter()}
check(not names & {'script', 'image', 'foreignObject', 'a', 'use', 'iframe', 'style', 'b', 'TABLE'}, 'nothing foreign in the SVG', names)
check(not [a for e in root.iter() for a in e.attrib if a.lower().startswith('on') or 'href' in a], 'no event and no link in the SVG')
ids = [e.get('id') for e in root.iter() if e.get('id')]
check(len(ids) == len(set(ids)), 'ids in the SVG are unique')
titles = [e.text or '' for e in root.iter(S + 'title')]
check(all(any(clean(l)[:60] in ' '.join(t.split()) for t in titles) for l in labels), 'every label stands in a title',
      [l for l in labels if not any(clean(l)[:60] in ' '.join(t.split()) for t in titles)])
nodes = [e for e in root.iter(S + 'g') if 'node' in (e.get('class') or '').split()]
check(len(nodes) == len(labels), 'one node an entity', len(nodes))
shown = [' '.join(' '.join(t.itertext()) for t in n.iter(S + 'text')) for n in nodes]
short = [(l, s) for l, s in zip(labels, shown) if len(l) < 60 and ''.join(clean(l).split()) != ''.join(s.split()) ]
check(not short, 'every short label is shown whole', short)

dot = open('d.dot', encoding='utf-8').read()
r = run('neato', '-n2', '-Tsvg', 'd.dot')
check(r.returncode == 0 and b'rror' not in r.stderr, 'Graphviz reads the DOT', r.stderr)
other = ET.fromstring(r.stdout)
g = [e for e in other.iter(S + 'g') if (e.get('class') or '').split()[:1] == ['node']]
check(not [e for e in other.iter(S + 'image')] and 'evil' not in [e.findtext(S + 'title') for e in g], 'no node and no image comes from a label')
r1 = run('sh', '-c', "gvpr 'N{print($.name)}' d.dot | sort")
check(not [l for l in r1.stdout.decode().split('\n') if l and not re.fullmatch(r'[a-z]+\d*', l)], 'names in the DOT are opaque', r1.stdout)

# Ids as hostile as labels: refused, or harmless.
for bad in ['"><script>', 'a b', 'R&D;', "'", '\\', 'x' * 5000, '\x1b[2J', '..', '-o']:
    d = dossier(['a', 'b'])
    d['entities'][0]['id'] = bad
    d['claims'] = [{'source': 's', 'from': bad, 'type': 'funds', 'to': 'n1'}]
    open('i.json', 'w', encoding='utf-8').write(json.dumps(d))
    c, r = run('entente', 'check', 'i.json'), run('entente', 'draw', 'i.json', '--quality', 'fast', '-o', 'i.svg')
    fine = r.returncode == 0 and run('xmllint', '--noout', 'i.svg').stderr == b'' and b'<script' not in open('i.svg', 'rb').read()
    check((c.returncode == 3 and r.returncode == 3 and b'\x1b' not in c.stdout + r.stderr) or fine, 'id %r is refused or harmless' % bad[:20], (c.stdout[:300], r.stderr[:300]))

# What is long is cut between characters, wherever it was typed.
open('d.json', 'w', encoding='utf-8').write(json.dumps(dossier(['A', 'B'])))
for head in ('', 'x'):
    word = head + 'é' * 300
    for args in (['show', 'd.json', word], ['why', 'd.json', word, 'n0'], ['measure', 'd.json', '--by', word], ['measure', 'd.json', '--top', word],
                 ['measure', 'd.json', '--as-of', word], ['measure', 'd.json', '--sign', word], ['measure', 'd.json', '--ego', f'{word}:x'],
                 ['draw', 'd.json', '--width', word], ['draw', 'd.json', '--id-prefix', word], ['draw', 'd.json', '-o', word],
                 ['draw', 'd.json', '--lang', word], ['check', 'd.json', '--texts', word], ['check', 'd.json', word], ['check', word],
                 ['convert', 'd.json', '--to', word, '-o', 'o'], ['measure', 'd.json', '--view', word]):
        r = run('entente', *args)
        said = r.stderr.decode(errors='replace')
        check(r.returncode in (2, 5) and said.count('é') > 15 and '\\xC3' not in said and '\ufffd' not in said,
              f'a long word in {" ".join(args[:-1])} is cut between characters', r)
sys.exit(tap.failed())
