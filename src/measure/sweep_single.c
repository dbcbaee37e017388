/* SPDX-License-Identifier: MIT */
#include "measure/sweep_single.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { BUCKETS = 64, SHIFT = 512 };

en_status en_single_create(en_single *out, const en_core *core, en_error *err) {
    size_t n = core->size + (size_t)1;
    *out = (en_single){.core = core,
                       .order = calloc(n, sizeof *out->order),
                       .distance = calloc(n, sizeof *out->distance),
                       .place = calloc(n, sizeof *out->place),
                       .arcs = calloc(core->first[core->size] + (size_t)1, sizeof *out->arcs),
                       .arc_at = calloc(n, sizeof *out->arc_at),
                       .paths = calloc(n, sizeof *out->paths),
                       .power = calloc(n, sizeof *out->power),
                       .carry = calloc(n, sizeof *out->carry),
                       .next = calloc(n + BUCKETS, sizeof *out->next),
                       .before = calloc(n + BUCKETS, sizeof *out->before)};
    bool all = out->order && out->distance && out->place && out->arcs && out->arc_at &&
               out->paths && out->power && out->carry && out->next && out->before;
    return all ? EN_OK : en_fail_memory(err);
}

void en_single_destroy(en_single *single) {
    free(single->order);
    free(single->distance);
    free(single->place);
    free(single->arcs);
    free(single->arc_at);
    free(single->paths);
    free(single->power);
    free(single->carry);
    free(single->next);
    free(single->before);
    *single = (en_single){0};
}

/* Where KEY waits: by the highest bit in which it differs from LAST; 0 where it is the same. */
static unsigned bucket_of(double key, double last) {
    uint64_t a, b;
    memcpy(&a, &key, sizeof a);
    memcpy(&b, &last, sizeof b);
    return a == b ? 0 : BUCKETS - (unsigned)__builtin_clzll(a ^ b);
}

static void put(en_single *s, uint32_t v) {
    unsigned bucket = bucket_of(s->distance[v], s->last);
    uint32_t head = s->core->size + bucket, first = s->next[head];
    s->next[head] = s->before[first] = v;
    s->next[v] = first;
    s->before[v] = head;
    s->filled |= (uint64_t)1 << bucket;
}

static void take_out(en_single *s, uint32_t v) {
    s->next[s->before[v]] = s->next[v];
    s->before[s->next[v]] = s->before[v];
}

/* The nearest of the ring that HEAD begins is what comes out next: all move down. */
static void spread_ring(en_single *s, uint32_t head) {
    uint32_t v = s->next[head];
    s->last = s->distance[v];
    for (uint32_t i = s->next[v]; i != head; i = s->next[i])
        s->last = s->distance[i] < s->last ? s->distance[i] : s->last;
    s->next[head] = s->before[head] = head;
    while (v != head) {
        uint32_t after = s->next[v];
        put(s, v);
        v = after;
    }
}

/* Take the nearest that waits into `order`; false where nobody does. */
static bool settle_next(en_single *s) {
    while (s->filled) {
        unsigned bucket = (unsigned)__builtin_ctzll(s->filled);
        uint32_t head = s->core->size + bucket, v = s->next[head];
        if (v == head)
            s->filled &= ~((uint64_t)1 << bucket);
        else if (bucket)
            spread_ring(s, head);
        else {
            take_out(s, v);
            s->place[v] = s->count;
            s->order[s->count++] = v;
            return true;
        }
    }
    return false;
}

static double length_of(const en_core *core, uint32_t arc) {
    return core->length ? core->length[arc] : 1;
}

void en_single_search(en_single *s, uint32_t source) {
    const en_core *core = s->core;
    for (uint32_t v = 0; v < core->size; v++)
        s->distance[v] = INFINITY;
    for (uint32_t head = core->size; head < core->size + BUCKETS; head++)
        s->next[head] = s->before[head] = head;
    s->last = s->distance[source] = 0;
    s->count = 0;
    s->filled = 0;
    for (put(s, source); settle_next(s);) {
        uint32_t x = s->order[s->count - 1];
        for (uint32_t a = core->first[x]; a < core->first[x + 1]; a++) {
            uint32_t w = core->to[a];
            double distance = s->distance[x] + length_of(core, a);
            if (distance >= s->distance[w])
                continue;
            if (s->distance[w] < INFINITY)
                take_out(s, w);
            s->distance[w] = distance;
            put(s, w);
        }
    }
}

/* Does a shortest path go from X along ARC? Its end W is reached, since X is. */
static bool follows(const en_single *s, uint32_t x, uint32_t arc) {
    uint32_t w = s->core->to[arc];
    double off = fabs(s->distance[x] + length_of(s->core, arc) - s->distance[w]);
    return s->place[w] > s->place[x] && off <= s->core->slack * s->distance[w];
}

static double two_to(int64_t power) {
    const int64_t least = -4000; /* far below all doubles */
    return power == 0 ? 1 : ldexp(1, (int)(power < least ? least : power));
}

/* Paths to W grow by those to X. */
static void add_paths(en_single *s, uint32_t w, uint32_t x) {
    const double large = 0x1p512;
    if (s->power[w] < s->power[x]) {
        s->paths[w] *= two_to(s->power[w] - s->power[x]);
        s->power[w] = s->power[x];
    }
    s->paths[w] += s->paths[x] * two_to(s->power[x] - s->power[w]);
    if (s->paths[w] >= large) {
        s->paths[w] /= large;
        s->power[w] += SHIFT;
    }
}

/* Outward, noting the arcs on the way. */
static void count_paths(en_single *s) {
    const en_core *core = s->core;
    uint32_t found = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        s->paths[s->order[i]] = i == 0;
        s->power[s->order[i]] = 0;
    }
    for (uint32_t i = 0; i < s->count; i++) {
        uint32_t x = s->order[i];
        s->arc_at[i] = found;
        for (uint32_t a = core->first[x]; a < core->first[x + 1]; a++)
            if (follows(s, x, a)) {
                s->arcs[found++] = a;
                add_paths(s, core->to[a], x);
            }
    }
    s->arc_at[s->count] = found;
}

void en_single_gather(en_single *s, double *through, double *carried) {
    const en_core *core = s->core;
    double weight = core->hung[s->order[0]];
    count_paths(s);
    for (uint32_t i = s->count; i-- > 0;) {
        uint32_t x = s->order[i];
        s->carry[x] = 0;
        for (uint32_t k = s->arc_at[i]; k < s->arc_at[i + 1]; k++) {
            uint32_t a = s->arcs[k], w = core->to[a];
            double part = s->paths[x] / s->paths[w] * two_to(s->power[x] - s->power[w]);
            double share = part * (s->carry[w] + core->hung[w]);
            s->carry[x] += share;
            if (carried)
                carried[a] += weight * share;
        }
        if (i > 0)
            through[x] += weight * s->carry[x];
    }
}
