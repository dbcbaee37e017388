/* SPDX-License-Identifier: MIT */
/*
 * Degree (Nieminen 1974; Freeman 1979): how many others an entity is tied to, by any relation
 * of the view, past ones and rivalries included. Several relations with the same other count
 * once, in whichever direction; nothing is weighted. Maximum: all others, n - 1.
 * Time grows with relations and entities.
 */
#include "measure/measure.h"
#include "measure/neighbours.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_neighbours_count(score, network, en_relation_any, EN_EITHER, err);
}

const en_measure en_measure_degree = {
    .name = "degree",
    .family = "degree",
    .domain = EN_ON_ALL,
    .reference = "Nieminen 1974; Freeman 1979",
    .label = EN_WORDS("degré", "degree"),
    .meaning = EN_WORDS("Est lié à beaucoup d’autres, de quelque façon que ce soit.",
                        "Is tied to many others, in whatever way."),
    .run = run,
    .most = en_neighbours_most,
};
