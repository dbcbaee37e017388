/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_COMPONENTS_H
#define EN_MEASURE_COMPONENTS_H

#include "network/graph.h"

/*
 * The component of each vertex, numbered from 1: the largest first, those as large in the order
 * of their earliest vertices. STRONG: whoever reaches each other along arcs; else directions
 * are no matter. NUMBER holds one number a vertex; *COUNT may be NULL.
 */
EN_MUST_CHECK en_status en_components(size_t *number, size_t *count, const en_graph *graph,
                                      bool strong, en_error *err);

/*
 * Number groups from 1 in that order: MEMBER says of each vertex which it is of, by numbers
 * below COUNT of which each has somebody. NUMBER holds one number a vertex.
 */
EN_MUST_CHECK en_status en_groups_number(size_t *number, const igraph_vector_int_t *member,
                                         size_t count, en_error *err);

/*
 * The part of WHOLE whose vertices have number 1, in their order, with the edges among them; to
 * be freed by en_graph_destroy(). Empty where nobody has it.
 */
EN_MUST_CHECK en_status en_component_create(en_graph *out, const en_graph *whole,
                                            const size_t *number, en_error *err);

#endif
