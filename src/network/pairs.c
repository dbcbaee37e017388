/* SPDX-License-Identifier: MIT */
#include "network/pairs.h"

#include <stdlib.h>
#include <string.h>

bool en_relation_any(const en_view *view, const en_relation *relation) {
    (void)view, (void)relation;
    return true;
}

bool en_relation_channel(const en_view *view, const en_relation *relation) {
    static const int least[] = {[EN_POSITIVE] = 1, [EN_NONNEGATIVE] = 0, [EN_ALL] = -1};
    return !relation->past && relation->sign >= least[view->options.channels];
}

bool en_relation_directed(const en_view *view, const en_relation *relation) {
    return view->dossier->types[relation->type].directed;
}

static double weigh(const en_view *view, const en_relation *relation) {
    switch (view->options.weight) {
    case EN_WEIGHT_ORIGINS:
        return (double)relation->origins_for;
    case EN_WEIGHT_CLAIMS:
        return (double)relation->claims_for;
    case EN_WEIGHT_ONE:
        break;
    }
    return 1;
}

/* How many pairs the relations make, parallel ones apart; they go to INTO unless it is NULL. */
static size_t collect(en_pair *into, const en_view *view, en_relation_test *test,
                      bool ordered) {
    size_t count = 0;
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        en_pair there = {(uint32_t)view->vertex[r->from], (uint32_t)view->vertex[r->to],
                         weigh(view, r)};
        en_pair back = {there.to, there.from, there.weight};
        if (there.from == there.to || !test(view, r))
            continue;
        bool both = ordered && !en_relation_directed(view, r);
        if (into)
            into[count] = ordered || there.from < there.to ? there : back;
        if (into && both)
            into[count + 1] = back;
        count += both ? 2 : 1;
    }
    return count;
}

static size_t end_of(const en_pair *pair, bool from) { return from ? pair->from : pair->to; }

/* Copy COUNT pairs to OUT in the order of one end; those with the same end keep theirs. */
static void sort(en_pair *out, const en_pair *pairs, size_t count, bool from, size_t *next,
                 size_t vertices) {
    memset(next, 0, (vertices + 1) * sizeof *next);
    for (size_t i = 0; i < count; i++)
        next[end_of(&pairs[i], from) + 1]++;
    for (size_t v = 0; v < vertices; v++)
        next[v + 1] += next[v];
    for (size_t i = 0; i < count; i++)
        out[next[end_of(&pairs[i], from)]++] = pairs[i];
}

/* Put sorted pairs with the same ends together; returns how many are left. */
static size_t merge(en_pair *pairs, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        en_pair *last = kept ? &pairs[kept - 1] : NULL;
        if (last && last->from == pairs[i].from && last->to == pairs[i].to)
            last->weight += pairs[i].weight;
        else
            pairs[kept++] = pairs[i];
    }
    return kept;
}

en_status en_pairs_create(en_pairs *out, const en_view *view, en_relation_test *test,
                          bool ordered, en_error *err) {
    size_t count = collect(NULL, view, test, ordered), vertices = view->entity_count;
    en_pair *pairs = calloc(count + 1, sizeof *pairs);
    en_pair *spare = calloc(count + 1, sizeof *spare);
    size_t *next = calloc(vertices + 1, sizeof *next);
    *out = (en_pairs){NULL, 0};
    en_status status = pairs && spare && next ? EN_OK : en_fail_memory(err);
    if (!status) {
        collect(pairs, view, test, ordered);
        sort(spare, pairs, count, false, next, vertices);
        sort(pairs, spare, count, true, next, vertices);
        *out = (en_pairs){pairs, merge(pairs, count)};
        pairs = NULL;
    }
    free(pairs);
    free(spare);
    free(next);
    return status;
}

void en_pairs_destroy(en_pairs *pairs) { free(pairs->items); }
