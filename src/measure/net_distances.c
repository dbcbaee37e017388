/* SPDX-License-Identifier: MIT */
/*
 * Diameter and mean distance (Wasserman and Faust 1994): the largest and the mean of the
 * shortest distances over all pairs of entities where one reaches the other by channels.
 * With --directed, along arcs and over ordered pairs; with --weight, a tie is as long as it is
 * weak (1 / weight). Undefined where nobody reaches anybody. Time: ties times entities.
 */
#include "measure/measure.h"
#include "network/graph.h"

#include <math.h>

static const char *const names[] = {"diameter", "mean_distance", NULL};

static en_status run(en_value *values, en_network *network, en_error *err) {
    en_words reason = EN_WORDS("aucun lien parmi les canaux", "no tie among the channels");
    const en_graph *paths;
    en_status status = en_network_paths(&paths, network, err);
    if (status)
        return status;
    if (!en_graph_edges(paths)) {
        values[0].value = values[1].value = NAN;
        values[0].reason = values[1].reason = reason;
        return EN_OK;
    }
    bool directed = igraph_is_directed(&paths->graph);
    status = en_igraph(igraph_diameter_dijkstra(&paths->graph, paths->lengths, &values[0].value,
                                                NULL, NULL, NULL, NULL, directed, true),
                       err);
    if (!status)
        status =
            en_igraph(igraph_average_path_length_dijkstra(&paths->graph, &values[1].value, NULL,
                                                          paths->lengths, directed, true),
                      err);
    return status;
}

const en_statistic en_statistic_distances = {.name = "distances", .values = names, .run = run};
