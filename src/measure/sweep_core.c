/* SPDX-License-Identifier: MIT */
#include "measure/sweep_core.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What building needs for a while; by vertex in the network's own numbers, unless said. */
typedef struct draft {
    const en_graph *graph;
    uint32_t size, arcs;
    uint32_t *first, *to, *edge; /* arcs as en_core has them */
    uint32_t *order;             /* vertices as a search comes by them */
    uint32_t *degree;            /* ties not folded yet */
    uint32_t *parent, *tree_edge;
    uint32_t *folded; /* in the order of folding: children before parents */
    uint32_t folded_count;
    uint32_t *depth, most_depth;
    uint32_t *number; /* in the new order */
    double *component;
} draft;

static const uint32_t NONE = UINT32_MAX;

static void free_draft(draft *d) {
    free(d->first);
    free(d->to);
    free(d->edge);
    free(d->order);
    free(d->degree);
    free(d->parent);
    free(d->tree_edge);
    free(d->folded);
    free(d->depth);
    free(d->number);
    free(d->component);
}

static en_status allocate_draft(draft *d, en_error *err) {
    size_t n = d->size + (size_t)1;
    d->first = calloc(n + 1, sizeof *d->first);
    d->to = calloc(d->arcs + (size_t)1, sizeof *d->to);
    d->edge = calloc(d->arcs + (size_t)1, sizeof *d->edge);
    d->order = calloc(n, sizeof *d->order);
    d->degree = calloc(n, sizeof *d->degree);
    d->parent = malloc(n * sizeof *d->parent);
    d->tree_edge = calloc(n, sizeof *d->tree_edge);
    d->folded = calloc(n, sizeof *d->folded);
    d->depth = calloc(n, sizeof *d->depth);
    d->number = calloc(n, sizeof *d->number);
    d->component = calloc(n, sizeof *d->component);
    bool all = d->first && d->to && d->edge && d->order && d->degree && d->parent &&
               d->tree_edge && d->folded && d->depth && d->number && d->component;
    return all ? EN_OK : en_fail_memory(err);
}

static void add_arc(draft *d, uint32_t from, uint32_t to, uint32_t edge) {
    uint32_t at = d->first[from] + d->degree[from]++;
    d->to[at] = to;
    d->edge[at] = edge;
}

static void read_arcs(draft *d, bool directed) {
    size_t edges = en_graph_edges(d->graph);
    for (size_t e = 0; e < edges; e++) {
        en_pair ends = en_graph_edge(d->graph, e);
        d->first[ends.from + 1]++;
        d->first[ends.to + 1] += !directed;
    }
    for (uint32_t v = 0; v < d->size; v++)
        d->first[v + 1] += d->first[v];
    for (size_t e = 0; e < edges; e++) {
        en_pair ends = en_graph_edge(d->graph, e);
        add_arc(d, ends.from, ends.to, (uint32_t)e);
        if (!directed)
            add_arc(d, ends.to, ends.from, (uint32_t)e);
    }
}

/* How far up V stands among vertices by degree: 0, the largest. */
static uint32_t rank_of(const draft *d, uint32_t v) {
    return d->degree[v] < d->size ? d->size - d->degree[v] : 0;
}

/* Vertices by degree, the largest first: a counting sort, so that equals keep their order. */
static en_status sort_by_degree(uint32_t *sorted, const draft *d, en_error *err) {
    size_t *at = calloc((size_t)d->size + 2, sizeof *at);
    if (!at)
        return en_fail_memory(err);
    for (uint32_t v = 0; v < d->size; v++)
        at[rank_of(d, v) + 1]++;
    for (uint32_t i = 0; i <= d->size; i++)
        at[i + 1] += at[i];
    for (uint32_t v = 0; v < d->size; v++)
        sorted[at[rank_of(d, v)]++] = v;
    free(at);
    return EN_OK;
}

/* Search breadth first from the best connected vertex that is left, until all are there. */
static en_status order_vertices(draft *d, en_error *err) {
    uint32_t *sorted = d->folded; /* not in use yet */
    uint32_t *seen = d->number, count = 0;
    en_status status = sort_by_degree(sorted, d, err);
    for (uint32_t i = 0; i < d->size && !status; i++) {
        uint32_t begin = count;
        if (seen[sorted[i]])
            continue;
        seen[sorted[i]] = 1;
        d->order[count++] = sorted[i];
        for (uint32_t at = begin; at < count; at++)
            for (uint32_t a = d->first[d->order[at]]; a < d->first[d->order[at] + 1]; a++)
                if (!seen[d->to[a]]) {
                    seen[d->to[a]] = 1;
                    d->order[count++] = d->to[a];
                }
        for (uint32_t at = begin; at < count; at++)
            d->component[d->order[at]] = count - begin;
    }
    return status;
}

