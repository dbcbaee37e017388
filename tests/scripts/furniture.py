# SPDX-License-Identifier: MIT
# What stands round the network: legend, caption and note, the metadata that stays without them, and the numbers of sources.
import csv, io, json, os, random, re, subprocess, sys, xml.etree.ElementTree as ET

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check
from view_oracle import random_dossier

os.chdir(os.environ['TMPDIR'])
shipped = os.environ['REPO'] + '/data/openai-for-countries.json'
SVG = '{http://www.w3.org/2000/svg}'


def draw(*args):
    r = subprocess.run(['entente', 'draw', *args, '--quality', 'fast'], capture_output=True, text=True, timeout=120)
    check(r.returncode == 0 and not r.stderr, 'draw ' + ' '.join(os.path.basename(a) for a in args), r.returncode, r.stderr)


def furniture(svg):
    """The texts of each group of furniture, by its other class."""
    return {g.get('class').split()[1]: ' '.join(t.text for t in g.iter(SVG + 'text'))
            for g in ET.parse(svg).iter(SVG + 'g') if (g.get('class') or '').startswith('furniture ')}


def facts(path):
    """The metadata of a figure, read by other programs than ours."""
    data = open(path, 'rb').read()
    if path.endswith('.svg'):
        return json.loads(ET.fromstring(data).find(SVG + 'metadata').text)
    if path.endswith('.dot'):
        return json.loads(subprocess.run(['gvpr', 'BEG_G { print($.comment) }', path], capture_output=True, text=True).stdout)
    if path.endswith('.pdf'):
        info = subprocess.run(['pdfinfo', path], capture_output=True, text=True).stdout
        return json.loads(re.search(r'^Subject: +(.*)', info, re.M)[1])
    return json.loads(re.search(rb'iTXtDescription\0\0\0\0\0(\{.*?\})', data, re.S)[1])


files = [f'bare.{ending}' for ending in ('svg', 'dot', 'png', 'pdf')]
draw(shipped, '--no-legend', '--no-caption', *(word for file in files for word in ('-o', file)))
bare = furniture('bare.svg')
check(bare['heading'] and not bare['legend'] and not bare['caption'], 'without legend and caption the title is left', bare)
sha256 = subprocess.run(['sha256sum', shipped], capture_output=True, text=True).stdout.split()[0]
first = facts(files[0])
check(first['sha256'] == sha256 and first['dossier'] == os.path.basename(shipped) and first['seed'] == '1' and '--accept any' in first['view'],
      'its metadata says whence it comes', first)
for file in files[1:]:
    check(facts(file) == first, f'{file} says the same', facts(file))
draw(shipped, '--no-caption', '--note', 'Seen <at> “home” & abroad', '-o', 'note.svg')
check(furniture('note.svg')['caption'] == 'Note Seen <at> “home” & abroad' and furniture('note.svg')['legend'], 'a note stays where the caption does not')


def numbers_of(text):
    """What a cited list stands for: the numbers written out, and how many more there are."""
    more = re.search(r'\u202f\+(\d+)$', text)
    found = set()
    for part in (text[:more.start()] if more else text).split(',\u202f') if text else ():
        first, _, last = part.partition('–')
        found |= set(range(int(first), int(last or first) + 1))
    return found, int(more[1]) if more else 0


def check_cited(path, what, *flags):
    """Each line carries the numbers of its sources, by its claims; the caption lists every one of them."""
    draw(path, '--cite', '--lang', 'en', '-o', 'cited.svg', *flags)
    root = ET.parse('cited.svg').getroot()
    read = [s['id'] for s in json.load(open(path, encoding='utf-8'))['sources'] if s.get('read', True)]
    claims = list(csv.DictReader(io.StringIO(subprocess.run(['entente', 'show', path, 'claims', '--raw', '-f', 'csv'], capture_output=True, text=True).stdout)))
    cites = {g.get('data-edge'): g.find(SVG + 'text').text for g in root.iter(SVG + 'g') if g.get('class') == 'cite'}
    edges = {g.get('id'): g.get('data-id') for g in root.iter(SVG + 'g') if (g.get('class') or '').startswith('edge ')}
    odd, listed = [], set()
    for edge, text in cites.items():
        start, kind, end = edges[edge].split('|')
        own = [c for c in claims if c['type'] == kind and (c['from'], c['to']) in ((start, end), (end, start))]
        sides = [{read.index(c['source']) + 1 for c in own if c['stance'] == stance} for stance in ('asserts', 'denies')]
        said = [numbers_of(part) for part in (text.split('\u202f/\u202f') + [''])[:2]]
        listed |= said[0][0] | said[1][0]
        if any(not found <= side or len(found) + more != len(side) for (found, more), side in zip(said, sides)):
            odd.append((edges[edge], text, sides))
    check(cites and not odd, f'{what}: lines carry the numbers of their sources', *odd)
    caption = furniture('cited.svg')['caption']
    missing = re.search(r'For want of room, (\d+) relation', caption)
    check(len(edges) - len(cites) == (int(missing[1]) if missing else 0), f'{what}: lines without numbers are counted', len(edges), len(cites), caption)
    sources = re.search(r' Sources (.*?)( Provenance|$)', ' ' + caption)[1]
    check(all(re.search(rf'(^|; ){n}\xa0', sources) for n in listed), f'{what}: the caption lists each number', sorted(listed), sources)
    check('numbers of the sources' in furniture('cited.svg')['legend'], f'{what}: the legend explains them')
    check(('slash' in furniture('cited.svg')['legend']) == bool(root.findall(f".//{SVG}g[@class='edge contest']")), f'{what}: and the slash where there is one')


