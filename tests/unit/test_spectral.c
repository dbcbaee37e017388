/* SPDX-License-Identifier: MIT */
/* eigenvector, pagerank, hub and authority against solutions found by other means. */
#include "measure/spectral.h"
#include "networks.h"

/*
 * Eigenvalues, and eigenvectors in the columns of V, of the symmetric A, which is used up: by
 * Jacobi's rotations (1846), which take one pair of axes after the other.
 */
static void jacobi(double *value, matrix v, matrix a) {
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < MOST; j++)
            v[i][j] = i == j;
    for (size_t sweep = 0; sweep < 60; sweep++)
        for (size_t p = 0; p < MOST; p++)
            for (size_t q = p + 1; q < MOST; q++) {
                double angle = 0.5 * atan2(2 * a[p][q], a[q][q] - a[p][p]);
                double c = cos(angle), s = sin(angle);
                for (size_t k = 0; k < MOST; k++) {
                    double x = a[k][p], y = a[k][q];
                    a[k][p] = c * x - s * y, a[k][q] = s * x + c * y;
                    x = v[k][p], y = v[k][q];
                    v[k][p] = c * x - s * y, v[k][q] = s * x + c * y;
                }
                for (size_t k = 0; k < MOST; k++) {
                    double x = a[p][k], y = a[q][k];
                    a[p][k] = c * x - s * y, a[q][k] = s * x + c * y;
                }
            }
    for (size_t i = 0; i < MOST; i++)
        value[i] = a[i][i];
}

static void scale(double *x, size_t n) {
    double most = 0;
    for (size_t i = 0; i < n; i++)
        most = fmax(most, x[i]);
    for (size_t i = 0; i < n; i++)
        x[i] = most > 0 ? x[i] / most : NAN;
}

/* What of the vector of ones lies in the space of the largest eigenvalue; largest element 1. */
static void principal(double *x, matrix a) {
    double value[MOST], top = 0;
    matrix v;
    jacobi(value, v, a);
    for (size_t k = 0; k < MOST; k++)
        top = fmax(top, value[k]);
    memset(x, 0, MOST * sizeof *x);
    for (size_t k = 0; k < MOST; k++) {
        double ones = 0;
        for (size_t i = 0; i < MOST && value[k] > top - 1e-9; i++)
            ones += v[i][k];
        for (size_t i = 0; i < MOST; i++)
            x[i] += ones * v[i][k];
    }
    scale(x, MOST);
}

/* In the largest component, by number of measure "component", which has a test of its own. */
static void eigenvector(double *want, const en_view *view) {
    matrix m;
    double x[MOST], number[MOST] = {0};
    size_t n = view->entity_count, size = 0;
    path_matrix(m, view);
    run_measure(number, "component", view);
    for (size_t i = 0; i < MOST; i++) {
        size += number[i] == 1;
        for (size_t j = 0; j < MOST; j++)
            m[i][j] *= number[i] == 1 && number[j] == 1;
    }
    principal(x, m);
    for (size_t i = 0; i < n; i++)
        want[i] = number[i] == 1 && size > 1 ? x[i] : NAN;
}

/* x = (1 - d) / n + d P x, solved as linear equations by elimination. */
static void pagerank(double *want, const en_view *view) {
    double a[MOST][MOST + 1], sent[MOST] = {0};
    matrix m;
    size_t n = view->entity_count;
    tie_matrix(m, view, true, true);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            sent[i] += m[i][j];
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++)
            a[i][j] = (i == j) - 0.85 * (sent[j] > 0 ? m[j][i] / sent[j] : 1 / (double)n);
        a[i][n] = 0.15 / (double)n;
    }
    for (size_t p = 0; p < n; p++) /* the diagonal dominates each column */
        for (size_t i = 0; i < n; i++)
            for (size_t j = n + 1; j-- > p && i != p;)
                a[i][j] -= a[i][p] / a[p][p] * a[p][j];
    for (size_t i = 0; i < n; i++)
        want[i] = a[i][n] / a[i][i];
}

static void hub(double *want, const en_view *view) {
    matrix m, square = {{0}};
    double x[MOST];
    tie_matrix(m, view, true, true);
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < MOST; j++)
            for (size_t k = 0; k < MOST; k++)
                square[i][j] += m[i][k] * m[j][k];
    bool arcs = false;
    for (size_t i = 0; i < MOST; i++)
        arcs = arcs || square[i][i] > 0;
    principal(x, square);
    for (size_t i = 0; i < view->entity_count; i++)
        want[i] = arcs ? x[i] : NAN;
}

