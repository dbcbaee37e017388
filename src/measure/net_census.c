/* SPDX-License-Identifier: MIT */
/*
 * Triad census (Davis and Leinhardt 1972; Holland and Leinhardt 1970): how many of all triples
 * of entities are of each of the 16 classes, named by their mutual, asymmetric and null pairs
 * and, where these leave it open, D(own), U(p), C(yclic) or T(ransitive). Arcs among channels,
 * symmetric relations both ways, unweighted, whatever --directed and --weight say. Plain
 * counts, never undefined; they add up to n (n - 1) (n - 2) / 6. Counted from the tied pairs
 * alone (Batagelj and Mrvar 2001). Time: the sum over ties of contacts.
 */
#include "measure/contacts.h"
#include "measure/measure.h"

#include <stdlib.h>

static const char *const names[] = {
    "triads_003",  "triads_012",  "triads_102",  "triads_021d", "triads_021u", "triads_021c",
    "triads_111d", "triads_111u", "triads_030t", "triads_030c", "triads_201",  "triads_120d",
    "triads_120u", "triads_120c", "triads_210",  "triads_300",  NULL};

enum { NONE, ONE_ARC, ONE_MUTUAL, CLASSES = 16 };

/*
 * The class of a triple u, v, w by its six possible arcs, as Batagelj and Mrvar number them:
 * 1 for u to v, 2 for v to u, 4 for u to w, 8 for w to u, 16 for v to w, 32 for w to v.
 */
static const unsigned char class_of[64] = {
    0, 1,  1,  2,  1, 3,  5, 7,  1,  5,  4,  6,  2, 7,  6,  10, 1,  5,  3,  7, 4, 8,
    8, 12, 5,  9,  8, 13, 6, 13, 11, 14, 1,  4,  5, 6,  5,  8,  9,  13, 3,  8, 8, 11,
    7, 12, 13, 14, 2, 6,  7, 10, 6,  11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15};

/* 1: an arc there, 2: one back. */
static unsigned arcs(const en_contact *c) {
    return (c->out > 0 ? 1u : 0u) + (c->in > 0 ? 2u : 0u);
}

/*
 * The triples that hold the tied pair of U and its contact PAIR, of larger number, and that
 * none of their smaller ties has counted. The contacts of both are in order, so one walk
 * over the two lists finds all who are tied to either.
 */
static void count(double *tally, const en_contacts *all, size_t u, const en_contact *pair,
                  size_t size) {
    const en_contact *a = all->items + all->first[u], *a_end = all->items + all->first[u + 1];
    const en_contact *b = all->items + all->first[pair->to];
    const en_contact *b_end = all->items + all->first[pair->to + 1];
    size_t v = pair->to, others = 0;
    while (a < a_end || b < b_end) {
        bool of_u = a < a_end && (b == b_end || a->to <= b->to);
        bool of_v = b < b_end && (a == a_end || b->to <= a->to);
        size_t w = of_u ? a->to : b->to;
        if (w != u && w != v) {
            others++;
            if (w > v || (w > u && !of_u))
                tally[class_of[arcs(pair) + (of_u ? 4 * arcs(a) : 0) +
                               (of_v ? 16 * arcs(b) : 0)]]++;
        }
        a += of_u;
        b += of_v;
    }
    tally[arcs(pair) == 3 ? ONE_MUTUAL : ONE_ARC] += (double)(size - 2 - others);
}

static en_status run(en_value *values, en_network *network, en_error *err) {
    size_t size = en_network_size(network);
    double tally[CLASSES] = {0}, n = (double)size, sum = 0;
    const en_graph *graph;
    en_contacts contacts;
    en_status status = en_network_arcs(&graph, network, err);
    if (!status)
        status = en_contacts_create(&contacts, graph, err);
    if (status)
        return status;
    for (size_t u = 0; u < size; u++)
        for (size_t i = contacts.first[u]; i < contacts.first[u + 1]; i++)
            if (contacts.items[i].to > u)
                count(tally, &contacts, u, &contacts.items[i], size);
    en_contacts_destroy(&contacts);
    for (size_t i = 0; i < CLASSES; i++)
        sum += tally[i];
    tally[NONE] = n * (n - 1) * (n - 2) / 6 - sum;
    for (size_t i = 0; i < CLASSES; i++)
        values[i].value = tally[i];
    return EN_OK;
}

const en_statistic en_statistic_census = {
    .name = "census",
    .family = "cohesion",
    .domain = EN_ON_ARCS,
    .reference = "Davis & Leinhardt 1972; Batagelj & Mrvar 2001",
    .meaning = EN_WORDS("Le recensement des triades compte les trios d’entités selon les liens "
                        "qu’ils ont\u00a0: M paires mutuelles, A à sens unique, N sans lien.",
                        "The triad census counts trios of entities by the ties that they have: "
                        "M mutual pairs, A one-way pairs, N pairs without a tie."),
    .values = names,
    .on_request = true,
    .run = run,
};
