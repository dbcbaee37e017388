/* SPDX-License-Identifier: MIT */
/*
 * The sweep as a whole: batches of sources over the core of the network (sweep_core.h), many at
 * once (sweep_lanes.h) or, where need be, one by one (sweep_single.h), on several threads.
 *
 * Sums of floating point numbers depend on their order. So that they do not depend on the
 * number of threads, batches are dealt to a fixed number of rows, each row is summed by one
 * thread in the order of its batches, and rows are added up in their order.
 */
#define _DEFAULT_SOURCE /* madvise() */
#include "measure/sweep.h"

#include "base/threads.h"
#include "measure/sweep_lanes.h"
#include "measure/sweep_single.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { FEW_LANES = 32, SMALL_CORE = 10000, LEAST_ROWS = 8, MOST_ROWS = 64 };
enum { BOUNDARY = 64, LARGE_PAGE = 2 << 20 };

/* A sweep under way; OUT is NULL where edges are asked for. */
typedef struct job {
    en_core core;
    const en_sweep *out;
    uint32_t lanes, rows, batches;
    en_sweep_batch *sweep;
    double *through, *carried; /* by row and core vertex, by row and arc */
    atomic_uint next_row;
    atomic_bool failed;
    en_progress *progress;
} job;

/* What a thread works with. */
typedef struct bench {
    en_batch batch;
    en_single single; /* made when first needed */
    void *rooms[2];   /* what the batch's paths and tally lie in */
    double *steps;    /* counts by distance, and room for those of trees; or just distances */
} bench;

void en_sweepers(const en_sweeper *out[EN_SWEEPERS + 1]) {
    size_t count = 0;
#if defined __x86_64__
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl"))
        out[count++] = &en_sweeper_avx512;
    if (__builtin_cpu_supports("avx2"))
        out[count++] = &en_sweeper_avx2;
#endif
    out[count++] = &en_sweeper_plain;
    out[count] = NULL;
}

/*
 * COUNT numbers, all 0, on a boundary of 64 bytes; many of them in large pages, which are found
 * faster. *ROOM is for free().
 */
static double *aligned(void **room, size_t count) {
    size_t bytes = count * sizeof(double);
    size_t boundary = bytes < LARGE_PAGE ? BOUNDARY : LARGE_PAGE;
    char *begin = calloc(1, bytes + boundary);
    *room = begin;
    if (!begin)
        return NULL;
    begin += boundary - (uintptr_t)begin % boundary;
    if (boundary == LARGE_PAGE)
        madvise(begin, bytes, MADV_HUGEPAGE);
    return (double *)(void *)begin;
}

static en_status open_bench(bench *k, const job *j, en_error *err) {
    size_t n = j->core.size, lanes = j->lanes, levels = n + EN_MOST_DEPTH + 3;
    en_batch *b = &k->batch;
    *k = (bench){.batch = {.core = &j->core}};
    if (j->core.length) { /* one by one */
        k->steps = malloc((j->core.all + (size_t)1) * sizeof *k->steps);
        return k->steps ? EN_OK : en_fail_memory(err);
    }
    b->paths = aligned(&k->rooms[0], n * lanes);
    b->tally = aligned(&k->rooms[1], levels * lanes); /* of which little is touched */
    b->seen = calloc(n + 1, sizeof(uint64_t));
    b->fresh = calloc(n + 1, sizeof(uint64_t));
    b->front = malloc((n * lanes + 1) * sizeof *b->front);
    b->lanes = malloc((n * lanes + 1) * sizeof *b->lanes);
    b->level_at = calloc(n + 3, sizeof *b->level_at);
    /* A list for each step down a tree, each a number longer than the one before. */
    k->steps = malloc((EN_MOST_DEPTH + 1) * (levels + EN_MOST_DEPTH) * sizeof *k->steps);
    bool all = b->paths && b->tally && b->seen && b->fresh && b->front && b->lanes &&
               b->level_at && k->steps;
    return all ? EN_OK : en_fail_memory(err);
}

static void close_bench(bench *k) {
    free(k->rooms[0]);
    free(k->rooms[1]);
    free(k->batch.seen);
    free(k->batch.fresh);
    free(k->batch.front);
    free(k->batch.lanes);
    free(k->batch.level_at);
    free(k->steps);
    en_single_destroy(&k->single);
}

/*
 * COUNT[d] vertices are d steps away from V, d up to MOST: set what follows from that, and then
 * the same for what hangs from V. Behind COUNT there is room for the counts of those.
 */
