/* SPDX-License-Identifier: MIT */
#include "format/csv_table.h"

#include "base/blank.h"
#include "base/fold.h"
#include "format/json_reader.h"

#include <stdio.h>
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
    while (*words) {
        const char *word = en_csv_word(&words, arena);
        if (word)
            en_nearest_offer(nearest, word);
    }
}

static void find_unknown(en_table *t, en_place place, const char *heading) {
    en_nearest nearest = {.typed = heading};
    en_hint hint;
    en_shown shown;
    const en_csv_column *c = en_csv_columns[t->list];
    /* One that will only be counted needs no advice: columns may be many. */
    for (; c->name && t->csv.findings->count[EN_WARNING] < EN_FINDINGS_KEPT; c++) {
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
                 "column '%s' is the same as '%s', which stands at %u:%u; call one of them "
                 "otherwise, or take it away",
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
    return other && *at_of(t, other) == EN_NONE ? other : column;
}

/* A column that no column of the list is. */
static void enter_unknown(en_table *t, size_t cell) {
    size_t first;
    if (strlen(t->keys[cell]) > EN_CSV_HEADING) {
        en_csv_break(&t->csv, t->headings[cell], "a heading of more than %d bytes",
                     (int)EN_CSV_HEADING);
        t->keys[cell] = NULL;
    } else if (en_csv_is_group(t->list, t->keys[cell]))
        find_group(t, t->headings[cell], t->keys[cell]);
    else if (!en_map_put(&t->unknown, t->keys[cell], cell, &first))
        t->csv.status = en_fail_memory(t->csv.err);
    else if (first != cell)
        find_twice(t, cell, first);
}

static void enter(en_table *t, size_t cell) {
    const en_csv_column *column = choose(t, cell);
    if (!t->keys[cell][0])
        return;
    if (!column)
        enter_unknown(t, cell);
    else if (*at_of(t, column) != EN_NONE)
        find_twice(t, cell, *at_of(t, column));
    else
        *at_of(t, column) = cell;
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

static const en_csv_column *named(const en_table *t, const char *name) {
    const en_csv_column *c = en_csv_columns[t->list];
    while (strcmp(c->name, name) != 0)
        c++;
    return c;
}

bool en_table_has(const en_table *table, const char *column) {
    return table->at[named(table, column) - en_csv_columns[table->list]] != EN_NONE;
}

/* How many cells of the present row are headings? */
static size_t count_headings(en_table *t) {
    size_t count = 0;
    for (size_t i = 0; i < t->csv.count; i++)
        count += en_lexicon_heading(NULL, &t->lexicon, t->csv.cells[i].text, t->lang) != NULL;
    return count;
}

/*
 * Where the first row lacks the columns without which it is none of headings: do they stand
 * further down, below a title? Rows that are passed here are of a file that is refused.
 */
static void look_for_title(en_table *t) {
    enum { ROWS = 20, ENOUGH = 2 };
    bool headed = t->list != EN_CLAIMS ? en_table_has(t, "id")
                                       : en_table_has(t, "from") || en_table_has(t, "to");
    for (size_t row = 0; row < ROWS && !headed && en_csv_next(&t->csv); row++)
        if (count_headings(t) >= ENOUGH) {
            en_csv_break(&t->csv, t->headings[0],
                         "the headings of the columns stand in line %u; take away what is "
                         "above them",
                         t->csv.cells[0].place.line);
            t->csv.status = t->csv.status ? t->csv.status : EN_DATA;
            return;
        }
}

static void find_all_unknown(en_table *t) {
    for (size_t i = 0; i < t->width && !t->csv.status; i++)
        if (t->keys[i] && en_map_find(&t->unknown, t->keys[i]) == i)
            find_unknown(t, t->headings[i], t->keys[i]);
}

void en_table_open(en_table *t) {
    t->lang = t->lang == EN_FR ? EN_FR : EN_EN;
    t->unknown.arena = t->csv.findings->arena;
    for (size_t i = 0; i < EN_CSV_COLUMNS; i++)
        t->at[i] = EN_NONE;
    en_lexicon_open(&t->lexicon, t->list, t->csv.findings->arena);
    if (en_csv_next(&t->csv))
        read_headings(t);
    else if (!t->csv.status) {
        en_csv_break(&t->csv, t->csv.place,
                     "the file is empty; its first line names the columns");
        t->csv.status = t->csv.status ? t->csv.status : EN_DATA;
    }
    if (t->csv.status)
        return;
    guess_language(t);
    for (size_t i = 0; i < t->width; i++)
        enter(t, i);
    if (t->list == EN_CLAIMS)
        decide_source(t);
    forget_known(t);
    look_for_title(t);
    find_all_unknown(t);
    if (t->lexicon.failed)
        t->csv.status = en_fail_memory(t->csv.err);
}

static bool is_among(const char *words, const char *word) {
    size_t length = strlen(word);
    for (const char *at = words; (at = strstr(at, word)); at += length)
        if ((at == words || at[-1] == '|') && (!at[length] || at[length] == '|'))
            return true;
    return false;
}

/* Append WORDS with commas before them, but for those of KNOWN. */
static void add_others(en_buf *out, en_arena *arena, const char *words, const char *known) {
    while (*words) {
        const char *word = en_csv_word(&words, arena);
        if (!word)
            out->failed = true;
        else if (!is_among(known, word))
            en_buf_printf(out, "%s'%s'", out->length ? ", " : "", word);
    }
}

bool en_table_needs(en_table *table, const char *column) {
    const en_csv_column *c = named(table, column);
    if (table->csv.status || en_table_has(table, column))
        return true;
    en_buf others = {0};
    add_others(&others, table->csv.findings->arena, c->fr, c->name);
    add_others(&others, table->csv.findings->arena, c->en, c->fr);
    en_place place = {table->csv.place.file, 1, 1};
    en_csv_break(
        &table->csv, place, "there is no column '%s', which may be called %s as well%s",
        c->name, en_buf_text(&others),
        table->edges ? "; 'source' is the end that ties come from, as there is no 'from'" : "");
    en_buf_destroy(&others);
    return false;
}

/* A cell with something in it below no heading. */
static void find_nameless(en_table *t, size_t i) {
    en_csv *csv = &t->csv;
    if (i >= t->width)
        en_csv_break(csv, csv->cells[i].place,
                     "this row has %zu cells, the first one %zu; a text with a separator in it "
                     "needs quotes around it",
                     csv->count, t->width);
    else
        en_csv_find(csv, EN_ERROR, csv->cells[i].place,
                    "this cell is in column %zu, which has no heading", i + 1);
}

/* Spreadsheet programs leave out empty cells at the ends of rows, so these are no error. */
static void find_short(en_table *t) {
    char also[48] = " has";
    if (!t->short_count)
        return;
    if (t->short_count > 1)
        snprintf(also, sizeof also, " and %zu more have", t->short_count - 1);
    en_csv_find(&t->csv, EN_WARNING, t->short_row,
                "this row%s fewer cells than the first one; what is missing is taken as empty",
                also);
    t->short_count = 0;
}

bool en_table_next(en_table *t) {
    if (t->csv.status || !en_csv_next(&t->csv)) {
        find_short(t);
        return false;
    }
    if (t->csv.count < t->width && t->short_count++ == 0)
        t->short_row = t->csv.cells[0].place;
    for (size_t i = 0; i < t->csv.count; i++) {
        bool headed = i < t->width && (!t->keys[i] || t->keys[i][0]);
        if (headed || en_is_blank(t->csv.cells[i].text))
            continue;
        find_nameless(t, i);
        if (i >= t->width)
            break;
        t->keys[i] = NULL; /* once a column */
    }
    return !t->csv.status;
}

static const en_csv_cell *cell_at(const en_table *t, size_t at) {
    return at == EN_NONE || at >= t->csv.count ? NULL : &t->csv.cells[at];
}

const en_csv_cell *en_table_cell(const en_table *t, const en_csv_column *column) {
    const en_csv_cell *cell = cell_at(t, t->at[column - en_csv_columns[t->list]]);
    return cell && !en_is_blank(cell->text) ? cell : NULL;
}

const en_csv_cell *en_table_own(const en_table *t, const char *key) {
    const en_csv_cell *cell = cell_at(t, en_map_find(&t->unknown, key));
    return cell && cell->text[0] ? cell : NULL;
}
