# SPDX-License-Identifier: MIT
# Names that mean to break out of an answer: into a terminal, into JSON, into Markdown as GitHub reads it.
import html.parser, json, os, re, subprocess, sys

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

os.chdir(os.environ['TMPDIR'])
LABELS = [
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[click](http://evil.example)', '![x](http://evil.example/x.png)',
    'http://evil.example/a_b', 'www.evil.example', 'WWW.evil.example/?a|b', 'mail me@evil.example', '<http://evil.example>',
    'ftp://evil.example/`x`', '# heading', '1. first', '12) twelfth', '- item', '+ item', '=====', '---', '~~gone~~', '*strong* _em_',
    '__init__ snake_case', '`code`', '```', '``a`b@c``', '> quote', 'a | b | c', '| --- | --- |', '&lt;b&gt; &#65; &copy;', '\\', 'a\\', '\\*x\\*',
    'x  \ny', 'tab\tbed', '    four blanks', '\x1b[31mred\x07', '\u202eevil', '\u2028line', '[ref]: http://evil.example', '[^1]', '- [ ] todo',
    '<!--', ']]>', '$x$', ':smile:', '!', '\u65e5\u672c\u8a9e', '\U0001f600', 'e\u0301', '"quoted" \'too\'', '%s%n', 'x' * 3000,
    '\u00ab guillemets \u00bb', 'javascript:alert(1)', '#1 @someone', 'trailing #', '**', '_', '~', 'line\r\nbreak',
]
EXTENSIONS = ['-e', 'table', '-e', 'autolink', '-e', 'strikethrough', '-e', 'tasklist', '-e', 'footnotes']
ALLOWED = {'h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'strong', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'hr', 'blockquote'}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text = [], ''

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if any(name not in ('align', 'start') for name, _ in attrs):
            self.tags.append('attribute ' + str(attrs))

    def handle_comment(self, data):
        self.tags.append('comment')

    def handle_data(self, data):
        self.text += data


def dossier(labels):
    """Each label is a neighbour of the hub, and the title, note, role, id and so on of the claim that says so."""
    n = range(len(labels))
    return {
        'entente': 1, 'language': 'en',
        'sources': [{'id': f's{i}', 'title': {'en': labels[i]}, 'publisher': labels[i], 'text': {'file': 't.txt'}} for i in n],
        'entities': [{'id': 'hub', 'label': {'en': 'Hub'}}, {'id': 'end', 'label': {'en': 'End'}}]
                    + [{'id': f'n{i}', 'label': {'en': labels[i]}} for i in n],
        'types': [{'id': f't{i}', 'label': {'en': labels[i]}, 'noun': {'en': labels[i]}, 'sign': 1} for i in n],
        'claims': [{'id': f'c{i}', 'source': f's{i}', 'from': 'hub', 'type': f't{i}', 'to': f'n{i}', 'by': f'n{i}', 'note': {'en': labels[i]},
                    'role': {'en': labels[i]}, 'amount': {'value': 1, 'currency': 'USD'}, 'evidence': [{'start': 0, 'end': 9}]} for i in n]
                  + [{'source': f's{i}', 'from': f'n{i}', 'type': f't{i}', 'to': 'end', 'note': {'en': labels[i]}} for i in n],
    }


def write(path, labels):
    with open(path, 'w', encoding='utf-8') as f:
        json.dump(dossier(labels), f)


def why(*args):
    return subprocess.run(['entente', 'why', *args], capture_output=True, timeout=120)


def markdown(*args):
    r = why(*args, '--format', 'markdown')
    page = subprocess.run(['cmark-gfm', '--unsafe', *EXTENSIONS], input=r.stdout, capture_output=True, check=True)
    reader = Reader()
    reader.feed(page.stdout.decode())
    return r, reader


def shown(text):
    """As a terminal is shown it; blanks and line ends are one blank."""
    text = re.sub('[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]', lambda m: '\\x%02X' % ord(m[0]), text)
    text = re.sub('[\u2028\u2029\u202a-\u202e\u2066-\u2069]', lambda m: '\\u{%04X}' % ord(m[0]), text)
    return squeeze(text)


def squeeze(text):
    return ' '.join(re.split('[ \t\r\n]+', text)).strip(' ')


def structure(reader):
    return [t for t in reader.tags if t != 'code']


write('bad.json', LABELS)
write('good.json', [f'Name {i}' for i in range(len(LABELS))])
bad, plain = [], {}
questions = [(f'n{i}', 'hub') for i in range(len(LABELS))] + [('hub', '--top', '1000'), ('hub', 'end', '--chains', '100')]
for index, question in enumerate(questions):
    if index < len(LABELS):
        with open('t.txt', 'w', encoding='utf-8', newline='') as f:
            f.write((LABELS[index] + ' ' * 9)[:20000])
        question += ('--texts', '.')
    labels = [LABELS[index]] if index < len(LABELS) else LABELS
    text = why('bad.json', *question)
    if text.returncode or text.stderr or re.search(b'[\x00-\x09\x0b-\x1f\x7f]', text.stdout) or any(c in text.stdout.decode() for c in '\u202e\u2028'):
        bad.append(('text', question, text.stdout[-300:], text.stderr))
    answer = why('bad.json', *question, '--format', 'json')
    if answer.returncode or not all(json.dumps(label)[1:-1] in json.dumps(json.loads(answer.stdout)) for label in labels) or b'</' in answer.stdout:
        bad.append(('json', question))
    r, reader = markdown('bad.json', *question)
    if r.returncode or re.search(b'[\x00-\x09\x0b-\x1f\x7f]', r.stdout):
        bad.append(('markdown', question, r.stdout[-300:], r.stderr))
    if set(reader.tags) - ALLOWED:
        bad.append(('markup', question, set(reader.tags) - ALLOWED))
    if structure(reader) != structure(markdown('good.json', *question)[1]):
        bad.append(('structure', question, structure(reader)))
    page = squeeze(reader.text)
    if not all(shown(label) in page for label in labels):
        bad.append(('words', question, [label for label in labels if shown(label) not in page], page[:300]))
check(not [b for b in bad if b[0] == 'text'], 'no control character reaches a terminal', *[b for b in bad if b[0] == 'text'][:3])
check(not [b for b in bad if b[0] == 'json'], 'JSON keeps every name, and may stand in a page', *[b for b in bad if b[0] == 'json'][:3])
check(not [b for b in bad if b[0] == 'markdown'], 'Markdown holds no control character', *[b for b in bad if b[0] == 'markdown'][:3])
check(not [b for b in bad if b[0] == 'markup'], 'no name is markup, a link or a picture', *[b for b in bad if b[0] == 'markup'][:3])
check(not [b for b in bad if b[0] == 'structure'], 'names leave the structure as harmless ones do', *[b for b in bad if b[0] == 'structure'][:3])
check(not [b for b in bad if b[0] == 'words'], 'every name reads as it is', *[b for b in bad if b[0] == 'words'][:3])

# The three forms say the same: numbers of the rows, and where the answer comes from.
forms = {form: why('good.json', 'hub', '--by', 'degree', '--top', '1000', '--format', form).stdout.decode() for form in ('table', 'markdown', 'json')}
meta = json.loads(forms['json'])['meta']
check(all(str(v) in forms['table'] and str(v) in forms['markdown'].replace('\\', '') for v in meta.values()), 'all forms state the facts', meta)
rows = json.loads(forms['json'])['ties']['rows']
check(len(rows) == len(LABELS) and all(forms['table'].count(r['to']['label']) and forms['markdown'].count(r['to']['label']) for r in rows), 'all forms have all rows')
sys.exit(tap.failed())
