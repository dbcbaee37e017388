/* SPDX-License-Identifier: MIT */
/* The signed graph of a view, and measures of single entities in it, against definitions. */
#include "signed.h"

#include "network/signs.h"

/* Each tie once, in order, and where either of its ends looks for it. */
static void check_ties(const en_signs *s, sign_matrix want, unsigned seed) {
    sign_matrix got = {{0}};
    for (size_t i = 0; i < s->count; i++) {
        const en_signed_tie *t = &s->ties[i];
        assert_true(t->from < t->to && t->to < s->size);
        assert_true(!i || t[-1].from < t->from || (t[-1].from == t->from && t[-1].to < t->to));
        got[t->from][t->to] = got[t->to][t->from] = t->sign;
    }
    for (size_t i = 0; i < s->size; i++)
        for (size_t j = 0; j < s->size; j++) {
            size_t found = en_signs_find(s, i, j);
            if (got[i][j] != want[i][j])
                fail_msg("%zu and %zu of sample %u have %d, not %d", i, j, seed, got[i][j],
                         want[i][j]);
            assert_int_equal(found == EN_NONE ? 0 : s->ties[found].sign, want[i][j]);
        }
}

static void check_halves(const en_signs *s) {
    size_t halves = 0;
    for (size_t v = 0; v < s->size; v++) {
        halves += en_signs_degree(s, v);
        for (size_t h = s->start[v]; h < s->start[v + 1]; h++) {
            const en_signed_tie *t = &s->ties[s->halves[h].tie];
            assert_true((t->from == v && t->to == s->halves[h].to) ||
                        (t->to == v && t->from == s->halves[h].to));
            assert_true(h == s->start[v] || s->halves[h - 1].to < s->halves[h].to);
        }
    }
    assert_int_equal(halves, 2 * s->count);
}

static double count_ambivalent(const en_view *view, sign_matrix m) {
    bool tied[MOST][MOST] = {{false}};
    double count = 0;
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        size_t from = view->vertex[r->from], to = view->vertex[r->to];
        bool counts = signs[r->type] && from != to && !r->past;
        count += counts && !m[from][to] && !tied[from][to];
        if (counts)
            tied[from][to] = tied[to][from] = true;
    }
    return count;
}

static void ties_have_the_signs_of_their_relations(void **state) {
    (void)state;
    double ambivalent = 0;
    for (unsigned seed = 1; seed <= 400; seed++) {
        sample s;
        sign_matrix m;
        const en_signs *got, *again;
        en_network *network;
        en_view *view = signed_sample(&s, seed, MOST);
        fill_signs(m, view);
        assert_int_equal(en_network_create(&network, view, NULL), EN_OK);
        assert_int_equal(en_network_signs(&got, network, NULL), EN_OK);
        assert_int_equal(got->size, view->entity_count);
        check_ties(got, m, seed);
        check_halves(got);
        expect((double)got->positive, count_signs(m, 1), "positive ties", seed, 0);
        expect((double)got->negative, count_signs(m, -1), "negative ties", seed, 0);
        expect((double)got->ambivalent, count_ambivalent(view, m), "ambivalent", seed, 0);
        assert_int_equal(got->count, got->positive + got->negative);
        ambivalent += (double)got->ambivalent;
        assert_int_equal(en_network_signs(&again, network, NULL), EN_OK);
        assert_ptr_equal(again, got);
        en_network_destroy(network);
        drop_sample(&s);
    }
    assert_true(ambivalent > 100); /* else the samples show nothing of these */
}

/* (I - A / (2n - 2)) x = 1, by elimination with pivots; false where that is singular. */
static bool pn(double *x, sign_matrix m, size_t n) {
    double a[MOST][MOST + 1];
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++)
            a[i][j] =
                (i == j) - (m[i][j] < 0 ? -2 : m[i][j]) / (n > 1 ? 2. * (double)n - 2 : 1);
        a[i][n] = 1;
    }
    for (size_t c = 0; c < n; c++) {
        size_t pivot = c;
        for (size_t i = c; i < n; i++)
            if (fabs(a[i][c]) > fabs(a[pivot][c]))
                pivot = i;
        if (fabs(a[pivot][c]) < 1e-12)
            return false;
        for (size_t j = 0; j <= n; j++) {
            double kept = a[c][j];
            a[c][j] = a[pivot][j];
            a[pivot][j] = kept;
        }
        for (size_t i = 0; i < n; i++)
            for (size_t j = n + 1; i != c && j-- > c;)
                a[i][j] -= a[i][c] / a[c][c] * a[c][j];
    }
    for (size_t i = 0; i < n; i++)
        x[i] = a[i][n] / a[i][i];
    return true;
}

static void pn_centrality_solves_its_equation(void **state) {
    (void)state;
    unsigned undefined = 0;
    for (unsigned seed = 1; seed <= 1000; seed++) {
        sample s;
        sign_matrix m;
        double got[MOST], want[MOST];
        const en_view *view = signed_sample(&s, seed, 8);
        fill_signs(m, view);
        bool known = pn(want, m, view->entity_count);
        run_measure(got, "pn", view);
        for (size_t i = 0; i < view->entity_count; i++)
            expect(got[i], known ? want[i] : NAN, "pn", seed, i);
        undefined += !known;
        drop_sample(&s);
    }
    assert_true(undefined > 0); /* two rivals are among the samples */
}

/*
 * Ten vertices, each with as many friends as foes, and their scores as printed by the R package
 * signnet (D. Schoch, Journal of Open Source Software 8 (2023) 4987) in its account of
 * centrality. Positive ties first.
 */
static void pn_centrality_comes_out_as_printed(void **state) {
    (void)state;
    static const unsigned char ties[][2] = {
        {1, 2}, {1, 4},  {2, 3}, {2, 5},  {3, 4}, {4, 5},  {5, 6},  {6, 7}, {6, 9},
        {7, 8}, {7, 10}, {8, 9}, {9, 10}, {1, 8}, {1, 9},  {2, 4},  {2, 6}, {2, 7},
        {3, 5}, {3, 9},  {4, 6}, {4, 7},  {5, 8}, {5, 10}, {6, 10}, {7, 9}};
    static const double printed[] = {0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658,
                                     0.8496558, 0.8617321, 0.9015909, 0.8509848, 0.9072930};
    sample s;
    double got[10];
    make_sample(&s, 10, 26);
    for (size_t i = 0; i < 26; i++)
        tie(&s, ties[i][0] - 1u, i < 13 ? PARTNERS : RIVALS, ties[i][1] - 1u);
    run_measure(got, "pn", &s.view);
    for (size_t i = 0; i < 10; i++)
        assert_true(fabs(got[i] - printed[i]) <= 0.5e-7);
    drop_sample(&s);
}

/* All others' rival, while these are allies: it has less than nothing. */
static void who_has_rivals_alone_may_have_less_than_nothing(void **state) {
    (void)state;
    sample s;
    double got[5];
    make_sample(&s, 5, 10);
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < i; j++)
            tie(&s, i, j ? PARTNERS : RIVALS, j);
    run_measure(got, "pn", &s.view);
    /* By symmetry x = 1 - 8y / 8 and y = 1 + 3y / 8 - 2x / 8: y = 2, x = -1. */
    expect(got[0], -1, "pn", 0, 0);
    expect(got[4], 2, "pn", 0, 4);
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ties_have_the_signs_of_their_relations),
        cmocka_unit_test(pn_centrality_solves_its_equation),
        cmocka_unit_test(pn_centrality_comes_out_as_printed),
        cmocka_unit_test(who_has_rivals_alone_may_have_less_than_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
