/* SPDX-License-Identifier: MIT */
/* A network as igraph sees it. For network/ and measure/ alone; tests/layers.sh holds us to it.
 */
#ifndef EN_NETWORK_GRAPH_H
#define EN_NETWORK_GRAPH_H

#include "network/network.h"
#include "network/pairs.h"

#include <igraph.h>

/*
 * A simple graph of the network: no loops, no parallel edges. Weights are strengths, and
 * lengths their inverse; both are NULL with --weight one, when every tie counts the same.
 */
typedef struct en_graph {
    igraph_t graph;
    igraph_vector_t weight_values, length_values;
    const igraph_vector_t *weights, *lengths;
} en_graph;

/* One edge a pair, in their order. What OUT held is not freed; nothing is left on failure. */
EN_MUST_CHECK en_status en_graph_create(en_graph *out, const en_pairs *pairs, size_t vertices,
                                        bool directed, bool weighted, en_error *err);
void en_graph_destroy(en_graph *graph);

size_t en_graph_size(const en_graph *graph); /* vertices */
size_t en_graph_edges(const en_graph *graph);
en_pair en_graph_edge(const en_graph *graph, size_t edge); /* ends, and weight or 1 */

/*
 * The graphs of a network. Each is made when first asked for, and lives as long as the network.
 * All of them: everything that is tied, whatever the sign, read both ways.
 * Ties: the channels, read both ways.
 * Arcs: the channels, directed relations one way, symmetric ones both ways.
 * Paths: what paths run on; the arcs with --directed, else the ties.
 */
typedef en_status en_graph_getter(const en_graph **out, const en_network *network,
                                  en_error *err);
EN_MUST_CHECK en_graph_getter en_network_all, en_network_ties, en_network_arcs,
    en_network_paths;

/*
 * What measures keep with a network: the head of a record of theirs, which DESTROY frees. It is
 * destroyed with the network, and found again by its DESTROY (NULL: there is none).
 */
typedef struct en_kept en_kept;
typedef void en_kept_end(en_kept *kept);
struct en_kept {
    en_kept *next;
    en_kept_end *destroy;
};
void en_network_keep(const en_network *network, en_kept *kept);
en_kept *en_network_kept(const en_network *network, en_kept_end *destroy);

/*
 * What NETWORK keeps by DESTROY; where there is none yet, SIZE zeroed bytes that MAKE fills,
 * kept if it can, and else destroyed.
 */
typedef en_status en_kept_make(en_kept *kept, const en_network *network, en_error *err);
EN_MUST_CHECK en_status en_network_keep_once(en_kept **out, const en_network *network,
                                             size_t size, en_kept_end *destroy,
                                             en_kept_make *make, en_error *err);

/* igraph tells us, and nobody else, what went wrong. Called before its first use. */
void en_igraph_listen(void);

/* An igraph return code as a status, with igraph's own words in ERR. */
EN_MUST_CHECK en_status en_igraph(igraph_error_t code, en_error *err);

/* Before every call that draws random numbers: the same SEED, the same answer. */
EN_MUST_CHECK en_status en_igraph_seed(unsigned seed, en_error *err);

/* Copy the values of an igraph vector to SCORE, one a vertex. */
void en_vector_copy(double *score, const igraph_vector_t *vector);

#endif
