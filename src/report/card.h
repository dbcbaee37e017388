/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_CARD_H
#define EN_REPORT_CARD_H

#include "format/format.h"
#include "report/rows.h"

/* One record: what a word on the command line may mean, in the view or not. */
typedef struct en_card {
    const en_list *list;
    size_t index;
} en_card;

/*
 * The record that WORD names: the id of an entity, relation, claim or source (in this order),
 * or "entity:" and so on with an id, or an entity's label or alias. EN_USAGE with the nearest
 * name when there is none, and when two entities have the name. A note says what else has the
 * id.
 */
EN_MUST_CHECK en_status en_card_find(en_card *out, const en_scope *scope, const char *word,
                                     en_error *err);

/*
 * The card as a text for people: name, what is known, then its relations or claims with whose
 * word they rest on. SCOPE must be for people.
 */
EN_MUST_CHECK en_status en_card_set(en_buf *out, const en_card *card, const en_scope *scope,
                                    const en_page *page, en_error *err);

/*
 * The card as one JSON object: "meta" with FACTS, the record under its noun ("entity"), and the
 * rows of what goes with it under that list's name. SCOPE must be for programs, with detail.
 */
EN_MUST_CHECK en_status en_card_write_json(en_buf *out, const en_card *card,
                                           const en_scope *scope, const en_fact *facts,
                                           size_t fact_count, en_error *err);

#endif
