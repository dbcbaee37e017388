/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_PROSE_H
#define EN_REPORT_PROSE_H

#include "base/sheet.h"
#include "format/format.h"

/*
 * A text for people, as blocks of plain text: what it says, in one order, whatever form it is
 * then written in. Blocks come from data; each form makes them harmless in its own way.
 */
typedef enum en_part {
    EN_PART_TITLE,
    EN_PART_HEADING, /* of a section */
    EN_PART_TOPIC,   /* of what follows, within a section */
    EN_PART_LABEL,   /* a word or two above a list */
    EN_PART_PARAGRAPH,
    EN_PART_BULLET,
    EN_PART_NUMBERED, /* counted from 1 */
    EN_PART_DETAIL,   /* goes on with the bullet, or number, above */
    EN_PART_QUOTE,    /* the same, in another's words */
    EN_PART_GRID,     /* a table */
    EN_PART_FACT,     /* how it came about: one line of a list that closes the text */
} en_part;

typedef struct en_block {
    en_part part;
    const char *text;      /* NULL for a grid */
    size_t number;         /* of a numbered one */
    const en_sheet *sheet; /* of a grid */
} en_block;

/* Starts as {.arena = ...}; fails once and stays failed. */
typedef struct en_prose {
    en_arena *arena;
    en_block *blocks;
    size_t count;
    bool failed;
} en_prose;

/* Append a block that says what stands in TEXT, and empty TEXT. Without text there is none. */
void en_prose_add(en_prose *prose, en_part part, en_buf *text);
void en_prose_say(en_prose *prose, en_part part, const char *text);
void en_prose_number(en_prose *prose, size_t number, en_buf *text);
void en_prose_grid(en_prose *prose, const en_sheet *sheet); /* borrowed */

/* For a terminal, or paper: lines of at most a hundred cells, nothing that moves a cursor. */
void en_prose_write_text(en_buf *out, const en_prose *prose, const en_page *page);

/* As Markdown (CommonMark, tables as GitHub has them), in which no text is markup or a link. */
void en_prose_write_markdown(en_buf *out, const en_prose *prose, const en_page *page);

#endif
