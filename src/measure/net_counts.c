/* SPDX-License-Identifier: MIT */
/*
 * What the view holds: entities; relations, ties of two entities (however many relations they
 * have) and claims; sources and independent origins behind them; relations by sign and by
 * standing, planned, past and, left out, denied by all who speak of them; and connected parts
 * by channels in whichever direction. Each is a plain count, so none is ever undefined.
 * Time grows with relations and entities.
 */
#include "measure/components.h"
#include "measure/measure.h"

#include <stdlib.h>

/* In the order of NAMES below. */
enum {
    ENTITIES,
    RELATIONS,
    TIES,
    CLAIMS,
    SOURCES,
    ORIGINS,
    POSITIVE,
    NEGATIVE,
    NEUTRAL,
    SUPPORTED,
    CONTESTED,
    PLANNED,
    PAST,
    DENIED,
    COMPONENTS,
};

static const char *const names[] = {
    [ENTITIES] = "entities",   [RELATIONS] = "relations", [TIES] = "ties",
    [CLAIMS] = "claims",       [SOURCES] = "sources",     [ORIGINS] = "origins",
    [POSITIVE] = "positive",   [NEGATIVE] = "negative",   [NEUTRAL] = "neutral",
    [SUPPORTED] = "supported", [CONTESTED] = "contested", [PLANNED] = "planned",
    [PAST] = "past",           [DENIED] = "denied",       [COMPONENTS] = "components",
    [COMPONENTS + 1] = NULL,
};

static void count_relations(en_value *values, const en_view *view) {
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        values[POSITIVE].value += r->sign > 0;
        values[NEGATIVE].value += r->sign < 0;
        values[NEUTRAL].value += r->sign == 0;
        values[SUPPORTED].value += r->standing == EN_SUPPORTED;
        values[CONTESTED].value += r->standing == EN_CONTESTED;
        values[PLANNED].value += r->planned;
        values[PAST].value += r->past;
    }
}

static en_status count_components(en_value *values, const en_network *network, en_error *err) {
    const en_graph *ties;
    size_t count = 0;
    size_t *number = calloc(en_network_size(network) + 1, sizeof *number);
    en_status status = number ? en_network_ties(&ties, network, err) : en_fail_memory(err);
    if (!status)
        status = en_components(number, &count, ties, false, err);
    values[COMPONENTS].value = (double)count;
    free(number);
    return status;
}

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_view *view = en_network_view(network);
    values[ENTITIES].value = (double)view->entity_count;
    values[RELATIONS].value = (double)view->relation_count;
    values[CLAIMS].value = (double)view->claim_count;
    values[SOURCES].value = (double)view->source_count;
    values[ORIGINS].value = (double)view->origin_count;
    values[DENIED].value = (double)view->left_out.relations[EN_DENIAL];
    count_relations(values, view);

    const en_graph *all;
    en_status status = en_network_all(&all, network, err);
    if (status)
        return status;
    values[TIES].value = (double)en_graph_edges(all);
    return count_components(values, network, err);
}

const en_statistic en_statistic_counts = {
    .name = "counts",
    .family = "network",
    .domain = EN_ON_ALL,
    .reference = "Wasserman & Faust 1994",
    .meaning =
        EN_WORDS("Ce que contient la vue\u00a0: entités, relations, liens, affirmations, "
                 "sources, et les morceaux où chacun atteint chacun.",
                 "What the view holds: entities, relations, ties, claims, sources, and "
                 "the parts in which everyone reaches everyone."),
    .values = names,
    .run = run,
};