/* Hang U on the one neighbour it has left; answers whether that one may be hung next. */
static bool fold_one(draft *d, uint32_t u) {
    for (uint32_t a = d->first[u]; a < d->first[u + 1]; a++) {
        uint32_t w = d->to[a];
        if (d->parent[w] != NONE)
            continue;
        d->parent[u] = w;
        d->tree_edge[u] = d->edge[a];
        d->folded[d->folded_count++] = u;
        d->degree[u] = 0;
        if (d->depth[w] < d->depth[u] + 1)
            d->depth[w] = d->depth[u] + 1;
        return --d->degree[w] == 1 && d->depth[w] < d->most_depth;
    }
    return false;
}

/*
 * Fold what can be. A vertex in line may have lost its last tie meanwhile (of two that are tied
 * to each other alone, one stays); one that came too deep to be hung may not.
 */
static en_status fold(draft *d, en_error *err) {
    uint32_t *line = calloc(d->size + (size_t)1, sizeof *line), count = 0;
    if (!line)
        return en_fail_memory(err);
    for (uint32_t i = 0; i < d->size; i++)
        if (d->degree[d->order[i]] == 1)
            line[count++] = d->order[i];
    for (uint32_t at = 0; at < count; at++) {
        uint32_t u = line[at];
        if (d->degree[u] != 1 || !fold_one(d, u))
            continue;
        line[count++] = d->parent[u];
    }
    free(line);
    return EN_OK;
}

static en_status allocate_core(en_core *core, const draft *d, en_error *err) {
    size_t n = d->size + (size_t)1, arcs = d->arcs + (size_t)1;
    core->origin = calloc(n, sizeof *core->origin);
    core->first = calloc(n + 1, sizeof *core->first);
    core->to = calloc(arcs, sizeof *core->to);
    core->edge = calloc(arcs, sizeof *core->edge);
    core->child_at = calloc(n + 1, sizeof *core->child_at);
    core->child = calloc(n, sizeof *core->child);
    core->tree_edge = calloc(n, sizeof *core->tree_edge);
    core->hung = calloc(n, sizeof *core->hung);
    core->branches = calloc(n, sizeof *core->branches);
    core->component = calloc(n, sizeof *core->component);
    core->depth = calloc(n, sizeof *core->depth);
    core->below_at = calloc(n + 1, sizeof *core->below_at);
    core->length = d->graph->weights ? calloc(arcs, sizeof *core->length) : NULL;
    core->tree_length = d->graph->weights ? calloc(n, sizeof *core->tree_length) : NULL;
    bool all = core->origin && core->first && core->to && core->edge &&
               (!d->graph->weights || (core->length && core->tree_length)) && core->child_at &&
               core->child && core->tree_edge && core->hung && core->branches &&
               core->component && core->depth && core->below_at;
    return all ? EN_OK : en_fail_memory(err);
}

/* Number all anew, the core first. */
static void number_vertices(en_core *core, draft *d) {
    core->all = d->size;
    core->size = 0;
    for (int hangs = 0; hangs <= 1; hangs++)
        for (uint32_t i = 0, next = hangs ? core->size : 0; i < d->size; i++) {
            uint32_t v = d->order[i];
            if ((d->parent[v] != NONE) != hangs)
                continue;
            d->number[v] = next;
            core->origin[next++] = v;
            core->size += !hangs;
        }
}

static double weight_of(const en_graph *graph, size_t edge) {
    return VECTOR(*graph->weights)[edge];
}

