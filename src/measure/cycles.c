/* SPDX-License-Identifier: MIT */
/*
 * Edge-disjoint negative cycles, as many as are found greedily, the shortest first. A cycle
 * that leads back over one frustrated tie by ties that are not has an odd number of negative
 * ones; so for each tie that is frustrated the shortest such way is sought, by breadth-first
 * search over ties that no other cycle has, and the longest ways are allowed last.
 */
#include "measure/frustration.h"

#include <stdlib.h>

typedef struct hunt {
    const en_signs *signs;
    const int8_t *side;
    bool *used;       /* of each tie */
    uint32_t *queue;  /* vertices, as they are reached */
    uint32_t *from;   /* of each vertex the tie that it was reached by, */
    uint32_t *seen;   /* and in which search, */
    uint32_t *length; /* and how many ties from where it began */
    uint32_t round;
    double steps;
} hunt;

/* Reach what is next to VERTEX; true when that is TARGET. */
static bool spread(hunt *k, size_t vertex, size_t target, size_t *reached) {
    const en_signs *s = k->signs;
    for (size_t h = s->start[vertex]; h < s->start[vertex + 1]; h++) {
        const en_half *half = &s->halves[h];
        if (k->seen[half->to] == k->round || k->used[half->tie] ||
            en_frustrated(s, k->side, half->tie))
            continue;
        k->seen[half->to] = k->round;
        k->from[half->to] = half->tie;
        k->length[half->to] = k->length[vertex] + 1;
        k->queue[(*reached)++] = half->to;
        if (half->to == target)
            return true;
    }
    k->steps -= (double)(s->start[vertex + 1] - s->start[vertex] + 1);
    return false;
}

/* Take the ties of a way of at most MOST from one end of TIE to the other; false: none is left.
 */
static bool take_cycle(hunt *k, size_t tie, size_t most) {
    const en_signed_tie *t = &k->signs->ties[tie];
    size_t reached = 0;
    bool found = false;
    k->round++;
    k->queue[reached++] = t->from;
    k->seen[t->from] = k->round;
    k->length[t->from] = 0;
    for (size_t i = 0; i < reached && !found && k->length[k->queue[i]] < most; i++)
        found = spread(k, k->queue[i], t->to, &reached);
    for (size_t v = t->to; found && v != t->from;) {
        const en_signed_tie *back = &k->signs->ties[k->from[v]];
        k->used[k->from[v]] = true;
        v = back->from == v ? back->to : back->from;
    }
    k->used[tie] = found;
    return found;
}

static size_t take_all(hunt *k) {
    size_t count = 0;
    for (size_t most = 2; most < 2 * k->signs->size; most *= 2)
        for (size_t i = 0; i < k->signs->count && k->steps > 0; i++)
            if (!k->used[i] && en_frustrated(k->signs, k->side, i))
                count += take_cycle(k, i, most);
    return count;
}

en_status en_negative_cycles(size_t *lower, const en_signs *signs, const int8_t *side,
                             double *steps, en_error *err) {
    hunt k = {.signs = signs, .side = side, .steps = *steps};
    k.used = calloc(signs->count + 1, sizeof *k.used);
    k.queue = calloc(4 * signs->size + 1, sizeof *k.queue);
    en_status status = k.used && k.queue ? EN_OK : en_fail_memory(err);
    if (!status) {
        k.from = k.queue + signs->size;
        k.seen = k.from + signs->size;
        k.length = k.seen + signs->size;
        *lower = take_all(&k);
        *steps = k.steps;
    }
    free(k.used);
    free(k.queue);
    return status;
}
