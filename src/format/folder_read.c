/* SPDX-License-Identifier: MIT */
/*
 * Spreadsheets are put together to one document of JSON, whose marks lead back to their cells;
 * so there is one set of rules for dossiers, and json_read.c has it.
 */
#include "base/sha256.h"
#include "format/csv_draft.h"
#include "format/folder.h"
#include "format/json_reader.h"
#include "format/json_scan.h"

#include <stdarg.h>
#include <string.h>

const char *const en_part_names[EN_PARTS] = {"dossier.json", "sources.csv", "entities.csv",
                                             "claims.csv"};

static en_part part_of(en_list list) { return (en_part)(EN_PART_SOURCES + list); }

/* A folder while it is read. */
typedef struct reading {
    en_dossier *dossier;
    const en_folder_file *files;
    en_findings *findings;
    en_error *err;
    en_status status;
    en_draft draft;
    en_cast entities, sources;
    size_t root;                  /* where dossier.json begins */
    en_map told[EN_LISTS];        /* unknown columns */
    const char *listed[EN_LISTS]; /* the lists that dossier.json has */
    bool typed;                   /* and has it types? */
    bool anchored;                /* claims.csv has a column for passages */
    bool begun;                   /* the document has a member */
    bool broken;                  /* it is not fit to be read */
    en_lang lang;                 /* that dossier.json says; later of claims.csv, for names */
} reading;

static void find(reading *r, en_severity severity, en_place place, const char *fmt, ...)
    EN_PRINTF(4, 5);
static void find(reading *r, en_severity severity, en_place place, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    if (!r->status)
        r->status = en_findings_add_list(r->findings, severity, place, r->err, fmt, args);
    va_end(args);
}

static bool has_list(const reading *r, en_list list) {
    return r->listed[list] || r->files[part_of(list)].text;
}

static en_place place_in(const en_folder_file *file, size_t offset) {
    en_lines lines = {.text = file->text};
    en_lines_to(&lines, offset);
    return (en_place){file->file, lines.line, lines.column};
}

/* Which lists dossier.json has. A list stands in one place. */
static void look_at_lists(reading *r, size_t root) {
    const en_folder_file *rest = &r->files[EN_PART_REST];
    en_json_walk walk = en_json_enter(rest->text, root);
    while (en_json_next(&walk)) {
        r->typed = r->typed || en_json_is(rest->text, walk.key, "types");
        if (en_json_is(rest->text, walk.key, "language") && rest->text[walk.start] == '"')
            r->lang = en_json_is(rest->text, walk.start, "fr") ? EN_FR : EN_EN;
        for (en_list list = 0; list < EN_LISTS; list++) {
            if (!en_json_is(rest->text, walk.key, en_list_names[list]) ||
                rest->text[walk.start] == 'n')
                continue;
            r->listed[list] = en_list_names[list];
            r->broken = r->broken || r->files[part_of(list)].text;
            if (r->files[part_of(list)].text)
                find(r, EN_ERROR, place_in(rest, walk.key),
                     "%s is there as well; take one of them away",
                     en_part_names[part_of(list)]);
        }
    }
}

/* Begin the document with what dossier.json has. */
static void begin(reading *r) {
    const en_folder_file *rest = &r->files[EN_PART_REST];
    en_draft *d = &r->draft;
    en_error fault = {0};
    if (!rest->text) {
        en_draft_mark(d, (en_place){r->files[EN_PART_CLAIMS].file, 1, 1});
        en_buf_puts(&d->json, "{\"entente\": 1");
        r->begun = true;
        return;
    }
    r->status = en_json_scan(rest->text, rest->length, rest->file, d->arena, &fault);
    if (r->status == EN_DATA)
        r->status =
            en_findings_add(r->findings, EN_ERROR, fault.place, r->err, "%s", fault.text);
    else if (r->status)
        en_fail(r->err, r->status, "%s", fault.text);
    r->broken = fault.status != EN_OK;
    if (r->broken)
        return;
    size_t root = en_json_blank(rest->text, 0, rest->length);
    en_draft_mark(d, (en_place){rest->file, 0, 0});
    r->root = root;
    if (rest->text[root] != '{') {
        find(r, EN_ERROR, place_in(rest, root), "this is no object: it begins with '{'");
        r->broken = true;
        return;
    }
    look_at_lists(r, root);
    en_json_walk whole = en_json_whole(rest->text, root);
    en_json_walk first = en_json_enter(rest->text, root);
    en_buf_add(&d->json, rest->text + root, whole.end - 1 - root);
    r->begun = en_json_next(&first);
}

