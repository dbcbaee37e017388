/* SPDX-License-Identifier: MIT */
/*
 * Closeness (Bavelas 1950; Freeman 1979), within the component: the number of others that an
 * entity reaches, divided by the sum of its distances to them. It is thus normalised already,
 * and one over the mean distance. With --directed, distances run outward along arcs; with
 * --weight, a tie is as long as it is weak (1 / weight). Undefined if nobody is reached. An
 * entity of a pair that stands apart scores 1: rank by harmonic. Time: ties times entities.
 */
#include "measure/measure.h"
#include "measure/sweep.h"

#include <math.h>

static en_status run(double *score, en_network *network, en_error *err) {
    const en_sweep *sweep;
    en_status status = en_sweep_of(&sweep, network, err);
    for (size_t i = 0; i < en_network_size(network) && !status; i++)
        score[i] = sweep->reached[i] > 0 ? sweep->reached[i] / sweep->far[i] : NAN;
    return status;
}

const en_measure en_measure_closeness = {
    .name = "closeness",
    .family = "paths",
    .domain = EN_ON_PATHS,
    .reference = "Bavelas 1950; Freeman 1979",
    .label = EN_WORDS("centralité de proximité", "closeness centrality"),
    .meaning = EN_WORDS("Atteint en peu d’étapes tous ceux de son groupe relié.",
                        "Reaches everyone in its connected group in few steps."),
    .undefined = EN_WORDS("n’atteint personne par ces liens", "reaches nobody by these ties"),
    .run = run,
};
