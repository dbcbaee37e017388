/* SPDX-License-Identifier: MIT */
/*
 * Transitivity, the global clustering coefficient (Luce and Perry 1949; Newman, Watts and
 * Strogatz 2002): of the pairs of ties that share an entity, the share whose other two are
 * tied as well. Channels, read both ways and unweighted, whatever --directed and --weight say.
 * From 0 to 1; undefined where nobody has two ties. Time: the sum over ties of contacts.
 */
#include "measure/measure.h"
#include "network/graph.h"

#include <math.h>

static const char *const names[] = {"transitivity", NULL};

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_graph *ties;
    en_status status = en_network_ties(&ties, network, err);
    if (!status)
        status = en_igraph(igraph_transitivity_undirected(&ties->graph, &values->value,
                                                          IGRAPH_TRANSITIVITY_NAN),
                           err);
    if (!status && isnan(values->value))
        values->reason = (en_words)EN_WORDS("aucune entité n’a deux liens parmi les canaux",
                                            "no entity has two ties among the channels");
    return status;
}

const en_statistic en_statistic_transitivity = {
    .name = "transitivity", .values = names, .run = run};
