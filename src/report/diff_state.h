/* SPDX-License-Identifier: MIT */
/* Pieces that a difference is told with, to people and to programs. For report/diff_*.c. */
#ifndef EN_REPORT_DIFF_STATE_H
#define EN_REPORT_DIFF_STATE_H

#include "dossier/view.h"

/*
 * Append how RELATION stands, or why it does not: "contested, 2 for, 1 against", "rejected by
 * the rule". NULL: no claim of it counts. With EN_LANG_NONE, in the words of view.h for
 * programs.
 */
void en_diff_state(en_buf *out, const en_relation *relation, en_lang lang);

/* Append the id of a claim, or "#12" where it has none. */
void en_diff_claim(en_buf *out, const en_dossier *dossier, size_t claim);

#endif
