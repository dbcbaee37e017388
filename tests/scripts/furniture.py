# SPDX-License-Identifier: MIT
# What stands round the network: legend, caption and note, and the metadata that stays without them.
import json, os, re, subprocess, sys, xml.etree.ElementTree as ET

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

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

sys.exit(tap.failed())
