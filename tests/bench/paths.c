/* SPDX-License-Identifier: MIT */
/*
 * The sweep against igraph's betweenness, closeness and harmonic centrality one after the
 * other: paths [ENTITIES [TIES_EACH]], on a network as the press has them, seeded. CPU time on
 * one thread, time on the clock on two; medians of paired runs.
 */
#define _POSIX_C_SOURCE 200809L
#include "measure/estimate.h"
#include "measure/sweep.h"
#include "measure/sweep_lanes.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static size_t draw(uint64_t *state, size_t below) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(*state >> 33) % below;
}

static void check(int failed) {
    if (failed) {
        fprintf(stderr, "paths: failed\n");
        exit(1);
    }
}

/*
 * Entities come one by one, and tie themselves to those that are tied well already: two in five
 * with one tie, which stays their only one, the others with as many as make TIES_EACH together.
 */
static void make_press(en_graph *g, size_t size, size_t ties_each) {
    size_t ties = size * ties_each, count = 1, *ends = malloc((2 * ties + 2) * sizeof *ends);
    en_pair *items = malloc((ties + 1) * sizeof *items);
    uint64_t dice = 1;
    check(!ends || !items);
    size_t more = 5 * (ties_each - 1) / 3 + 1, end = 0;
    ends[end++] = 0;
    items[0] = (en_pair){0, 1, 1};
    ends[end++] = 1;
    for (size_t i = 2; i < size && count < ties; i++) {
        bool leaf = draw(&dice, 5) < 2;
        size_t own = leaf ? 1 : more, old = end;
        for (size_t t = 0; t < own && count < ties; t++) {
            size_t other = ends[draw(&dice, old)];
            items[count++] = (en_pair){(uint32_t)other, (uint32_t)i, 1};
            if (!leaf) {
                ends[end++] = other;
                ends[end++] = i;
            }
        }
    }
    check(en_graph_create(g, &(en_pairs){items, count}, size, false, false, NULL));
    check(igraph_simplify(&g->graph, true, true, NULL));
    free(items);
    free(ends);
}

typedef struct spent {
    double cpu, wall;
} spent;

static spent since(spent start) {
    return (spent){now(CLOCK_PROCESS_CPUTIME_ID) - start.cpu,
                   now(CLOCK_MONOTONIC) - start.wall};
}

static spent ours(double *score, const en_graph *g, en_sweep_how how) {
    en_sweep sweep;
    spent start = since((spent){0});
    check(en_sweep_create(&sweep, g, how, NULL));
    spent took = since(start);
    for (size_t i = 0; i < en_graph_size(g); i++)
        score[i] = sweep.betweenness[i];
    en_sweep_destroy(&sweep);
    return took;
}

static spent theirs(double *score, const en_graph *g) {
    igraph_vector_t r;
    check(igraph_vector_init(&r, 0));
    spent start = since((spent){0});
    check(
        igraph_closeness(&g->graph, &r, NULL, NULL, igraph_vss_all(), IGRAPH_ALL, NULL, true));
    check(igraph_harmonic_centrality(&g->graph, &r, igraph_vss_all(), IGRAPH_ALL, NULL, false));
    check(igraph_betweenness(&g->graph, &r, igraph_vss_all(), false, NULL));
    spent took = since(start);
    for (size_t i = 0; i < en_graph_size(g); i++)
        score[i] = VECTOR(r)[i];
    igraph_vector_destroy(&r);
    return took;
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values, int count) {
    double sorted[9];
    for (int i = 0; i < count; i++)
        sorted[i] = values[i];
    qsort(sorted, (size_t)count, sizeof *sorted, by_size);
    return sorted[count / 2];
}

static void describe(const en_graph *g) {
    size_t leaves = 0;
    igraph_vector_int_t degree;
    check(igraph_vector_int_init(&degree, 0));
    check(igraph_degree(&g->graph, &degree, igraph_vss_all(), IGRAPH_ALL, true));
    for (size_t i = 0; i < en_graph_size(g); i++)
        leaves += VECTOR(degree)[i] == 1;
    igraph_vector_int_destroy(&degree);
    printf("All path measures: %zu entities, %zu ties, %.0f%% leaves\n", en_graph_size(g),
           en_graph_edges(g), 100 * (double)leaves / (double)en_graph_size(g));
}

