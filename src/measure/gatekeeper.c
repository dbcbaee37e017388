/* SPDX-License-Identifier: MIT */
/*
 * Gatekeeper (Gould and Fernandez 1989): over how many open two-paths, from one entity over
 * this one to a third without an arc from the first to the third, it brokers where
 * the broker and whom it leads to are of one group and whoever comes from another. Arcs among
 * channels, symmetric relations both ways, unweighted, whatever --directed and --weight say;
 * groups are kinds, or what --groups names. Undefined for who is in no group; whoever else is
 * in none is left out. Maximum: a quarter of (n - 1) squared, rounded down: half of the others
 * on either side. Time: the sum over arcs of the arcs that follow.
 */
#include "measure/measure.h"
#include "measure/roles.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_role_counts(score, network, EN_GATEKEEPER, err);
}

const en_measure en_measure_gatekeeper = {
    .name = "gatekeeper",
    .family = "brokerage",
    .domain = EN_ON_ARCS,
    .reference = "Gould & Fernandez 1989",
    .label = EN_WORDS("gardien d’entrée", "gatekeeper"),
    .meaning = EN_WORDS("Laisse entrer dans son groupe ce qui vient d’un autre.",
                        "Lets into its group what comes from another."),
    .undefined = EN_WORDS("on ne sait de quel groupe (nature, ou --groups) est l’entité",
                          "its group (kind, or what --groups names) is not known"),
    .on_request = true,
    .run = run,
    .most = en_role_most_across,
};
