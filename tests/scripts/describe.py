# SPDX-License-Identifier: MIT
# The long description of a figure says what is so, by a second account of the same view, and what its SVG says to screen readers.
import json, math, os, random, re, subprocess, sys, xml.etree.ElementTree as ET

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check
from view_oracle import random_dossier, random_options, view

os.chdir(os.environ['TMPDIR'])
shipped = os.environ['REPO'] + '/data/openai-for-countries.json'
rng = random.Random(23)
VERBS = {'partners': 'is a partner of', 'allied': 'is allied with', 'funds': 'funds', 'supports': 'supports', 'part_of': 'is part of',
         'rivals': 'rivals', 'opposes': 'opposes', 'meets': 'meets', 'cites': 'cites'}


def run(*args):
    r = subprocess.run(['entente', *args], capture_output=True, text=True, timeout=120)
    return r.stdout if r.returncode == 0 else ''


def joined(items):
    return items[0] if len(items) == 1 else ', '.join(items[:-1]) + ' and ' + items[-1]


def of(n, one, many=None):
    return f'{n} {one if n == 1 else many or one + "s"}'


def brief(value):
    """Three significant digits, none of them a closing zero; from a hundred on whole."""
    return f'{value:.0f}' if abs(value) >= 100 else f'{value:.3g}'


def size(relations, entities, sources):
    sorts = [(1, 'of alliance, support or membership'), (-1, 'of rivalry or opposition'), (0, 'of another kind')]
    counts = [(n, words) for sign, words in sorts if (n := sum(r['sign'] == sign for r in relations))]
    text = f'This network has {of(entities, "entity", "entities")} and {of(len(relations), "relation") if relations else "no relation"}'
    text += ' ' + counts[0][1] if len(counts) == 1 else ''
    text += f', reported by {of(sources, "source")}' if sources else ''
    return text + (': ' + ', '.join(f'{n} {words}' for n, words in counts) if len(counts) > 1 else '') + '.'


def states(relations):
    sorts = [(lambda r: r['status'] == 'contested', 'contested'), (lambda r: r['planned'], 'only announced'), (lambda r: r['past'], 'past'),
             (lambda r: all(c.get('inferred') for c in r['claims'] if c.get('stance') != 'denies'), 'inferred')]
    found = [(n, words) for test, words in sorts if (n := sum(map(bool, map(test, relations))))]
    if len(relations) == 1:
        return ' It ' + joined([f'is {words}' for _, words in found]) + '.' if found else ''
    return ' Of these, ' + joined([f'{n} {"is" if n == 1 else "are"} {words}' for n, words in found]) + '.' if found else ''


def parts(relations, entities):
    groups = [{e} for e in entities]
    for r in relations:
        met = [g for g in groups if g & {r['from'], r['to']}]
        groups = [g for g in groups if g not in met] + [set().union(*met)]
    sizes = sorted(map(len, groups), reverse=True)
    if len(entities) < 3:
        return ''
    if len(groups) == 1:
        return ' All entities are connected, directly or not.'
    alone = f'; the largest holds {sizes[0]} entities' if sizes[0] > sizes[1] else ''
    return f' It falls into {len(groups)} parts without a tie between them{alone}.'


def central(scores, label, meaning):
    """The sentence, and who is named in it."""
    known = [v for v in scores.values() if v is not None]
    if not known or max(known) <= min(known) or max(known) <= 0:
        return f' By {label} nobody stands out.', []
    named, told = [], []
    for value in sorted(set(known), reverse=True):
        level = [e for e, v in scores.items() if v == value]
        if not named and len(level) > 5:
            return f' By {label}, {len(level)} entities tie for the first place ({brief(value)}).', []
        if len(named) >= 3 or len(named) + len(level) > 5 or value <= 0:
            break
        named += level
        told.append(joined(level) + (', tied' if len(level) > 1 else '') + f' ({brief(value)})')
    return f' Highest by {label}: ' + ', then '.join(told) + f'. What a high value tells: “{meaning}”', named


def ties(relations, named):
    text = ''
    for e in named:
        sides = []
        for sign, one, many in ((1, 'ally', 'allies'), (-1, 'rival', 'rivals')):
            with_ = lambda o: [r for r in relations if r['sign'] == sign and {r['from'], r['to']} == {e, o}]
            others = [o for o in order if with_(o) and o != e]
            told = [o for o in others if len(others) <= 8 or o in named]
            told = [o + ('' if any(not r['past'] for r in with_(o)) else ' (formerly)') for o in told]
            sides.append((of(len(others), one, many) if others else f'no {one}') + ((': ' if len(others) <= 8 else ', among them ') + joined(told) if told else ''))
        if sides != ['no ally', 'no rival']:
            text += f' {e} has {sides[0]}; and {sides[1]}.'
    return text


