# SPDX-License-Identifier: MIT
"""CPU time (user + sys) of `check` on 100,000 claims against `measure --by degree` on them, which hardly does more than read."""
import json, os, random, statistics, subprocess, sys, tempfile

entente = os.path.abspath(sys.argv[1]) + '/entente'
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)
TYPES = 'partners funds runs supports rivals opposes part_of member_of leads owns'.split()


def write(path, claims, names):
    """A dossier with a source for a hundred claims and an entity for ten; NAMES gives an entity its label by number."""
    rng = random.Random(1)
    sources, entities = max(20, claims // 100), max(20, claims // 10)
    with open(path, 'w', encoding='utf-8') as f:
        f.write('{"entente": 1, "language": "fr", "sources": [\n')
        f.write(',\n'.join(json.dumps({'id': f's{i}', 'title': {'fr': f'Article {i}'}, 'published': f'2025-{i % 12 + 1:02d}',
                                       'url': f'https://example.org/{i}', 'origin': f's{i - i % 3}'}) for i in range(sources)))
        f.write('\n], "entities": [\n')
        f.write(',\n'.join(json.dumps({'id': f'e{i}', 'kind': 'company', 'label': {'fr': names(i), 'en': f'Company No. {i}'}},
                                      ensure_ascii=False) for i in range(entities)))
        f.write('\n], "claims": [\n')
        f.write(',\n'.join(json.dumps({
            'id': f'c{i}', 'source': f's{rng.randrange(sources)}', 'from': f'e{rng.randrange(entities)}', 'type': rng.choice(TYPES),
            'to': f'e{rng.randrange(entities)}', 'stance': 'asserts' if rng.random() < .95 else 'denies', 'since': str(rng.randint(2010, 2026)),
            'note': {'fr': f'Un lien, dit l’article ({i}).', 'en': f'A tie, says the article ({i}).'},
            'evidence': [{'start': i, 'end': i + 30, 'sha256': f'{i:064x}'}]}, ensure_ascii=False) for i in range(claims)))
        f.write('\n]}\n')


def cpu(*command):
    before = os.times()
    subprocess.run([entente, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def compare(what, ours, theirs, rounds=5):
    pairs = [(cpu(*ours), cpu(*theirs)) for _ in range(rounds)]
    a, b = statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)
    print('%-58s %8.0f ms %8.0f ms %7.3f  (goal 3.000)' % (what, 1000 * a, 1000 * b, statistics.median(p[0] / p[1] for p in pairs)), flush=True)


write('plain.json', 100000, lambda i: f'Société n° {i}')
write('alike.json', 100000, lambda i: ('Société' if i % 2 else 'SOCIÉTÉ') + ' ' * (i % 7))
print('%-58s %11s %11s %7s' % ('CPU time, 100,000 claims', 'check', 'measure', 'ratio'))
for name in ('plain', 'alike'):
    read = ('measure', name + '.json', '--by', 'degree', '--format', 'csv')
    compare(f'check, {name} names : measure --by degree', ('check', name + '.json'), read)
    compare(f'check --format json, {name} names : the same', ('check', name + '.json', '-f', 'json'), read)
