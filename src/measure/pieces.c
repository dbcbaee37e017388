/* SPDX-License-Identifier: MIT */
/*
 * Pieces (after Hopcroft and Tarjan 1973): into how many components the others of an entity's
 * component fall without it; 1 where they stay together, 0 where there are none. Channels, read
 * both ways and unweighted. Maximum: n - 1, the middle of a star. Time: as articulation.
 */
#include "measure/cuts.h"
#include "measure/measure.h"
#include "measure/neighbours.h"

#include <string.h>

static en_status run(double *score, en_network *network, en_error *err) {
    const en_cuts *cuts;
    en_status status = en_cuts_of(&cuts, network, err);
    if (!status)
        memcpy(score, cuts->pieces, en_network_size(network) * sizeof *score);
    return status;
}

const en_measure en_measure_pieces = {
    .name = "pieces",
    .family = "brokerage",
    .domain = EN_ON_CHANNELS,
    .reference = "Hopcroft & Tarjan 1973",
    .label = EN_WORDS("morceaux sans lui", "pieces without it"),
    .meaning =
        EN_WORDS("En combien de morceaux se défait sans lui son groupe relié\u202f; 2 ou "
                 "plus dit qu’il le tient.",
                 "How many pieces its connected group falls into without it; 2 or more "
                 "tells that it holds it together."),
    .on_request = true,
    .run = run,
    .most = en_neighbours_most,
};
