/* SPDX-License-Identifier: MIT */
/*
 * Eccentricity (Hage and Harary 1995): the distance to the farthest entity that can be reached.
 * With --directed, distances run outward along arcs; with --weight, a tie is as long as it is
 * weak (1 / weight). Undefined if nobody is reached. Maximum: n - 1, the end of a chain.
 * Time: ties times entities.
 */
#include "measure/measure.h"
#include "measure/neighbours.h"
#include "measure/sweep.h"

#include <math.h>

static en_status run(double *score, en_network *network, en_error *err) {
    const en_sweep *sweep;
    en_status status = en_sweep_of(&sweep, network, err);
    for (size_t i = 0; i < en_network_size(network) && !status; i++)
        score[i] = sweep->reached[i] > 0 ? sweep->eccentricity[i] : NAN;
    return status;
}

const en_measure en_measure_eccentricity = {
    .name = "eccentricity",
    .family = "paths",
    .domain = EN_ON_PATHS,
    .reference = "Hage & Harary 1995",
    .label = EN_WORDS("excentricité", "eccentricity"),
    .meaning = EN_WORDS(
        "Est loin d’au moins un autre\u00a0: en marge\u202f; un petit nombre dit le centre.",
        "Is far from at least one other: at the margin; a small number tells "
        "the centre."),
    .undefined = EN_WORDS("n’atteint personne par ces liens", "reaches nobody by these ties"),
    .run = run,
    .most = en_neighbours_most,
};
