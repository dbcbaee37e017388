/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_SPECTRAL_H
#define EN_MEASURE_SPECTRAL_H

#include "network/graph.h"

typedef enum en_way { EN_ALONG, EN_AGAINST } en_way; /* arcs; ties carry both ways */

/*
 * Each vertex sends what X says over all its edges, times their weights: OUT is what arrives,
 * A'x along arcs and Ax against them. One number a vertex in both.
 */
void en_carry(double *out, const en_graph *graph, const double *x, en_way way);

/* One application of a matrix made from GRAPH: OUT from X. SPARE is as long, for its use. */
typedef void en_step(double *out, double *spare, const double *x, const en_graph *graph);

/*
 * Power iteration from the uniform vector: X becomes the principal eigenvector of STEP, its
 * largest element 1. SHIFT, as a share of the eigenvalue, is added to the diagonal, which moves
 * no eigenvector and keeps two-sided graphs (stars, chains) from swinging; matrices without
 * negative eigenvalues need none, and settle sooner. Where several eigenvectors are
 * principal, it is the one nearest the uniform vector. *SETTLED tells whether the last
 * round changed X by less than rounding does; if not, after a thousand million edges, X is no
 * answer. Without any edge it never settles.
 */
EN_MUST_CHECK en_status en_power(double *x, bool *settled, const en_graph *graph, en_step *step,
                                 double shift, en_error *err);

/* Divide X by its largest element, if that is above 0. */
void en_scale(double *x, size_t count);

/*
 * Hub scores (Kleinberg 1999) of the arcs of NETWORK: the principal eigenvector of AA' as his
 * own iteration from equal scores finds it. All NaN without arcs, or where it does not settle.
 * NETWORK keeps them.
 */
EN_MUST_CHECK en_status en_hubs(double *score, const en_network *network, en_error *err);

#endif
