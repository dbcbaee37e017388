/* SPDX-License-Identifier: MIT */
/* Graphs of a view: who is tied to whom by what, what it weighs; and the plain layout. */
#include "network/graph.h"
#include "networks.h"

static en_network *network_of(const en_view *view) {
    en_network *network;
    assert_int_equal(en_network_create(&network, view, NULL), EN_OK);
    return network;
}

/* GRAPH holds what WANT says, each pair once, and nothing else. */
static void check_graph(const en_graph *graph, matrix want, const en_view *view,
                        bool directed) {
    matrix got = {{0}};
    assert_int_equal(en_graph_size(graph), view->entity_count);
    assert_int_equal(igraph_is_directed(&graph->graph), directed);
    assert_int_equal(graph->weights != NULL, view->options.weight != EN_WEIGHT_ONE);
    assert_int_equal(graph->lengths != NULL, graph->weights != NULL);
    for (size_t e = 0; e < en_graph_edges(graph); e++) {
        en_pair pair = en_graph_edge(graph, e);
        assert_true(pair.from != pair.to && got[pair.from][pair.to] == 0);
        got[pair.from][pair.to] = pair.weight;
        if (!directed)
            got[pair.to][pair.from] = pair.weight;
        if (graph->lengths)
            assert_true(VECTOR(*graph->lengths)[e] == 1 / pair.weight);
    }
    assert_memory_equal(got, want, sizeof(matrix));
}

static void graphs_hold_each_pair_once_with_the_sum_of_weights(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 400; seed++) {
        sample s;
        matrix want;
        const en_graph *graph;
        en_view *view = random_sample(&s, seed, true);
        en_network *network = network_of(view);
        tie_matrix(want, view, false, false);
        assert_int_equal(en_network_all(&graph, network, NULL), EN_OK);
        check_graph(graph, want, view, false);
        tie_matrix(want, view, true, false);
        assert_int_equal(en_network_ties(&graph, network, NULL), EN_OK);
        check_graph(graph, want, view, false);
        tie_matrix(want, view, true, true);
        assert_int_equal(en_network_arcs(&graph, network, NULL), EN_OK);
        check_graph(graph, want, view, true);
        path_matrix(want, view);
        assert_int_equal(en_network_paths(&graph, network, NULL), EN_OK);
        check_graph(graph, want, view, view->options.directed);
        en_network_destroy(network);
        drop_sample(&s);
    }
}

static size_t tie_count(const en_view *view) {
    const en_graph *ties;
    en_network *network = network_of(view);
    assert_int_equal(en_network_ties(&ties, network, NULL), EN_OK);
    size_t count = en_graph_edges(ties);
    en_network_destroy(network);
    return count;
}

static void channels_are_positive_and_present_unless_told_otherwise(void **state) {
    (void)state;
    sample s;
    en_view *view = make_sample(&s, 5, 5);
    tie(&s, 0, PARTNERS, 1);
    tie(&s, 1, MEETS, 2);
    tie(&s, 2, RIVALS, 3);
    tie(&s, 3, SUPPORTS, 4)->past = true;
    tie(&s, 4, PARTNERS, 4);
    assert_int_equal(tie_count(view), 1);
    view->options.channels = EN_NONNEGATIVE;
    assert_int_equal(tie_count(view), 2);
    view->options.channels = EN_ALL;
    assert_int_equal(tie_count(view), 3);
    drop_sample(&s);
}

static void asking_twice_gives_the_same_graph(void **state) {
    (void)state;
    sample s;
    const en_graph *first, *second;
    en_network *network = network_of(random_sample(&s, 3, false));
    assert_int_equal(en_network_ties(&first, network, NULL), EN_OK);
    assert_int_equal(en_network_ties(&second, network, NULL), EN_OK);
    assert_ptr_equal(first, second);
    en_network_destroy(network);
    en_network_destroy(NULL);
    drop_sample(&s);
}

