/* SPDX-License-Identifier: MIT */
/* The document around the records. */
#include "base/sha256.h"
#include "format/json.h"
#include "format/json_reader.h"
#include "format/json_scan.h"

#include <string.h>

/* The lists in the order in which they are read: each names records of those before it. */
typedef struct list {
    const char *key, *noun;
    void (*read)(en_reader *r, const cJSON *tree);
    bool needed;
} list;

enum { KINDS, TYPES, SOURCES, ENTITIES, CLAIMS, LISTS };
static const list lists[LISTS] = {
    [KINDS] = {"kinds", "kind", en_read_kind, false},
    [TYPES] = {"types", "type", en_read_type, false},
    [SOURCES] = {"sources", "source", en_read_source, true},
    [ENTITIES] = {"entities", "entity", en_read_entity, true},
    [CLAIMS] = {"claims", "claim", en_read_claim, true},
};

static const en_field dossier_fields[] = {
    {.name = "entente", .read = en_read_version},
    {.name = "$schema", .read = en_read_schema},
    EN_FIELD("language", en_dossier, language, en_read_lang),
    EN_FIELD("title", en_dossier, title, en_read_words),
    EN_FIELD("about", en_dossier, about, en_read_words),
    {.name = "views", .read = en_read_views},
    {0},
};

/* What the document has: where its lists start, 0 for none, and whether it says "entente". */
typedef struct outline {
    size_t at[LISTS];
    bool versioned;
} outline;

static bool is_null(const en_reader *r, const en_json_walk *walk) {
    return r->text[walk->start] == 'n';
}

static void read_field(en_reader *r, const en_field *field, const en_json_walk *walk) {
    cJSON *tree = cJSON_ParseWithLength(r->text + walk->start, walk->end - walk->start);
    if (!tree) {
        r->status = en_fail_memory(r->err);
        return;
    }
    r->record = tree;
    r->record_at = walk->start;
    field->read(r, field, tree, (char *)r->dossier + field->offset);
    en_record_end(r, tree);
}

static void find_unknown_key(en_reader *r, const en_json_walk *walk) {
    cJSON *key = cJSON_ParseWithLength(r->text + walk->key, walk->end - walk->key);
    if (!key) {
        r->status = en_fail_memory(r->err);
        return;
    }
    en_nearest nearest = {.typed = key->valuestring};
    for (size_t i = 0; i < LISTS; i++)
        en_nearest_offer(&nearest, lists[i].key);
    for (const en_field *field = dossier_fields; field->name; field++)
        en_nearest_offer(&nearest, field->name);
    en_shown shown;
    en_hint hint;
    en_find_at(r, EN_WARNING, walk->key, "unknown key '%s' in the dossier is left aside%s",
               en_shown_text(&shown, key->valuestring), en_hint_text(&hint, &nearest, ""));
    cJSON_Delete(key);
}

static void read_member(en_reader *r, outline *out, const en_json_walk *walk) {
    for (size_t i = 0; i < LISTS; i++) {
        if (!en_json_is(r->text, walk->key, lists[i].key))
            continue;
        if (r->text[walk->start] == '[')
            out->at[i] = walk->start;
        else if (!is_null(r, walk))
            en_find_at(r, EN_ERROR, walk->start, "'%s' of the dossier is not a list",
                       lists[i].key);
        return;
    }
    for (const en_field *field = dossier_fields; field->name; field++) {
        if (!en_json_is(r->text, walk->key, field->name))
            continue;
        if (!is_null(r, walk))
            read_field(r, field, walk);
        out->versioned = out->versioned || (field == dossier_fields && !is_null(r, walk));
        return;
    }
    find_unknown_key(r, walk);
}

