/* SPDX-License-Identifier: MIT */
#include "measure/neighbours.h"

en_status en_neighbours_count(double *score, const en_network *network, en_relation_test *test,
                              en_side side, en_error *err) {
    en_pairs pairs;
    en_status status =
        en_pairs_create(&pairs, en_network_view(network), test, side != EN_EITHER, err);
    if (status)
        return status;
    for (size_t i = 0; i < en_network_size(network); i++)
        score[i] = 0;
    for (size_t i = 0; i < pairs.count; i++) {
        if (side != EN_INWARD)
            score[pairs.items[i].from]++;
        if (side != EN_OUTWARD)
            score[pairs.items[i].to]++;
    }
    en_pairs_destroy(&pairs);
    return EN_OK;
}

double en_neighbours_most(size_t n, bool directed) {
    (void)directed;
    return (double)n - 1;
}
