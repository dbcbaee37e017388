# SPDX-License-Identifier: MIT
"""Random dossiers with every field, hostile texts and unknown keys; and what of each must last."""
import hashlib, math, re

BLANK = re.compile('[\x00-\x20\x85\xa0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]*\\Z')
TEXTS = ['plain', 'é', 'a|b', '|', '\\', 'a\\|b\\', '"', '""', 'a"b', ',', ';', 'a,b;c\td', '\t', 'line\nend', 'cr\rlf\r\n', ' edges ', '  two  ',
         '=1+1', "'=1+1", '-', '\ufeffbom', 'nul?\x01\x1f', 'C:\\New', '</script>', 'null', 'true', '1', '1,5', '{"a": 1}', '[]', '{', '\u2028\u2029',
         'e\u0301', '\u65e5\u672c', '\U0001f600', '\u202eevil', '\u00a0nbsp\u00a0', 'oui', 'x' * 300, '07/05/2025', '#', 'id', '\x7f', '\uffff', '\\u0041']
KEYS = ['weight', 'Source list', 'page', 'a;b', 'a,b', 'a"b', ' edge ', '', 'extra', 'extra_json', 'Label', 'label_de', 'nom', 'de', 'vers', 'TYPE ', 'note',
        'x\ny', '\\', '|', 'évidence', 'Amount-Value', 'basis', 'zzz', 'Zzz', '1', '\u65e5', 'count', 'label', 'text', 'amount', 'evidence', '\ufeffk', '\u00a0k']
LANGS = ['de', 'es', 'FR', '', 'fr-CA']


def is_blank(text):
    return BLANK.match(text) is not None


