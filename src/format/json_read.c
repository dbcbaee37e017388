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
    en_list sheet; /* EN_LISTS: it is none of spreadsheets */
} list;

enum { KINDS, TYPES, SOURCES, ENTITIES, CLAIMS, LISTS };
static const list lists[LISTS] = {
    [KINDS] = {"kinds", "kind", en_read_kind, false, EN_LISTS},
    [TYPES] = {"types", "type", en_read_type, false, EN_LISTS},
    [SOURCES] = {"sources", "source", en_read_source, true, EN_SOURCES},
    [ENTITIES] = {"entities", "entity", en_read_entity, true, EN_ENTITIES},
    [CLAIMS] = {"claims", "claim", en_read_claim, true, EN_CLAIMS},
};

static const en_field dossier_fields[] = {
    {.name = "entente", .read = en_read_version},
    EN_FIELD("$schema", en_dossier, schema, en_read_text),
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
    size_t extras = r->extra_count;
    r->record = tree;
    r->record_at = walk->start;
    field->read(r, field, tree, (char *)r->dossier + field->offset);
    en_extras_settle(r, extras, tree, walk->start);
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
    key->string = key->valuestring; /* as a member's would be */
    en_extras_keep(r, key);
    key->string = NULL;
    cJSON_Delete(key);
    if (!r->status) {
        en_extra *kept = &r->extras[r->extra_count - 1];
        kept->item = NULL;
        kept->start = walk->start;
        kept->end = walk->end;
    }
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
}

static void read_list(en_reader *r, const list *which, size_t at) {
    en_json_walk walk = en_json_enter(r->text, at);
    r->told = which->sheet == EN_LISTS ? NULL : &r->document->told[which->sheet];
    r->noun = which->noun;
    r->ordinal = 0;
    r->own_count = 0;
    while (at && !r->status && en_json_reach(&walk)) {
        cJSON *tree;
        if (!en_record_begin(r, &walk, &tree))
            continue;
        which->read(r, tree);
        en_record_end(r, tree);
    }
}

void en_read_document(en_reader *r, size_t root, bool whole) {
    outline out = {0};
    if (r->text[root] != '{') {
        en_find_at(r, EN_ERROR, root, "a dossier is an object: it begins with '{'");
        return;
    }
    en_json_walk walk = en_json_enter(r->text, root);
    while (!r->status && en_json_next(&walk))
        read_member(r, &out, &walk);
    r->dossier->extra = en_extras_take(r, 0);
    if (whole)
        check_outline(r, &out, root);
    if (!out.versioned)
        en_find_at(r, EN_REMARK, root,
                   "\"entente\": 1, the version of the format, is missing; 1 is taken");
    for (size_t i = 0; i < LISTS && !r->status; i++) {
        read_list(r, &lists[i], out.at[i]);
        if (i == SOURCES && whole && !r->status)
            en_read_origins(r);
    }
}

/* Have the text checked, and what is wrong with it entered as a finding. */
static en_status scan(en_dossier *d, const char *text, size_t length, en_findings *findings,
                      en_error *err) {
    en_error fault = {0};
    en_status status = en_json_scan(text, length, d->file, d->arena, &fault);
    if (status == EN_DATA)
        return en_findings_add(findings, EN_ERROR, fault.place, err, "%s", fault.text);
    return status ? en_fail(err, status, "%s", fault.text) : EN_OK;
}

en_status en_json_take(en_dossier *dossier, const en_json_document *document,
                       en_findings *findings, en_error *err) {
    en_reader r = {.dossier = dossier,
                   .findings = findings,
                   .err = err,
                   .document = document,
                   .text = document->text,
                   .lines = {.text = document->copied ? document->copied : document->text},
                   .claim_ids = {.arena = dossier->arena},
                   .offers = EN_WORDS_WEIGHED};
    en_read_document(&r, en_json_blank(document->text, 0, document->length), true);
    en_arena_return(dossier->arena, r.claim_ids.slots);
    return r.status;
}

en_status en_json_read(en_dossier *dossier, const char *text, size_t length,
                       en_findings *findings, en_error *err) {
    const en_json_document document = {.text = text, .length = length};
    size_t errors = findings->count[EN_ERROR], first = findings->item_count;
    en_status status = scan(dossier, text, length, findings, err);
    if (!status && findings->count[EN_ERROR] == errors) {
        en_sha256(dossier->sha256, text, length);
        status = en_json_take(dossier, &document, findings, err);
    }
    if (status)
        return status;
    en_findings_sort(findings, first, NULL);
    return findings->count[EN_ERROR] == errors ? EN_OK : en_findings_fail(findings, first, err);
}
