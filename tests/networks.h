/* SPDX-License-Identifier: MIT */
/* Networks for tests: views made by hand or at random, and published ones with their sources.
 */
#ifndef EN_TESTS_NETWORKS_H
#define EN_TESTS_NETWORKS_H

#include "dossier/view.h"
#include "measure/measure.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

/* One type for each sign, with and without direction; the number says which. */
enum { PARTNERS, SUPPORTS, RIVALS, OPPOSES, MEETS, CITES, TYPES };
static const int signs[TYPES] = {+1, +1, -1, -1, 0, 0};
static const bool directions[TYPES] = {false, true, false, true, false, true};

/* A view of which nothing is tied yet; every other entity of its dossier is in it. */
typedef struct sample {
    en_arena *arena;
    en_dossier dossier;
    en_view view;
    size_t room;
} sample;

static inline en_view *make_sample(sample *s, size_t size, size_t room) {
    static const char *const ids[TYPES] = {"partners", "supports", "rivals",
                                           "opposes",  "meets",    "cites"};
    *s = (sample){.arena = en_arena_create(NULL), .room = room};
    s->dossier.types = EN_NEW(s->arena, en_type, TYPES);
    s->dossier.entities = EN_NEW(s->arena, en_entity, 2 * size + 1);
    s->dossier.type_count = TYPES;
    s->dossier.entity_count = 2 * size;
    for (size_t t = 0; t < TYPES; t++)
        s->dossier.types[t] =
            (en_type){.id = ids[t], .sign = signs[t], .directed = directions[t]};
    s->view = (en_view){.dossier = &s->dossier,
                        .arena = s->arena,
                        .relations = EN_NEW(s->arena, en_relation, room + 1),
                        .entities = EN_NEW(s->arena, size_t, size + 1),
                        .entity_count = size,
                        .vertex = EN_NEW(s->arena, size_t, 2 * size + 1)};
    for (size_t e = 0; e < 2 * size; e++) {
        char id[32];
        int length = snprintf(id, sizeof id, "e%zu", e);
        s->dossier.entities[e] =
            (en_entity){.id = en_arena_copy(s->arena, id, (size_t)length), .kind = EN_NONE};
        s->view.vertex[e] = e % 2 ? e / 2 : EN_NONE;
        if (e % 2)
            s->view.entities[e / 2] = e;
    }
    return &s->view;
}

static inline void drop_sample(sample *s) { en_arena_destroy(s->arena); }

/* Tie two vertices; what it says beyond that can be changed in what comes back. */
static inline en_relation *tie(sample *s, size_t from, size_t type, size_t to) {
    assert_true(s->view.relation_count < s->room);
    en_relation *r = &s->view.relations[s->view.relation_count++];
    *r = (en_relation){.from = (uint32_t)s->view.entities[from],
                       .to = (uint32_t)s->view.entities[to],
                       .type = (uint32_t)type,
                       .sign = (int8_t)signs[type],
                       .claims_for = 1,
                       .origins_for = 1};
    return r;
}

/* A small generator of our own, so that the networks stay what they are everywhere. */
static inline size_t draw(uint64_t *state, size_t below) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(*state >> 33) % below;
}

enum { MOST = 11 }; /* entities of a random sample */

/*
 * A view with up to MOST entities and relations of all sorts: parallel ones, loops, past ones,
 * several components; with weights, directions and channels of its own if VARIED.
 */
