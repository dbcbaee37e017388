/* SPDX-License-Identifier: MIT */
/*
 * igraph's own calls for all measures whose time grows with the network's size, and for making
 * the graphs that they run on: linear FILE, a dossier of JSON, reading which is not timed.
 * Prints the CPU time in seconds.
 */
#include "base/file.h"
#include "format/json.h"
#include "network/graph.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST = 2000000000 };

static void check(int failed) {
    if (failed) {
        fprintf(stderr, "linear: failed\n");
        exit(1);
    }
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void run_spectral(const igraph_t *ties, const igraph_t *arcs) {
    igraph_vector_t score, other;
    igraph_real_t value;
    igraph_arpack_options_t how;
    igraph_arpack_options_init(&how);
    check(igraph_vector_init(&score, 0) || igraph_vector_init(&other, 0));
    check(igraph_pagerank(arcs, IGRAPH_PAGERANK_ALGO_PRPACK, &score, &value, igraph_vss_all(),
                          true, 0.85, NULL, NULL));
    check(igraph_hub_and_authority_scores(arcs, &score, &other, &value, true, NULL, &how));
    igraph_arpack_options_init(&how);
    check(igraph_eigenvector_centrality(ties, &score, &value, false, true, NULL, &how));
    check(igraph_constraint(ties, &score, igraph_vss_all(), NULL));
    igraph_vector_destroy(&score);
    igraph_vector_destroy(&other);
}

/* Degree stands for allies, rivals and strength, too. */
static void run_counts(const igraph_t *all, const igraph_t *ties, const igraph_t *arcs) {
    igraph_vector_int_t count, sizes;
    igraph_integer_t parts;
    check(igraph_vector_int_init(&count, 0) || igraph_vector_int_init(&sizes, 0));
    for (int i = 0; i < 4; i++)
        check(igraph_degree(all, &count, igraph_vss_all(), IGRAPH_ALL, false));
    check(igraph_degree(arcs, &count, igraph_vss_all(), IGRAPH_IN, false));
    check(igraph_degree(arcs, &count, igraph_vss_all(), IGRAPH_OUT, false));
    check(igraph_coreness(ties, &count, IGRAPH_ALL));
    check(igraph_connected_components(ties, &count, &sizes, &parts, IGRAPH_WEAK));
    igraph_vector_int_destroy(&count);
    igraph_vector_int_destroy(&sizes);
}

int main(int argc, char **argv) {
    en_buf text = {0};
    en_view *view;
    en_network *network;
    const en_graph *all, *ties, *arcs;
    en_arena *arena = en_arena_create(NULL);
    en_dossier *d = en_dossier_create(NULL, NULL);
    check(argc != 2 || !arena || !d);
    en_findings findings = {.arena = arena};
    check(en_file_read(&text, argv[1], MOST, NULL));
    check(en_json_read(d, en_buf_text(&text), text.length, &findings, NULL));
    check(en_view_create(&view, d, &(en_view_options){0}, arena, NULL));
    check(en_network_create(&network, view, NULL));
    double start = now();
    check(en_network_all(&all, network, NULL) || en_network_ties(&ties, network, NULL) ||
          en_network_arcs(&arcs, network, NULL));
    run_counts(&all->graph, &ties->graph, &arcs->graph);
    run_spectral(&ties->graph, &arcs->graph);
    printf("%.3f\n", now() - start);
    return 0;
}
