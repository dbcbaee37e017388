/* SPDX-License-Identifier: MIT */
#include "measure/estimate.h"

#include "base/threads.h"
#include "measure/path_sampler.h"
#include "measure/sweep_single.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/* How many draws a thread takes at a time; and one, as shares are summed up. */
enum { CHUNK = 32, MOST_THREADS = 64 };
static const double one = 0x1p32;

/* An estimate under way. */
typedef struct job {
    en_core core;
    en_arcs in;
    uint32_t *own; /* what IN has, where arcs have a direction */
    uint32_t *at;  /* by vertex of the network: the core vertex at which it stands or hangs */
    bool edges, single;
    size_t shares;            /* how many are asked for */
    double epsilon, surprise; /* what is asked for; L of the head of estimate.h */
    en_estimate_how how;
    struct walker *walkers;
    size_t walker_count;
    uint64_t *count, drawn;    /* by vertex or edge: what DRAWN samples come to, of ONE each */
    double walked;             /* arcs that took */
    atomic_uint_fast64_t next; /* that nobody has drawn yet, of WANTED */
    uint64_t wanted;
} job;

/* What a thread works with. */
typedef struct walker {
    en_path_sampler paths;
    en_single single;
    double *through, *carried;
    uint64_t *count;
    double walked;
} walker;

/* Arcs by where they come to. */
static en_status turn_arcs(job *j, en_error *err) {
    const en_core *core = &j->core;
    size_t vertices = core->size, arcs = core->first[vertices];
    j->in = (en_arcs){core->first, core->to, core->edge};
    if (!core->directed)
        return EN_OK;
    j->own = calloc(vertices + 2 + 2 * arcs, sizeof *j->own);
    if (!j->own)
        return en_fail_memory(err);
    uint32_t *first = j->own, *to = first + vertices + 2, *edge = to + arcs;
    for (size_t a = 0; a < arcs; a++)
        first[core->to[a] + 2]++;
    for (size_t v = 2; v < vertices + 2; v++)
        first[v] += first[v - 1];
    for (uint32_t v = 0; v < vertices; v++)
        for (uint32_t a = core->first[v]; a < core->first[v + 1]; a++) {
            uint32_t place = first[core->to[a] + 1]++;
            to[place] = v;
            edge[place] = core->edge[a];
        }
    j->in = (en_arcs){first, to, edge};
    return EN_OK;
}

static en_status place_vertices(job *j, en_error *err) {
    uint32_t next = 0;
    j->at = malloc((j->core.all + (size_t)1) * sizeof *j->at);
    if (!j->at)
        return en_fail_memory(err);
    for (uint32_t v = 0; v < j->core.size; v++)
        for (uint32_t left = (uint32_t)j->core.hung[v]; left; left--)
            j->at[next++] = v;
    return EN_OK;
}

static en_status open_walker(walker *w, const job *j, en_error *err) {
    size_t size = j->core.size + (size_t)1, arcs = j->core.first[j->core.size] + (size_t)1;
    w->count = calloc(j->shares + 1, sizeof *w->count);
    if (!w->count)
        return en_fail_memory(err);
    if (!j->single)
        return en_path_sampler_create(&w->paths, &j->core, &j->in, err);
    w->through = calloc(size, sizeof *w->through);
    w->carried = j->edges ? calloc(arcs, sizeof *w->carried) : NULL;
    if (!w->through || (j->edges && !w->carried))
        return en_fail_memory(err);
    return en_single_create(&w->single, &j->core, err);
}

static void close_walkers(job *j) {
    for (size_t i = 0; i < j->walker_count; i++) {
        walker *w = &j->walkers[i];
        en_path_sampler_destroy(&w->paths);
        en_single_destroy(&w->single);
        free(w->through);
        free(w->carried);
        free(w->count);
    }
    free(j->walkers);
    j->walkers = NULL;
    j->walker_count = 0;
}

static en_status open_walkers(job *j, en_error *err) {
    size_t threads = j->how.threads ? j->how.threads : en_threads_available();
    if (threads > MOST_THREADS)
        threads = MOST_THREADS;
    j->walkers = calloc(threads, sizeof *j->walkers);
    j->drawn = 0;
    j->walked = 0;
    en_status status = j->walkers ? EN_OK : en_fail_memory(err);
    while (j->walker_count < threads && !status)
        status = open_walker(&j->walkers[j->walker_count++], j, err);
    if (!status)
        memset(j->count, 0, j->shares * sizeof *j->count);
    return status;
}

