/* SPDX-License-Identifier: MIT */
/*
 * The sweep against igraph, which shares no code with it; each kind of processor and each
 * number of threads against the others, bit by bit.
 */
#include "measure/sweep.h"

#include "measure/sweep_lanes.h"
#include "networks.h"

/* A graph under test; ties are added to it one by one. */
typedef struct net {
    size_t size;
    en_pairs pairs;
    bool directed, weighted;
    char name[80];
} net;

static void open_net(net *n, size_t size, const char *name, unsigned seed) {
    *n = (net){.size = size};
    snprintf(n->name, sizeof n->name, "%s %u", name, seed);
}

static void link_weighted(net *n, size_t from, size_t to, double weight) {
    size_t count = n->pairs.count;
    n->pairs.items = realloc(n->pairs.items, (count + 1) * sizeof *n->pairs.items);
    assert_non_null(n->pairs.items);
    n->pairs.items[n->pairs.count++] = (en_pair){(uint32_t)from, (uint32_t)to, weight};
}

static void link(net *n, size_t from, size_t to) { link_weighted(n, from, to, 1); }
static void close_net(net *n) { free(n->pairs.items); }

/* What a sweep, or igraph, has to say of a graph. */
typedef struct answer {
    en_sweep sweep;
    double *carried;
} answer;

static void drop_answer(answer *a) {
    en_sweep_destroy(&a->sweep);
    free(a->carried);
}

static answer sweep_it(const en_graph *g, en_sweep_how how) {
    answer a = {.carried = calloc(en_graph_edges(g) + 1, sizeof(double))};
    assert_int_equal(en_sweep_create(&a.sweep, g, how, NULL), EN_OK);
    assert_int_equal(en_sweep_edges(a.carried, g, how, NULL), EN_OK);
    return a;
}

static void same_bits(const double *got, const double *want, size_t count, const char *what,
                      const char *name, size_t sweeper, size_t threads) {
    if (memcmp(got, want, count * sizeof *got) != 0)
        fail_msg("%s of %s: sweeper %zu on %zu threads has other bits", what, name, sweeper,
                 threads);
}

/* Whatever runs here, on any number of threads, gives what WANT has. */
static void all_the_same(const answer *want, const en_graph *g, size_t lanes, const net *n) {
    const size_t threads[] = {1, 2, 3, 7};
    const en_sweeper *sweepers[EN_SWEEPERS + 1];
    size_t vertices = en_graph_size(g);
    en_sweepers(sweepers);
    for (const en_sweeper **s = sweepers; *s; s++)
        for (size_t t = 0; t < (s == sweepers ? 4 : 1); t++) {
            answer got = sweep_it(
                g, (en_sweep_how){.threads = threads[t], .lanes = lanes, .sweeper = *s});
#define SAME(list)                                                        \
    same_bits(got.sweep.list, want->sweep.list, vertices, #list, n->name, \
              (size_t)(s - sweepers), threads[t])
            SAME(betweenness);
            SAME(reached);
            SAME(far);
            SAME(harmonic);
            SAME(eccentricity);
            same_bits(got.carried, want->carried, en_graph_edges(g), "edges", n->name,
                      (size_t)(s - sweepers), threads[t]);
            drop_answer(&got);
        }
}

static void near(double got, double want, const char *what, const net *n, size_t at) {
    bool good = isnan(want) ? got == 0 : fabs(got - want) <= 1e-9 * fmax(1, fabs(want));
    if (!good)
        fail_msg("%s: %s of %zu is %.17g, igraph has %.17g", n->name, what, at, got, want);
}

