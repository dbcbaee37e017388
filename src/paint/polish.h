/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_POLISH_H
#define EN_PAINT_POLISH_H

#include "paint/web.h"

/*
 * A local search on positions: one node at a time moves a little, and stays where crossings,
 * edges near nodes, nodes near nodes, lengths, fans of edges and the page's border cost less
 * (simulated annealing: worse moves pass while it is hot). A step takes time in proportion to
 * the nodes and ties.
 */
typedef struct en_polish {
    size_t steps;
    double heat; /* 0.8 is hot */
    unsigned seed;
    bool labels; /* look after labels too, which ride with their nodes and may change sides */
} en_polish;

EN_MUST_CHECK en_status en_polish_run(en_point *at, const en_web *web, en_polish how,
                                      en_error *err);

#endif
