/* SPDX-License-Identifier: MIT */
/* Triads of signed ties, and divisions in two, against their definitions. */
#include "signed.h"

#include "measure/blocks.h"
#include "measure/frustration.h"
#include "measure/triads.h"

/* What visits saw: how often each triad, and whether it was called balanced. */
typedef struct seen {
    const en_signs *signs;
    size_t times[MOST][MOST][MOST];
    bool balanced[MOST][MOST][MOST];
} seen;

static en_status see(void *context, const en_triad *t, en_error *err) {
    (void)err;
    seen *k = context;
    size_t a = t->vertex[0], b = t->vertex[1], c = t->vertex[2];
    assert_true(a < b && b < c);
    assert_int_equal(t->tie[0], en_signs_find(k->signs, a, b));
    assert_int_equal(t->tie[1], en_signs_find(k->signs, a, c));
    assert_int_equal(t->tie[2], en_signs_find(k->signs, b, c));
    k->times[a][b][c]++;
    k->balanced[a][b][c] = t->balanced;
    return EN_OK;
}

static void visit_all(seen *k, const en_view *view) {
    en_network *network;
    *k = (seen){0};
    assert_int_equal(en_network_create(&network, view, NULL), EN_OK);
    assert_int_equal(en_network_signs(&k->signs, network, NULL), EN_OK);
    assert_int_equal(en_triads_visit(k->signs, see, k, NULL), EN_OK);
    en_network_destroy(network);
}

static void each_triad_is_visited_once_and_balance_is_their_share(void **state) {
    (void)state;
    double unbalanced = 0;
    for (unsigned seed = 1; seed <= 1000; seed++) {
        sample s;
        sign_matrix m;
        seen k;
        double triads = 0, balanced = 0;
        const en_view *view = signed_sample(&s, seed, 10);
        fill_signs(m, view);
        visit_all(&k, view);
        for (size_t a = 0; a < MOST; a++)
            for (size_t b = a + 1; b < MOST; b++)
                for (size_t c = b + 1; c < MOST; c++) {
                    int product = m[a][b] * m[a][c] * m[b][c];
                    triads += product != 0;
                    balanced += product > 0;
                    assert_int_equal(k.times[a][b][c], product != 0);
                    assert_int_equal(k.balanced[a][b][c], product > 0);
                }
        unbalanced += triads - balanced;
        expect(network_value(view, "triads_signed"), triads, "triads", seed, 0);
        expect(network_value(view, "triads_balanced"), balanced, "balanced", seed, 0);
        expect(network_value(view, "balance"), triads > 0 ? balanced / triads : NAN, "balance",
               seed, 0);
        expect(network_value(view, "ties_positive"), count_signs(m, 1), "positive", seed, 0);
        expect(network_value(view, "ties_negative"), count_signs(m, -1), "negative", seed, 0);
        drop_sample(&s);
    }
    assert_true(unbalanced > 1000); /* of thousands */
}

static en_status refuse(void *context, const en_triad *triad, en_error *err) {
    (void)triad;
    ++*(size_t *)context;
    return en_fail(err, EN_SYSTEM, "enough");
}

static void a_visit_that_fails_is_the_last(void **state) {
    (void)state;
    sample s;
    en_network *network;
    const en_signs *signs_of;
    size_t calls = 0;
    make_sample(&s, 5, 10);
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < i; j++)
            tie(&s, i, PARTNERS, j);
    assert_int_equal(en_network_create(&network, &s.view, NULL), EN_OK);
    assert_int_equal(en_network_signs(&signs_of, network, NULL), EN_OK);
    assert_int_equal(en_triads_visit(signs_of, refuse, &calls, NULL), EN_SYSTEM);
    assert_int_equal(calls, 1);
    en_network_destroy(network);
    drop_sample(&s);
}

/* What a division frustrates; bit I of SIDES is that of vertex I. */
static double against(sign_matrix m, size_t n, size_t sides) {
    double count = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++)
            count += m[i][j] && (((sides >> i ^ sides >> j) & 1) ? m[i][j] > 0 : m[i][j] < 0);
    return count;
}

/* By trying all divisions. */
static double fewest(sign_matrix m, size_t n) {
    double least = INFINITY;
    for (size_t sides = 0; sides < (n ? (size_t)1 << (n - 1) : 1); sides++)
        least = fmin(least, against(m, n, sides));
    return least;
}

static void the_frustration_index_is_that_of_the_best_division(void **state) {
    (void)state;
    double sum = 0;
    for (unsigned seed = 1; seed <= 1000; seed++) {
        sample s;
        sign_matrix m;
        const en_view *view = signed_sample(&s, seed, 10);
        fill_signs(m, view);
        double want = fewest(m, view->entity_count);
        sum += want;
        expect(network_value(view, "frustration"), want, "frustration", seed, 0);
        expect(network_value(view, "frustration_lower"), want, "lower", seed, 0);
        drop_sample(&s);
    }
    assert_true(sum > 900); /* there is something to find */
}

