/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_CSV_DRAFT_H
#define EN_FORMAT_CSV_DRAFT_H

#include "format/csv_cast.h"
#include "format/csv_table.h"
#include "format/json_document.h"

/*
 * A dossier as JSON while it is put together out of spreadsheets: its text, and marks that say
 * which cell each part of it comes from. Starts as {.arena, .files}; en_draft_close() is due.
 */
typedef struct en_draft {
    en_buf json;
    en_arena *arena;
    const char *const *files; /* that places are in; NULL ends them */
    en_json_mark *marks;
    size_t mark_count, room;
    en_cast *entities,
        *sources;              /* whom claims name, to be made; NULL: there are lists of them */
    const char *source, *type; /* of claims that have no column for it; or NULL */
} en_draft;

/* What is appended from here on is at PLACE. */
void en_draft_mark(en_draft *draft, en_place place);
void en_draft_close(en_draft *draft);

/* Append the present row of TABLE as a record. What is wrong with its cells is found. */
void en_draft_row(en_draft *draft, en_table *table);

/* Append those that CAST made, with their names as label or title in LANG. */
void en_draft_cast(en_draft *draft, const en_cast *cast, const char *words, en_lang lang);

#endif
