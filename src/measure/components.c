/* SPDX-License-Identifier: MIT */
#include "measure/components.h"

#include "measure/numbering.h"

#include <stdlib.h>

en_status en_groups_number(size_t *number, const igraph_vector_int_t *member, size_t count,
                           en_error *err) {
    size_t size = (size_t)igraph_vector_int_size(member);
    for (size_t v = 0; v < size; v++)
        number[v] = (size_t)VECTOR(*member)[v];
    return en_renumber(number, size, count, err);
}

en_status en_components(size_t *number, size_t *count, const en_graph *graph, bool strong,
                        en_error *err) {
    igraph_vector_int_t member;
    igraph_integer_t found = 0;
    en_status status = en_igraph(igraph_vector_int_init(&member, 0), err);
    if (status)
        return status;
    status = en_igraph(igraph_connected_components(&graph->graph, &member, NULL, &found,
                                                   strong ? IGRAPH_STRONG : IGRAPH_WEAK),
                       err);
    if (!status)
        status = en_groups_number(number, &member, (size_t)found, err);
    if (!status && count)
        *count = (size_t)found;
    igraph_vector_int_destroy(&member);
    return status;
}

/* The edges of WHOLE among vertices that have a PLACE elsewhere, with those as their ends. */
static void cut(en_pairs *pairs, const en_graph *whole, const size_t *place) {
    for (size_t e = 0; e < en_graph_edges(whole); e++) {
        en_pair pair = en_graph_edge(whole, e);
        pair.from = (uint32_t)place[pair.from];
        pair.to = (uint32_t)place[pair.to];
        if (pair.from != EN_NONE && pair.to != EN_NONE)
            pairs->items[pairs->count++] = pair;
    }
}

en_status en_component_create(en_graph *out, const en_graph *whole, const size_t *number,
                              en_error *err) {
    size_t size = 0;
    size_t *place = calloc(en_graph_size(whole) + 1, sizeof *place);
    en_pairs pairs = {calloc(en_graph_edges(whole) + 1, sizeof *pairs.items), 0};
    en_status status = place && pairs.items ? EN_OK : en_fail_memory(err);
    for (size_t i = 0; i < en_graph_size(whole) && !status; i++)
        place[i] = number[i] == 1 ? size++ : EN_NONE;
    if (!status) {
        cut(&pairs, whole, place);
        status = en_graph_create(out, &pairs, size, igraph_is_directed(&whole->graph),
                                 whole->weights != NULL, err);
    }
    en_pairs_destroy(&pairs);
    free(place);
    return status;
}
