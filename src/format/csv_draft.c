/* SPDX-License-Identifier: MIT */
#include "format/csv_draft.h"

#include "base/blank.h"
#include "format/csv_cell.h"
#include "format/json.h"
#include "format/json_reader.h"
#include "format/json_scan.h"

#include <stdlib.h>
#include <string.h>

void en_draft_mark(en_draft *draft, en_place place) {
    if (draft->mark_count == draft->room) {
        size_t room = draft->room ? 2 * draft->room : 64;
        en_json_mark *larger = realloc(draft->marks, room * sizeof *larger);
        if (!larger) {
            draft->json.failed = true;
            return;
        }
        draft->marks = larger;
        draft->room = room;
    }
    unsigned file = 0;
    while (draft->files[file] != place.file)
        file++;
    en_json_mark mark = {.at = (uint32_t)draft->json.length,
                         .line = (uint32_t)place.line,
                         .column =
                             (place.column < EN_MARK_COLUMNS ? place.column : EN_MARK_COLUMNS) &
                             EN_MARK_COLUMNS,
                         .file = (uint8_t)file};
    draft->marks[draft->mark_count++] = mark;
}

void en_draft_close(en_draft *draft) {
    en_buf_destroy(&draft->json);
    free(draft->marks);
}

/* A row on its way to become a record. */
typedef struct row {
    en_draft *d;
    en_table *t;
    en_cells cells;
    const en_csv_cell *extra; /* a sound object; or NULL */
    size_t extra_at;          /* where it begins in its cell */
    bool begun;               /* the object under way has a member */
} row;

/* Begin a member of the object under way, which comes from PLACE. */
static void begin(row *r, const char *key, en_place place) {
    if (r->begun)
        en_buf_puts(&r->d->json, ", ");
    r->begun = true;
    en_draft_mark(r->d, place);
    en_buf_json(&r->d->json, key);
    en_buf_puts(&r->d->json, ": ");
}

/*
 * Is CELL an object of JSON that may stand DEPTH deep in a document? Lists around it make the
 * scanner count.
 */
static bool is_object(row *r, const en_csv_cell *cell, const char *text, int depth) {
    static const char open[] = "[[[[", closed[] = "]]]]";
    en_csv *csv = &r->t->csv;
    en_arena *arena = en_arena_create(NULL);
    en_buf whole = {.failed = !arena};
    en_buf_printf(&whole, "%.*s%s%.*s", depth, open, text, depth, closed);
    en_status status = en_buf_status(&whole, csv->err);
    if (!status)
        status = en_json_scan(en_buf_text(&whole), whole.length, NULL, arena, NULL);
    en_buf_destroy(&whole);
    en_arena_destroy(arena);
    if (status == EN_SYSTEM) {
        csv->status = en_fail_memory(csv->err);
        return false;
    }
    bool sound = !status && text[en_json_blank(text, 0, strlen(text))] == '{';
    if (!sound)
        en_csv_find(csv, EN_ERROR, cell->place,
                    "this cell is no object of JSON, such as {\"key\": \"value\"}");
    return sound;
}

static void open_extra(row *r) {
    const en_csv_column *c = en_csv_columns[r->t->list];
    while (strcmp(c->name, "extra_json") != 0)
        c++;
    const en_csv_cell *cell = en_table_cell(r->t, c);
    if (!cell || !is_object(r, cell, cell->text, 2))
        return;
    r->extra = cell;
    r->extra_at = en_json_blank(cell->text, 0, strlen(cell->text));
}

/* Does a cell give KEY of GROUP, or (NULL) of the record; or else what stands in for it? */
static bool is_given(const row *r, const char *group, const char *key) {
    const en_csv_column *c = en_csv_column_of(r->t->list, group, key);
    if (c && en_table_cell(r->t, c))
        return true;
    if (group)
        return false;
    for (c = en_csv_columns[r->t->list]; c->name; c++)
        if (c->group && strcmp(c->group, key) == 0 && en_table_cell(r->t, c))
            return true;
    return en_table_own(r->t, key) || (r->d->type && strcmp(key, "type") == 0) ||
           (r->d->source && strcmp(key, "source") == 0);
}

/* A member of extra_json, unless a cell has it already. */
static void add_extra(row *r, const char *group, const char *text, const en_json_walk *walk) {
    en_buf key = {0};
    en_shown shown;
    en_buf_unescaped(&key, text, walk->key);
    if (is_given(r, group, en_buf_text(&key)))
        en_csv_find(&r->t->csv, EN_ERROR, r->extra->place,
                    "'%s' is in extra_json, but has a column of its own here",
                    en_shown_text(&shown, en_buf_text(&key)));
    else {
        begin(r, en_buf_text(&key), r->extra->place);
        en_buf_compact(&r->d->json, text, walk->start, walk->end);
    }
    r->d->json.failed |= key.failed;
    en_buf_destroy(&key);
}