static void settle(const job *j, uint32_t v, double *count, uint32_t most) {
    const en_core *core = &j->core;
    double reached = 0, far = 0, harmonic = 0, eccentricity = 0;
    for (uint32_t d = 1; d <= most; d++)
        if (count[d] > 0) {
            reached += count[d];
            far += count[d] * d;
            harmonic += count[d] / d;
            eccentricity = d;
        }
    uint32_t origin = core->origin[v];
    j->out->reached[origin] = reached;
    j->out->far[origin] = far;
    j->out->harmonic[origin] = harmonic;
    j->out->eccentricity[origin] = eccentricity;
    double *next = count + most + 1;
    for (uint32_t i = core->child_at[v]; i < core->child_at[v + 1]; i++) {
        uint32_t u = core->child[i];
        const double *below = core->below + core->below_at[u];
        for (uint32_t d = 0; d <= most + 1; d++)
            next[d] = (d >= 1 ? count[d - 1] : 0) -
                      (d >= 2 && d - 2 <= core->depth[u] ? below[d - 2] : 0) +
                      (d <= core->depth[u] ? below[d] : 0);
        settle(j, u, next, most + 1);
    }
}

/* From the tally of a batch to the measures of distance, lane by lane. */
static void settle_batch(const job *j, bench *k) {
    en_batch *b = &k->batch;
    for (uint32_t i = 0; i < b->count; i++) {
        for (uint32_t d = 0; d <= b->steps; d++)
            k->steps[d] = b->tally[(size_t)d * j->lanes + i];
        settle(j, b->source + i, k->steps, b->steps);
    }
}

static void set_batch(en_batch *b, const job *j, uint32_t batch) {
    uint32_t left = j->core.size - batch * j->lanes;
    b->source = batch * j->lanes;
    b->count = left < j->lanes ? left : j->lanes;
}

/*
 * COUNT vertices are DISTANCE away from V, or where V is a leaf MORE than that: set what
 * follows. At SELF stands V itself.
 */
static void settle_lengths(const job *j, uint32_t v, const double *distance, size_t count,
                           double more, size_t self) {
    double far = 0, harmonic = 0, longest = 0;
    for (size_t i = 0; i < count; i++)
        if (i != self) {
            double d = distance[i] + more;
            far += d;
            harmonic += 1 / d;
            longest = d > longest ? d : longest;
        }
    uint32_t origin = j->core.origin[v];
    j->out->reached[origin] = (double)count - 1;
    j->out->far[origin] = far / j->core.scale;
    j->out->harmonic[origin] = harmonic * j->core.scale;
    j->out->eccentricity[origin] = longest / j->core.scale;
}

/* From a search along ties of different lengths to the measures of its source and its leaves.
 */
static void settle_single(const job *j, bench *k) {
    const en_core *core = &j->core;
    const en_single *s = &k->single;
    uint32_t source = s->order[0], leaves = core->child_at[source];
    size_t count = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        uint32_t x = s->order[i];
        k->steps[count++] = s->distance[x];
        for (uint32_t c = core->child_at[x]; c < core->child_at[x + 1]; c++)
            k->steps[count++] = s->distance[x] + core->tree_length[core->child[c]];
    }
    settle_lengths(j, source, k->steps, count, 0, 0);
    for (uint32_t c = leaves; c < core->child_at[source + 1]; c++)
        settle_lengths(j, core->child[c], k->steps, count, core->tree_length[core->child[c]],
                       c - leaves + 1);
}

static void count_batch(const job *j) {
    if (j->progress)
        atomic_fetch_add(&j->progress->done, 1);
}

static void set_total(const job *j, size_t batches) {
    if (!j->progress)
        return;
    atomic_store(&j->progress->done, 0);
    atomic_store(&j->progress->total, batches);
}

/* All batches of a row, one source after the other. */
static en_status sweep_row_single(const job *j, bench *k, uint32_t row, en_error *err) {
    en_batch *b = &k->batch;
    en_status status = k->single.order ? EN_OK : en_single_create(&k->single, b->core, err);
    for (uint32_t batch = row; batch < j->batches && !status; batch += j->rows) {
        set_batch(b, j, batch);
        for (uint32_t i = 0; i < b->count; i++) {
            en_single_search(&k->single, b->source + i);
            en_single_gather(&k->single, b->through, b->carried);
            if (j->out && j->core.length)
                settle_single(j, k);
        }
        count_batch(j);
    }
    return status;
}

/* All batches of a row, many sources at once; false if paths were too many to count. */
static bool sweep_row_lanes(const job *j, bench *k, uint32_t row) {
    en_batch *b = &k->batch;
    bool counted = true;
    for (uint32_t batch = row; batch < j->batches; batch += j->rows) {
        set_batch(b, j, batch);
        counted &= j->sweep(b);
        if (j->out)
            settle_batch(j, k);
        memset(b->tally, 0, ((size_t)b->steps + 1) * j->lanes * sizeof *b->tally);
        count_batch(j);
    }
    return counted;
}

static en_status sweep_row(const job *j, bench *k, uint32_t row, en_error *err) {
    en_batch *b = &k->batch;
    size_t vertices = j->core.size, arcs = j->core.first[vertices];
    b->through = j->through + row * vertices;
    b->carried = j->carried ? j->carried + row * arcs : NULL;
    if (!j->core.length && sweep_row_lanes(j, k, row))
        return EN_OK;
    memset(b->through, 0, vertices * sizeof *b->through);
    if (b->carried)
        memset(b->carried, 0, arcs * sizeof *b->carried);
    return sweep_row_single(j, k, row, err);
}

