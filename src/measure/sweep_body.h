/* SPDX-License-Identifier: MIT */
/*
 * What sweep_lanes.h describes. Compiled once for each kind of processor, by the file that says
 * how many numbers its vectors hold (WIDTH, a `part`) and what the sweeper is called; all is
 * inlined into a sweep of 32 and one of 64 LANES.
 */
#ifndef EN_MEASURE_SWEEP_BODY_H
#define EN_MEASURE_SWEEP_BODY_H

#ifndef WIDTH
#define WIDTH   2
#define SWEEPER en_sweeper_plain
#endif

#include "measure/sweep_lanes.h"

#include <math.h>
#include <string.h>

#include "measure/sweep_parts.h"

#define INLINED static inline __attribute__((always_inline))
#define PARTS   (lanes / WIDTH)
#define MOST    (EN_MOST_LANES / WIDTH)

/* The lanes of SET in part J. */
#define LANES_OF(set, j) ((uint8_t)((set) >> (WIDTH * (j)) & ((1 << WIDTH) - 1)))

INLINED part *numbers_of(double *list, size_t at, int lanes) {
    return (part *)(list + at * (size_t)lanes);
}

/* Short vectors are so many that it pays to visit only those with a lane in SET. */
INLINED void add_where(part *sum, const part *x, uint64_t set, int lanes) {
    const uint64_t whole = ((uint64_t)1 << WIDTH) - 1;
    if (WIDTH >= 8)
        for (int j = 0; j < PARTS; j++)
            sum[j] = add_part(sum[j], x[j], LANES_OF(set, j));
    else
        while (set) {
            int j = __builtin_ctzll(set) / WIDTH;
            sum[j] = add_part(sum[j], x[j], LANES_OF(set, j));
            set &= ~(whole << (j * WIDTH));
        }
}

INLINED void begin(en_batch *b, int lanes) {
    memset(b->paths, 0, (size_t)b->core->size * (size_t)lanes * sizeof *b->paths);
    memset(b->seen, 0, b->core->size * sizeof *b->seen);
    for (uint32_t i = 0; i < b->count; i++) {
        uint32_t v = b->source + i;
        b->front[i] = v;
        b->lanes[i] = b->seen[v] = (uint64_t)1 << i;
        b->paths[(size_t)v * (size_t)lanes + i] = 1;
    }
    b->level_at[0] = b->steps = 0;
    b->level_at[1] = b->count;
}

/* Vertex X and what hangs from it are found in the lanes of SET, LEVEL steps away. */
INLINED void count(en_batch *b, uint32_t level, uint32_t x, uint64_t set, int lanes) {
    const double *below = b->core->below + b->core->below_at[x];
    uint32_t deepest = b->core->depth[x];
    for (uint32_t d = 0; d <= deepest; d++) {
        part *tally = numbers_of(b->tally, level + d, lanes);
        for (int j = 0; j < PARTS; j++)
            tally[j] = add_part(tally[j], spread_part(below[d]), LANES_OF(set, j));
    }
    if (level + deepest > b->steps)
        b->steps = level + deepest;
}

/* Take the arcs of the vertex that stands at AT in the lists; answers where the lists end. */
INLINED uint32_t advance(en_batch *b, uint32_t at, uint32_t end, int lanes) {
    const en_core *core = b->core;
    uint32_t x = b->front[at];
    uint64_t set = b->lanes[at];
    const part *all = numbers_of(b->paths, x, lanes);
    part paths[MOST];
    for (int j = 0; j < PARTS; j++)
        paths[j] = keep_part(all[j], LANES_OF(set, j));
    for (uint32_t a = core->first[x]; a < core->first[x + 1]; a++) {
        uint32_t w = core->to[a];
        uint64_t new = set & ~b->seen[w];
        if (!new)
            continue;
        b->front[end] = w;
        end += !b->fresh[w];
        b->fresh[w] |= new;
        add_where(numbers_of(b->paths, w, lanes), paths, new, lanes);
    }
    return end;
}

