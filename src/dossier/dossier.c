/* SPDX-License-Identifier: MIT */
#include "dossier/dossier.h"

#include <math.h>
#include <string.h>

const char *const en_stance_names[] = {"asserts", "denies", NULL};
const char *const en_modality_names[] = {"fact", "plan", "question", NULL};
const char *const en_confidence_names[] = {"low", "medium", "high", NULL};
const char *const en_claim_status_names[] = {"accepted", "proposed", NULL};
const char *const en_bound_names[] = {"exact", "about", "at_least", "at_most", NULL};

const en_details en_no_details = {.by = EN_NONE, .amount = NAN};

static en_status add_vocabulary(en_dossier *d, en_error *err) {
    size_t held;
    en_status status = EN_OK;
    for (size_t i = 0; i < en_default_kind_count && !status; i++)
        status = en_dossier_add_kind(d, &en_default_kinds[i], &held, err);
    for (size_t i = 0; i < en_default_type_count && !status; i++)
        status = en_dossier_add_type(d, &en_default_types[i], &held, err);
    return status;
}

en_dossier *en_dossier_create(const en_heap *heap, en_error *err) {
    en_arena *arena = en_arena_create(heap);
    en_dossier *d = arena ? EN_NEW(arena, en_dossier, 1) : NULL;
    if (!d) {
        en_arena_destroy(arena);
        en_fail_memory(err);
        return NULL;
    }
    d->arena = arena;
    d->language = EN_LANG_NONE;
    d->kind_ids.arena = d->type_ids.arena = arena;
    d->source_ids.arena = d->entity_ids.arena = arena;
    if (add_vocabulary(d, err)) {
        en_arena_destroy(arena);
        return NULL;
    }
    return d;
}

void en_dossier_destroy(en_dossier *dossier) {
    if (dossier)
        en_arena_destroy(dossier->arena);
}

/* The four lists with ids differ in nothing but their records' type. */
#define DEFINE_ADD(noun, list)                                                                \
    en_status en_dossier_add_##noun(en_dossier *d, const en_##noun *record, size_t *held,     \
                                    en_error *err) {                                          \
        en_##noun *grown = en_arena_grow(d->arena, d->list, d->noun##_count, sizeof *record); \
        if (!grown)                                                                           \
            return en_fail_memory(err);                                                       \
        d->list = grown;                                                                      \
        if (!en_map_put(&d->noun##_ids, record->id, d->noun##_count, held))                   \
            return en_fail_memory(err);                                                       \
        if (*held == d->noun##_count)                                                         \
            grown[d->noun##_count++] = *record;                                               \
        return EN_OK;                                                                         \
    }

DEFINE_ADD(kind, kinds)
DEFINE_ADD(type, types)
DEFINE_ADD(source, sources)
DEFINE_ADD(entity, entities)

en_status en_dossier_add_claim(en_dossier *d, const en_claim *claim, en_error *err) {
    if (d->claim_count >= EN_NONE - 1) /* views index claims in 32 bits */
        return en_fail_memory(err);
    en_claim *grown = en_arena_grow(d->arena, d->claims, d->claim_count, sizeof *claim);
    if (!grown)
        return en_fail_memory(err);
    d->claims = grown;
    grown[d->claim_count++] = *claim;
    return EN_OK;
}

size_t en_dossier_read_count(const en_dossier *dossier) {
    size_t count = 0;
    for (size_t i = 0; i < dossier->source_count; i++)
        count += dossier->sources[i].read;
    return count;
}

const char *en_entity_name(const en_dossier *dossier, size_t entity, en_lang lang) {
    const en_entity *e = &dossier->entities[entity];
    const char *label = en_say(e->label, lang);
    return label ? label : e->id;
}

static bool is_called(const en_entity *e, const char *name) {
    for (en_lang lang = 0; lang < EN_LANGS; lang++)
        if (e->label.in[lang] && strcmp(e->label.in[lang], name) == 0)
            return true;
    for (size_t i = 0; i < e->aliases.count; i++)
        if (strcmp(e->aliases.items[i], name) == 0)
            return true;
    return false;
}

size_t en_dossier_find(size_t *other, const en_dossier *dossier, const char *name) {
    size_t found = en_map_find(&dossier->entity_ids, name);
    *other = EN_NONE;
    if (found != EN_NONE)
        return found;
    for (size_t i = 0; i < dossier->entity_count && *other == EN_NONE; i++)
        if (is_called(&dossier->entities[i], name)) {
            if (found == EN_NONE)
                found = i;
            else
                *other = i;
        }
    return found;
}
