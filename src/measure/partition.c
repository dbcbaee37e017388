/* SPDX-License-Identifier: MIT */
#include "measure/partition.h"
#include "base/map.h"
#include "base/nearest.h"
#include "measure/measure.h"
#include "network/graph.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct kept_partition {
    en_kept kept;
    en_partition partition;
} kept_partition;

static void destroy(en_kept *kept) {
    free(((kept_partition *)kept)->partition.group);
    free(kept);
}

static en_status by_kind(en_partition *p, en_network *network, en_error *err) {
    (void)err;
    const en_view *view = en_network_view(network);
    p->count = view->dossier->kind_count;
    for (size_t v = 0; v < view->entity_count; v++)
        p->group[v] = view->dossier->entities[view->entities[v]].kind;
    return EN_OK;
}

static en_status by_place(en_partition *p, en_network *network, en_error *err) {
    const en_view *view = en_network_view(network);
    en_arena *arena = en_arena_create(NULL);
    en_map places = {.arena = arena};
    en_status status = arena ? EN_OK : en_fail_memory(err);
    for (size_t v = 0; v < view->entity_count && !status; v++) {
        const char *place = view->dossier->entities[view->entities[v]].place;
        size_t held = EN_NONE;
        p->group[v] = EN_NONE;
        if (!place || !*place)
            continue;
        if (!en_map_put(&places, place, p->count, &held))
            status = en_fail_memory(err);
        p->group[v] = held;
        p->count += held == p->count;
    }
    en_arena_destroy(arena);
    return status;
}

/* Its scores are whole numbers from 1. */
static en_status by_measure(en_partition *p, const en_measure *measure, en_network *network,
                            en_error *err) {
    size_t size = en_network_size(network);
    double *number = calloc(size + 1, sizeof *number);
    en_status status =
        number ? en_measure_run(number, measure, network, false, err) : en_fail_memory(err);
    for (size_t v = 0; v < size && !status; v++) {
        p->group[v] = isnan(number[v]) ? EN_NONE : (size_t)number[v] - 1;
        if (p->group[v] != EN_NONE && p->group[v] >= p->count)
            p->count = p->group[v] + 1;
    }
    free(number);
    return status;
}

static en_status fill(en_partition *p, en_network *network, const char *by, en_error *err) {
    if (strcmp(by, "kind") == 0)
        return by_kind(p, network, err);
    if (strcmp(by, "place") == 0)
        return by_place(p, network, err);
    en_nearest nearest = {.typed = by};
    en_nearest_offer(&nearest, "kind");
    en_nearest_offer(&nearest, "place");
    for (const en_measure *const *m = en_measures; *m; m++) {
        if (strcmp((*m)->family, "groups") != 0)
            continue;
        if (strcmp((*m)->name, by) == 0)
            return by_measure(p, *m, network, err);
        en_nearest_offer(&nearest, (*m)->name);
    }
    return en_nearest_fail(&nearest, "sort of groups",
                           "there are kind, place and the measures of the family groups", err);
}

en_status en_partition_choose(en_network *network, const char *by, en_error *err) {
    kept_partition *k = calloc(1, sizeof *k);
    if (!k)
        return en_fail_memory(err);
    k->kept.destroy = destroy;
    k->partition.group = calloc(en_network_size(network) + 1, sizeof *k->partition.group);
    en_status status =
        k->partition.group ? fill(&k->partition, network, by, err) : en_fail_memory(err);
    if (status)
        destroy(&k->kept);
    else
        en_network_keep(network, &k->kept);
    return status;
}

en_status en_partition_of(const en_partition **out, en_network *network, en_error *err) {
    en_status status = EN_OK;
    if (!en_network_kept(network, destroy))
        status = en_partition_choose(network, "kind", err);
    *out = status ? NULL : &((kept_partition *)en_network_kept(network, destroy))->partition;
    return status;
}
