/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_CSV_COLUMNS_H
#define EN_FORMAT_CSV_COLUMNS_H

#include "base/arena.h"
#include "base/words.h"
#include "format/json_save.h"

#include <stdbool.h>

/*
 * The columns of the three spreadsheets of a dossier: a row a column, in the order in which
 * they are written. A cell is the text of a value of JSON, by its column's sort, and no value
 * where it is empty.
 */
typedef enum en_cell_sort {
    EN_CELL_TEXT,   /* blanks around it are dropped; a text that has some is in extra_json */
    EN_CELL_NUMBER, /* with a decimal point */
    EN_CELL_CHOICE, /* one of words, true and false among them */
    EN_CELL_NAMES,  /* several texts, with | between them; see csv_cell.h */
    EN_CELL_ENTITY, /* who: an entity's id, label or alias */
    EN_CELL_SOURCE, /* a source's id */
    EN_CELL_JSON,   /* an object as JSON: whatever of the record no column is for */
} en_cell_sort;

/* A word of the format, and what else is read for it. */
typedef struct en_synonym {
    const char *word;
    const char *others; /* "nie|dément|deny": the first is written in French */
    bool plain;         /* not a text in JSON, but the word itself */
} en_synonym;

typedef struct en_csv_column {
    const char *name; /* its heading: "amount_value" */
    const char
        *group;      /* the object of the record that its values stand in: "amount"; or NULL */
    const char *key; /* and there: "value" */
    en_cell_sort sort;
    const char *fr, *en;     /* other headings that are read; the first French one is written */
    const en_synonym *words; /* of a choice; ends with {0} */
    bool needed;             /* written even where all its cells are empty */
} en_csv_column;

extern const en_csv_column
    *const en_csv_columns[EN_LISTS]; /* each ends with a row without name */
enum { EN_CSV_COLUMNS = 32 };        /* more than any of them has */

/* Bytes of a heading, at most: each cell of a column that no list has repeats it as its key. */
enum { EN_CSV_HEADING = 200 };

/* The group whose columns hold a list of objects, a piece of each cell an object. */
#define EN_CSV_MANY "evidence"

/*
 * The next of WORDS, which bars keep apart and of which one is left, in ARENA; goes past it.
 * NULL when memory is out.
 */
const char *en_csv_word(const char **words, en_arena *arena);

/* The column of GROUP (NULL: none) and KEY, or NULL. */
const en_csv_column *en_csv_column_of(en_list list, const char *group, const char *key);
bool en_csv_is_group(en_list list, const char *key);

#endif