static inline en_view *random_sample(sample *s, unsigned seed, bool varied) {
    uint64_t state = seed * 2654435761u + 1;
    size_t size = draw(&state, MOST + 1), ties = draw(&state, 3 * size + 1);
    en_view *view = make_sample(s, size, ties);
    for (size_t i = 0; i < ties; i++) {
        size_t type = draw(&state, 3) ? draw(&state, 2) : draw(&state, TYPES);
        en_relation *r = tie(s, draw(&state, size), type, draw(&state, size));
        r->origins_for = (uint32_t)(1 + draw(&state, 3));
        r->claims_for = (uint32_t)(r->origins_for + draw(&state, 2));
        r->past = draw(&state, 8) == 0;
        r->planned = draw(&state, 8) == 0;
        r->standing = draw(&state, 8) ? EN_SUPPORTED : EN_CONTESTED;
    }
    if (varied)
        view->options = (en_view_options){.weight = (en_weight)draw(&state, 3),
                                          .directed = draw(&state, 2),
                                          .channels = (en_channels)draw(&state, 3)};
    return view;
}

/* What a pair of vertices weighs together: the definition, a sum over relations. 0: not tied.
 */
typedef double matrix[MOST][MOST];

static inline bool is_channel(const en_view *view, const en_relation *r) {
    bool wanted = r->sign > 0 || (r->sign == 0 && view->options.channels != EN_POSITIVE) ||
                  view->options.channels == EN_ALL;
    return wanted && !r->past;
}

static inline void tie_matrix(matrix m, const en_view *view, bool channels, bool directed) {
    memset(m, 0, sizeof(matrix));
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        size_t from = view->vertex[r->from], to = view->vertex[r->to];
        double weight = view->options.weight == EN_WEIGHT_ORIGINS  ? (double)r->origins_for
                        : view->options.weight == EN_WEIGHT_CLAIMS ? (double)r->claims_for
                                                                   : 1;
        if (from == to || (channels && !is_channel(view, r)))
            continue;
        m[from][to] += weight;
        if (!directed || !directions[r->type])
            m[to][from] += weight;
    }
    for (size_t i = 0; i < MOST * MOST; i++)
        if (view->options.weight == EN_WEIGHT_ONE && m[i / MOST][i % MOST] > 0)
            m[i / MOST][i % MOST] = 1;
}

/* What paths run on, and how long the shortest are (infinite: none). */
static inline void path_matrix(matrix m, const en_view *view) {
    tie_matrix(m, view, true, view->options.directed);
}

static inline void distance_matrix(matrix d, const en_view *view) {
    matrix m;
    path_matrix(m, view);
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < MOST; j++)
            d[i][j] = i == j ? 0 : m[i][j] > 0 ? 1 / m[i][j] : INFINITY;
    for (size_t k = 0; k < MOST; k++)
        for (size_t i = 0; i < MOST; i++)
            for (size_t j = 0; j < MOST; j++)
                d[i][j] = fmin(d[i][j], d[i][k] + d[k][j]);
}

/* Scores of a measure by name; the test fails where the measure does. */
static inline void run_measure(double *score, const char *name, const en_view *view) {
    en_network *network;
    en_error err = {0};
    assert_int_equal(en_network_create(&network, view, &err), EN_OK);
    en_status status = en_measure_run(score, en_measure_find(name), network, false, &err);
    if (status)
        print_error("%s: %s\n", name, err.text);
    assert_int_equal(status, EN_OK);
    en_network_destroy(network);
}

/* Is GOT what is WANTed, to nine digits? Undefined is wanted where WANT is NaN. */
static inline void expect(double got, double want, const char *what, unsigned seed, size_t at) {
    bool good = isnan(want) ? isnan(got) : fabs(got - want) <= 1e-9 * fmax(1, fabs(want));
    if (!good)
        fail_msg("%s of vertex %zu of sample %u is %.12g, not %.12g", what, at, seed, got,
                 want);
}

/* ORACLE on many small networks, of one option each or of all. */
typedef void score_oracle(double *want, const en_view *view);
static inline void agree(const char *name, score_oracle *oracle, bool varied) {
    for (unsigned seed = 1; seed <= 400; seed++) {
        sample s;
        double got[MOST], want[MOST];
        en_view *view = random_sample(&s, seed, varied);
        run_measure(got, name, view);
        oracle(want, view);
        for (size_t i = 0; i < view->entity_count; i++)
            expect(got[i], want[i], name, seed, i);
        drop_sample(&s);
    }
}

