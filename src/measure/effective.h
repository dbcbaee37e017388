/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_EFFECTIVE_H
#define EN_MEASURE_EFFECTIVE_H

#include "network/network.h"

/* Effective size as effective_size.c defines it, or with SHARE over the number of contacts. */
EN_MUST_CHECK en_status en_effective_size(double *score, const en_network *network, bool share,
                                          en_error *err);

#endif
