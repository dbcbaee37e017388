/* SPDX-License-Identifier: MIT */
/*
 * Allies, the positive degree (Wasserman and Faust 1994): how many others an entity is tied to
 * by a relation of positive sign, in either direction, past ones included. Several relations
 * with the same other count once; nothing is weighted. Maximum: n - 1.
 * Time grows with relations and entities.
 */
#include "measure/measure.h"
#include "measure/neighbours.h"

static bool is_positive(const en_view *view, const en_relation *relation) {
    (void)view;
    return relation->sign > 0;
}

static en_status run(double *score, en_network *network, en_error *err) {
    return en_neighbours_count(score, network, is_positive, EN_EITHER, err);
}

const en_measure en_measure_allies = {
    .name = "allies",
    .family = "degree",
    .domain = EN_ON_SIGNED,
    .reference = "Wasserman & Faust 1994",
    .label = EN_WORDS("alliés", "allies"),
    .meaning = EN_WORDS("A beaucoup d’alliés\u00a0: partenaires, soutiens, membres, clients.",
                        "Has many allies: partners, backers, members, customers."),
    .run = run,
    .most = en_neighbours_most,
};
