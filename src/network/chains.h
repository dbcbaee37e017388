/* SPDX-License-Identifier: MIT */
#ifndef EN_NETWORK_CHAINS_H
#define EN_NETWORK_CHAINS_H

#include "dossier/view.h"

/*
 * Chains between two entities: simple paths along the channels of a view (en_relation_channel),
 * read both ways unless the view is --directed. Their length is their number of ties, whatever
 * these weigh.
 */
typedef struct en_chain {
    size_t *vertices; /* from one end to the other, of the view */
    size_t count;
} en_chain;

typedef struct en_chains {
    en_chain *items;
    size_t count;
} en_chains;

/*
 * The MOST shortest chains between two vertices, the shortest first, those as long in the order
 * of their vertices; fewer where there are no more. E. L. Lawler, "A Procedure for Computing
 * the K Best Solutions to Discrete Optimization Problems and Its Application to the Shortest
 * Path Problem", Management Science 18 (1972) 401-405. Time: MOST times their length times the
 * ties. All is in ARENA.
 */
EN_MUST_CHECK en_status en_chains_find(en_chains *out, const en_view *view, size_t from,
                                       size_t to, size_t most, en_arena *arena, en_error *err);

/*
 * The other vertices that chains from VERTEX reach, or with BACKWARD those from which chains
 * reach it, in the order of the view: *COUNT of them in *OUT, in ARENA.
 */
EN_MUST_CHECK en_status en_chains_reach(size_t **out, size_t *count, const en_view *view,
                                        size_t vertex, bool backward, en_arena *arena,
                                        en_error *err);

#endif