/* What igraph finds wrong comes as an error in its first words, from two calls down here. */
static void igraph_errors_come_with_their_reason(void **state) {
    (void)state;
    igraph_t graph;
    igraph_vector_t weight, result;
    en_error err = {0};
    en_igraph_listen();
    assert_int_equal(igraph_full(&graph, 2, false, false), IGRAPH_SUCCESS);
    assert_int_equal(igraph_vector_init(&weight, 1), IGRAPH_SUCCESS);
    assert_int_equal(igraph_vector_init(&result, 0), IGRAPH_SUCCESS);
    VECTOR(weight)[0] = -1;
    igraph_error_t code = igraph_betweenness(&graph, &result, igraph_vss_all(), false, &weight);
    assert_int_equal(en_igraph(code, &err), EN_SYSTEM);
    assert_string_equal(err.text, "igraph: Weight vector must be positive.");
    assert_int_equal(en_igraph(IGRAPH_ENOMEM, &(en_error){0}), EN_SYSTEM);
    igraph_vector_destroy(&result);
    igraph_vector_destroy(&weight);
    igraph_destroy(&graph);
}

static void igraph_warnings_become_a_note(void **state) {
    (void)state;
    en_error err = {0};
    en_igraph_listen();
    igraph_warning("it is late", __FILE__, __LINE__);
    assert_int_equal(en_igraph(IGRAPH_SUCCESS, &err), EN_OK);
    assert_string_equal(err.note, "igraph: it is late");
}

static void places_fill_the_unit_square(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 100; seed++) {
        sample s;
        double x[MOST], y[MOST], low = 1, high = 0;
        size_t size = random_sample(&s, seed, false)->entity_count;
        en_network *network = network_of(&s.view);
        assert_int_equal(en_network_places(x, y, network, 1, NULL), EN_OK);
        for (size_t i = 0; i < size; i++) {
            assert_true(x[i] >= 0 && x[i] <= 1);
            assert_true(y[i] >= 0 && y[i] <= 1);
            low = fmin(low, fmin(x[i], y[i]));
            high = fmax(high, fmax(x[i], y[i]));
        }
        if (size == 1)
            assert_true(x[0] == .5 && y[0] == .5);
        if (size > 1)
            assert_true(fabs(low) < 1e-9 && fabs(high - 1) < 1e-9);
        en_network_destroy(network);
        drop_sample(&s);
    }
}

static void the_same_seed_gives_the_same_places(void **state) {
    (void)state;
    sample s;
    double x[3][MOST], y[3][MOST];
    make_published(&s, &kite);
    const unsigned seeds[] = {1, 2, 1};
    for (size_t i = 0; i < 3; i++) {
        en_network *network = network_of(&s.view);
        assert_int_equal(en_network_places(x[i], y[i], network, seeds[i], NULL), EN_OK);
        en_network_destroy(network);
    }
    assert_memory_equal(x[0], x[2], 10 * sizeof **x);
    assert_memory_equal(y[0], y[2], 10 * sizeof **y);
    assert_memory_not_equal(x[0], x[1], 10 * sizeof **x);
    drop_sample(&s);
}

/* A million relations: the sort is by counting, so this is a matter of a second. */
static void a_million_relations_are_no_trouble(void **state) {
    (void)state;
    enum { SIZE = 100000, RELATIONS = 1000000 };
    sample s;
    uint64_t dice = 5;
    make_sample(&s, SIZE, RELATIONS);
    for (size_t i = 0; i < RELATIONS; i++)
        tie(&s, draw(&dice, SIZE), draw(&dice, TYPES), draw(&dice, SIZE));
    s.view.options.channels = EN_ALL;
    size_t count = tie_count(&s.view);
    assert_true(count > 999000 && count < RELATIONS);
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(graphs_hold_each_pair_once_with_the_sum_of_weights),
        cmocka_unit_test(channels_are_positive_and_present_unless_told_otherwise),
        cmocka_unit_test(asking_twice_gives_the_same_graph),
        cmocka_unit_test(igraph_errors_come_with_their_reason),
        cmocka_unit_test(igraph_warnings_become_a_note),
        cmocka_unit_test(places_fill_the_unit_square),
        cmocka_unit_test(the_same_seed_gives_the_same_places),
        cmocka_unit_test(a_million_relations_are_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
