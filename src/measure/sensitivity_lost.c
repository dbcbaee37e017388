/* SPDX-License-Identifier: MIT */
#include "measure/sensitivity_lost.h"

#include <stdlib.h>
#include <string.h>

/* What two views may have in common: a relation, or (TYPE always 0) a tie. */
typedef struct bond {
    uint32_t from, to, type;
} bond;

static int in_order(const void *a, const void *b) { return memcmp(a, b, sizeof(bond)); }

/* Ends in their order where nothing tells them apart. */
static bond bond_of(const en_view *view, const en_relation *r, bool tie) {
    bool turn = r->from > r->to && (tie || !view->dossier->types[r->type].directed);
    return (bond){turn ? r->to : r->from, turn ? r->from : r->to, tie ? 0 : r->type};
}

/* The relations, or the ties, of a view, each once, in order; NULL when memory is out. */
static bond *list_bonds(size_t *count, const en_view *view, bool ties) {
    bond *bonds = calloc(view->relation_count + 1, sizeof *bonds);
    *count = 0;
    if (!bonds)
        return NULL;
    for (size_t i = 0; i < view->relation_count; i++)
        if (!ties || view->relations[i].from != view->relations[i].to)
            bonds[(*count)++] = bond_of(view, &view->relations[i], ties);
    qsort(bonds, *count, sizeof *bonds, in_order);
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++)
        if (i == 0 || in_order(&bonds[i], &bonds[kept - 1]) != 0)
            bonds[kept++] = bonds[i];
    *count = kept;
    return bonds;
}

static en_status count_lost(size_t *lost, const en_view *whole, const en_view *rest, bool ties,
                            en_error *err) {
    size_t all, left, at = 0;
    bond *of_whole = list_bonds(&all, whole, ties), *of_rest = list_bonds(&left, rest, ties);
    bool done = of_whole && of_rest;
    *lost = 0;
    for (size_t i = 0; i < all && done; i++) {
        while (at < left && in_order(&of_rest[at], &of_whole[i]) < 0)
            at++;
        *lost += at == left || in_order(&of_rest[at], &of_whole[i]) != 0;
    }
    free(of_whole);
    free(of_rest);
    return done ? EN_OK : en_fail_memory(err);
}

en_status en_find_lost(en_part_lost *lost, const en_view *whole, const en_view *rest,
                       en_error *err) {
    en_status status = count_lost(&lost->relations, whole, rest, false, err);
    if (!status)
        status = count_lost(&lost->ties, whole, rest, true, err);
    for (size_t v = 0; v < whole->entity_count; v++)
        lost->entities += rest->vertex[whole->entities[v]] == EN_NONE;
    return status;
}

/* Measures look at who is tied to whom, which way, by which sign, whether it is over, and at
 * the weights. */
static bool are_alike(const en_view *view, const en_relation *a, const en_relation *b) {
    const bond one = bond_of(view, a, false), other = bond_of(view, b, false);
    bool weighs = view->options.weight != EN_WEIGHT_CLAIMS || a->claims_for == b->claims_for;
    return in_order(&one, &other) == 0 && a->past == b->past &&
           a->origins_for == b->origins_for && weighs;
}

bool en_measured_alike(const en_view *a, const en_view *b) {
    if (a->entity_count != b->entity_count || a->relation_count != b->relation_count)
        return false;
    for (size_t i = 0; i < a->entity_count; i++)
        if (a->entities[i] != b->entities[i])
            return false;
    for (size_t i = 0; i < a->relation_count; i++)
        if (!are_alike(a, &a->relations[i], &b->relations[i]))
            return false;
    return true;
}
