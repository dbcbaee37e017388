/* SPDX-License-Identifier: MIT */
#include "measure/blocks.h"

#include <stdlib.h>

/* A walk in depth, without recursion since networks may be one long chain. */
typedef struct walk {
    const en_signs *signs;
    uint32_t *depth; /* of each vertex, from 1; 0: not reached yet */
    uint32_t *low;   /* the least depth that is reached from what lies below it */
    uint32_t *way;   /* the tie that it was reached by */
    size_t *next;    /* the half that comes next */
    uint32_t *path;  /* vertices from the root to here */
    uint32_t *ties;  /* that belong to no block yet */
    size_t path_count, tie_count, block_count;
    uint32_t *block;
} walk;

static void enter(walk *w, size_t vertex, uint32_t way) {
    w->path[w->path_count++] = (uint32_t)vertex;
    w->depth[vertex] = w->low[vertex] = (uint32_t)w->path_count;
    w->way[vertex] = way;
    w->next[vertex] = w->signs->start[vertex];
}

/* All ties since the one that led to VERTEX are a block. */
static void close_block(walk *w, size_t vertex) {
    uint32_t tie;
    do {
        tie = w->ties[--w->tie_count];
        w->block[tie] = (uint32_t)w->block_count;
    } while (tie != w->way[vertex]);
    w->block_count++;
}

static void leave(walk *w) {
    size_t vertex = w->path[--w->path_count];
    if (!w->path_count)
        return;
    size_t above = w->path[w->path_count - 1];
    if (w->low[vertex] < w->low[above])
        w->low[above] = w->low[vertex];
    if (w->low[vertex] >= w->depth[above])
        close_block(w, vertex);
}

static void step(walk *w) {
    size_t vertex = w->path[w->path_count - 1];
    if (w->next[vertex] == w->signs->start[vertex + 1]) {
        leave(w);
        return;
    }
    const en_half *half = &w->signs->halves[w->next[vertex]++];
    if (!w->depth[half->to]) {
        w->ties[w->tie_count++] = half->tie;
        enter(w, half->to, half->tie);
    } else if (half->tie != w->way[vertex] && w->depth[half->to] < w->depth[vertex]) {
        w->ties[w->tie_count++] = half->tie;
        if (w->depth[half->to] < w->low[vertex])
            w->low[vertex] = w->depth[half->to];
    }
}

en_status en_blocks(uint32_t *block, size_t *count, const en_signs *signs, en_error *err) {
    size_t n = signs->size;
    walk w = {.signs = signs, .block = block};
    w.depth = calloc(4 * n + 1, sizeof *w.depth);
    w.next = calloc(n + 1, sizeof *w.next);
    w.ties = calloc(signs->count + 1, sizeof *w.ties);
    en_status status = w.depth && w.next && w.ties ? EN_OK : en_fail_memory(err);
    for (size_t v = 0; v < n && !status; v++) {
        w.low = w.depth + n;
        w.way = w.low + n;
        w.path = w.way + n;
        if (!w.depth[v])
            enter(&w, v, UINT32_MAX);
        while (w.path_count)
            step(&w);
    }
    *count = w.block_count;
    free(w.depth);
    free(w.next);
    free(w.ties);
    return status;
}
