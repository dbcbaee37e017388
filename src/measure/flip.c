/* SPDX-License-Identifier: MIT */
/*
 * Divisions in two with few frustrated ties, by iterated local search (Lourenco, Martin and
 * Stutzle 2003). It starts from the sides that a tree of ties asks for, which are all right
 * where the network is balanced. Then, over and over, some vertices that are near each other
 * are flipped, and after them whoever has more ties frustrated than not; what made things worse
 * is undone.
 */
#include "measure/frustration.h"

#include <stdlib.h>
#include <string.h>

typedef struct flips {
    const en_signs *signs;
    int8_t *side;
    int32_t *gain; /* of each vertex, how many ties fewer would be frustrated if it flipped */
    uint32_t *pending; /* those that may gain, a stack; each once, as QUEUED says */
    bool *queued;
    size_t pending_count;
    uint32_t *log; /* flips since the last good division */
    size_t log_count, log_room;
    size_t count; /* frustrated ties */
    double steps;
    uint64_t dice;
} flips;

static size_t draw(flips *k, size_t below) {
    k->dice = k->dice * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(k->dice >> 33) % below;
}

/* Sides along a tree from the earliest vertex of each connected part; `pending` is the way. */
static void start(flips *k) {
    const en_signs *s = k->signs;
    for (size_t root = 0, done = 0, found = 0; root < s->size; root++) {
        if (k->side[root])
            continue;
        k->side[root] = 1;
        k->pending[found++] = (uint32_t)root;
        for (; done < found; done++) {
            size_t v = k->pending[done];
            for (size_t h = s->start[v]; h < s->start[v + 1]; h++) {
                const en_half *half = &s->halves[h];
                if (k->side[half->to])
                    continue;
                k->side[half->to] = (int8_t)(k->side[v] * s->ties[half->tie].sign);
                k->pending[found++] = half->to;
            }
        }
    }
    for (size_t i = 0; i < s->count; i++) {
        int change = en_frustrated(s, k->side, i) ? 1 : -1;
        k->gain[s->ties[i].from] += change;
        k->gain[s->ties[i].to] += change;
        k->count += change > 0;
    }
}

static void queue(flips *k, size_t v) {
    if (k->gain[v] > 0 && !k->queued[v]) {
        k->queued[v] = true;
        k->pending[k->pending_count++] = (uint32_t)v;
    }
}

static void flip(flips *k, size_t v) {
    const en_signs *s = k->signs;
    k->count = (size_t)((int64_t)k->count - k->gain[v]);
    k->gain[v] = -k->gain[v];
    k->side[v] = (int8_t)-k->side[v];
    for (size_t h = s->start[v]; h < s->start[v + 1]; h++) {
        k->gain[s->halves[h].to] += en_frustrated(s, k->side, s->halves[h].tie) ? 2 : -2;
        queue(k, s->halves[h].to);
    }
    k->steps -= (double)(s->start[v + 1] - s->start[v] + 1);
}

static void note(flips *k, size_t v) {
    if (k->log_count < k->log_room)
        k->log[k->log_count++] = (uint32_t)v;
    flip(k, v);
}

/* Flip whoever gains by it, until nobody does. */
static void settle(flips *k) {
    while (k->pending_count) {
        size_t v = k->pending[--k->pending_count];
        k->queued[v] = false;
        if (k->gain[v] > 0 && k->log_count < k->log_room)
            note(k, v);
    }
}

/* Flip up to four vertices, each a neighbour of the one before. */
static void kick(flips *k) {
    const en_signs *s = k->signs;
    size_t v = draw(k, s->size), many = 1 + draw(k, 4);
    for (size_t i = 0; i < many; i++) {
        size_t degree = en_signs_degree(s, v);
        note(k, v);
        if (degree)
            v = s->halves[s->start[v] + draw(k, degree)].to;
    }
}

/* Flip who gains, from wherever that leads; then kick, and keep what is no worse. */
static void improve(flips *k) {
    do {
        k->log_count = 0;
        for (size_t v = 0; v < k->signs->size; v++)
            queue(k, v);
        settle(k);
    } while (k->log_count);
    while (k->steps > 0 && k->count > 0) {
        size_t before = k->count;
        k->log_count = 0;
        kick(k);
        settle(k);
        while (k->count > before && k->log_count)
            flip(k, k->log[--k->log_count]);
        while (k->pending_count)
            k->queued[k->pending[--k->pending_count]] = false;
    }
}

en_status en_flip_search(int8_t *side, size_t *count, const en_signs *signs, size_t seed,
                         double *steps, en_error *err) {
    size_t n = signs->size, room = n + 64;
    flips k = {.signs = signs, .side = side, .log_room = room, .steps = *steps, .dice = seed};
    k.gain = calloc(n + 1, sizeof *k.gain);
    k.pending = calloc(n + room, sizeof *k.pending);
    k.queued = calloc(n + 1, sizeof *k.queued);
    en_status status = k.gain && k.pending && k.queued ? EN_OK : en_fail_memory(err);
    if (!status) {
        k.log = k.pending + n;
        memset(side, 0, n * sizeof *side);
        start(&k);
        improve(&k);
        *count = k.count;
        *steps = k.steps;
    }
    free(k.gain);
    free(k.pending);
    free(k.queued);
    return status;
}
