/* SPDX-License-Identifier: MIT */
/* Kinds, types, sources and entities as JSON has them. */
#include "format/json_reader.h"

#include <math.h>
#include <string.h>

static void read_view(en_reader *r, const cJSON *item, en_place spot) {
    en_dossier *d = r->dossier;
    en_shown name;
    if (!cJSON_IsString(item) || en_is_blank(item->string)) {
        en_find(
            r, EN_ERROR, item,
            "view '%s' is not a text of flags under a name; write {\"cautious\": \"--accept "
            "uncontested\"}",
            en_shown_text(&name, item->string));
        return;
    }
    en_stored_view *grown = en_keep_more(r, d->views, d->view_count, sizeof *grown);
    if (!grown)
        return;
    d->views = grown;
    grown[d->view_count++] =
        (en_stored_view){en_keep(r, item->string), en_keep(r, item->valuestring), spot};
}

void en_read_views(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    (void)out;
    if (!cJSON_IsObject(item)) {
        en_find_type(r, field, item, "an object; write {\"NAME\": \"--accept uncontested\"}");
        return;
    }
    en_steps steps = en_steps_begin(r, item);
    for (const cJSON *view = item->child; view && !r->status; view = view->next) {
        en_place spot = en_steps_next(r, &steps);
        if (!cJSON_IsNull(view))
            read_view(r, view, spot);
    }
}

static const char given[] = ""; /* MORE of words that must be there */

/* ID stands twice; FIRST says where it was first. */
static void find_twice(en_reader *r, en_place first) {
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(r->record, "id");
    en_find(r, EN_ERROR, id, "%s stands twice, first at %u:%u", en_record_name(r), first.line,
            first.column);
}

/*
 * Where a kind or type of the dossier's own stood, for the one that has its id now; the new
 * one's place is kept if HELD is the index of the new one itself.
 */
static void check_own(en_reader *r, size_t held, size_t default_count) {
    size_t own = held - default_count;
    if (held < default_count) {
        const cJSON *id = cJSON_GetObjectItemCaseSensitive(r->record, "id");
        en_find(r, EN_ERROR, id, "%s is in the vocabulary already and cannot be redefined",
                en_record_name(r));
    } else if (own < r->own_count)
        find_twice(r, r->own_spots[own]);
    else {
        en_place *grown = en_keep_more(r, r->own_spots, r->own_count, sizeof *grown);
        if (!grown)
            return;
        r->own_spots = grown;
        grown[r->own_count++] = en_record_spot(r);
    }
}

static const en_field kind_fields[] = {
    EN_FIELD_NEEDED("id", en_kind, id, en_read_id),
    {"label", en_read_words, offsetof(en_kind, label), given, true},
    EN_FIELD("shape", en_kind, shape, en_read_shape),
    {0},
};

void en_read_kind(en_reader *r, const cJSON *tree) {
    en_kind kind = {0};
    size_t held;
    en_read_fields(r, kind_fields, tree, &kind);
    kind.extra = en_extras_take(r, 0);
    if (!kind.id || r->status)
        return;
    r->status = en_dossier_add_kind(r->dossier, &kind, &held, r->err);
    if (!r->status)
        check_own(r, held, en_default_kind_count);
}

static const en_field type_fields[] = {
    EN_FIELD_NEEDED("id", en_type, id, en_read_id),
    {"label", en_read_words, offsetof(en_type, label), given, true},
    EN_FIELD("noun", en_type, noun, en_read_words),
    EN_FIELD("sign", en_type, sign, en_read_sign),
    EN_FIELD("directed", en_type, directed, en_read_bool),
    {0},
};

void en_read_type(en_reader *r, const cJSON *tree) {
    en_type type = {.directed = true};
    size_t held;
    en_read_fields(r, type_fields, tree, &type);
    type.extra = en_extras_take(r, 0);
    if (!type.id || r->status)
        return;
    if (!en_say(type.noun, EN_FR))
        type.noun = type.label;
    r->status = en_dossier_add_type(r->dossier, &type, &held, r->err);
    if (!r->status)
        check_own(r, held, en_default_type_count);
}

/* A source as read: its origin may come after it in the list. */
typedef struct draft {
    en_source source;
    const char *origin;
} draft;

typedef struct en_pending {
    size_t source;
    const char *origin;
    en_place place; /* where it names it */
} pending;

static const en_field text_fields[] = {
    EN_FIELD("file", draft, source.text_file, en_read_path),
    EN_FIELD("sha256", draft, source.text_sha256, en_read_hash),
    {0},
};

static const en_field source_fields[] = {
    EN_FIELD_NEEDED("id", draft, source.id, en_read_id),
    EN_FIELD("title", draft, source.title, en_read_words),
    EN_FIELD("publisher", draft, source.publisher, en_read_text),
    EN_FIELD("author", draft, source.author, en_read_text),
    EN_FIELD("published", draft, source.published, en_read_date),
    EN_FIELD("language", draft, source.language, en_read_text),
    EN_FIELD("url", draft, source.url, en_read_text),
    EN_FIELD("origin", draft, origin, en_read_text),
    EN_FIELD("read", draft, source.read, en_read_bool),
    EN_FIELD_GROUP("text", text_fields),
    {0},
};