/* Take SHARE of paths from one vertex to OTHERS into COUNT, and clear it for the next. */
static void take(uint64_t *count, double *share, double weight, double others) {
    *count += (uint64_t)llround(*share / weight / others * one);
    *share = 0;
}

/* All paths from one vertex that is drawn. */
static void draw_source(const job *j, walker *w, uint64_t *state) {
    const en_core *core = &j->core;
    en_single *s = &w->single;
    uint32_t source = j->at[en_random_below(state, core->all)];
    double weight = core->hung[source], others = core->all - 1.0;
    en_single_search(s, source);
    en_single_gather(s, w->through, w->carried);
    for (uint32_t i = 0; i < s->count; i++)
        if (!j->edges)
            take(&w->count[s->order[i]], &w->through[s->order[i]], weight, others);
        else
            for (uint32_t k = s->arc_at[i]; k < s->arc_at[i + 1]; k++)
                take(&w->count[core->edge[s->arcs[k]]], &w->carried[s->arcs[k]], weight,
                     others);
    w->walked += core->first[core->size];
}

/* One path between two vertices that are drawn. */
static void draw_path(const job *j, walker *w, uint64_t *state) {
    uint32_t from = en_random_below(state, j->core.all);
    uint32_t to = en_random_below(state, j->core.all - 1);
    to += to >= from;
    w->paths.state = *state;
    w->paths.walked = 0;
    if (j->at[from] != j->at[to])
        en_path_sampler_draw(&w->paths, j->at[from], j->at[to], w->count, j->edges);
    w->walked += (double)w->paths.walked;
}

static void draw_some(const job *j, walker *w, uint64_t begin, uint64_t end) {
    for (uint64_t i = begin; i < end; i++) {
        uint64_t state = en_random_begin(j->how.seed, i);
        if (j->single)
            draw_source(j, w, &state);
        else
            draw_path(j, w, &state);
    }
    if (j->how.progress)
        atomic_fetch_add(&j->how.progress->done, end - begin);
}

/* A thread's work: a few draws after the others, until there are enough. */
static void work(void *given, size_t index) {
    job *j = given;
    uint64_t begin;
    while ((begin = atomic_fetch_add(&j->next, CHUNK)) < j->wanted)
        draw_some(j, &j->walkers[index], begin,
                  begin + CHUNK < j->wanted ? begin + CHUNK : j->wanted);
}

/* What walkers have counted goes to the job. */
static bool gather(job *j) {
    bool spoilt = false;
    for (size_t k = 0; k < j->walker_count; k++) {
        walker *w = &j->walkers[k];
        for (size_t i = 0; i < j->shares; i++)
            j->count[i] += j->single ? w->count[i] : w->count[i] * (uint64_t)one;
        memset(w->count, 0, j->shares * sizeof *w->count);
        j->walked += w->walked;
        w->walked = 0;
        spoilt |= w->paths.spoilt;
    }
    return !spoilt;
}

/* Draw until there are TOTAL; false if paths were too many to count. */
static bool draw_until(job *j, uint64_t total) {
    const uint64_t worth_it = 1024; /* draws that take longer than starting a thread */
    atomic_store(&j->next, j->drawn);
    j->wanted = total;
    if (j->how.progress) { /* how many it takes is not known before the first */
        atomic_store(&j->how.progress->done, j->drawn);
        atomic_store(&j->how.progress->total, j->drawn ? total : 0);
    }
    en_threads_run(total - j->drawn < worth_it && !j->single ? 1 : j->walker_count, work, j);
    j->drawn = total;
    return gather(j);
}

/* K of the head of estimate.h. */
static double divergence(double x, double q) {
    double with = x > 0 ? x * log(x / q) : 0;
    return with + (x < 1 ? (1 - x) * log((1 - x) / (1 - q)) : 0);
}

/* Whether shares are surely no farther off than is allowed, had they come from as many draws.
 */
static bool is_sure(const job *j, double draws) {
    double epsilon = j->epsilon, least = j->surprise / draws;
    uint64_t last = UINT64_MAX;
    for (size_t i = 0; i < j->shares; i++) {
        double x = (double)j->count[i] / ((double)j->drawn * one);
        if (j->count[i] == last)
            continue;
        last = j->count[i];
        if (x + epsilon < 1 && divergence(x, x + epsilon) < least)
            return false;
        if (x - epsilon > 0 && divergence(x, x - epsilon) < least)
            return false;
    }
    return true;
}

