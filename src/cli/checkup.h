/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_CHECKUP_H
#define EN_CLI_CHECKUP_H

#include "cli/intake.h"
#include "dossier/rule.h"
#include "text/evidence.h"

/* What `check` has found, on its way out. */
typedef struct en_checkup {
    en_intake intake; /* with what was found in reading, and in the texts */
    en_view *view;    /* of the whole dossier; NULL: it cannot be read, and no rule has run */

    const en_rule **rules; /* those that were to run, in their order */
    size_t rule_count;
    en_findings *found; /* of each of them */
    bool listed;        /* every finding stands for itself, however many there are */

    bool has_texts; /* EVIDENCE was looked up in them */
    en_evidence evidence;
} en_checkup;

/* How many findings of this severity there are, of reading and of rules. */
size_t en_checkup_count(const en_checkup *checkup, en_severity severity);

/* For people: a line each, those of a rule that says one thing of many summed up, then counts.
 */
void en_checkup_write_lines(en_buf *out, const en_checkup *checkup);

/* For programs: a sheet with a row each, and the counts among its facts. */
EN_MUST_CHECK en_status en_checkup_sheet(en_sheet *sheet, const en_checkup *checkup,
                                         en_arena *arena, en_error *err);

#endif
