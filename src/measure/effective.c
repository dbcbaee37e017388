/* SPDX-License-Identifier: MIT */
#include "measure/effective.h"
#include "measure/contacts.h"

#include <math.h>
#include <stdlib.h>

static double investment(const en_contact *c) { return c->out + c->in; }

/* The most and the sum of what each invests. */
static void sum_up(double *most, double *sum, const en_contacts *contacts, size_t size) {
    for (size_t v = 0; v < size; v++)
        for (size_t i = contacts->first[v]; i < contacts->first[v + 1]; i++) {
            most[v] = fmax(most[v], investment(&contacts->items[i]));
            sum[v] += investment(&contacts->items[i]);
        }
}

/* What contact J of somebody repeats of the others, who have SHARE: 0 for all but those. */
static double redundancy(size_t j, const double *share, const double *most,
                         const en_contacts *contacts) {
    double sum = 0;
    for (size_t i = contacts->first[j]; i < contacts->first[j + 1]; i++)
        sum += share[contacts->items[i].to] * (investment(&contacts->items[i]) / most[j]);
    return sum;
}

/* ROOM: three numbers a vertex, all 0. */
static void score_all(double *score, double *room, const en_contacts *contacts, size_t size,
                      bool relative) {
    double *most = room, *sum = room + size, *share = room + 2 * size;
    sum_up(most, sum, contacts, size);
    for (size_t v = 0; v < size; v++) {
        size_t begin = contacts->first[v], end = contacts->first[v + 1];
        for (size_t i = begin; i < end; i++)
            share[contacts->items[i].to] = investment(&contacts->items[i]) / sum[v];
        double found = 0;
        for (size_t i = begin; i < end; i++)
            found += 1 - redundancy(contacts->items[i].to, share, most, contacts);
        for (size_t i = begin; i < end; i++)
            share[contacts->items[i].to] = 0;
        score[v] = end == begin ? NAN : relative ? found / (double)(end - begin) : found;
    }
}

en_status en_effective_size(double *score, const en_network *network, bool share,
                            en_error *err) {
    const en_graph *paths;
    en_contacts contacts;
    size_t size = en_network_size(network);
    en_status status = en_network_paths(&paths, network, err);
    if (!status)
        status = en_contacts_create(&contacts, paths, err);
    if (status)
        return status;
    double *room = calloc(3 * size + 1, sizeof *room);
    if (room)
        score_all(score, room, &contacts, size, share);
    else
        status = en_fail_memory(err);
    free(room);
    en_contacts_destroy(&contacts);
    return status;
}
