/* SPDX-License-Identifier: MIT */
#include "measure/camps.h"

#include "measure/blocks.h"
#include "measure/frustration.h"
#include "network/graph.h"

#include <stdlib.h>

typedef struct kept_camps {
    en_kept kept;
    en_camps camps;
} kept_camps;

static void destroy(en_kept *kept) {
    en_camps *c = &((kept_camps *)kept)->camps;
    free(c->frustrated);
    free(c->side);
    free(kept);
}

/* What may be looked at, in ties: all together some tenths of a second of each. */
typedef struct limits {
    size_t seed; /* of the search, too */
    double flips, cycles, branches;
} limits;

/* One block as a graph of its own. */
typedef struct part {
    const uint32_t *ties; /* of the whole, in order */
    size_t count;
    uint32_t *vertices; /* of the whole, in order; room for two a tie */
    size_t size;
    en_signed_tie *own; /* the ties, between places in VERTICES */
} part;

static int ascending(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* PLACE has room for all vertices of the whole. */
static void cut(part *p, const en_signs *whole, uint32_t *place) {
    for (size_t i = 0; i < p->count; i++) {
        p->vertices[2 * i] = whole->ties[p->ties[i]].from;
        p->vertices[2 * i + 1] = whole->ties[p->ties[i]].to;
    }
    qsort(p->vertices, 2 * p->count, sizeof *p->vertices, ascending);
    p->size = 0;
    for (size_t i = 0; i < 2 * p->count; i++)
        if (!i || p->vertices[i] != p->vertices[p->size - 1])
            p->vertices[p->size++] = p->vertices[i];
    for (size_t i = 0; i < p->size; i++)
        place[p->vertices[i]] = (uint32_t)i;
    for (size_t i = 0; i < p->count; i++) {
        const en_signed_tie *t = &whole->ties[p->ties[i]];
        p->own[i] = (en_signed_tie){place[t->from], place[t->to], t->sign};
    }
}

/* Find SIDE of a block, and how many ties it frustrates at least. */
static en_status divide(int8_t *side, size_t *lower, const en_signs *block, limits *left,
                        en_error *err) {
    const double flips_a_tie = 1000;
    const size_t most = 500; /* vertices that branching is tried on */
    size_t count;
    double wanted = flips_a_tie * (double)block->count;
    double steps = wanted < left->flips ? wanted : left->flips;
    left->flips -= steps;
    *lower = 0;
    en_status status = en_flip_search(side, &count, block, left->seed, &steps, err);
    if (!status && count)
        status = en_negative_cycles(lower, block, side, &left->cycles, err);
    if (!status && *lower < count && block->size <= most && left->branches > 0)
        status = en_branch_and_bound(side, lower, block, &left->branches, err);
    return status;
}

static en_status solve(en_camps *camps, const part *p, limits *left, en_error *err) {
    en_signs block;
    size_t lower;
    int8_t *side = calloc(p->size + 1, sizeof *side);
    if (!side)
        return en_fail_memory(err);
    en_status status = en_signs_create(&block, p->size, p->own, p->count, err);
    if (!status) {
        status = divide(side, &lower, &block, left, err);
        for (size_t i = 0; i < p->count && !status; i++)
            camps->frustrated[p->ties[i]] = en_frustrated(&block, side, i);
        if (!status) {
            camps->frustration += en_frustrated_count(&block, side);
            camps->lower += lower;
        }
        en_signs_destroy(&block);
    }
    free(side);
    return status;
}

/* Each block in turn. TIES are grouped by block, those of block B ending at END[B]. */
static en_status solve_all(en_camps *camps, const en_signs *s, const uint32_t *ties,
                           const size_t *end, size_t blocks, size_t seed, en_error *err) {
    limits left = {.seed = seed, .flips = 5e7, .cycles = 3e7, .branches = 2e8};
    part p = {.vertices = calloc(2 * s->count + 1, sizeof *p.vertices),
              .own = calloc(s->count + 1, sizeof *p.own)};
    uint32_t *place = calloc(s->size + 1, sizeof *place);
    en_status status = p.vertices && p.own && place ? EN_OK : en_fail_memory(err);
    for (size_t b = 0; b < blocks && !status; b++) {
        size_t first = b ? end[b - 1] : 0;
        p.ties = ties + first;
        p.count = end[b] - first;
        if (p.count < 3) /* no cycle */
            continue;
        cut(&p, s, place);
        status = solve(camps, &p, &left, err);
    }
    free(p.vertices);
    free(p.own);
    free(place);
    return status;
}

/* Group the ties by block, then solve these. */
static en_status find(en_camps *camps, const en_signs *s, size_t seed, en_error *err) {
    size_t blocks = 0;
    uint32_t *block = calloc(2 * s->count + 1, sizeof *block);
    size_t *next = calloc(s->count + 1, sizeof *next);
    en_status status = block && next ? en_blocks(block, &blocks, s, err) : en_fail_memory(err);
    if (!status) {
        uint32_t *ties = block + s->count;
        for (size_t i = 0; i < s->count; i++)
            next[block[i] + 1]++;
        for (size_t b = 0; b < blocks; b++)
            next[b + 1] += next[b];
        for (size_t i = 0; i < s->count; i++)
            ties[next[block[i]]++] = (uint32_t)i;
        status = solve_all(camps, s, ties, next, blocks, seed, err);
    }
    free(block);
    free(next);
    return status;
}

/* Sides follow from which ties are frustrated, along any way through each part. */
static en_status take_sides(en_camps *camps, const en_signs *s, en_error *err) {
    size_t found = 0;
    uint32_t *queue = calloc(s->size + 1, sizeof *queue);
    if (!queue)
        return en_fail_memory(err);
    for (size_t root = 0; root < s->size; root++) {
        if (camps->side[root])
            continue;
        camps->side[root] = 1;
        queue[found++] = (uint32_t)root;
        for (size_t done = found - 1; done < found; done++) {
            size_t v = queue[done];
            for (size_t h = s->start[v]; h < s->start[v + 1]; h++) {
                const en_half *half = &s->halves[h];
                int sign = s->ties[half->tie].sign;
                if (camps->side[half->to])
                    continue;
                camps->side[half->to] =
                    (int8_t)(camps->side[v] * (camps->frustrated[half->tie] ? -sign : sign));
                queue[found++] = half->to;
            }
        }
    }
    free(queue);
    return EN_OK;
}

/* Flip VERTEX if that frustrates as many ties, but fewer positive ones of them. */
static bool reconcile(en_camps *camps, const en_signs *s, size_t vertex) {
    size_t count[2][2] = {{0}}; /* by whether a tie is frustrated, and positive */
    for (size_t h = s->start[vertex]; h < s->start[vertex + 1]; h++) {
        size_t tie = s->halves[h].tie;
        count[camps->frustrated[tie]][s->ties[tie].sign > 0]++;
    }
    if (count[1][0] + count[1][1] != count[0][0] + count[0][1] || count[0][1] >= count[1][1])
        return false;
    for (size_t h = s->start[vertex]; h < s->start[vertex + 1]; h++)
        camps->frustrated[s->halves[h].tie] = !camps->frustrated[s->halves[h].tie];
    return true;
}

/* Of divisions as good, reports of rivalry are doubted rather than those of alliance. */
static void keep_allies(en_camps *camps, const en_signs *s) {
    const size_t most = 100; /* rounds, each of which leaves fewer allies apart */
    bool changed = true;
    for (size_t round = 0; round < most && changed; round++) {
        changed = false;
        for (size_t v = 0; v < s->size; v++)
            changed = reconcile(camps, s, v) || changed;
    }
}

static en_status make(en_kept *kept, const en_network *network, en_error *err) {
    en_camps *camps = &((kept_camps *)kept)->camps;
    const en_signs *s;
    en_status status = en_network_signs(&s, network, err);
    if (status)
        return status;
    camps->frustrated = calloc(s->count + 1, sizeof *camps->frustrated);
    camps->side = calloc(s->size + 1, sizeof *camps->side);
    if (!camps->frustrated || !camps->side)
        return en_fail_memory(err);
    status = find(camps, s, en_network_seed(network), err);
    if (!status)
        keep_allies(camps, s);
    if (!status)
        status = take_sides(camps, s, err);
    if (!status && en_frustrated_count(s, camps->side) != camps->frustration)
        status = en_fail(err, EN_SYSTEM, "the two camps do not fit what their blocks have");
    return status;
}

en_status en_camps_of(const en_camps **out, const en_network *network, en_error *err) {
    en_kept *kept;
    en_status status =
        en_network_keep_once(&kept, network, sizeof(kept_camps), destroy, make, err);
    *out = status ? NULL : &((kept_camps *)kept)->camps;
    return status;
}