static void authority(double *want, const en_view *view) {
    matrix m;
    double h[MOST] = {0};
    tie_matrix(m, view, true, true);
    hub(h, view);
    for (size_t i = 0; i < view->entity_count; i++) {
        want[i] = 0;
        for (size_t j = 0; j < view->entity_count; j++)
            want[i] += m[j][i] * h[j];
    }
    scale(want, view->entity_count);
}

static void eigenvector_is_principal_on_the_largest_component(void **state) {
    (void)state;
    agree("eigenvector", eigenvector, false);
}

/*
 * With directions: one positive vector that all arcs only stretch, on a part where all reach
 * all; by Perron and Frobenius that says which. And no larger such part goes without.
 */
static void directed_eigenvector_is_stretched_by_all_arcs(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 400; seed++) {
        sample s;
        double x[MOST];
        matrix m, d;
        size_t scored = 0, largest = 0;
        en_view *view = random_sample(&s, seed, true);
        view->options.directed = true;
        size_t n = view->entity_count;
        path_matrix(m, view);
        distance_matrix(d, view);
        run_measure(x, "eigenvector", view);
        double stretch = NAN, top = 0;
        for (size_t i = 0; i < n; i++) {
            double gets = 0;
            size_t mutual = 0;
            for (size_t j = 0; j < n; j++) {
                bool both = isfinite(d[i][j]) && isfinite(d[j][i]);
                mutual += both;
                gets += isnan(x[j]) ? 0 : m[j][i] * x[j];
                assert_true(isnan(x[i]) || both == !isnan(x[j]));
            }
            largest = mutual > largest ? mutual : largest;
            if (isnan(x[i]))
                continue;
            scored++;
            top = fmax(top, x[i]);
            assert_true(x[i] > 0);
            if (isnan(stretch))
                stretch = gets / x[i];
            expect(gets, stretch * x[i], "arcs into eigenvector", seed, i);
        }
        assert_int_equal(scored, largest > 1 ? largest : 0);
        expect(top, scored ? 1 : 0, "largest eigenvector", seed, 0);
        drop_sample(&s);
    }
}

static void pagerank_solves_its_equations(void **state) {
    (void)state;
    agree("pagerank", pagerank, false);
    agree("pagerank", pagerank, true);
}

static void pagerank_sums_to_one(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 100; seed++) {
        sample s;
        double score[MOST], sum = 0;
        en_view *view = random_sample(&s, seed, true);
        run_measure(score, "pagerank", view);
        for (size_t i = 0; i < view->entity_count; i++)
            sum += score[i];
        expect(sum, view->entity_count ? 1 : 0, "sum of pagerank", seed, 0);
        drop_sample(&s);
    }
}

static void hubs_and_authorities_are_kleinbergs_limit(void **state) {
    (void)state;
    agree("hub", hub, false);
    agree("hub", hub, true);
    agree("authority", authority, false);
    agree("authority", authority, true);
}

/* Two-sided graphs, on which plain power iteration swings for ever. */
static void stars_and_chains_come_out_right(void **state) {
    (void)state;
    const double pi = 3.14159265358979323846;
    for (size_t n = 2; n <= 60; n++) {
        sample star, chain;
        double score[60];
        make_sample(&star, n, n);
        make_sample(&chain, n, n);
        for (size_t i = 1; i < n; i++) {
            tie(&star, 0, PARTNERS, i);
            tie(&chain, i - 1, PARTNERS, i);
        }
        run_measure(score, "eigenvector", &star.view);
        for (size_t i = 0; i < n; i++)
            expect(score[i], i ? 1 / sqrt((double)n - 1) : 1, "star", (unsigned)n, i);
        run_measure(score, "eigenvector", &chain.view);
        double middle = sin(pi * (double)((n + 1) / 2) / (double)(n + 1));
        for (size_t i = 0; i < n; i++)
            expect(score[i], sin(pi * (double)(i + 1) / (double)(n + 1)) / middle, "chain",
                   (unsigned)n, i);
        drop_sample(&star);
        drop_sample(&chain);
    }
}

static void receive(double *out, double *spare, const double *x, const en_graph *graph) {
    assert_non_null(spare);
    en_carry(out, graph, x, EN_ALONG);
}

