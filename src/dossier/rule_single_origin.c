/* SPDX-License-Identifier: MIT */
/* Single origin: a relation that stands on the word of one origin, in however many articles. */
#include "dossier/rule.h"

/* The origin of the first claim that asserts RELATION. */
static const char *name_origin(const en_exam *exam, const en_relation *relation) {
    const en_source *sources = exam->dossier->sources;
    const en_claim *claim = en_exam_claim_of(exam, relation, 0);
    for (size_t i = 1; claim->stance == EN_DENIES; i++)
        claim = en_exam_claim_of(exam, relation, i);
    return sources[sources[claim->source].origin].id;
}

static en_status run(en_exam *exam) {
    en_status status = EN_OK;
    for (size_t i = 0; i < exam->view->relation_count && !status; i++) {
        const en_relation *r = &exam->view->relations[i];
        if (r->origins_for > 1)
            continue;
        const char *origin = name_origin(exam, r);
        status = r->sources_for == 1
                     ? en_exam_find_tie(exam, r, "rests on a single origin, '%s'", origin)
                     : en_exam_find_tie(exam, r,
                                        "rests on a single origin, '%s', though %u sources "
                                        "report it",
                                        origin, r->sources_for);
    }
    return status;
}

const en_rule en_rule_single_origin = {
    .name = "single-origin",
    .severity = EN_REMARK,
    .finds = EN_WORDS("Une relation repose sur une seule origine, quel que soit le nombre "
                      "d’articles qui la reprennent.",
                      "A relation rests on a single origin, however many articles repeat it."),
    .summary = "rest on a single origin",
    .run = run,
};
