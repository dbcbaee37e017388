/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_UTF8_H
#define EN_BASE_UTF8_H

#include "base/buf.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Read one code point from the LENGTH bytes at TEXT. Answers how many bytes it takes, and 0
 * where they are no UTF-8 (RFC 3629: no overlong forms, no surrogates, none past U+10FFFF) or
 * LENGTH is 0.
 */
size_t en_utf8_read(uint32_t *point, const char *text, size_t length);

/* Append a code point as UTF-8. */
void en_buf_utf8(en_buf *buf, uint32_t point);

/* How many terminal cells a code point takes: 0 (combining), 1, or 2 (East Asian wide, emoji).
 */
int en_utf8_cells(uint32_t point);
size_t en_utf8_width(const char *text); /* cells of a whole text, as en_buf_shown() shows it */

/*
 * Append TEXT for a terminal: control and bidirectional formatting characters and broken bytes
 * as \xNN or \u{NNNN}, so that data cannot move the cursor or turn the line round.
 */
void en_buf_shown(en_buf *buf, const char *text);

/*
 * A text from data as a message may show it: as en_buf_shown() does, and not too long. The
 * answer is OUT's text.
 */
typedef struct en_shown {
    char text[112];
} en_shown;
const char *en_shown_text(en_shown *out, const char *text);

/* What a message may show of a path: the end of a long one, which tells most. */
const char *en_shown_path(const char *path);

/*
 * As vsnprintf(), but what is too long is cut between two code points and ends in an ellipsis.
 * Answers how many bytes there are.
 */
size_t en_utf8_print(char *text, size_t room, const char *fmt, va_list args) EN_PRINTF(3, 0);

/*
 * Append TEXT fit for XML 1.0 and for a label: every control character (line ends among them)
 * a blank, broken bytes and non-characters U+FFFD, bidirectional overrides and
 * byte order marks dropped.
 */
void en_buf_clean(en_buf *buf, const char *text);

#endif
