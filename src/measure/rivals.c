/* SPDX-License-Identifier: MIT */
/*
 * Rivals, the negative degree (Wasserman and Faust 1994): how many others an entity is tied to
 * by a relation of negative sign, in either direction, past ones included. Several relations
 * with the same other count once; nothing is weighted. Maximum: n - 1.
 * Time grows with relations and entities.
 */
#include "measure/measure.h"
#include "measure/neighbours.h"

static bool is_negative(const en_view *view, const en_relation *relation) {
    (void)view;
    return relation->sign < 0;
}

static en_status run(double *score, en_network *network, en_error *err) {
    return en_neighbours_count(score, network, is_negative, EN_EITHER, err);
}

const en_measure en_measure_rivals = {
    .name = "rivals",
    .family = "degree",
    .domain = EN_ON_SIGNED,
    .reference = "Wasserman & Faust 1994",
    .label = EN_WORDS("rivaux", "rivals"),
    .meaning = EN_WORDS("Affronte beaucoup d’autres\u00a0: concurrents, opposants, sanctions.",
                        "Faces many others: competitors, opponents, sanctions."),
    .run = run,
    .most = en_neighbours_most,
};
