/* SPDX-License-Identifier: MIT */
#include "dossier/view_select.h"

#include "base/utf8.h"
#include "dossier/pick.h"

#include <stdlib.h>
#include <string.h>

static void offer_kinds(en_nearest *nearest, const en_dossier *d) {
    for (size_t i = 0; i < d->kind_count; i++)
        en_nearest_offer(nearest, d->kinds[i].id);
}

/* Set CHOSEN of the source called NAME. */
static en_status mark_source(bool *chosen, const en_dossier *d, const char *name, bool value,
                             en_error *err) {
    size_t i = en_map_find(&d->source_ids, name);
    if (i != EN_NONE) {
        chosen[i] = value;
        return EN_OK;
    }
    en_nearest nearest = {.typed = name};
    for (i = 0; i < d->source_count; i++)
        en_nearest_offer(&nearest, d->sources[i].id);
    return en_nearest_fail(&nearest, "source", "the dossier has none of that name", err);
}

static en_status mark_type(bool *chosen, const en_dossier *d, const char *name, bool value,
                           en_error *err) {
    size_t i = en_map_find(&d->type_ids, name);
    if (i != EN_NONE) {
        chosen[i] = value;
        return EN_OK;
    }
    en_nearest nearest = {.typed = name};
    for (i = 0; i < d->type_count; i++)
        en_nearest_offer(&nearest, d->types[i].id);
    return en_nearest_fail(&nearest, "type", "the dossier has none of that name", err);
}

/* Set CHOSEN of the entity called NAME, or of all entities of the kind with that id. */
static en_status mark_entities(bool *chosen, const en_dossier *d, const char *name, bool value,
                               en_error *err) {
    size_t entity, kind = en_map_find(&d->kind_ids, name);
    en_status status = en_entity_find(&entity, d, name, err);
    if (status)
        return status;
    if (entity != EN_NONE)
        chosen[entity] = value;
    for (size_t i = 0; i < d->entity_count && kind != EN_NONE; i++)
        if (d->entities[i].kind == kind)
            chosen[i] = value;
    if (entity != EN_NONE || kind != EN_NONE)
        return EN_OK;
    en_nearest nearest = {.typed = name};
    en_entities_offer(&nearest, d);
    offer_kinds(&nearest, d);
    return en_nearest_fail(&nearest, "entity or kind", "the dossier has none of that name",
                           err);
}

typedef en_status marker(bool *chosen, const en_dossier *d, const char *name, bool value,
                         en_error *err);

/*
 * COUNT answers, one a record: all of them without YES, else those that YES names; then not
 * those that NO names.
 */
static en_status choose(bool **out, size_t count, const en_dossier *d, const en_names *yes,
                        const en_names *no, marker *mark, en_arena *arena, en_error *err) {
    bool *chosen = EN_NEW(arena, bool, count + 1);
    if (!chosen)
        return en_fail_memory(err);
    for (size_t i = 0; i < count; i++)
        chosen[i] = yes->count == 0;
    en_status status = EN_OK;
    for (size_t i = 0; i < yes->count && !status; i++)
        status = mark(chosen, d, yes->items[i], true, err);
    for (size_t i = 0; i < no->count && !status; i++)
        status = mark(chosen, d, no->items[i], false, err);
    *out = chosen;
    return status;
}

static en_status choose_signs(bool sign[3], const en_names *names, en_error *err) {
    for (int i = 0; i < 3; i++)
        sign[i] = names->count == 0;
    for (size_t i = 0; i < names->count; i++) {
        const char *at = strchr("-0+", names->items[i][0]);
        en_shown shown;
        if (!names->items[i][0] || names->items[i][1] || !at)
            return en_fail(err, EN_USAGE, "--sign '%s' is none of + 0 -",
                           en_shown_text(&shown, names->items[i]));
        sign[at - "-0+"] = true;
    }
    return EN_OK;
}

/* The K of "ID:K", and ID in *NAME. */
static en_status read_steps(en_choice *out, const char **name, const char *ego,
                            const char *colon, en_arena *arena, en_error *err) {
    char *end;
    long steps = strtol(colon + 1, &end, 10);
    en_shown shown;
    if (end == colon + 1 || *end || steps < 0 || steps > 1000)
        return en_fail(err, EN_USAGE,
                       "--ego '%s': after the colon goes a number of steps, 0 to 1000",
                       en_shown_text(&shown, ego));
    *name = en_arena_copy(arena, ego, (size_t)(colon - ego));
    out->steps = (size_t)steps;
    return *name ? EN_OK : en_fail_memory(err);
}

/* "ID" or "ID:K". An id may hold colons of its own, so the whole text is tried first. */
static en_status choose_ego(en_choice *out, const en_dossier *d, const char *ego,
                            en_arena *arena, en_error *err) {
    out->ego = EN_NONE;
    out->steps = 1;
    if (!ego)
        return EN_OK;
    const char *colon = strrchr(ego, ':'), *name = ego;
    en_status status = en_entity_find(&out->ego, d, ego, err);
    if (!status && out->ego == EN_NONE && colon) {
        status = read_steps(out, &name, ego, colon, arena, err);
        if (!status)
            status = en_entity_find(&out->ego, d, name, err);
    }
    if (status || out->ego != EN_NONE)
        return status;
    en_nearest nearest = {.typed = name};
    en_entities_offer(&nearest, d);
    return en_nearest_fail(&nearest, "entity", "the dossier has none of that name", err);
}

en_status en_choice_make(en_choice *out, const en_dossier *dossier,
                         const en_view_options *options, en_arena *arena, en_error *err) {
    const en_dossier *d = dossier;
    const en_names none = {0};
    en_status status = choose(&out->source, d->source_count, d, &options->source,
                              &options->not_source, mark_source, arena, err);
    if (!status)
        status =
            choose(&out->type, d->type_count, d, &options->type, &none, mark_type, arena, err);
    if (!status)
        status = choose(&out->entity, d->entity_count, d, &options->only, &options->without,
                        mark_entities, arena, err);
    if (!status)
        status = choose_signs(out->sign, &options->sign, err);
    if (!status)
        status = choose_ego(out, d, options->ego, arena, err);
    return status;
}
