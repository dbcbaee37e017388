/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_DIFF_WRITE_H
#define EN_REPORT_DIFF_WRITE_H

#include "base/sheet.h"
#include "report/diff.h"

/* A comparison and what it compares. */
typedef struct en_comparison {
    const en_diff *diff;
    const en_view *before, *after;
    en_lang lang;
} en_comparison;

/*
 * Append what changed, for people to read: lines that are safe on a terminal. Of moves of rank,
 * the first TOP a measure.
 */
void en_diff_say(en_buf *out, const en_comparison *comparison, size_t top);

/*
 * The same as rows for programs: change (gained, lost, changed, moved), of (entity, relation,
 * rank), id, label, measure, before, after, rank_before, rank_after, value_before, value_after,
 * claims_gained, claims_lost ("c12 c13": those that count on one side alone; a claim without id
 * by its place in the dossier's list, "#12").
 */
EN_MUST_CHECK en_status en_diff_sheet(en_sheet *out, const en_comparison *comparison,
                                      en_arena *arena, en_error *err);

#endif
