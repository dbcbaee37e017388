/* SPDX-License-Identifier: MIT */
/* Networks with signs for tests, and what their ties are by definition. */
#ifndef EN_TESTS_SIGNED_H
#define EN_TESTS_SIGNED_H

#include "networks.h"

/* Of each pair of vertices 1, -1, or 0: not tied, or tied by relations of both signs. */
typedef int sign_matrix[MOST][MOST];

/* A view with up to MOST entities, thinly or densely tied, half and half or otherwise. */
static inline en_view *signed_sample(sample *s, unsigned seed, size_t most) {
    uint64_t state = seed * 2654435761u + 11;
    size_t size = draw(&state, most + 1);
    size_t ties = size * (size + draw(&state, 3)) / (1 + draw(&state, 4));
    size_t enmity = 1 + draw(&state, 3);
    en_view *view = make_sample(s, size, ties);
    for (size_t i = 0; i < ties; i++) {
        size_t type = draw(&state, 4) < enmity ? RIVALS + draw(&state, 2) : draw(&state, 2);
        if (draw(&state, 12) == 0)
            type = MEETS + draw(&state, 2);
        en_relation *r = tie(s, draw(&state, size), type, draw(&state, size));
        r->past = draw(&state, 10) == 0;
    }
    view->options = (en_view_options){.weight = (en_weight)draw(&state, 3),
                                      .directed = draw(&state, 2),
                                      .channels = (en_channels)draw(&state, 3)};
    return view;
}

static inline void fill_signs(sign_matrix m, const en_view *view) {
    bool has[2][MOST][MOST] = {{{false}}};
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        size_t from = view->vertex[r->from], to = view->vertex[r->to];
        if (signs[r->type] && from != to && !r->past)
            has[signs[r->type] > 0][from][to] = has[signs[r->type] > 0][to][from] = true;
    }
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < MOST; j++)
            m[i][j] = has[1][i][j] - has[0][i][j];
}

/* How many ties have SIGN. */
static inline double count_signs(sign_matrix m, int sign) {
    double count = 0;
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < i; j++)
            count += m[i][j] == sign;
    return count;
}

/* A number about the whole of VIEW by name, NaN with a reason in both languages. */
static inline double network_value(const en_view *view, const char *name) {
    en_network *network;
    en_value *values;
    size_t count;
    double found = INFINITY;
    assert_int_equal(en_network_create(&network, view, NULL), EN_OK);
    assert_int_equal(
        en_statistics_run(&values, &count, en_statistics, network, view->arena, NULL), EN_OK);
    for (size_t i = 0; i < count; i++)
        if (strcmp(values[i].name, name) == 0) {
            found = values[i].value;
            for (en_lang lang = 0; lang < EN_LANGS; lang++)
                assert_int_equal(values[i].reason.in[lang] != NULL, isnan(found));
        }
    en_network_destroy(network);
    return found;
}

#endif
