/* SPDX-License-Identifier: MIT */
#include "format/csv_table.h"

#include "base/blank.h"
#include "base/fold.h"
#include "format/json_reader.h"

#include <string.h>

static size_t *at_of(en_table *t, const en_csv_column *column) {
    return &t->at[column - en_csv_columns[t->list]];
}

/* The object of a record is no column: its members are. */
static void find_group(en_table *t, en_place place, const char *heading) {
    en_buf names = {0};
    for (const en_csv_column *c = en_csv_columns[t->list]; c->name; c++)
        if (c->group && strcmp(c->group, heading) == 0)
            en_buf_printf(&names, "%s%s", names.length ? ", " : "", c->name);
    en_csv_break(&t->csv, place, "'%s' is no column of its own; there are %s", heading,
                 en_buf_text(&names));
    en_buf_destroy(&names);
}

static void offer(en_nearest *nearest, en_arena *arena, const char *words) {
    for (size_t length; *words; words += length) {
        length = strcspn(words, "|");
        const char *word = en_arena_copy(arena, words, length);
        if (word)
            en_nearest_offer(nearest, word);
        length += words[length] == '|';
    }
}

static void find_unknown(en_table *t, en_place place, const char *heading) {
    en_nearest nearest = {.typed = heading};
    en_hint hint;
    en_shown shown;
    for (const en_csv_column *c = en_csv_columns[t->list]; c->name; c++) {
        en_nearest_offer(&nearest, c->name);
        offer(&nearest, t->csv.findings->arena, c->fr);
        offer(&nearest, t->csv.findings->arena, c->en);
    }
    en_csv_find(&t->csv, EN_WARNING, place, "unknown column '%s' is left aside%s",
                en_shown_text(&shown, heading), en_hint_text(&hint, &nearest, ""));
}

static void find_twice(en_table *t, size_t cell, size_t first) {
    en_shown one, other;
    en_csv_break(&t->csv, t->headings[cell],
                 "column '%s' is the same as '%s', which stands at %zu:%zu",
                 en_shown_text(&one, t->keys[cell]), en_shown_text(&other, t->keys[first]),
                 t->headings[first].line, t->headings[first].column);
}

/* Where a heading belongs to French alone, so do those that leave their language open. */
static void guess_language(en_table *t) {
    for (size_t i = 0; i < t->width; i++) {
        bool french = false;
        en_lexicon_heading(&french, &t->lexicon, t->keys[i], EN_FR);
        if (french)
            t->lang = EN_FR;
    }
}

/* The column that heading CELL means; where that one is taken, in the other language. */
static const en_csv_column *choose(en_table *t, size_t cell) {
    const en_csv_column *column = en_lexicon_heading(NULL, &t->lexicon, t->keys[cell], t->lang);
    if (!column || *at_of(t, column) == EN_NONE)
        return column;
    const en_csv_column *other =
        en_lexicon_heading(NULL, &t->lexicon, t->keys[cell], t->lang == EN_FR ? EN_EN : EN_FR);
    return *at_of(t, other) == EN_NONE ? other : column;
}

/* Of cells that mean the same unknown column, the first. */
static size_t find_key(const en_table *t, size_t cell) {
    size_t i = 0;
    while (i < cell && strcmp(t->keys[i], t->keys[cell]) != 0)
        i++;
    return i;
}

static void enter(en_table *t, size_t cell) {
    const en_csv_column *column = choose(t, cell);
    if (!t->keys[cell][0])
        return;
    if (!column && en_csv_is_group(t->list, t->keys[cell]))
        find_group(t, t->headings[cell], t->keys[cell]);
    else if (column && *at_of(t, column) != EN_NONE)
        find_twice(t, cell, *at_of(t, column));
    else if (column)
        *at_of(t, column) = cell;
    else if (find_key(t, cell) < cell)
        find_twice(t, cell, find_key(t, cell));
    else
        find_unknown(t, t->headings[cell], t->keys[cell]);
}

/* The very word, not one that says the same of who reports. */
static bool is_source(en_table *t, const char *heading) {
    const char *folded = en_fold(t->csv.findings->arena, heading);
    if (!folded)
        t->csv.status = en_fail_memory(t->csv.err);
    return folded && strcmp(folded, "source") == 0;
}

/* What `source` is, once all columns are known. */
static void decide_source(en_table *t) {
    size_t *source = at_of(t, en_csv_column_of(EN_CLAIMS, NULL, "source"));
    size_t *from = at_of(t, en_csv_column_of(EN_CLAIMS, NULL, "from"));
    if (*source == EN_NONE || *from != EN_NONE || !is_source(t, t->keys[*source]))
        return;
    t->edges = true;
    *from = *source;
    *source = EN_NONE;
}

