/* SPDX-License-Identifier: MIT */
/* Measures of ties against their definitions. */
#include "networks.h"

static bool same(double a, double b) { return fabs(a - b) < 1e-9; }

/* How many shortest paths lead from S to T, and how many of them use the arc from U to V. */
typedef struct paths {
    double all, over;
} paths;

/* Walk every shortest path from S to T to its end, one by one. */
static void walk(paths *p, matrix m, matrix d, size_t s, size_t t, size_t u, size_t v,
                 bool used) {
    if (s == t) {
        p->all++;
        p->over += used;
        return;
    }
    for (size_t next = 0; next < MOST; next++)
        if (m[s][next] > 0 && same(1 / m[s][next] + d[next][t], d[s][t]))
            walk(p, m, d, next, t, u, v, used || (s == u && next == v));
}

/* The share of shortest paths over the arc from U to V, over all ordered pairs. */
static double carried(matrix m, matrix d, size_t n, size_t u, size_t v) {
    double sum = 0;
    for (size_t s = 0; s < n; s++)
        for (size_t t = 0; t < n; t++) {
            paths p = {0, 0};
            if (s == t || !isfinite(d[s][t]))
                continue;
            walk(&p, m, d, s, t, u, v, false);
            sum += p.over / p.all;
        }
    return sum;
}

static double betweenness(const en_view *view, const en_relation *r) {
    matrix m, d;
    size_t n = view->entity_count, from = view->vertex[r->from], to = view->vertex[r->to];
    if (from == to || !is_channel(view, r))
        return NAN;
    path_matrix(m, view);
    distance_matrix(d, view);
    /* Read both ways, an unordered pair has two paths over either arc: half of it each. */
    if (!view->options.directed)
        return (carried(m, d, n, from, to) + carried(m, d, n, to, from)) / 2;
    double back = directions[r->type] ? 0 : carried(m, d, n, to, from);
    return carried(m, d, n, from, to) + back;
}

static const en_tie_measure *find(const char *name) {
    for (const en_tie_measure *const *m = en_tie_measures; *m; m++)
        if (strcmp((*m)->name, name) == 0)
            return *m;
    fail_msg("no measure of ties '%s'", name);
    return NULL;
}

static void run_ties(double *score, const en_view *view) {
    en_network *network;
    en_error err = {0};
    assert_int_equal(en_network_create(&network, view, &err), EN_OK);
    assert_int_equal(en_tie_measure_run(score, find("betweenness"), network, &err), EN_OK);
    assert_string_equal(err.note, "");
    en_network_destroy(network);
}

static void betweenness_is_the_share_of_shortest_paths(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 400; seed++)
        for (int varied = 0; varied <= 1; varied++) {
            sample s;
            double got[3 * MOST + 1];
            en_view *view = random_sample(&s, seed, varied);
            run_ties(got, view);
            for (size_t i = 0; i < view->relation_count; i++)
                expect(got[i], betweenness(view, &view->relations[i]), "betweenness of ties",
                       seed, i);
            drop_sample(&s);
        }
}

/* The tie that is cut first by the method of Girvan and Newman (2002), as networkx has it. */
static void the_karate_club_breaks_where_it_is_said_to(void **state) {
    (void)state;
    sample s;
    double score[78];
    en_view *view = make_published(&s, &karate);
    size_t first = 0;
    run_ties(score, view);
    for (size_t i = 0; i < 78; i++)
        if (score[i] > score[first])
            first = i;
    assert_int_equal(view->vertex[view->relations[first].from], 0);
    assert_int_equal(view->vertex[view->relations[first].to], 31);
    assert_true(fabs(score[first] - 71.393) < .0005);
    drop_sample(&s);
}

/* Betweenness of ties adds up to the lengths of all shortest paths. */
static void all_ties_carry_all_distances(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 100; seed++) {
        sample s;
        matrix d;
        double score[3 * MOST + 1], sum = 0, steps = 0;
        bool counted[MOST][MOST] = {{false}};
        en_view *view = random_sample(&s, seed, false);
        run_ties(score, view);
        distance_matrix(d, view);
        for (size_t i = 0; i < view->relation_count; i++) {
            size_t a = view->vertex[view->relations[i].from];
            size_t b = view->vertex[view->relations[i].to];
            if (!isnan(score[i]) && !counted[a][b])
                sum += score[i];
            if (!isnan(score[i]))
                counted[a][b] = counted[b][a] = true;
        }
        for (size_t i = 0; i < view->entity_count; i++)
            for (size_t j = 0; j < i; j++)
                steps += isfinite(d[i][j]) ? d[i][j] : 0;
        expect(sum, steps, "sum", seed, 0);
        drop_sample(&s);
    }
}

static void every_measure_of_ties_has_its_words(void **state) {
    (void)state;
    for (const en_tie_measure *const *m = en_tie_measures; *m; m++) {
        assert_ptr_equal(find((*m)->name), *m);
        for (en_lang lang = 0; lang < EN_LANGS; lang++) {
            const char *meaning = (*m)->meaning.in[lang];
            assert_true(strlen((*m)->label.in[lang]) > 1);
            assert_true(meaning[0] >= 'A' && meaning[0] <= 'Z');
            assert_int_equal(meaning[strlen(meaning) - 1], '.');
            assert_int_equal((*m)->undefined.in[lang] != NULL, (*m)->undefined.in[0] != NULL);
        }
    }
}

/*
 * As with entities: two more ways at each diamond, past what a double holds. A tie from a joint
 * to a side has half of what goes from left to right, all that goes from the left to the side,
 * and half of what goes to the other side.
 */
static void paths_beyond_counting_are_counted(void **state) {
    (void)state;
    enum { DIAMONDS = 1100, SIZE = 3 * DIAMONDS + 1 };
    static double score[4 * DIAMONDS];
    sample s;
    en_view *view = make_sample(&s, SIZE, 4 * DIAMONDS);
    for (size_t i = 0; i < DIAMONDS; i++)
        for (size_t side = 1; side <= 2; side++) {
            tie(&s, 3 * i, PARTNERS, 3 * i + side);
            tie(&s, 3 * i + side, PARTNERS, 3 * i + 3);
        }
    en_network *network;
    en_error err = {0};
    assert_int_equal(en_network_create(&network, view, &err), EN_OK);
    assert_int_equal(en_tie_measure_run(score, en_tie_measures[0], network, &err), EN_OK);
    for (size_t i = 0; i < DIAMONDS; i++) {
        double left = 3 * (double)i + 1, right = SIZE - left - 2;
        expect(score[4 * i], left * right / 2 + left + .5, "betweenness", 0, i);
    }
    en_network_destroy(network);
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(betweenness_is_the_share_of_shortest_paths),
        cmocka_unit_test(the_karate_club_breaks_where_it_is_said_to),
        cmocka_unit_test(all_ties_carry_all_distances),
        cmocka_unit_test(every_measure_of_ties_has_its_words),
        cmocka_unit_test(paths_beyond_counting_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
