/* SPDX-License-Identifier: MIT */
/*
 * Assortativity (Newman 2003): how far ties stay within groups, (sum of e(i, i) - sum of
 * a(i) b(i)) / (1 - sum of a(i) b(i)), with e(i, j) the share of ties that lead from group i to
 * group j and a, b its sums; a tie without direction leads both ways. Groups are kinds, or what
 * --groups names. Channels, with direction under --directed, unweighted. 1: all within, 0: as
 * if ties were dealt at random, below: across. Ties of who is in no group are left out.
 * Undefined without any other, or where all of them are of one group. Time: ties and groups.
 */
#include "measure/measure.h"
#include "measure/partition.h"
#include "network/graph.h"

#include <math.h>
#include <stdlib.h>

static const char *const names[] = {"assortativity", NULL};

/* The ends of ties by group, FROM and TO; answers how many ties have both, and *WITHIN. */
static double mix(double *from, double *to, double *within, const en_graph *paths,
                  const size_t *group) {
    double ties = 0;
    *within = 0;
    for (size_t e = 0; e < en_graph_edges(paths); e++) {
        en_pair p = en_graph_edge(paths, e);
        size_t a = group[p.from], b = group[p.to];
        if (a == EN_NONE || b == EN_NONE)
            continue;
        ties++;
        *within += a == b;
        from[a]++;
        to[b]++;
    }
    return ties;
}

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_graph *paths;
    const en_partition *p;
    en_status status = en_network_paths(&paths, network, err);
    if (!status)
        status = en_partition_of(&p, network, err);
    if (status)
        return status;
    double *from = calloc(2 * p->count + 1, sizeof *from), *to = from + p->count;
    if (!from)
        return en_fail_memory(err);
    double within, ties = mix(from, to, &within, paths, p->group), chance = 0;
    bool directed = igraph_is_directed(&paths->graph);
    for (size_t i = 0; i < p->count; i++)
        chance += directed ? from[i] * to[i] : (from[i] + to[i]) * (from[i] + to[i]) / 4;
    free(from);
    bool defined = ties > 0 && chance < ties * ties;
    values[0].value =
        defined ? (within / ties - chance / (ties * ties)) / (1 - chance / (ties * ties)) : NAN;
    if (!defined)
        values[0].reason = (en_words)EN_WORDS(
            "aucun canal entre entités de groupe connu, ou toutes d’un même groupe",
            "no channel between entities whose group is known, or all of one group");
    return EN_OK;
}

const en_statistic en_statistic_assortativity = {
    .name = "assortativity",
    .family = "groups",
    .domain = EN_ON_PATHS,
    .reference = "Newman 2003",
    .meaning =
        EN_WORDS("L’assortativité dit combien les liens restent entre semblables (de même "
                 "nature, ou --groups)\u00a0: 1 toujours, 0 au hasard, moins de 0 rarement.",
                 "Assortativity tells how far ties stay among their like (of one kind, or "
                 "--groups): 1 always, 0 at random, below 0 rarely."),
    .values = names,
    .run = run,
};
