/* SPDX-License-Identifier: MIT */
#include "measure/path_sampler.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* G. L. Steele, D. Lea and C. H. Flood, "Fast Splittable Pseudorandom Number Generators",
 * OOPSLA 2014, 453-472. */
static const uint64_t golden = 0x9e3779b97f4a7c15;

static uint64_t mix(uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

uint64_t en_random_begin(uint64_t seed, uint64_t number) {
    return mix(mix(seed + golden) ^ mix(~number));
}

static uint64_t next_random(uint64_t *state) { return mix(*state += golden); }

uint32_t en_random_below(uint64_t *state, uint32_t below) {
    return (uint32_t)(((next_random(state) >> 32) * below) >> 32);
}

static double next_share(uint64_t *state) {
    return (double)(next_random(state) >> 11) * 0x1p-53;
}

en_status en_path_sampler_create(en_path_sampler *out, const en_core *core, const en_arcs *in,
                                 en_error *err) {
    size_t size = core->size + (size_t)1;
    *out = (en_path_sampler){.size = core->size,
                             .arcs = {{core->first, core->to, core->edge}, *in}};
    out->reach = calloc(size, sizeof *out->reach);
    out->found[0] = malloc(size * sizeof *out->found[0]);
    out->found[1] = malloc(size * sizeof *out->found[1]);
    return out->reach && out->found[0] && out->found[1] ? EN_OK : en_fail_memory(err);
}

void en_path_sampler_destroy(en_path_sampler *s) {
    free(s->reach);
    free(s->found[0]);
    free(s->found[1]);
}

static void add(en_path_sampler *s, int side, uint32_t v, uint32_t steps, double paths) {
    en_reach *r = &s->reach[v];
    const uint32_t *first = s->arcs[side].first;
    r->draw[side] = s->draw;
    r->steps[side] = steps;
    r->paths[side] = paths;
    s->found[side][s->end[side]++] = v;
    s->ahead[side] += first[v + 1] - first[v];
}

/* One level more; whether it meets the other end's. */
static bool advance(en_path_sampler *s, int side) {
    const en_arcs *arcs = &s->arcs[side];
    uint32_t begin = s->begin[side], end = s->end[side];
    uint32_t steps = s->reach[s->found[side][begin]].steps[side] + 1;
    bool met = false;
    s->walked += s->ahead[side];
    s->ahead[side] = 0;
    for (uint32_t i = begin; i < end; i++) {
        uint32_t x = s->found[side][i];
        double paths = s->reach[x].paths[side];
        for (uint32_t a = arcs->first[x]; a < arcs->first[x + 1]; a++) {
            en_reach *w = &s->reach[arcs->to[a]];
            if (w->draw[side] != s->draw) {
                add(s, side, arcs->to[a], steps, paths);
                met |= w->draw[1 - side] == s->draw;
            } else if (w->steps[side] == steps)
                w->paths[side] += paths;
        }
    }
    s->begin[side] = end;
    return met;
}

/* How many paths go through V, if the ends have met there. */
static double paths_through(const en_path_sampler *s, uint32_t v) {
    const en_reach *r = &s->reach[v];
    bool both = r->draw[0] == s->draw && r->draw[1] == s->draw;
    return both ? r->paths[0] * r->paths[1] : 0;
}

/* One of those where the ends have met, which are among the last that SIDE found. */
static uint32_t draw_middle(en_path_sampler *s, int side) {
    const uint32_t *found = s->found[side];
    uint32_t chosen = 0;
    double total = 0;
    for (uint32_t i = s->begin[side]; i < s->end[side]; i++)
        total += paths_through(s, found[i]);
    s->spoilt |= isfinite(total) == 0;
    double left = total * next_share(&s->state);
    for (uint32_t i = s->begin[side]; i < s->end[side] && left >= 0; i++) {
        double paths = paths_through(s, found[i]);
        chosen = paths > 0 ? found[i] : chosen;
        left -= paths;
    }
    return chosen;
}

/* How many paths come by the other end of ARC, one step nearer to the end of SIDE. */
static double paths_before(const en_path_sampler *s, int side, uint32_t arc, uint32_t steps) {
    const en_reach *r = &s->reach[s->arcs[1 - side].to[arc]];
    return r->draw[side] == s->draw && r->steps[side] + 1 == steps ? r->paths[side] : 0;
}

/* The arc by which a path comes to V from the end of SIDE: one of those that enter there. */
static uint32_t draw_arc(en_path_sampler *s, int side, uint32_t v) {
    const uint32_t *first = s->arcs[1 - side].first;
    uint32_t steps = s->reach[v].steps[side], chosen = 0;
    double total = 0;
    for (uint32_t a = first[v]; a < first[v + 1]; a++)
        total += paths_before(s, side, a, steps);
    double left = total * next_share(&s->state);
    for (uint32_t a = first[v]; a < first[v + 1] && left >= 0; a++) {
        double paths = paths_before(s, side, a, steps);
        chosen = paths > 0 ? a : chosen;
        left -= paths;
    }
    return chosen;
}

/* Count what lies from V to the end of SIDE, without either. */
static void count_towards(en_path_sampler *s, int side, uint32_t v, uint64_t *count,
                          bool edges) {
    const en_arcs *arcs = &s->arcs[1 - side];
    while (s->reach[v].steps[side] > 0) {
        uint32_t arc = draw_arc(s, side, v);
        v = arcs->to[arc];
        if (edges)
            count[arcs->edge[arc]]++;
        else if (s->reach[v].steps[side] > 0)
            count[v]++;
    }
}

void en_path_sampler_draw(en_path_sampler *s, uint32_t from, uint32_t to, uint64_t *count,
                          bool edges) {
    if (++s->draw == 0) { /* once in 2^32 draws */
        memset(s->reach, 0, s->size * sizeof *s->reach);
        s->draw = 1;
    }
    for (int side = 0; side < 2; side++) {
        s->begin[side] = s->end[side] = 0;
        s->ahead[side] = 0;
        add(s, side, side == 0 ? from : to, 0, 1);
    }
    int side = 0;
    do {
        side = s->ahead[1] < s->ahead[0];
        if (s->begin[side] == s->end[side])
            return; /* nobody is left that this end reaches */
    } while (!advance(s, side));
    uint32_t middle = draw_middle(s, side);
    if (s->spoilt)
        return;
    if (!edges && s->reach[middle].steps[0] > 0 && s->reach[middle].steps[1] > 0)
        count[middle]++;
    count_towards(s, 0, middle, count, edges);
    count_towards(s, 1, middle, count, edges);
}
