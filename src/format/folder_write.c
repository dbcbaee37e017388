/* SPDX-License-Identifier: MIT */
/* Records as JSON, which json_save.c knows how to write, taken apart into cells. */
#include "base/blank.h"
#include "format/cell.h"
#include "format/csv_cell.h"
#include "format/folder.h"
#include "format/json.h"
#include "format/json_extra.h"
#include "format/json_walk.h"

#include <string.h>

/* One spreadsheet on its way out. */
typedef struct writer {
    const en_dossier *dossier;
    en_list list;
    const en_folder_style *style;
    en_arena *arena;
    bool used[EN_CSV_COLUMNS];    /* some cell of the column is not empty */
    en_buf cells[EN_CSV_COLUMNS]; /* of the present record */
    en_lexicon lexicon;
    en_map keys; /* of unknown columns, in the order they were met */
    const char **key_names;
    size_t key_count;
    en_buf *own;  /* cells of unknown columns; NULL while these are only being met */
    en_buf extra; /* members that have no column */
    bool failed;
} writer;

static en_buf *cell_of(writer *w, const en_csv_column *column) {
    return &w->cells[column - en_csv_columns[w->list]];
}

/* The text at AT of TEXT; to be destroyed. */
static en_buf read_text(const char *text, size_t at) {
    en_buf out = {0};
    en_buf_unescaped(&out, text, at);
    return out;
}

/* A word of the format, or the first French one for it. */
static void add_word(writer *w, en_buf *cell, const en_csv_column *column, const char *word) {
    const en_synonym *s = column->words;
    while (s->word && strcmp(s->word, word) != 0)
        s++;
    if (w->style->french && s->word)
        en_buf_add(cell, s->others, strcspn(s->others, "|"));
    else
        en_buf_puts(cell, word);
}

static void add_names(en_buf *cell, const char *text, size_t start) {
    en_json_walk walk = en_json_enter(text, start);
    for (bool begun = false; en_json_next(&walk); begun = true) {
        en_buf name = read_text(text, walk.start);
        en_buf_puts(cell, begun ? "|" : "");
        en_buf_piece(cell, en_buf_text(&name), EN_CSV_DOUBTFUL);
        cell->failed |= name.failed;
        en_buf_destroy(&name);
    }
}

/* The value that WALK is at, as a cell has it; to be destroyed. */
static en_buf read_value(const char *text, const en_json_walk *walk) {
    en_buf out = {0};
    if (text[walk->start] == '"')
        return read_text(text, walk->start);
    en_buf_add(&out, text + walk->start, walk->end - walk->start);
    return out;
}

static bool is_trimmed(const char *text) {
    en_buf trimmed = {0};
    en_buf_trimmed(&trimmed, text);
    bool same = strcmp(en_buf_text(&trimmed), text) == 0;
    en_buf_destroy(&trimmed);
    return same;
}

/* The value that WALK is at, into its cell. False where the cell would lose blanks around it.
 */
static bool add_value(writer *w, const en_csv_column *column, const char *text,
                      const en_json_walk *walk) {
    en_buf *cell = cell_of(w, column);
    if (column->sort == EN_CELL_NAMES) {
        add_names(cell, text, walk->start);
        return true;
    }
    en_buf value = read_value(text, walk);
    bool whole = is_trimmed(en_buf_text(&value));
    if (column->sort == EN_CELL_CHOICE)
        add_word(w, cell, column, en_buf_text(&value));
    else if (whole)
        en_buf_puts(cell, en_buf_text(&value));
    cell->failed |= value.failed;
    en_buf_destroy(&value);
    return whole;
}

static void add_member(en_buf *object, const char *text, const en_json_walk *walk) {
    en_buf_puts(object, object->length ? ", " : "");
    en_buf_compact(object, text, walk->key, walk->end);
}

/* May KEY be the heading of a column, and be read as nothing else? */
static bool is_heading(writer *w, const char *key) {
    bool plain =
        *key && strlen(key) <= EN_CSV_HEADING && is_trimmed(key) && !strpbrk(key, "\t\r\n");
    return plain && !en_lexicon_heading(NULL, &w->lexicon, key, EN_FR) &&
           !en_lexicon_heading(NULL, &w->lexicon, key, EN_EN);
}

/*
 * Which unknown column KEY is; it is entered if it is a new one. EN_NONE where there are
 * enough: each takes room in every row.
 */
