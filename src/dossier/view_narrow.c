/* SPDX-License-Identifier: MIT */
#include "dossier/view_narrow.h"

#include "dossier/view_select.h"

static en_status make_room(en_view *v, const en_view *whole, en_error *err) {
    size_t entities = whole->dossier->entity_count + 1;
    v->relations = EN_NEW(v->arena, en_relation, whole->relation_count + 1);
    v->entities = EN_NEW(v->arena, size_t, entities);
    v->vertex = EN_NEW(v->arena, size_t, entities);
    v->tied = EN_NEW(v->arena, size_t, entities);
    v->speaks = EN_NEW(v->arena, bool, whole->dossier->source_count + 1);
    bool all = v->relations && v->entities && v->vertex && v->tied && v->speaks;
    return all ? EN_OK : en_fail_memory(err);
}

en_status en_view_narrow(en_view **out, const en_view *whole, const bool *keep, en_error *err) {
    en_view *v = EN_NEW(whole->arena, en_view, 1);
    bool *origin = EN_NEW(whole->arena, bool, whole->dossier->source_count + 1);
    if (!v || !origin)
        return en_fail_memory(err);
    *v = *whole;
    v->relation_count = v->entity_count = 0;
    v->claim_count = v->source_count = v->origin_count = 0;
    en_status status = make_room(v, whole, err);
    if (status)
        return status;
    for (size_t i = 0; i < whole->dossier->entity_count; i++)
        v->vertex[i] = EN_NONE;
    for (size_t i = 0; i < whole->entity_count; i++)
        if (keep[i]) {
            v->vertex[whole->entities[i]] = v->entity_count;
            v->entities[v->entity_count++] = whole->entities[i];
        }
    for (size_t i = 0; i < whole->relation_count; i++) {
        const en_relation *r = &whole->relations[i];
        if (v->vertex[r->from] == EN_NONE || v->vertex[r->to] == EN_NONE)
            continue;
        v->relations[v->relation_count++] = *r;
        en_view_count_voices(v, r, origin);
    }
    en_view_count_ties(v);
    *out = v;
    return EN_OK;
}
