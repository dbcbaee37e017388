/* SPDX-License-Identifier: MIT */
/*
 * The unbalanced triads (measure/triads.h), a row for each relation that makes one so: the
 * relation as `show` has it, behind the number of its triad and the three entities, before the
 * claims that assert it. Triads are in the order of their entities, relations in that of ties.
 */
#include "cli/measure_desk.h"
#include "measure/triads.h"
#include "report/say.h"

#include <stdlib.h>
#include <string.h>

/* The unbalanced triads of a network, and how many there are of either sort. */
typedef struct haul {
    en_triad *items;
    size_t count, room, all;
} haul;

/* Rows under way: relations by tie, and of each row its triad and the relation. */
typedef struct board {
    const en_view *view;
    const en_signs *signs;
    size_t *end, *relations; /* those of tie T end at END[T], and begin where the last ends */
    size_t *triad, *relation, count;
} board;

static en_status keep(void *context, const en_triad *triad, en_error *err) {
    haul *k = context;
    k->all++;
    if (triad->balanced)
        return EN_OK;
    if (k->count == k->room) {
        size_t room = 2 * k->room + 64;
        en_triad *grown = realloc(k->items, room * sizeof *grown);
        if (!grown)
            return en_fail_memory(err);
        k->items = grown;
        k->room = room;
    }
    k->items[k->count++] = *triad;
    return EN_OK;
}

static int by_entities(const void *a, const void *b) {
    const uint32_t *x = ((const en_triad *)a)->vertex, *y = ((const en_triad *)b)->vertex;
    for (size_t i = 0; i < 3; i++)
        if (x[i] != y[i])
            return x[i] < y[i] ? -1 : 1;
    return 0;
}

/* The signed tie that a relation is part of, or EN_NONE. */
static size_t tie_of(const board *b, const en_relation *r) {
    if (!r->sign || r->past)
        return EN_NONE;
    return en_signs_find(b->signs, b->view->vertex[r->from], b->view->vertex[r->to]);
}

/* Relations grouped by tie. */
static en_status group(board *b, en_error *err) {
    const en_view *view = b->view;
    b->end = EN_NEW(view->arena, size_t, b->signs->count + 2);
    b->relations = EN_NEW(view->arena, size_t, view->relation_count + 1);
    if (!b->end || !b->relations)
        return en_fail_memory(err);
    memset(b->end, 0, (b->signs->count + 2) * sizeof *b->end);
    for (size_t i = 0; i < view->relation_count; i++) {
        size_t tie = tie_of(b, &view->relations[i]);
        if (tie != EN_NONE)
            b->end[tie + 1]++;
    }
    for (size_t t = 0; t < b->signs->count; t++)
        b->end[t + 1] += b->end[t];
    for (size_t i = 0; i < view->relation_count; i++) {
        size_t tie = tie_of(b, &view->relations[i]);
        if (tie != EN_NONE)
            b->relations[b->end[tie]++] = i;
    }
    return EN_OK;
}

static size_t first_of(const board *b, size_t tie) { return tie ? b->end[tie - 1] : 0; }

static en_status list(board *b, const haul *k, en_error *err) {
    size_t rows = 0;
    for (size_t t = 0; t < k->count; t++)
        for (size_t i = 0; i < 3; i++)
            rows += b->end[k->items[t].tie[i]] - first_of(b, k->items[t].tie[i]);
    b->triad = EN_NEW(b->view->arena, size_t, rows + 1);
    b->relation = EN_NEW(b->view->arena, size_t, rows + 1);
    if (!b->triad || !b->relation)
        return en_fail_memory(err);
    for (size_t t = 0; t < k->count; t++)
        for (size_t i = 0; i < 3; i++) {
            size_t tie = k->items[t].tie[i];
            for (size_t r = first_of(b, tie); r < b->end[tie]; r++) {
                b->triad[b->count] = t;
                b->relation[b->count++] = b->relations[r];
            }
        }
    return EN_OK;
}

/* "Germany, France, Italy" */
static const char *name_entities(const en_view *view, const en_triad *t, en_lang lang) {
    en_buf text = {0};
    for (size_t i = 0; i < 3; i++)
        en_buf_printf(&text, "%s%s", i ? ", " : "",
                      en_entity_name(view->dossier, view->entities[t->vertex[i]], lang));
    return en_buf_keep(&text, view->arena);
}

/* The ids of the claims that assert a relation, numbers for those without; for people who says
 * so. */
static const char *name_claims(const en_scope *scope, const en_relation *r) {
    const en_view *view = scope->view;
    en_buf text = {0};
    if (scope->people)
        en_say_ids_of_voices(&text, scope, r, EN_ASSERTS);
    for (size_t i = 0; i < r->claim_count && !scope->people; i++) {
        size_t claim = view->claims[r->first_claim + i];
        const en_claim *c = &view->dossier->claims[claim];
        if (c->stance != EN_ASSERTS)
            continue;
        const char *apart = text.length ? " " : "";
        if (c->id)
            en_buf_printf(&text, "%s%s", apart, c->id);
        else
            en_buf_printf(&text, "%s%zu", apart, claim + 1);
    }
    return en_buf_keep(&text, view->arena);
}

/* The columns before those of relations: three ids for programs, three names in one for people.
 */
