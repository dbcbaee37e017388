#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""In a page of a browser: contrast, axe-core, DOMPurify, two figures at once, texts of any script."""
# Only in check-all: it needs Chromium and the npm registry.
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

REPO = pathlib.Path(os.environ['REPO'])
sys.path[:0] = [str(REPO / 'tests'), str(REPO / 'tests/browser')]
import chromium
import drawing
import judge
import npm
import networks
import tap
from tap import check

DARK = ['--blink-settings=preferredColorScheme=0']
URL = 'https://example.org/a?b=1&c="d"&e=\'f\'&g=<h>'
# Ids and labels, some sixty characters long, in scripts that other fonts bring.
LABELS = {
    'arabic': 'المجلس الوطني للذكاء الاصطناعي والاقتصاد الرقمي وحماية البيانات',
    'greek': 'Εθνικό Συμβούλιο Τεχνητής Νοημοσύνης και Ψηφιακής Οικονομίας',
    'chinese': '国家人工智能与数字经济发展战略协调委员会海洋研究所北京分部暨沿海省市数据中心联合管理办公室与国际合作促进中心秘书处',
    'emoji': '🚢 Flotte 🌊 océanique 👩‍🔬 et 🛰️ observatoire 🇫🇷 des 🐋 du Nord',
    'mixed': 'OpenAI الشرق الأوسط 中东办公室 🌍 Μέση Ανατολή – Moyen-Orient',
    'marks': 'R&D <b>"Smith" & l’\'Œuvre\'</b> \\N \\G %s {x|y} ]]> --> &amp; &#38; 1 < 2',
    'a&b"c\'<d>|e': 'Σ', 'ar': 'شركة', 'zh': '百度', 'e': '🐋', 'long': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauten',
    'plain': 'Evercore'}


def bare(text):
    return re.sub(r'\s', '', text)


def many_scripts():
    """A network of LABELS, of which half are leaves of the first, with links that need escapes."""
    ids = list(LABELS)
    ties = [(ids[0], b) for b in ids[1:]] + list(zip(ids[1:6], ids[2:7]))
    made = networks.dossier('Écritures & <langues> "du monde"', LABELS.values(), ['company'] * len(ids), [
        {'source': f's{1 + i % 3}', 'from': a, 'type': ['funds', 'rivals'][i % 2], 'to': b}
        for i, (a, b) in enumerate(ties)])
    for entity, name in zip(made['entities'], ids):
        entity.update(id=name, url=URL)
    for source, url in zip(made['sources'], (URL, 'javascript:alert(1)')):
        source['url'] = url
    return made


def faint_in(figures):
    """What is too faint in each of FIGURES; in one that follows the reader's choice, in the dark as well."""
    found = chromium.work([['faint', figure] for figure in figures])
    dark = [i for i, figure in enumerate(figures) if 'prefers-color-scheme' in figure]
    for i, more in zip(dark, chromium.work([['faint', figures[i]] for i in dark], options=DARK) if dark else ()):
        found[i] = found[i] + more
    return found


def judge_the_judge(libraries):
    """Each check finds what faults_page.svg has, and nothing else."""
    text = (REPO / 'tests/browser/faults_page.svg').read_text(encoding='utf-8')
    svg = chromium.inline(text)
    faint, clashes, access, left, parsed, broken = chromium.work([
        ['faint', svg], ['clashes', [svg]], ['inaccessible', svg], ['sanitized', svg], ['parsed', text],
        ['parsed', text.replace('on orange', 'R&D;')]], libraries)
    check(faint == ['node faint #c8c8c8,#c8c8c8 on #ffffff: 1.67', 'text #8c8c8c on #ffffff: 3.36 faint',
                    'text #ffffff on #e69f00: 2.25 on orange'], 'known faint texts and marks are found', faint)
    check(clashes['bad'] == ['twice', 'nobody is to name the figure'], 'known clashes of ids are found', clashes)
    check([f.split()[0] for f in access['findings']] == ['svg-img-alt'], 'axe-core misses the missing name', access)
    check(left['differ'] > 300 and left['inked'] > left['differ'], 'what DOMPurify takes away is seen', left)
    check(parsed['links'] == ['#twice', 'javascript:alert(1)'] and len(parsed['unsafe']) == 2 and not parsed['error'],
          'known links and scripts are found', parsed)
    check(broken.get('error'), 'a file that is not well-formed is found', broken)
    night = ('<svg width="90" height="20"><style>@media (prefers-color-scheme: dark) { text { fill: #222222 } }</style>'
             '<text y="15" fill="#111111">night</text></svg>')
    faint, = faint_in([night])
    check(faint == ['text #222222 on #121212: 1.18 night'], 'what is faint in the dark alone is found', faint)


