/* SPDX-License-Identifier: MIT */
/* The network's own numbers against their definitions. */
#include "networks.h"

static en_value *values;
static size_t value_count;

/* All values of VIEW, in memory that lasts as long as S. */
static void measure_network(sample *s) {
    en_network *network;
    en_error err = {0};
    assert_int_equal(en_network_create(&network, &s->view, &err), EN_OK);
    assert_int_equal(
        en_statistics_run(&values, &value_count, en_statistics, network, s->arena, &err),
        EN_OK);
    assert_string_equal(err.note, "");
    en_network_destroy(network);
}

static const en_value *find(const char *name) {
    for (size_t i = 0; i < value_count; i++)
        if (strcmp(values[i].name, name) == 0)
            return &values[i];
    fail_msg("no value '%s'", name);
    return NULL;
}

/* The value by that name is WANTed; where that is NaN, the reason comes in both languages. */
static void check(const char *name, double want, unsigned seed) {
    const en_value *got = find(name);
    expect(got->value, want, name, seed, 0);
    for (en_lang lang = 0; lang < EN_LANGS; lang++)
        assert_int_equal(got->reason.in[lang] != NULL, isnan(want));
}

typedef void network_oracle(const en_view *view, unsigned seed);

static void agree_on_networks(network_oracle *oracle) {
    for (unsigned seed = 1; seed <= 400; seed++) {
        sample s;
        random_sample(&s, seed, true);
        measure_network(&s);
        oracle(&s.view, seed);
        drop_sample(&s);
    }
}

static void counts(const en_view *view, unsigned seed) {
    matrix m;
    double ties = 0, sum[3] = {0}, past = 0, planned = 0, contested = 0, parts = 0;
    double number[MOST];
    tie_matrix(m, view, false, false);
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < i; j++)
            ties += m[i][j] > 0;
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        sum[signs[r->type] + 1]++;
        past += r->past;
        planned += r->planned;
        contested += r->standing == EN_CONTESTED;
    }
    run_measure(number, "component", view);
    for (size_t i = 0; i < view->entity_count; i++)
        parts = fmax(parts, number[i]);
    check("entities", (double)view->entity_count, seed);
    check("relations", (double)view->relation_count, seed);
    check("ties", ties, seed);
    check("negative", sum[0], seed);
    check("neutral", sum[1], seed);
    check("positive", sum[2], seed);
    check("past", past, seed);
    check("planned", planned, seed);
    check("contested", contested, seed);
    check("supported", (double)view->relation_count - contested, seed);
    check("components", parts, seed);
}

static void density(const en_view *view, unsigned seed) {
    matrix m;
    double n = (double)view->entity_count, tied = 0;
    tie_matrix(m, view, false, view->options.directed);
    for (size_t i = 0; i < MOST * MOST; i++)
        tied += m[i / MOST][i % MOST] > 0;
    check("density", n < 2 ? NAN : tied / (n * (n - 1)), seed);
}

static void reciprocity(const en_view *view, unsigned seed) {
    bool arc[MOST][MOST] = {{false}};
    double arcs = 0, returned = 0;
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        if (directions[r->type] && is_channel(view, r) && r->from != r->to)
            arc[view->vertex[r->from]][view->vertex[r->to]] = true;
    }
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < MOST; j++) {
            arcs += arc[i][j];
            returned += arc[i][j] && arc[j][i];
        }
    check("reciprocity", arcs > 0 ? returned / arcs : NAN, seed);
}

static void transitivity(const en_view *view, unsigned seed) {
    matrix m;
    double pairs = 0, closed = 0;
    tie_matrix(m, view, true, false);
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < MOST; j++)
            for (size_t k = 0; k < j; k++)
                if (m[i][j] > 0 && m[i][k] > 0) {
                    pairs++;
                    closed += m[j][k] > 0;
                }
    check("transitivity", pairs > 0 ? closed / pairs : NAN, seed);
}