static size_t key_index(writer *w, const char *key) {
    enum { ENOUGH = 200 };
    size_t held = en_map_find(&w->keys, key);
    if (held != EN_NONE || w->key_count == ENOUGH)
        return held;
    const char *copy = en_arena_copy(w->arena, key, strlen(key));
    const char **grown = en_arena_grow(w->arena, w->key_names, w->key_count, sizeof *grown);
    if (!copy || !grown || !en_map_put(&w->keys, copy, w->key_count, &held)) {
        w->failed = true;
        return EN_NONE;
    }
    w->key_names = grown;
    grown[w->key_count++] = copy;
    return held;
}

/* A text is a cell of a column of its own; everything else goes to extra_json. */
static void add_unknown(writer *w, const char *key, const char *text,
                        const en_json_walk *walk) {
    bool is_text = text[walk->start] == '"' && walk->end > walk->start + 2;
    size_t index = is_text && is_heading(w, key) ? key_index(w, key) : EN_NONE;
    if (index == EN_NONE)
        add_member(&w->extra, text, walk);
    else if (w->own)
        en_buf_unescaped(&w->own[index], text, walk->start);
}

static void add_group(writer *w, const char *group, const char *text, size_t start) {
    en_buf rest = {0};
    en_json_walk walk = en_json_enter(text, start);
    while (en_json_next(&walk)) {
        en_buf key = read_text(text, walk.key);
        const en_csv_column *column = en_csv_column_of(w->list, group, en_buf_text(&key));
        if (!column || !add_value(w, column, text, &walk))
            add_member(&rest, text, &walk);
        w->failed |= key.failed;
        en_buf_destroy(&key);
    }
    if (rest.length) {
        en_buf_puts(&w->extra, w->extra.length ? ", " : "");
        en_buf_json(&w->extra, group);
        en_buf_printf(&w->extra, ": {%s}", en_buf_text(&rest));
    }
    w->failed |= rest.failed;
    en_buf_destroy(&rest);
}

/* The members of one passage, each as a piece of its cell. */
static void add_passage(writer *w, const char *text, size_t start) {
    en_buf rest = {0};
    en_json_walk walk = en_json_enter(text, start);
    while (en_json_next(&walk)) {
        en_buf key = read_text(text, walk.key), value = read_value(text, &walk);
        const en_csv_column *column = en_csv_column_of(w->list, EN_CSV_MANY, en_buf_text(&key));
        if (column)
            en_buf_piece(cell_of(w, column), en_buf_text(&value), "");
        else
            add_member(&rest, text, &walk);
        w->failed |= key.failed || value.failed;
        en_buf_destroy(&key);
        en_buf_destroy(&value);
    }
    en_buf object = {0};
    if (rest.length)
        en_buf_printf(&object, "{%s}", en_buf_text(&rest));
    for (const en_csv_column *c = en_csv_columns[w->list]; c->name && rest.length; c++)
        if (!c->key && c->group)
            en_buf_piece(cell_of(w, c), en_buf_text(&object), "");
    w->failed |= rest.failed || object.failed;
    en_buf_destroy(&rest);
    en_buf_destroy(&object);
}

/* Pieces are kept in step by bars; a cell of nothing but bars is empty. */
static void add_passages(writer *w, const char *text, size_t start) {
    const en_csv_column *columns = en_csv_columns[w->list];
    en_json_walk walk = en_json_enter(text, start);
    for (bool begun = false; en_json_next(&walk); begun = true) {
        for (const en_csv_column *c = columns; c->name && begun; c++)
            if (c->group && strcmp(c->group, EN_CSV_MANY) == 0)
                en_buf_puts(cell_of(w, c), "|");
        add_passage(w, text, walk.start);
    }
    for (const en_csv_column *c = columns; c->name; c++) {
        en_buf *cell = cell_of(w, c);
        if (c->group && strcmp(c->group, EN_CSV_MANY) == 0 &&
            strspn(en_buf_text(cell), "|") == cell->length)
            cell->length = 0;
    }
}

static void empty_cells(writer *w) {
    for (size_t i = 0; i < EN_CSV_COLUMNS; i++)
        w->cells[i].length = 0;
    for (size_t i = 0; w->own && i < w->key_count; i++)
        w->own[i].length = 0;
    w->extra.length = 0;
}

