/* SPDX-License-Identifier: MIT */
/*
 * Directed eigenvector centrality on thousands of networks in which all reach each other: what
 * is answered is an eigenvector, by its definition, and not just what a library says.
 */
#include "networks.h"

enum { GRAPHS = 4000, LARGEST = 40 };

/* A circle through all, in an order of chance, and chords: few, so that it swings, or many. */
static void strong_sample(sample *s, unsigned seed) {
    uint64_t dice = seed * 2654435761u + 1;
    size_t size = 2 + draw(&dice, LARGEST - 1), chords = draw(&dice, 2 + seed % 4 * size);
    size_t order[LARGEST];
    en_view *view = make_sample(s, size, size + chords);
    view->options = (en_view_options){.directed = true, .weight = (en_weight)(seed % 3 / 2)};
    for (size_t i = 0; i < size; i++)
        order[i] = i;
    for (size_t i = size; i-- > 1;) {
        size_t j = draw(&dice, i + 1), other = order[j];
        order[j] = order[i];
        order[i] = other;
    }
    for (size_t i = 0; i < size; i++)
        tie(s, order[i], SUPPORTS, order[(i + 1) % size])->origins_for =
            (uint32_t)(1 + draw(&dice, 3));
    for (size_t i = 0; i < chords; i++) {
        size_t from = draw(&dice, size), to = draw(&dice, size);
        if (from != to)
            tie(s, from, SUPPORTS, to)->origins_for = (uint32_t)(1 + draw(&dice, 3));
    }
}

/* What arrives at each over the arcs of VIEW, when each sends its score. */
static void receive(double *out, const en_view *view, const double *score) {
    static double weight[LARGEST][LARGEST];
    memset(weight, 0, sizeof weight);
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        double *w = &weight[view->vertex[r->from]][view->vertex[r->to]];
        *w = view->options.weight == EN_WEIGHT_ONE ? 1 : *w + r->origins_for;
    }
    for (size_t j = 0; j < view->entity_count; j++) {
        out[j] = 0;
        for (size_t i = 0; i < view->entity_count; i++)
            out[j] += weight[i][j] * score[i];
    }
}

static void every_score_is_stretched_by_the_same(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= GRAPHS; seed++) {
        sample s;
        double score[LARGEST], got[LARGEST], most = 0, sum = 0, arrived = 0;
        strong_sample(&s, seed);
        size_t size = s.view.entity_count;
        run_measure(score, "eigenvector", &s.view);
        receive(got, &s.view, score);
        for (size_t i = 0; i < size; i++) {
            assert_true(score[i] > 0); /* Perron and Frobenius; not so of what is undefined */
            most = fmax(most, score[i]);
            sum += score[i];
            arrived += got[i];
        }
        expect(most, 1, "largest eigenvector", seed, 0);
        for (size_t i = 0; i < size; i++)
            if (!(fabs(got[i] - arrived / sum * score[i]) <= 1e-8 * fmax(1, arrived / sum)))
                fail_msg("graph %u: %.12g arrives at %zu, not %.12g times %.12g", seed, got[i],
                         i, arrived / sum, score[i]);
        drop_sample(&s);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_score_is_stretched_by_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