static void distances(const en_view *view, unsigned seed) {
    matrix d;
    double reached = 0, sum = 0, longest = 0;
    distance_matrix(d, view);
    for (size_t i = 0; i < view->entity_count; i++)
        for (size_t j = 0; j < view->entity_count; j++)
            if (i != j && isfinite(d[i][j])) {
                reached++;
                sum += d[i][j];
                longest = fmax(longest, d[i][j]);
            }
    check("diameter", reached > 0 ? longest : NAN, seed);
    check("mean_distance", reached > 0 ? sum / reached : NAN, seed);
}

/* The sum of differences to the first, over that of a star as large: its arcs lead in or out
 * where only those count. */
static double against_star(const en_view *view, const char *name) {
    double sum[2], score[MOST];
    sample star;
    make_sample(&star, view->entity_count, MOST);
    star.view.options = view->options;
    bool in = strcmp(name, "in") == 0, out = strcmp(name, "out") == 0;
    for (size_t i = 1; i < view->entity_count; i++)
        tie(&star, in ? i : 0, in || out ? SUPPORTS : PARTNERS, in ? 0 : i);
    const en_view *views[] = {view, &star.view};
    for (size_t which = 0; which < 2; which++) {
        double first = 0;
        sum[which] = 0;
        run_measure(score, name, views[which]);
        for (size_t i = 0; i < view->entity_count; i++)
            first = fmax(first, score[i]);
        for (size_t i = 0; i < view->entity_count; i++)
            sum[which] += first - score[i];
    }
    drop_sample(&star);
    return sum[0] / sum[1];
}

static void centralization(const en_view *view, unsigned seed) {
    matrix d;
    bool whole = view->entity_count >= 3;
    bool plain = !view->options.directed && view->options.weight == EN_WEIGHT_ONE;
    distance_matrix(d, view);
    for (size_t i = 0; i < view->entity_count; i++)
        plain = plain && isfinite(d[0][i]);
    check("centralization_degree", whole ? against_star(view, "degree") : NAN, seed);
    check("centralization_in", whole ? against_star(view, "in") : NAN, seed);
    check("centralization_out", whole ? against_star(view, "out") : NAN, seed);
    check("centralization_betweenness", whole ? against_star(view, "betweenness") : NAN, seed);
    check("centralization_closeness", whole && plain ? against_star(view, "closeness") : NAN,
          seed);
}

/* Relations that fell, some of them denied, some with an end outside of the view. */
static void add_fallen(sample *s, unsigned seed) {
    uint64_t state = seed * 40503u + 7;
    size_t all = s->dossier.entity_count, count = all ? draw(&state, 2 * MOST) : 0;
    s->view.fallen = EN_NEW(s->arena, en_relation, count + 1);
    s->view.fallen_count = count;
    for (size_t i = 0; i < count; i++)
        s->view.fallen[i] = (en_relation){.from = (uint32_t)draw(&state, all),
                                          .to = (uint32_t)draw(&state, all),
                                          .claims_against = (uint32_t)draw(&state, 2),
                                          .fall = (en_fall)(EN_DENIAL + draw(&state, 4))};
}

/* Does a relation of LIST lie between two vertices, and is it denied where that is asked? */
static bool between(const en_view *view, const en_relation *list, size_t count, size_t i,
                    size_t j, bool denied) {
    for (size_t k = 0; k < count; k++) {
        size_t from = view->vertex[list[k].from], to = view->vertex[list[k].to];
        bool here = (from == i && to == j) || (from == j && to == i);
        if (here && (!denied || list[k].claims_against))
            return true;
    }
    return false;
}

static void each_pair_is_asserted_denied_or_silent(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 400; seed++) {
        sample s;
        double want[3] = {0};
        en_view *v = random_sample(&s, seed, true);
        add_fallen(&s, seed);
        for (size_t i = 0; i < v->entity_count; i++)
            for (size_t j = 0; j < i; j++)
                want[between(v, v->relations, v->relation_count, i, j, false) ? 0
                     : between(v, v->fallen, v->fallen_count, i, j, true)     ? 1
                                                                              : 2]++;
        measure_network(&s);
        check("pairs_asserted", want[0], seed);
        check("pairs_denied", want[1], seed);
        check("pairs_silent", want[2], seed);
        drop_sample(&s);
    }
}

