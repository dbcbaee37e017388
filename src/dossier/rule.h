/* SPDX-License-Identifier: MIT */
#ifndef EN_DOSSIER_RULE_H
#define EN_DOSSIER_RULE_H

#include "base/finding.h"
#include "dossier/view.h"

/*
 * Rules of `check`: what is worth saying of a dossier that can be read. What keeps it from
 * being read is an error, and the reader's to find; a rule finds faults that do not (warnings),
 * and what one should know of its evidence before using it (notes).
 */

/* A rule at work: what it looks at, and where it puts what it finds. */
typedef struct en_exam {
    const struct en_rule *rule;
    const en_dossier *dossier;
    const en_view *view; /* of all of it, unnamed groups kept */
    en_findings *findings;
    en_arena *arena; /* for what the rule needs meanwhile; the findings' own */
    en_error *err;
} en_exam;

typedef struct en_rule {
    const char *name;     /* as typed after --rule */
    en_severity severity; /* of all that it finds: EN_WARNING or EN_REMARK */
    en_words finds;       /* what that is, in one sentence */
    /*
     * Where many findings are one fact: what goes after "45 of 54 relations"; for notes about
     * relations that stand. NULL: the findings are always listed.
     */
    const char *summary;
    en_status (*run)(en_exam *exam); /* EN_OK, or out of memory */
} en_rule;

extern const en_rule *const en_rules[]; /* in the order of reports; ends with NULL */
/* The rule called NAME; EN_USAGE with the nearest one when there is none. */
EN_MUST_CHECK en_status en_rule_pick(const en_rule **out, const char *name, en_error *err);

/*
 * Add to FINDINGS what RULE finds in the dossier of VIEW, each at the place of the record at
 * fault: of a source, an entity, a claim, of the first claim of a relation. VIEW keeps unnamed
 * groups and is otherwise the default one.
 */
EN_MUST_CHECK en_status en_rule_run(const en_rule *rule, const en_view *view,
                                    en_findings *findings, en_error *err);

/*
 * For the files of rules. Add a finding at SPOT ({0}: of the dossier as a whole), or at the
 * first claim of RELATION and about it: "'x' funds 'y' " and FMT. Ids may stand in a text as
 * they are; other texts from data go through en_shown_text().
 */
EN_MUST_CHECK en_status en_exam_find(en_exam *exam, en_place spot, const char *fmt, ...)
    EN_PRINTF(3, 4);
EN_MUST_CHECK en_status en_exam_find_tie(en_exam *exam, const en_relation *relation,
                                         const char *fmt, ...) EN_PRINTF(3, 4);

/* "claim 'c40'", "claim 12" where it has no id; the answer is OUT's text. */
typedef struct en_claim_name {
    char text[220];
} en_claim_name;
const char *en_exam_claim(en_claim_name *out, const en_exam *exam, size_t claim);

/* The claims of a relation, each in its turn: the dossier's, or NULL after the last. */
const en_claim *en_exam_claim_of(const en_exam *exam, const en_relation *relation, size_t i);

#endif
