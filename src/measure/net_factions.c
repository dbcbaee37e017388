/* SPDX-License-Identifier: MIT */
/*
 * Factions (Davis 1967; Doreian and Mrvar 1996): into how many groups `faction` divides the
 * entities with signed ties, and how many of these ties contradict it, positive ones between
 * groups and negative ones within. The second is an upper bound of the line index of
 * clusterability, since nothing proves the division to be the best. Signed ties
 * (network/signs.h), each counting once; not normalised; 0 without any. Time: ties times seeds.
 */
#include "measure/factions.h"
#include "measure/measure.h"

enum { COUNT, AGAINST };
static const char *const names[] = {
    [COUNT] = "factions",
    [AGAINST] = "factions_frustration",
    [AGAINST + 1] = NULL,
};

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_factions *f;
    en_status status = en_factions_of(&f, network, err);
    if (status)
        return status;
    values[COUNT].value = (double)f->count;
    values[AGAINST].value = (double)f->against;
    return EN_OK;
}

const en_statistic en_statistic_factions = {
    .name = "factions",
    .family = "signed",
    .domain = EN_ON_STANCES,
    .reference = "Davis 1967; Doreian & Mrvar 1996",
    .meaning = EN_WORDS("Groupes d’alliés que séparent des rivalités, et nombre de liens qui "
                        "contredisent ce partage\u202f; un meilleur n’est pas exclu.",
                        "Groups of allies that rivalries keep apart, and how many ties "
                        "contradict this division; a better one is not ruled out."),
    .values = names,
    .run = run,
};
