/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_SHEET_H
#define EN_BASE_SHEET_H

#include <stdbool.h>
#include <stddef.h>

/* Whose the texts of a column are. */
typedef enum en_cell {
    EN_CELL_DATA,  /* the dossier's: guarded wherever they might do harm */
    EN_CELL_WORD,  /* the program's own, such as a sign: written as they are */
    EN_CELL_TRUTH, /* the program's "true" and "false", which JSON writes without quotes */
} en_cell;

/* One column: texts where TEXT is set, numbers otherwise. */
typedef struct en_column {
    const char *name;      /* in CSV and JSON: lower case, stable, English */
    const char *heading;   /* for people; NULL: the name */
    const char **text;     /* one a row; NULL in it: nothing to say */
    const double *number;  /* one a row; NaN where there is no value */
    const char *undefined; /* why a number may be missing; NULL: it never is */
    en_cell cell;          /* of texts */
    size_t width;          /* cells that a text may take before people's eyes; 0: forty */
} en_column;

/* One fact about how the sheet came about: dossier, view, version. */
typedef struct en_fact {
    const char *name, *value;
    const char *heading; /* its name for people; NULL: the name */
} en_fact;

/* A table on its way out: what every verb that lists anything hands to a format. */
typedef struct en_sheet {
    const en_column *columns;
    size_t column_count, row_count;
    const size_t *rows; /* which rows, in which order; NULL: all, as they come */
    const en_fact *facts;
    size_t fact_count;
} en_sheet;

#endif
