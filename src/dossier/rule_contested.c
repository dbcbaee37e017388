/* SPDX-License-Identifier: MIT */
/* Contested: a relation that some claims assert and others deny. Which of them are right is for
 * the reader; which rule decides, for --accept. */
#include "dossier/rule.h"

static en_status run(en_exam *exam) {
    en_status status = EN_OK;
    for (size_t i = 0; i < exam->view->relation_count && !status; i++) {
        const en_relation *r = &exam->view->relations[i];
        if (r->standing == EN_CONTESTED)
            status = en_exam_find_tie(
                exam, r, "is contested: asserted by %u origin%s, denied by %u", r->origins_for,
                r->origins_for == 1 ? "" : "s", r->origins_against);
    }
    return status;
}

const en_rule en_rule_contested = {
    .name = "contested",
    .severity = EN_REMARK,
    .finds = EN_WORDS("Une relation est affirmée par les uns et démentie par les autres.",
                      "A relation is asserted by some and denied by others."),
    .run = run,
};
