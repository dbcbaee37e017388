/* SPDX-License-Identifier: MIT */
#include "network/graph.h"

static en_status add_edges(en_graph *graph, const en_pairs *pairs, size_t vertices,
                           bool directed, en_error *err) {
    igraph_vector_int_t ends;
    en_status status =
        en_igraph(igraph_vector_int_init(&ends, 2 * (igraph_integer_t)pairs->count), err);
    if (status)
        return status;
    for (size_t i = 0; i < pairs->count; i++) {
        VECTOR(ends)[2 * i] = (igraph_integer_t)pairs->items[i].from;
        VECTOR(ends)[2 * i + 1] = (igraph_integer_t)pairs->items[i].to;
    }
    status = en_igraph(
        igraph_create(&graph->graph, &ends, (igraph_integer_t)vertices, directed), err);
    igraph_vector_int_destroy(&ends);
    return status;
}

static void weigh_edges(en_graph *graph, const en_pairs *pairs) {
    for (size_t i = 0; i < pairs->count; i++) {
        VECTOR(graph->weight_values)[i] = pairs->items[i].weight;
        VECTOR(graph->length_values)[i] = 1 / pairs->items[i].weight;
    }
    graph->weights = &graph->weight_values;
    graph->lengths = &graph->length_values;
}

en_status en_graph_create(en_graph *out, const en_pairs *pairs, size_t vertices, bool directed,
                          bool weighted, en_error *err) {
    igraph_integer_t weights = weighted ? (igraph_integer_t)pairs->count : 0;
    out->weights = out->lengths = NULL;
    en_status status = en_igraph(igraph_vector_init(&out->weight_values, weights), err);
    if (status)
        return status;
    status = en_igraph(igraph_vector_init(&out->length_values, weights), err);
    if (status)
        goto no_lengths;
    status = add_edges(out, pairs, vertices, directed, err);
    if (status)
        goto no_edges;
    if (weighted)
        weigh_edges(out, pairs);
    return EN_OK;

no_edges:
    igraph_vector_destroy(&out->length_values);
no_lengths:
    igraph_vector_destroy(&out->weight_values);
    return status;
}

void en_graph_destroy(en_graph *graph) {
    igraph_destroy(&graph->graph);
    igraph_vector_destroy(&graph->length_values);
    igraph_vector_destroy(&graph->weight_values);
}

size_t en_graph_size(const en_graph *graph) { return (size_t)igraph_vcount(&graph->graph); }
size_t en_graph_edges(const en_graph *graph) { return (size_t)igraph_ecount(&graph->graph); }

en_pair en_graph_edge(const en_graph *graph, size_t edge) {
    return (en_pair){(uint32_t)IGRAPH_FROM(&graph->graph, edge),
                     (uint32_t)IGRAPH_TO(&graph->graph, edge),
                     graph->weights ? VECTOR(*graph->weights)[edge] : 1};
}
