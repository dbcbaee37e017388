/* SPDX-License-Identifier: MIT */
#include "base/nearest.h"
#include "measure/list.h"
#include "measure/measure.h"

#include <math.h>
#include <string.h>

#define DECLARE(name) extern const en_measure en_measure_##name;
#define ADDRESS(name) &en_measure_##name,
EN_MEASURES(DECLARE)
const en_measure *const en_measures[] = {EN_MEASURES(ADDRESS) NULL};

const en_words en_domain_names[EN_DOMAINS] = {
    [EN_ON_ALL] = EN_WORDS("tous les liens", "all ties"),
    [EN_ON_SIGNED] = EN_WORDS("liens positifs et négatifs", "positive and negative ties"),
    [EN_ON_STANCES] = EN_WORDS("liens positifs ou négatifs, non passés",
                               "ties either positive or negative, and not past"),
    [EN_ON_CHANNELS] = EN_WORDS("canaux, dans les deux sens", "channels, both ways"),
    [EN_ON_ARCS] = EN_WORDS("canaux, orientés", "channels, directed"),
    [EN_ON_PATHS] =
        EN_WORDS("canaux, orientés avec --directed", "channels, directed with --directed"),
};

const en_measure *en_measure_find(const char *name) {
    for (const en_measure *const *row = en_measures; *row; row++)
        if (strcmp((*row)->name, name) == 0)
            return *row;
    return NULL;
}

en_status en_measure_pick(const en_measure **out, const char *name, en_error *err) {
    *out = en_measure_find(name);
    if (*out)
        return EN_OK;
    en_nearest nearest = {.typed = name};
    for (const en_measure *const *row = en_measures; *row; row++)
        en_nearest_offer(&nearest, (*row)->name);
    return en_nearest_fail(&nearest, "measure", "'entente help' lists them", err);
}

const en_measure *en_measure_usual(const en_network *network, en_error *err) {
    /* Of a search from every entity along all relations: some seconds on one thread. */
    const double most_together = 4e9, most_one_by_one = 2e8;
    const en_view *view = en_network_view(network);
    bool weighted = view->options.weight != EN_WEIGHT_ONE;
    double most_steps = weighted ? most_one_by_one : most_together;
    if ((double)view->entity_count * (double)view->relation_count <= most_steps)
        return &en_measure_betweenness;
    en_note(
        err,
        "betweenness would take long on %zu entities with %zu relations, so degree is taken; "
        "naming it insists",
        view->entity_count, view->relation_count);
    return &en_measure_degree;
}

static en_status inspect(const double *score, const en_measure *measure,
                         const en_network *network, en_error *err) {
    const en_view *view = en_network_view(network);
    for (size_t i = 0; i < view->entity_count; i++) {
        bool allowed = isnan(score[i]) && measure->undefined.in[EN_EN];
        if (!allowed && !isfinite(score[i]))
            return en_fail(err, EN_SYSTEM, "%s of '%s' came out as no finite number",
                           measure->name, view->dossier->entities[view->entities[i]].id);
    }
    return EN_OK;
}

en_status en_measure_run(double *score, const en_measure *measure, en_network *network,
                         bool normalise, en_error *err) {
    size_t size = en_network_size(network);
    en_status status = measure->run(score, network, err);
    if (!status)
        status = inspect(score, measure, network, err);
    if (status || !normalise || !measure->most || size < 2)
        return status;
    /* Where nobody can have any, everybody has 0 and keeps it. */
    double most = measure->most(size, en_network_directed(network));
    for (size_t i = 0; i < size && most > 0; i++)
        score[i] /= most;
    return EN_OK;
}
