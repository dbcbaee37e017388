/* SPDX-License-Identifier: MIT */
/*
 * Coordinator (Gould and Fernandez 1989): over how many open two-paths, from one entity over
 * this one to a third without an arc from the first to the third, it brokers where
 * all three are of one group. Arcs among channels, symmetric relations both
 * ways, unweighted, whatever --directed and --weight say; groups are kinds, or what --groups
 * names. Undefined for who is in no group; whoever else is in none is left out. Maximum:
 * (n - 1)(n - 2), all pairs of others. Time: the sum over arcs of the arcs that follow.
 */
#include "measure/measure.h"
#include "measure/roles.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_role_counts(score, network, EN_COORDINATOR, err);
}

const en_measure en_measure_coordinator = {
    .name = "coordinator",
    .family = "brokerage",
    .domain = EN_ON_ARCS,
    .reference = "Gould & Fernandez 1989",
    .label = EN_WORDS("coordinateur", "coordinator"),
    .meaning = EN_WORDS("Fait passer entre deux de son propre groupe qui ne se touchent pas.",
                        "Passes on between two of its own group that do not touch."),
    .undefined = EN_WORDS("on ne sait de quel groupe (nature, ou --groups) est l’entité",
                          "its group (kind, or what --groups names) is not known"),
    .on_request = true,
    .run = run,
    .most = en_role_most,
};
