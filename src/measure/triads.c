/* SPDX-License-Identifier: MIT */
#include "measure/triads.h"

#include <stdlib.h>

/*
 * Each tie leads from the end with fewer ties to the one with more. So nobody has more than
 * some sqrt(2m) ties that lead away, and each triad is found from one of its entities alone.
 */
typedef struct search {
    const en_signs *signs;
    size_t *start; /* as in en_signs, of ties that lead away */
    en_half *away;
    uint32_t *mark; /* of each vertex, the tie that leads to it from the one looked at, + 1 */
} search;

static bool leads(const en_signs *s, size_t from, size_t to) {
    size_t a = en_signs_degree(s, from), b = en_signs_degree(s, to);
    return a != b ? a < b : from < to;
}

static void direct(search *k) {
    size_t count = 0;
    for (size_t v = 0; v < k->signs->size; v++) {
        for (size_t h = k->signs->start[v]; h < k->signs->start[v + 1]; h++)
            if (leads(k->signs, v, k->signs->halves[h].to))
                k->away[count++] = k->signs->halves[h];
        k->start[v + 1] = count;
    }
}

static void order(uint32_t *a, uint32_t *b) {
    if (*a > *b) {
        uint32_t kept = *a;
        *a = *b;
        *b = kept;
    }
}

/* AB, AC and BC are ties of three vertices. As ties are in the order of their ends, so are
 * these. */
static en_triad make(const en_signs *s, uint32_t ab, uint32_t ac, uint32_t bc) {
    en_triad t = {.tie = {ab, ac, bc}};
    order(&t.tie[0], &t.tie[1]);
    order(&t.tie[1], &t.tie[2]);
    order(&t.tie[0], &t.tie[1]);
    const en_signed_tie *first = &s->ties[t.tie[0]], *last = &s->ties[t.tie[2]];
    t.vertex[0] = first->from;
    t.vertex[1] = last->from;
    t.vertex[2] = last->to;
    t.balanced = s->ties[ab].sign * s->ties[ac].sign * s->ties[bc].sign > 0;
    return t;
}

static en_status visit_from(const search *k, size_t v, en_triad_visit *visit, void *context,
                            en_error *err) {
    en_status status = EN_OK;
    const en_half *end = k->away + k->start[v + 1];
    for (const en_half *h = k->away + k->start[v]; h < end; h++)
        k->mark[h->to] = h->tie + 1;
    for (const en_half *h = k->away + k->start[v]; h < end && !status; h++)
        for (size_t i = k->start[h->to]; i < k->start[h->to + 1] && !status; i++) {
            const en_half *across = &k->away[i];
            if (!k->mark[across->to])
                continue;
            en_triad triad = make(k->signs, h->tie, k->mark[across->to] - 1, across->tie);
            status = visit(context, &triad, err);
        }
    for (const en_half *h = k->away + k->start[v]; h < end; h++)
        k->mark[h->to] = 0;
    return status;
}

en_status en_triads_visit(const en_signs *signs, en_triad_visit *visit, void *context,
                          en_error *err) {
    search k = {signs, calloc(signs->size + 1, sizeof *k.start),
                calloc(signs->count + 1, sizeof *k.away),
                calloc(signs->size + 1, sizeof *k.mark)};
    en_status status = k.start && k.away && k.mark ? EN_OK : en_fail_memory(err);
    if (!status)
        direct(&k);
    for (size_t v = 0; v < signs->size && !status; v++)
        status = visit_from(&k, v, visit, context, err);
    free(k.start);
    free(k.away);
    free(k.mark);
    return status;
}
