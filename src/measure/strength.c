/* SPDX-License-Identifier: MIT */
/*
 * Strength (Barrat, Barthélemy, Pastor-Satorras and Vespignani 2004): the independent origins
 * that assert an entity's relations, summed over all its relations of the view. It is always
 * the origins that weigh here, whatever --weight says. No maximum is known: there may be as
 * many relations and origins as one likes. Time grows with relations.
 */
#include "measure/measure.h"

static en_status run(double *score, en_network *network, en_error *err) {
    (void)err;
    const en_view *view = en_network_view(network);
    for (size_t i = 0; i < view->entity_count; i++)
        score[i] = 0;
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        if (r->from == r->to)
            continue;
        score[view->vertex[r->from]] += (double)r->origins_for;
        score[view->vertex[r->to]] += (double)r->origins_for;
    }
    return EN_OK;
}

const en_measure en_measure_strength = {
    .name = "strength",
    .family = "degree",
    .domain = EN_ON_ALL,
    .reference = "Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004",
    .label = EN_WORDS("force", "strength"),
    .meaning = EN_WORDS("Ses relations sont rapportées par beaucoup de voix indépendantes.",
                        "Its relations are reported by many independent voices."),
    .run = run,
};
