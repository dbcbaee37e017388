/* SPDX-License-Identifier: MIT */
/*
 * Betweenness (Freeman 1977; computed as by Brandes 2001): over all pairs of other entities,
 * the share of their shortest paths that pass through this one. Each unordered pair counts
 * once; with --directed, paths follow arcs and each ordered pair counts. With --weight, a tie
 * is as long as it is weak (1 / weight). Maximum: all pairs of others, (n - 1)(n - 2) / 2, or
 * twice that with --directed. Time: ties times entities, or as
 * estimate.h has it.
 */
#include "measure/measure.h"
#include "measure/sweep.h"

#include <string.h>

static en_status run(double *score, en_network *network, en_error *err) {
    const double *betweenness;
    en_status status = en_betweenness_of(&betweenness, network, err);
    if (!status)
        memcpy(score, betweenness, en_network_size(network) * sizeof *score);
    return status;
}

static double most(size_t n, bool directed) {
    double pairs = ((double)n - 1) * ((double)n - 2);
    return directed ? pairs : pairs / 2;
}

const en_measure en_measure_betweenness = {
    .name = "betweenness",
    .family = "paths",
    .domain = EN_ON_PATHS,
    .reference = "Freeman 1977; Brandes 2001",
    .label = EN_WORDS("centralité d’intermédiarité", "betweenness centrality"),
    .meaning = EN_WORDS("Se trouve sur les plus courtes chaînes entre les autres\u00a0: un "
                        "intermédiaire, ou un goulet d’étranglement.",
                        "Stands on the shortest chains between others: a broker or a "
                        "bottleneck."),
    .run = run,
    .most = most,
    .sampled = true,
};
