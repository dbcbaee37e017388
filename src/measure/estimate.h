/* SPDX-License-Identifier: MIT */
/*
 * Betweenness from a sample of shortest paths, as surely as is asked for.
 *
 * What a vertex is between, as a share of all ordered pairs, is the probability that it stands
 * on a shortest path that is drawn at random: a pair evenly among all pairs, then one of its
 * shortest paths evenly (M. Riondato and E. M. Kornaropoulos, "Fast Approximation of
 * Betweenness Centrality through Sampling", Data Mining and Knowledge Discovery 30 (2016)
 * 438-475). So it is estimated by the share X of the paths drawn so far on which it stands.
 *
 * How far can X be from the truth p? Let K(x, q) = x ln(x / q) + (1 - x) ln((1 - x) / (1 - q)).
 * That X of t draws falls below some x < p has a probability of at most exp(-t K(x, p)), and so
 * above (W. Hoeffding, "Probability Inequalities for Sums of Bounded Random Variables", Journal
 * of the American Statistical Association 58 (1963) 13-30, theorem 1). K grows as q leaves x.
 * So as soon as K(X, X - EPS) and K(X, X + EPS) are both L / t or more, EPS is missed to
 * either side with a probability of at most exp(-L). It takes t = L / (2 EPS^2) draws at the
 * very most, but few where shares are small, and in nearly all networks they are.
 *
 * The question is put after t(0) < t(1) < ... t(K - 1) draws, of every vertex, at both sides:
 * with L = ln(2 K vertices / 0.05), all of this goes well at once with a probability of 0.95,
 * whenever one stops (Bonferroni). Nothing in it rests on what a bound by VC dimension needs, a
 * constant that is known from experiments alone.
 *
 * Leaves and trees are folded (sweep_core.h) and what they add is exact; pairs are drawn of all
 * vertices. Ties, as edge betweenness has them, are estimated in the same way. Where ties have
 * lengths, a search from one vertex costs the same whether it is for one path or for all that
 * begin there, so a vertex is drawn, and the sample is the share of its paths to all others
 * (U. Brandes and C. Pich, "Centrality Estimation in Large Networks", International Journal of
 * Bifurcation and Chaos 17 (2007) 2303-2318); theorem 1 holds for all numbers from 0 to 1.
 *
 * Each draw has random numbers of its own, by its number and the seed, and sums are of whole
 * numbers: threads change nothing.
 */
#ifndef EN_MEASURE_ESTIMATE_H
#define EN_MEASURE_ESTIMATE_H

#include "network/graph.h"

#define EN_ESTIMATE_SURE 0.95 /* with this probability all are within EPSILON at once */

typedef struct en_estimate_how {
    double epsilon; /* of the largest betweenness that an entity can have, or of all pairs */
    size_t seed, threads;
    en_progress *progress; /* counts draws; NULL: nobody waits */
} en_estimate_how;

/*
 * Estimate betweenness as en_sweep_create() and en_sweep_edges() have it: one number a vertex,
 * or an edge, of GRAPH. *SAMPLES: how many were drawn; 0: SCORE is not filled, since searching
 * all paths costs less.
 */
EN_MUST_CHECK en_status en_estimate_vertices(double *score, size_t *samples,
                                             const en_graph *graph, en_estimate_how how,
                                             en_error *err);
EN_MUST_CHECK en_status en_estimate_edges(double *score, size_t *samples, const en_graph *graph,
                                          en_estimate_how how, en_error *err);

#endif
