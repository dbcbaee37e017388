/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_CONTACTS_H
#define EN_MEASURE_CONTACTS_H

#include "network/graph.h"

/*
 * Another that a vertex is tied to; an edge that ties them; the weight of the arc there and of
 * the one back, 0: none.
 */
typedef struct en_contact {
    uint32_t to, edge;
    double out, in;
} en_contact;

/*
 * The contacts of each vertex, in the order of their numbers: those of V are items[first[V]] up
 * to items[first[V + 1]]. An edge without direction is an arc both ways.
 */
typedef struct en_contacts {
    size_t *first;
    en_contact *items;
} en_contacts;

/* Time: edges and vertices, times a logarithm. Freed by en_contacts_destroy(). */
EN_MUST_CHECK en_status en_contacts_create(en_contacts *out, const en_graph *graph,
                                           en_error *err);
void en_contacts_destroy(en_contacts *contacts);

#endif
