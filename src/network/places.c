/* SPDX-License-Identifier: MIT */
#include "network/graph.h"

#include <math.h>

/* Against rounding. */
static double clamp(double x) { return fmin(fmax(x, 0), 1); }

/* Move and scale COUNT points into the unit square, centred, both axes by the same factor. */
static void fit(double *x, double *y, size_t count) {
    double left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;
    for (size_t i = 0; i < count; i++) {
        left = fmin(left, x[i]);
        right = fmax(right, x[i]);
        low = fmin(low, y[i]);
        high = fmax(high, y[i]);
    }
    double extent = fmax(right - left, high - low);
    double scale = extent > 0 ? 1 / extent : 0;
    for (size_t i = 0; i < count; i++) {
        x[i] = clamp(0.5 + scale * (x[i] - left / 2 - right / 2));
        y[i] = clamp(0.5 + scale * (y[i] - low / 2 - high / 2));
    }
}

static en_status place(igraph_matrix_t *places, const en_network *network, unsigned seed,
                       en_error *err) {
    enum { ROUNDS = 500 }; /* igraph's own default */
    const en_graph *all;
    en_status status = en_network_all(&all, network, err);
    if (!status)
        status = en_igraph_seed(seed, err);
    if (status)
        return status;
    double heat = sqrt((double)en_network_size(network));
    return en_igraph(igraph_layout_fruchterman_reingold(&all->graph, places, false, ROUNDS,
                                                        heat, IGRAPH_LAYOUT_GRID, NULL, NULL,
                                                        NULL, NULL, NULL),
                     err);
}

en_status en_network_places(double *x, double *y, const en_network *network, unsigned seed,
                            en_error *err) {
    size_t count = en_network_size(network);
    igraph_matrix_t places;
    en_status status = en_igraph(igraph_matrix_init(&places, 0, 2), err);
    if (status)
        return status;
    if (count)
        status = place(&places, network, seed, err);
    for (size_t i = 0; i < count && !status; i++) {
        x[i] = igraph_matrix_get(&places, (igraph_integer_t)i, 0);
        y[i] = igraph_matrix_get(&places, (igraph_integer_t)i, 1);
        if (!isfinite(x[i]) || !isfinite(y[i]))
            status = en_fail(err, EN_SYSTEM, "igraph: no finite place for entity %zu", i + 1);
    }
    igraph_matrix_destroy(&places);
    if (!status)
        fit(x, y, count);
    return status;
}
