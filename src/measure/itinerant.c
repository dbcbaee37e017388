/* SPDX-License-Identifier: MIT */
/*
 * Itinerant (Gould and Fernandez 1989): over how many open two-paths, from one entity over
 * this one to a third without an arc from the first to the third, it brokers where
 * the two ends are of one group and the broker of another. Arcs among channels, symmetric
 * relations both ways, unweighted, whatever --directed and --weight say; groups are kinds, or
 * what --groups names. Undefined for who is in no group; whoever else is in none is left out.
 * Maximum: (n - 1)(n - 2), all pairs of others. Time: the sum over arcs of the arcs that
 * follow.
 */
#include "measure/measure.h"
#include "measure/roles.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_role_counts(score, network, EN_ITINERANT, err);
}

const en_measure en_measure_itinerant = {
    .name = "itinerant",
    .family = "brokerage",
    .domain = EN_ON_ARCS,
    .reference = "Gould & Fernandez 1989",
    .label = EN_WORDS("consultant (itinérant)", "itinerant broker (consultant)"),
    .meaning = EN_WORDS("Fait passer, du dehors, entre deux d’un même groupe.",
                        "Passes on, from outside, between two of one group."),
    .undefined = EN_WORDS("on ne sait de quel groupe (nature, ou --groups) est l’entité",
                          "its group (kind, or what --groups names) is not known"),
    .on_request = true,
    .run = run,
    .most = en_role_most,
};
