/* SPDX-License-Identifier: MIT */
/* degree, in, out, allies, rivals and strength against their definitions, pair by pair. */
#include "networks.h"

/* How a relation of TYPE between I and J counts for I. */
typedef bool counts(const en_relation *r, bool i_is_from);

static void count_others(double *want, const en_view *view, counts *test) {
    for (size_t i = 0; i < view->entity_count; i++) {
        bool met[MOST] = {false};
        for (size_t k = 0; k < view->relation_count; k++) {
            const en_relation *r = &view->relations[k];
            size_t from = view->vertex[r->from], to = view->vertex[r->to];
            if (from == i && to != i && test(r, true))
                met[to] = true;
            if (to == i && from != i && test(r, false))
                met[from] = true;
        }
        want[i] = 0;
        for (size_t j = 0; j < MOST; j++)
            want[i] += met[j];
    }
}

static bool always(const en_relation *r, bool i_is_from) { return r && (i_is_from || true); }
static bool inward(const en_relation *r, bool i_is_from) {
    return !directions[r->type] || !i_is_from;
}
static bool outward(const en_relation *r, bool i_is_from) {
    return !directions[r->type] || i_is_from;
}
static bool good(const en_relation *r, bool i_is_from) {
    return signs[r->type] == 1 && (i_is_from || true);
}
static bool bad(const en_relation *r, bool i_is_from) {
    return signs[r->type] == -1 && (i_is_from || true);
}

static void degree(double *want, const en_view *view) { count_others(want, view, always); }
static void in(double *want, const en_view *view) { count_others(want, view, inward); }
static void out(double *want, const en_view *view) { count_others(want, view, outward); }
static void allies(double *want, const en_view *view) { count_others(want, view, good); }
static void rivals(double *want, const en_view *view) { count_others(want, view, bad); }

static void strength(double *want, const en_view *view) {
    for (size_t i = 0; i < view->entity_count; i++) {
        want[i] = 0;
        for (size_t k = 0; k < view->relation_count; k++) {
            const en_relation *r = &view->relations[k];
            bool loop = r->from == r->to, has = r->from == view->entities[i];
            if ((has || r->to == view->entities[i]) && !loop)
                want[i] += (double)r->origins_for;
        }
    }
}

static void degrees_count_distinct_others(void **state) {
    (void)state;
    agree("degree", degree, true);
    agree("in", in, true);
    agree("out", out, true);
}

static void allies_and_rivals_go_by_sign(void **state) {
    (void)state;
    agree("allies", allies, true);
    agree("rivals", rivals, true);
}

static void strength_sums_origins_whatever_the_weight(void **state) {
    (void)state;
    agree("strength", strength, true);
}

static void parallel_relations_past_ones_and_loops_are_told_apart(void **state) {
    (void)state;
    sample s;
    double score[2];
    en_view *view = make_sample(&s, 2, 4);
    tie(&s, 0, SUPPORTS, 1);
    tie(&s, 0, RIVALS, 1)->origins_for = 3;
    tie(&s, 0, PARTNERS, 0)->origins_for = 5;
    tie(&s, 1, OPPOSES, 0)->past = true;
    const struct {
        const char *name;
        double first, second;
    } rows[] = {{"degree", 1, 1}, {"in", 1, 1},     {"out", 1, 1},
                {"allies", 1, 1}, {"rivals", 1, 1}, {"strength", 5, 5}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        run_measure(score, rows[i].name, view);
        expect(score[0], rows[i].first, rows[i].name, 0, 0);
        expect(score[1], rows[i].second, rows[i].name, 0, 1);
    }
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(degrees_count_distinct_others),
        cmocka_unit_test(allies_and_rivals_go_by_sign),
        cmocka_unit_test(strength_sums_origins_whatever_the_weight),
        cmocka_unit_test(parallel_relations_past_ones_and_loops_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
