/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_BLOCKS_H
#define EN_MEASURE_BLOCKS_H

#include "network/signs.h"

/*
 * Number the blocks of a signed graph, its largest parts that the loss of no single vertex
 * tears apart: BLOCK, one number a tie, below *COUNT. A bridge is a block of its own. Time
 * grows with ties and vertices (Hopcroft and Tarjan 1973).
 */
EN_MUST_CHECK en_status en_blocks(uint32_t *block, size_t *count, const en_signs *signs,
                                  en_error *err);

#endif