static void ask_igraph(const answer *got, const en_graph *g, const net *n) {
    igraph_vector_t r;
    igraph_vector_int_t reached;
    const igraph_t *graph = &g->graph;
    bool directed = n->directed;
    assert_int_equal(igraph_vector_init(&r, 0) | igraph_vector_int_init(&reached, 0), 0);
#define ALL(call, list)                                         \
    assert_int_equal(call, IGRAPH_SUCCESS);                     \
    for (size_t i = 0; i < (size_t)igraph_vector_size(&r); i++) \
    near(got->list[i], VECTOR(r)[i], #list, n, i)
    ALL(igraph_betweenness(graph, &r, igraph_vss_all(), directed, g->lengths),
        sweep.betweenness);
    ALL(igraph_harmonic_centrality(graph, &r, igraph_vss_all(), IGRAPH_OUT, g->lengths, false),
        sweep.harmonic);
    ALL(igraph_eccentricity_dijkstra(graph, g->lengths, &r, igraph_vss_all(), IGRAPH_OUT),
        sweep.eccentricity);
    ALL(igraph_edge_betweenness(graph, &r, directed, g->lengths), carried);
    assert_int_equal(igraph_closeness(graph, &r, &reached, NULL, igraph_vss_all(), IGRAPH_OUT,
                                      g->lengths, true),
                     IGRAPH_SUCCESS);
    for (size_t i = 0; i < n->size; i++) {
        double others = got->sweep.reached[i];
        near(others, (double)VECTOR(reached)[i], "reached", n, i);
        near(others > 0 ? others / got->sweep.far[i] : 0, VECTOR(r)[i], "closeness", n, i);
    }
    igraph_vector_destroy(&r);
    igraph_vector_int_destroy(&reached);
}

/* The graph of a net, swept in either width; checked against igraph where it can answer. */
static void check(const net *n, bool igraph, bool varied) {
    en_graph g;
    const size_t lanes[] = {32, 64};
    en_igraph_listen();
    assert_int_equal(en_graph_create(&g, &n->pairs, n->size, n->directed, n->weighted, NULL),
                     EN_OK);
    for (size_t i = 0; i < (n->weighted ? 1 : 2); i++) {
        answer a = sweep_it(&g, (en_sweep_how){.lanes = lanes[i]});
        if (igraph && n->size)
            ask_igraph(&a, &g, n);
        if (varied)
            all_the_same(&a, &g, lanes[i], n);
        drop_answer(&a);
    }
    en_graph_destroy(&g);
}

/* Both ways and one way, then with weights of 1 to 3, of 1 to 20, and too odd for a common
 * part. */
static void check_all_ways(net *n, uint64_t *dice) {
    const size_t odd[] = {1,   2,   3,   97,  101, 103, 107, 109, 113, 127,
                          131, 137, 139, 149, 151, 157, 163, 167, 173, 179};
    for (int way = 0; way < 8; way++) {
        n->directed = way % 2;
        n->weighted = way / 2 > 0;
        for (size_t i = 0; i < n->pairs.count; i++)
            n->pairs.items[i].weight = way / 2 == 3
                                           ? (double)odd[draw(dice, 20)]
                                           : 1 + (double)draw(dice, way / 2 == 1 ? 3 : 20);
        check(n, true, false);
    }
}

/* Sparse and dense, in parts and whole, with loops, parallel ties, leaves and trees. */
static void random_networks_come_out_as_igraph_has_them(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 500; seed++) {
        uint64_t dice = seed * 2654435761u + 1;
        net n;
        open_net(&n, 1 + draw(&dice, seed % 5 == 0 ? 200 : 40), "random", seed);
        size_t parts = 1 + draw(&dice, 3), ties = draw(&dice, 2 * n.size + 1);
        for (size_t i = 0; i < ties; i++) {
            size_t from = draw(&dice, n.size), to = draw(&dice, n.size);
            if (to % parts == from % parts)
                link(&n, from, seed % 2 ? to : draw(&dice, 1 + to));
        }
        n.directed = seed % 3 == 0;
        if (seed % 10 == 1)
            check_all_ways(&n, &dice);
        else
            check(&n, true, false);
        close_net(&n);
    }
}

static void shapes_come_out_as_igraph_has_them(void **state) {
    (void)state;
    const char *const names[] = {"no ties", "star", "path", "clique", "ring", "tree", "combs"};
    const size_t sizes[] = {1, 2, 3, 31, 64, 65, 129};
    for (unsigned shape = 0; shape < 7; shape++)
        for (size_t s = 0; s < 7; s++) {
            net n;
            uint64_t dice = s + 1;
            open_net(&n, sizes[s], names[shape], (unsigned)sizes[s]);
            for (size_t i = 1; i < n.size && shape; i++)
                if (shape == 3)
                    for (size_t j = 0; j < i; j++)
                        link(&n, j, i);
                else
                    link(&n,
                         shape == 1   ? 0
                         : shape == 5 ? draw(&dice, i)
                         : shape == 6 ? (i > 40 ? i - 40 : 0)
                                      : i - 1,
                         i);
            if (shape == 4 && n.size > 2)
                link(&n, n.size - 1, 0);
            check_all_ways(&n, &dice);
            close_net(&n);
        }
    net none;
    open_net(&none, 0, "nobody", 0);
    check(&none, true, true);
}

