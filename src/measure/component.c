/* SPDX-License-Identifier: MIT */
/*
 * Component: the number of the connected part of the network that an entity belongs to, where
 * each reaches each by channels in whichever direction. The largest has number 1; those as
 * large come in the order of their earliest entities. A label, not a rank of importance;
 * nothing is weighted or normalised. Time grows with ties and entities.
 */
#include "measure/components.h"
#include "measure/measure.h"

#include <stdlib.h>

static en_status run(double *score, en_network *network, en_error *err) {
    size_t size = en_network_size(network);
    const en_graph *ties;
    size_t *number = calloc(size + 1, sizeof *number);
    en_status status = number ? en_network_ties(&ties, network, err) : en_fail_memory(err);
    if (!status)
        status = en_components(number, NULL, ties, false, err);
    for (size_t i = 0; i < size && !status; i++)
        score[i] = (double)number[i];
    free(number);
    return status;
}

const en_measure en_measure_component = {
    .name = "component",
    .family = "groups",
    .domain = EN_ON_CHANNELS,
    .reference = "Hopcroft & Tarjan 1973",
    .label = EN_WORDS("composante", "component"),
    .meaning = EN_WORDS(
        "Numéro du groupe relié auquel appartient l’entité\u202f; 1 est le plus grand.",
        "Number of the connected group it belongs to; 1 is the largest."),
    .run = run,
};
