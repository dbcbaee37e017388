/* SPDX-License-Identifier: MIT */
/* Sweeps and estimates that a network keeps, so that each measure takes its column of them. */
#include "measure/estimate.h"
#include "measure/measure.h"
#include "measure/sweep.h"

#include <stdlib.h>

typedef struct swept {
    en_kept kept;
    en_sweep sweep;
    double *carried; /* or betweenness, where it is an estimate */
    size_t samples;
} swept;

static void destroy(swept *s) {
    en_sweep_destroy(&s->sweep);
    free(s->carried);
    free(s);
}

/* Kinds of the same record, told apart by who destroys them. */
static void destroy_vertices(en_kept *kept) { destroy((swept *)kept); }
static void destroy_edges(en_kept *kept) { destroy((swept *)kept); }
static void destroy_estimate(en_kept *kept) { destroy((swept *)kept); }
static void destroy_edge_estimate(en_kept *kept) { destroy((swept *)kept); }

static en_status sweep_vertices(swept *s, const en_graph *paths, const en_network *network,
                                en_error *err) {
    const en_sweep_how how = {.threads = en_network_threads(network),
                              .progress = en_network_progress(network)};
    return en_sweep_create(&s->sweep, paths, how, err);
}

static en_status sweep_edges(swept *s, const en_graph *paths, const en_network *network,
                             en_error *err) {
    const en_sweep_how how = {.threads = en_network_threads(network),
                              .progress = en_network_progress(network)};
    s->carried = calloc(en_graph_edges(paths) + 1, sizeof *s->carried);
    return s->carried ? en_sweep_edges(s->carried, paths, how, err) : en_fail_memory(err);
}

static en_estimate_how how_to_estimate(const en_network *network) {
    return (en_estimate_how){.epsilon = en_network_epsilon(network),
                             .seed = en_network_seed(network),
                             .threads = en_network_threads(network),
                             .progress = en_network_progress(network)};
}

static en_status estimate_vertices(swept *s, const en_graph *paths, const en_network *network,
                                   en_error *err) {
    s->carried = calloc(en_graph_size(paths) + 1, sizeof *s->carried);
    return s->carried ? en_estimate_vertices(s->carried, &s->samples, paths,
                                             how_to_estimate(network), err)
                      : en_fail_memory(err);
}

static en_status estimate_edges(swept *s, const en_graph *paths, const en_network *network,
                                en_error *err) {
    s->carried = calloc(en_graph_edges(paths) + 1, sizeof *s->carried);
    return s->carried ? en_estimate_edges(s->carried, &s->samples, paths,
                                          how_to_estimate(network), err)
                      : en_fail_memory(err);
}

typedef en_status sweep_it(swept *s, const en_graph *paths, const en_network *network,
                           en_error *err);

static en_status find(const swept **out, const en_network *network, en_kept_end *kind,
                      sweep_it *sweep, en_error *err) {
    const en_graph *paths;
    *out = (const swept *)en_network_kept(network, kind);
    if (*out)
        return EN_OK;
    en_status status = en_network_paths(&paths, network, err);
    if (status)
        return status;
    swept *s = calloc(1, sizeof *s);
    if (!s)
        return en_fail_memory(err);
    s->kept.destroy = kind;
    status = sweep(s, paths, network, err);
    if (status) {
        kind(&s->kept);
        return status;
    }
    en_network_keep(network, &s->kept);
    *out = s;
    return EN_OK;
}

en_status en_sweep_of(const en_sweep **out, const en_network *network, en_error *err) {
    const swept *s;
    en_status status = find(&s, network, destroy_vertices, sweep_vertices, err);
    *out = status ? NULL : &s->sweep;
    return status;
}

en_status en_betweenness_of(const double **out, const en_network *network, en_error *err) {
    const swept *s = NULL;
    const en_sweep *sweep;
    en_status status = EN_OK;
    *out = NULL;
    if (en_network_epsilon(network) > 0)
        status = find(&s, network, destroy_estimate, estimate_vertices, err);
    if (status)
        return status;
    if (s && s->samples) {
        *out = s->carried;
        return EN_OK;
    }
    status = en_sweep_of(&sweep, network, err);
    *out = status ? NULL : sweep->betweenness;
    return status;
}

en_status en_edge_betweenness_of(const double **out, const en_network *network, en_error *err) {
    const swept *s = NULL;
    en_status status = EN_OK;
    if (en_network_epsilon(network) > 0)
        status = find(&s, network, destroy_edge_estimate, estimate_edges, err);
    if (!status && !(s && s->samples))
        status = find(&s, network, destroy_edges, sweep_edges, err);
    *out = status ? NULL : s->carried;
    return status;
}

size_t en_betweenness_samples(const en_network *network) {
    const swept *vertices = (const swept *)en_network_kept(network, destroy_estimate);
    const swept *edges = (const swept *)en_network_kept(network, destroy_edge_estimate);
    return vertices ? vertices->samples : edges ? edges->samples : 0;
}
