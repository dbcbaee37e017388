/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_CHANCE_H
#define EN_PAINT_CHANCE_H

#include <stddef.h>
#include <stdint.h>

/* Random numbers of our own, the same on every machine: SplitMix64 (Steele et al. 2014). */
typedef struct en_chance {
    uint64_t state; /* any start will do */
} en_chance;

static inline uint64_t en_chance_bits(en_chance *chance) {
    uint64_t z = chance->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* From 0 up to, but not, 1. */
static inline double en_chance_share(en_chance *chance) {
    return (double)(en_chance_bits(chance) >> 11) / 9007199254740992.0;
}

/* From 0 up to, but not, COUNT, which is not 0. */
static inline size_t en_chance_below(en_chance *chance, size_t count) {
    return (size_t)(en_chance_share(chance) * (double)count);
}

#endif