/* Would so many draws cost more than all paths? Either is counted in arcs that are walked. */
static bool is_too_dear(const job *j, double draws) {
    const double lanes_save = 0.2, least_each = 4, most = 0x1p31; /* measured; sums fit */
    double arcs = j->core.first[j->core.size], all = arcs * j->core.size;
    double each = j->drawn ? j->walked / (double)j->drawn : j->single ? arcs : least_each;
    return draws > most || draws * each > (j->single ? all : lanes_save * all);
}

/*
 * Draw until it is surely enough; j->drawn is 0 if that would take longer than all paths. False
 * if paths were too many to count.
 */
static bool draw_enough(job *j) {
    const double growth = 1.2;
    double times = ceil(fmax(0, log(1 / (2 * j->epsilon)) / log(growth))) + 1;
    j->surprise = log(2 * times * (double)j->shares / (1 - EN_ESTIMATE_SURE));
    double draws = ceil(j->surprise / j->epsilon);
    for (;;) {
        if (is_too_dear(j, draws)) {
            j->drawn = 0;
            return true;
        }
        if (!draw_until(j, (uint64_t)draws))
            return false;
        if (is_sure(j, draws))
            return true;
        /* How many it takes is roughly known by now: it is allowed to ask less often. */
        do
            draws = ceil(draws * growth);
        while (!is_sure(j, draws));
    }
}

/* Sample paths or, where these are too many to count or have lengths, whole searches. */
static en_status sample(job *j, en_error *err) {
    j->single = j->core.length != NULL;
    en_status status = open_walkers(j, err);
    if (!status && !draw_enough(j)) {
        close_walkers(j);
        j->single = true;
        status = open_walkers(j, err);
        if (!status)
            (void)draw_enough(j); /* these are never too many */
    }
    if (j->how.progress)
        atomic_store(&j->how.progress->total, 0);
    return status;
}

static en_status run(job *j, const en_graph *graph, en_error *err) {
    en_status status = en_core_create(&j->core, graph, err);
    if (status)
        return status;
    double n = j->core.all, both_ways = j->core.directed ? 2 : 1;
    j->shares = j->edges ? en_graph_edges(graph) : j->core.size;
    /* Relations both ways are two arcs, whose errors add up. */
    j->epsilon = j->how.epsilon * (j->edges ? 1 / both_ways : (n - 2) / n);
    j->count = calloc(j->shares + 1, sizeof *j->count);
    if (!j->count)
        return en_fail_memory(err);
    if (n < 3 || is_too_dear(j, 1 / j->epsilon)) /* which is less than it takes */
        return EN_OK;
    status = turn_arcs(j, err);
    if (!status)
        status = place_vertices(j, err);
    return status ? status : sample(j, err);
}

static void close_job(job *j) {
    close_walkers(j);
    free(j->own);
    free(j->at);
    free(j->count);
    en_core_destroy(&j->core);
}

/* How many ordered pairs the shares of vertex or edge I stand for. */
static double pairs_of(const job *j, size_t i) {
    double n = j->core.all;
    return (double)j->count[i] / ((double)j->drawn * one) * n * (n - 1);
}

en_status en_estimate_vertices(double *score, size_t *samples, const en_graph *graph,
                               en_estimate_how how, en_error *err) {
    job j = {.how = how};
    en_status status = run(&j, graph, err);
    double *through = calloc(j.core.size + (size_t)1, sizeof *through);
    if (!status && !through)
        status = en_fail_memory(err);
    for (uint32_t v = 0; v < j.core.size && !status && j.drawn; v++)
        through[v] = pairs_of(&j, v);
    if (!status && j.drawn)
        en_core_unfold(score, &j.core, through);
    *samples = j.drawn;
    free(through);
    close_job(&j);
    return status;
}

en_status en_estimate_edges(double *score, size_t *samples, const en_graph *graph,
                            en_estimate_how how, en_error *err) {
    job j = {.how = how, .edges = true};
    en_status status = run(&j, graph, err);
    size_t arcs = status ? 0 : j.core.first[j.core.size];
    double *carried = calloc(arcs + 1, sizeof *carried);
    if (!status && !carried)
        status = en_fail_memory(err);
    for (size_t a = 0; a < arcs && !status && j.drawn; a++) /* half on the way there */
        carried[a] = pairs_of(&j, j.core.edge[a]) / (j.core.directed ? 1 : 2);
    if (!status && j.drawn) {
        memset(score, 0, en_graph_edges(graph) * sizeof *score);
        en_core_unfold_edges(score, &j.core, carried);
    }
    *samples = j.drawn;
    free(carried);
    close_job(&j);
    return status;
}
