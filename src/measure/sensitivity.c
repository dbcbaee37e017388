/* SPDX-License-Identifier: MIT */
#include "measure/sensitivity.h"

#include "dossier/view_without.h"
#include "measure/rank.h"
#include "measure/sensitivity_lost.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

const char *const en_drop_names[] = {"none", "origin", "source", "claim", NULL};

/* A search under way: the whole, and what comes of it. */
typedef struct search {
    const en_view *view;
    const en_measuring *how;
    en_drop drop;
    en_arena *arena;
    size_t vertices, measures, parts;
    double *scores; /* of the whole, by measure and vertex */
    size_t *ranks;
    en_part_lost *lost;
    en_spread *spreads;
    en_shift *shifts;
    size_t measured;
} search;

const en_spread *en_spread_of(const en_sensitivity *s, size_t measure, size_t vertex) {
    return &s->spreads[measure * s->vertex_count + vertex];
}

const en_shift *en_shift_of(const en_sensitivity *s, size_t measure, size_t part) {
    return &s->shifts[measure * s->part_count + part];
}

const char *en_part_name(char room[EN_PART_NAME], const en_dossier *dossier, en_drop drop,
                         size_t index) {
    if (drop != EN_DROP_CLAIM)
        return dossier->sources[index].id;
    if (dossier->claims[index].id)
        return dossier->claims[index].id;
    snprintf(room, EN_PART_NAME, "%zu", index + 1);
    return room;
}

/* The part that a claim belongs to. */
static size_t part_of(const en_dossier *d, en_drop drop, size_t claim) {
    size_t source = d->claims[claim].source;
    return drop == EN_DROP_CLAIM    ? claim
           : drop == EN_DROP_SOURCE ? source
                                    : d->sources[source].origin;
}

/* The parts that have claims which count. */
static en_status list_parts(search *s, en_error *err) {
    const en_dossier *d = s->view->dossier;
    size_t most = d->claim_count > d->source_count ? d->claim_count : d->source_count;
    size_t *claims = EN_NEW(s->arena, size_t, most + 1);
    s->lost = EN_NEW(s->arena, en_part_lost, most + 1);
    if (!claims || !s->lost)
        return en_fail_memory(err);
    for (size_t i = 0; i < d->claim_count; i++)
        claims[part_of(d, s->drop, i)] += s->view->omitted[i] == EN_COUNTED;
    for (size_t i = 0; i < most; i++)
        if (claims[i])
            s->lost[s->parts++] = (en_part_lost){.index = i, .claims = claims[i]};
    return EN_OK;
}

/*
 * Scores by all measures on a view, by measure and by vertex of the whole; NaN for who is not
 * in it. All of them are NaN on a view of nobody.
 */
static en_status measure(double *scores, const en_view *whole, const en_view *view,
                         const en_measuring *how, en_error *err) {
    size_t vertices = whole->entity_count;
    for (size_t i = 0; i < how->count * vertices; i++)
        scores[i] = NAN;
    if (!view->entity_count)
        return EN_OK;
    en_network *network = NULL;
    en_status status = how->make(&network, view, how->context, err);
    double *own = EN_NEW(view->arena, double, view->entity_count);
    if (!status && !own)
        status = en_fail_memory(err);
    for (size_t m = 0; m < how->count && !status; m++) {
        status = en_measure_run(own, how->measures[m], network, how->normalise, err);
        for (size_t v = 0; v < vertices && !status; v++) {
            size_t there = view->vertex[whole->entities[v]];
            if (there != EN_NONE)
                scores[m * vertices + v] = own[there];
        }
    }
    en_network_destroy(network);
    return status;
}

static en_status measure_whole(search *s, en_network *network, en_error *err) {
    size_t cells = s->measures * s->vertices;
    s->scores = EN_NEW(s->arena, double, cells + 1);
    s->ranks = EN_NEW(s->arena, size_t, cells + 1);
    s->spreads = EN_NEW(s->arena, en_spread, cells + 1);
    s->shifts = EN_NEW(s->arena, en_shift, s->measures * s->parts + 1);
    if (!s->scores || !s->ranks || !s->spreads || !s->shifts)
        return en_fail_memory(err);
    en_status status = EN_OK;
    for (size_t m = 0; m < s->measures && !status; m++) {
        double *scores = s->scores + m * s->vertices;
        status = en_measure_run(scores, s->how->measures[m], network, s->how->normalise, err);
        if (!status)
            status = en_rank(s->ranks + m * s->vertices, scores, s->vertices, err);
    }
    for (size_t i = 0; i < cells && !status; i++)
        s->spreads[i] = (en_spread){.score = s->scores[i],
                                    .low = s->scores[i],
                                    .high = s->scores[i],
                                    .rank = s->ranks[i],
                                    .best = s->ranks[i],
                                    .worst = s->ranks[i],
                                    .hangs_on = EN_NONE,
                                    .rank_without = s->ranks[i]};
    for (size_t i = 0; i < s->measures * s->parts && !status; i++)
        s->shifts[i].who = EN_NONE;
    return status;
}