static void begin_list(reading *r, const char *name, en_place place) {
    en_draft_mark(&r->draft, place);
    en_buf_printf(&r->draft.json, "%s\"%s\": [", r->begun ? ", " : "", name);
    r->begun = true;
}

/* What columns TABLE must have, and what stands in for those that it may lack. */
static void check_columns(reading *r, en_table *t) {
    bool sourced = has_list(r, EN_SOURCES);
    if (t->csv.status)
        return;
    if (t->list != EN_CLAIMS) {
        en_table_needs(t, "id");
        return;
    }
    bool ends = en_table_needs(t, "from");
    ends = en_table_needs(t, "to") && ends;
    if (sourced && ends)
        en_table_needs(t, "source");
    if (r->typed && ends)
        en_table_needs(t, "type");
    r->draft.type = en_table_has(t, "type") ? NULL : "tied";
    r->draft.sources = sourced ? NULL : &r->sources;
    r->draft.entities = has_list(r, EN_ENTITIES) ? NULL : &r->entities;
    r->anchored = en_table_has(t, "evidence_start");
    r->lang = t->lang;
    if (!sourced && !en_table_has(t, "source")) {
        const char *name = r->dossier->name, *file = t->csv.place.file;
        name = name && strcmp(name, "-") != 0 ? name : file;
        r->draft.source = en_cast_id(&r->sources, name, (en_place){file, 1, 1});
        r->status = r->draft.source ? r->status : en_fail_memory(r->err);
    }
}

static void add_table(reading *r, en_list list) {
    const en_folder_file *file = &r->files[part_of(list)];
    if (!file->text || r->status)
        return;
    en_table t = {.csv = en_csv_open(file->text, file->length, file->file, r->findings, r->err),
                  .list = list,
                  .lang = r->lang};
    en_table_open(&t);
    check_columns(r, &t);
    r->told[list] = t.unknown;
    begin_list(r, en_list_names[list], (en_place){file->file, 1, 1});
    const char *separator = "";
    while (!r->status && en_table_next(&t)) {
        en_buf_puts(&r->draft.json, separator);
        en_draft_row(&r->draft, &t);
        separator = ", ";
    }
    en_buf_puts(&r->draft.json, "]");
    if (t.csv.status == EN_SYSTEM)
        r->status = EN_SYSTEM;
    r->broken = r->broken || t.csv.broken;
    en_csv_close(&t.csv);
}

static void add_cast(reading *r, en_list list, const en_cast *cast, const char *words) {
    if (has_list(r, list))
        return;
    begin_list(r, en_list_names[list], (en_place){r->files[EN_PART_CLAIMS].file, 1, 1});
    en_draft_cast(&r->draft, cast, words, r->lang);
    en_buf_puts(&r->draft.json, "]");
}

/* The type of ties of which nobody says what they are. */
static void add_type(reading *r) {
    if (!r->draft.type || r->typed)
        return;
    begin_list(r, "types", (en_place){r->files[EN_PART_CLAIMS].file, 1, 1});
    en_buf_puts(&r->draft.json,
                "{\"id\": \"tied\", \"label\": {\"fr\": \"a un lien avec\", \"en\": \"is tied "
                "to\"}, \"noun\": {\"fr\": \"lien\", \"en\": \"tie\"}, \"directed\": false}]");
}

