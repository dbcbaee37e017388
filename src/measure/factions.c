/* SPDX-License-Identifier: MIT */
#include "measure/factions.h"

#include "measure/camps.h"
#include "measure/numbering.h"
#include "network/graph.h"

#include <stdlib.h>

typedef struct kept_factions {
    en_kept kept;
    en_factions factions;
} kept_factions;

static void destroy(en_kept *kept) {
    free(((kept_factions *)kept)->factions.number);
    free(kept);
}

/* What igraph is asked about, and its answers. */
typedef struct desk {
    const en_signs *signs;
    const en_camps *camps;
    size_t seed; /* of the first run */
    igraph_t graph;
    igraph_vector_t weights, ones; /* of ties, of vertices */
    igraph_vector_int_t now, best;
} desk;

static size_t count_against(const en_signs *s, const igraph_vector_int_t *group) {
    size_t count = 0;
    for (size_t i = 0; i < s->count; i++) {
        const en_signed_tie *t = &s->ties[i];
        bool within = VECTOR(*group)[t->from] == VECTOR(*group)[t->to];
        count += within != (t->sign > 0);
    }
    return count;
}

/* The first run begins with the two camps, the others with everybody alone. */
static en_status begin(desk *k, size_t run, en_error *err) {
    en_status status = en_igraph_seed((unsigned)(k->seed + run), err);
    for (size_t v = 0; v < k->signs->size; v++)
        VECTOR(k->now)[v] = run ? (igraph_integer_t)v : k->camps->side[v] > 0;
    return status;
}

/* Iterate until it no longer helps. */
static en_status settle(desk *k, size_t *against, size_t run, en_error *err) {
    const int most = 100;              /* iterations */
    const igraph_real_t jitter = 0.01; /* how random the refinement is, igraph's default */
    size_t before = SIZE_MAX;
    en_status status = begin(k, run, err);
    *against = count_against(k->signs, &k->now);
    for (int i = 0; i < most && *against < before && !status; i++) {
        before = *against;
        status = en_igraph(igraph_community_leiden(&k->graph, &k->weights, &k->ones, 0, jitter,
                                                   true, 1, &k->now, NULL, NULL),
                           err);
        if (!status)
            *against = count_against(k->signs, &k->now);
    }
    return status;
}

/* The best of several runs; of equals the first. */
static en_status search(desk *k, en_error *err) {
    const size_t most_runs = 20, most_ties = 100000; /* looked at, run by run */
    size_t least = SIZE_MAX, runs = 1 + most_ties / (k->signs->count + 1);
    en_status status = EN_OK;
    for (size_t run = 0; run < runs && run < most_runs && least && !status; run++) {
        size_t against;
        status = settle(k, &against, run, err);
        if (status || against >= least)
            continue;
        least = against;
        status = en_igraph(igraph_vector_int_update(&k->best, &k->now), err);
    }
    return status;
}

static en_status fill_graph(desk *k, en_error *err) {
    const en_signs *s = k->signs;
    igraph_vector_int_t ends;
    en_status status =
        en_igraph(igraph_vector_int_init(&ends, 2 * (igraph_integer_t)s->count), err);
    if (status)
        return status;
    for (size_t i = 0; i < s->count; i++) {
        VECTOR(ends)[2 * i] = s->ties[i].from;
        VECTOR(ends)[2 * i + 1] = s->ties[i].to;
        VECTOR(k->weights)[i] = s->ties[i].sign;
    }
    status = en_igraph(
        igraph_create(&k->graph, &ends, (igraph_integer_t)s->size, IGRAPH_UNDIRECTED), err);
    igraph_vector_int_destroy(&ends);
    return status;
}

/* Groups as parts that positive ties hold together, numbered as they are met. */
static en_status take_apart(en_factions *f, const en_signs *s, const igraph_vector_int_t *group,
                            en_error *err) {
    size_t parts = 0, found = 0;
    uint32_t *queue = calloc(s->size + 1, sizeof *queue);
    if (!queue)
        return en_fail_memory(err);
    for (size_t v = 0; v < s->size; v++)
        f->number[v] = EN_NONE;
    for (size_t root = 0; root < s->size; root++) {
        if (f->number[root] != EN_NONE || !en_signs_degree(s, root))
            continue;
        f->number[root] = parts;
        queue[found++] = (uint32_t)root;
        for (size_t done = found - 1; done < found; done++)
            for (size_t h = s->start[queue[done]]; h < s->start[queue[done] + 1]; h++) {
                size_t next = s->halves[h].to;
                if (f->number[next] != EN_NONE || s->ties[s->halves[h].tie].sign < 0 ||
                    VECTOR(*group)[next] != VECTOR(*group)[root])
                    continue;
                f->number[next] = parts;
                queue[found++] = (uint32_t)next;
            }
        parts++;
    }
    free(queue);
    f->count = parts;
    return en_renumber(f->number, s->size, parts, err);
}

static void count_ties(en_factions *f, const en_signs *s) {
    for (size_t i = 0; i < s->count; i++) {
        const en_signed_tie *t = &s->ties[i];
        f->against += (f->number[t->from] == f->number[t->to]) != (t->sign > 0);
    }
}

static en_status find(en_factions *f, const en_signs *s, const en_camps *camps, size_t seed,
                      en_error *err) {
    desk k = {.signs = s, .camps = camps, .seed = seed};
    en_status status =
        en_igraph(igraph_vector_init(&k.weights, (igraph_integer_t)s->count), err);
    if (status)
        return status;
    status = en_igraph(igraph_vector_int_init(&k.now, (igraph_integer_t)s->size), err);
    if (status)
        goto no_now;
    status = en_igraph(igraph_vector_int_init(&k.best, (igraph_integer_t)s->size), err);
    if (status)
        goto no_best;
    status = en_igraph(igraph_vector_init(&k.ones, (igraph_integer_t)s->size), err);
    if (status)
        goto no_ones;
    igraph_vector_fill(&k.ones, 1);
    status = fill_graph(&k, err);
    if (status)
        goto no_graph;
    /* igraph does not return where there is no tie; then all are alone anyway. */
    if (s->count)
        status = search(&k, err);
    if (!status)
        status = take_apart(f, s, &k.best, err);
    if (!status)
        count_ties(f, s);
    igraph_destroy(&k.graph);
no_graph:
    igraph_vector_destroy(&k.ones);
no_ones:
    igraph_vector_int_destroy(&k.best);
no_best:
    igraph_vector_int_destroy(&k.now);
no_now:
    igraph_vector_destroy(&k.weights);
    return status;
}

static en_status make(en_kept *kept, const en_network *network, en_error *err) {
    en_factions *f = &((kept_factions *)kept)->factions;
    const en_signs *s;
    const en_camps *camps;
    en_status status = en_network_signs(&s, network, err);
    if (!status)
        status = en_camps_of(&camps, network, err);
    if (status)
        return status;
    f->number = calloc(s->size + 1, sizeof *f->number);
    return f->number ? find(f, s, camps, en_network_seed(network), err) : en_fail_memory(err);
}

en_status en_factions_of(const en_factions **out, const en_network *network, en_error *err) {
    en_kept *kept;
    en_status status =
        en_network_keep_once(&kept, network, sizeof(kept_factions), destroy, make, err);
    *out = status ? NULL : &((kept_factions *)kept)->factions;
    return status;
}
