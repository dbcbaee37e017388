/* SPDX-License-Identifier: MIT */
/*
 * One voice: the dossier has two relations or more, and every claim that counts comes from one
 * origin, in however many articles. A note, since every dossier begins so; but the first of
 * all, since nothing that is measured on it says more than that one origin does.
 */
#include "dossier/rule.h"

/* The one origin of all counted claims, and how many of its sources report them; or EN_NONE. */
static size_t find_voice(const en_exam *exam, size_t claims, bool *reports, size_t *sources) {
    const en_dossier *d = exam->dossier;
    size_t voice = EN_NONE;
    *sources = 0;
    for (size_t i = 0; i < claims; i++) {
        size_t source = d->claims[exam->view->claims[i]].source;
        if (voice != EN_NONE && voice != d->sources[source].origin)
            return EN_NONE;
        voice = d->sources[source].origin;
        *sources += !reports[source];
        reports[source] = true;
    }
    return voice;
}

static size_t count_claims(const en_view *view) {
    size_t count = 0;
    for (size_t r = 0; r < view->relation_count; r++)
        count += view->relations[r].claim_count;
    for (size_t r = 0; r < view->fallen_count; r++)
        count += view->fallen[r].claim_count;
    return count;
}

static en_status run(en_exam *exam) {
    const en_dossier *d = exam->dossier;
    if (exam->view->relation_count < 2)
        return EN_OK;
    bool *reports = EN_NEW(exam->arena, bool, d->source_count);
    if (!reports)
        return en_fail_memory(exam->err);
    size_t claims = count_claims(exam->view), sources;
    size_t voice = find_voice(exam, claims, reports, &sources);
    if (voice == EN_NONE)
        return EN_OK;
    const char *id = d->sources[voice].id;
    if (sources == 1)
        return en_exam_find(exam, (en_place){0},
                            "the dossier rests on one voice: all %zu claims that count come "
                            "from one origin, '%s'",
                            claims, id);
    return en_exam_find(exam, (en_place){0},
                        "the dossier rests on one voice: all %zu claims that count come from "
                        "one origin, '%s', though %zu sources report them",
                        claims, id, sources);
}

const en_rule en_rule_one_voice = {
    .name = "one-voice",
    .severity = EN_REMARK,
    .finds = EN_WORDS("Toutes les affirmations viennent d’une seule origine, quel que soit le "
                      "nombre d’articles.",
                      "All claims come from one origin, whatever the number of articles."),
    .run = run,
};