def check_pages(names, figures, libraries):
    """Contrast, axe-core and DOMPurify on each figure, and all of them on one page."""
    figures = [chromium.inline(svg) for svg in figures]
    done = chromium.work([[job, svg] for svg in figures for job in ('inaccessible', 'sanitized')]
                         + [['clashes', figures]], libraries)
    for name, faint, access, left in zip(names, faint_in(figures), done[::2], done[1::2]):
        check(faint == [], f'{name}: texts have a contrast of 4.5:1, marks of 3:1', faint)
        check(access.get('passes') and not access['findings'], f'{name}: axe-core has no findings', access)
        check(left.get('inked') and not left['lost'] and not left['differ'],
              f'{name}: picture, titles and description survive DOMPurify', left)
    clashes = done[-1]
    check(clashes.get('ids', 0) > 100 and not clashes['bad'], 'figures on one page share no id', clashes)


def check_scripts(svg):
    """Every text comes through two parsers as it was, and lies over nothing."""
    lint = subprocess.run(['xmllint', '--noout', '--nonet', '-'], input=svg.encode(), capture_output=True)
    check(lint.returncode == 0 and not lint.stderr, 'many scripts: xmllint reads the figure', lint.stderr.decode())
    try:
        ET.fromstring(svg.encode())
        said = ''
    except ET.ParseError as error:
        said = str(error)
    check(not said, 'many scripts: expat reads the figure', said)
    read, = chromium.work([['parsed', svg]])
    check(not read.get('error'), 'many scripts: Chromium reads the figure', read)
    lost = [f'{label!r} became {read["labels"].get(i)}' for i, label in LABELS.items()
            if bare(''.join(read['labels'].get(i, []))) != bare(label)]
    check(not lost, 'many scripts: each label comes through as it was', *lost)
    untitled = [label for label in LABELS.values() if not any(t.startswith(label) for t in read['titles'])]
    check(not untitled, 'many scripts: each title names its entity', *untitled)
    check(set(read['links']) <= {URL} and not read['unsafe'], 'many scripts: nothing can run or be fetched', read)
    verdict = judge.measured([svg])[0]
    faults = verdict.named(*judge.KINDS)
    check(not faults, 'many scripts: nothing lies over anything', *faults)


def check_fonts():
    """Without fonts that have them, the letters of LABELS all look, and measure, the same."""
    letters = {'Arabic': 'ا', 'Greek': 'Σ', 'Chinese': '国', 'emoji': '🚢'}
    without = [script for script, letter in letters.items() if not subprocess.run(
        ['fc-list', f':charset={ord(letter):x}'], capture_output=True).stdout]
    check(not without, 'there are fonts for the scripts of the labels', without)


def main():
    try:
        libraries = [npm.library(name, REPO / 'build/npm') for name in npm.PACKAGES]
        check(True, 'axe-core and DOMPurify are the packages that are pinned')
    except npm.Failed as error:
        check(False, 'axe-core and DOMPurify are the packages that are pinned', error)
        return
    judge_the_judge(libraries)
    check_fonts()
    shipped = [path for path in sorted((REPO / 'data').glob('*.json')) if not path.name.endswith('.schema.json')]
    wanted = [(path, *theme) for path in shipped for theme in drawing.themes()] + [(many_scripts(),)]
    figures = drawing.each(lambda words: drawing.draw(*words), wanted)
    names = [' '.join([words[0].name, *words[1:]]) for words in wanted[:-1]] + ['many scripts']
    check_pages(names, figures, libraries)
    check_scripts(figures[-1])


main()
sys.exit(tap.failed())
