/* SPDX-License-Identifier: MIT */
/*
 * Hub score (Kleinberg 1999): good hubs point at good authorities, and those are pointed at by
 * good hubs. The principal eigenvector of AA', A the matrix of arcs among channels (symmetric
 * relations count both ways), with weights under --weight, as Kleinberg's iteration from equal
 * scores finds it. The largest score is 1, so it is relative already; below 1e-12 it is 0.
 * Undefined on a network without arcs, or where the iteration does not settle.
 * Time: arcs times rounds, some dozens as a rule.
 */
#include "measure/measure.h"
#include "measure/spectral.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_hubs(score, network, err);
}

const en_measure en_measure_hub = {
    .name = "hub",
    .family = "spectral",
    .domain = EN_ON_ARCS,
    .reference = "Kleinberg 1999",
    .label = EN_WORDS("score de pivot (HITS)", "hub score (HITS)"),
    .meaning = EN_WORDS("S’engage auprès de ceux auprès de qui beaucoup s’engagent.",
                        "Commits to those that many others commit to."),
    .undefined = EN_WORDS("aucun arc, ou calcul qui ne se stabilise pas",
                          "no arcs, or the computation does not settle"),
    .run = run,
};
