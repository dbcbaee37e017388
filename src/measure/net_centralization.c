/* SPDX-License-Identifier: MIT */
/*
 * Centralization (Freeman 1979): how far one entity outdoes all others, the sum of
 * (largest - c(i)) over the largest that this sum can be among as many entities, which a star
 * attains: 0 all alike, 1 a star. With n entities the divisor is
 *   degree        (n - 1)(n - 2)
 *   in, out       (n - 1) squared, when the star's arcs all lead in, or out
 *   betweenness   (n - 1) times the most that an entity can have, (n - 1)(n - 2) / 2, or twice
 *                 that with --directed, when the star's ties go both ways
 *   closeness     (n - 1)(n - 2) / (2n - 3)
 * on the scores of the measures of those names. Degree is unweighted; betweenness follows
 * --weight, and its divisor holds still. Closeness has none once ties differ in length or in
 * direction, and no value for all unless everyone reaches everyone: undefined then, and all
 * three below three entities. Time: as the measures.
 */
#include "measure/components.h"
#include "measure/measure.h"

#include <math.h>
#include <stdlib.h>

enum { DEGREE, IN, OUT, BETWEENNESS, CLOSENESS };
static const char *const names[] = {"centralization_degree",    "centralization_in",
                                    "centralization_out",       "centralization_betweenness",
                                    "centralization_closeness", NULL};
static const char *const measures[] = {"degree", "in", "out", "betweenness", "closeness"};

static double divisor(int which, double n, bool directed) {
    switch (which) {
    case IN:
    case OUT:
        return (n - 1) * (n - 1);
    case BETWEENNESS:
        return (n - 1) * (n - 1) * (n - 2) / (directed ? 1 : 2);
    case CLOSENESS:
        return (n - 1) * (n - 2) / (2 * n - 3);
    default:
        return (n - 1) * (n - 2);
    }
}

/* How far the largest of SCORE is above the others, together. */
static double spread(const double *score, size_t size) {
    double most = -INFINITY, sum = 0;
    for (size_t i = 0; i < size; i++)
        most = fmax(most, score[i]);
    for (size_t i = 0; i < size; i++)
        sum += most - score[i];
    return sum;
}

/* Why closeness has no centralization here; NULLs if it has. ROOM: one number a vertex. */
static en_status obstacle(en_words *why, size_t *room, const en_network *network,
                          en_error *err) {
    const en_view_options *options = &en_network_view(network)->options;
    const en_graph *ties;
    size_t parts;
    *why = (en_words){{NULL}};
    en_status status = en_network_ties(&ties, network, err);
    if (!status)
        status = en_components(room, &parts, ties, false, err);
    if (status)
        return status;
    if (parts > 1)
        *why = (en_words)EN_WORDS("tous ne s’atteignent pas par les canaux",
                                  "not everyone reaches everyone by the channels");
    if (options->weight != EN_WEIGHT_ONE)
        *why = (en_words)EN_WORDS("sans maximum connu quand les liens sont pondérés",
                                  "no maximum is known when ties are weighted");
    if (options->directed)
        *why = (en_words)EN_WORDS("sans maximum connu quand les liens sont orientés",
                                  "no maximum is known when ties are directed");
    return EN_OK;
}

static en_status centralize(en_value *values, double *score, en_network *network,
                            en_error *err) {
    size_t size = en_network_size(network);
    for (int which = DEGREE; which <= CLOSENESS; which++) {
        if (values[which].reason.in[EN_EN])
            continue;
        en_status status =
            en_measure_run(score, en_measure_find(measures[which]), network, false, err);
        if (status)
            return status;
        values[which].value =
            spread(score, size) / divisor(which, (double)size, en_network_directed(network));
    }
    return EN_OK;
}

static en_status run(en_value *values, en_network *network, en_error *err) {
    size_t size = en_network_size(network);
    for (int which = DEGREE; which <= CLOSENESS; which++) {
        values[which].value = NAN;
        values[which].reason = (en_words)EN_WORDS("il faut au moins trois entités",
                                                  "it takes at least three entities");
    }
    if (size < 3)
        return EN_OK;
    for (int which = DEGREE; which < CLOSENESS; which++)
        values[which].reason = (en_words){{NULL}};
    double *score = calloc(size, sizeof *score);
    size_t *room = calloc(size, sizeof *room);
    en_status status = score && room ? EN_OK : en_fail_memory(err);
    if (!status)
        status = obstacle(&values[CLOSENESS].reason, room, network, err);
    if (!status)
        status = centralize(values, score, network, err);
    free(score);
    free(room);
    return status;
}

const en_statistic en_statistic_centralization = {
    .name = "centralization",
    .family = "network",
    .domain = EN_ON_PATHS,
    .reference = "Freeman 1979",
    .meaning = EN_WORDS(
        "La centralisation dit combien une seule entité dépasse toutes les autres\u00a0: 0 "
        "toutes "
        "égales, 1 une étoile.",
        "Centralization tells how far one entity outdoes all others: 0 all alike, 1 a star."),
    .values = names,
    .run = run,
};
