/* SPDX-License-Identifier: MIT */
/*
 * Local clustering (Watts and Strogatz 1998): of the pairs of an entity's contacts, the share
 * that is tied. Channels, read both ways and unweighted, whatever --directed and --weight say.
 * From 0 to 1; undefined for who has fewer than two contacts. Time: the sum over ties of
 * contacts.
 */
#include "measure/ask.h"
#include "measure/measure.h"

static igraph_error_t ask(igraph_vector_t *answer, const en_graph *ties) {
    return igraph_transitivity_local_undirected(&ties->graph, answer, igraph_vss_all(),
                                                IGRAPH_TRANSITIVITY_NAN);
}

static en_status run(double *score, en_network *network, en_error *err) {
    return en_ask(score, network, en_network_ties, ask, err);
}

const en_measure en_measure_clustering = {
    .name = "clustering",
    .family = "cohesion",
    .domain = EN_ON_CHANNELS,
    .reference = "Watts & Strogatz 1998",
    .label = EN_WORDS("coefficient de regroupement local", "local clustering coefficient"),
    .meaning = EN_WORDS(
        "Ses contacts sont liés entre eux\u00a0: 1, tous\u202f; 0, ils ne passent que par "
        "lui.",
        "Its contacts are tied to each other: 1, all of them; 0, they meet "
        "through it alone."),
    .undefined = EN_WORDS("a moins de deux contacts", "has fewer than two contacts"),
    .on_request = true,
    .run = run,
};
