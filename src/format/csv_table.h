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
    en_lang lang; /* of headings, and of names that do not say theirs */
    en_lexicon lexicon;
    size_t at[EN_CSV_COLUMNS]; /* of each of the list's columns, its cell in a row; EN_NONE */
    size_t width;              /* of the row of headings; others may be shorter */
    const char **keys;         /* of each cell, the heading of an unknown column, ""; or NULL */
    en_place *headings;        /* of each cell, where its heading is */
    en_map unknown;            /* the headings of unknown columns, to their cells */
    bool edges;                /* the column `source` is an end of ties */
    en_place short_row;        /* the first one with fewer cells than headings */
    size_t short_count;
} en_table;

/*
 * Read the headings. Starts as {.csv, .list, .lang}: a file that was just opened, to be closed
 * whatever is found, and the language of headings which leave theirs open ("note"), unless
 * another heading is French alone. Headings that are unknown or there twice are found.
 *
 * In claims, `source` is who reports them; but where no column is the end that they come from,
 * it is that end, as in `source,target`.
 */
void en_table_open(en_table *table);

/* Whether there is the column with this name; if not, that is found as an error. */
bool en_table_needs(en_table *table, const char *column);
bool en_table_has(const en_table *table, const char *column);

/* The next row. Cells below no heading are found, and at the end that rows were short. */
bool en_table_next(en_table *table);

/* The cell of COLUMN in the present row, or NULL where it is blank or not there. */
const en_csv_cell *en_table_cell(const en_table *table, const en_csv_column *column);
/* The same for the unknown column with the heading KEY, where blanks count. */
const en_csv_cell *en_table_own(const en_table *table, const char *key);

#endif
