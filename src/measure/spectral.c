/* SPDX-License-Identifier: MIT */
#include "measure/spectral.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void en_carry(double *out, const en_graph *graph, const double *x, en_way way) {
    const igraph_t *g = &graph->graph;
    bool both = !igraph_is_directed(g);
    igraph_integer_t edges = igraph_ecount(g);
    size_t count = en_graph_size(graph);
    for (size_t i = 0; i < count; i++)
        out[i] = 0;
    for (igraph_integer_t e = 0; e < edges; e++) {
        igraph_integer_t from = IGRAPH_FROM(g, e), to = IGRAPH_TO(g, e);
        double weight = graph->weights ? VECTOR(*graph->weights)[e] : 1;
        if (both || way == EN_ALONG)
            out[to] += weight * x[from];
        if (both || way == EN_AGAINST)
            out[from] += weight * x[to];
    }
}

static double largest(const double *x, size_t count) {
    double most = 0;
    for (size_t i = 0; i < count; i++)
        most = x[i] > most ? x[i] : most;
    return most;
}

void en_scale(double *x, size_t count) {
    double most = largest(x, count);
    for (size_t i = 0; i < count && most > 0; i++)
        x[i] /= most;
}

/* Put Y = STEP(X), shifted and scaled, in the place of X; how much that changed. */
static double advance(double *x, double *y, size_t count, double share) {
    double shift = share * largest(y, count), change = 0;
    for (size_t i = 0; i < count && shift > 0; i++)
        y[i] += shift * x[i];
    en_scale(y, count);
    for (size_t i = 0; i < count; i++) {
        double here = fabs(y[i] - x[i]);
        change = here > change ? here : change;
        x[i] = y[i];
    }
    return change;
}

en_status en_power(double *x, bool *settled, const en_graph *graph, en_step *step, double shift,
                   en_error *err) {
    const double rounding = 4e-15, budget = 1e9; /* edges visited */
    size_t count = en_graph_size(graph), edges = en_graph_edges(graph);
    double *y = calloc(2 * count + 1, sizeof *y);
    *settled = false;
    if (!y)
        return en_fail_memory(err);
    for (size_t i = 0; i < count; i++)
        x[i] = 1;
    for (double used = 0; edges && !*settled && used < budget;
         used += (double)(edges + count)) {
        step(y, y + count, x, graph);
        *settled = advance(x, y, count, shift) <= rounding;
    }
    free(y);
    return EN_OK;
}

static void out_and_back(double *out, double *spare, const double *x, const en_graph *graph) {
    en_carry(spare, graph, x, EN_ALONG);
    en_carry(out, graph, spare, EN_AGAINST);
}

/* What a network keeps of its hubs, for authorities are made of them. */
typedef struct kept {
    en_kept head;
    double score[];
} kept;

static void destroy(en_kept *k) { free(k); }

static en_status find_hubs(en_kept *hubs, const en_network *network, en_error *err) {
    const double nothing = 1e-12; /* what is left of those whose score tends to 0 */
    double *score = ((kept *)hubs)->score;
    const en_graph *arcs;
    bool settled;
    en_status status = en_network_arcs(&arcs, network, err);
    if (!status)
        status = en_power(score, &settled, arcs, out_and_back, 0, err);
    if (status)
        return status;
    size_t count = en_graph_size(arcs);
    if (!settled && en_graph_edges(arcs))
        en_note(err, "hub and authority: the iteration does not settle on this network");
    for (size_t i = 0; i < count; i++)
        score[i] = !settled ? NAN : score[i] < nothing ? 0 : score[i];
    return EN_OK;
}

en_status en_hubs(double *score, const en_network *network, en_error *err) {
    size_t bytes = en_network_size(network) * sizeof *score;
    en_kept *hubs;
    en_status status =
        en_network_keep_once(&hubs, network, sizeof(kept) + bytes, destroy, find_hubs, err);
    if (!status && bytes)
        memcpy(score, ((kept *)hubs)->score, bytes);
    return status;
}
