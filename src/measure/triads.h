/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_TRIADS_H
#define EN_MEASURE_TRIADS_H

#include "network/signs.h"

/*
 * Three entities that are tied each to each by ties with a sign. It is balanced where the
 * product of the three signs is positive (Cartwright and Harary 1956): all are allies, or two
 * are and share a rival.
 */
typedef struct en_triad {
    uint32_t vertex[3]; /* ascending */
    uint32_t tie[3];    /* of SIGNS: the first two vertices, the first and last, the last two */
    bool balanced;
} en_triad;

typedef en_status en_triad_visit(void *context, const en_triad *triad, en_error *err);

/*
 * Call VISIT for each triad of SIGNS, in no particular order, until it fails. Time: ties to the
 * power of 3/2 at most (Chiba and Nishizeki 1985); memory grows with ties.
 */
EN_MUST_CHECK en_status en_triads_visit(const en_signs *signs, en_triad_visit *visit,
                                        void *context, en_error *err);

#endif
