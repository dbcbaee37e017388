/* SPDX-License-Identifier: MIT */
/*
 * Authority score (Kleinberg 1999): good authorities are pointed at by good hubs. It is A'h,
 * with h the hub scores and A the matrix of arcs among channels (symmetric relations count both
 * ways), with weights under --weight. The largest score is 1, so it is relative already.
 * Undefined on a network without arcs, or where the iteration does not settle.
 * Time: arcs times rounds, some dozens as a rule.
 */
#include "measure/measure.h"
#include "measure/spectral.h"

#include <math.h>
#include <stdlib.h>

static en_status run(double *score, en_network *network, en_error *err) {
    size_t size = en_network_size(network);
    const en_graph *arcs;
    double *hub = calloc(size + 1, sizeof *hub);
    en_status status = hub ? en_network_arcs(&arcs, network, err) : en_fail_memory(err);
    if (!status)
        status = en_hubs(hub, network, err);
    if (!status) {
        en_carry(score, arcs, hub, EN_ALONG);
        en_scale(score, size);
        for (size_t i = 0; i < size; i++) /* hubs are undefined all together */
            score[i] = isnan(hub[i]) ? NAN : score[i];
    }
    free(hub);
    return status;
}

const en_measure en_measure_authority = {
    .name = "authority",
    .family = "spectral",
    .domain = EN_ON_ARCS,
    .reference = "Kleinberg 1999",
    .label = EN_WORDS("score d’autorité (HITS)", "authority score (HITS)"),
    .meaning = EN_WORDS("Ceux qui s’engagent le plus s’engagent auprès de lui.",
                        "Those who commit the most commit to it."),
    .undefined = EN_WORDS("aucun arc, ou calcul qui ne se stabilise pas",
                          "no arcs, or the computation does not settle"),
    .run = run,
};