static en_status fill_front(en_column *columns, const board *b, const haul *k,
                            const en_scope *scope, en_error *err) {
    static const char *const ends[] = {"first", "second", "third"};
    double *number = EN_NEW(b->view->arena, double, b->count + 1);
    if (!number)
        return en_fail_memory(err);
    columns[0] = (en_column){.name = "triad", .number = number};
    for (size_t c = 0; c < (scope->people ? 1 : 3); c++) {
        const char **text = EN_NEW(b->view->arena, const char *, b->count + 1);
        if (!text)
            return en_fail_memory(err);
        columns[c + 1] =
            (en_column){.name = scope->people ? "entities" : ends[c],
                        .heading = scope->people && scope->lang == EN_FR ? "entités" : NULL,
                        .text = text};
        for (size_t i = 0; i < b->count; i++) {
            const en_triad *t = &k->items[b->triad[i]];
            number[i] = (double)b->triad[i] + 1;
            text[i] = scope->people
                          ? name_entities(b->view, t, scope->lang)
                          : b->view->dossier->entities[b->view->entities[t->vertex[c]]].id;
            if (!text[i])
                return en_fail_memory(err);
        }
    }
    return EN_OK;
}

static en_status fill_claims(en_column *column, const board *b, const en_scope *scope,
                             en_error *err) {
    static const en_words who = EN_WORDS("selon", "says who");
    const char **text = EN_NEW(b->view->arena, const char *, b->count + 1);
    if (!text)
        return en_fail_memory(err);
    *column = (en_column){.name = "claims",
                          .heading = scope->people ? en_say(who, scope->lang) : NULL,
                          .text = text};
    for (size_t i = 0; i < b->count; i++) {
        text[i] = name_claims(scope, &b->view->relations[b->relation[i]]);
        if (!text[i])
            return en_fail_memory(err);
    }
    return EN_OK;
}

/* All columns of the sheet. */
static en_status fill_sheet(en_desk *desk, board *b, const haul *k, en_error *err) {
    en_scope scope;
    en_sheet rows;
    en_status status = en_scope_make(&scope, b->view, desk->intake->lang, err);
    if (status)
        return status;
    scope.people = desk->people;
    /* As the list numbers them. */
    size_t *items = EN_NEW(b->view->arena, size_t, b->count + 1);
    if (!items)
        return en_fail_memory(err);
    for (size_t i = 0; i < b->count; i++) {
        const en_relation *r = &b->view->relations[b->relation[i]];
        items[i] = scope.relation_of[b->view->claims[r->first_claim]];
    }
    const en_picks picks = {items, b->count};
    status = en_rows_fill(&rows, &en_list_relations, &scope, &picks, err);
    if (status)
        return status;
    size_t front = scope.people ? 2 : 4, count = front + rows.column_count + 1;
    en_column *columns = EN_NEW(b->view->arena, en_column, count);
    if (!columns)
        return en_fail_memory(err);
    memcpy(columns + front, rows.columns, rows.column_count * sizeof *columns);
    desk->sheet = (en_sheet){.columns = columns, .column_count = count, .row_count = b->count};
    status = fill_front(columns, b, k, &scope, err);
    return status ? status : fill_claims(&columns[count - 1], b, &scope, err);
}

/* How many triads there are, and how many of them are listed. */
static en_status say_counts(en_desk *desk, const haul *k, en_error *err) {
    en_buf fr = {0}, en = {0};
    en_buf_printf(
        &fr,
        "%zu sur %zu sont en déséquilibre\u00a0: un nombre impair de rivalités entre trois "
        "entités, comme quand deux alliés d’une troisième sont rivaux, ou que les trois le "
        "sont.",
        k->count, k->all);
    en_buf_printf(&en,
                  "%zu of %zu are unbalanced: an odd number of rivalries among three, as when "
                  "two allies of one are rivals, or all three are.",
                  k->count, k->all);
    en_words sentence = EN_WORDS(en_buf_keep(&fr, desk->intake->view->arena),
                                 en_buf_keep(&en, desk->intake->view->arena));
    if (!sentence.in[EN_FR] || !sentence.in[EN_EN])
        return en_fail_memory(err);
    return en_desk_note(desk, "triads", desk->intake->lang == EN_FR ? "triades" : NULL,
                        sentence, err);
}

static en_status find(haul *k, board *b, const en_desk *desk, en_error *err) {
    b->view = desk->intake->view;
    en_status status = en_network_signs(&b->signs, desk->intake->network, err);
    if (!status)
        status = en_triads_visit(b->signs, keep, k, err);
    if (!status && !k->all)
        status = en_fail(err, EN_UNDEFINED,
                         "there is no triad, three entities tied each to each by positive or "
                         "negative ties; --level net counts the ties");
    if (status)
        return status;
    if (k->count)
        qsort(k->items, k->count, sizeof *k->items, by_entities);
    status = group(b, err);
    return status ? status : list(b, k, err);
}

static en_status fill(en_desk *desk, en_error *err) {
    haul k = {0};
    board b = {0};
    en_status status = find(&k, &b, desk, err);
    if (!status)
        status = fill_sheet(desk, &b, &k, err);
    if (!status)
        status = say_counts(desk, &k, err);
    free(k.items);
    return status;
}

const en_level en_level_triad = {.name = "triad", .fill = fill};
