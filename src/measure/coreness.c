/* SPDX-License-Identifier: MIT */
/*
 * Coreness (Seidman 1983): the largest k such that an entity belongs to a part of the network
 * in which everyone has at least k ties to others of that part. Channels, read both ways and
 * unweighted, whatever --directed and --weight say. Maximum: n - 1, when all are tied to all.
 * Time grows with ties and entities (Batagelj and Zaversnik 2003).
 */
#include "measure/ask.h"
#include "measure/measure.h"
#include "measure/neighbours.h"

static igraph_error_t ask(igraph_vector_t *answer, const en_graph *ties) {
    igraph_vector_int_t cores;
    igraph_error_t code = igraph_vector_int_init(&cores, 0);
    if (code)
        return code;
    code = igraph_coreness(&ties->graph, &cores, IGRAPH_ALL);
    if (!code)
        code = igraph_vector_resize(answer, igraph_vector_int_size(&cores));
    for (igraph_integer_t i = 0; !code && i < igraph_vector_int_size(&cores); i++)
        VECTOR(*answer)[i] = (double)VECTOR(cores)[i];
    igraph_vector_int_destroy(&cores);
    return code;
}

static en_status run(double *score, en_network *network, en_error *err) {
    return en_ask(score, network, en_network_ties, ask, err);
}

const en_measure en_measure_coreness = {
    .name = "coreness",
    .family = "cohesion",
    .domain = EN_ON_CHANNELS,
    .reference = "Seidman 1983",
    .label = EN_WORDS("indice de cœur", "coreness"),
    .meaning = EN_WORDS("Appartient au noyau où chacun est lié à beaucoup d’autres du noyau.",
                        "Belongs to the core, where everyone is tied to many others of it."),
    .run = run,
    .most = en_neighbours_most,
};
