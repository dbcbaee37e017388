/* SPDX-License-Identifier: MIT */
/*
 * Frustrated ties (Harary 1959, a smallest deletion set; Aref and Wilson 2019): 1 for a
 * relation that is in the way of two camps, positive between them or negative within, by the
 * division that `camp` has; 0 for other relations with a sign. If those with 1 were reported
 * wrongly, or turned their sign, all would fall into two camps; where `frustration` of the
 * network is exact, no fewer ties would do, though others might as well. Relations between the
 * same two entities are one tie and share its value. Undefined where the tie has no sign
 * (network/signs.h). Time: as of camps.
 */
#include "measure/camps.h"
#include "measure/measure.h"

#include <math.h>

static en_status run(double *score, en_network *network, en_error *err) {
    const en_view *view = en_network_view(network);
    const en_signs *s;
    const en_camps *camps;
    en_status status = en_network_signs(&s, network, err);
    if (!status)
        status = en_camps_of(&camps, network, err);
    for (size_t i = 0; i < view->relation_count && !status; i++) {
        const en_relation *r = &view->relations[i];
        bool counts = r->sign && !r->past;
        size_t tie =
            counts ? en_signs_find(s, view->vertex[r->from], view->vertex[r->to]) : EN_NONE;
        score[i] = tie == EN_NONE ? NAN : camps->frustrated[tie];
    }
    return status;
}

const en_tie_measure en_tie_measure_frustrated = {
    .name = "frustrated",
    .family = "signed",
    .domain = EN_ON_STANCES,
    .reference = "Harary 1959; Aref & Wilson 2019",
    .label = EN_WORDS("lien frustré", "frustrated tie"),
    .meaning =
        EN_WORDS("Vaut 1 quand le lien contredit le partage en deux camps, alliés séparés "
                 "ou rivaux réunis\u00a0: si ces liens-là étaient faux, tous s’y rangeraient.",
                 "Is 1 where the tie contradicts the division into two camps, as allies "
                 "apart or rivals together: if these ties were wrong, all would fall into it."),
    .undefined = EN_WORDS("le lien n’a pas de signe (neutre, passé, à la fois positif et "
                          "négatif, ou d’une entité à elle-même)",
                          "the tie has no sign (neutral, past, both positive and negative, or "
                          "of an entity to itself)"),
    .on_request = true,
    .run = run,
};
