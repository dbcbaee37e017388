/* SPDX-License-Identifier: MIT */
/*
 * Cut off (after Hopcroft and Tarjan 1973): how many entities are in the smaller of the two
 * pieces that a component falls into without the tie that a relation is of; 0 where it stays
 * whole. Relations between the same two entities are one tie, and go together. Channels, read
 * both ways and unweighted. Time: as bridge.
 */
#include "measure/cuts.h"
#include "measure/measure.h"

static double value(const en_cuts *cuts, size_t edge) { return cuts->loss_of_edge[edge]; }

static en_status run(double *score, en_network *network, en_error *err) {
    return en_cuts_of_relations(score, network, value, err);
}

const en_tie_measure en_tie_measure_cut_off = {
    .name = "cut_off",
    .family = "brokerage",
    .domain = EN_ON_CHANNELS,
    .reference = "Hopcroft & Tarjan 1973",
    .label = EN_WORDS("coupés sans ce lien", "cut off without it"),
    .meaning = EN_WORDS(
        "Combien d’entités, sans ce lien, n’atteignent plus le gros de leur groupe relié.",
        "How many entities no longer reach the bulk of their connected group without this "
        "tie."),
    .undefined = EN_WORDS("la relation n’est pas un canal (passée, d’un autre signe que "
                          "--channels, ou d’une entité à elle-même)",
                          "the relation is no channel (past, of a sign that --channels leaves "
                          "out, or of an entity to itself)"),
    .on_request = true,
    .run = run,
};
