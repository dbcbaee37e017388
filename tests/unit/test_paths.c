/* SPDX-License-Identifier: MIT */
/* betweenness, closeness, harmonic and eccentricity against their definitions. */
#include "networks.h"

static bool same(double a, double b) { return fabs(a - b) < 1e-9; }

/* How many shortest paths lead from S to T: one a way to T's last step, one by one. */
static double ways(matrix m, matrix d, size_t s, size_t t) {
    double sum = 0;
    if (s == t)
        return 1;
    for (size_t v = 0; v < MOST && isfinite(d[s][t]); v++)
        if (m[v][t] > 0 && same(d[s][v] + d[v][t], d[s][t]) && same(d[v][t], 1 / m[v][t]))
            sum += ways(m, d, s, v);
    return sum;
}

static void betweenness(double *want, const en_view *view) {
    matrix m, d;
    size_t n = view->entity_count;
    path_matrix(m, view);
    distance_matrix(d, view);
    for (size_t v = 0; v < n; v++) {
        want[v] = 0;
        for (size_t s = 0; s < n; s++)
            for (size_t t = 0; t < n; t++)
                if (s != t && s != v && t != v && isfinite(d[s][t]) &&
                    same(d[s][v] + d[v][t], d[s][t]))
                    want[v] += ways(m, d, s, v) * ways(m, d, v, t) / ways(m, d, s, t);
        want[v] /= view->options.directed ? 1 : 2;
    }
}

/* Distances from V to the others that it reaches: how many, sum, sum of inverses, largest. */
typedef struct reach {
    double count, sum, inverse, largest;
} reach;

static reach reach_of(const en_view *view, size_t v) {
    matrix d;
    reach r = {0};
    distance_matrix(d, view);
    for (size_t t = 0; t < view->entity_count; t++)
        if (t != v && isfinite(d[v][t])) {
            r.count++;
            r.sum += d[v][t];
            r.inverse += 1 / d[v][t];
            r.largest = fmax(r.largest, d[v][t]);
        }
    return r;
}

static void closeness(double *want, const en_view *view) {
    for (size_t v = 0; v < view->entity_count; v++) {
        reach r = reach_of(view, v);
        want[v] = r.count > 0 ? r.count / r.sum : NAN;
    }
}

static void harmonic(double *want, const en_view *view) {
    for (size_t v = 0; v < view->entity_count; v++)
        want[v] = reach_of(view, v).inverse;
}

static void eccentricity(double *want, const en_view *view) {
    for (size_t v = 0; v < view->entity_count; v++) {
        reach r = reach_of(view, v);
        want[v] = r.count > 0 ? r.largest : NAN;
    }
}

static void betweenness_is_the_share_of_shortest_paths(void **state) {
    (void)state;
    agree("betweenness", betweenness, false);
    agree("betweenness", betweenness, true);
}

static void closeness_is_within_reach(void **state) {
    (void)state;
    agree("closeness", closeness, false);
    agree("closeness", closeness, true);
}

static void harmonic_sums_inverse_distances(void **state) {
    (void)state;
    agree("harmonic", harmonic, false);
    agree("harmonic", harmonic, true);
}

static void eccentricity_is_the_largest_distance(void **state) {
    (void)state;
    agree("eccentricity", eccentricity, false);
    agree("eccentricity", eccentricity, true);
}

static void distances_run_outward_along_arcs(void **state) {
    (void)state;
    sample s;
    double score[3];
    en_view *view = make_sample(&s, 3, 2);
    view->options.directed = true;
    tie(&s, 0, SUPPORTS, 1);
    tie(&s, 1, SUPPORTS, 2);
    run_measure(score, "harmonic", view);
    expect(score[0], 1.5, "harmonic", 0, 0);
    expect(score[2], 0, "harmonic", 0, 2);
    run_measure(score, "closeness", view);
    expect(score[0], 2.0 / 3, "closeness", 0, 0);
    expect(score[2], NAN, "closeness", 0, 2);
    run_measure(score, "betweenness", view);
    expect(score[1], 1, "betweenness", 0, 1);
    drop_sample(&s);
}

/*
 * Two more ways at each diamond: past a thousand of them a double holds their number no more.
 * The joint in the middle parts all others into halves, and has half of the paths between the
 * sides of both diamonds that it belongs to.
 */
static void paths_beyond_counting_are_counted(void **state) {
    (void)state;
    enum { DIAMONDS = 1100, SIZE = 3 * DIAMONDS + 1 };
    static double score[SIZE];
    sample s;
    en_view *view = make_sample(&s, SIZE, 4 * DIAMONDS);
    for (size_t i = 0; i < DIAMONDS; i++)
        for (size_t side = 1; side <= 2; side++) {
            tie(&s, 3 * i, PARTNERS, 3 * i + side);
            tie(&s, 3 * i + side, PARTNERS, 3 * i + 3);
        }
    run_measure(score, "betweenness", view);
    expect(score[SIZE / 2], (SIZE - 1) / 2.0 * (SIZE - 1) / 2.0 + 1, "betweenness", 0,
           SIZE / 2);
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(betweenness_is_the_share_of_shortest_paths),
        cmocka_unit_test(closeness_is_within_reach),
        cmocka_unit_test(harmonic_sums_inverse_distances),
        cmocka_unit_test(eccentricity_is_the_largest_distance),
        cmocka_unit_test(distances_run_outward_along_arcs),
        cmocka_unit_test(paths_beyond_counting_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