def contested(relations):
    found = [r for r in relations if r['status'] == 'contested']
    text = ''
    for r in found if len(found) <= 8 else ():
        sides = []
        for denies in (False, True):
            voices = list(dict.fromkeys(c['source'] for c in r['claims'] if (c.get('stance') == 'denies') == denies))
            sides.append(joined([f'“{s}”' for s in voices]) if len(voices) <= 3 else of(len(voices), 'source'))
        text += f' Sources disagree over this: “{r["from"]} {VERBS[r["type"]]} {r["to"]}”. For: {sides[0]}; against: {sides[1]}.'
    return text


def same_numbers(english, french):
    return re.findall(r'\d+[.,]?\d*', english.replace('.', ',')) == re.findall(r'\d+[.,]?\d*', french.replace('.', ','))


MEASURES = {'betweenness': ('betweenness centrality', 'Stands on the shortest chains between others: a broker or a bottleneck.'),
            'allies': ('allies', 'Has many allies: partners, backers, members, customers.')}
told = 0
for number in range(60):
    entities = rng.choice([2, 3, 5, 8, 14, 30])
    dossier = random_dossier(rng, entities, rng.choice([1, entities, 3 * entities]))
    for e in dossier['entities']:
        e['label'], e['id'] = {'en': e['id'], 'fr': e['id']}, e['id']
    options, flags = random_options(rng, entities) if number % 3 == 0 and entities >= 8 else ({}, [])
    with open('random.json', 'w', encoding='utf-8') as file:
        json.dump(dossier, file)
    measure = rng.choice(list(MEASURES))
    english = run('draw', 'random.json', '--describe', '--size', measure, '--lang', 'en', *flags)
    french = run('draw', 'random.json', '--describe', '--size', measure, '--lang', 'fr', *flags)
    relations, order, _ = view(dossier, **options)
    relations = [r for r in relations if r['fall'] == 'stands']
    if not order:
        check(not english, f'random dossier {number}: nothing to describe', english)
        continue
    told += 1
    scores = {r['id']: r[measure] for r in json.loads(run('measure', 'random.json', '--by', measure, '-f', 'json', *flags))['rows']}
    sentence, named = central(scores, *MEASURES[measure]) if relations else ('', [])
    if relations and not named and len(order) <= 8:
        named = order
    sources = {c['source'] for r in relations for c in r['claims']}
    expected = size(relations, len(order), len(sources)) + states(relations) + parts(relations, order) + sentence + ties(relations, named) + contested(relations)
    check(english.startswith(expected + ' ') and re.match(r' (Not shown: [^.]*\. )?The rule followed: [^.]*\.\n$', english[len(expected):]),
          f'random dossier {number} {" ".join(flags)}: the description says what is so', expected, english)
    check(same_numbers(english, french), f'random dossier {number}: in French the same', english, french)
check(told > 40, 'enough dossiers have something to describe', told)

for lang in 'fr', 'en':
    run('draw', shipped, '-q', 'fast', '--lang', lang, '-o', f'{lang}.svg', '--note', 'A\tnote <of> mine')
    described = run('draw', shipped, '--lang', lang, '--describe', '--note', 'A\tnote <of> mine')
    desc = ET.parse(f'{lang}.svg').getroot().find('{http://www.w3.org/2000/svg}desc').text
    check(described == desc + '\n' and 'A note <of> mine' in desc, f'the SVG is described by the same words, in {lang}', described, desc)
check('OpenAI, ' in run('draw', shipped, '--describe', '--lang', 'en', '--highlight', 'openai').split('Highlight')[-1], 'what stands out is said')
r = subprocess.run(['entente', 'draw', shipped, '--describe', '-o', 'x.svg'], capture_output=True, text=True)
check(r.returncode == 2 and '.txt' in r.stderr and not os.path.exists('x.svg'), 'words do not go into a file called a figure', r.stderr)
run('draw', shipped, '--describe', '--lang', 'en', '-o', 'x.txt')
check(open('x.txt', encoding='utf-8').read() == run('draw', shipped, '--describe', '--lang', 'en'), 'they go into a text file')
sys.exit(tap.failed())
