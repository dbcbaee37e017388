/* SPDX-License-Identifier: MIT */
#include "network/signs.h"

#include "network/graph.h"

#include <stdlib.h>

typedef struct signed_graph {
    en_kept kept;
    en_signs signs;
} signed_graph;

void en_signs_destroy(en_signs *signs) {
    free(signs->ties);
    free(signs->start);
    free(signs->halves);
}

static void destroy(en_kept *kept) {
    en_signs_destroy(&((signed_graph *)kept)->signs);
    free(kept);
}

static bool is_positive(const en_view *view, const en_relation *relation) {
    (void)view;
    return relation->sign > 0 && !relation->past;
}

static bool is_negative(const en_view *view, const en_relation *relation) {
    (void)view;
    return relation->sign < 0 && !relation->past;
}

static int by_ends(const en_pair *a, const en_pair *b) {
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

/* Of two lists in one order, what is in one alone. */
static size_t merge(en_signed_tie *ties, size_t *both, const en_pairs *plus,
                    const en_pairs *minus) {
    size_t p = 0, m = 0, count = 0;
    while (p < plus->count || m < minus->count) {
        int order = p == plus->count    ? 1
                    : m == minus->count ? -1
                                        : by_ends(&plus->items[p], &minus->items[m]);
        const en_pair *pair = order <= 0 ? &plus->items[p] : &minus->items[m];
        p += order <= 0;
        m += order >= 0;
        *both += order == 0;
        if (order)
            ties[count++] = (en_signed_tie){pair->from, pair->to, order < 0 ? 1 : -1};
    }
    return count;
}

/* Ties come in the order of their ends, so the halves of a vertex do as well. */
static void halve(en_signs *s) {
    for (size_t i = 0; i < s->count; i++) {
        s->start[s->ties[i].from + 2]++;
        s->start[s->ties[i].to + 2]++;
    }
    for (size_t v = 2; v < s->size + 2; v++)
        s->start[v] += s->start[v - 1];
    for (size_t i = 0; i < s->count; i++) {
        uint32_t from = s->ties[i].from, to = s->ties[i].to;
        s->halves[s->start[from + 1]++] = (en_half){to, (uint32_t)i};
        s->halves[s->start[to + 1]++] = (en_half){from, (uint32_t)i};
    }
}

en_status en_signs_create(en_signs *out, size_t size, const en_signed_tie *ties, size_t count,
                          en_error *err) {
    *out = (en_signs){.size = size, .count = count};
    out->ties = calloc(count + 1, sizeof *out->ties);
    out->start = calloc(size + 2, sizeof *out->start);
    out->halves = calloc(2 * count + 1, sizeof *out->halves);
    if (!out->ties || !out->start || !out->halves) {
        en_signs_destroy(out);
        return en_fail_memory(err);
    }
    for (size_t i = 0; i < count; i++) {
        out->ties[i] = ties[i];
        out->positive += ties[i].sign > 0;
        out->negative += ties[i].sign < 0;
    }
    halve(out);
    return EN_OK;
}

static en_status fill(en_signs *s, size_t size, const en_pairs *plus, const en_pairs *minus,
                      en_error *err) {
    size_t both = 0;
    en_signed_tie *ties = calloc(plus->count + minus->count + 1, sizeof *ties);
    if (!ties)
        return en_fail_memory(err);
    size_t count = merge(ties, &both, plus, minus);
    en_status status = en_signs_create(s, size, ties, count, err);
    s->ambivalent = both;
    free(ties);
    return status;
}

static en_status make(en_signs *s, const en_view *view, en_error *err) {
    en_pairs plus, minus;
    en_status status = en_pairs_create(&plus, view, is_positive, false, err);
    if (status)
        return status;
    status = en_pairs_create(&minus, view, is_negative, false, err);
    if (!status) {
        status = fill(s, view->entity_count, &plus, &minus, err);
        en_pairs_destroy(&minus);
    }
    en_pairs_destroy(&plus);
    return status;
}

en_status en_network_signs(const en_signs **out, const en_network *network, en_error *err) {
    signed_graph *graph = (signed_graph *)en_network_kept(network, destroy);
    en_status status = EN_OK;
    if (!graph) {
        graph = calloc(1, sizeof *graph);
        if (!graph)
            return en_fail_memory(err);
        graph->kept.destroy = destroy;
        status = make(&graph->signs, en_network_view(network), err);
        if (status)
            free(graph);
        else
            en_network_keep(network, &graph->kept);
    }
    *out = status ? NULL : &graph->signs;
    return status;
}

size_t en_signs_degree(const en_signs *signs, size_t vertex) {
    return signs->start[vertex + 1] - signs->start[vertex];
}

size_t en_signs_find(const en_signs *signs, size_t a, size_t b) {
    size_t low = signs->start[a], high = signs->start[a + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (signs->halves[middle].to < b)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < signs->start[a + 1] && signs->halves[low].to == b;
    return found ? signs->halves[low].tie : EN_NONE;
}
