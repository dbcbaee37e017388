/* SPDX-License-Identifier: MIT */
/*
 * Cut off (after Hopcroft and Tarjan 1973): how many others of an entity's component are
 * outside of its largest piece once the entity is gone; 0 where they stay together. Channels,
 * read both ways and unweighted. Maximum: n - 2, the middle of a star. Time: as articulation.
 */
#include "measure/cuts.h"
#include "measure/measure.h"

#include <string.h>

static en_status run(double *score, en_network *network, en_error *err) {
    const en_cuts *cuts;
    en_status status = en_cuts_of(&cuts, network, err);
    if (!status)
        memcpy(score, cuts->loss, en_network_size(network) * sizeof *score);
    return status;
}

static double most(size_t n, bool directed) {
    (void)directed;
    return (double)n - 2;
}

const en_measure en_measure_cut_off = {
    .name = "cut_off",
    .family = "brokerage",
    .domain = EN_ON_CHANNELS,
    .reference = "Hopcroft & Tarjan 1973",
    .label = EN_WORDS("coupés sans lui", "cut off without it"),
    .meaning = EN_WORDS(
        "Combien d’autres, sans lui, n’atteignent plus le gros de leur groupe relié.",
        "How many others no longer reach the bulk of their connected group without it."),
    .on_request = true,
    .run = run,
    .most = most,
};
