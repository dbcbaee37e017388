/* SPDX-License-Identifier: MIT */
/*
 * Bridge (Harary 1969; found as by Hopcroft and Tarjan 1973): 1 where the tie that a relation
 * is of is the only chain between its ends, else 0. Relations between the same two entities are
 * one tie, and go together. Channels, read both ways and unweighted. `cut_off` tells what falls
 * apart. Time: ties and entities, times a logarithm.
 */
#include "measure/cuts.h"
#include "measure/measure.h"

static double value(const en_cuts *cuts, size_t edge) { return cuts->loss_of_edge[edge] > 0; }

static en_status run(double *score, en_network *network, en_error *err) {
    return en_cuts_of_relations(score, network, value, err);
}

const en_tie_measure en_tie_measure_bridge = {
    .name = "bridge",
    .family = "brokerage",
    .domain = EN_ON_CHANNELS,
    .reference = "Hopcroft & Tarjan 1973",
    .label = EN_WORDS("pont", "bridge"),
    .meaning = EN_WORDS(
        "Vaut 1 si, sans ce lien, des entités qui s’atteignaient ne s’atteignent plus.",
        "Is 1 if, without this tie, entities that reached each other no longer do."),
    .undefined = EN_WORDS("la relation n’est pas un canal (passée, d’un autre signe que "
                          "--channels, ou d’une entité à elle-même)",
                          "the relation is no channel (past, of a sign that --channels leaves "
                          "out, or of an entity to itself)"),
    .on_request = true,
    .run = run,
};
