/* SPDX-License-Identifier: MIT */
/*
 * What a score hangs on: the measure computed anew on the views in which one thing less is
 * said. Cost: one view, one network and one run of the measure for each tie and each source, in
 * memory that is given back before the next.
 */
#include "base/utf8.h"
#include "dossier/view_without.h"
#include "measure/rank.h"
#include "picture/caption.h"
#include "report/why.h"

#include <math.h>
#include <stdlib.h>

static const double same = 1e-9; /* a change of a smaller share of the score is none */

/* Where VERTEX stands among N scores. */
static en_status place_among(en_why_place *out, const double *score, size_t n, size_t vertex,
                             en_arena *arena, en_error *err) {
    size_t *rank = EN_NEW(arena, size_t, n);
    en_status status = rank ? en_rank(rank, score, n, err) : en_fail_memory(err);
    if (status)
        return status;
    *out = (en_why_place){.present = true, .value = score[vertex], .rank = rank[vertex]};
    for (size_t i = 0; i < n && out->rank; i++)
        if (rank[i])
            out->of++;
    return EN_OK;
}

/* The place of ENTITY on VIEW, which it need not be in. */
static en_status find_place(en_why_place *out, const en_view *view, size_t entity,
                            const en_measure *measure, en_arena *arena, en_error *err) {
    size_t vertex = view->vertex[entity];
    *out = (en_why_place){.value = NAN};
    if (vertex == EN_NONE)
        return EN_OK;
    double *score = EN_NEW(arena, double, view->entity_count);
    en_network *network = NULL;
    if (!score)
        return en_fail_memory(err);
    en_status status = en_network_create(&network, view, err);
    if (!status)
        status = en_measure_run(score, measure, network, false, err);
    if (!status)
        status = place_among(out, score, view->entity_count, vertex, arena, err);
    en_network_destroy(network);
    return status;
}

/* The view without SOURCE, as --not-source makes it. */
static en_status leave_source(en_view **out, const en_view *view, size_t source,
                              en_arena *arena, en_error *err) {
    en_view_options options = view->options;
    en_names *names = &options.not_source;
    const char **items = EN_NEW(arena, const char *, names->count + 1);
    if (!items)
        return en_fail_memory(err);
    for (size_t i = 0; i < names->count; i++)
        items[i] = names->items[i];
    items[names->count++] = view->dossier->sources[source].id;
    names->items = items;
    options.progress = NULL; /* one of many views: what is done of each tells nobody anything */
    return en_view_create(out, view->dossier, &options, arena, err);
}

static void compare(en_why_carrier *c, const en_why_place *now) {
    c->change = c->without.value - now->value;
    if (fabs(c->change) <= same * fmax(fabs(c->without.value), fabs(now->value)))
        c->change = 0;
    if (c->without.rank)
        c->rank_change = (long)c->without.rank - (long)now->rank;
}

static en_status weigh_carrier(en_why_carrier *c, const en_why_score *s, en_error *err) {
    en_arena *arena = en_arena_create(NULL);
    en_view *view = NULL;
    if (!arena)
        return en_fail_memory(err);
    en_status status = c->relations
                           ? en_view_without(&view, s->view, s->entity, c->index, arena, err)
                           : leave_source(&view, s->view, c->index, arena, err);
    if (!status)
        status = find_place(&c->without, view, s->entity, s->measure, arena, err);
    if (!status)
        compare(c, &s->now);
    en_arena_destroy(arena);
    return status;
}

static int by_index(const en_why_carrier *a, const en_why_carrier *b) {
    return a->index < b->index ? -1 : a->index > b->index;
}

static int by_weight(const void *left, const void *right) {
    const en_why_carrier *a = left, *b = right;
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    return by_index(a, b);
}

/* How much of the score it takes away: nothing is left where there is no value any more. */
static double size_of(const en_why_carrier *c) {
    return isnan(c->change) ? INFINITY : fabs(c->change);
}

static int by_change(const void *left, const void *right) {
    const en_why_carrier *a = left, *b = right;
    double one = size_of(a), other = size_of(b);
    if (one < other || one > other)
        return one > other ? -1 : 1;
    return by_index(a, b);
}

/* Weigh the MOST heaviest of the list, which then are all it has. */
static en_status weigh_all(en_why_carriers *list, const en_why_score *s, size_t most,
                           en_error *err) {
    list->all = list->count;
    qsort(list->items, list->count, sizeof *list->items, by_weight);
    if (list->count > most)
        list->count = most;
    en_status status = EN_OK;
    for (size_t i = 0; i < list->count && !status; i++)
        status = weigh_carrier(&list->items[i], s, err);
    qsort(list->items, list->count, sizeof *list->items, by_change);
    return status;
}

