/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_BETWEEN_H
#define EN_MEASURE_BETWEEN_H

#include "network/network.h"

/*
 * Of the pairs of others that are connected but not tied, the share whose shortest chains lead
 * through VERTEX: SCORE, its betweenness (raw, each pair once), by the number of such pairs.
 * NaN where there is no such pair, or where paths follow directions.
 */
EN_MUST_CHECK en_status en_between_share(double *share, const en_network *network,
                                         size_t vertex, double score, en_error *err);

#endif
