/* SPDX-License-Identifier: MIT */
#include "measure/contacts.h"

#include <stdlib.h>

static int by_number(const void *a, const void *b) {
    const en_contact *x = a, *y = b;
    return x->to < y->to ? -1 : x->to > y->to;
}

/* Each edge with both of its ends; NEXT says where the next contact of a vertex goes. */
static void fill(en_contacts *contacts, size_t *next, const en_graph *graph) {
    bool directed = igraph_is_directed(&graph->graph);
    for (size_t e = 0; e < en_graph_edges(graph); e++) {
        en_pair p = en_graph_edge(graph, e);
        double back = directed ? 0 : p.weight;
        contacts->items[next[p.from]++] = (en_contact){p.to, (uint32_t)e, p.weight, back};
        contacts->items[next[p.to]++] = (en_contact){p.from, (uint32_t)e, back, p.weight};
    }
}

/* Put the contacts of each vertex in order; an arc there and one back are one contact. */
static void merge(en_contacts *contacts, size_t size) {
    size_t kept = 0, begin = 0;
    for (size_t v = 0; v < size; v++) {
        size_t end = contacts->first[v + 1], own = kept;
        qsort(contacts->items + begin, end - begin, sizeof *contacts->items, by_number);
        for (size_t i = begin; i < end; i++) {
            en_contact c = contacts->items[i];
            if (kept > own && contacts->items[kept - 1].to == c.to) {
                contacts->items[kept - 1].out += c.out;
                contacts->items[kept - 1].in += c.in;
            } else
                contacts->items[kept++] = c;
        }
        begin = end;
        contacts->first[v + 1] = kept;
    }
}

en_status en_contacts_create(en_contacts *out, const en_graph *graph, en_error *err) {
    size_t size = en_graph_size(graph), edges = en_graph_edges(graph);
    size_t *next = calloc(size + 1, sizeof *next);
    *out = (en_contacts){calloc(size + 2, sizeof *out->first),
                         calloc(2 * edges + 1, sizeof *out->items)};
    if (!next || !out->first || !out->items) {
        free(next);
        en_contacts_destroy(out);
        return en_fail_memory(err);
    }
    for (size_t e = 0; e < edges; e++) {
        en_pair p = en_graph_edge(graph, e);
        out->first[p.from + 1]++;
        out->first[p.to + 1]++;
    }
    for (size_t v = 0; v < size; v++) {
        out->first[v + 1] += out->first[v];
        next[v] = out->first[v];
    }
    fill(out, next, graph);
    merge(out, size);
    free(next);
    return EN_OK;
}

void en_contacts_destroy(en_contacts *contacts) {
    free(contacts->first);
    free(contacts->items);
    *contacts = (en_contacts){0};
}
