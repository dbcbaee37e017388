/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_COMMUNITIES_H
#define EN_MEASURE_COMMUNITIES_H

#include "network/network.h"

/* The best of several runs, as communities.c finds it. */
typedef struct en_communities {
    size_t *number; /* of each vertex: its community, from 1, the largest first */
    size_t count;
    double modularity; /* NaN without ties */
    double stability;  /* how far the runs agree: the mean adjusted Rand index of two of them */
} en_communities;

/* The communities of NETWORK: found when first asked for, and kept with it. */
EN_MUST_CHECK en_status en_communities_of(const en_communities **out, const en_network *network,
                                          en_error *err);

#endif