/* Forward; answers how many levels there are. */
INLINED uint32_t search(en_batch *b, int lanes) {
    uint32_t level = 0;
    for (; b->level_at[level] < b->level_at[level + 1]; level++) {
        uint32_t begin = b->level_at[level], end = b->level_at[level + 1], next = end;
        for (uint32_t i = begin; i < end; i++) {
            count(b, level, b->front[i], b->lanes[i], lanes);
            next = advance(b, i, next, lanes);
        }
        for (uint32_t i = end; i < next; i++) {
            uint32_t w = b->front[i];
            b->seen[w] |= b->fresh[w];
            b->lanes[i] = b->fresh[w];
            b->fresh[w] = 0;
        }
        b->level_at[level + 2] = next;
    }
    return level;
}

/* The numbers of all lanes of SET together: in the same order whatever the WIDTH. */
INLINED double sum_where(const part *x, uint64_t set, int lanes) {
    enum { EIGHT = 8 };
    part part_sum[EIGHT / WIDTH];
    double sum[EIGHT];
    for (int j = 0; j < EIGHT / WIDTH; j++)
        part_sum[j] = keep_part(x[j], LANES_OF(set, j));
    for (int j = EIGHT / WIDTH; j < PARTS; j++)
        part_sum[j % (EIGHT / WIDTH)] =
            add_part(part_sum[j % (EIGHT / WIDTH)], x[j], LANES_OF(set, j));
    memcpy(sum, part_sum, sizeof sum);
    return ((sum[0] + sum[1]) + (sum[2] + sum[3])) + ((sum[4] + sum[5]) + (sum[6] + sum[7]));
}

/* What an arc carries in all, from a vertex with these PATHS to one with coefficients C. */
INLINED double load_of(const part *weight, const part *paths, const part *c, uint64_t set,
                       int lanes) {
    part load[MOST];
    for (int j = 0; j < PARTS; j++)
        load[j] = weight[j] * (paths[j] * c[j]); /* in this order none is too large */
    return sum_where(load, set, lanes);
}

/*
 * Backward at the vertex that stands at AT in the lists; the lanes of those on the next level
 * are in fresh. Answers what it is between: no finite number where its paths are too many to
 * count.
 */
INLINED double gather(en_batch *b, uint32_t at, const part *weight, int lanes) {
    const en_core *core = b->core;
    uint64_t set = b->lanes[at];
    uint32_t x = b->front[at];
    part *paths = numbers_of(b->paths, x, lanes), sum[MOST], share[MOST];
    memset(sum, 0, sizeof sum);
    for (uint32_t a = core->first[x]; a < core->first[x + 1]; a++) {
        uint64_t both = set & b->fresh[core->to[a]];
        const part *c = numbers_of(b->paths, core->to[a], lanes);
        if (both)
            add_where(sum, c, both, lanes);
        if (both && b->carried)
            b->carried[a] += load_of(weight, paths, c, both, lanes);
    }
    if (at < b->count) /* a source, which is between nobody */
        return 0;
    for (int j = 0; j < PARTS; j++) {
        share[j] = weight[j] * (sum[j] * paths[j]);
        paths[j] = blend_part(paths[j], sum[j] + spread_part(core->hung[x]) / paths[j],
                              LANES_OF(set, j));
    }
    double between = sum_where(share, set, lanes);
    b->through[x] += between;
    return between;
}

INLINED bool collect(en_batch *b, uint32_t levels, int lanes) {
    double own[EN_MOST_LANES] = {0};
    part weight[MOST];
    for (uint32_t i = 0; i < b->count; i++)
        own[i] = b->core->hung[b->source + i];
    memcpy(weight, own, sizeof weight);
    bool finite = true;
    uint32_t last = b->carried ? 0 : 1; /* arcs of the sources carry, too */
    for (uint32_t level = levels; level-- > last;) {
        uint32_t begin = b->level_at[level], next = b->level_at[level + 1];
        uint32_t end = b->level_at[level + 2];
        for (uint32_t i = next; i < end; i++)
            b->fresh[b->front[i]] = b->lanes[i];
        for (uint32_t i = begin; i < next; i++)
            finite &= isfinite(gather(b, i, weight, lanes)) != 0;
        for (uint32_t i = next; i < end; i++)
            b->fresh[b->front[i]] = 0;
    }
    return finite;
}

static bool sweep_32(en_batch *b) {
    begin(b, 32);
    return collect(b, search(b, 32), 32);
}

static bool sweep_64(en_batch *b) {
    begin(b, 64);
    return collect(b, search(b, 64), 64);
}

const en_sweeper SWEEPER = {sweep_32, sweep_64};

#endif
