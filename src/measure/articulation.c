/* SPDX-License-Identifier: MIT */
/*
 * Articulation point (Harary 1969; found as by Hopcroft and Tarjan 1973): 1 where the component
 * of an entity falls into several pieces without it, else 0. Channels, read both ways and
 * unweighted. `pieces` and `cut_off` tell what falls apart. Time: ties and entities, times a
 * logarithm.
 */
#include "measure/cuts.h"
#include "measure/measure.h"

static en_status run(double *score, en_network *network, en_error *err) {
    const en_cuts *cuts;
    en_status status = en_cuts_of(&cuts, network, err);
    for (size_t v = 0; v < en_network_size(network) && !status; v++)
        score[v] = cuts->pieces[v] > 1;
    return status;
}

const en_measure en_measure_articulation = {
    .name = "articulation",
    .family = "brokerage",
    .domain = EN_ON_CHANNELS,
    .reference = "Hopcroft & Tarjan 1973",
    .label = EN_WORDS("point d’articulation", "articulation point"),
    .meaning =
        EN_WORDS("Vaut 1 si, sans lui, des entités qui s’atteignaient ne s’atteignent plus.",
                 "Is 1 if, without it, entities that reached each other no longer do."),
    .on_request = true,
    .run = run,
};