check_cited(shipped, 'shipped dossier')
check_cited(shipped, 'without caption', '--no-caption')
check(furniture('cited.svg')['caption'].startswith('Sources 1'), 'what numbers refer to stays without the caption', furniture('cited.svg')['caption'])
many = {'entente': 1, 'entities': [{'id': i, 'label': {'en': i}} for i in 'abc'], 'sources': [{'id': f's{n}', 'title': {'en': f'Paper {n}'}} for n in range(30)]}
many['claims'] = [{'source': f's{n}', 'from': 'a', 'type': 'funds', 'to': 'b'} for n in range(0, 30, 2)] + [{'source': f's{n}', 'from': 'a', 'type': 'allied', 'to': 'c'} for n in range(30)]
json.dump(many, open('many.json', 'w'))
check_cited('many.json', 'thirty sources')
rng = random.Random(5)
for number in range(6):
    with open('random.json', 'w', encoding='utf-8') as file:
        json.dump(random_dossier(rng), file)
    if subprocess.run(['entente', 'show', 'random.json', '-f', 'csv'], capture_output=True, text=True).stdout.count('\n') > 1:
        check_cited('random.json', f'random dossier {number}')


def check_width(what, millimetres, *flags):
    """Whatever the width, type is never smaller than 6 pt and no word round the network stands outside the page, by a reader of PDF."""
    draw(shipped, *flags, '-o', 'w.svg', '-o', 'w.pdf')
    root = ET.parse('w.svg').getroot()
    check(abs(float(root.get('width')[:-2]) - millimetres) < .01, f'{what}: {millimetres} mm wide', root.get('width'))
    points = float(root.get('viewBox').split()[2])
    sizes = {float(t.get('font-size')) * millimetres / 25.4 * 72 / points for t in root.iter(SVG + 'text')}
    check(len(sizes) > 2 and min(sizes) > 5.999, f'{what}: no type below 6 pt', sorted(sizes))
    boxes = ET.fromstring(re.sub(r'<!DOCTYPE[^>]*>', '', subprocess.run(['pdftotext', '-bbox', 'w.pdf', '-'], capture_output=True, text=True).stdout))
    page = next(e for e in boxes.iter() if e.tag.endswith('page'))
    head = max(float(t.get('y')) for g in root.iter(SVG + 'g') if g.get('class') == 'furniture heading' for t in g.iter(SVG + 'text'))
    rule = min(float(re.match(r'M2,([\d.]+)H', p.get('d'))[1]) for p in root.iter(SVG + 'path') if p.get('class') == 'rule')
    words = [e for e in page.iter() if e.tag.endswith('word') and (float(e.get('yMin')) < head or float(e.get('yMin')) > rule)]
    outside = [e.text for e in words if float(e.get('xMin')) < 0 or float(e.get('xMax')) > float(page.get('width')) or float(e.get('yMin')) < -1 or float(e.get('yMax')) > float(page.get('height'))]
    check(len(words) > 100 and not outside, f'{what}: every word round the network is on the page', outside)


for name, millimetres in (('column', 89), ('page', 183), ('76mm', 76), ('160mm', 160)):
    for lang in 'fr', 'en':
        check_width(f'--width {name}, {lang}', millimetres, '--width', name, '--lang', lang, '--cite')

sys.exit(tap.failed())
