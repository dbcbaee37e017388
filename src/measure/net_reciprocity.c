/* SPDX-License-Identifier: MIT */
/*
 * Reciprocity (Wasserman and Faust 1994): of the ordered pairs of entities that a directed
 * channel ties, the share with a directed channel back. Symmetric relations are left out, since
 * they say nothing of who acts on whom. Nothing is weighted; --directed changes nothing. From 0
 * to 1; undefined without directed channels. Time grows with relations, times a logarithm.
 */
#include "measure/measure.h"
#include "network/pairs.h"

#include <math.h>
#include <stdlib.h>

static const char *const names[] = {"reciprocity", NULL};

static bool is_directed_channel(const en_view *view, const en_relation *relation) {
    return en_relation_directed(view, relation) && en_relation_channel(view, relation);
}

static int by_ends(const void *left, const void *right) {
    const en_pair *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

static en_status run(en_value *values, en_network *network, en_error *err) {
    en_pairs pairs;
    en_status status =
        en_pairs_create(&pairs, en_network_view(network), is_directed_channel, true, err);
    if (status)
        return status;
    size_t returned = 0;
    for (size_t i = 0; i < pairs.count; i++) {
        en_pair back = {.from = pairs.items[i].to, .to = pairs.items[i].from};
        if (bsearch(&back, pairs.items, pairs.count, sizeof back, by_ends))
            returned++;
    }
    values->value = pairs.count ? (double)returned / (double)pairs.count : NAN;
    if (!pairs.count)
        values->reason = (en_words)EN_WORDS("aucun lien orienté parmi les canaux",
                                            "no directed relation among the channels");
    en_pairs_destroy(&pairs);
    return EN_OK;
}

const en_statistic en_statistic_reciprocity = {
    .name = "reciprocity",
    .family = "network",
    .domain = EN_ON_ARCS,
    .reference = "Wasserman & Faust 1994",
    .meaning =
        EN_WORDS("Un lien orienté a d’autant plus souvent son retour que la réciprocité est "
                 "proche de 1.",
                 "The nearer to 1 reciprocity is, the more often a directed tie is returned."),
    .values = names,
    .run = run,
};
