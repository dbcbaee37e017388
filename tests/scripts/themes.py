#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""
The themes of a figure, read from what was drawn: contrast (WCAG 2.2), greys, what tells lines apart
without colour, and what a browser makes of `auto` by day and by night (cssselect finds what a
rule of its style sheet is for).
"""
import itertools
import json
import os
import re
import struct
import subprocess
import sys
import zlib

import cssselect
from lxml import etree

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

SVG = '{http://www.w3.org/2000/svg}'
ENTENTE = os.path.join(os.environ['BUILD'], 'entente')
THEMES = 'light', 'dark', 'print', 'auto'
SHAPES = {SVG + n for n in ('ellipse', 'rect', 'polygon')}
KINDS = ('company government country organisation person programme product event place concept group '
         'ministry').split() + [None]
# How the relations of the test's dossier come out, in turn round the ring.
CLAIMS = [({'type': 'allied'}, 'ally'), ({'type': 'funds'}, 'ally'), ({'type': 'rivals'}, 'rival'),
          ({'type': 'opposes'}, 'rival'), ({'type': 'cites'}, 'neutral'), ({'type': 'part_of'}, 'contest'),
          ({'type': 'funds', 'modality': 'plan'}, 'planned'), ({'type': 'works_for', 'ended': True}, 'past'),
          ({'type': 'partners', 'ended': True}, 'past'), ({'type': 'meets'}, 'neutral')]
MANNERS = {manner for _, manner in CLAIMS}
os.chdir(os.environ['TMPDIR'])


def dossier(name, label):
    """A ring of each kind and each way to draw a relation: all of one size, so that short names stand inside."""
    entities = [{'id': f'x{i}', 'label': {'en': label(i)}, 'place': f'P{i}', **({'kind': k} if k else {})}
                for i, k in enumerate(KINDS)]
    claims = []
    for i in range(len(KINDS)):
        claim, manner = CLAIMS[i % len(CLAIMS)]
        claim = {'source': 's', 'from': f'x{i}', 'to': f'x{(i + 1) % len(KINDS)}', **claim}
        claims += [claim] + [{**claim, 'source': 't', 'stance': 'denies'}] * (manner == 'contest')
    with open(name, 'w', encoding='utf-8') as file:
        json.dump({'entente': 1, 'sources': [{'id': 's'}, {'id': 't'}], 'entities': entities, 'claims': claims,
                   'kinds': [{'id': 'ministry', 'label': {'en': 'ministry'}, 'shape': 'square'}]}, file)


def draw(source, name, theme, *more, formats=('svg',)):
    files = [f'{name}.{f}' for f in formats]
    run = subprocess.run([ENTENTE, 'draw', source, '--quality', 'fast', '--size', 'degree', '--id-prefix', 'p', '--theme',
                          theme, *more, *(w for f in files for w in ('-o', f))], capture_output=True, text=True)
    if run.returncode or run.stderr:
        raise SystemExit(f'not ok - {theme} is drawn: {run.stderr}')
    found = []
    for f in files:
        with open(f, 'rb') as file:
            found.append(file.read())
    return found


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return sum(w * (c / 12.92 if c <= .04045 else ((c + .055) / 1.055) ** 2.4)
               for w, c in zip((.2126, .7152, .0722), parts))


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + .05) / (low + .05)


def classes(element):
    return (element.get('class') or '').split()


def find(root, *names):
    return [e for e in root.iter(SVG + 'g') if classes(e) and classes(e)[0] in names]


def colours(root):
    return {v for e in root.iter() for v in (e.get('fill'), e.get('stroke')) if v and v != 'none'}


def ground_of(text, paper):
    """What TEXT is painted on: a shape, the disc of a mark, or paper."""
    group = text.getparent()
    if 'inside' in classes(text):
        return next(e for e in group if e.tag in SHAPES).get('fill')
    return group.find(SVG + 'circle').get('fill') if 'mark' in classes(text) else paper


def weak_texts(root, paper):
    return [(t.text, t.get('fill')) for t in root.iter(SVG + 'text')
            if contrast(t.get('fill'), ground_of(t, paper)) < 4.5]


def weak_marks(root, paper):
    """Outlines, shafts, bars and arrows; rules are no marks, an arrow has no outline, what recedes may be paler."""
    marks = [(g, e, e.get('stroke') or e.get('fill')) for g in find(root, 'node', 'edge', 'sample') for e in g
             if e.tag in SHAPES | {SVG + 'path', SVG + 'circle'}]
    return [(etree.tostring(e)[:200], c) for g, e, c in marks
            if contrast(c, paper) < (1.5 if 'quiet' in classes(g) else 3)]


def check_contrast(name, root, paper):
    inside = [t for t in root.iter(SVG + 'text') if 'inside' in classes(t)]
    check(len(inside) >= len(KINDS), f'{name}: names stand inside shapes of every kind', len(inside))
    for what, weak in (('text', weak_texts), ('marks', weak_marks)):
        found = weak(root, paper)
        check(not found, f'{name}: {what} are seen', *found[:5])
    halos = {t.get('stroke') for t in root.iter(SVG + 'text') if t.get('stroke')}
    check(halos <= {paper}, f'{name}: halos are of paper', halos)


def drawn_as(group):
    """What is seen of a line but its colour: dashes as shares of their period, ends, marks."""
    path = group.find(SVG + 'path')
    dash = [float(d) for d in (path.get('stroke-dasharray') or '').split()]
    return (tuple(round(d / sum(dash), 1) for d in dash), path.get('stroke-linecap'),
            ''.join(t.text for t in group.iter(SVG + 'text')))


def check_manners(name, root):
    seen = {}
    for g in find(root, 'edge'):
        seen.setdefault(classes(g)[1], set()).add(drawn_as(g))
    check(set(seen) == MANNERS, f'{name}: each way to draw a relation is there', seen)
    alike = [(a, b) for a, b in itertools.combinations(seen, 2) if seen[a] & seen[b]]
    check(not alike, f'{name}: they differ by dashes or a mark, not by colour alone', *alike, seen)
    tips = {m: {e.tag for g in find(root, 'edge') if classes(g)[1] == m for e in list(g)[2:]} for m in seen}
    check(SVG + 'polygon' not in tips['rival'] and SVG + 'path' in tips['rival'], f'{name}: rivals end in bars', tips)


def check_greys(root):
    odd = [c for c in colours(root) if len({c[1:3], c[3:5], c[5:7]}) > 1]
    check(not odd, 'print: every colour is a grey', *odd)
    looks = {}
    for g in find(root, 'node'):
        shape = next(e for e in g if e.tag in SHAPES)
        looks.setdefault(classes(g)[1], (shape.tag, len((shape.get('points') or '').split()), shape.get('fill')))
    # A shape without corners of its own is an ellipse or a box; a square and a diamond have both four.
    fills = [l[2] for l in looks.values()]
    check(len(set(fills)) >= 10, 'print: kinds have greys of their own', fills)


def rules(style):
    """The rules of a style sheet as (selector, {property: value})."""
    for selectors, body in re.findall(r'([^{}]+)\{([^{}]*)\}', style):
        wanted = dict(d.split(':') for d in body.split(';') if d)
        for selector in cssselect.parse(selectors.strip()):
            yield selector, wanted


def by_night(root, style):
    """The figure as a browser paints it by night: a more specific rule wins, else a later one."""
    media = re.fullmatch(r'@media \(prefers-color-scheme:dark\)\{(.*)\}\s*', style, re.S)
    weights = {}
    translator = cssselect.GenericTranslator()
    plain = etree.fromstring(re.sub(rb' xmlns="[^"]+"', b'', etree.tostring(root)))  # selectors know no namespaces
    night = list(plain.iter())
    for selector, wanted in rules(media[1]):
        for e in plain.xpath(translator.selector_to_xpath(selector)):
            for key, value in wanted.items():
                if selector.specificity() >= weights.get((e, key), (0, 0, 0)):
                    weights[e, key] = selector.specificity()
                    e.set(key, value)
    return night


def check_auto(svgs):
    auto, light, dark = (etree.fromstring(svgs[t]) for t in ('auto', 'light', 'dark'))
    styles = auto.findall(SVG + 'style')
    check(len(styles) == 1 and styles[0].text.count('@') == 1, 'auto: one style sheet of one query')
    style = styles[0].text
    check(all(s.strip().startswith('#p-figure ') for head in re.findall(r'([^{}]+)\{[^{}]*\}', style.split('{', 1)[1])
              for s in head.split(',')), 'auto: each of its rules is for this figure alone')
    auto.remove(styles[0])
    for other in light, dark:
        other.remove(other.find(SVG + 'rect'))
    # Blank text between elements aside.
    flat = lambda root: [(e.tag.split('}')[-1], dict(e.attrib), (e.text or '').strip()) for e in root.iter()]
    check(flat(auto) == flat(light), 'auto: without its style sheet it is light, but for the paper')
    night = [(e.tag, dict(e.attrib), (e.text or '').strip()) for e in by_night(auto, style)]
    odd = [pair for pair in zip(night, flat(dark)) if not same_paint(*pair)]
    check(len(night) == len(flat(dark)) and not odd, 'auto: by night it is dark, but for the paper', *odd[:5])


def same_paint(ours, theirs):
    """The same element, and the same colours where the element is painted at all."""
    painted = lambda e: e[0] not in ('svg', 'title', 'desc', 'metadata', 'g')
    keys = set(theirs[1]) if painted(theirs) else set(theirs[1]) - {'fill', 'stroke'}
    return ours[0] == theirs[0] and ours[2] == theirs[2] and all(ours[1].get(k) == theirs[1][k] for k in keys)


def corner(png):
    """The first pixel of a PNG of 8 bits a channel."""
    assert png[24:26] == b'\x08\x02'  # RGB: opaque
    at, data = 8, b''
    while at < len(png):
        length, kind = struct.unpack('>I4s', png[at:at + 8])
        data += png[at + 8:at + 8 + length] if kind == b'IDAT' else b''
        at += 12 + length
    return '#' + zlib.decompress(data)[1:4].hex()


def check_files(source):
    made = {t: dict(zip(('svg', 'dot', 'png', 'pdf'), draw(source, 'all', t, formats=('svg', 'dot', 'png', 'pdf'))))
            for t in THEMES}
    for form in 'dot', 'png', 'pdf':
        check(made['auto'][form] == made['light'][form], f'auto: its {form} is that of light')
    for theme in THEMES:
        again = draw(source, 'again', theme, formats=('svg', 'dot', 'png', 'pdf'))
        check(again == list(made[theme].values()), f'{theme}: two runs give the same bytes')
        root = etree.fromstring(made[theme]['svg'])
        paper = 'light' if theme == 'auto' else theme
        paper = etree.fromstring(made[paper]['svg']).find(SVG + 'rect').get('fill')
        dot = set(re.findall(r'#[0-9a-f]{6}', made[theme]['dot'].decode()))
        check(dot - {paper} == colours(root) - {paper} and f'bgcolor="{paper}"' in made[theme]['dot'].decode(),
              f'{theme}: the DOT has the colours of the SVG', dot ^ colours(root))
        check(corner(made[theme]['png']) == paper, f'{theme}: the PNG is on its paper', corner(made[theme]['png']))
    check(len({m['pdf'] for m in made.values()}) == 3, 'the PDFs of light, dark and print differ')


def check_highlight(theme, root):
    """What stands out has a heavier outline, what recedes is paler than its like and lies lower."""
    nodes = {g.get('data-id'): next(e for e in g if e.tag in SHAPES) for g in find(root, 'node')}
    heavy = {i for i, e in nodes.items() if float(e.get('stroke-width')) > 1.2}
    check(heavy == {'x0', 'x9'}, f'{theme}: a heavier outline tells who is highlighted', heavy)
    quiet = ['quiet' in classes(g) for g in find(root, 'edge')]
    check(quiet == sorted(quiet, reverse=True) and quiet.count(False) == 4,
          f'{theme}: their four relations are over those that recede', quiet)
    pale = [a.get('stroke') == b.get('stroke') for a, b in [(nodes['x0'], nodes['x1'])]]
    lines = {s: {g.find(SVG + 'path').get('stroke') for g in find(root, 'edge') if classes(g)[1:] == ['ally', s]}
             for s in ('strong', 'quiet')}
    check(not any(pale) and len(lines['strong']) == len(lines['quiet']) == 1 and lines['strong'] != lines['quiet'],
          f'{theme}: what recedes is paler', lines)


def check_choices():
    """Colours of groups, and of what recedes, in every theme."""
    for name, *more in (('highlight', '--highlight', 'x0,x9'), ('places', '--colour', 'place'),
                        ('places, highlight and numbers', '--colour', 'place', '--highlight', 'x0,x9', '--cite'),
                        ('no fills', '--color', 'none')):
        svgs = {theme: draw('short.json', 'choice', theme, *more)[0] for theme in THEMES}
        for theme in 'light', 'dark', 'print':
            root = etree.fromstring(svgs[theme])
            check_contrast(f'{name}, {theme}', root, root.find(SVG + 'rect').get('fill'))
            if name == 'highlight':
                check_highlight(theme, root)
        check_auto(svgs)
        root = etree.fromstring(svgs['light'])
        hues = {classes(g)[-1] for g in find(root, 'node')}
        check(name != 'places' or hues == {f'group-{i}' for i in range(1, 9)} | {'group-other'},
              f'{name}: eight places have a colour, the rest another', hues)
        legend = {classes(g)[-1] for g in find(root, 'sample')} - {'plain'}
        check(name != 'places' or {c for c in legend if c.startswith('group-')} == hues,
              f'{name}: the legend has the colours of the figure', legend)
        check(name != 'no fills' or hues == {'plain'}, f'{name}: all are alike', hues)


dossier('short.json', lambda i: chr(ord('A') + i))
svgs = {theme: draw('short.json', theme, theme)[0] for theme in THEMES}
for theme in 'light', 'dark', 'print':
    root = etree.fromstring(svgs[theme])
    check_contrast(theme, root, root.find(SVG + 'rect').get('fill'))
    check_manners(theme, root)
check_greys(etree.fromstring(svgs['print']))
check_auto(svgs)
dossier('long.json', lambda i: f'A name that stands outside, number {i}')
for theme in 'light', 'dark', 'print':
    root = etree.fromstring(draw('long.json', 'long', theme, '--highlight', 'x0')[0])
    inks = {e: {t.get('fill') for g in find(root, 'node') if classes(g)[-1] == e for t in g.iter(SVG + 'text')}
            for e in ('strong', 'quiet')}
    notes = {t.get('fill') for g in find(root, 'note') for t in g.iter(SVG + 'text')}
    check(inks['quiet'] == notes and len(inks['strong']) == 1 and inks['strong'] != notes,
          f'{theme}: labels of what recedes are quiet text', inks, notes)
    halos = [t for t in root.iter(SVG + 'text') if t.get('stroke')]
    check(halos and not weak_texts(root, root.find(SVG + 'rect').get('fill')), f'{theme}: labels outside are seen')
check_auto({theme: draw('long.json', 'long', theme)[0] for theme in THEMES})
check_choices()
check_files('short.json')
sys.exit(tap.failed())
