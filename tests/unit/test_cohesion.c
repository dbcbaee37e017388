/* SPDX-License-Identifier: MIT */
/* coreness, constraint and component against their definitions. */
#include "networks.h"

/* The best, over all sets that hold V, of the fewest ties inside that anyone in the set has. */
static void coreness(double *want, const en_view *view) {
    matrix m;
    size_t n = view->entity_count;
    tie_matrix(m, view, true, false);
    memset(want, 0, n * sizeof *want);
    for (unsigned set = 1; set < 1u << n; set++) {
        double fewest = INFINITY;
        for (size_t i = 0; i < n; i++) {
            double inside = 0;
            for (size_t j = 0; j < n; j++)
                inside += (set >> j & 1) && m[i][j] > 0;
            if (set >> i & 1)
                fewest = fmin(fewest, inside);
        }
        for (size_t i = 0; i < n; i++)
            if (set >> i & 1)
                want[i] = fmax(want[i], fewest);
    }
}

/* Burt's p(i, j): the share of j in all that goes between i and others. */
static void shares(matrix p, const en_view *view) {
    matrix m;
    path_matrix(m, view);
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < MOST; j++) {
            double all = 0;
            for (size_t k = 0; k < MOST; k++)
                all += m[i][k] + m[k][i];
            p[i][j] = all > 0 ? (m[i][j] + m[j][i]) / all : 0;
        }
}

static void constraint(double *want, const en_view *view) {
    matrix p;
    shares(p, view);
    for (size_t i = 0; i < view->entity_count; i++) {
        double sum = 0, contacts = 0;
        for (size_t j = 0; j < MOST; j++) {
            double invested = p[i][j];
            for (size_t q = 0; q < MOST; q++)
                invested += q != i && q != j ? p[i][q] * p[q][j] : 0;
            sum += p[i][j] > 0 ? invested * invested : 0;
            contacts += p[i][j] > 0;
        }
        want[i] = contacts > 0 ? sum : NAN;
    }
}

/* Who reaches whom; then the numbers, one component after the other. */
static void component(double *want, const en_view *view) {
    matrix d;
    size_t n = view->entity_count;
    en_view symmetric = *view;
    symmetric.options.directed = false;
    distance_matrix(d, &symmetric);
    for (size_t i = 0; i < n; i++)
        want[i] = 0;
    for (double next = 1;; next++) {
        size_t best = MOST, most = 0;
        for (size_t i = 0; i < n; i++) {
            size_t size = 0;
            for (size_t j = 0; j < n; j++)
                size += isfinite(d[i][j]);
            if (want[i] == 0 && size > most)
                most = size, best = i;
        }
        if (best == MOST)
            break;
        for (size_t j = 0; j < n; j++)
            if (isfinite(d[best][j]))
                want[j] = next;
    }
}

static void coreness_is_the_best_set_one_belongs_to(void **state) {
    (void)state;
    agree("coreness", coreness, true);
}

static void constraint_is_burts_sum(void **state) {
    (void)state;
    agree("constraint", constraint, false);
    agree("constraint", constraint, true);
}

static void components_are_numbered_by_size_then_order(void **state) {
    (void)state;
    agree("component", component, true);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(coreness_is_the_best_set_one_belongs_to),
        cmocka_unit_test(constraint_is_burts_sum),
        cmocka_unit_test(components_are_numbered_by_size_then_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
