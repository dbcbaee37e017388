/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_CUTS_H
#define EN_MEASURE_CUTS_H

#include "network/graph.h"

/*
 * What falls apart without an entity or a tie, on the channels read both ways. Without V, its
 * component falls into pieces[V]; loss[V] of the others are then outside of the largest piece.
 * Without edge E of en_network_ties(), loss_of_edge[E] are outside the larger of two pieces; 0
 * where it stays whole.
 */
typedef struct en_cuts {
    double *pieces, *loss, *loss_of_edge;
} en_cuts;

/* The cuts of NETWORK: found when first asked for, and kept with it. */
EN_MUST_CHECK en_status en_cuts_of(const en_cuts **out, const en_network *network,
                                   en_error *err);

/* Of each relation of the view what VALUE says of its tie; NaN where it is no channel. */
typedef double en_cut_value(const en_cuts *cuts, size_t edge);
EN_MUST_CHECK en_status en_cuts_of_relations(double *score, const en_network *network,
                                             en_cut_value *value, en_error *err);

#endif