class Maker:
    """Dossiers out of one random number generator."""

    def __init__(self, rng):
        self.r = rng

    def some(self, chance=0.5):
        return self.r.random() < chance

    def text(self):
        parts = self.r.choices(TEXTS, k=self.r.choice([1, 1, 2, 3]))
        return ''.join(parts) if self.some(0.9) else self.r.choice(['', ' ', '\u00a0'])

    def said(self):
        while True:
            text = self.text()
            if not is_blank(text):
                return text

    def id(self, stem, n):
        hostile = re.sub('[\x00-\x1f\x7f-\x9f]', '', self.r.choice(TEXTS))[:40] if self.some(0.4) else ''
        return self.r.choice([f'{stem}{n}{hostile}', f'{hostile}{stem}{n}'])

    def value(self, depth=0):
        kind = self.r.randrange(9 if depth < 3 else 7)
        if kind == 7:
            return [self.value(depth + 1) for _ in range(self.r.randrange(3))]
        if kind == 8:
            return {k: self.value(depth + 1) for k in self.r.sample(KEYS, self.r.randrange(3))}
        return [None, True, False, self.text(), self.text(), self.r.choice([0, -1, 10 ** 25, 2 ** 53 + 1]),
                self.r.choice([0.1, 1e-7, -2.5e300, 1.0])][kind]

    def extras(self, record, known, many=0.5):
        """Add unknown keys to RECORD."""
        for key in self.r.sample(KEYS, self.r.randrange(4)) if self.some(many) else ():
            if key not in known:
                record[key] = self.value()
        return record

    def words(self, needed=False):
        words = {lang: self.said() for lang in ('fr', 'en') if self.some(0.7)}
        if needed and not words:
            words['en'] = self.said()
        for lang in self.r.sample(LANGS, self.r.randrange(2)):
            words[lang] = self.value()
        if not needed and self.some(0.1):
            words['en'] = self.r.choice([None, '', ' '])
        return words

    def maybe(self, record, **fields):
        """Add each field with a chance of its own; a field is a function or a value."""
        for key, make in fields.items():
            if self.some():
                record[key] = make() if callable(make) else make
            elif self.some(0.1):
                record[key] = None
        return record

    def hash(self):
        return ''.join(self.r.choices('0123456789abcdefABCDEF', k=64))

    def date(self):
        return self.r.choice(['2025', '0001', '2024-02', '2024-02-29', '9999-12-31'])

    def number(self):
        return self.r.choice([0, 1, 1.5, 0.1, 12345678.9, 5e11, 1e300, 5e-324, 2 ** 53, 1.2345678901234568e20, 1 / 3])

    def source(self, n):
        s = {'id': self.id('s', n)}
        self.maybe(s, title=self.words, publisher=self.text, author=self.text, published=self.date, language=self.text, url=self.text, read=True,
                   text=lambda: self.extras(self.maybe({}, file='a b/c;d.txt', sha256=self.hash), {'file', 'sha256'}))
        return self.extras(s, SOURCE)

    def entity(self, n, kinds):
        e = {'id': self.id('e', n), 'label': self.words(True)}
        self.maybe(e, kind=lambda: self.r.choice(kinds), place=self.text, named=lambda: self.some(),
                   aliases=lambda: [self.said() for _ in range(self.r.randrange(4))], same_as=lambda: [self.said() for _ in range(self.r.randrange(3))],
                   count=lambda: self.extras(self.maybe({}, min=lambda: self.r.choice([0, 1.5]), about=lambda: self.r.choice([2, 2.25]), max=1e9),
                                             {'min', 'about', 'max'}))
        return self.extras(e, ENTITY)

    def anchor(self):
        a = self.maybe({'start': self.r.randrange(100)}, exact=self.text)
        words = a.get('exact') or ''
        if is_blank(words):
            a['end'] = a['start'] + self.r.choice([1, 50, 2 ** 53 - 200])
            self.maybe(a, sha256=self.hash)
        else:
            a['end'] = a['start'] + len(words)
            self.maybe(a, sha256=hashlib.sha256(words.encode()).hexdigest())
        return self.extras(a, {'start', 'end', 'sha256', 'exact'})

    def claim(self, n, sources, entities, types):
        c = {'source': self.r.choice(sources), 'from': self.r.choice(entities), 'type': self.r.choice(types), 'to': self.r.choice(entities)}
        if self.some():
            c['id'] = self.id('c', n)
        pick = self.r.choice
        self.maybe(c, stance=lambda: pick(['asserts', 'denies']), by=lambda: pick(entities), modality=lambda: pick(['fact', 'plan', 'question']),
                   role=self.words, since=lambda: pick(['0001', '2020-05']), until=lambda: pick(['2024-02-29', '9999']), ended=self.some, inferred=self.some,
                   confidence=lambda: pick(['low', 'medium', 'high']), status=lambda: pick(['accepted', 'proposed']), note=self.words,
                   amount=lambda: self.extras(self.maybe({'value': self.number()}, currency=lambda: pick(['EUR', 'USD']), period=lambda: pick(['P4Y', 'PT1H']),
                                                         bound=lambda: pick(['exact', 'about', 'at_least', 'at_most'])), {'value', 'currency', 'bound', 'period'}),
                   evidence=lambda: [self.anchor() for _ in range(self.r.randrange(4))])
        return self.extras(c, CLAIM)

    def dossier(self, size=1):
        """One with up to SIZE times as many records as the smallest."""
        kinds = [self.extras(self.maybe({'id': self.id('k', n), 'label': self.words(True)}, shape=lambda: self.r.choice(['box', 'circle'])), {'id', 'label', 'shape'})
                 for n in range(self.r.randrange(2 * size + 1))]
        types = [self.extras(self.maybe({'id': self.id('t', n), 'label': self.words(True)}, noun=self.words, sign=lambda: self.r.choice([1, 0, -1]), directed=self.some),
                             {'id', 'label', 'noun', 'sign', 'directed'}) for n in range(self.r.randrange(2 * size + 1))]
        sources = [self.source(n) for n in range(self.r.randrange(1, 4 * size + 1))]
        for n, s in enumerate(sources):
            if n and self.some(0.4):
                s['origin'] = sources[self.r.randrange(n + 1)]['id']
        entities = [self.entity(n, ['company', 'group'] + [k['id'] for k in kinds]) for n in range(self.r.randrange(1, 5 * size + 1))]
        claims = [self.claim(n, [s['id'] for s in sources], [e['id'] for e in entities], ['rivals', 'funds'] + [t['id'] for t in types])
                  for n in range(self.r.randrange(7 * size + 1))]
        d = {'entente': 1, 'sources': sources, 'entities': entities, 'claims': claims, 'kinds': kinds, 'types': types}
        self.maybe(d, **{'$schema': self.text, 'language': lambda: self.r.choice(['fr', 'en']), 'title': self.words, 'about': self.words,
                         'views': lambda: {self.said(): self.r.choice(['', '--accept any', None]) for _ in range(self.r.randrange(3))}})
        return self.extras(d, DOSSIER)


