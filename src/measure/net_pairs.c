/* SPDX-License-Identifier: MIT */
/*
 * What the sources say of each unordered pair of entities of the view: asserted, when a
 * relation between them stands; denied, when none stands and some counted claim denies one;
 * silent, when neither. They add up to n (n - 1) / 2. Density alone takes what nobody speaks of
 * for what is not. Plain counts, never undefined. Time grows with relations and entities.
 */
#include "measure/measure.h"
#include "network/pairs.h"

#include <stdlib.h>

enum { ASSERTED, DENIED, SILENT };
static const char *const names[] = {
    [ASSERTED] = "pairs_asserted",
    [DENIED] = "pairs_denied",
    [SILENT] = "pairs_silent",
    [SILENT + 1] = NULL,
};

/* VIEW with nothing in it but the relations that somebody denies and that fell. */
static en_status deny(en_view *out, const en_view *view, en_error *err) {
    *out = *view;
    out->relation_count = 0;
    out->relations = calloc(view->fallen_count + 1, sizeof *out->relations);
    if (!out->relations)
        return en_fail_memory(err);
    for (size_t i = 0; i < view->fallen_count; i++) {
        const en_relation *r = &view->fallen[i];
        bool both = view->vertex[r->from] != EN_NONE && view->vertex[r->to] != EN_NONE;
        if (both && r->claims_against)
            out->relations[out->relation_count++] = *r;
    }
    return EN_OK;
}

/* Of pairs in one order, how many of A are not in B. */
static size_t count_apart(const en_pairs *a, const en_pairs *b) {
    size_t apart = 0, k = 0;
    for (size_t i = 0; i < a->count; i++) {
        const en_pair *p = &a->items[i];
        while (k < b->count && (b->items[k].from < p->from ||
                                (b->items[k].from == p->from && b->items[k].to < p->to)))
            k++;
        apart += k == b->count || b->items[k].from != p->from || b->items[k].to != p->to;
    }
    return apart;
}

static en_status count_pairs(en_value *values, const en_view *view, const en_view *denying,
                             en_error *err) {
    en_pairs asserted, denied;
    double n = (double)view->entity_count;
    en_status status = en_pairs_create(&asserted, view, en_relation_any, false, err);
    if (status)
        return status;
    status = en_pairs_create(&denied, denying, en_relation_any, false, err);
    if (!status) {
        values[ASSERTED].value = (double)asserted.count;
        values[DENIED].value = (double)count_apart(&denied, &asserted);
        values[SILENT].value = n * (n - 1) / 2 - values[ASSERTED].value - values[DENIED].value;
        en_pairs_destroy(&denied);
    }
    en_pairs_destroy(&asserted);
    return status;
}

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_view *view = en_network_view(network);
    en_view denying;
    en_status status = deny(&denying, view, err);
    if (!status)
        status = count_pairs(values, view, &denying, err);
    free(denying.relations);
    return status;
}

const en_statistic en_statistic_pairs = {
    .name = "pairs",
    .family = "network",
    .domain = EN_ON_ALL,
    .reference = "entente",
    .meaning =
        EN_WORDS("Se taire n’est pas nier\u00a0: d’une paire muette, aucune source ne dit "
                 "rien, et la densité mesure ce qui est rapporté, non ce qui est.",
                 "Silence is no denial: of a silent pair no source says anything, and "
                 "density measures what is reported, not what is."),
    .values = names,
    .run = run,
};
