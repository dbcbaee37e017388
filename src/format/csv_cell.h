/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_CSV_CELL_H
#define EN_FORMAT_CSV_CELL_H

#include "format/csv_lexicon.h"
#include "format/csv_scan.h"

/*
 * Several texts in one cell have | between them. A backslash before a character makes it an
 * ordinary one: \| is a bar, \\ a backslash, and a blank behind one is kept, where others at
 * the ends of a piece are dropped. An empty cell has no piece.
 */

/* The next piece of *CELL (NULL: none is left) in PIECE; goes past it. */
bool en_csv_piece(en_buf *piece, const char **cell);
/* Append TEXT as a piece, with a backslash before each of the characters MORE, too. */
void en_buf_piece(en_buf *buf, const char *text, const char *more);

/* What people also write between names. Where no | is, a cell with one of them is doubtful. */
#define EN_CSV_DOUBTFUL ";\n"

/* Where cells come from, and the document of JSON that their values go to. */
typedef struct en_cells {
    en_csv *csv;
    en_lexicon *lexicon;
    en_buf *json;
} en_cells;

/*
 * Append the value of a cell (or of a piece of it) with TEXT, which has something in it and no
 * blanks around, as JSON, by the sort of COLUMN; an object of EN_CELL_JSON and texts that are
 * looked up are the caller's. What only people read is found here, a decimal comma say; what is
 * no value of that sort becomes a text, so that the reader of JSON says what is wrong with it.
 */
void en_cells_value(const en_cells *cells, const en_csv_column *column, const char *text,
                    en_place place);
void en_cells_text(const en_cells *cells, const char *text, en_place place); /* any text */

#endif