/* Add up what stands in ROWS rows of COUNT numbers, in the first. */
static void add_rows(double *sums, uint32_t rows, size_t count) {
    for (uint32_t row = 1; row < rows; row++)
        for (size_t i = 0; i < count; i++)
            sums[i] += sums[row * count + i];
}

/* A thread's work: one row after the other, until none is left. */
static void work(void *given, size_t index) {
    job *j = given;
    bench k;
    uint32_t row;
    (void)index;
    en_status status = open_bench(&k, j, NULL);
    while (!status && (row = atomic_fetch_add(&j->next_row, 1)) < j->rows)
        status = sweep_row(j, &k, row, NULL);
    close_bench(&k);
    if (status)
        atomic_store(&j->failed, true);
}

/* igraph is not made for threads: only this file, and what it includes, asks for any. */
static en_status sweep_rows(job *j, size_t threads, en_error *err) {
    const double worth_it = 2e6; /* steps that take longer than starting a thread */
    double steps = (double)j->core.size * j->core.first[j->core.size];
    size_t count = threads ? threads : en_threads_available();
    if (count > j->rows)
        count = j->rows;
    en_threads_run(steps < worth_it ? 1 : count, work, j);
    return j->failed ? en_fail_memory(err) : EN_OK;
}

static void plan(job *j, bool edges, en_sweep_how how) {
    const double most_bytes = 64e6; /* of all rows */
    const en_sweeper *works[EN_SWEEPERS + 1];
    en_sweepers(works);
    const en_sweeper *sweeper = how.sweeper ? how.sweeper : works[0];
    bool small = how.lanes ? how.lanes == EN_MOST_LANES : j->core.size < SMALL_CORE;
    size_t width = j->core.size + (edges ? j->core.first[j->core.size] : 0) + (size_t)1;
    double rows = most_bytes / ((double)width * sizeof(double));
    j->lanes = small ? EN_MOST_LANES : FEW_LANES;
    j->sweep = small ? sweeper->many : sweeper->few;
    j->batches = (j->core.size + j->lanes - 1) / j->lanes;
    j->rows = rows < LEAST_ROWS ? LEAST_ROWS : rows > MOST_ROWS ? MOST_ROWS : (uint32_t)rows;
    if (j->rows > j->batches)
        j->rows = j->batches;
}

/* Sweep GRAPH; job_close() is due whatever the answer. */
static en_status job_run(job *j, const en_graph *graph, en_sweep_how how, en_error *err) {
    en_status status = en_core_create(&j->core, graph, err);
    if (status)
        return status;
    plan(j, !j->out, how);
    size_t vertices = j->core.size, arcs = j->core.first[vertices];
    j->through = calloc(j->rows * vertices + 1, sizeof *j->through);
    j->carried = j->out ? NULL : calloc(j->rows * arcs + 1, sizeof *j->carried);
    status = j->through && (j->out || j->carried) ? EN_OK : en_fail_memory(err);
    j->progress = how.progress;
    set_total(j, j->batches);
    if (!status)
        status = sweep_rows(j, how.threads, err);
    set_total(j, 0);
    if (status)
        return status;
    add_rows(j->through, j->rows, vertices);
    if (j->carried)
        add_rows(j->carried, j->rows, arcs);
    return EN_OK;
}

static void job_close(job *j) {
    free(j->through);
    free(j->carried);
    en_core_destroy(&j->core);
}

en_status en_sweep_create(en_sweep *out, const en_graph *graph, en_sweep_how how,
                          en_error *err) {
    size_t n = en_graph_size(graph) + 1;
    *out = (en_sweep){calloc(n, sizeof(double)), calloc(n, sizeof(double)),
                      calloc(n, sizeof(double)), calloc(n, sizeof(double)),
                      calloc(n, sizeof(double))};
    bool all =
        out->betweenness && out->reached && out->far && out->harmonic && out->eccentricity;
    job j = {.out = out};
    en_status status = all ? job_run(&j, graph, how, err) : en_fail_memory(err);
    if (!status)
        en_core_unfold(out->betweenness, &j.core, j.through);
    job_close(&j);
    if (status)
        en_sweep_destroy(out);
    return status;
}

void en_sweep_destroy(en_sweep *sweep) {
    free(sweep->betweenness);
    free(sweep->reached);
    free(sweep->far);
    free(sweep->harmonic);
    free(sweep->eccentricity);
    *sweep = (en_sweep){0};
}

en_status en_sweep_edges(double *carried, const en_graph *graph, en_sweep_how how,
                         en_error *err) {
    job j = {0};
    en_status status = job_run(&j, graph, how, err);
    memset(carried, 0, en_graph_edges(graph) * sizeof *carried);
    if (!status)
        en_core_unfold_edges(carried, &j.core, j.carried);
    job_close(&j);
    return status;
}
