/* SPDX-License-Identifier: MIT */
/* Sweeps that a network keeps, so that each measure takes its column of the same one. */
#include "measure/sweep.h"

#include <stdlib.h>

typedef struct swept {
    en_kept kept;
    en_sweep sweep;
    double *carried;
} swept;

static void destroy(swept *s) {
    en_sweep_destroy(&s->sweep);
    free(s->carried);
    free(s);
}

/* Two kinds of the same record, told apart by who destroys them. */
static void destroy_vertices(en_kept *kept) { destroy((swept *)kept); }
static void destroy_edges(en_kept *kept) { destroy((swept *)kept); }

static en_status sweep_vertices(swept *s, const en_graph *paths, en_sweep_how how,
                                en_error *err) {
    return en_sweep_create(&s->sweep, paths, how, err);
}

static en_status sweep_edges(swept *s, const en_graph *paths, en_sweep_how how, en_error *err) {
    s->carried = calloc(en_graph_edges(paths) + 1, sizeof *s->carried);
    return s->carried ? en_sweep_edges(s->carried, paths, how, err) : en_fail_memory(err);
}

typedef en_status sweep_it(swept *s, const en_graph *paths, en_sweep_how how, en_error *err);

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
    status = sweep(s, paths,
                   (en_sweep_how){.threads = en_network_threads(network),
                                  .progress = en_network_progress(network)},
                   err);
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

en_status en_sweep_edges_of(const double **out, const en_network *network, en_error *err) {
    const swept *s;
    en_status status = find(&s, network, destroy_edges, sweep_edges, err);
    *out = status ? NULL : s->carried;
    return status;
}