static uint64_t common_divisor(uint64_t a, uint64_t b) {
    while (b) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* The least common multiple of all weights, or 0 where sums of lengths would not be exact. */
static double common_multiple(const draft *d) {
    const double exact = 9007199254740992; /* 2^53 */
    double most = exact / ((double)d->size + 1);
    uint64_t multiple = 1;
    for (size_t e = 0; e < en_graph_edges(d->graph); e++) {
        double weight = weight_of(d->graph, e);
        if (!(weight >= 1 && weight <= most) || weight > floor(weight))
            return 0;
        uint64_t whole = (uint64_t)weight, more = whole / common_divisor(multiple, whole);
        if ((double)multiple * (double)more > most)
            return 0;
        multiple *= more;
    }
    return (double)multiple;
}

static void choose_scale(en_core *core, const draft *d) {
    double multiple = d->graph->weights ? common_multiple(d) : 1;
    core->scale = multiple > 0 ? multiple : 1;
    core->slack = multiple > 0 ? 0 : 1e-12;
}

static void copy_arcs(en_core *core, const draft *d) {
    uint32_t count = 0;
    for (uint32_t v = 0; v < core->size; v++) {
        uint32_t from = core->origin[v];
        core->first[v] = count;
        for (uint32_t a = d->first[from]; a < d->first[from + 1]; a++)
            if (d->parent[d->to[a]] == NONE) {
                core->to[count] = d->number[d->to[a]];
                if (core->length)
                    core->length[count] = core->scale / weight_of(d->graph, d->edge[a]);
                core->edge[count++] = d->edge[a];
            }
    }
    core->first[core->size] = count;
}

static void hang_children(en_core *core, const draft *d) {
    for (uint32_t v = core->size; v < core->all; v++) {
        core->tree_edge[v] = d->tree_edge[core->origin[v]];
        if (core->tree_length)
            core->tree_length[v] = core->scale / weight_of(d->graph, core->tree_edge[v]);
        core->child_at[d->number[d->parent[core->origin[v]]] + 1]++;
    }
    for (uint32_t v = 0; v < core->all; v++)
        core->child_at[v + 1] += core->child_at[v];
    for (uint32_t v = core->all; v-- > core->size;) {
        /* Filled from the end, each list in order: what it begins at moves back to its place.
         */
        uint32_t parent = d->number[d->parent[core->origin[v]]];
        core->child[--core->child_at[parent + 1]] = v;
    }
    memmove(core->child_at, core->child_at + 1, core->all * sizeof *core->child_at);
    core->child_at[core->all] = core->all - core->size;
}

/* Count what hangs where, children before their parents. */
static en_status count_below(en_core *core, const draft *d, en_error *err) {
    for (uint32_t v = 0; v < core->all; v++) {
        core->hung[v] = 1;
        core->component[v] = d->component[core->origin[v]];
        core->depth[v] = d->depth[core->origin[v]];
        core->below_at[v + 1] = core->below_at[v] + core->depth[v] + 1;
    }
    core->below = calloc(core->below_at[core->all] + 1, sizeof *core->below);
    if (!core->below)
        return en_fail_memory(err);
    for (uint32_t v = 0; v < core->all; v++)
        core->below[core->below_at[v]] = 1;
    for (uint32_t i = 0; i < d->folded_count; i++) {
        uint32_t u = d->number[d->folded[i]], p = d->number[d->parent[d->folded[i]]];
        double *mine = core->below + core->below_at[u];
        double *theirs = core->below + core->below_at[p];
        core->hung[p] += core->hung[u];
        core->branches[p] += core->hung[u] * core->hung[u];
        for (uint32_t depth = 0; depth <= core->depth[u]; depth++)
            theirs[depth + 1] += mine[depth];
    }
    return EN_OK;
}

static en_status build(en_core *core, draft *d, en_error *err) {
    en_status status = allocate_draft(d, err);
    if (!status)
        status = allocate_core(core, d, err);
    if (status)
        return status;
    memset(d->parent, 0xff, (d->size + (size_t)1) * sizeof *d->parent);
    read_arcs(d, core->directed);
    status = order_vertices(d, err);
    if (!status && !core->directed)
        status = fold(d, err);
    if (status)
        return status;
    number_vertices(core, d);
    choose_scale(core, d);
    copy_arcs(core, d);
    hang_children(core, d);
    return count_below(core, d, err);
}

en_status en_core_create(en_core *out, const en_graph *graph, en_error *err) {
    *out = (en_core){.directed = igraph_is_directed(&graph->graph)};
    size_t vertices = en_graph_size(graph), edges = en_graph_edges(graph);
    const size_t most = 1 << 26; /* as many times lanes and ends of ties fit 32 bits */
    if (vertices > most || edges > most)
        return en_fail(err, EN_SYSTEM, "paths among %zu entities with %zu ties are too many",
                       vertices, edges);
    draft d = {.graph = graph,
               .size = (uint32_t)vertices,
               .most_depth = graph->weights ? 1 : EN_MOST_DEPTH,
               .arcs = (uint32_t)(out->directed ? edges : 2 * edges)};
    en_status status = build(out, &d, err);
    free_draft(&d);
    if (status)
        en_core_destroy(out);
    return status;
}

void en_core_destroy(en_core *core) {
    free(core->origin);
    free(core->first);
    free(core->to);
    free(core->edge);
    free(core->length);
    free(core->tree_length);
    free(core->child_at);
    free(core->child);
    free(core->tree_edge);
    free(core->hung);
    free(core->branches);
    free(core->component);
    free(core->depth);
    free(core->below_at);
    free(core->below);
    *core = (en_core){0};
}

void en_core_unfold(double *betweenness, const en_core *core, const double *of_core) {
    for (uint32_t v = 0; v < core->all; v++) {
        double h = core->hung[v] - 1, found = v < core->size ? of_core[v] : 0;
        if (!core->directed)
            found =
                found / 2 + (h * h - core->branches[v]) / 2 + h * (core->component[v] - 1 - h);
        betweenness[core->origin[v]] = found;
    }
}

void en_core_unfold_edges(double *carried, const en_core *core, const double *of_arc) {
    for (uint32_t a = 0; a < core->first[core->size]; a++)
        carried[core->edge[a]] += core->directed ? of_arc[a] : of_arc[a] / 2;
    for (uint32_t v = core->size; v < core->all; v++)
        carried[core->tree_edge[v]] = core->hung[v] * (core->component[v] - core->hung[v]);
}
