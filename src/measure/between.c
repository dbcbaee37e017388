/* SPDX-License-Identifier: MIT */
#include "measure/between.h"

#include "measure/components.h"

#include <math.h>
#include <stdlib.h>

en_status en_between_share(double *share, const en_network *network, size_t vertex,
                           double score, en_error *err) {
    size_t size = en_network_size(network), count = 0;
    const en_graph *ties;
    *share = NAN;
    if (en_network_directed(network))
        return EN_OK;
    size_t *number = calloc(size + 1, sizeof *number),
           *others = calloc(size + 2, sizeof *others);
    en_status status =
        number && others ? en_network_ties(&ties, network, err) : en_fail_memory(err);
    if (!status)
        status = en_components(number, &count, ties, false, err);
    double pairs = 0;
    for (size_t v = 0; v < size && !status; v++)
        if (v != vertex)
            pairs += (double)others[number[v]]++;
    for (size_t e = 0; !status && e < en_graph_edges(ties); e++) {
        const en_pair tie = en_graph_edge(ties, e);
        pairs -= tie.from != vertex && tie.to != vertex;
    }
    if (!status && pairs > 0)
        *share = score / pairs;
    free(number);
    free(others);
    return status;
}