static size_t apart(size_t a, size_t b) { return a > b ? a - b : b - a; }

/* What became of a score and its rank without PART. */
static void widen(en_spread *spread, double score, size_t rank, size_t part) {
    if (!isnan(score)) {
        spread->low = fmin(spread->low, score);
        spread->high = fmax(spread->high, score);
    }
    if (!spread->rank)
        return;
    if (rank < spread->best)
        spread->best = rank;
    if (rank > spread->worst)
        spread->worst = rank;
    if (apart(rank, spread->rank) > apart(spread->rank_without, spread->rank)) {
        spread->hangs_on = part;
        spread->rank_without = rank;
    }
}

static void shift(en_shift *out, size_t before, size_t after, size_t vertex) {
    size_t change = apart(before, after);
    out->moved += change > 0;
    out->mean += (double)change;
    if (change > out->most) {
        out->most = change;
        out->who = vertex;
    }
}

/* Hold the scores without a part, by all measures, against those of the whole. */
static en_status compare(search *s, const double *scores, size_t part, en_arena *arena,
                         en_error *err) {
    size_t *ranks = EN_NEW(arena, size_t, s->vertices + 1);
    if (!ranks)
        return en_fail_memory(err);
    for (size_t m = 0; m < s->measures; m++) {
        const double *own = scores + m * s->vertices;
        const size_t *before = s->ranks + m * s->vertices;
        size_t last = 0, ranked = 0;
        en_status status = en_rank(ranks, own, s->vertices, err);
        if (status)
            return status;
        for (size_t v = 0; v < s->vertices; v++) {
            last += ranks[v] > 0;
            ranked += before[v] > 0;
        }
        for (size_t v = 0; v < s->vertices; v++) {
            size_t after = ranks[v] ? ranks[v] : last + 1;
            widen(&s->spreads[m * s->vertices + v], own[v], after, part);
            if (before[v])
                shift(&s->shifts[m * s->parts + part], before[v], after, v);
        }
        if (ranked)
            s->shifts[m * s->parts + part].mean /= (double)ranked;
    }
    return EN_OK;
}

/* Leave PART out, in memory that is given back. */
static en_status leave_out(search *s, size_t part, en_arena *arena, en_error *err) {
    const en_dossier *d = s->view->dossier;
    bool *gone = EN_NEW(arena, bool, d->claim_count + 1);
    double *scores = EN_NEW(arena, double, s->measures * s->vertices + 1);
    en_view *view;
    if (!gone || !scores)
        return en_fail_memory(err);
    for (size_t i = 0; i < d->claim_count; i++)
        gone[i] = part_of(d, s->drop, i) == s->lost[part].index;
    en_status status = en_view_without_claims(&view, s->view, gone, arena, err);
    if (!status)
        status = en_find_lost(&s->lost[part], s->view, view, err);
    if (status || en_measured_alike(s->view, view))
        return status;
    s->measured++;
    status = measure(scores, s->view, view, s->how, err);
    return status ? status : compare(s, scores, part, arena, err);
}

en_status en_sensitivity_find(const en_sensitivity **out, en_network *network,
                              const en_measuring *how, en_drop drop, en_arena *arena,
                              en_error *err) {
    const en_view *view = en_network_view(network);
    search s = {.view = view,
                .how = how,
                .drop = drop,
                .arena = arena,
                .vertices = view->entity_count,
                .measures = how->count};
    en_sensitivity *all = EN_NEW(arena, en_sensitivity, 1);
    en_status status = all ? list_parts(&s, err) : en_fail_memory(err);
    if (!status)
        status = measure_whole(&s, network, err);
    for (size_t i = 0; i < s.parts && !status; i++) {
        en_arena *own = en_arena_create(NULL);
        status = own ? leave_out(&s, i, own, err) : en_fail_memory(err);
        en_arena_destroy(own);
    }
    if (status)
        return status;
    *all = (en_sensitivity){drop,   s.parts,   s.measures, s.vertices,
                            s.lost, s.spreads, s.shifts,   s.measured};
    *out = all;
    return EN_OK;
}

en_status en_scores_if(double *scores, en_network *network, const en_measuring *how,
                       en_accept accept, en_error *err) {
    const en_view *whole = en_network_view(network);
    en_arena *arena = en_arena_create(NULL);
    en_view_options options = whole->options;
    en_view *view;
    options.accept = accept;
    options.progress = NULL;
    en_status status = arena ? en_view_create(&view, whole->dossier, &options, arena, err)
                             : en_fail_memory(err);
    if (!status)
        status = measure(scores, whole, view, how, err);
    en_arena_destroy(arena);
    return status;
}
