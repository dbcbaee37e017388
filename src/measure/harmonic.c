/* SPDX-License-Identifier: MIT */
/*
 * Harmonic centrality (Marchiori and Latora 2000): the sum of one over the distance to each
 * other entity; whoever is out of reach adds nothing, so components compare. With --directed,
 * distances run outward along arcs; with --weight, a tie is as long as it is weak (1 / weight).
 * Maximum: n - 1, a tie to everyone; with --weight the score may pass it, since ties may be
 * shorter than 1. Time: ties times entities.
 */
#include "measure/measure.h"
#include "measure/neighbours.h"
#include "measure/sweep.h"

#include <string.h>

static en_status run(double *score, en_network *network, en_error *err) {
    const en_sweep *sweep;
    en_status status = en_sweep_of(&sweep, network, err);
    if (!status)
        memcpy(score, sweep->harmonic, en_network_size(network) * sizeof *score);
    return status;
}

const en_measure en_measure_harmonic = {
    .name = "harmonic",
    .family = "paths",
    .domain = EN_ON_PATHS,
    .reference = "Marchiori & Latora 2000",
    .label = EN_WORDS("centralité harmonique", "harmonic centrality"),
    .meaning = EN_WORDS("Est à peu d’étapes de beaucoup d’autres.",
                        "Is few steps away from many others."),
    .run = run,
    .most = en_neighbours_most,
};