/* A published network: its ties as pairs of numbers from 1, ended by 0. */
typedef struct published {
    size_t size;
    const unsigned char *ends;
} published;

static inline en_view *make_published(sample *s, const published *p) {
    size_t ties = 0;
    while (p->ends[2 * ties])
        ties++;
    en_view *view = make_sample(s, p->size, ties);
    for (size_t i = 0; i < ties; i++)
        tie(s, p->ends[2 * i] - 1u, PARTNERS, p->ends[2 * i + 1] - 1u);
    return view;
}

/*
 * D. Krackhardt, "Assessing the Political Landscape: Structure, Cognition, and Power in
 * Organizations", Administrative Science Quarterly 35 (1990) 342-369, the kite. 1 Andre,
 * 2 Beverly, 3 Carol, 4 Diane, 5 Ed, 6 Fernando, 7 Garth, 8 Heather, 9 Ike, 10 Jane.
 */
static const published kite = {
    10, (const unsigned char[]){1, 2, 1, 3, 1, 4, 1, 6, 2, 4, 2, 5, 2, 7, 3, 4, 3,  6, 4,
                                5, 4, 6, 4, 7, 5, 7, 6, 7, 6, 8, 7, 8, 8, 9, 9, 10, 0}};

/*
 * J. F. Padgett and C. K. Ansell, "Robust Action and the Rise of the Medici, 1400-1434",
 * American Journal of Sociology 98 (1993) 1259-1319: marriages, as in Wasserman and Faust 1994,
 * appendix B. 1 Acciaiuoli, 2 Albizzi, 3 Barbadori, 4 Bischeri, 5 Castellani, 6 Ginori,
 * 7 Guadagni, 8 Lamberteschi, 9 Medici, 10 Pazzi, 11 Peruzzi, 12 Pucci (no marriage),
 * 13 Ridolfi, 14 Salviati, 15 Strozzi, 16 Tornabuoni.
 */
static const published florence = {
    16, (const unsigned char[]){1, 9,  2, 6,  2,  7,  2,  9,  3,  5,  3,  9,  4, 7,
                                4, 11, 4, 15, 5,  11, 5,  15, 7,  8,  7,  16, 9, 13,
                                9, 14, 9, 16, 10, 14, 11, 15, 13, 15, 13, 16, 0}};

/*
 * W. W. Zachary, "An Information Flow Model for Conflict and Fission in Small Groups", Journal
 * of Anthropological Research 33 (1977) 452-473: 34 members, 78 friendships.
 */
static const published karate = {
    34, (const unsigned char[]){
            1,  2,  1,  3,  1,  4,  1,  5,  1,  6,  1,  7,  1,  8,  1,  9,  1,  11, 1,  12,
            1,  13, 1,  14, 1,  18, 1,  20, 1,  22, 1,  32, 2,  3,  2,  4,  2,  8,  2,  14,
            2,  18, 2,  20, 2,  22, 2,  31, 3,  4,  3,  8,  3,  9,  3,  10, 3,  14, 3,  28,
            3,  29, 3,  33, 4,  8,  4,  13, 4,  14, 5,  7,  5,  11, 6,  7,  6,  11, 6,  17,
            7,  17, 9,  31, 9,  33, 9,  34, 10, 34, 14, 34, 15, 33, 15, 34, 16, 33, 16, 34,
            19, 33, 19, 34, 20, 34, 21, 33, 21, 34, 23, 33, 23, 34, 24, 26, 24, 28, 24, 30,
            24, 33, 24, 34, 25, 26, 25, 28, 25, 32, 26, 32, 27, 30, 27, 34, 28, 34, 29, 32,
            29, 34, 30, 33, 30, 34, 31, 33, 31, 34, 32, 33, 32, 34, 33, 34, 0}};

#endif
