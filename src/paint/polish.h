/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_POLISH_H
#define EN_PAINT_POLISH_H

#include "paint/web.h"

/*
 * A local search on positions: one node at a time moves a little, and stays where crossings,
 * edges near nodes, nodes near nodes, lengths, fans of edges and the page's border cost less
 * (simulated annealing: worse moves pass while it is hot). It ends after so many steps, or
 * looks at other things: how many of these a step takes depends on how they crowd.
 */
typedef struct en_polish {
    size_t steps, looks;
    double heat; /* 12 is hot */
    unsigned seed;
    bool labels; /* look after labels too, which ride with their nodes and may change sides */
    bool rough;  /* look after nodes alone, not after what ties cross and pass by */
} en_polish;

EN_MUST_CHECK en_status en_polish_run(en_point *at, const en_web *web, en_polish how,
                                      en_error *err);

#endif
