# SPDX-License-Identifier: MIT
# The table of a figure holds what the figure shows, as HTML and as CSV, harms nobody, and appears with the figure or not at all.
import csv, io, json, os, random, re, subprocess, sys, xml.etree.ElementTree as ET
import html5lib

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check
from view_oracle import random_dossier

os.chdir(os.environ['TMPDIR'])
shipped = os.environ['REPO'] + '/data/openai-for-countries.json'
rng = random.Random(3)
SVG = '{http://www.w3.org/2000/svg}'
SIGNS = {'positive': '+', 'négative': '-', 'negative': '-', 'sans signe': '0', 'unsigned': '0'}


def run(*args):
    return subprocess.run(['entente', *args], capture_output=True, text=True, timeout=120)


def text(element):
    return ''.join(element.itertext())


def page(path):
    """A page of HTML by a parser that stops at the first fault: its tables by caption, cells as texts."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(open(path, 'rb').read())
    tables = {}
    for table in tree.iter('table'):
        heads = table.findall('thead/tr/th')
        rows = table.findall('tbody/tr')
        good = all(h.get('scope') == 'col' for h in heads) and all(len(r) == len(heads) and r[0].tag == 'th' and r[0].get('scope') == 'row' for r in rows)
        tables[text(table.find('caption'))] = [[text(c) for c in r] for r in rows] if good else None
    return tree, tables


def check_tables(path, what, lang, *flags):
    r = run('draw', path, '-q', 'fast', '--lang', lang, '-o', 'f.svg', '--table', 'f.csv', *flags)
    also = run('draw', path, '-q', 'fast', '--lang', lang, '-o', 'f.svg', '--table', 'f.html', *flags)
    if r.returncode == 4:
        return False
    check(r.returncode == also.returncode == 0, f'{what}: both are written', r.stderr, also.stderr)
    rows = list(csv.DictReader(io.StringIO(open('f.csv', encoding='utf-8', newline='').read())))
    part = lambda kind: [row for row in rows if row['row'] == kind]
    entities, relations, sources = part('entity'), part('relation'), part('source')
    tree, tables = page('f.html')

    nodes = [g for g in ET.parse('f.svg').getroot().iter(SVG + 'g') if (g.get('class') or '').split()[:1] == ['node']]
    titles = [re.split(' – ', g.find(SVG + 'title').text)[0] for g in nodes]
    listed = json.loads(run('show', path, 'entities', '--lang', lang, '-f', 'json', *flags).stdout)['rows']
    scores = {s['label']: s['betweenness'] for s in json.loads(run('measure', path, '--by', 'betweenness', '--lang', lang, '-f', 'json', *flags).stdout or '{"rows": []}')['rows']}
    order = [float(e['score']) for e in entities if e['score']]
    check(sorted(e['name'] for e in entities) == sorted(titles) == sorted(e['label'] for e in listed) and order == sorted(order, reverse=True) and
          all((float(e['score']) if e['score'] else None) == scores[e['name']] for e in entities), f'{what}: every entity drawn, by its score', entities, titles)
    name = {e['id']: e['label'] for e in listed}
    stored = json.loads(run('show', path, 'relations', '-f', 'json', *flags).stdout)['rows']
    check([(r['from'], r['to'], SIGNS[r['sign']]) for r in relations] == [(name[r['from']], name[r['to']], r['sign']) for r in stored] and
          all(('contest' in r['status']) == (s['status'] == 'contested') for r, s in zip(relations, stored)),
          f'{what}: every relation drawn, with sign and status', relations[:3], stored[:3])
    claims = list(csv.DictReader(io.StringIO(run('show', path, 'claims', '--raw', '-f', 'csv', *flags).stdout)))
    read = [s['id'] for s in json.load(open(path, encoding='utf-8'))['sources'] if s.get('read', True)]
    odd = []
    for r, s in zip(relations, stored):
        own = [c for c in claims if c['type'] == s['type'] and {c['from'], c['to']} == {s['from'], s['to']} and (c['from'] == s['from'] or s['type'] in ('partners', 'allied', 'rivals', 'meets', 'compared_with'))]
        for stance, said in zip(('asserts', 'denies'), re.split('; denied by |; niée par ', r['sources']) + ['']):
            due = {str(read.index(c['source']) + 1) for c in own if c['stance'] == stance}
            if set(re.findall(r'(?<![\w])\d+(?=,| et | and |\u202f|$)', said)) != due:
                odd.append((r, stance, due))
    check(not odd, f'{what}: with the numbers of its sources', *odd[:5])
    check({s['sources'] for s in sources} == {str(read.index(c['source']) + 1) for c in claims}, f'{what}: every source that speaks', sources)

    captions = [f'{w} ({len(x)})' for w, x in zip(('Entités', 'Relations', 'Sources') if lang == 'fr' else ('Entities', 'Relations', 'Sources'), (entities, relations, sources)) if x]
    check(list(tables) == captions and tree.get('lang') == lang and None not in tables.values(), f'{what}: HTML has its tables, with captions and headings', list(tables))
    cells = [[e['name'], e['kind']] for e in entities]
    check([row[:2] for row in tables[captions[0]]] == cells, f'{what}: HTML names the same entities')
    numbers = [row[2].replace(',', '.') for row in tables[captions[0]]]
    check(all(n == '–' if not e['score'] else abs(float(n) - float(e['score'])) <= max(.0005, .05 * float(e['score'])) for n, e in zip(numbers, entities)), f'{what}: with the same scores', numbers)
    if relations:
        check(tables[captions[1]] == [[r[k] for k in ('from', 'relation', 'to', 'sign', 'status', 'sources')] for r in relations], f'{what}: HTML says the same of relations')
    said = run('draw', path, '--describe', '--lang', lang, *flags).stdout.strip()
    check(text(tree.find('.//p')) == said and text(tree.find('.//h1')) == text(tree.find('.//title')), f'{what}: HTML describes the figure')
    sha = subprocess.run(['sha256sum', path], capture_output=True, text=True).stdout.split()[0]
    check(sha in [text(d) for d in tree.iter('dd')], f'{what}: and says whence it comes')
    return True


for lang in 'fr', 'en':
    check_tables(shipped, f'shipped dossier, {lang}', lang)
check_tables(shipped, 'entities without relations, too', 'en', '--sign', '-', '--isolates', 'keep')
done = 0
for number in range(10):
    with open('random.json', 'w', encoding='utf-8') as file:
        json.dump(random_dossier(rng), file)
    done += check_tables('random.json', f'random dossier {number}', rng.choice(['fr', 'en']))
check(done >= 8, 'enough random dossiers have something to show', done)

run('draw', shipped, '-q', 'fast', '--lang', 'en', '--colour', 'place', '-o', 'g.svg', '--table', 'g.html')
groups = {row[0]: row[3] for row in page('g.html')[1]['Entities (37)']}
places = {e['label']['en']: e.get('place') for e in json.load(open(shipped, encoding='utf-8'))['entities']}
check(groups['DeepSeek'] == groups['Baidu'] != groups['OpenAI'] and all(bool(g) == bool(places[n]) for n, g in groups.items()), 'what colours show stands in the table, too', groups)

many = {'entente': 1, 'entities': [{'id': i, 'label': {'en': i}} for i in 'ab'], 'sources': [{'id': f's{n}'} for n in range(15)],
        'claims': [{'source': f's{n}', 'from': 'a', 'type': 'funds', 'to': 'b'} for n in range(15)]}
json.dump(many, open('many.json', 'w'))
check_tables('many.json', 'fifteen sources of one relation', 'en')

labels = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '=1+1', '@SUM(A1)', '-2+3', '+cmd', "it's & it isn't", ']]>', '&lt;b&gt;', 'a\tb\x07', '\u202eevil', '</td></table>']
hostile = {'entente': 1, 'title': {'en': labels[0]}, 'sources': [{'id': '=s', 'title': {'en': labels[1]}}],
           'entities': [{'id': f'e{i}', 'label': {'en': l}} for i, l in enumerate(labels)],
           'types': [{'id': 't', 'label': {'en': '=HYPERLINK("x")'}}],
           'claims': [{'source': '=s', 'from': f'e{i}', 'type': 't', 'to': f'e{(i + 1) % len(labels)}'} for i in range(len(labels))]}
json.dump(hostile, open('h.json', 'w'))
run('draw', 'h.json', '-q', 'fast', '-o', 'h.svg', '--table', 'h.html', '--note', labels[0])
tree, tables = page('h.html')
clean = lambda l: re.sub('[\x00-\x1f]', ' ', l).replace('\u202e', '')
check({r[0] for r in tables[f'Entities ({len(labels)})']} == set(map(clean, labels)) and labels[0] in text(tree.find('.//p')), 'HTML keeps hostile names as text', tables)
check(not [e.tag for e in tree.iter() if e.tag in ('script', 'img', 'b')], 'and none of them becomes markup')
run('draw', 'h.json', '-q', 'fast', '-o', 'h.svg', '--table', 'h.csv')
cells = [c for row in csv.reader(open('h.csv', encoding='utf-8', newline='')) for c in row]
check(not [c for c in cells if c[:1] in tuple('=+-@\t\r')] and "'=1+1" in cells and '\'=HYPERLINK("x")' in cells, 'no cell of the CSV is a formula', cells)

for what, args in (('a table in no folder', ['-o', 'n.svg', '--table', 'none/n.html']), ('a figure in no folder', ['-o', 'none/n.svg', '--table', 'n.html']),
                   ('the table over the figure', ['-o', 'n.html', '--format', 'svg', '--table', 'n.html'])):
    r = run('draw', shipped, '-q', 'fast', *args)
    check(r.returncode in (2, 5) and not [f for f in os.listdir('.') if f.startswith(('n.', '.entente'))], f'{what}: neither is written', r.returncode, os.listdir('.'))
r = run('draw', shipped, '--table', 'n.xls')
check(r.returncode == 2 and '.html or .csv' in r.stderr and not os.path.exists('n.xls'), 'another ending is refused', r.stderr)
r = run('draw', shipped, '-q', 'fast', '--table', 'n.html')
check(r.returncode == 0 and r.stdout.startswith('graph') and os.path.exists('n.html'), 'the table goes along with a figure on standard output')
r = run('draw', shipped, '--lang', 'en', '--describe', '--table', 'm.html')
check(r.stdout.startswith('This network') and page('m.html')[1], 'and with words')
sys.exit(tap.failed())