/* Are two vertices joined by signed ties? */
static bool joined(sign_matrix m, size_t from, size_t to) {
    bool reach[MOST] = {[0] = false};
    reach[from] = true;
    for (size_t round = 0; round < MOST; round++)
        for (size_t i = 0; i < MOST; i++)
            for (size_t j = 0; j < MOST; j++)
                reach[j] = reach[j] || (reach[i] && m[i][j]);
    return reach[to];
}

/* As many ties as the index are against camps, which are numbered from 1 without gaps. */
static void check_camps(const double *camp, sign_matrix m, const en_view *view, unsigned seed) {
    size_t n = view->entity_count, size[2 * MOST + 1] = {0};
    double wrong = 0;
    for (size_t i = 0; i < n; i++) {
        bool tied = false;
        for (size_t j = 0; j < n; j++) {
            tied = tied || m[i][j];
            wrong += j < i && m[i][j] && ((camp[i] == camp[j]) != (m[i][j] > 0));
            assert_false(camp[i] == camp[j] && !joined(m, i, j));
        }
        assert_int_equal(tied, !isnan(camp[i]));
        if (tied)
            size[(size_t)camp[i]]++;
    }
    expect(wrong, fewest(m, n), "ties against camps", seed, 0);
    assert_int_equal(size[0], 0);
    for (size_t c = 2; c <= 2 * MOST; c++)
        assert_true(size[c] <= size[c - 1]);
}

static void camps_are_the_best_division_the_largest_first(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 1000; seed++) {
        sample s;
        sign_matrix m;
        double camp[MOST];
        const en_view *view = signed_sample(&s, seed, 8);
        fill_signs(m, view);
        run_measure(camp, "camp", view);
        check_camps(camp, m, view, seed);
        drop_sample(&s);
    }
}

/* Does moving I to the other camp frustrate as many ties, but fewer positive ones? */
static bool could_join_allies(sign_matrix m, const double *camp, size_t n, size_t i) {
    int total = 0, allies = 0;
    for (size_t j = 0; j < n; j++) {
        bool wrong = m[i][j] && ((camp[i] == camp[j]) != (m[i][j] > 0));
        total += !m[i][j] ? 0 : wrong ? 1 : -1;
        allies += m[i][j] <= 0 ? 0 : wrong ? 1 : -1;
    }
    return total == 0 && allies > 0;
}

static void whoever_may_stand_on_either_side_joins_allies(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 400; seed++) {
        sample s;
        sign_matrix m;
        double camp[MOST];
        const en_view *view = signed_sample(&s, seed, 8);
        fill_signs(m, view);
        run_measure(camp, "camp", view);
        for (size_t i = 0; i < view->entity_count; i++)
            assert_false(could_join_allies(m, camp, view->entity_count, i));
        drop_sample(&s);
    }
}

static void run_tie_measure(double *score, const char *name, const en_view *view) {
    en_network *network;
    const en_tie_measure *const *m = en_tie_measures;
    while (*m && strcmp((*m)->name, name) != 0)
        m++;
    assert_non_null(*m);
    assert_int_equal(en_network_create(&network, view, NULL), EN_OK);
    assert_int_equal(en_tie_measure_run(score, *m, network, NULL), EN_OK);
    en_network_destroy(network);
}

/* By camps, which have been looked at above. */
static void frustrated_ties_are_those_that_contradict_camps(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 400; seed++) {
        sample s;
        sign_matrix m;
        double camp[MOST], score[2 * MOST * MOST];
        const en_view *view = signed_sample(&s, seed, 8);
        fill_signs(m, view);
        run_measure(camp, "camp", view);
        run_tie_measure(score, "frustrated", view);
        for (size_t i = 0; i < view->relation_count; i++) {
            const en_relation *r = &view->relations[i];
            size_t from = view->vertex[r->from], to = view->vertex[r->to];
            bool counts = signs[r->type] && !r->past && m[from][to];
            bool wrong = (camp[from] == camp[to]) != (m[from][to] > 0);
            expect(score[i], counts ? wrong : NAN, "frustrated", seed, i);
        }
        drop_sample(&s);
    }
}

/* A graph of N vertices for the solvers alone, DENSE of every 8 pairs tied. */
static void make_graph(en_signs *out, sign_matrix m, size_t n, size_t dense, unsigned seed) {
    en_signed_tie ties[MOST * MOST];
    size_t count = 0;
    uint64_t dice = seed;
    memset(m, 0, sizeof(sign_matrix));
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n; j++)
            if (draw(&dice, 8) < dense) {
                m[i][j] = m[j][i] = draw(&dice, 2) ? 1 : -1;
                ties[count++] = (en_signed_tie){(uint32_t)i, (uint32_t)j, (int8_t)m[i][j]};
            }
    assert_int_equal(en_signs_create(out, n, ties, count, NULL), EN_OK);
}

