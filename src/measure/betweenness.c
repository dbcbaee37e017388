/* SPDX-License-Identifier: MIT */
/*
 * Betweenness (Freeman 1977; computed as by Brandes 2001): over all pairs of other entities,
 * the share of their shortest paths that pass through this one. Each unordered pair counts
 * once; with --directed, paths follow arcs and each ordered pair counts. With --weight, a tie
 * is as long as it is weak (1 / weight). Maximum: all pairs of others, (n - 1)(n - 2) / 2, or
 * twice that with --directed. Time: ties times entities.
 */
#include "measure/ask.h"
#include "measure/measure.h"

#include <math.h>

static igraph_error_t ask(igraph_vector_t *answer, const en_graph *paths) {
    bool directed = igraph_is_directed(&paths->graph);
    return igraph_betweenness(&paths->graph, answer, igraph_vss_all(), directed,
                              paths->lengths);
}

static en_status run(double *score, en_network *network, en_error *err) {
    en_status status = en_ask(score, network, en_network_paths, ask, err);
    /* igraph counts paths in doubles and does not look when they overflow. */
    for (size_t i = 0; i < en_network_size(network) && !status; i++)
        if (!isfinite(score[i]))
            status = en_fail(err, EN_SYSTEM,
                             "betweenness: more shortest paths than can be counted (1e308); "
                             "harmonic closeness does not count them");
    return status;
}

static double most(size_t n, bool directed) {
    double pairs = ((double)n - 1) * ((double)n - 2);
    return directed ? pairs : pairs / 2;
}

const en_measure en_measure_betweenness = {
    .name = "betweenness",
    .family = "paths",
    .label = EN_WORDS("centralité d’intermédiarité", "betweenness centrality"),
    .meaning = EN_WORDS("Se trouve sur les plus courtes chaînes entre les autres : un "
                        "intermédiaire, ou un goulet d’étranglement.",
                        "Stands on the shortest chains between others: a broker or a "
                        "bottleneck."),
    .run = run,
    .most = most,
};
