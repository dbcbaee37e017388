/* SPDX-License-Identifier: MIT */
#include "base/lines.h"

#include <string.h>

void en_lines_to(en_lines *lines, size_t offset) {
    if (offset < lines->offset)
        *lines = (en_lines){.text = lines->text, .before = lines->before};
    const char *at = lines->text + lines->offset, *end = lines->text + offset, *next;
    if (!lines->line) {
        lines->line = lines->before + 1;
        lines->column = 1;
    }
    if (lines->offset == 0 && offset >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3; /* a byte order mark is in no column */
    while (at < end && (next = memchr(at, '\n', (size_t)(end - at)))) {
        at = next + 1;
        lines->line++;
        lines->column = 1;
    }
    for (; at < end; at++)
        lines->column += (*at & 0xC0) != 0x80;
    lines->offset = offset;
}
