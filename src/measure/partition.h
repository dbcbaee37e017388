/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_PARTITION_H
#define EN_MEASURE_PARTITION_H

#include "network/network.h"

/* The groups that measures tell apart: of each vertex its own, EN_NONE where it has none. */
typedef struct en_partition {
    size_t *group;
    size_t count; /* groups are numbered below it */
} en_partition;

/*
 * Have measures of NETWORK tell groups apart by BY: "kind", "place", or a measure of the family
 * "groups", whose scores number them. EN_USAGE, with the nearest word, for any other. Before it
 * is measured; without this, it is by kind.
 */
EN_MUST_CHECK en_status en_partition_choose(en_network *network, const char *by, en_error *err);

/* The groups of NETWORK, which keeps them. */
EN_MUST_CHECK en_status en_partition_of(const en_partition **out, en_network *network,
                                        en_error *err);

#endif
