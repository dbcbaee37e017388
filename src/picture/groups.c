/* SPDX-License-Identifier: MIT */
#include "picture/groups.h"

#include "picture/caption.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NB "\u00a0"

#define COLOURING(name, fr, en, measure, names) {#name, EN_WORDS(fr, en), measure, names},
#define NAME(name, fr, en, measure, names)      #name,
const en_colouring en_colourings[] = {EN_COLOURINGS(COLOURING)};
const char *const en_colouring_names[] = {EN_COLOURINGS(NAME) NULL};

/* Who is where, by the name of the country that the dossier has for a code; else by the code.
 */
en_status en_name_places(const char **name, const en_view *view, en_lang lang, en_error *err) {
    const en_dossier *d = view->dossier;
    en_map countries = {.arena = view->arena};
    size_t country = en_map_find(&d->kind_ids, "country"), held;
    for (size_t i = 0; i < d->entity_count; i++)
        if (d->entities[i].place && d->entities[i].kind == country &&
            !en_map_put(&countries, d->entities[i].place, i, &held))
            return en_fail_memory(err);
    for (size_t v = 0; v < view->entity_count; v++) {
        const char *place = d->entities[view->entities[v]].place;
        name[v] = place && *place ? place : NULL;
        size_t at = name[v] ? en_map_find(&countries, name[v]) : EN_NONE;
        if (at != EN_NONE)
            name[v] = en_entity_name(d, at, lang);
    }
    return EN_OK;
}

/* "composante 2" */
static en_status name_by_measure(const char **name, const en_colouring *by, en_network *network,
                                 en_lang lang, en_error *err) {
    const en_view *view = en_network_view(network);
    const en_measure *measure;
    double *number = EN_NEW(view->arena, double, view->entity_count + 1);
    if (!number)
        return en_fail_memory(err);
    en_status status = en_measure_pick(&measure, by->measure, err);
    if (!status)
        status = en_measure_run(number, measure, network, false, err);
    for (size_t v = 0; v < view->entity_count && !status; v++) {
        if (isnan(number[v]))
            continue;
        en_buf text = {0};
        en_buf_printf(&text, "%s ", en_say(by->noun, lang));
        en_buf_number(&text, number[v]);
        name[v] = en_buf_keep(&text, view->arena);
        if (!name[v])
            status = en_fail_memory(err);
    }
    return status;
}

/* A group under way; LEAD is its member with the highest score. */
typedef struct tally {
    size_t number, size, lead;
} tally;

static int by_size(const void *a, const void *b) {
    const tally *x = a, *y = b;
    if (x->size != y->size)
        return x->size < y->size ? 1 : -1;
    return x->number < y->number ? -1 : x->number > y->number;
}

static bool leads(const double *score, size_t vertex, size_t before) {
    return !isnan(score[vertex]) && (isnan(score[before]) || score[vertex] > score[before]);
}

/* Count the groups that NAME has; GROUP is filled with the number of that of each vertex. */
static en_status count_groups(tally *tallies, size_t *count, size_t *group, const en_view *view,
                              const char *const *name, const double *score, en_error *err) {
    en_map numbers = {.arena = view->arena};
    for (size_t v = 0; v < view->entity_count; v++) {
        group[v] = EN_NONE;
        if (!name[v])
            continue;
        if (!en_map_put(&numbers, name[v], *count, &group[v]))
            return en_fail_memory(err);
        if (group[v] == *count)
            tallies[(*count)++] = (tally){group[v], 0, v};
        tally *t = &tallies[group[v]];
        t->size++;
        if (leads(score, v, t->lead))
            t->lead = v;
    }
    return EN_OK;
}

/* "Composante 2 : OpenAI et 3 autres", "Chine (4)" */
static en_status say_group(en_group *out, const en_groups *groups, const tally *t,
                           const en_view *view, en_lang lang, en_error *err) {
    en_buf text = {0};
    en_say_capitalised(&text, groups->name[t->lead]);
    if (groups->by->measure) {
        en_buf_printf(&text, "%s%s", lang == EN_FR ? NB ": " : ": ",
                      en_entity_name(view->dossier, view->entities[t->lead], lang));
        en_say_more(&text, t->size - 1, lang);
    } else
        en_buf_printf(&text, " (%zu)", t->size);
    out->label = en_buf_keep(&text, view->arena);
    return out->label ? EN_OK : en_fail_memory(err);
}

static en_status say_others(en_groups *groups, const en_view *view, en_lang lang,
                            en_error *err) {
    size_t count = 0;
    bool named = false;
    for (size_t v = 0; v < view->entity_count; v++)
        if (groups->hue[v] == EN_HUE_OTHERS) {
            count++;
            named |= groups->name[v] != NULL;
        }
    if (!count)
        return EN_OK;
    en_buf text = {0};
    en_buf_printf(&text, "%s (%zu)",
                  named           ? lang == EN_FR ? "Autres" : "Others"
                  : lang == EN_FR ? "Non précisé"
                                  : "Not stated",
                  count);
    groups->others = en_buf_keep(&text, view->arena);
    return groups->others ? EN_OK : en_fail_memory(err);
}

static en_status give_hues(en_groups *groups, en_network *network, const double *score,
                           en_lang lang, en_error *err) {
    const en_view *view = en_network_view(network);
    size_t size = view->entity_count, count = 0, least = groups->by->measure ? 2 : 1;
    tally *tallies = EN_NEW(view->arena, tally, size + 1);
    size_t *group = EN_NEW(view->arena, size_t, size + 1);
    if (!tallies || !group)
        return en_fail_memory(err);
    en_status status = count_groups(tallies, &count, group, view, groups->name, score, err);
    qsort(tallies, status ? 0 : count, sizeof *tallies, by_size);
    for (size_t i = 0; i < count && i < EN_GROUP_HUES && tallies[i].size >= least && !status;
         i++) {
        en_group *shown = &groups->shown[groups->shown_count++];
        shown->hue = EN_HUE_FIRST + (en_hue)i;
        for (size_t v = 0; v < size; v++)
            if (group[v] == tallies[i].number)
                groups->hue[v] = shown->hue;
        status = say_group(shown, groups, &tallies[i], view, lang, err);
    }
    return status ? status : say_others(groups, view, lang, err);
}

en_status en_groups_find(const en_groups **out, const en_colouring *by, en_network *network,
                         const double *score, en_lang lang, en_error *err) {
    const en_view *view = en_network_view(network);
    *out = NULL;
    if (by == en_colourings)
        return EN_OK;
    en_groups *groups = EN_NEW(view->arena, en_groups, 1);
    const char **name = EN_NEW(view->arena, const char *, view->entity_count + 1);
    en_hue *hue = EN_NEW(view->arena, en_hue, view->entity_count + 1);
    if (!groups || !name || !hue)
        return en_fail_memory(err);
    *groups = (en_groups){.by = by, .name = name, .hue = hue};
    *out = groups;
    bool grouped = by->measure || by->names;
    for (size_t v = 0; v < view->entity_count; v++)
        hue[v] = grouped ? EN_HUE_OTHERS : EN_HUE_PLAIN;
    if (!grouped)
        return EN_OK;
    en_status status = by->measure ? name_by_measure(name, by, network, lang, err)
                                   : by->names(name, view, lang, err);
    return status ? status : give_hues(groups, network, score, lang, err);
}