static void compare(const en_graph *g, int rounds) {
    double cpu[9], wall[9], our_cpu[9], our_wall[9], their_cpu[9], worst = 0;
    double *a = malloc(en_graph_size(g) * sizeof *a), *b = malloc(en_graph_size(g) * sizeof *b);
    check(!a || !b);
    for (int i = 0; i < rounds; i++) {
        spent one = ours(a, g, (en_sweep_how){.threads = 1});
        spent two = ours(a, g, (en_sweep_how){.threads = 2});
        spent peer = theirs(b, g);
        our_cpu[i] = one.cpu, our_wall[i] = two.wall, their_cpu[i] = peer.cpu;
        cpu[i] = peer.cpu / one.cpu, wall[i] = peer.wall / two.wall;
    }
    for (size_t i = 0; i < en_graph_size(g); i++)
        worst = fmax(worst, fabs(a[i] - b[i]) / fmax(1, b[i]));
    printf("  igraph, three calls        %9.3f s CPU\n", median(their_cpu, rounds));
    printf("  the sweep, one thread      %9.3f s CPU   %6.1f times less (goal 30)\n",
           median(our_cpu, rounds), median(cpu, rounds));
    printf("  the sweep, two threads     %9.3f s       %6.1f times less (goal 55)\n",
           median(our_wall, rounds), median(wall, rounds));
    printf("  largest difference of betweenness: %.1g\n", worst);
    free(a);
    free(b);
}

/* Each kind of processor: how fast, as a share of the fastest. */
static void compare_kinds(const en_graph *g) {
    const en_sweeper *kinds[EN_SWEEPERS + 1];
    double *score = malloc(en_graph_size(g) * sizeof *score), best = 0;
    check(!score);
    en_sweepers(kinds);
    for (const en_sweeper **k = kinds; *k; k++) {
        double took[3];
        for (int i = 0; i < 3; i++)
            took[i] = ours(score, g, (en_sweep_how){.threads = 1, .sweeper = *k}).cpu;
        best = k == kinds ? median(took, 3) : best;
        printf("  %-8s %9.3f s CPU   %3.0f%% of the speed\n",
               *k == &en_sweeper_plain  ? "plain"
               : k == kinds && kinds[2] ? "AVX-512"
                                        : "AVX2",
               median(took, 3), 100 * best / median(took, 3));
    }
    free(score);
}

/* Betweenness from samples: how much faster than exactly, and how far off at most. */
static void compare_estimates(const en_graph *g) {
    const double epsilons[] = {0.05, 0.02, 0.01, 0.005};
    size_t n = en_graph_size(g), samples;
    double *exact = malloc(n * sizeof *exact), *score = malloc(n * sizeof *score);
    check(!exact || !score);
    double most = ((double)n - 1) * ((double)n - 2) / 2;
    double whole = ours(exact, g, (en_sweep_how){.threads = 1}).cpu;
    for (int i = 0; i < 4; i++) {
        double worst = 0;
        spent start = since((spent){0});
        check(en_estimate_vertices(
            score, &samples, g,
            (en_estimate_how){.epsilon = epsilons[i], .seed = 1, .threads = 1}, NULL));
        double took = since(start).cpu;
        for (size_t v = 0; v < n && samples; v++)
            worst = fmax(worst, fabs(score[v] - exact[v]) / most);
        printf(
            "  --approximate %-5g %8zu samples %9.3f s CPU   %6.1f times less; off by %.5f\n",
            epsilons[i], samples, took, whole / took, worst);
    }
    free(exact);
    free(score);
}

int main(int argc, char **argv) {
    size_t size = argc > 1 ? strtoul(argv[1], NULL, 10) : 10000;
    size_t ties_each = argc > 2 ? strtoul(argv[2], NULL, 10) : 3;
    en_graph g;
    check(size < 2 || ties_each < 1);
    make_press(&g, size, ties_each);
    describe(&g);
    compare_kinds(&g);
    compare_estimates(&g);
    compare(&g, size > 20000 ? 1 : 3);
    en_graph_destroy(&g);
    return 0;
}