/* Where extra_json has an object for GROUP to be merged with; EN_NONE: nowhere. */
static size_t find_extra(const row *r, const char *group) {
    if (!r->extra || strcmp(group, EN_CSV_MANY) == 0)
        return EN_NONE;
    en_json_walk walk = en_json_enter(r->extra->text, r->extra_at);
    while (en_json_next(&walk))
        if (en_json_is(r->extra->text, walk.key, group) && r->extra->text[walk.start] == '{')
            return walk.start;
    return EN_NONE;
}

static void add_extras(row *r) {
    if (!r->extra)
        return;
    const char *text = r->extra->text;
    en_json_walk walk = en_json_enter(text, r->extra_at);
    while (en_json_next(&walk)) {
        bool merged = false;
        for (const en_csv_column *c = en_csv_columns[r->t->list]; c->name && !merged; c++)
            merged = c->group && en_json_is(text, walk.key, c->group) &&
                     find_extra(r, c->group) == walk.start;
        if (!merged)
            add_extra(r, NULL, text, &walk);
    }
}

/* Claims may name whom no list has. */
static void add_named(row *r, en_cast *cast, const char *name, en_place place) {
    size_t count = cast->count;
    const char *id = en_cast_id(cast, name, place);
    en_shown shown;
    if (id)
        en_buf_json(&r->d->json, id);
    else
        r->d->json.failed = true;
    if (cast->count > count && strchr(name, ';'))
        en_csv_find(&r->t->csv, EN_WARNING, place,
                    "'%s' is one name; give each of several a row of its own",
                    en_shown_text(&shown, name));
}

static void add_cell(row *r, const en_csv_column *column, const en_csv_cell *cell) {
    en_cast *cast = r->t->list != EN_CLAIMS          ? NULL
                    : column->sort == EN_CELL_ENTITY ? r->d->entities
                    : column->sort == EN_CELL_SOURCE ? r->d->sources
                                                     : NULL;
    en_buf trimmed = {0};
    en_buf_trimmed(&trimmed, cell->text);
    begin(r, column->key, cell->place);
    if (cast)
        add_named(r, cast, en_buf_text(&trimmed), cell->place);
    else if (column->sort == EN_CELL_NAMES) /* which blanks count, their pieces say */
        en_cells_value(&r->cells, column, cell->text, cell->place);
    else
        en_cells_value(&r->cells, column, en_buf_text(&trimmed), cell->place);
    r->d->json.failed |= trimmed.failed;
    en_buf_destroy(&trimmed);
}

/* The columns of a group, from FIRST on, as an object. */
static void add_group(row *r, const en_csv_column *first) {
    size_t extra = find_extra(r, first->group);
    const en_csv_cell *head = extra == EN_NONE ? NULL : r->extra;
    const en_csv_column *c = first, *end = first;
    for (; end->name && end->group && strcmp(end->group, first->group) == 0; end++)
        continue;
    for (; c < end && !head; c++)
        head = en_table_cell(r->t, c);
    if (!head)
        return;
    begin(r, first->group, head->place);
    en_buf_puts(&r->d->json, "{");
    r->begun = false;
    for (c = first; c < end; c++)
        if (en_table_cell(r->t, c))
            add_cell(r, c, en_table_cell(r->t, c));
    if (extra != EN_NONE) {
        en_json_walk walk = en_json_enter(r->extra->text, extra);
        while (en_json_next(&walk))
            add_extra(r, first->group, r->extra->text, &walk);
    }
    en_buf_puts(&r->d->json, "}");
    r->begun = true;
}

/* The columns of passages, from FIRST on, while their pieces are taken in step. */
enum { PASSAGE_COLUMNS = 5 };
typedef struct passages {
    const en_csv_column *first;
    const en_csv_cell *cells[PASSAGE_COLUMNS];
    const char *left[PASSAGE_COLUMNS]; /* of each cell; NULL: nothing */
} passages;

