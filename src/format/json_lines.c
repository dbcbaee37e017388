/* SPDX-License-Identifier: MIT */
#include "format/json_lines.h"

#include "base/sha256.h"
#include "format/json_reader.h"
#include "format/json_scan.h"

#include <stdlib.h>
#include <string.h>

const char *const en_json_line_keys[EN_LISTS] = {"source", "entity", "claim"};
static void (*const readers[EN_LISTS])(en_reader *r, const cJSON *tree) = {
    en_read_source, en_read_entity, en_read_claim};

struct en_json_lines {
    en_reader r;
    en_json_document document; /* the line that is read */
    en_json_keys keys;
    en_arena *scratch;        /* of the keys */
    en_buf line;              /* what has come of it */
    uint32_t before;          /* lines before it */
    bool begun;               /* one that is not blank was among them */
    size_t ordinal[EN_LISTS]; /* how many records of each list there were */
    size_t first, errors;     /* of the findings, before this */
    en_sha256_sum sum;
};

en_status en_json_lines_open(void **reader, en_dossier *dossier, en_findings *findings,
                             en_error *err) {
    en_json_lines *l = calloc(1, sizeof *l);
    en_arena *scratch = en_arena_create(NULL);
    *reader = l;
    if (!l || !scratch) {
        free(l);
        en_arena_destroy(scratch);
        return en_fail_memory(err);
    }
    l->r = (en_reader){.dossier = dossier,
                       .findings = findings,
                       .document = &l->document,
                       .claim_ids = {.arena = dossier->arena},
                       .offers = EN_WORDS_WEIGHED};
    l->document.in_order = true;
    l->scratch = l->keys.arena = scratch;
    l->first = findings->item_count;
    l->errors = findings->count[EN_ERROR];
    en_sha256_start(&l->sum);
    return EN_OK;
}

/* The list that a line with the key at OFFSET has a record of; EN_LISTS: none. */
static en_list list_of(const char *text, size_t offset) {
    en_list list = EN_SOURCES;
    while (list < EN_LISTS && !en_json_is(text, offset, en_json_line_keys[list]))
        list++;
    return list;
}

static void read_record(en_json_lines *l, en_list list, en_json_walk *walk) {
    en_reader *r = &l->r;
    cJSON *tree;
    r->noun = en_json_line_keys[list];
    r->ordinal = l->ordinal[list]++;
    if (en_record_begin(r, walk, &tree)) {
        readers[list](r, tree);
        en_record_end(r, tree);
    }
    if (!r->status && en_json_reach(walk))
        en_find_at(r, EN_ERROR, walk->key, "a line has one record; this begins another");
}

/* A line that is sound JSON, from ROOT on. */
static void read_sound(en_json_lines *l, size_t root) {
    en_reader *r = &l->r;
    en_json_walk walk = en_json_enter(r->text, root);
    bool member = r->text[root] == '{' && en_json_reach(&walk);
    en_list list = member ? list_of(r->text, walk.key) : EN_LISTS;
    r->noun = NULL;
    if (list != EN_LISTS)
        read_record(l, list, &walk);
    else if (!l->begun && r->text[root] == '{')
        en_read_document(r, root, false);
    else
        en_find_at(r, EN_ERROR, member ? walk.key : root,
                   "a line is {\"source\": {...}}, {\"entity\": {...}} or {\"claim\": {...}}");
}

/* The line that has come: its error, if it is no JSON, or what it says. */
static void read_line(en_json_lines *l) {
    en_reader *r = &l->r;
    en_error fault = {0};
    l->document.text = r->text = en_buf_text(&l->line);
    l->document.length = l->line.length;
    r->lines = (en_lines){.text = r->text, .before = l->before};
    size_t root = en_json_blank(r->text, 0, l->line.length);
    en_place start = {r->dossier->file, l->before + 1, 1};
    if (l->before && strncmp(r->text, "\xEF\xBB\xBF", 3) == 0)
        en_find_in(r, EN_ERROR, start, "a byte order mark stands before the first line alone");
    else if (root < l->line.length) {
        en_status status = en_json_scan_line(r->text, l->line.length, start, &l->keys, &fault);
        if (status == EN_DATA)
            en_find_in(r, EN_ERROR, fault.place, "%s", fault.text);
        else if (status)
            r->status = en_fail(r->err, status, "%s", fault.text);
        else
            read_sound(l, root);
        l->begun = true;
    }
    l->before++;
    l->line.length = 0;
}

en_status en_json_lines_take(void *reader, const char *bytes, size_t length, en_error *err) {
    en_json_lines *l = reader;
    l->r.err = err;
    en_sha256_add(&l->sum, bytes, length);
    while (length && !l->r.status) {
        const char *end = memchr(bytes, '\n', length);
        size_t part = end ? (size_t)(end - bytes) : length, step = end ? part + 1 : part;
        if (l->line.length + part > EN_JSON_BYTES)
            return en_fail(err, EN_SYSTEM, "line %u has more than %zu bytes", l->before + 1,
                           EN_JSON_BYTES);
        en_buf_add(&l->line, bytes, part);
        if (l->line.failed)
            return en_fail_memory(err);
        if (end)
            read_line(l);
        bytes += step;
        length -= step;
    }
    return l->r.status;
}

/* What can only be said when all lines are there. */
static en_status conclude(en_json_lines *l) {
    en_reader *r = &l->r;
    const en_dossier *d = r->dossier;
    if (l->line.length)
        read_line(l);
    if (!r->status)
        en_read_origins(r);
    en_place nowhere = {.file = d->file};
    if (!d->source_count && !d->entity_count && !d->claim_count &&
        r->findings->count[EN_ERROR] == l->errors)
        en_find_in(r, EN_ERROR, nowhere,
                   "this is no dossier: it has neither sources nor entities nor claims");
    en_sha256_end(r->dossier->sha256, &l->sum);
    if (r->status)
        return r->status;
    en_findings_sort(r->findings, l->first, NULL);
    return r->findings->count[EN_ERROR] == l->errors
               ? EN_OK
               : en_findings_fail(r->findings, l->first, r->err);
}

en_status en_json_lines_close(void *reader, bool whole, en_error *err) {
    en_json_lines *l = reader;
    l->r.err = err;
    en_status status = whole ? conclude(l) : EN_SYSTEM;
    en_arena_return(l->r.dossier->arena, l->r.claim_ids.slots);
    en_buf_destroy(&l->line);
    en_arena_destroy(l->scratch);
    free(l);
    return status;
}
