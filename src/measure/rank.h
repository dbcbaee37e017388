/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_RANK_H
#define EN_MEASURE_RANK_H

#include "base/error.h"

#include <stddef.h>

/*
 * Standard competition ranks of COUNT scores: 1 is the highest, equals share a rank and the
 * next one counts them all (1, 2, 2, 4). Scores that rounding alone may part, by a billionth of
 * them, are equal. No value, no rank: 0.
 */
EN_MUST_CHECK en_status en_rank(size_t *rank, const double *score, size_t count, en_error *err);

#endif
