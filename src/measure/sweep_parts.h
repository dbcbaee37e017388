/* SPDX-License-Identifier: MIT */
/*
 * WIDTH lanes as a vector of the compiler's own, no longer than those of the processor: GCC
 * takes longer ones to pieces, down to single numbers where it compares.
 */
#ifndef EN_MEASURE_SWEEP_PARTS_H
#define EN_MEASURE_SWEEP_PARTS_H

#include <stdint.h>

#ifndef WIDTH
#define WIDTH 2
#endif

typedef double part __attribute__((vector_size(8 * WIDTH), may_alias));

static inline part spread_part(double x) { return x - (part){0}; }

/*
 * add_part(): the first of each, but where SET has the lane, their sum; keep_part(): nought but
 * where it has; blend_part(): the second where it has.
 */
#if WIDTH == 8
#include <immintrin.h>

static inline part add_part(part a, part b, uint8_t set) {
    return (part)_mm512_mask_add_pd((__m512d)a, set, (__m512d)a, (__m512d)b);
}

static inline part keep_part(part a, uint8_t set) {
    return (part)_mm512_maskz_mov_pd(set, (__m512d)a);
}

static inline part blend_part(part a, part b, uint8_t set) {
    return (part)_mm512_mask_mov_pd((__m512d)a, set, (__m512d)b);
}

#else
typedef uint32_t part_bits __attribute__((vector_size(8 * WIDTH), may_alias));

/* All bits of the lanes in SET, halves of a number at a time: SSE2 compares no more. */
static inline part_bits bits_of(uint8_t set) {
#if WIDTH == 4
    const part_bits one = {1, 1, 2, 2, 4, 4, 8, 8};
#else
    const part_bits one = {1, 1, 2, 2};
#endif
    return (part_bits)((one & set) == one);
}

static inline part add_part(part a, part b, uint8_t set) {
    return a + (part)((part_bits)b & bits_of(set));
}

static inline part keep_part(part a, uint8_t set) {
    return (part)((part_bits)a & bits_of(set));
}

static inline part blend_part(part a, part b, uint8_t set) {
    part_bits bits = bits_of(set);
    return (part)(((part_bits)b & bits) | ((part_bits)a & ~bits));
}

#endif
#endif
