/* SPDX-License-Identifier: MIT */
/*
 * Communities: how many groups with many ties within and few between there are, their
 * modularity (Newman and Girvan 2004) and how stable they are: the mean adjusted Rand index
 * between ten runs that differ by chance alone (communities.c). Channels, read both ways, with
 * weights under
 * --weight. Without a channel everybody is alone, and modularity undefined.
 */
#include "measure/communities.h"
#include "measure/measure.h"

#include <math.h>

static const char *const names[] = {"communities", "modularity", "stability", NULL};

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_communities *found;
    en_status status = en_communities_of(&found, network, err);
    if (status)
        return status;
    values[0].value = (double)found->count;
    values[1].value = found->modularity;
    values[2].value = found->stability;
    if (isnan(found->modularity))
        values[1].reason = (en_words)EN_WORDS("aucun canal", "no channel");
    return EN_OK;
}

const en_statistic en_statistic_communities = {
    .name = "communities",
    .family = "groups",
    .domain = EN_ON_CHANNELS,
    .reference = "Newman & Girvan 2004; Traag, Waltman & van Eck 2019; Hubert & Arabie 1985",
    .meaning =
        EN_WORDS("Les communautés ont beaucoup de liens en leur sein et peu entre elles "
                 "d’autant plus que la modularité est haute, et se retrouvent d’un calcul "
                 "à l’autre d’autant mieux que la stabilité est proche de 1.",
                 "Communities have many ties within and few between the more so the higher "
                 "modularity is, and are found again the better the nearer to 1 stability "
                 "is."),
    .values = names,
    .on_request = true,
    .run = run,
};
