/* SPDX-License-Identifier: MIT */
/*
 * Groups that have many ties within and few between: those of the highest modularity (Newman
 * and Girvan 2004) that ten runs of the Leiden algorithm (Traag, Waltman and van Eck 2019)
 * find, each iterated until modularity grows no more. Runs differ by the seed of their random
 * numbers; how far they agree is the mean of the adjusted Rand index (Hubert and Arabie 1985)
 * over all pairs of them: 1 where all are the same, around 0 where they agree by chance alone.
 *
 * Channels, read both ways, with weights under --weight. Who has none is alone; without any
 * channel everybody is, and igraph is not asked. Time: ties times rounds, some dozens as a
 * rule.
 */
#include "measure/communities.h"
#include "measure/components.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { RUNS = 10, ROUNDS = 100 };

/* One run under way. */
typedef struct run_state {
    const en_graph *ties;
    igraph_vector_t strength;
    igraph_vector_int_t member;
    double resolution; /* 1 over all strength: what makes igraph's quality modularity */
} run_state;

static igraph_error_t iterate(run_state *s, double *modularity) {
    igraph_error_t code = IGRAPH_SUCCESS;
    double before = -INFINITY;
    for (int round = 0; round < ROUNDS && !code; round++) {
        code =
            igraph_community_leiden(&s->ties->graph, s->ties->weights, &s->strength,
                                    s->resolution, 0.01, round > 0, 1, &s->member, NULL, NULL);
        if (!code)
            code = igraph_modularity(&s->ties->graph, &s->member, s->ties->weights, 1, false,
                                     modularity);
        if (*modularity <= before + 1e-12)
            break;
        before = *modularity;
    }
    return code;
}

/* Number the groups of the last run; empty ones fall out. */
static en_status number_groups(size_t *number, run_state *s, en_error *err) {
    igraph_integer_t count = 0;
    en_status status = en_igraph(igraph_reindex_membership(&s->member, NULL, &count), err);
    return status ? status : en_groups_number(number, &s->member, (size_t)count, err);
}

/* All RUNS, each into its list of NUMBERS; *BEST is which has the highest modularity. */
static en_status run_all(size_t *numbers, size_t *best, double *modularity, run_state *s,
                         size_t seed, en_error *err) {
    size_t size = en_graph_size(s->ties);
    en_status status = EN_OK;
    *modularity = -INFINITY;
    for (size_t run = 0; run < RUNS && !status; run++) {
        double found = 0;
        status = en_igraph_seed((unsigned)(seed + run), err);
        if (!status)
            status = en_igraph(iterate(s, &found), err);
        if (!status)
            status = number_groups(numbers + run * size, s, err);
        if (!status && found > *modularity + 1e-12) {
            *modularity = found;
            *best = run;
        }
    }
    return status;
}

/* The adjusted Rand index of two lists of numbers; 1 where they are the same. */
static en_status compare(double *out, size_t *a, size_t *b, size_t size, en_error *err) {
    _Static_assert(sizeof(size_t) == sizeof(igraph_integer_t), "a list may be lent to igraph");
    igraph_vector_int_t left, right;
    *out = 1;
    if (memcmp(a, b, size * sizeof *a) == 0)
        return EN_OK;
    igraph_vector_int_view(&left, (igraph_integer_t *)a, (igraph_integer_t)size);
    igraph_vector_int_view(&right, (igraph_integer_t *)b, (igraph_integer_t)size);
    return en_igraph(
        igraph_compare_communities(&left, &right, out, IGRAPH_COMMCMP_ADJUSTED_RAND), err);
}

static en_status compare_all(double *stability, size_t *numbers, size_t size, en_error *err) {
    double sum = 0, one;
    en_status status = EN_OK;
    for (size_t i = 1; i < RUNS; i++)
        for (size_t j = 0; j < i && !status; j++) {
            status = compare(&one, numbers + i * size, numbers + j * size, size, err);
            sum += one;
        }
    *stability = sum / (RUNS * (RUNS - 1) / 2);
    return status;
}

static en_status search(en_communities *out, run_state *s, size_t seed, en_error *err) {
    size_t size = en_graph_size(s->ties), best = 0;
    size_t *numbers = calloc(RUNS * size, sizeof *numbers);
    en_status status =
        numbers ? en_igraph(igraph_strength(&s->ties->graph, &s->strength, igraph_vss_all(),
                                            IGRAPH_ALL, false, s->ties->weights),
                            err)
                : en_fail_memory(err);
    if (!status) {
        s->resolution = 1 / igraph_vector_sum(&s->strength);
        status = run_all(numbers, &best, &out->modularity, s, seed, err);
    }
    if (!status)
        status = compare_all(&out->stability, numbers, size, err);
    for (size_t v = 0; v < size && !status; v++) {
        out->number[v] = numbers[best * size + v];
        out->count = out->number[v] > out->count ? out->number[v] : out->count;
    }
    free(numbers);
    return status;
}

static en_status find(en_communities *out, const en_network *network, en_error *err) {
    run_state s = {0};
    size_t size = en_network_size(network);
    en_status status = en_network_ties(&s.ties, network, err);
    if (status)
        return status;
    if (!en_graph_edges(s.ties)) {
        for (size_t v = 0; v < size; v++)
            out->number[v] = v + 1;
        out->count = size;
        out->modularity = NAN;
        out->stability = 1;
        return EN_OK;
    }
    status = en_igraph(igraph_vector_init(&s.strength, 0), err);
    if (status)
        return status;
    status = en_igraph(igraph_vector_int_init(&s.member, 0), err);
    if (!status) {
        status = search(out, &s, en_network_seed(network), err);
        igraph_vector_int_destroy(&s.member);
    }
    igraph_vector_destroy(&s.strength);
    return status;
}

typedef struct kept_communities {
    en_kept kept;
    en_communities found;
} kept_communities;

static void destroy(en_kept *kept) {
    free(((kept_communities *)kept)->found.number);
    free(kept);
}

static en_status make(en_kept *kept, const en_network *network, en_error *err) {
    en_communities *found = &((kept_communities *)kept)->found;
    found->number = calloc(en_network_size(network) + 1, sizeof *found->number);
    return found->number ? find(found, network, err) : en_fail_memory(err);
}

en_status en_communities_of(const en_communities **out, const en_network *network,
                            en_error *err) {
    en_kept *kept;
    en_status status =
        en_network_keep_once(&kept, network, sizeof(kept_communities), destroy, make, err);
    *out = status ? NULL : &((kept_communities *)kept)->found;
    return status;
}
