/* SPDX-License-Identifier: MIT */
/*
 * Harmonic centrality (Marchiori and Latora 2000): the sum of one over the distance to each
 * other entity; whoever is out of reach adds nothing, so components compare. With --directed,
 * distances run outward along arcs; with --weight, a tie is as long as it is weak (1 / weight).
 * Maximum: n - 1, a tie to everyone; with --weight the score may pass it, since ties may be
 * shorter than 1. Time: ties times entities.
 */
#include "measure/ask.h"
#include "measure/measure.h"
#include "measure/neighbours.h"

static igraph_error_t ask(igraph_vector_t *answer, const en_graph *paths) {
    return igraph_harmonic_centrality(&paths->graph, answer, igraph_vss_all(), IGRAPH_OUT,
                                      paths->lengths, false);
}

static en_status run(double *score, en_network *network, en_error *err) {
    return en_ask(score, network, en_network_paths, ask, err);
}

const en_measure en_measure_harmonic = {
    .name = "harmonic",
    .family = "paths",
    .label = EN_WORDS("centralité harmonique", "harmonic centrality"),
    .meaning = EN_WORDS("Est à peu d’étapes de beaucoup d’autres.",
                        "Is few steps away from many others."),
    .run = run,
    .most = en_neighbours_most,
};
