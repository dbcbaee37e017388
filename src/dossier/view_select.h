/* SPDX-License-Identifier: MIT */
/* What the names in view options choose, looked up once; and counts. For views alone. */
#ifndef EN_DOSSIER_VIEW_SELECT_H
#define EN_DOSSIER_VIEW_SELECT_H

#include "dossier/view.h"

typedef struct en_choice {
    bool *source, *type, *entity; /* one a record of the dossier: may it be in the view? */
    bool sign[3];                 /* of sign - 1, 0, + 1 */
    size_t ego;                   /* entity, or EN_NONE */
    size_t steps;
} en_choice;

EN_MUST_CHECK en_status en_choice_make(en_choice *out, const en_dossier *dossier,
                                       const en_view_options *options, en_arena *arena,
                                       en_error *err);

/*
 * Does the claim count? The answer is entered into the VIEW's counts of what is left out, or
 * of what is kept although its dates tell too little.
 */
bool en_choice_counts(en_view *view, const en_choice *choice, const en_claim *claim);

/*
 * Does a counted claim say of its tie that it is over: that it has ended, or lasted until a day
 * that is not surely later than its source's own? Of what held at --as-of, no.
 */
bool en_choice_is_over(const en_view *view, const en_claim *claim);

/*
 * Count whose word the standing relation R rests on. ORIGIN, one a source, says which origins
 * have been counted.
 */
void en_view_count_voices(en_view *view, const en_relation *r, bool *origin);

/* Count of each vertex how many of the view's relations it is an end of. */
void en_view_count_ties(en_view *view);

#endif