SOURCE = {'id', 'title', 'publisher', 'author', 'published', 'language', 'url', 'origin', 'read', 'text'}
ENTITY = {'id', 'kind', 'label', 'aliases', 'same_as', 'place', 'named', 'count'}
CLAIM = {'id', 'source', 'from', 'type', 'to', 'stance', 'by', 'modality', 'role', 'since', 'until', 'ended', 'amount', 'confidence', 'inferred', 'status', 'note',
         'evidence'}
DOSSIER = {'$schema', 'entente', 'language', 'title', 'about', 'sources', 'entities', 'claims', 'kinds', 'types', 'views'}
WORDS = {'title', 'about', 'label', 'noun', 'role', 'note'}
DEFAULTS = {'read': True, 'named': True, 'directed': True, 'sign': 0, 'stance': 'asserts', 'modality': 'fact', 'ended': False, 'confidence': 'medium',
            'inferred': False, 'status': 'accepted', 'bound': 'exact'}


def known_of(record, known, more=()):
    """RECORD with what says nothing of its KNOWN keys left out."""
    kept = {}
    for key, value in record.items():
        if key in known:
            if key in WORDS and isinstance(value, dict):
                value = {k: v for k, v in value.items() if k not in ('fr', 'en') or (v is not None and not is_blank(v))}
            empty = value is None or value in ({}, []) or (isinstance(value, str) and is_blank(value) and key not in more)
            if empty or (key in DEFAULTS and value == DEFAULTS[key] and type(value) is type(DEFAULTS[key])):
                continue
            if key == 'sha256':
                value = value.lower()
        kept[key] = value
    return kept


def lasting(d):
    """What of D must be the same after it was read and written: all but defaults and blanks."""
    out = known_of({k: v for k, v in d.items() if k not in ('sources', 'entities', 'claims', 'kinds', 'types')}, DOSSIER)
    if 'views' in out:
        out['views'] = {k: v for k, v in out['views'].items() if v is not None}
    out['sources'] = []
    for s in d['sources']:
        s = dict(s)
        if s.get('text'):
            s['text'] = known_of(s['text'], {'file', 'sha256'})
        s = known_of(s, SOURCE)
        if s.get('origin') == s['id']:
            del s['origin']
        out['sources'].append(s)
    out['entities'] = []
    for e in d['entities']:
        e = dict(e)
        if e.get('count'):
            e['count'] = known_of(e['count'], {'min', 'about', 'max'})
        out['entities'].append(known_of(e, ENTITY))
    out['claims'] = []
    for c in d['claims']:
        c = dict(c)
        if c.get('amount'):
            c['amount'] = known_of(c['amount'], {'value', 'currency', 'bound', 'period'})
        if c.get('evidence'):
            c['evidence'] = [known_of(a, {'start', 'end', 'sha256', 'exact'}) for a in c['evidence']]
        out['claims'].append(known_of(c, CLAIM))
    kinds = [known_of(k, {'id', 'label', 'shape'}) for k in d['kinds']]
    types = [known_of(t, {'id', 'label', 'noun', 'sign', 'directed'}) for t in d['types']]
    for t in types:
        noun = {k: v for k, v in t.get('noun', {}).items() if k in ('fr', 'en')}
        if noun and noun == {k: v for k, v in t['label'].items() if k in ('fr', 'en')}:
            t['noun'] = {k: v for k, v in t['noun'].items() if k not in noun}
            if not t['noun']:
                del t['noun']
    if kinds:
        out['kinds'] = kinds
    if types:
        out['types'] = types
    if out.get('views') == {}:
        del out['views']
    return out
