/* SPDX-License-Identifier: MIT */
/*
 * Faction: the group that an entity belongs to when all are divided into any number of groups
 * so that few ties contradict it, positive ones between groups or negative ones within (Davis
 * 1967; Doreian and Mrvar 1996; measure/factions.h says how it is found, and `factions` of the
 * network how many ties contradict it). Unlike camps, rivals of a rival need not be allies. The
 * largest has number 1; those as large come in the order of their earliest entities. A label,
 * not a rank; signed ties (network/signs.h), each counting once. Undefined without such ties.
 * Nothing proves that no division is better. Time: ties times seeds.
 */
#include "measure/factions.h"
#include "measure/measure.h"

#include <math.h>

static en_status run(double *score, en_network *network, en_error *err) {
    const en_factions *f;
    en_status status = en_factions_of(&f, network, err);
    for (size_t v = 0; v < en_network_size(network) && !status; v++)
        score[v] = f->number[v] == EN_NONE ? NAN : (double)f->number[v];
    return status;
}

const en_measure en_measure_faction = {
    .name = "faction",
    .family = "groups",
    .domain = EN_ON_STANCES,
    .reference = "Davis 1967; Doreian & Mrvar 1996",
    .label = EN_WORDS("faction", "faction"),
    .meaning =
        EN_WORDS("Numéro du groupe d’alliés auquel elle appartient quand il peut y en "
                 "avoir plus de deux, que séparent des rivalités\u202f; 1 est le plus grand.",
                 "Number of the group of allies it belongs to when there may be more "
                 "than two, rivals being in different ones; 1 is the largest."),
    .undefined = EN_WORDS("sans lien positif ou négatif", "without a positive or negative tie"),
    .on_request = true,
    .run = run,
};