/* Headings of known columns are not needed any more. */
static void forget_known(en_table *t) {
    for (const en_csv_column *c = en_csv_columns[t->list]; c->name; c++)
        if (*at_of(t, c) != EN_NONE)
            t->keys[*at_of(t, c)] = NULL;
}

static void read_headings(en_table *t) {
    en_arena *arena = t->csv.findings->arena;
    en_buf trimmed = {0};
    t->width = t->csv.count;
    t->keys = EN_NEW(arena, const char *, t->width);
    t->headings = EN_NEW(arena, en_place, t->width);
    bool whole = t->keys && t->headings;
    for (size_t i = 0; i < t->width && whole; i++) {
        trimmed.length = 0;
        en_buf_trimmed(&trimmed, t->csv.cells[i].text);
        t->headings[i] = t->csv.cells[i].place;
        t->keys[i] =
            trimmed.failed ? NULL : en_arena_copy(arena, en_buf_text(&trimmed), trimmed.length);
        whole = t->keys[i] != NULL;
    }
    en_buf_destroy(&trimmed);
    if (!whole)
        t->csv.status = en_fail_memory(t->csv.err);
}

void en_table_open(en_table *table, en_list list, en_lang lang, const en_csv *csv) {
    *table = (en_table){.csv = *csv, .list = list, .lang = lang == EN_FR ? EN_FR : EN_EN};
    for (size_t i = 0; i < EN_CSV_COLUMNS; i++)
        table->at[i] = EN_NONE;
    if (!table->csv.status && !en_csv_next(&table->csv) && !table->csv.status) {
        en_csv_break(&table->csv, table->csv.place,
                     "the file is empty; its first line names the columns");
        table->csv.status = table->csv.status ? table->csv.status : EN_DATA;
    }
    if (!table->csv.status)
        read_headings(table);
    en_lexicon_open(&table->lexicon, list, table->csv.findings->arena);
    if (table->csv.status)
        return;
    guess_language(table);
    for (size_t i = 0; i < table->width; i++)
        enter(table, i);
    if (list == EN_CLAIMS)
        decide_source(table);
    forget_known(table);
    if (table->lexicon.failed)
        table->csv.status = en_fail_memory(table->csv.err);
}

static const en_csv_column *named(const en_table *t, const char *name) {
    const en_csv_column *c = en_csv_columns[t->list];
    while (strcmp(c->name, name) != 0)
        c++;
    return c;
}

bool en_table_has(const en_table *table, const char *column) {
    return table->at[named(table, column) - en_csv_columns[table->list]] != EN_NONE;
}

/* Append WORDS with commas between them. */
static void add_list(en_buf *out, const char *words) {
    en_buf_puts(out, out->length && *words ? ", " : "");
    for (; *words; words++)
        en_buf_printf(out, *words == '|' ? ", " : "%c", *words);
}

bool en_table_needs(en_table *table, const char *column) {
    const en_csv_column *c = named(table, column);
    if (table->csv.status || en_table_has(table, column))
        return true;
    en_buf headings = {0};
    add_list(&headings, c->fr);
    add_list(&headings, c->en);
    en_place place = {table->csv.place.file, 1, 1};
    en_csv_break(
        &table->csv, place, "there is no column '%s', nor one called %s%s", c->name,
        en_buf_text(&headings),
        table->edges ? "; 'source' is the end that ties come from, as there is no 'from'" : "");
    en_buf_destroy(&headings);
    return false;
}

static void find_width(en_table *t) {
    en_csv *csv = &t->csv;
    bool more = csv->count > t->width;
    en_csv_break(csv, more ? csv->cells[t->width].place : csv->cells[0].place,
                 "this row has %zu cell%s, the first one %zu", csv->count,
                 csv->count == 1 ? "" : "s", t->width);
}

/* A cell with something in it below no heading. */
static void find_nameless(en_table *t) {
    for (size_t i = 0; i < t->width; i++) {
        if (!t->keys[i] || t->keys[i][0] || !t->csv.cells[i].text[0])
            continue;
        en_csv_break(&t->csv, t->csv.cells[i].place,
                     "this cell is in column %zu, which has no heading", i + 1);
        t->keys[i] = NULL; /* once a column */
    }
}

bool en_table_next(en_table *table) {
    while (en_csv_next(&table->csv)) {
        if (table->csv.count == table->width) {
            find_nameless(table);
            return !table->csv.status;
        }
        find_width(table);
    }
    return false;
}

const en_csv_cell *en_table_cell(const en_table *table, const en_csv_column *column) {
    size_t at = table->at[column - en_csv_columns[table->list]];
    if (at == EN_NONE)
        return NULL;
    const en_csv_cell *cell = &table->csv.cells[at];
    return en_is_blank(cell->text) ? NULL : cell;
}