static void check_outline(en_reader *r, const outline *out, size_t root) {
    bool any = false;
    for (size_t i = 0; i < LISTS; i++)
        any = any || (lists[i].needed && out->at[i]);
    if (!any)
        en_find_at(r, EN_ERROR, root,
                   "this is no dossier: it has neither 'sources' nor 'entities' nor 'claims'");
    for (size_t i = 0; i < LISTS && any; i++)
        if (lists[i].needed && !out->at[i])
            en_find_at(r, EN_WARNING, root, "the dossier has no '%s'", lists[i].key);
    if (!out->versioned)
        en_find_at(r, EN_REMARK, root,
                   "\"entente\": 1, the version of the format, is missing; 1 is taken");
}

static void read_list(en_reader *r, const list *which, size_t at) {
    en_json_walk walk = en_json_enter(r->text, at);
    r->noun = which->noun;
    r->ordinal = 0;
    r->own_count = 0;
    while (at && !r->status && en_json_next(&walk)) {
        cJSON *tree;
        if (!en_record_begin(r, &walk, &tree))
            continue;
        which->read(r, tree);
        en_record_end(r, tree);
    }
}

static void read_document(en_reader *r, size_t root) {
    outline out = {0};
    if (r->text[root] != '{') {
        en_find_at(r, EN_ERROR, root, "a dossier is an object: it begins with '{'");
        return;
    }
    en_json_walk walk = en_json_enter(r->text, root);
    while (!r->status && en_json_next(&walk))
        read_member(r, &out, &walk);
    check_outline(r, &out, root);
    for (size_t i = 0; i < LISTS && !r->status; i++) {
        read_list(r, &lists[i], out.at[i]);
        if (i == SOURCES && !r->status)
            en_read_origins(r);
    }
}

static bool comes_before(en_place a, en_place b) {
    return a.line != b.line ? a.line < b.line : a.column < b.column;
}

/* Lists are not read in the order of the file, but people go through it so. Few are kept. */
static void sort_findings(en_findings *findings, size_t first) {
    en_finding *items = findings->items;
    for (size_t i = first + 1; i < findings->item_count; i++) {
        en_finding moving = items[i];
        size_t j = i;
        for (; j > first && comes_before(moving.place, items[j - 1].place); j--)
            items[j] = items[j - 1];
        items[j] = moving;
    }
}

static en_status fail_first(const en_findings *findings, size_t first, en_error *err) {
    for (size_t i = first; i < findings->item_count; i++)
        if (findings->items[i].severity == EN_ERROR)
            return en_fail_at(err, findings->items[i].place, "%s", findings->items[i].text);
    return en_fail(err, EN_DATA, "the dossier breaks rules of its format");
}

/* Have the text checked, and what is wrong with it entered as a finding. */
static en_status scan(en_reader *r) {
    en_error fault = {0};
    en_dossier *d = r->dossier;
    en_status status = en_json_scan(r->text, r->length, d->file, d->arena, &fault);
    if (status == EN_DATA)
        return en_findings_add(r->findings, EN_ERROR, fault.place, r->err, "%s", fault.text);
    return status ? en_fail(r->err, status, "%s", fault.text) : EN_OK;
}

en_status en_json_read(en_dossier *dossier, const char *text, size_t length,
                       en_findings *findings, en_error *err) {
    enum { WORDS_WEIGHED = 2000000 };
    size_t errors = findings->count[EN_ERROR], first = findings->item_count;
    en_reader r = {.dossier = dossier,
                   .findings = findings,
                   .err = err,
                   .text = text,
                   .length = length,
                   .lines = {.text = text},
                   .claim_ids = {.arena = dossier->arena},
                   .offers = WORDS_WEIGHED};
    r.status = scan(&r);
    if (!r.status && findings->count[EN_ERROR] == errors) {
        en_sha256(dossier->sha256, text, length);
        read_document(&r, en_json_blank(text, 0, length));
    }
    if (r.status)
        return r.status;
    sort_findings(findings, first);
    return findings->count[EN_ERROR] == errors ? EN_OK : fail_first(findings, first, err);
}