/* What a bare list of edges leaves open, and how that was filled. */
static void find_edges(reading *r) {
    const en_place place = {r->files[EN_PART_CLAIMS].file, 1, 1};
    if (r->broken)
        return;
    if (r->draft.source)
        find(r, EN_REMARK, place, "no column says who reports: the only source is this file%s",
             r->anchored ? "" : ", and its ties have no evidence");
    if (r->draft.type)
        find(r, EN_REMARK, place,
             "no column says how they are tied: the type is 'tied', neither an alliance nor a "
             "rivalry, so that paths need --channels nonnegative");
}

static void assemble(reading *r) {
    begin(r);
    for (en_list list = 0; list < EN_LISTS; list++)
        add_table(r, list);
    if (r->status)
        return;
    add_cast(r, EN_SOURCES, &r->sources, "title");
    add_cast(r, EN_ENTITIES, &r->entities, "label");
    add_type(r);
    en_buf_puts(&r->draft.json, "}");
    find_edges(r);
    if (!r->status)
        r->status = en_buf_status(&r->draft.json, r->err);
    if (!r->status && r->draft.json.length > UINT32_MAX) /* marks hold no more */
        r->status = en_fail(r->err, EN_SYSTEM,
                            "these are too many rows for spreadsheets; convert them to JSON "
                            "Lines in parts");
}

static en_status read_files(en_dossier *dossier, const en_folder_file files[EN_PARTS],
                            en_findings *findings, en_error *err) {
    const char *order[EN_PARTS + 1] = {0};
    size_t errors = findings->count[EN_ERROR], first = findings->item_count;
    reading r = {
        .dossier = dossier, .files = files, .findings = findings, .err = err, .lang = EN_EN};
    r.draft.arena = r.entities.arena = r.sources.arena = findings->arena;
    r.entities.noun = "entity";
    r.sources.noun = "source";
    for (en_part part = 0, count = 0; part < EN_PARTS; part++)
        if (files[part].text || part == EN_PART_CLAIMS)
            order[count++] = files[part].file;
    r.draft.files = order;
    assemble(&r);
    if (!r.status && !r.broken) {
        const en_json_document document = {
            .text = en_buf_text(&r.draft.json),
            .length = r.draft.json.length,
            .marks = r.draft.marks,
            .mark_count = r.draft.mark_count,
            .files = order,
            .copied = files[EN_PART_REST].text,
            .copied_at = r.root,
            .told = {r.told[EN_SOURCES], r.told[EN_ENTITIES], r.told[EN_CLAIMS]},
            .named = true};
        r.status = en_json_take(dossier, &document, findings, err);
    }
    en_draft_close(&r.draft);
    if (r.status)
        return r.status;
    en_findings_sort(findings, first, order);
    return findings->count[EN_ERROR] == errors ? EN_OK : en_findings_fail(findings, first, err);
}

static en_status hash_files(en_dossier *dossier, const en_folder_file files[EN_PARTS],
                            en_error *err) {
    en_buf lines = {0};
    for (en_part part = 0; part < EN_PARTS; part++) {
        char hash[65];
        if (!files[part].text)
            continue;
        en_sha256(hash, files[part].text, files[part].length);
        en_buf_printf(&lines, "%s  %s\n", hash, en_part_names[part]);
    }
    en_sha256(dossier->sha256, en_buf_text(&lines), lines.length);
    en_status status = en_buf_status(&lines, err);
    en_buf_destroy(&lines);
    return status;
}

en_status en_folder_read(en_dossier *dossier, const en_folder_file files[EN_PARTS],
                         en_findings *findings, en_error *err) {
    en_status status = hash_files(dossier, files, err);
    return status ? status : read_files(dossier, files, findings, err);
}

en_status en_csv_read(en_dossier *dossier, const char *text, size_t length,
                      en_findings *findings, en_error *err) {
    const en_folder_file files[EN_PARTS] = {
        [EN_PART_CLAIMS] = {.file = dossier->file, .text = text, .length = length}};
    en_sha256(dossier->sha256, text, length);
    return read_files(dossier, files, findings, err);
}
