/* SPDX-License-Identifier: MIT */
#ifndef EN_NETWORK_PAIRS_H
#define EN_NETWORK_PAIRS_H

#include "dossier/view.h"

/* Two vertices that relations tie, and what these weigh together. */
typedef struct en_pair {
    uint32_t from, to;
    double weight;
} en_pair;

typedef struct en_pairs {
    en_pair *items; /* in the order of FROM, then TO */
    size_t count;
} en_pairs;

/* Which relations count. */
typedef bool en_relation_test(const en_view *view, const en_relation *relation);
en_relation_test en_relation_any;
en_relation_test en_relation_channel; /* paths may use it: --channels, and it has not ended */

/* Has the relation a direction, by its type? */
bool en_relation_directed(const en_view *view, const en_relation *relation);

/*
 * Each pair of vertices of VIEW that relations passing TEST tie, once; a tie of an entity to
 * itself is none. Unless ORDERED, FROM is the smaller index; if it is, symmetric relations go
 * both ways. Parallel relations add up as view->options.weight says. Time and memory grow with
 * relations and entities. Freed by en_pairs_destroy().
 */
EN_MUST_CHECK en_status en_pairs_create(en_pairs *out, const en_view *view,
                                        en_relation_test *test, bool ordered, en_error *err);
void en_pairs_destroy(en_pairs *pairs);

#endif
