/* SPDX-License-Identifier: MIT */
/*
 * Edge betweenness (Girvan and Newman 2002; computed as by Brandes 2008): over all pairs of
 * entities, the share of their shortest paths that use this tie. As with entities, each
 * unordered pair counts once; with --directed, paths follow arcs, each ordered pair counts, and
 * a symmetric relation has what both of its arcs carry. With --weight, a tie is as long as it
 * is weak (1 / weight). Relations between the same two entities are one tie, and share its
 * value; with --directed, those that lead the same way do. Not normalised. Time: ties times
 * entities.
 */
#include "measure/measure.h"
#include "measure/sweep.h"

#include <math.h>

/* What the edge from one vertex to another carries; 0 where there is none. */
static en_status look_up(double *score, const en_graph *paths, const double *carried,
                         size_t from, size_t to, en_error *err) {
    igraph_integer_t edge;
    en_status status = en_igraph(igraph_get_eid(&paths->graph, &edge, (igraph_integer_t)from,
                                                (igraph_integer_t)to, IGRAPH_DIRECTED, false),
                                 err);
    *score = status || edge < 0 ? 0 : carried[edge];
    return status;
}

/* Copy to each relation what its tie carries, if it is a channel. */
static en_status share_out(double *score, const en_network *network, const en_graph *paths,
                           const double *carried, en_error *err) {
    const en_view *view = en_network_view(network);
    en_status status = EN_OK;
    for (size_t i = 0; i < view->relation_count && !status; i++) {
        const en_relation *r = &view->relations[i];
        size_t from = view->vertex[r->from], to = view->vertex[r->to];
        double there = NAN, back = 0;
        bool both = en_network_directed(network) && !en_relation_directed(view, r);
        bool channel = from != to && en_relation_channel(view, r);
        if (channel)
            status = look_up(&there, paths, carried, from, to, err);
        if (channel && both && !status)
            status = look_up(&back, paths, carried, to, from, err);
        score[i] = there + back;
    }
    return status;
}

static en_status run(double *score, en_network *network, en_error *err) {
    const en_graph *paths;
    const double *carried;
    en_status status = en_network_paths(&paths, network, err);
    if (!status)
        status = en_edge_betweenness_of(&carried, network, err);
    return status ? status : share_out(score, network, paths, carried, err);
}

const en_tie_measure en_tie_measure_betweenness = {
    .name = "betweenness",
    .family = "paths",
    .domain = EN_ON_PATHS,
    .reference = "Girvan & Newman 2002; Brandes 2008",
    .label = EN_WORDS("intermédiarité du lien", "edge betweenness"),
    .meaning =
        EN_WORDS("Les plus courtes chaînes entre entités passent par ce lien\u00a0: un pont "
                 "dont la rupture les allonge.",
                 "The shortest chains between entities use this tie: a bridge whose "
                 "loss would lengthen them."),
    .undefined = EN_WORDS("la relation n’est pas un canal (passée, d’un autre signe que "
                          "--channels, ou d’une entité à elle-même)",
                          "the relation is no channel (past, of a sign that --channels leaves "
                          "out, or of an entity to itself)"),
    .run = run,
    .sampled = true,
};
