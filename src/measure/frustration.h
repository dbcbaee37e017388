/* SPDX-License-Identifier: MIT */
/* What the frustration index is found by: camps.c puts these together. */
#ifndef EN_MEASURE_FRUSTRATION_H
#define EN_MEASURE_FRUSTRATION_H

#include "network/signs.h"

/*
 * A division in two gives each vertex a side, 1 or -1. A tie is frustrated by it where it is
 * positive and across, or negative and within.
 */
bool en_frustrated(const en_signs *signs, const int8_t *side, size_t tie);
size_t en_frustrated_count(const en_signs *signs, const int8_t *side);

/*
 * Fill SIDE by a search that flips single vertices: a division with few frustrated ties, *COUNT
 * of them. SEED is that of its dice. *STEPS, ties looked at, is how long it may take, and what
 * is left of that.
 */
EN_MUST_CHECK en_status en_flip_search(int8_t *side, size_t *count, const en_signs *signs,
                                       size_t seed, double *steps, en_error *err);

/*
 * *LOWER cycles of SIGNS without a common tie, each with an odd number of negative ties: any
 * division frustrates a tie of each. They are looked for around the ties that SIDE frustrates.
 */
EN_MUST_CHECK en_status en_negative_cycles(size_t *lower, const en_signs *signs,
                                           const int8_t *side, double *steps, en_error *err);

/*
 * Prove that no division frustrates fewer ties than SIDE does, or find the one with the fewest,
 * by branch and bound. *LOWER rises to what is proved, which is all where steps suffice.
 */
EN_MUST_CHECK en_status en_branch_and_bound(int8_t *side, size_t *lower, const en_signs *signs,
                                            double *steps, en_error *err);

#endif
