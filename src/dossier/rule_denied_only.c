/* SPDX-License-Identifier: MIT */
/* Denied only: a relation that nobody asserts. It stays out of figures and measures. */
#include "dossier/rule.h"

static en_status run(en_exam *exam) {
    en_status status = EN_OK;
    for (size_t i = 0; i < exam->view->fallen_count && !status; i++) {
        const en_relation *r = &exam->view->fallen[i];
        if (r->fall == EN_DENIAL)
            status = en_exam_find_tie(exam, r, "is denied by %u origin%s, asserted by none",
                                      r->origins_against, r->origins_against == 1 ? "" : "s");
    }
    return status;
}

const en_rule en_rule_denied_only = {
    .name = "denied-only",
    .severity = EN_REMARK,
    .finds = EN_WORDS("Une relation est démentie sans que personne ne l’affirme.",
                      "A relation is denied, and nobody asserts it."),
    .run = run,
};
