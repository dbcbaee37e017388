/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_CSV_TABLE_H
#define EN_FORMAT_CSV_TABLE_H

#include "base/map.h"
#include "format/csv_lexicon.h"
#include "format/csv_scan.h"

/* One spreadsheet that is read: its rows, and what its columns are. */
typedef struct en_table {
    en_csv csv;
    en_list list;
    en_lexicon lexicon;
    en_lang lang; /* of headings, and of names that do not say theirs */
    size_t
        at[EN_CSV_COLUMNS]; /* of each of the list's columns, its cell in a row; or EN_NONE */
    size_t width;           /* cells of a row */
    const char **keys;      /* of each cell, the heading of an unknown column, ""; or NULL */
    en_place *headings;     /* of each cell, where its heading is */
    bool edges;             /* the column `source` is an end of ties */
} en_table;

/*
 * Begin with CSV, which has just been opened and is the table's from now on: en_csv_close() on
 * that is due, whatever is found. Headings that are unknown or there twice are. LANG is that of
 * headings which leave theirs open ("note"), unless another one is French alone.
 *
 * In claims, `source` is who reports them; but where no column is the end that they come from,
 * it is that end, as in `source,target`.
 */
void en_table_open(en_table *table, en_list list, en_lang lang, const en_csv *csv);

/* Whether there is the column with this name; if not, that is found as an error. */
bool en_table_needs(en_table *table, const char *column);
bool en_table_has(const en_table *table, const char *column);

/* The next row that has as many cells as there are headings; others are found. */
bool en_table_next(en_table *table);

/* The cell of COLUMN in the present row, or NULL where it is blank or not there. */
const en_csv_cell *en_table_cell(const en_table *table, const en_csv_column *column);

#endif