/* Take record INDEX apart. */
static void fill_cells(writer *w, size_t index) {
    en_buf record = {0};
    empty_cells(w);
    en_json_save_record(&record, w->dossier, w->list, index);
    const char *text = en_buf_text(&record);
    en_json_walk walk = en_json_enter(text, 0);
    while (!record.failed && en_json_next(&walk)) {
        en_buf key = read_text(text, walk.key);
        const char *name = en_buf_text(&key);
        const en_csv_column *column = en_csv_column_of(w->list, NULL, name);
        if (column) {
            if (!add_value(w, column, text, &walk))
                add_member(&w->extra, text, &walk);
        } else if (strcmp(name, EN_CSV_MANY) == 0 && w->list == EN_CLAIMS)
            add_passages(w, text, walk.start);
        else if (en_csv_is_group(w->list, name))
            add_group(w, name, text, walk.start);
        else
            add_unknown(w, name, text, &walk);
        w->failed |= key.failed;
        en_buf_destroy(&key);
    }
    for (const en_csv_column *c = en_csv_columns[w->list]; c->name && w->extra.length; c++)
        if (!c->key && !c->group)
            en_buf_printf(cell_of(w, c), "{%s}", en_buf_text(&w->extra));
    w->failed |= record.failed || w->extra.failed;
    en_buf_destroy(&record);
}

/* Which columns have anything in them? */
static void look_through(writer *w) {
    const en_csv_column *columns = en_csv_columns[w->list];
    en_lexicon_open(&w->lexicon, w->list, w->arena);
    for (size_t i = 0; columns[i].name; i++)
        w->used[i] = columns[i].needed;
    for (size_t r = 0; r < en_list_count(w->dossier, w->list) && !w->failed; r++) {
        fill_cells(w, r);
        for (size_t i = 0; columns[i].name; i++)
            w->used[i] = w->used[i] || w->cells[i].length;
    }
    w->own = EN_NEW(w->arena, en_buf, w->key_count + 1);
    w->failed |= !w->own || w->lexicon.failed;
}

/* Quoted wherever some reader might take a part of it for a separator. */
static void add_cell(writer *w, en_buf *out, const char *text, bool *begun) {
    if (*begun)
        en_buf_add(out, w->style->separator ? &w->style->separator : ",", 1);
    *begun = true;
    if (strpbrk(text, ",;\t\"\r\n"))
        en_buf_quoted(out, "", text);
    else
        en_buf_puts(out, text);
}

static void add_headings(writer *w, en_buf *out) {
    const en_csv_column *columns = en_csv_columns[w->list];
    bool begun = false;
    for (size_t i = 0; columns[i].name; i++) {
        char heading[64] = "";
        size_t length = strcspn(columns[i].fr, "|");
        memcpy(heading, columns[i].fr, length < sizeof heading ? length : 0);
        if (w->used[i])
            add_cell(w, out, w->style->french ? heading : columns[i].name, &begun);
    }
    for (size_t i = 0; i < w->key_count; i++)
        add_cell(w, out, w->key_names[i], &begun);
    en_buf_puts(out, "\n");
}

static void add_row(writer *w, en_buf *out, size_t index) {
    bool begun = false;
    fill_cells(w, index);
    for (size_t i = 0; en_csv_columns[w->list][i].name; i++) {
        if (w->used[i])
            add_cell(w, out, w->cells[i].length ? w->cells[i].text : "", &begun);
        w->failed |= w->cells[i].failed;
    }
    for (size_t i = 0; i < w->key_count; i++) {
        add_cell(w, out, w->own[i].length ? w->own[i].text : "", &begun);
        w->failed |= w->own[i].failed;
    }
    en_buf_puts(out, "\n");
}

static void write_sheet(en_buf *out, const en_dossier *dossier, en_list list,
                        const en_folder_style *style) {
    writer w = {.dossier = dossier, .list = list, .style = style};
    w.arena = w.keys.arena = en_arena_create(NULL);
    w.failed = !w.arena;
    if (!w.failed)
        look_through(&w);
    if (style->mark)
        en_buf_puts(out, "\uFEFF");
    if (!w.failed)
        add_headings(&w, out);
    for (size_t i = 0; i < en_list_count(dossier, list) && !w.failed; i++)
        add_row(&w, out, i);
    out->failed |= w.failed;
    for (size_t i = 0; i < EN_CSV_COLUMNS; i++)
        en_buf_destroy(&w.cells[i]);
    for (size_t i = 0; w.own && i < w.key_count; i++)
        en_buf_destroy(&w.own[i]);
    en_buf_destroy(&w.extra);
    en_arena_destroy(w.arena);
}

void en_folder_write(en_buf out[EN_PARTS], const en_dossier *dossier,
                     const en_folder_style *style) {
    en_json_save_rest(&out[EN_PART_REST], dossier);
    for (en_list list = 0; list < EN_LISTS; list++)
        write_sheet(&out[EN_PART_SOURCES + list], dossier, list, style);
}
