/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_ASK_H
#define EN_MEASURE_ASK_H

#include "network/graph.h"

/* A question to igraph whose answer is one number a vertex. */
typedef igraph_error_t en_question(igraph_vector_t *answer, const en_graph *graph);

/* Put QUESTION about one graph of NETWORK, and its answer into SCORE. */
EN_MUST_CHECK en_status en_ask(double *score, const en_network *network,
                               en_graph_getter *getter, en_question *question, en_error *err);

#endif
