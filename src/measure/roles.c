/* SPDX-License-Identifier: MIT */
/*
 * All roles in one go, kept with the network: from each i, those with an arc from i are marked,
 * then every two-path from i is walked. Time: the sum over arcs of the arcs that follow them.
 */
#include "measure/roles.h"
#include "measure/contacts.h"
#include "measure/partition.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct kept_roles {
    en_kept kept;
    double *counts; /* EN_ROLES lists of one number a vertex */
} kept_roles;

static void destroy(en_kept *kept) {
    free(((kept_roles *)kept)->counts);
    free(kept);
}

static en_role role_of(size_t i, size_t j, size_t k) {
    if (i == j)
        return j == k ? EN_COORDINATOR : EN_REPRESENTATIVE;
    return i == k ? EN_ITINERANT : j == k ? EN_GATEKEEPER : EN_LIAISON;
}

/* The two-paths from I over J; those with an arc from I are MARKed, as I itself is. */
static void broker(double *counts, size_t i, size_t j, const bool *mark,
                   const en_contacts *contacts, const size_t *group, size_t size) {
    for (size_t c = contacts->first[j]; c < contacts->first[j + 1]; c++) {
        size_t k = contacts->items[c].to;
        if (contacts->items[c].out > 0 && !mark[k] && group[k] != EN_NONE)
            counts[(size_t)role_of(group[i], group[j], group[k]) * size + j]++;
    }
}

static void count(double *counts, bool *mark, const en_contacts *contacts, const size_t *group,
                  size_t size) {
    for (size_t i = 0; i < size; i++) {
        size_t begin = contacts->first[i], end = contacts->first[i + 1];
        for (size_t c = begin; c < end; c++)
            mark[contacts->items[c].to] = contacts->items[c].out > 0;
        mark[i] = true;
        for (size_t c = begin; c < end && group[i] != EN_NONE; c++)
            if (contacts->items[c].out > 0 && group[contacts->items[c].to] != EN_NONE)
                broker(counts, i, contacts->items[c].to, mark, contacts, group, size);
        for (size_t c = begin; c < end; c++)
            mark[contacts->items[c].to] = false;
        mark[i] = false;
    }
    for (size_t v = 0; v < size; v++)
        for (size_t role = 0; role < EN_ROLES && group[v] == EN_NONE; role++)
            counts[role * size + v] = NAN;
}

static en_status fill(double *counts, en_network *network, en_error *err) {
    size_t size = en_network_size(network);
    const en_graph *arcs;
    const en_partition *partition;
    en_contacts contacts;
    en_status status = en_network_arcs(&arcs, network, err);
    if (!status)
        status = en_partition_of(&partition, network, err);
    if (!status)
        status = en_contacts_create(&contacts, arcs, err);
    if (status)
        return status;
    bool *mark = calloc(size + 1, sizeof *mark);
    if (mark)
        count(counts, mark, &contacts, partition->group, size);
    else
        status = en_fail_memory(err);
    free(mark);
    en_contacts_destroy(&contacts);
    return status;
}

static en_status find(const kept_roles **out, en_network *network, en_error *err) {
    *out = (const kept_roles *)en_network_kept(network, destroy);
    if (*out)
        return EN_OK;
    kept_roles *k = calloc(1, sizeof *k);
    if (!k)
        return en_fail_memory(err);
    k->kept.destroy = destroy;
    k->counts = calloc(EN_ROLES * en_network_size(network) + 1, sizeof *k->counts);
    en_status status = k->counts ? fill(k->counts, network, err) : en_fail_memory(err);
    if (status) {
        destroy(&k->kept);
        return status;
    }
    en_network_keep(network, &k->kept);
    *out = k;
    return EN_OK;
}

en_status en_role_counts(double *score, en_network *network, en_role role, en_error *err) {
    size_t size = en_network_size(network);
    const kept_roles *k;
    en_status status = find(&k, network, err);
    if (!status)
        memcpy(score, k->counts + (size_t)role * size, size * sizeof *score);
    return status;
}

double en_role_most(size_t n, bool directed) {
    (void)directed;
    return ((double)n - 1) * ((double)n - 2);
}

double en_role_most_across(size_t n, bool directed) {
    (void)directed;
    return (double)((n - 1) / 2) * (double)(n / 2);
}