/* The tie that has PLACE, or a new one with OTHER; NULL when memory is out. */
static en_why_carrier *tie_at(en_why_carriers *ties, size_t *place, size_t other,
                              en_arena *arena) {
    en_why_carrier *items = en_arena_grow(arena, ties->items, ties->count, sizeof *items);
    if (!items)
        return NULL;
    ties->items = items;
    if (!*place) {
        items[ties->count++] = (en_why_carrier){.index = other};
        *place = ties->count;
    }
    return &items[*place - 1];
}

/* The ties of the entity: its neighbours, each with all relations of the view between the two.
 */
static en_status list_ties(en_why_score *s, en_arena *arena, en_error *err) {
    const en_view *view = s->view;
    size_t *places = EN_NEW(arena, size_t, view->entity_count + 1); /* one a vertex, from 1 */
    if (!places)
        return en_fail_memory(err);
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        size_t other = r->from == s->entity ? r->to : r->from;
        if ((r->from != s->entity && r->to != s->entity) || other == s->entity)
            continue;
        en_why_carrier *tie = tie_at(&s->ties, &places[view->vertex[other]], other, arena);
        size_t *relations =
            tie ? en_arena_grow(arena, tie->relations, tie->relation_count, sizeof *relations)
                : NULL;
        if (!relations)
            return en_fail_memory(err);
        tie->relations = relations;
        relations[tie->relation_count++] = i;
        tie->weight += r->origins_for;
    }
    return EN_OK;
}

/* The sources that what stands rests on, with their claims behind it. */
static en_status list_sources(en_why_score *s, en_arena *arena, en_error *err) {
    const en_view *view = s->view;
    const en_dossier *d = view->dossier;
    size_t *claims = EN_NEW(arena, size_t, d->source_count + 1);
    s->sources.items = EN_NEW(arena, en_why_carrier, d->source_count + 1);
    if (!claims || !s->sources.items)
        return en_fail_memory(err);
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        for (size_t k = 0; k < r->claim_count; k++)
            claims[d->claims[view->claims[r->first_claim + k]].source]++;
    }
    for (size_t i = 0; i < d->source_count; i++)
        if (claims[i])
            s->sources.items[s->sources.count++] =
                (en_why_carrier){.index = i, .weight = claims[i]};
    return EN_OK;
}

static en_status refuse(const en_why_score *s, en_error *err) {
    en_shown shown;
    const char *id = en_shown_text(&shown, s->view->dossier->entities[s->entity].id);
    const char *why = en_why_absent(s->view, s->entity).in[EN_EN];
    if (why)
        return en_fail(err, EN_UNDEFINED, "'%s' is not in this view: %s", id, why);
    if (!isnan(s->now.value))
        return EN_OK;
    return en_fail(err, EN_UNDEFINED, "'%s' has no %s on this view: %s; degree is defined", id,
                   s->measure->name, en_say(s->measure->undefined, EN_EN));
}

en_status en_why_score_create(en_why_score **out, const en_view *view, size_t entity,
                              const en_measure *measure, size_t most, en_arena *arena,
                              en_error *err) {
    en_why_score *s = EN_NEW(arena, en_why_score, 1);
    *out = NULL;
    if (!s)
        return en_fail_memory(err);
    *s = (en_why_score){.view = view, .entity = entity, .measure = measure};
    s->numbers = en_number_sources(view);
    en_status status = s->numbers ? EN_OK : en_fail_memory(err);
    if (!status)
        status = find_place(&s->now, view, entity, measure, arena, err);
    if (!status)
        status = refuse(s, err);
    if (!status)
        status = list_ties(s, arena, err);
    if (!status)
        status = weigh_all(&s->ties, s, most, err);
    if (!status)
        status = list_sources(s, arena, err);
    if (!status)
        status = weigh_all(&s->sources, s, most, err);
    *out = status ? NULL : s;
    return status;
}

const en_why_carrier *en_why_mainstay(const en_why_carriers *carriers) {
    const en_why_carrier *best = NULL;
    for (size_t i = 0; i < carriers->count; i++) {
        const en_why_carrier *c = &carriers->items[i];
        if (isnan(c->change))
            return c; /* without it there is no value: they come first */
        bool falls = c->rank_change > 0 && (!best || c->rank_change > best->rank_change);
        if (falls || (!best && size_of(c) > 0))
            best = c;
    }
    return best;
}
