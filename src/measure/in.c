/* SPDX-License-Identifier: MIT */
/*
 * Indegree (Freeman 1979; Wasserman and Faust 1994): how many others have a relation that
 * points at an entity, or a symmetric one with it, among all relations of the view. Several
 * relations from the same other count once; nothing is weighted. Maximum: n - 1.
 * Time grows with relations and entities.
 */
#include "measure/measure.h"
#include "measure/neighbours.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_neighbours_count(score, network, en_relation_any, EN_INWARD, err);
}

const en_measure en_measure_in = {
    .name = "in",
    .family = "degree",
    .domain = EN_ON_ALL,
    .reference = "Freeman 1979; Wasserman & Faust 1994",
    .label = EN_WORDS("degré entrant", "indegree"),
    .meaning = EN_WORDS("Beaucoup d’autres agissent sur lui ou avec lui.",
                        "Many others act on it or with it."),
    .run = run,
    .most = en_neighbours_most,
};
