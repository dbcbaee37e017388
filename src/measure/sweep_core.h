/* SPDX-License-Identifier: MIT */
/*
 * The network as the sweep walks it: arcs in a row, neighbours near each other, and trees
 * folded.
 *
 * Folding (A. E. Sariyuce and others, "Shattering and Compressing Networks for Betweenness
 * Centrality", SDM 2013, 686-694). A vertex with one tie lies on no shortest path between
 * others, and is one step farther than its neighbour from everybody. So, where ties have no
 * direction, vertices of degree 1 are taken off again and again, each hung on its last
 * neighbour, its parent; what is left is the core. A vertex of the core stands for itself and
 * all that hang from it: `hung` of them, of which below[d] hang d steps down. Searches run in
 * the core alone; what they find is put back exactly, in time that grows with vertices times
 * levels:
 * - Betweenness. With h = hung - 1 below x, in branches of b1, b2, ... and c in x's component,
 *   (h^2 - sum bi^2) / 2 pairs meet at x from two branches, and h (c - 1 - h) pass it on their
 *   way out. Between vertices of the core, each pair counts hung times hung.
 * - Distances. If H(p)[d] vertices are d steps away from p, then from its child u, below which
 *   B(u)[d] hang d steps down, H(u)[d] = H(p)[d-1] - B(u)[d-2] + B(u)[d].
 * Trees are folded MOST_DEPTH deep and no deeper, which bounds the memory of the B. Where ties
 * have lengths, distances are too many different ones to be counted, and only leaves are
 * folded.
 *
 * Lengths. A tie is 1 / weight long, and whether two paths are equally long (1/3 + 1/3 + 1/3
 * and 1) decides who is between whom. So lengths are whole numbers of parts, `scale` of which
 * make 1, the least common multiple of the weights: sums of those are exact, and equal where
 * they should be. Where that would pass 2^53 on the longest path, they are doubles (scale 1),
 * and equal if they differ by less than a part in 1e12 (`slack`).
 */
#ifndef EN_MEASURE_SWEEP_CORE_H
#define EN_MEASURE_SWEEP_CORE_H

#include "network/graph.h"

#include <stdint.h>

enum { EN_MOST_DEPTH = 32 };

/*
 * Vertices are numbered anew: those of the core first, in the order in which a search from the
 * best connected one comes by them, then those that hang; `origin` has their numbers in the
 * network. What is "by vertex" is in the new order.
 */
typedef struct en_core {
    bool directed;
    uint32_t size, all; /* vertices: of the core, and of the network */
    uint32_t *origin;
    uint32_t *first, *to; /* arcs of core vertex v: to[first[v]] ... to[first[v + 1] - 1] */
    uint32_t *edge;       /* by arc: which edge of the graph it is */
    double *length;       /* by arc, in parts; NULL: all are 1 long */
    double scale, slack;
    uint32_t *child_at, *child; /* by vertex: who hangs on it, as first and to */
    uint32_t *tree_edge;        /* by vertex: the edge it hangs by */
    double *tree_length;        /* by vertex: how long that is; NULL, as with length */
    double *hung;
    double *branches;  /* by vertex: sum bi^2 */
    double *component; /* by vertex: how many are in its component; undirected only */
    uint32_t *depth;   /* by vertex: of what hangs below */
    size_t *below_at;  /* by vertex: where in `below` its depth + 1 numbers are */
    double *below;
} en_core;

/* EN_SYSTEM where there are more vertices or edges than 2^26. */
EN_MUST_CHECK en_status en_core_create(en_core *out, const en_graph *graph, en_error *err);
void en_core_destroy(en_core *core);

/* Put what is known by core vertex or arc back on the network, as the head of this file says.
 */
void en_core_unfold(double *betweenness, const en_core *core, const double *of_core);
void en_core_unfold_edges(double *carried, const en_core *core, const double *of_arc);

#endif