static void counts_are_what_the_view_holds(void **state) {
    (void)state;
    agree_on_networks(counts);
}

static void density_is_the_share_of_pairs_tied(void **state) {
    (void)state;
    agree_on_networks(density);
}

static void reciprocity_is_the_share_of_arcs_returned(void **state) {
    (void)state;
    agree_on_networks(reciprocity);
}

static void transitivity_is_the_share_of_triples_closed(void **state) {
    (void)state;
    agree_on_networks(transitivity);
}

static void distances_are_over_reachable_pairs(void **state) {
    (void)state;
    agree_on_networks(distances);
}

static void centralization_is_relative_to_a_star(void **state) {
    (void)state;
    agree_on_networks(centralization);
}

static void the_view_has_its_own_counts(void **state) {
    (void)state;
    sample s;
    make_sample(&s, 1, 0);
    s.view.claim_count = 7;
    s.view.source_count = 5;
    s.view.origin_count = 4;
    s.view.left_out.relations[EN_DENIAL] = 2;
    measure_network(&s);
    check("claims", 7, 0);
    check("sources", 5, 0);
    check("origins", 4, 0);
    check("denied", 2, 0);
    drop_sample(&s);
}

/* Every name once, in lower case; a value everywhere, or a reason why not. */
static void every_statistic_does_with_nobody_one_or_two(void **state) {
    (void)state;
    for (size_t size = 0; size <= 2; size++) {
        sample s;
        make_sample(&s, size, 1);
        if (size == 2)
            tie(&s, 0, SUPPORTS, 1);
        measure_network(&s);
        for (size_t i = 0; i < value_count; i++) {
            assert_int_equal(strspn(values[i].name, "abcdefghijklmnopqrstuvwxyz_0123456789"),
                             strlen(values[i].name));
            assert_ptr_equal(find(values[i].name), &values[i]);
            check(values[i].name, values[i].value, (unsigned)size);
        }
        drop_sample(&s);
    }
}

/*
 * Freeman 1979, "Centrality in Social Networks: Conceptual Clarification", Social Networks 1,
 * 215-239: a star of five has 1 of each, a circle 0. The karate club: transitivity 0.2557,
 * diameter 5, mean distance 2.408, density 0.139.
 */
static void published_networks_come_out_as_printed(void **state) {
    (void)state;
    sample star, circle, club;
    make_sample(&star, 5, 4);
    make_sample(&circle, 5, 5);
    make_published(&club, &karate);
    for (size_t i = 0; i < 5; i++) {
        tie(&circle, i, PARTNERS, (i + 1) % 5);
        if (i)
            tie(&star, 0, PARTNERS, i);
    }
    const char *kinds[] = {"centralization_degree", "centralization_betweenness",
                           "centralization_closeness"};
    measure_network(&star);
    for (size_t i = 0; i < 3; i++)
        check(kinds[i], 1, 0);
    measure_network(&circle);
    for (size_t i = 0; i < 3; i++)
        check(kinds[i], 0, 0);
    measure_network(&club);
    assert_true(fabs(find("transitivity")->value - .2557) < .00005);
    assert_true(fabs(find("mean_distance")->value - 2.408) < .0005);
    assert_true(fabs(find("density")->value - .139) < .0005);
    check("diameter", 5, 0);
    drop_sample(&star);
    drop_sample(&circle);
    drop_sample(&club);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_are_what_the_view_holds),
        cmocka_unit_test(each_pair_is_asserted_denied_or_silent),
        cmocka_unit_test(density_is_the_share_of_pairs_tied),
        cmocka_unit_test(reciprocity_is_the_share_of_arcs_returned),
        cmocka_unit_test(transitivity_is_the_share_of_triples_closed),
        cmocka_unit_test(distances_are_over_reachable_pairs),
        cmocka_unit_test(centralization_is_relative_to_a_star),
        cmocka_unit_test(the_view_has_its_own_counts),
        cmocka_unit_test(every_statistic_does_with_nobody_one_or_two),
        cmocka_unit_test(published_networks_come_out_as_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
