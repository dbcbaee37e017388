/* SPDX-License-Identifier: MIT */
/*
 * Betweenness from samples against igraph's, which is exact: as sure as it says, without bias,
 * with the spread that draws at random have, and the same on any number of threads.
 */
#include "measure/estimate.h"

#include "network/graph.h"
#include "networks.h"

/* A graph under test, and its exact betweenness as shares of all pairs. */
typedef struct net {
    en_graph graph;
    bool directed, edges;
    size_t shares;
    double most; /* pairs that EPSILON is of */
    double *exact;
} net;

/* Ties as they are drawn up; loops and parallel ones fall out. */
typedef struct plan {
    size_t size, count;
    en_pair *items;
} plan;

static void link(plan *p, size_t from, size_t to) {
    p->items = realloc(p->items, (p->count + 1) * sizeof *p->items);
    assert_non_null(p->items);
    p->items[p->count++] = (en_pair){(uint32_t)from, (uint32_t)to, 1 + (double)(p->count % 3)};
}

static void open_net(net *n, plan *p, bool directed, bool weighted, bool edges) {
    igraph_vector_t r;
    *n = (net){.directed = directed, .edges = edges};
    en_igraph_listen();
    const en_pairs pairs = {p->items, p->count};
    en_graph *g = &n->graph;
    assert_int_equal(en_graph_create(g, &pairs, p->size, directed, weighted, NULL), EN_OK);
    if (!weighted)
        assert_int_equal(igraph_simplify(&g->graph, true, true, NULL), 0);
    assert_int_equal(igraph_vector_init(&r, 0), 0);
    assert_int_equal(
        edges ? igraph_edge_betweenness(&g->graph, &r, directed, g->lengths)
              : igraph_betweenness(&g->graph, &r, igraph_vss_all(), directed, g->lengths),
        0);
    n->shares = (size_t)igraph_vector_size(&r);
    n->exact = calloc(n->shares + 1, sizeof *n->exact);
    assert_non_null(n->exact);
    en_vector_copy(n->exact, &r);
    igraph_vector_destroy(&r);
    double size = (double)p->size, others = edges ? size : size - 2;
    n->most = (size - 1) * others / (directed ? 1 : 2);
    free(p->items);
}

static void close_net(net *n) {
    en_graph_destroy(&n->graph);
    free(n->exact);
}

static double *estimate(size_t *samples, const net *n, double epsilon, size_t seed,
                        size_t threads) {
    const en_estimate_how how = {.epsilon = epsilon, .seed = seed, .threads = threads};
    double *score = calloc(n->shares + 1, sizeof *score);
    assert_non_null(score);
    en_status status = n->edges ? en_estimate_edges(score, samples, &n->graph, how, NULL)
                                : en_estimate_vertices(score, samples, &n->graph, how, NULL);
    assert_int_equal(status, EN_OK);
    return score;
}

/* Random: in parts, with leaves and hubs where SEED is even, all alike where it is odd. */
static void plan_random(plan *p, unsigned seed) {
    uint64_t dice = seed * 2654435761u + 1;
    *p = (plan){.size = 400 + draw(&dice, 400)};
    size_t ties = p->size + draw(&dice, 2 * p->size), parts = 1 + seed % 3 / 2;
    for (size_t i = 0; i < ties; i++) {
        size_t from = draw(&dice, p->size), to = draw(&dice, p->size);
        to = seed % 2 ? to : draw(&dice, 1 + draw(&dice, 1 + to));
        if (from != to && from % parts == to % parts)
            link(p, from, to);
    }
}

/* A grid: from corner to corner there are many thousand shortest paths. */
static void plan_grid(plan *p, size_t side) {
    *p = (plan){.size = side * side};
    for (size_t i = 0; i < p->size; i++) {
        if (i % side)
            link(p, i - 1, i);
        if (i >= side)
            link(p, i - side, i);
    }
}

static double largest_error(const net *n, double epsilon, size_t seed, size_t *samples) {
    double worst = 0, *score = estimate(samples, n, epsilon, seed, 2);
    for (size_t i = 0; i < n->shares && *samples; i++)
        worst = fmax(worst, fabs(score[i] - n->exact[i]) / n->most);
    free(score);
    return worst;
}

/* It promises this for 95 of 100 and, since it takes every network for the worst, does better.
 */
static void all_are_as_near_as_is_promised(void **state) {
    (void)state;
    size_t missed = 0, sampled = 0;
    double worst = 0;
    for (unsigned seed = 1; seed <= 100; seed++) {
        plan p;
        net n;
        size_t samples;
        plan_random(&p, seed);
        open_net(&n, &p, seed % 4 == 1, seed % 6 == 5, seed % 5 == 4);
        const double epsilon = 0.1;
        double error = largest_error(&n, epsilon, seed, &samples);
        sampled += samples > 0;
        missed += error > epsilon;
        worst = fmax(worst, error / epsilon);
        close_net(&n);
    }
    assert_in_range(sampled, 90, 100);
    assert_in_range(missed, 0, sampled / 20);
    /* Nor is it just exact, or drawn far more often than it takes. */
    assert_true(worst > 0.3);
}

/*
 * Over SEEDS the mean of what a vertex gets must be its exact value, and its distance from that
 * as large as chance makes it: z, distances in standard errors of as many draws, has the mean
 * square 1 over all.
 */
