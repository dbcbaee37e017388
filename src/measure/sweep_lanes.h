/* SPDX-License-Identifier: MIT */
/*
 * Searches from many sources at once (M. Then and others, "The More the Merrier: Efficient
 * Multi-Source Graph Traversal", PVLDB 8 (2014) 449-460). A batch has a lane for each of its
 * sources, which are next to each other in the core and so see nearly the same vertices at
 * nearly the same time. A level is a list of vertices, each with the set of lanes that have
 * come there by as many steps; a vertex has one number a lane. Walking an arc once serves all
 * lanes in the set: that is what makes the sweep fast, by the number of lanes that arrive
 * together.
 *
 * Forward, level by level, `paths` of a vertex becomes the number of shortest paths from each
 * source, the sum over its predecessors, and `tally` counts who is how far. Backward (U.
 * Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology
 * 25 (2001) 163-177), with d(x) what x carries for a source, and weights for what is folded
 * away:
 * - d(x) = paths(x) * (the sum of c(w) over the successors w of x),
 * - c(w) = (d(w) + hung(w)) / paths(w).
 *
 * So c can take the place of paths once a vertex is done. What x is between is d(x) times what
 * hangs from the source; what an arc from x to w carries is paths(x) * c(w), times the same
 * (Brandes, "On Variants of Shortest-Path Betweenness Centrality", Social Networks 30 (2008)
 * 136-145).
 *
 * Cost of a batch: forward and backward, an arc of the core is walked once for each level on
 * which some of the lanes come to its beginning, the fewer the more alike the lanes are; each
 * time, 8 bytes a lane are read and added.
 */
#ifndef EN_MEASURE_SWEEP_LANES_H
#define EN_MEASURE_SWEEP_LANES_H

#include "measure/sweep_core.h"

enum { EN_MOST_LANES = 64 };

typedef struct en_batch {
    const en_core *core;
    uint32_t source, count; /* core vertices SOURCE, SOURCE + 1, ...: COUNT, a lane each */

    /* Results: what is found is added. */
    double *through; /* by core vertex: what it is between, pairs in both directions */
    double *carried; /* by arc: the same; NULL: not asked for */

    /* Room, zeroed by whoever makes it, and left so but for `paths`, `seen` and lists. */
    double *paths; /* by core vertex: as many numbers as there are lanes, on a boundary of 64 */
    uint64_t *seen, *fresh; /* by core vertex: a set of lanes */
    uint32_t *front;        /* who is on which level, level by level; */
    uint64_t *lanes;        /* and in which lanes */
    uint32_t *level_at; /* where a level begins in these: a vertex more than there are, and 2 */
    double
        *tally; /* by steps: in each lane, how many are that far; zeroed by the caller again */
    uint32_t steps; /* the most there are */
} en_batch;

/* Sweep the batch; false if paths were too many to count, which spoils through and carried. */
typedef bool en_sweep_batch(en_batch *batch);

/*
 * The same with 32 lanes and with 64, for one kind of processor. All kinds do the same sums in
 * the same order, so that they differ in speed alone, not in a bit of what comes out.
 */
typedef struct en_sweeper {
    en_sweep_batch *few, *many;
} en_sweeper;
extern const en_sweeper en_sweeper_plain;
#if defined __x86_64__
extern const en_sweeper en_sweeper_avx2, en_sweeper_avx512;
#endif

/* Those that this processor can run, the fastest first; ends with NULL. */
enum { EN_SWEEPERS = 3 };
void en_sweepers(const en_sweeper *out[EN_SWEEPERS + 1]);

#endif
