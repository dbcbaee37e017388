/* SPDX-License-Identifier: MIT */
/*
 * Outdegree (Freeman 1979; Wasserman and Faust 1994): how many others an entity has a relation
 * to, or a symmetric one with, among all relations of the view. Several relations to the same
 * other count once; nothing is weighted. Maximum: n - 1.
 * Time grows with relations and entities.
 */
#include "measure/measure.h"
#include "measure/neighbours.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_neighbours_count(score, network, en_relation_any, EN_OUTWARD, err);
}

const en_measure en_measure_out = {
    .name = "out",
    .family = "degree",
    .domain = EN_ON_ALL,
    .reference = "Freeman 1979; Wasserman & Faust 1994",
    .label = EN_WORDS("degré sortant", "outdegree"),
    .meaning = EN_WORDS("Agit sur beaucoup d’autres ou avec eux.",
                        "Acts on many others or with them."),
    .run = run,
    .most = en_neighbours_most,
};
