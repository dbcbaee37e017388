/* SPDX-License-Identifier: MIT */
#include "measure/frustration.h"

bool en_frustrated(const en_signs *signs, const int8_t *side, size_t tie) {
    const en_signed_tie *t = &signs->ties[tie];
    return side[t->from] * side[t->to] != t->sign;
}

size_t en_frustrated_count(const en_signs *signs, const int8_t *side) {
    size_t count = 0;
    for (size_t i = 0; i < signs->count; i++)
        count += en_frustrated(signs, side, i);
    return count;
}
