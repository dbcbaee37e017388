/* SPDX-License-Identifier: MIT */
/*
 * Eigenvector centrality (Bonacich 1972): an entity counts as much as those it is tied to
 * together. The principal eigenvector of the matrix of channels, with weights under --weight;
 * with --directed, a score comes from those whose arcs arrive. The largest is 1, so it is
 * relative already.
 *
 * It has one answer on a connected network only: so on the largest component (of those as large
 * the one with the earliest entity; with --directed, the largest in which all reach each
 * other), and undefined elsewhere. igraph's answer is taken if it is an eigenvector, to 1e-8,
 * without a negative element: by Perron and Frobenius there is but one. Else our own shifted
 * power iteration is, if it settles. Time: ties times rounds, some dozens as a rule.
 */
#include "measure/components.h"
#include "measure/measure.h"
#include "measure/spectral.h"

#include <math.h>
#include <stdlib.h>

static void receive(double *out, double *spare, const double *x, const en_graph *graph) {
    (void)spare;
    en_carry(out, graph, x, EN_ALONG);
}

/* Is X what GRAPH only stretches, and nowhere negative? SPARE is as long as X. */
static bool holds(const double *x, double *spare, const en_graph *graph) {
    const double tolerance = 1e-8;
    size_t size = en_graph_size(graph);
    double length = 0, along = 0;
    en_carry(spare, graph, x, EN_ALONG);
    for (size_t i = 0; i < size; i++) {
        along += x[i] * spare[i];
        length += x[i] * x[i];
    }
    double value = along / length;
    bool good = value > 0 && isfinite(value);
    for (size_t i = 0; i < size && good; i++)
        good = x[i] >= 0 && fabs(spare[i] - value * x[i]) <= tolerance * fmax(1, value);
    return good;
}

static igraph_error_t ask(igraph_vector_t *answer, const en_graph *graph) {
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    return igraph_eigenvector_centrality(&graph->graph, answer, NULL,
                                         igraph_is_directed(&graph->graph), true,
                                         graph->weights, &options);
}

/* The scores of a connected GRAPH; *KNOWN is false where they cannot be had. */
static en_status solve(double *x, double *spare, bool *known, const en_graph *graph,
                       en_error *err) {
    igraph_vector_t answer;
    en_status status = en_igraph_seed(1, err);
    if (!status)
        status = en_igraph(igraph_vector_init(&answer, 0), err);
    if (status)
        return status;
    /* What igraph has to say does not matter: what it answers is looked at. */
    *known = !en_igraph(ask(&answer, graph), NULL);
    if (*known)
        en_vector_copy(x, &answer);
    igraph_vector_destroy(&answer);
    *known = *known && holds(x, spare, graph);
    if (*known)
        return EN_OK;
    status = en_power(x, known, graph, receive, 0.5, err);
    *known = !status && *known && holds(x, spare, graph);
    return status;
}

/* Scores of those with number 1; the others keep what they have. X has twice their room. */
static en_status score_part(double *score, double *x, const en_graph *whole,
                            const size_t *number, en_error *err) {
    en_graph part;
    size_t next = 0;
    bool known = false;
    en_status status = en_component_create(&part, whole, number, err);
    if (status)
        return status;
    size_t size = en_graph_size(&part);
    if (size > 1) {
        status = solve(x, x + size, &known, &part, err);
        if (!status && !known)
            en_note(err, "eigenvector: the computation does not settle on this network");
    }
    for (size_t i = 0; i < en_graph_size(whole) && known; i++)
        if (number[i] == 1)
            score[i] = x[next++];
    en_graph_destroy(&part);
    return status;
}

static en_status run(double *score, en_network *network, en_error *err) {
    size_t size = en_network_size(network);
    const en_graph *paths;
    size_t *number = calloc(size + 1, sizeof *number);
    double *x = calloc(2 * size + 1, sizeof *x);
    for (size_t i = 0; i < size; i++)
        score[i] = NAN;
    en_status status =
        number && x ? en_network_paths(&paths, network, err) : en_fail_memory(err);
    if (!status)
        status = en_components(number, NULL, paths, en_network_directed(network), err);
    if (!status)
        status = score_part(score, x, paths, number, err);
    free(number);
    free(x);
    return status;
}

const en_measure en_measure_eigenvector = {
    .name = "eigenvector",
    .family = "spectral",
    .domain = EN_ON_PATHS,
    .reference = "Bonacich 1972",
    .label = EN_WORDS("centralité de vecteur propre", "eigenvector centrality"),
    .meaning = EN_WORDS("Est lié à des entités elles-mêmes bien liées.",
                        "Is tied to entities that are themselves well tied."),
    .undefined = EN_WORDS(
        "sans canal, hors de la plus grande composante, ou calcul qui ne se stabilise pas",
        "without a channel, outside the largest component, or the computation does not settle"),
    .run = run,
};
