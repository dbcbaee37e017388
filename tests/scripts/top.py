# SPDX-License-Identifier: MIT
# Figures of the first few: they are those that rank first in the whole view, as large as there, and the caption counts the rest.
import csv, io, json, os, random, re, subprocess, sys, xml.etree.ElementTree as ET

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check
from view_oracle import random_dossier

os.chdir(os.environ['TMPDIR'])
shipped = os.environ['REPO'] + '/data/openai-for-countries.json'
rng = random.Random(77)
SVG = '{http://www.w3.org/2000/svg}'


def run(*args):
    r = subprocess.run(['entente', *args], capture_output=True, text=True, timeout=120)
    return r.stdout if r.returncode == 0 else ''


def draw(path, *flags):
    run('draw', path, '-q', 'fast', '--lang', 'en', '-o', 'f.svg', *flags)
    root = ET.parse('f.svg').getroot()
    group = lambda kind: [g for g in root.iter(SVG + 'g') if (g.get('class') or '').split()[:1] == [kind]]
    words = {g.get('class').split()[1]: ' '.join(t.text for t in g.iter(SVG + 'text')) for g in group('furniture')}
    return {g.get('data-id'): g for g in group('node')}, [g.get('data-id') for g in group('edge')], words, root.find(SVG + 'desc').text, \
        json.loads(root.find(SVG + 'metadata').text)


def radius(node):
    e = node.find(SVG + 'ellipse')
    return float(e.get('rx')) if e is not None and e.get('rx') == e.get('ry') else None


def plural(n, one, many):
    return f'{n} {one if n == 1 else many}'


def check_top(path, what, measure, top):
    rows = json.loads(run('measure', path, '--by', measure, '-f', 'json') or '{"rows": []}')['rows']
    if not rows:
        return False
    relations = json.loads(run('show', path, 'relations', '-f', 'json'))['rows']
    scores = {r['id']: r[measure] for r in rows}
    order = sorted(scores, key=lambda i: (scores[i] is None, -(scores[i] or 0)))  # sorted() keeps equals in the dossier's order
    kept, cut = order[:top], order[top:]
    nodes, edges, words, desc, facts = draw(path, '--size', measure, '--top', str(top))
    check(sorted(nodes) == sorted(kept), f'{what}: the first {top} by {measure} are drawn', list(nodes), kept)
    due = [r['id'] for r in relations if r['from'] in kept and r['to'] in kept]
    check(sorted(edges) == sorted(due), f'{what}: and the relations among them', edges, due)
    titles = {i: re.search(r'[\d.]+(?=, \d+ relation)', g.find(SVG + 'title').text) for i, g in nodes.items()}
    check(all(scores[i] is None or (t and abs(float(t[0]) - scores[i]) <= .005 * abs(scores[i])) for i, t in titles.items()), f'{what}: with their scores in the whole view', scores)

    claims = [c for c in csv.DictReader(io.StringIO(run('show', path, 'claims', '--raw', '-f', 'csv')))
              if any(r['type'] == c['type'] and {r['from'], r['to']} == {c['from'], c['to']} and r['id'] in due for r in relations)]
    counts = f'{plural(len(kept), "entity", "entities")}, {plural(len(due), "relation", "relations")}'
    # Two relations of one type may run both ways between two entities, so claims are counted where that cannot be.
    sources = plural(len({c['source'] for c in claims}), 'source', 'sources')
    check(words['caption'].startswith('Data ' + counts) and (not claims or f', {sources}, ' in words['caption']), f'{what}: the caption counts what is drawn', words['caption'][:150], counts, sources)
    if cut:
        equal = scores[cut[0]] == scores[kept[-1]]
        rest = plural(len(cut), 'entity that ranks lower', 'entities that rank lower') + (' or equal' if equal else '')
        lost = len(relations) - len(due)
        said = re.search(r'Left out ' + re.escape(rest) + r' by [^,;.]+' + (f', with {plural(lost, "relation", "relations")}' if lost else '') + '[;.]', words['caption'])
        check(said, f'{what}: and what is not', words['caption'], rest, lost)
        check(f'shows {len(kept)} of the {len(scores)} entities' in desc and rest in desc, f'{what}: the description says so too', desc)
        named = re.search(r'Highest by [^:]+: (.*?)\. What', desc)
        known = {i: scores[i] for i in kept if scores[i] is not None}
        told = [] if not named else [i for i in known if re.search(rf'\b{re.escape(nodes[i].find(SVG + "title").text.split(" – ")[0])}\b', named[1])]
        check(all(scores[i] != scores[j] for i in told for j in cut), f'{what}: nobody is named before others who tie and are not drawn', desc)
    check(facts['top'] == str(top) and facts['size'] == measure, f'{what}: the metadata say what was chosen', facts)
    whole, _, _, _, _ = draw(path, '--size', measure)
    pairs = [(radius(nodes[i]), radius(whole[i])) for i in nodes if radius(nodes[i])]
    check(all(abs(a / b - pairs[0][0] / pairs[0][1]) < .02 for a, b in pairs), f'{what}: areas are to each other as in the whole', pairs)
    return True


