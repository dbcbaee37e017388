/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_LINES_H
#define EN_BASE_LINES_H

#include <stddef.h>
#include <stdint.h>

/*
 * A count of lines and columns that moves forward through a text. Starts as {TEXT}, which need
 * not end with NUL. Columns are code points; a byte order mark is in none.
 */
typedef struct en_lines {
    const char *text;
    size_t offset;
    uint32_t line, column; /* of OFFSET, from 1 */
    uint32_t before;       /* lines before the text, which is a part of a longer one */
} en_lines;

/* Move to OFFSET, before which all is UTF-8; going back starts over from the beginning. */
void en_lines_to(en_lines *lines, size_t offset);

#endif
