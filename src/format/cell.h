/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_CELL_H
#define EN_FORMAT_CELL_H

#include "format/format.h"

#include <stdbool.h>

/* What the formats that write sheets have in common. */

/* The index of the Ith row to be written. */
size_t en_sheet_row(const en_sheet *sheet, size_t i);

/*
 * Would a spreadsheet take TEXT for a formula? It does where one starts with = + - @, tab or
 * return; what is a number from end to end is none.
 */
bool en_cell_is_formula(const char *text);

/*
 * VALUE for a reader: to three decimals, without closing zeros; what that would make 0 in two
 * digits; a dash where there is none. A decimal comma in French.
 */
void en_cell_number(char out[32], double value, en_lang lang);

/* Append a cell of CSV between quotes: BEFORE, which has none, and TEXT, its own doubled. */
void en_buf_quoted(en_buf *out, const char *before, const char *text);

/*
 * SHEET as lines of cells with SEPARATOR between, names first, without its facts. ADD appends a
 * text as the format has it; GUARDED: a formula gets a ' in front.
 */
typedef void en_text_adder(en_buf *out, const char *text, bool guarded);
void en_write_separated(en_buf *out, const en_sheet *sheet, const en_page *page,
                        const char *separator, en_text_adder *add);

#endif
