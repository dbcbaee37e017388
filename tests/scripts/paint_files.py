#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""entente-paint: frames, formats, sizes, metadata, same bytes, and plain failures."""
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zlib

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from tap import check

PAINT = os.path.join(os.environ['BUILD'], 'entente-paint')
SAMPLE = os.path.join(os.environ['REPO'], 'tests/paint/sample.wire')
META = 'dossier "sample"; sha256 0a1b; view -- all; seed 7'

def run(wire, *formats, **settings):
    return subprocess.run([PAINT, *formats], input=wire, capture_output=True,
                          env={**os.environ, **settings})


def frames(out):
    found = []
    while out:
        head, out = out.split(b'\n', 1)
        name, length = head.split()
        found.append((name.decode(), out[:int(length)]))
        out = out[int(length):]
    return found


def paint(wire, *formats, **settings):
    return dict(frames(run(wire, *formats, **settings).stdout))


def chunks(png):
    at = 8
    while at < len(png):
        length, kind = struct.unpack('>I4s', png[at:at + 8])
        body = png[at + 8:at + 8 + length]
        crc, = struct.unpack('>I', png[at + 8 + length:at + 12 + length])
        assert crc == zlib.crc32(kind + body)
        yield kind.decode(), body
        at += 12 + length


def pixels(png):
    return zlib.decompress(b''.join(body for kind, body in chunks(png) if kind == 'IDAT'))


def tool(*words, data):
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        return subprocess.run([*words, file.name], capture_output=True)


def check_frames(sample):
    ran = run(sample, 'svg', 'dot', 'svg', 'png', 'pdf')
    found = frames(ran.stdout)
    check(ran.returncode == 0 and not ran.stderr, 'a figure is painted without a word', ran.stderr)
    check([name for name, _ in found] == ['svg', 'dot', 'svg', 'png', 'pdf'],
          'frames come in the order asked for, repeats too')
    check(found[0][1] == found[2][1], 'a format asked for twice is the same twice')
    return dict(found)


def check_svg(svg):
    lint = tool('xmllint', '--noout', '--nonet', data=svg)
    check(lint.returncode == 0 and not lint.stderr, 'xmllint has nothing to say', lint.stderr)
    root = ET.fromstring(svg)
    width, height = (float(root.get(n)[:-2]) for n in ('width', 'height'))
    box = [float(n) for n in root.get('viewBox').split()]
    check(abs(width - 160) < 0.01 and abs(box[3] * 25.4 / 72 - height) < 0.01,
          'millimetres and points agree')
    check(root.find('{http://www.w3.org/2000/svg}metadata').text == META, 'SVG: metadata')
    return box


def check_png(png, box):
    parts = dict(chunks(png))
    width, height, depth, colour = struct.unpack('>IIBB', parts['IHDR'][:10])
    check((width, height) == (round(box[2] / 72 * 300), round(box[3] / 72 * 300)),
          'PNG: 300 pixels an inch', width, height)
    check((depth, colour) == (8, 2), 'PNG: RGB where the paper is opaque')
    check(struct.unpack('>IIB', parts['pHYs']) == (11812, 11812, 1), 'PNG: says how large it is')
    key, rest = parts['iTXt'].split(b'\0', 1)
    check(key == b'Description' and rest.endswith(META.encode()) and rest[:2] == b'\0\0',
          'PNG: metadata, not compressed')
    check(parts['tEXt'] == b'Software\0entente', 'PNG: software')
    data = pixels(png)
    stride = 3 * width + 1
    edges = data[1:stride], data[-stride + 1:]
    columns = [data[y * stride + 1:y * stride + 4] + data[(y + 1) * stride - 3:(y + 1) * stride]
               for y in range(height)]
    check(all(set(e) == {255} for e in edges) and set(b''.join(columns)) == {255},
          'PNG: paper reaches all four edges')


def check_pdf(pdf, box):
    info = tool('pdfinfo', data=pdf).stdout.decode()
    size = re.search(r'Page size: +([\d.]+) x ([\d.]+)', info)
    check(size and all(abs(float(a) - b) < 0.01 for a, b in zip(size.groups(), box[2:])),
          'PDF: the page is the figure', info)
    check('Date' not in info and b'Date' not in pdf, 'PDF: no date')
    check('Pages:           1' in info and 'at the harbour' in info, 'PDF: one page with a title')
    fonts = tool('pdffonts', data=pdf).stdout.decode().splitlines()[2:]
    check(fonts and all(re.search(r' yes (yes|no) (yes|no) +\d', f) for f in fonts),
          'PDF: fonts are embedded', *fonts)
    words = tool('pdftotext', '-q', data=pdf)
    check(words.returncode == 0, 'PDF: text stays text')


