/* SPDX-License-Identifier: MIT */
/*
 * A shortest path drawn evenly among all between two vertices: searched from both ends, level
 * by level, always at the end that has fewer arcs to walk, until the two meet (M. Borassi and
 * E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation", ESA
 * 2016, 20:1-20:18). What each has come by is then some of the network's square root, where a
 * search from one end walks most of it. Every shortest path goes through exactly one of the
 * vertices where they meet, which is drawn by how many go through it; from there, step by step
 * towards either end, the vertex before by how many lead to that.
 */
#ifndef EN_MEASURE_PATH_SAMPLER_H
#define EN_MEASURE_PATH_SAMPLER_H

#include "measure/sweep_core.h"

/* Arcs by the vertex that they leave, or come to: those of V are to[first[V]] and on. */
typedef struct en_arcs {
    const uint32_t *first, *to, *edge;
} en_arcs;

/* Where both searches have come to at a vertex, if `draw` is that of now. */
typedef struct en_reach {
    uint32_t draw[2], steps[2];
    double paths[2]; /* how many lead there */
} en_reach;

typedef struct en_path_sampler {
    uint32_t size;                        /* core vertices */
    en_arcs arcs[2];                      /* as the search from either end walks them */
    uint32_t draw;                        /* which one it is */
    en_reach *reach;                      /* by vertex */
    uint32_t *found[2], begin[2], end[2]; /* by end: whom it found; from BEGIN on, the last */
    uint64_t ahead[2];                    /* how many arcs leave those */
    uint64_t state;                       /* of the random numbers */
    uint64_t walked;                      /* arcs, in all */
    bool spoilt; /* paths were too many to count, which spoils what was counted */
} en_path_sampler;

EN_MUST_CHECK en_status en_path_sampler_create(en_path_sampler *out, const en_core *core,
                                               const en_arcs *in, en_error *err);
void en_path_sampler_destroy(en_path_sampler *sampler);

/* Draw a path between two core vertices, and count what is inside it (or its EDGES). */
void en_path_sampler_draw(en_path_sampler *sampler, uint32_t from, uint32_t to, uint64_t *count,
                          bool edges);

/* A number evenly from 0 to BELOW - 1, the next one of STATE. */
uint32_t en_random_below(uint64_t *state, uint32_t below);
/* The state that the random numbers of draw NUMBER begin with. */
uint64_t en_random_begin(uint64_t seed, uint64_t number);

#endif