void en_read_source(en_reader *r, const cJSON *tree) {
    en_dossier *d = r->dossier;
    size_t held, index = d->source_count;
    draft s = {
        .source = {.repeats = index, .origin = index, .read = true, .spot = en_record_spot(r)}};
    en_read_fields(r, source_fields, tree, &s);
    s.source.extra = en_extras_take(r, 0);
    if (!s.source.id || r->status)
        return;
    r->status = en_dossier_add_source(d, &s.source, &held, r->err);
    if (!r->status && held != index)
        find_twice(r, d->sources[held].spot);
    if (r->status || held != index || !s.origin)
        return;
    pending *grown = en_keep_more(r, r->pending, r->pending_count, sizeof *grown);
    if (!grown)
        return;
    r->pending = grown;
    grown[r->pending_count++] = (pending){
        index, s.origin, en_place_of(r, cJSON_GetObjectItemCaseSensitive(tree, "origin"))};
}

/* Find the sources that are named as origins. */
static void resolve_pending(en_reader *r) {
    en_dossier *d = r->dossier;
    for (size_t i = 0; i < r->pending_count && !r->status; i++) {
        const pending *p = &r->pending[i];
        size_t found = en_map_find(&d->source_ids, p->origin);
        en_shown name, origin;
        en_hint hint;
        if (found != EN_NONE)
            d->sources[p->source].repeats = d->sources[p->source].origin = found;
        else
            en_find_in(r, EN_ERROR, p->place,
                       "source '%s' names an unknown source '%s' as its origin%s",
                       en_shown_text(&name, d->sources[p->source].id),
                       en_shown_text(&origin, p->origin),
                       en_hint_in(&hint, r, &en_of_sources, p->origin));
    }
}

/*
 * Follow the origins from source START to the first report and point all on the way at it.
 * VISITED tells in which walk each was passed. False when the way goes round in a circle, which
 * is then cut open.
 */
static bool follow(en_source *sources, size_t *visited, size_t start) {
    size_t root = start;
    while (sources[root].origin != root && visited[root] != start + 1) {
        visited[root] = start + 1;
        root = sources[root].origin;
    }
    bool sound = sources[root].origin == root;
    for (size_t i = start, next; i != root; i = next) {
        next = sources[i].origin;
        sources[i].origin = root;
    }
    sources[root].origin = root;
    return sound;
}

void en_read_origins(en_reader *r) {
    en_dossier *d = r->dossier;
    size_t *visited = EN_NEW(d->arena, size_t, d->source_count + 1);
    if (!visited) {
        r->status = en_fail_memory(r->err);
        return;
    }
    resolve_pending(r);
    for (size_t i = 0; i < r->pending_count && !r->status; i++) {
        const pending *p = &r->pending[i];
        en_shown name, origin;
        if (!follow(d->sources, visited, p->source))
            en_find_in(r, EN_ERROR, p->place,
                       "the origins from source '%s' on go round in a circle by '%s'; one of "
                       "them must be the first report",
                       en_shown_text(&name, d->sources[p->source].id),
                       en_shown_text(&origin, p->origin));
    }
}

static const en_field count_fields[] = {
    EN_FIELD("min", en_entity, count_min, en_read_amount),
    EN_FIELD("about", en_entity, count_about, en_read_amount),
    EN_FIELD("max", en_entity, count_max, en_read_amount),
    {0},
};

static const en_field entity_fields[] = {
    EN_FIELD_NEEDED("id", en_entity, id, en_read_id),
    EN_FIELD_WITH("kind", en_entity, kind, en_read_reference, &en_of_kinds),
    {"label", en_read_words, offsetof(en_entity, label), given, true},
    EN_FIELD("aliases", en_entity, aliases, en_read_names),
    EN_FIELD("same_as", en_entity, same_as, en_read_names),
    EN_FIELD("place", en_entity, place, en_read_text),
    EN_FIELD("named", en_entity, named, en_read_bool),
    EN_FIELD_GROUP("count", count_fields),
    {0},
};

static void check_count(en_reader *r, const en_entity *e) {
    /* Comparisons with NaN, where nothing is given, are false. */
    if (!(e->count_min > e->count_max) && !(e->count_min > e->count_about) &&
        !(e->count_about > e->count_max))
        return;
    en_find(r, EN_ERROR, cJSON_GetObjectItemCaseSensitive(r->record, "count"),
            "'count' of %s does not rise from min over about to max", en_record_name(r));
}

void en_read_entity(en_reader *r, const cJSON *tree) {
    en_entity e = {.kind = EN_NONE,
                   .named = true,
                   .count_min = NAN,
                   .count_about = NAN,
                   .count_max = NAN,
                   .spot = en_record_spot(r)};
    size_t held, index = r->dossier->entity_count;
    en_read_fields(r, entity_fields, tree, &e);
    check_count(r, &e);
    e.extra = en_extras_take(r, 0);
    if (!e.id || r->status)
        return;
    r->status = en_dossier_add_entity(r->dossier, &e, &held, r->err);
    if (!r->status && held != index)
        find_twice(r, r->dossier->entities[held].spot);
}
