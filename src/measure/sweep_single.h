/* SPDX-License-Identifier: MIT */
/*
 * One search at a time, for what the lanes of sweep_lanes.h cannot do: ties of different
 * lengths, and networks with more shortest paths than a double can count (a chain of 1,100
 * diamonds has 2^1100).
 *
 * Dijkstra's search (1959) over a radix heap (R. K. Ahuja and others, "Faster Algorithms for
 * the Shortest Path Problem", Journal of the ACM 37 (1990) 213-223). Distances come out of it
 * in growing order, so what waits can be kept in buckets by the highest bit in which it differs
 * from what came out last; doubles that are not negative are in the order of their bits, so the
 * same buckets serve whole and other lengths. A vertex moves down 63 buckets at most, in
 * practice a few. Then, as Brandes (2001) has it, paths are counted outward in that order, and
 * what vertices carry is summed up inward.
 */
#ifndef EN_MEASURE_SWEEP_SINGLE_H
#define EN_MEASURE_SWEEP_SINGLE_H

#include "measure/sweep_core.h"

typedef struct en_single {
    const en_core *core;
    uint32_t *order, count; /* the vertices that are reached, nearest first, as of a search */
    double *distance;       /* by vertex, in parts of the core's scale; infinite: not reached */
    uint32_t *place;        /* by vertex: where it stands in `order` */
    uint32_t *arcs, *arc_at; /* those on shortest paths, by where they begin in `order` */
    double *paths;           /* by vertex: how many, times 2^power */
    int64_t *power;
    double *carry;
    uint32_t *next, *before; /* rings, one a bucket: by vertex, then by bucket */
    uint64_t filled;         /* buckets that may hold vertices */
    double last;             /* what came out last */
} en_single;

EN_MUST_CHECK en_status en_single_create(en_single *out, const en_core *core, en_error *err);
void en_single_destroy(en_single *single);

/* Search from core vertex SOURCE: order, count and distance. */
void en_single_search(en_single *single, uint32_t source);

/*
 * Add, after a search, what lies between its source and others: to THROUGH by core vertex and,
 * unless it is NULL, to CARRIED by arc, as a batch of lanes would (sweep_lanes.h).
 */
void en_single_gather(en_single *single, double *through, double *carried);

#endif
