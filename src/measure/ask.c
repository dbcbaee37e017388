/* SPDX-License-Identifier: MIT */
#include "measure/ask.h"

en_status en_ask(double *score, const en_network *network, en_graph_getter *getter,
                 en_question *question, en_error *err) {
    const en_graph *graph;
    igraph_vector_t answer;
    en_status status = getter(&graph, network, err);
    if (!status)
        status = en_igraph(igraph_vector_init(&answer, 0), err);
    if (status)
        return status;
    if (en_graph_size(graph))
        status = en_igraph(question(&answer, graph), err);
    if (!status)
        en_vector_copy(score, &answer);
    igraph_vector_destroy(&answer);
    return status;
}
