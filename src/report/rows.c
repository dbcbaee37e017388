/* SPDX-License-Identifier: MIT */
#include "report/rows.h"

#include "report/rows_list.h"

#include <string.h>

#define ADDRESS(name) &en_list_##name,
const en_list *const en_lists[] = {EN_LISTS(ADDRESS) NULL};

const en_list *en_list_find(const char *name) {
    for (const en_list *const *row = en_lists; *row; row++)
        if (strcmp((*row)->name, name) == 0)
            return *row;
    return NULL;
}

/* Standing and fallen relations have their order already; it is one order of first claims. */
static void merge_relations(en_scope *s) {
    const en_view *v = s->view;
    size_t standing = 0, fallen = 0;
    for (size_t i = 0; i < s->relation_count; i++) {
        bool next = fallen == v->fallen_count ||
                    (standing < v->relation_count &&
                     v->relations[standing].first_claim < v->fallen[fallen].first_claim);
        s->relations[i] = next ? &v->relations[standing++] : &v->fallen[fallen++];
    }
}

static void tell_relations(en_scope *s) {
    for (size_t i = 0; i < s->view->dossier->claim_count; i++)
        s->relation_of[i] = EN_NONE;
    for (size_t r = 0; r < s->relation_count; r++)
        for (size_t i = 0; i < s->relations[r]->claim_count; i++)
            s->relation_of[s->view->claims[s->relations[r]->first_claim + i]] = r;
}

/* What each source has to do with what stands. */
static void tell_sources(en_scope *s) {
    for (size_t k = 0; k < s->view->relation_count; k++) {
        const en_relation *r = &s->view->relations[k];
        for (size_t i = 0; i < r->claim_count; i++) {
            const en_claim *c = &s->view->dossier->claims[s->view->claims[r->first_claim + i]];
            s->claims[c->source]++;
            if (c->stance == EN_DENIES || s->seen[c->source] == k + 1)
                continue;
            s->seen[c->source] = k + 1;
            s->asserted[c->source]++;
            s->alone[c->source] += r->sources_for == 1;
        }
    }
}

en_status en_scope_make(en_scope *out, const en_view *view, en_lang lang, en_error *err) {
    size_t sources = view->dossier->source_count + 1;
    size_t relations = view->relation_count + view->fallen_count;
    *out = (en_scope){
        .view = view,
        .lang = lang,
        .relations = EN_NEW(view->arena, const en_relation *, relations + 1),
        .relation_count = relations,
        .relation_of = EN_NEW(view->arena, size_t, view->dossier->claim_count + 1),
        .claims = EN_NEW(view->arena, size_t, sources),
        .asserted = EN_NEW(view->arena, size_t, sources),
        .alone = EN_NEW(view->arena, size_t, sources),
        .seen = EN_NEW(view->arena, size_t, sources),
    };
    if (!out->relations || !out->relation_of || !out->claims || !out->asserted || !out->alone ||
        !out->seen)
        return en_fail_memory(err);
    merge_relations(out);
    tell_relations(out);
    tell_sources(out);
    return EN_OK;
}

en_status en_rows_pick(en_picks *out, size_t *left_out, const en_list *list,
                       const en_scope *scope, en_error *err) {
    size_t all = list->count(scope), kept = 0, fallen = 0;
    size_t *items = EN_NEW(scope->view->arena, size_t, all + 1);
    if (!items)
        return en_fail_memory(err);
    for (size_t i = 0; i < all; i++) {
        bool in = list->holds(scope, i);
        fallen += !in;
        if (in || scope->all)
            items[kept++] = i;
    }
    *out = (en_picks){items, kept};
    *left_out = fallen;
    return EN_OK;
}

static bool wanted(const en_list_column *column, const en_scope *scope) {
    if (column->reader != EN_TO_ALL && (column->reader == EN_TO_PEOPLE) != scope->people)
        return false;
    switch (column->when) {
    case EN_WHEN_DETAIL:
        return scope->detail;
    case EN_WHEN_ALL:
        return scope->detail || scope->all;
    case EN_WHEN_EVER:
        break;
    }
    return true;
}

static en_status fill_texts(const char **text, bool *any, const en_list_column *column,
                            const en_scope *scope, const en_picks *picks, en_error *err) {
    en_buf cell = {0};
    en_status status = EN_OK;
    for (size_t i = 0; i < picks->count && !status; i++) {
        cell.length = 0;
        column->text(&cell, scope, picks->items[i]);
        if (cell.length)
            text[i] = en_arena_copy(scope->view->arena, cell.text, cell.length);
        if (cell.failed || (cell.length && !text[i]))
            status = en_fail_memory(err);
        *any = *any || cell.length;
    }
    en_buf_destroy(&cell);
    return status;
}

/* Fill OUT; *ANY: has it anything to say? */
static en_status fill_column(en_column *out, bool *any, const en_list_column *column,
                             const en_scope *scope, const en_picks *picks, en_error *err) {
    en_arena *arena = scope->view->arena;
    double *number = column->number ? EN_NEW(arena, double, picks->count + 1) : NULL;
    const char **text = column->number ? NULL : EN_NEW(arena, const char *, picks->count + 1);
    *any = number != NULL || picks->count == 0;
    if (!number && !text)
        return en_fail_memory(err);
    *out = (en_column){.name = column->name,
                       .heading = en_say(column->heading, scope->lang),
                       .text = text,
                       .number = number,
                       .cell = column->cell,
                       .width = column->width};
    for (size_t i = 0; number && i < picks->count; i++)
        number[i] = column->number(scope, picks->items[i]);
    return number ? EN_OK : fill_texts(text, any, column, scope, picks, err);
}

en_status en_rows_fill(en_sheet *out, const en_list *list, const en_scope *scope,
                       const en_picks *picks, en_error *err) {
    en_picks own;
    size_t count = 0, left_out;
    en_status status = picks ? EN_OK : en_rows_pick(&own, &left_out, list, scope, err);
    while (list->columns[count].name)
        count++;
    en_column *columns = EN_NEW(scope->view->arena, en_column, count);
    if (!status && !columns)
        status = en_fail_memory(err);
    if (status)
        return status;
    if (!picks)
        picks = &own;
    *out = (en_sheet){.columns = columns, .row_count = picks->count};
    for (const en_list_column *c = list->columns; c->name && !status; c++) {
        bool any;
        if (!wanted(c, scope))
            continue;
        status = fill_column(&columns[out->column_count], &any, c, scope, picks, err);
        out->column_count += any || !scope->people;
    }
    return status;
}
