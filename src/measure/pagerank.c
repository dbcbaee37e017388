/* SPDX-License-Identifier: MIT */
/*
 * PageRank (Brin and Page 1998): where a reader is found who follows arcs at random and, with
 * probability 0.15 a step, starts anew anywhere. Arcs among channels, symmetric relations both
 * ways, chosen evenly, or by weight under --weight; who has no arc out starts anew. Scores sum
 * to 1: relative already, so not normalised. Computed here by iteration until rounding is all
 * that changes, since igraph's solver spins under OpenMP and stops at 1e-10.
 * Time: arcs times rounds, at most 250.
 */
#include "measure/measure.h"
#include "measure/spectral.h"

#include <math.h>
#include <stdlib.h>

static const double damping = 0.85;

/* NEXT from RANK; SHARE is what each sends over an arc of weight 1. How much that changed. */
static double advance(double *next, const double *rank, double *share, const double *sent,
                      const en_graph *arcs) {
    size_t size = en_graph_size(arcs);
    double stranded = 0, change = 0;
    for (size_t i = 0; i < size; i++) {
        share[i] = sent[i] > 0 ? rank[i] / sent[i] : 0;
        stranded += sent[i] > 0 ? 0 : rank[i];
    }
    en_carry(next, arcs, share, EN_ALONG);
    for (size_t i = 0; i < size; i++) {
        next[i] = (1 - damping + damping * stranded) / (double)size + damping * next[i];
        change += fabs(next[i] - rank[i]);
    }
    return change;
}

/* RANK from equal scores on; ROOM is for three more vectors as long. */
static void iterate(double *rank, double *room, const en_graph *arcs) {
    enum { ROUNDS = 250 }; /* 0.85^250 < 1e-17: nothing is left to gain */
    size_t size = en_graph_size(arcs);
    double *next = room, *share = room + size, *sent = room + 2 * size;
    for (size_t i = 0; i < size; i++)
        rank[i] = 1;
    en_carry(sent, arcs, rank, EN_AGAINST);
    for (size_t i = 0; i < size; i++)
        rank[i] = 1 / (double)size;
    double change = 1;
    for (int round = 0; round < ROUNDS && change > 1e-15; round++) {
        change = advance(next, rank, share, sent, arcs);
        for (size_t i = 0; i < size; i++)
            rank[i] = next[i];
    }
}

static en_status run(double *score, en_network *network, en_error *err) {
    const en_graph *arcs;
    double *room = calloc(3 * en_network_size(network) + 1, sizeof *room);
    en_status status = room ? en_network_arcs(&arcs, network, err) : en_fail_memory(err);
    if (!status)
        iterate(score, room, arcs);
    free(room);
    return status;
}

const en_measure en_measure_pagerank = {
    .name = "pagerank",
    .family = "spectral",
    .domain = EN_ON_ARCS,
    .reference = "Brin & Page 1998",
    .label = EN_WORDS("PageRank", "PageRank"),
    .meaning = EN_WORDS("Qui suit les relations au hasard y revient souvent.",
                        "Whoever follows relations at random often comes back to it."),
    .run = run,
};