for top in 1, 5, 12, 36, 37, 100:
    check_top(shipped, f'shipped dossier, top {top}', 'betweenness', top)
check_top(shipped, 'shipped dossier', 'degree', 20)
done = 0
for number in range(16):
    with open('random.json', 'w', encoding='utf-8') as file:
        json.dump(random_dossier(rng, 12, 30), file)
    done += check_top('random.json', f'random dossier {number}', rng.choice(['betweenness', 'degree', 'closeness', 'rivals']), rng.choice([1, 2, 4, 8]))
check(done >= 12, 'enough random dossiers have something to show', done)

star = {'entente': 1, 'sources': [{'id': 's'}], 'entities': [{'id': f'e{i}', 'label': {'en': f'E{i}'}} for i in range(7)],
        'claims': [{'source': 's', 'from': f'e{a}', 'type': 'allied', 'to': f'e{b}'} for a, b in ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (4, 5), (5, 6))]}
json.dump(star, open('star.json', 'w'))
text = run('draw', 'star.json', '--describe', '--lang', 'en', '--size', 'degree', '--top', '2')
check('By degree, 4 entities tie for the first place (3).' in text and not re.search(r'E\d', text), 'where more tie for the first place than are drawn, all are counted and none named', text)
many = {'entente': 1, 'sources': [{'id': 's'}], 'entities': [{'id': f'e{i}', 'label': {'en': f'E{i}'}} for i in range(1001)],
        'claims': [{'source': 's', 'from': 'e7', 'type': 'allied', 'to': f'e{i}'} for i in range(1001) if i != 7]}
json.dump(many, open('many.json', 'w'))
nodes, _, words, _, facts = draw('many.json')
check(len(nodes) == 100 and 'e7' in nodes and '901 entities' in words['caption'] and facts['top'] == '100', 'of more than 1000 entities the first 100 are drawn, and the rest counted', len(nodes), words['caption'][:300])
nodes, _, _, _, facts = draw('many.json', '--whole')
check(len(nodes) == 1001 and 'top' not in facts, 'or all of them, where the whole is asked for', len(nodes))
del many['entities'][1000], many['claims'][-1]
json.dump(many, open('many.json', 'w'))
check(len(draw('many.json')[0]) == 1000, '1000 are drawn as they are')
both = subprocess.run(['entente', 'draw', 'many.json', '--top', '5', '--whole', '-o', 'both.svg'], capture_output=True, text=True)
check(both.returncode == 2 and '--whole' in both.stderr and not os.path.exists('both.svg'), 'the first few and the whole contradict each other', both.stderr)
first = run('draw', shipped, '-q', 'fast', '--top', '9', '-f', 'svg')
check(first and first == run('draw', shipped, '-q', 'fast', '--top', '9', '-f', 'svg'), 'the same figure has the same bytes')
sys.exit(tap.failed())
