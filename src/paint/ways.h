/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_WAYS_H
#define EN_PAINT_WAYS_H

#include "paint/web.h"

/*
 * How far the members of a component are from some of them, its pivots, along ties as long as
 * they should be. The first few pivots are each farthest from those before, so that no end is
 * missed; the others are drawn at random, so that they stand for where members are. All members
 * are pivots where there are as many as may be.
 */
typedef struct en_ways {
    const size_t *members; /* nodes, in the web */
    size_t member_count, pivot_count;
    size_t *pivots;  /* by their ranks among the members */
    float *lengths;  /* of the way from pivot k to member i: [i * pivot_count + k] */
    size_t *nearest; /* by member: the pivot nearest to it */
} en_ways;

/* At most MOST pivots; false when memory is out. */
bool en_ways_find(en_ways *out, const en_web *web, size_t component, size_t most,
                  unsigned seed);
void en_ways_clear(en_ways *ways);

#endif
