/* SPDX-License-Identifier: MIT */
/*
 * Diameter and mean distance (Wasserman and Faust 1994): the largest and the mean of the
 * shortest distances over all pairs of entities where one reaches the other by channels.
 * With --directed, along arcs and over ordered pairs; with --weight, a tie is as long as it is
 * weak (1 / weight). Undefined where nobody reaches anybody. Time: ties times entities.
 */
#include "measure/measure.h"
#include "measure/sweep.h"

#include <math.h>

static const char *const names[] = {"diameter", "mean_distance", NULL};

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_sweep *sweep;
    double diameter = 0, far = 0, pairs = 0;
    en_status status = en_sweep_of(&sweep, network, err);
    for (size_t i = 0; i < en_network_size(network) && !status; i++) {
        diameter = fmax(diameter, sweep->eccentricity[i]);
        far += sweep->far[i];
        pairs += sweep->reached[i];
    }
    values[0].value = pairs > 0 ? diameter : NAN;
    values[1].value = pairs > 0 ? far / pairs : NAN;
    if (!(pairs > 0))
        values[0].reason = values[1].reason =
            (en_words)EN_WORDS("aucun lien parmi les canaux", "no tie among the channels");
    return status;
}

const en_statistic en_statistic_distances = {
    .name = "distances",
    .family = "network",
    .domain = EN_ON_PATHS,
    .reference = "Wasserman & Faust 1994",
    .meaning = EN_WORDS("Le nombre d’étapes entre deux entités qui s’atteignent\u00a0: le plus "
                        "grand (diamètre), et en moyenne.",
                        "How many steps lie between two entities that reach each other: at "
                        "most (diameter), and on average."),
    .values = names,
    .run = run,
};