/* Each of the three ways alone, given much or little to do: bounds are bounds. */
static void bounds_hold_however_few_steps_there_are(void **state) {
    (void)state;
    unsigned gave_up = 0, reached = 0;
    for (unsigned seed = 1; seed <= 600; seed++) {
        en_signs s;
        sign_matrix m;
        int8_t side[MOST];
        size_t count, cycles, lower = 0;
        make_graph(&s, m, MOST, 3 + seed % 6, seed);
        double want = fewest(m, MOST), much = 1e9, little = seed % 300;
        double few = little, fewer = little;
        assert_int_equal(en_flip_search(side, &count, &s, seed, &few, NULL), EN_OK);
        assert_true((double)count >= want && count == en_frustrated_count(&s, side));
        assert_int_equal(en_negative_cycles(&cycles, &s, side, &fewer, NULL), EN_OK);
        assert_true((double)cycles <= want);
        assert_int_equal(en_branch_and_bound(side, &lower, &s, &little, NULL), EN_OK);
        assert_true((double)lower <= want && en_frustrated_count(&s, side) <= count);
        gave_up += (double)lower < want;
        reached += (double)cycles == want;
        lower = 0;
        memset(side, 1, sizeof side);
        assert_int_equal(en_branch_and_bound(side, &lower, &s, &much, NULL), EN_OK);
        expect((double)lower, want, "branch and bound", seed, 0);
        expect((double)en_frustrated_count(&s, side), want, "its division", seed, 0);
        en_signs_destroy(&s);
    }
    assert_true(gave_up > 50);
    assert_true(reached > 50);
}

/* Is J reached from I without tie LESS, or, if WITHOUT is a vertex, without going through it?
 */
static bool reaches(sign_matrix m, size_t i, size_t j, size_t without) {
    sign_matrix less;
    memcpy(less, m, sizeof less);
    for (size_t v = 0; v < MOST && without < MOST; v++)
        less[without][v] = less[v][without] = 0;
    return joined(less, i, j);
}

/*
 * Two ties that share a vertex are in one block where their other ends reach each other
 * without it; that carries over from tie to tie.
 */
static void blocks_are_what_no_single_vertex_holds_together(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 300; seed++) {
        en_signs s;
        sign_matrix m;
        uint32_t block[MOST * MOST];
        size_t count;
        make_graph(&s, m, 2 + seed % (MOST - 1), 1 + seed % 3, seed);
        assert_int_equal(en_blocks(block, &count, &s, NULL), EN_OK);
        for (size_t v = 0; v < s.size; v++)
            for (size_t a = s.start[v]; a < s.start[v + 1]; a++)
                for (size_t b = s.start[v]; b < s.start[v + 1]; b++) {
                    bool same = reaches(m, s.halves[a].to, s.halves[b].to, v);
                    assert_true(block[s.halves[a].tie] < count);
                    assert_int_equal(block[s.halves[a].tie] == block[s.halves[b].tie], same);
                }
        en_signs_destroy(&s);
    }
}

/* Beyond what can be proved: a bound from either side, and the same answer each time. */
static void large_networks_have_bounds_that_differ(void **state) {
    (void)state;
    enum { SIZE = 1000, TIES = 5000 };
    sample s;
    uint64_t dice = 3;
    make_sample(&s, SIZE, TIES);
    for (size_t i = 0; i < TIES; i++)
        tie(&s, draw(&dice, SIZE), draw(&dice, 3) ? PARTNERS : RIVALS, draw(&dice, SIZE));
    double upper = network_value(&s.view, "frustration");
    double lower = network_value(&s.view, "frustration_lower");
    assert_true(0 < lower && lower < upper && upper < network_value(&s.view, "ties_negative"));
    expect(network_value(&s.view, "frustration"), upper, "frustration", 0, 0);
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_triad_is_visited_once_and_balance_is_their_share),
        cmocka_unit_test(a_visit_that_fails_is_the_last),
        cmocka_unit_test(the_frustration_index_is_that_of_the_best_division),
        cmocka_unit_test(camps_are_the_best_division_the_largest_first),
        cmocka_unit_test(whoever_may_stand_on_either_side_joins_allies),
        cmocka_unit_test(frustrated_ties_are_those_that_contradict_camps),
        cmocka_unit_test(bounds_hold_however_few_steps_there_are),
        cmocka_unit_test(blocks_are_what_no_single_vertex_holds_together),
        cmocka_unit_test(large_networks_have_bounds_that_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
