/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_SETTING_H
#define EN_REPORT_SETTING_H

#include "base/buf.h"
#include "base/words.h"
#include "report/rows.h"

/*
 * A text for a person's screen while it is set: lines of at most 88 cells that break at blanks
 * and go on below where they began, nothing of a text's own doing in them (en_buf_shown()).
 * Starts as {.out = ..., .lang = ...}. Running out of memory is OUT's to report.
 */
struct en_setting {
    en_buf *out;
    en_lang lang;
    bool colour; /* titles and headings may be bold */
};

void en_set_title(en_setting *page, const char *text);
void en_set_heading(en_setting *page, en_words text); /* behind an empty line */

/* TEXT behind INDENT blanks; what it goes on with stands two further in. TEXT is emptied. */
void en_set_line(en_setting *page, size_t indent, en_buf *text);

/* A line "LABEL  TEXT", texts in one column; nothing at all where TEXT is empty. It is emptied.
 */
void en_set_field(en_setting *page, en_words label, en_buf *text);
void en_set_fact(en_setting *page, en_words label, const char *text); /* NULL: nothing */

#endif
