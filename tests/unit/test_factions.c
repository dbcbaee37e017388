/* SPDX-License-Identifier: MIT */
/* Divisions into any number of groups against the best of all there are. */
#include "signed.h"

/* What GROUP contradicts. */
static double against(sign_matrix m, const size_t *group, size_t n) {
    double count = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++)
            count += m[i][j] && ((group[i] == group[j]) != (m[i][j] > 0));
    return count;
}

/* By trying all ways to divide: vertex AT joins each group there is, or founds one. */
static double fewest(sign_matrix m, size_t *group, size_t n, size_t at, size_t groups) {
    if (at == n)
        return against(m, group, n);
    double least = INFINITY;
    for (size_t g = 0; g <= groups; g++) {
        group[at] = g;
        least = fmin(least, fewest(m, group, n, at + 1, groups + (g == groups)));
    }
    return least;
}

/* Do positive ties alone lead from one vertex to another within a group? */
static bool held_together(sign_matrix m, const double *group, size_t n, size_t from,
                          size_t to) {
    bool reach[MOST] = {false};
    reach[from] = true;
    for (size_t round = 0; round < n; round++)
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                reach[j] = reach[j] || (reach[i] && m[i][j] > 0 && group[i] == group[j]);
    return reach[to];
}

/* Numbers without gaps, the largest first, for all who have signed ties, held together. */
static size_t check_numbers(const double *number, sign_matrix m, size_t n) {
    size_t size[MOST + 2] = {0}, count = 0;
    for (size_t i = 0; i < n; i++) {
        bool tied = false;
        for (size_t j = 0; j < n; j++) {
            tied = tied || m[i][j];
            assert_true(number[i] != number[j] || held_together(m, number, n, i, j));
        }
        assert_int_equal(tied, !isnan(number[i]));
        if (tied)
            size[(size_t)number[i]]++;
    }
    assert_int_equal(size[0], 0);
    for (size_t c = 1; c <= MOST; c++) {
        assert_true(size[c + 1] <= size[c]);
        count += size[c] > 0;
    }
    return count;
}

static void factions_are_the_best_division_of_small_networks(void **state) {
    (void)state;
    double sum = 0;
    for (unsigned seed = 1; seed <= 1000; seed++) {
        sample s;
        sign_matrix m;
        double number[MOST];
        size_t group[MOST];
        const en_view *view = signed_sample(&s, seed, 8);
        size_t n = view->entity_count;
        fill_signs(m, view);
        run_measure(number, "faction", view);
        for (size_t i = 0; i < n; i++)
            group[i] = isnan(number[i]) ? 0 : (size_t)number[i];
        double got = against(m, group, n);
        expect(network_value(view, "factions_frustration"), got, "ties against", seed, 0);
        expect(network_value(view, "factions"), (double)check_numbers(number, m, n), "count",
               seed, 0);
        expect(got, fewest(m, group, n, 0, 0), "the best division", seed, 0);
        sum += got;
        drop_sample(&s);
    }
    assert_true(sum > 200); /* there is something to find */
}

/* Davis 1967: where nothing contradicts some division, that one is found, however large. */
static void clusterable_networks_fall_into_their_clusters(void **state) {
    (void)state;
    enum { SIZE = 60, GROUPS = 4, TIES = SIZE * (SIZE - 1) / 2 };
    sample s;
    double number[SIZE];
    make_sample(&s, SIZE, TIES);
    for (size_t i = 0; i < SIZE; i++)
        for (size_t j = 0; j < i; j++)
            tie(&s, i, i * i % 7 == j * j % 7 ? PARTNERS : RIVALS, j);
    run_measure(number, "faction", &s.view);
    for (size_t i = 0; i < SIZE; i++)
        for (size_t j = 0; j < i; j++)
            assert_int_equal(number[i] == number[j], i * i % 7 == j * j % 7);
    assert_true(network_value(&s.view, "factions") == GROUPS);
    assert_true(network_value(&s.view, "factions_frustration") == 0);
    drop_sample(&s);
}

/*
 * Two camps are factions, too, so there is no excuse for more ties against these; here on a
 * wheel, where moves of single entities lead nowhere.
 */
static void factions_are_no_worse_than_camps(void **state) {
    (void)state;
    enum { SIZE = 600 };
    sample s;
    make_sample(&s, SIZE, 2 * SIZE);
    for (size_t i = 1; i < SIZE; i++) {
        tie(&s, 0, i % 3 == 1 ? PARTNERS : RIVALS, i);
        if (i > 1)
            tie(&s, i - 1, PARTNERS, i);
    }
    assert_true(network_value(&s.view, "factions_frustration") <=
                network_value(&s.view, "frustration"));
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(factions_are_the_best_division_of_small_networks),
        cmocka_unit_test(clusterable_networks_fall_into_their_clusters),
        cmocka_unit_test(factions_are_no_worse_than_camps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
