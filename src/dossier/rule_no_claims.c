/* SPDX-License-Identifier: MIT */
/* No claims: an entity that no claim ties to anything, nor has the word in any. Questions and
 * proposals are claims here, though they do not count. */
#include "dossier/rule.h"

static en_status run(en_exam *exam) {
    const en_dossier *d = exam->dossier;
    bool *used = EN_NEW(exam->arena, bool, d->entity_count + 1);
    if (!used)
        return en_fail_memory(exam->err);
    for (size_t i = 0; i < d->claim_count; i++) {
        const en_claim *c = &d->claims[i];
        used[c->from] = used[c->to] = true;
        if (c->more->by != EN_NONE)
            used[c->more->by] = true;
    }
    en_status status = EN_OK;
    for (size_t i = 0; i < d->entity_count && !status; i++)
        if (!used[i])
            status = en_exam_find(exam, d->entities[i].spot, "no claim is about entity '%s'",
                                  d->entities[i].id);
    return status;
}

const en_rule en_rule_no_claims = {
    .name = "no-claims",
    .severity = EN_WARNING,
    .finds =
        EN_WORDS("Aucune affirmation ne porte sur une entité.", "No claim is about an entity."),
    .run = run,
};
