/* SPDX-License-Identifier: MIT */
/*
 * Dated after source: a fact that begins, or has ended, on a day surely later than that on
 * which its source reports it. Plans and questions may speak of days to come.
 */
#include "dossier/rule.h"

static en_status find(en_exam *exam, size_t claim, const char *key, en_date date) {
    const en_claim *c = &exam->dossier->claims[claim];
    const en_source *s = &exam->dossier->sources[c->source];
    en_claim_name name;
    en_buf late = {0}, published = {0};
    en_buf_date(&late, date);
    en_buf_date(&published, s->published);
    en_status status = en_buf_status(&late, exam->err);
    if (!status)
        status = en_buf_status(&published, exam->err);
    if (!status)
        status =
            en_exam_find(exam, c->spot,
                         "%s has '%s' %s, but its source '%s' was published %s; what is to "
                         "come has \"modality\": \"plan\"",
                         en_exam_claim(&name, exam, claim), key, en_buf_text(&late), s->id,
                         en_buf_text(&published));
    en_buf_destroy(&late);
    en_buf_destroy(&published);
    return status;
}

static en_status run(en_exam *exam) {
    const en_dossier *d = exam->dossier;
    en_status status = EN_OK;
    for (size_t i = 0; i < d->claim_count && !status; i++) {
        const en_claim *c = &d->claims[i];
        en_date published = d->sources[c->source].published;
        if (c->modality != EN_FACT)
            continue;
        if (en_date_after(c->since, published))
            status = find(exam, i, "since", c->since);
        else if (c->ended && en_date_after(c->until, published))
            status = find(exam, i, "until", c->until);
    }
    return status;
}

const en_rule en_rule_dated_after_source = {
    .name = "dated-after-source",
    .severity = EN_WARNING,
    .finds = EN_WORDS("Un fait commence, ou a pris fin, après la publication de sa source.",
                      "A fact begins, or has ended, after its source was published."),
    .run = run,
};
