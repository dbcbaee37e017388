/* SPDX-License-Identifier: MIT */
/*
 * No evidence: a relation that stands although no claim that asserts it names a passage. A
 * note, since many a dossier names its sources alone; whether the passages that are named hold
 * is for text/evidence.h.
 */
#include "dossier/rule.h"

static bool has_evidence(const en_exam *exam, const en_relation *relation) {
    const en_claim *claim;
    for (size_t i = 0; (claim = en_exam_claim_of(exam, relation, i)); i++)
        if (claim->stance == EN_ASSERTS && claim->more->anchor_count)
            return true;
    return false;
}

static en_status run(en_exam *exam) {
    en_status status = EN_OK;
    for (size_t i = 0; i < exam->view->relation_count && !status; i++) {
        const en_relation *r = &exam->view->relations[i];
        if (!has_evidence(exam, r))
            status = en_exam_find_tie(
                exam, r, "has no evidence: no claim that asserts it names a passage");
    }
    return status;
}

const en_rule en_rule_no_evidence = {
    .name = "no-evidence",
    .severity = EN_REMARK,
    .finds = EN_WORDS("Une relation est affirmée sans qu’aucun passage ne soit indiqué.",
                      "A relation is asserted, and no passage is named for it."),
    .summary = "have no evidence: no claim that asserts them names a passage",
    .run = run,
};
