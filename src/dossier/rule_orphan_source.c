/* SPDX-License-Identifier: MIT */
/*
 * Orphan source: one that was read and reports nothing. A note, since an article may well be
 * silent; but it counts as no source then.
 */
#include "dossier/rule.h"

static en_status run(en_exam *exam) {
    const en_dossier *d = exam->dossier;
    bool *reports = EN_NEW(exam->arena, bool, d->source_count + 1);
    if (!reports)
        return en_fail_memory(exam->err);
    for (size_t i = 0; i < d->claim_count; i++)
        reports[d->claims[i].source] = true;
    en_status status = EN_OK;
    for (size_t i = 0; i < d->source_count && !status; i++)
        if (d->sources[i].read && !reports[i])
            status = en_exam_find(exam, d->sources[i].spot,
                                  "source '%s' reports nothing; one that was not read has "
                                  "\"read\": false",
                                  d->sources[i].id);
    return status;
}

const en_rule en_rule_orphan_source = {
    .name = "orphan-source",
    .severity = EN_REMARK,
    .finds = EN_WORDS("Une source a été lue et n’affirme rien.",
                      "A source was read and reports nothing."),
    .run = run,
};
