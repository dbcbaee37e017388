/* SPDX-License-Identifier: MIT */
/*
 * Constraint (Burt 1992): how far an entity's contacts lead back to each other. With p(i, j)
 * the share of j in what i invests in its ties, it is the sum over i's contacts j of
 * (p(i, j) + sum over q of p(i, q) p(q, j))^2. High: closed in; low: spans structural holes.
 * With --weight, investment is the weight; with --directed, arcs of both directions add up.
 * Undefined without ties; relative already, so not normalised. Time: the sum over entities of
 * their contacts' contacts.
 */
#include "measure/ask.h"
#include "measure/measure.h"

static igraph_error_t ask(igraph_vector_t *answer, const en_graph *paths) {
    return igraph_constraint(&paths->graph, answer, igraph_vss_all(), paths->weights);
}

static en_status run(double *score, en_network *network, en_error *err) {
    return en_ask(score, network, en_network_paths, ask, err);
}

const en_measure en_measure_constraint = {
    .name = "constraint",
    .family = "brokerage",
    .domain = EN_ON_PATHS,
    .reference = "Burt 1992",
    .label = EN_WORDS("contrainte structurelle", "structural constraint"),
    .meaning = EN_WORDS(
        "Ses contacts se tiennent entre eux\u00a0: peu de marge\u202f; une valeur basse dit "
        "un courtier.",
        "Its contacts are tied to each other: little room; a low value tells a "
        "broker."),
    .undefined = EN_WORDS("n’a aucun de ces liens", "has none of these ties"),
    .run = run,
};
