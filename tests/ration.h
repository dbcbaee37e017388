/* SPDX-License-Identifier: MIT */
/* A heap that runs dry on purpose, for arenas under test. */
#ifndef EN_TESTS_RATION_H
#define EN_TESTS_RATION_H

#include "base/arena.h"

#include <stdlib.h>

typedef struct ration {
    size_t left, out; /* blocks still to be had; blocks that are out */
} ration;

static inline void *ration_take(void *state, size_t size) {
    ration *r = state;
    if (!r->left)
        return NULL;
    r->left--;
    r->out++;
    return calloc(1, size);
}

static inline void ration_give(void *state, void *block) {
    ration *r = state;
    r->out -= block != NULL;
    free(block);
}

static inline en_heap ration_heap(ration *r) {
    return (en_heap){ration_take, ration_give, NULL, r};
}

#endif
