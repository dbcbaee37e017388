/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_SWEEP_H
#define EN_MEASURE_SWEEP_H

#include "network/graph.h"

/*
 * All that measures of paths need, found in one search from each vertex: one number a vertex in
 * each list. Distances run along the paths of a network (en_network_paths), outward.
 */
typedef struct en_sweep {
    double *betweenness;  /* unordered pairs, or ordered ones where paths have directions */
    double *reached;      /* how many others */
    double *far;          /* the sum of distances to them */
    double *harmonic;     /* the sum of one over them */
    double *eccentricity; /* the longest; 0 where nobody is reached */
} en_sweep;

/* The sweep of the paths of NETWORK: made when first asked for, and kept with it. */
EN_MUST_CHECK en_status en_sweep_of(const en_sweep **out, const en_network *network,
                                    en_error *err);

/*
 * Betweenness, one number a vertex: of the sweep, or an estimate where en_network_approximate()
 * asks for one and it costs less; and what ties are between, one number an edge of its paths.
 */
EN_MUST_CHECK en_status en_betweenness_of(const double **out, const en_network *network,
                                          en_error *err);
EN_MUST_CHECK en_status en_edge_betweenness_of(const double **out, const en_network *network,
                                               en_error *err);

/* How to go about it. Threads and sweeper change no bit of what comes out. */
typedef struct en_sweep_how {
    size_t threads;                   /* 0: one for each core */
    size_t lanes;                     /* 32 or 64; 0: by what is faster */
    en_progress *progress;            /* counts batches of sources; NULL: nobody waits */
    const struct en_sweeper *sweeper; /* of sweep_lanes.h; NULL: the fastest that works here */
} en_sweep_how;

/* Sweep GRAPH. Time grows with ties times vertices. Nothing is left where it fails. */
EN_MUST_CHECK en_status en_sweep_create(en_sweep *out, const en_graph *graph, en_sweep_how how,
                                        en_error *err);
void en_sweep_destroy(en_sweep *sweep);

/* CARRIED has one number an edge of GRAPH. */
EN_MUST_CHECK en_status en_sweep_edges(double *carried, const en_graph *graph, en_sweep_how how,
                                       en_error *err);

#endif