/* A core of few, many leaves: as the press has them, large enough to be worth several threads.
 */
static void make_press(net *n, size_t size, unsigned seed) {
    uint64_t dice = seed;
    open_net(n, size, "press", seed);
    for (size_t i = 1; i < size; i++)
        link(n, draw(&dice, 1 + draw(&dice, i)), i);
    for (size_t i = 0; i < size; i++) {
        size_t a = draw(&dice, 1 + draw(&dice, size / 2)), b = draw(&dice, size / 2);
        if (a != b)
            link(n, a, b);
    }
}

static void threads_and_processors_change_no_bit(void **state) {
    (void)state;
    for (unsigned way = 0; way < 4; way++) {
        net n;
        uint64_t dice = 5;
        make_press(&n, 1000, way + 1);
        n.directed = way % 2;
        n.weighted = way >= 2;
        for (size_t i = 0; i < n.pairs.count; i++)
            n.pairs.items[i].weight = 1 + (double)draw(&dice, 3);
        check(&n, way == 0, true);
        close_net(&n);
    }
}

/*
 * A chain of diamonds: two more ways at each. What it must come to is worked out by hand: a
 * joint lies between all on its left and all on its right, and on half the paths between the
 * sides of each diamond that it belongs to; a side on half of those from left to right.
 */
static void check_diamonds(size_t count, size_t threads) {
    net n;
    en_graph g;
    open_net(&n, 3 * count + 1, "diamonds", (unsigned)count);
    for (size_t i = 0; i < count; i++)
        for (size_t side = 1; side <= 2; side++) {
            link(&n, 3 * i, 3 * i + side);
            link(&n, 3 * i + side, 3 * i + 3);
        }
    assert_int_equal(en_graph_create(&g, &n.pairs, n.size, false, false, NULL), EN_OK);
    answer a = sweep_it(&g, (en_sweep_how){.threads = threads});
    for (size_t i = 0; i <= count; i++) {
        double left = 3 * (double)i, right = 3 * (double)(count - i);
        near(a.sweep.betweenness[3 * i], left * right + (i > 0) * .5 + (i < count) * .5,
             "joint", &n, i);
        if (i == count)
            break;
        double through = (left + 1) * (right - 2) / 2;
        near(a.sweep.betweenness[3 * i + 1], through, "side", &n, i);
        near(a.sweep.betweenness[3 * i + 2], through, "side", &n, i);
        near(a.carried[4 * i], through + left + 1 + .5, "edge", &n, i);
    }
    drop_answer(&a);
    en_graph_destroy(&g);
    close_net(&n);
}

static void paths_are_never_too_many_to_count(void **state) {
    (void)state;
    check_diamonds(3, 1);
    check_diamonds(1100, 2);
}

/* 1/3 + 1/3 + 1/3 is 1: of the two ways from 0 to 1, each has half; also beside odd weights. */
static void equal_lengths_are_equal(void **state) {
    (void)state;
    for (int odd = 0; odd <= 1; odd++) {
        net n;
        en_graph g;
        open_net(&n, 44, "thirds", (unsigned)odd);
        n.weighted = true;
        link_weighted(&n, 0, 1, 1);
        link_weighted(&n, 0, 2, 3);
        link_weighted(&n, 2, 3, 3);
        link_weighted(&n, 1, 3, 3);
        for (size_t i = 4; i + 1 < n.size && odd; i++)
            link_weighted(&n, i, i + 1, (double)(9973 + 2 * i));
        assert_int_equal(en_graph_create(&g, &n.pairs, n.size, false, true, NULL), EN_OK);
        answer a = sweep_it(&g, (en_sweep_how){0});
        const double carried[] = {.5, 2.5, 3.5, 2.5};
        for (size_t i = 0; i < 4; i++) {
            near(a.carried[i], carried[i], "edge", &n, i);
            near(a.sweep.betweenness[i], i < 2 ? 0 : 1.5, "betweenness", &n, i);
        }
        near(a.sweep.far[0], 2, "far", &n, 0);
        drop_answer(&a);
        en_graph_destroy(&g);
        close_net(&n);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_networks_come_out_as_igraph_has_them),
        cmocka_unit_test(shapes_come_out_as_igraph_has_them),
        cmocka_unit_test(threads_and_processors_change_no_bit),
        cmocka_unit_test(paths_are_never_too_many_to_count),
        cmocka_unit_test(equal_lengths_are_equal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