static void add_piece(row *r, const en_csv_column *column, const en_csv_cell *cell,
                      const char *piece) {
    if (column->key) {
        begin(r, column->key, cell->place);
        en_cells_value(&r->cells, column, piece, cell->place);
        return;
    }
    if (!is_object(r, cell, piece, 4))
        return;
    en_json_walk walk = en_json_enter(piece, en_json_blank(piece, 0, strlen(piece)));
    while (en_json_next(&walk)) {
        en_buf key = {0};
        en_buf_unescaped(&key, piece, walk.key);
        if (en_csv_column_of(r->t->list, EN_CSV_MANY, en_buf_text(&key)))
            en_csv_find(&r->t->csv, EN_ERROR, cell->place,
                        "'%s' has a column of its own: " EN_CSV_MANY "_%s", en_buf_text(&key),
                        en_buf_text(&key));
        else {
            begin(r, en_buf_text(&key), cell->place);
            en_buf_compact(&r->d->json, piece, walk.start, walk.end);
        }
        r->d->json.failed |= key.failed;
        en_buf_destroy(&key);
    }
}

static bool add_passage(row *r, passages *p) {
    en_buf piece = {0};
    bool any = false;
    for (size_t i = 0; i < PASSAGE_COLUMNS; i++)
        any = any || p->left[i];
    if (!any)
        return false;
    r->begun = false;
    en_buf_puts(&r->d->json, "{");
    for (size_t i = 0; i < PASSAGE_COLUMNS; i++)
        if (en_csv_piece(&piece, &p->left[i]) && !en_is_blank(en_buf_text(&piece)))
            add_piece(r, &p->first[i], p->cells[i], en_buf_text(&piece));
    en_buf_puts(&r->d->json, "}");
    r->d->json.failed |= piece.failed;
    en_buf_destroy(&piece);
    return true;
}

static void add_passages(row *r, const en_csv_column *first) {
    passages p = {.first = first};
    const en_csv_cell *head = NULL;
    for (size_t i = 0; i < PASSAGE_COLUMNS; i++) {
        p.cells[i] = en_table_cell(r->t, &first[i]);
        p.left[i] = p.cells[i] ? p.cells[i]->text : NULL;
        head = head ? head : p.cells[i];
    }
    if (!head)
        return;
    begin(r, EN_CSV_MANY, head->place);
    en_buf_puts(&r->d->json, "[");
    while (add_passage(r, &p))
        en_buf_puts(&r->d->json, ", ");
    r->d->json.length -= r->d->json.failed ? 0 : 2;
    en_buf_puts(&r->d->json, "]");
    r->begun = true;
}

static void add_known(row *r) {
    const char *group = NULL; /* the last one that was added */
    for (const en_csv_column *c = en_csv_columns[r->t->list]; c->name; c++) {
        bool goes_on = group && c->group && strcmp(group, c->group) == 0;
        group = c->group;
        if (goes_on || (!group && !c->key))
            continue;
        if (!group && en_table_cell(r->t, c))
            add_cell(r, c, en_table_cell(r->t, c));
        else if (group && strcmp(group, EN_CSV_MANY) == 0)
            add_passages(r, c);
        else if (group)
            add_group(r, c);
    }
}

/* Columns of the table's own, which have been told of. */
static void add_unknown(row *r) {
    const en_csv *csv = &r->t->csv;
    for (size_t i = 0; i < r->t->width && i < csv->count; i++) {
        const char *key = r->t->keys[i];
        if (!key || !*key || !csv->cells[i].text[0])
            continue;
        begin(r, key, csv->cells[i].place);
        en_cells_text(&r->cells, csv->cells[i].text, csv->cells[i].place);
    }
}

void en_draft_row(en_draft *draft, en_table *table) {
    row r = {.d = draft, .t = table, .cells = {&table->csv, &table->lexicon, &draft->json}};
    en_place place = table->csv.cells[0].place;
    bool claims = table->list == EN_CLAIMS;
    en_draft_mark(draft, place);
    en_buf_puts(&draft->json, "{");
    open_extra(&r);
    add_known(&r);
    if (claims && draft->source) {
        begin(&r, "source", place);
        en_buf_json(&draft->json, draft->source);
    }
    if (claims && draft->type) {
        begin(&r, "type", place);
        en_buf_json(&draft->json, draft->type);
    }
    add_unknown(&r);
    add_extras(&r);
    en_buf_puts(&draft->json, "}");
}

void en_draft_cast(en_draft *draft, const en_cast *cast, const char *words, en_lang lang) {
    for (size_t i = 0; i < cast->count; i++) {
        const en_member *m = &cast->members[i];
        en_buf_puts(&draft->json, i ? ", " : "");
        en_draft_mark(draft, m->place);
        en_buf_puts(&draft->json, "{\"id\": ");
        en_buf_json(&draft->json, m->id);
        en_buf_printf(&draft->json, ", \"%s\": {\"%s\": ", words, en_lang_code(lang));
        en_buf_json(&draft->json, m->name);
        en_buf_puts(&draft->json, "}}");
    }
}