/* Our own iteration, which stands in where igraph's answer is none. */
static void power_iteration_does_not_swing(void **state) {
    (void)state;
    for (size_t n = 2; n <= 20; n++) {
        sample s;
        double score[20];
        bool settled;
        const en_graph *ties;
        en_network *network;
        make_sample(&s, n, n);
        for (size_t i = 1; i < n; i++)
            tie(&s, 0, PARTNERS, i);
        assert_int_equal(en_network_create(&network, &s.view, NULL), EN_OK);
        assert_int_equal(en_network_ties(&ties, network, NULL), EN_OK);
        assert_int_equal(en_power(score, &settled, ties, receive, 0.5, NULL), EN_OK);
        assert_true(settled);
        for (size_t i = 0; i < n; i++)
            expect(score[i], i ? 1 / sqrt((double)n - 1) : 1, "star", (unsigned)n, i);
        en_network_destroy(network);
        drop_sample(&s);
    }
}

/* igraph 0.10.2 gives up on rings of 6 to 9 and of 13 to 15 arcs, and on some with chords. */
static void directed_rings_come_out_right(void **state) {
    (void)state;
    enum { RING = 40 };
    uint64_t dice = 3;
    for (unsigned turn = 0; turn < 200; turn++) {
        size_t n = 2 + draw(&dice, RING - 1), chords = draw(&dice, 4);
        sample s;
        double score[RING], top = 0, gets[RING] = {0};
        bool arc[RING][RING] = {{false}};
        en_view *view = make_sample(&s, n, RING + 4);
        view->options.directed = true;
        for (size_t i = 0; i < n + chords; i++) {
            size_t from = i < n ? i : draw(&dice, n), to = i < n ? (i + 1) % n : draw(&dice, n);
            tie(&s, from, SUPPORTS, to);
            arc[from][to] = from != to;
        }
        run_measure(score, "eigenvector", view);
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                gets[j] += arc[i][j] ? score[i] : 0;
        for (size_t i = 0; i < n; i++) {
            assert_true(score[i] > 0);
            top = fmax(top, score[i]);
            expect(gets[i], gets[0] / score[0] * score[i], "ring", turn, i);
        }
        expect(top, 1, "largest of a ring", turn, 0);
        drop_sample(&s);
    }
}

/* Two stars, and one who points at a leaf of the smaller: what fades away is 0 in the end. */
static void who_has_no_share_in_the_largest_hub_has_none_at_all(void **state) {
    (void)state;
    sample s;
    double score[10];
    en_view *view = make_sample(&s, 10, 8);
    for (size_t i = 1; i < 6; i++)
        tie(&s, 0, SUPPORTS, i);
    for (size_t i = 7; i < 9; i++)
        tie(&s, 6, SUPPORTS, i);
    tie(&s, 9, SUPPORTS, 7);
    run_measure(score, "hub", view);
    for (size_t i = 0; i < 10; i++)
        assert_true(score[i] == (i == 0));
    run_measure(score, "authority", view);
    for (size_t i = 0; i < 10; i++)
        assert_true(score[i] == (i >= 1 && i < 6));
    drop_sample(&s);
}

/* The reason an outsider may not have a score, and that nobody has one without ties. */
static void eigenvector_is_undefined_off_the_largest_component(void **state) {
    (void)state;
    sample s;
    double score[6];
    en_view *view = make_sample(&s, 6, 3);
    run_measure(score, "eigenvector", view);
    for (size_t i = 0; i < 6; i++)
        expect(score[i], NAN, "eigenvector without ties", 0, i);
    tie(&s, 4, PARTNERS, 5);
    tie(&s, 1, PARTNERS, 3); /* as large, and earlier */
    run_measure(score, "eigenvector", view);
    for (size_t i = 0; i < 6; i++)
        expect(score[i], i == 1 || i == 3 ? 1 : NAN, "eigenvector", 0, i);
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eigenvector_is_principal_on_the_largest_component),
        cmocka_unit_test(directed_eigenvector_is_stretched_by_all_arcs),
        cmocka_unit_test(pagerank_solves_its_equations),
        cmocka_unit_test(pagerank_sums_to_one),
        cmocka_unit_test(hubs_and_authorities_are_kleinbergs_limit),
        cmocka_unit_test(stars_and_chains_come_out_right),
        cmocka_unit_test(power_iteration_does_not_swing),
        cmocka_unit_test(directed_rings_come_out_right),
        cmocka_unit_test(who_has_no_share_in_the_largest_hub_has_none_at_all),
        cmocka_unit_test(eigenvector_is_undefined_off_the_largest_component),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
