#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Print inter_table.h, the widths of the installed Inter: inter.py >inter_table.h

Advances and kerning of the letters of European names in Latin script, in the weights that figures
use. Letters that are kerned alike make a class, so that pairs of classes are listed, not of letters.
"""
from fontTools.ttLib import TTFont

FOLDER = '/usr/share/fonts/opentype/inter'
WEIGHTS = 'Regular', 'SemiBold'
POINTS = [*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x149), *range(0x14A, 0x180), *range(0x218, 0x21C), 0x2010, 0x2011, 0x2013,
          0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x202F, 0x2039, 0x203A, 0x20AC, 0x2122,
          0x2212]


def is_kerned(point):
    """Signs that are rare in names stand as they come: each would be a class of its own."""
    return chr(point).isalnum() or chr(point) in ' .,;:!?-/()&\'"‘’“”«»–—…'


class Font:
    """Advances of POINTS, and how much nearer or farther each pair of them stands."""

    def __init__(self, weight):
        font = TTFont(f'{FOLDER}/Inter-{weight}.otf')
        self.version, self.units = font['name'].getDebugName(5), font['head'].unitsPerEm
        names = font.getBestCmap()
        self.glyphs = [names[point] for point in POINTS]
        self.widths = [font['hmtx'][glyph][0] for glyph in self.glyphs]
        table = font['GPOS'].table
        kern, = {i for feature in table.FeatureList.FeatureRecord if feature.FeatureTag == 'kern'
                 for i in feature.Feature.LookupListIndex}
        self.parts = [(part, {glyph: i for i, glyph in enumerate(part.Coverage.glyphs)})
                      for part in table.LookupList.Lookup[kern].SubTable]

    def kern(self, left, right):
        """The first part of the look-up that knows the pair has the last word (OpenType 1.9, GPOS 2)."""
        for part, places in self.parts:
            if left not in places:
                continue
            if part.Format == 1:
                pairs = part.PairSet[places[left]].PairValueRecord
                found = [pair.Value1.XAdvance for pair in pairs if pair.SecondGlyph == right]
                if found:
                    return found[0]
            else:
                row = part.Class1Record[part.ClassDef1.classDefs.get(left, 0)].Class2Record
                value = row[part.ClassDef2.classDefs.get(right, 0)].Value1
                return value.XAdvance if value else 0
        return 0


def classes(rows):
    """A number for each row, the same for like ones; 0 for all zeroes."""
    known = {tuple((0,) * len(WEIGHTS) for _ in rows): 0}
    return [known.setdefault(tuple(row), len(known)) for row in rows]


def array(kind, name, values):
    """A C array, filled to the width of a page."""
    lines, line = [], '   '
    for value in values:
        if len(line) + len(value) + 2 > 96:
            lines.append(line)
            line = '   '
        line += f' {value},'
    return '\n'.join([f'static const {kind} {name}[] = {{', *lines, line, '};'])


fonts = [Font(weight) for weight in WEIGHTS]
everyone = range(len(POINTS))
kerned = [is_kerned(point) for point in POINTS]
kerns = [[tuple(font.kern(font.glyphs[i], font.glyphs[j]) if kerned[i] and kerned[j] else 0 for font in fonts)
          for j in everyone] for i in everyone]
left, right = classes(kerns), classes(list(zip(*kerns)))
pairs = sorted({(left[i], right[j], kerns[i][j]) for i in everyone for j in everyone if any(kerns[i][j])})
print(f"""/* SPDX-License-Identifier: MIT */
/* Written by inter.py, from Inter {fonts[0].version.split(';')[0].split()[1]}. */
#ifndef EN_PAINT_INTER_TABLE_H
#define EN_PAINT_INTER_TABLE_H

#include <stdint.h>

/* What is added between a left and a right class of letters, in each weight. */
typedef struct inter_pair {{
    uint8_t left, right;
    int16_t kern[{len(WEIGHTS)}];
}} inter_pair;

/* clang-format off */
enum {{ INTER_UNITS = {fonts[0].units} }}; /* in an em */

/* By place: code point, advance in each weight, class as left and as right letter (0: no kerning). */""")
print(array('uint16_t', 'inter_points', [hex(p) for p in POINTS]))
for font, weight in zip(fonts, WEIGHTS):
    print(array('uint16_t', f'inter_{weight.lower()}', map(str, font.widths)))
print(array('uint8_t', 'inter_left', map(str, left)))
print(array('uint8_t', 'inter_right', map(str, right)))
print('\n/* In order. */')
print(array('inter_pair', 'inter_pairs', [f'{{{l}, {r}, {{{a}, {b}}}}}' for l, r, (a, b) in pairs]))
print('\n#endif')
