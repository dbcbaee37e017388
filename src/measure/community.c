/* SPDX-License-Identifier: MIT */
/*
 * Community: the number of the group, with many ties within and few between, that an entity
 * belongs to: those of the highest modularity that ten runs of the Leiden algorithm find
 * (communities.c says how). The largest has number 1; those as large come in the order of their
 * earliest entities. A label, not a rank of importance. Channels, read both ways, with weights
 * under --weight. --level net --by communities tells how good and how stable they are.
 */
#include "measure/communities.h"
#include "measure/measure.h"

static en_status run(double *score, en_network *network, en_error *err) {
    const en_communities *found;
    en_status status = en_communities_of(&found, network, err);
    for (size_t v = 0; v < en_network_size(network) && !status; v++)
        score[v] = (double)found->number[v];
    return status;
}

const en_measure en_measure_community = {
    .name = "community",
    .family = "groups",
    .domain = EN_ON_CHANNELS,
    .reference = "Newman & Girvan 2004; Traag, Waltman & van Eck 2019",
    .label = EN_WORDS("communauté", "community"),
    .meaning =
        EN_WORDS("Numéro du groupe aux liens nombreux en son sein et rares au dehors\u202f; 1 "
                 "est le plus grand.",
                 "Number of the group with many ties within and few without; 1 is the "
                 "largest."),
    .on_request = true,
    .run = run,
};