static void check_spread(const net *n, double epsilon, size_t seeds, double least_spread) {
    double *sum = calloc(n->shares + 1, sizeof *sum), draws = 0, squares = 0, counted = 0;
    assert_non_null(sum);
    for (size_t seed = 1; seed <= seeds; seed++) {
        size_t samples;
        double *score = estimate(&samples, n, epsilon, seed, 2);
        assert_true(samples > 0);
        for (size_t i = 0; i < n->shares; i++)
            sum[i] += score[i] * (double)samples;
        draws += (double)samples;
        free(score);
    }
    size_t size = en_graph_size(&n->graph);
    double pairs = (double)size * ((double)size - 1) / (n->directed ? 1 : 2);
    for (size_t i = 0; i < n->shares; i++) {
        double p = n->exact[i] / pairs, error = sum[i] / draws / pairs - p;
        double standard = sqrt(p * (1 - p) / draws);
        if (p * draws < 10) /* too rare for a spread */
            continue;
        assert_true(fabs(error) < 5 * standard);
        squares += error * error / standard / standard;
        counted++;
    }
    assert_true(counted > 100);
    if (squares / counted < least_spread || squares / counted > 1.2)
        fail_msg("a spread of %g", squares / counted);
    free(sum);
}

static void estimates_have_no_bias(void **state) {
    (void)state;
    enum { GRID, ARCS, WEIGHTS, KINDS };
    for (unsigned way = 0; way < 2 * KINDS; way++) {
        plan p;
        net n;
        unsigned kind = way % KINDS;
        if (kind == GRID)
            plan_grid(&p, 40);
        else
            plan_random(&p, 3); /* one part */
        open_net(&n, &p, kind == ARCS, kind == WEIGHTS, way >= KINDS);
        if (kind == WEIGHTS) /* whole searches spread less than paths */
            check_spread(&n, 0.2, 60, 0.01);
        else
            check_spread(&n, 0.1, 60, 0.8);
        close_net(&n);
    }
}

static void threads_change_no_bit_and_seeds_do(void **state) {
    (void)state;
    for (unsigned way = 0; way < 6; way++) {
        plan p;
        net n;
        size_t samples, again;
        plan_random(&p, 2 + way);
        open_net(&n, &p, way == 1, way == 2, way >= 3);
        double *want = estimate(&samples, &n, 0.1, 1, 1);
        assert_true(samples > 0);
        const size_t threads[] = {0, 2, 3, 7, 1000000};
        for (size_t i = 0; i < 5; i++) {
            double *got = estimate(&again, &n, 0.1, 1, threads[i]);
            assert_int_equal(again, samples);
            assert_memory_equal(got, want, n.shares * sizeof *got);
            free(got);
        }
        double *other = estimate(&again, &n, 0.1, 2, 1);
        assert_memory_not_equal(other, want, n.shares * sizeof *other);
        free(other);
        free(want);
        close_net(&n);
    }
}

/* A chain of diamonds has more paths than a double counts; as test_sweep.c works it out. */
static void paths_are_never_too_many_to_draw(void **state) {
    (void)state;
    const size_t count = 1100;
    en_graph g;
    plan p = {.size = 3 * count + 1};
    for (size_t i = 0; i < count; i++)
        for (size_t side = 1; side <= 2; side++) {
            link(&p, 3 * i, 3 * i + side);
            link(&p, 3 * i + side, 3 * i + 3);
        }
    const en_pairs pairs = {p.items, p.count};
    assert_int_equal(en_graph_create(&g, &pairs, p.size, false, false, NULL), EN_OK);
    size_t samples;
    double *score = calloc(p.size, sizeof *score), n = (double)p.size;
    assert_non_null(score);
    const en_estimate_how how = {.epsilon = 0.1, .seed = 1};
    assert_int_equal(en_estimate_vertices(score, &samples, &g, how, NULL), EN_OK);
    assert_in_range(samples, 1, p.size);
    for (size_t i = 0; i <= count; i++) {
        double left = 3 * (double)i, right = 3 * (double)(count - i);
        double error = score[3 * i] - left * right - (i > 0) * .5 - (i < count) * .5;
        assert_true(fabs(error) < how.epsilon * (n - 1) * (n - 2) / 2);
    }
    free(score);
    free(p.items);
    en_graph_destroy(&g);
}

/* Whatever all paths cost no more than: nothing is drawn, and whoever asks searches them. */
static void small_networks_are_left_alone(void **state) {
    (void)state;
    for (size_t size = 0; size < 40; size++)
        for (int edges = 0; edges < 2; edges++)
            for (int shape = 0; shape < 4; shape++) {
                plan p = {.size = size};
                net n;
                size_t samples;
                for (size_t i = 1; i < size && shape; i++)
                    link(&p, shape == 1 ? 0 : i - 1, i);
                if (shape == 3 && size > 2)
                    link(&p, size - 1, 0);
                open_net(&n, &p, size % 2, size % 3 == 0, edges);
                free(estimate(&samples, &n, size % 5 ? 0.01 : 1e-300, 1, 1));
                assert_int_equal(samples, 0);
                close_net(&n);
            }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_are_as_near_as_is_promised),
        cmocka_unit_test(estimates_have_no_bias),
        cmocka_unit_test(threads_change_no_bit_and_seeds_do),
        cmocka_unit_test(paths_are_never_too_many_to_draw),
        cmocka_unit_test(small_networks_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
