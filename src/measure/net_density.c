/* SPDX-License-Identifier: MIT */
/*
 * Density (Wasserman and Faust 1994): of all pairs of entities, the share that some relation of
 * the view ties, past ones and rivalries included. With --directed, of all ordered pairs, with
 * symmetric relations both ways. Nothing is weighted. From 0 to 1; undefined below two
 * entities. Time grows with relations and entities.
 */
#include "measure/measure.h"
#include "network/pairs.h"

#include <math.h>

static const char *const names[] = {"density", NULL};

static en_status run(en_value *values, en_network *network, en_error *err) {
    double size = (double)en_network_size(network);
    bool directed = en_network_directed(network);
    if (size < 2) {
        values->value = NAN;
        values->reason = (en_words)EN_WORDS("il faut au moins deux entités",
                                            "it takes at least two entities");
        return EN_OK;
    }
    en_pairs pairs;
    en_status status =
        en_pairs_create(&pairs, en_network_view(network), en_relation_any, directed, err);
    if (status)
        return status;
    values->value = (double)pairs.count / (size * (size - 1) / (directed ? 1 : 2));
    en_pairs_destroy(&pairs);
    return EN_OK;
}

const en_statistic en_statistic_density = {
    .name = "density",
    .family = "network",
    .domain = EN_ON_ALL,
    .reference = "Wasserman & Faust 1994",
    .meaning = EN_WORDS(
        "La densité est la part des paires d’entités qui sont liées\u00a0: 0 personne, 1 tous.",
        "Density is the share of pairs of entities that are tied: 0 nobody, 1 everybody."),
    .values = names,
    .run = run,
};
