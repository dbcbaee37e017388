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
    .name = "transitivity",
    .family = "network",
    .domain = EN_ON_CHANNELS,
    .reference = "Luce & Perry 1949; Newman, Watts & Strogatz 2002",
    .meaning = EN_WORDS("Deux entités liées à une même troisième sont d’autant plus souvent "
                        "liées entre elles que la transitivité est proche de 1.",
                        "The nearer to 1 transitivity is, the more often two that are tied to "
                        "the same third are tied themselves."),
    .values = names,
    .run = run,
};