def check_same_bytes(sample, first):
    locales = {'LC_ALL': 'fr_FR.UTF-8'}, {'LC_ALL': 'tr_TR.UTF-8'}, {'TZ': 'Asia/Tokyo'}
    for settings in ({}, *locales, {'GVBINDIR': '/nonsense', 'SERVER_NAME': 'x',
                                    'GV_FILE_PATH': '/', 'DOTFONTPATH': '/'}):
        again = paint(sample, 'svg', 'dot', 'png', 'pdf', **settings)
        odd = [name for name in first if again.get(name) != first[name]]
        check(not odd, f'the same bytes with {settings or "nothing changed"}', odd)


def check_failures(sample):
    cases = [
        ('no format', b'figure\nend\n', [], 2),
        ('an unknown format', b'figure\nend\n', ['gif'], 2),
        ('more formats than there may be', b'figure\nend\n', ['svg'] * 17, 2),
        ('nothing to read', b'', ['svg'], 3),
        ('half a figure', sample[:1500], ['svg'], 3),
        ('a NUL byte', b'figure\0\nend\n', ['svg'], 3),
        ('an unknown shape', b'n0\tshape=plaintext\nend\n', ['svg'], 3),
        ('a picture too large', b'figure\twidth=7200\nn0\n' + b''.join(
            b'f%d\tpart=caption\tlabel=x\n' % i for i in range(400)) + b'end\n', ['png'], 5),
    ]
    for what, wire, formats, status in cases:
        ran = run(wire, *formats)
        lines = ran.stderr.decode().splitlines()
        check(ran.returncode == status and len(lines) == 1 and not ran.stdout
              and lines[0].startswith('entente-paint: '),
              f'{what}: exit {status} and one line', ran.returncode, lines, ran.stdout[:80])
    with open('/dev/full', 'wb') as full:
        ran = subprocess.run([PAINT, 'svg'], input=sample, stdout=full, stderr=subprocess.PIPE)
    check(ran.returncode == 5, 'a full disk is a failure', ran.stderr)


def check_without_module():
    sample = 'n0\tlabel=Ålesund\nn1\tlabel=Łódź\ne0\ttail=n0\thead=n1\nend\n'.encode()
    with tempfile.TemporaryDirectory() as folder:
        alone = shutil.copy(PAINT, folder)
        ran = subprocess.run([alone, 'svg'], input=sample, capture_output=True)
        check(ran.stdout == run(sample, 'svg').stdout != b'', 'SVG needs no module, and is the same', ran.stderr)
        for name in 'png', 'pdf':
            ran = subprocess.run([alone, 'svg', name], input=sample, capture_output=True)
            check(ran.returncode == 5 and not ran.stdout and b'entente-paint.so' in ran.stderr,
                  f'{name} needs the module: exit 5', ran.returncode, ran.stderr)
        ran = subprocess.run([alone, 'svg', 'dot'], capture_output=True,
                             input='n0\tlabel=Ελλάς\nn1\tlabel=海\nend\n'.encode())
        check(ran.returncode == 0, 'without it, widths are guessed', ran.stderr)


def check_odd_figures():
    figures = {
        'nothing': b'figure\nend\n',
        'one node': b'n0\tlabel=alone\nend\n',
        'a blank label': b'n0\tlabel= \ne0\ttail=n0\thead=n0\nend\n',
        'a label of 100,000 letters': b'n0\tlabel=' + b'letters ' * 12500 + b'\nn1\nend\n',
        'a word of 100,000 letters': b'n0\tlabel=' + b'x' * 100000 + b'\nn1\nend\n',
        'a transparent page': b'figure\tbgcolor=transparent\nn0\nn1\ne0\ttail=n0\thead=n1\tmark=?\nend\n',
        'a dark page': b'figure\tbgcolor=#12171E\tink=#EEF2F6\nn0\tlabel=a\nend\n',
    }
    for what, wire in figures.items():
        ran = run(wire, 'svg', 'dot', 'png', 'pdf')
        check(ran.returncode == 0 and not ran.stderr and len(frames(ran.stdout)) == 4,
              f'{what} is painted', ran.returncode, ran.stderr)
    png = paint(figures['a transparent page'], 'png')['png']
    check(dict(chunks(png))['IHDR'][9] == 6, 'PNG: with opacity where the page is transparent')
    data = pixels(png)
    check(data[1:5] == b'\0\0\0\0', 'PNG: nothing at the corner of a transparent page')


with open(SAMPLE, 'rb') as source:
    wire = source.read()
painted = check_frames(wire)
page = check_svg(painted['svg'])
check_png(painted['png'], page)
check_pdf(painted['pdf'], page)
check_same_bytes(wire, painted)
check_failures(wire)
check_without_module()
check_odd_figures()
sys.exit(tap.failed())
