/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_LINES_H
#define EN_REPORT_LINES_H

#include "base/buf.h"

/* Blanks that bring what follows to column COUNT. */
void en_lines_indent(en_buf *out, size_t count);

/*
 * The words of TEXT from column AT on, in lines of at most WIDTH cells that go on at column
 * HANG, and a line's end. A line breaks at blanks and line ends of the text, so a long word may
 * jut out; a number or a dash does not end one ("– 1 source", "1er mai"). Nothing of a text's
 * own doing gets into a terminal (en_buf_shown()). Running out of memory is OUT's to report.
 */
void en_lines_wrap(en_buf *out, const char *text, size_t at, size_t hang, size_t width);

#endif
