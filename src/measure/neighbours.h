/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_NEIGHBOURS_H
#define EN_MEASURE_NEIGHBOURS_H

#include "network/network.h"
#include "network/pairs.h"

/* On which side of its relations an entity looks for others. Symmetric ones are on both. */
typedef enum en_side { EN_EITHER, EN_OUTWARD, EN_INWARD } en_side;

/*
 * Distinct others that relations passing TEST tie each entity to, itself apart. What all
 * measures of the family "degree" but strength count. Time grows with relations and entities.
 */
EN_MUST_CHECK en_status en_neighbours_count(double *score, const en_network *network,
                                            en_relation_test *test, en_side side,
                                            en_error *err);

/* The others there are. */
double en_neighbours_most(size_t n, bool directed);

#endif
