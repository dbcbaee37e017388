/* SPDX-License-Identifier: MIT */
#include "cli/intake.h"
#include "format/format.h"
#include "measure/measure.h"
#include "report/rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef enum level { NODE, TIE, NET } level;
static const char *const level_names[] = {"node", "tie", "net", NULL};

typedef struct arguments {
    en_common common;
    const char *dossier;
    en_names by;
    level level;
    size_t top;
    bool normalise, raw;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier; - is standard input", NULL},
    {EN_COMMAS, 'b', "by", AT(by), "NAME,...", "the measures, in this order (all)", NULL},
    {EN_CHOICE, 0, "level", AT(level), NULL, "of entities, of ties, or of the network (node)",
     level_names},
    {EN_NUMBER, 'n', "top", AT(top), "N", "only the N highest by the first measure", NULL},
    {EN_FLAG, 0, "normalise", AT(normalise), NULL,
     "divide by the theoretical maximum where there is one", NULL},
    {EN_FLAG, 0, "raw", AT(raw), NULL, "CSV cells as they are, unguarded for spreadsheets",
     NULL},
    {0},
};

/* A measure asked for: of entities or of ties, the other being NULL. */
typedef struct choice {
    const en_measure *node;
    const en_tie_measure *tie;
    const char *name;
    en_words meaning, undefined;
} choice;

/* The sheet while it is filled. */
typedef struct desk {
    const arguments *a;
    en_intake *intake;
    en_session *session;
    choice *measures;
    size_t measure_count;
    bool people; /* a table is read by people, other formats by programs */
    size_t lead; /* columns before the first measure */
    en_sheet sheet;
} desk;

enum { LEAD = 3 }; /* those of entities: id, label, kind */

static choice choose_node(const en_measure *m) {
    return (choice){
        .node = m, .name = m->name, .meaning = m->meaning, .undefined = m->undefined};
}

static choice choose_tie(const en_tie_measure *m) {
    return (choice){
        .tie = m, .name = m->name, .meaning = m->meaning, .undefined = m->undefined};
}

static en_status pick_node(choice *out, const char *name, en_error *err) {
    const en_measure *measure;
    en_status status = en_measure_pick(&measure, name, err);
    if (!status)
        *out = choose_node(measure);
    return status;
}

static en_status pick_tie(choice *out, const char *name, en_error *err) {
    const en_tie_measure *measure;
    en_status status = en_tie_measure_pick(&measure, name, err);
    if (!status)
        *out = choose_tie(measure);
    return status;
}

/* A measure named twice is one column: JSON has no room for two of one name. */
static en_status pick(desk *k, const char *name, en_error *err) {
    choice found;
    en_status status =
        k->a->level == TIE ? pick_tie(&found, name, err) : pick_node(&found, name, err);
    for (size_t i = 0; i < k->measure_count && !status; i++)
        if (strcmp(k->measures[i].name, found.name) == 0)
            return EN_OK;
    if (!status)
        k->measures[k->measure_count++] = found;
    return status;
}

static en_status pick_all(desk *k, en_error *err) {
    size_t all = 0;
    bool ties = k->a->level == TIE;
    while (ties ? en_tie_measures[all] != NULL : en_measures[all] != NULL)
        all++;
    k->measures = EN_NEW(k->session->arena, choice, all);
    if (!k->measures)
        return en_fail_memory(err);
    en_status status = EN_OK;
    for (size_t i = 0; i < k->a->by.count && !status; i++)
        status = pick(k, k->a->by.items[i], err);
    for (size_t i = 0; i < all && k->a->by.count == 0; i++)
        k->measures[k->measure_count++] =
            ties ? choose_tie(en_tie_measures[i]) : choose_node(en_measures[i]);
    return status;
}

/* id, label and kind of each vertex. */
static en_status fill_lead(desk *k, en_column *columns, en_error *err) {
    const en_view *view = k->intake->view;
    const en_dossier *d = view->dossier;
    static const char *const names[LEAD] = {"id", "label", "kind"};
    static const en_words headings[LEAD] = {EN_WORDS("id", "id"), EN_WORDS("nom", "name"),
                                            EN_WORDS("nature", "kind")};
    for (size_t c = 0; c < LEAD; c++) {
        const char **text = EN_NEW(k->session->arena, const char *, view->entity_count + 1);
        if (!text)
            return en_fail_memory(err);
        columns[c] = (en_column){
            .name = names[c], .heading = en_say(headings[c], k->intake->lang), .text = text};
    }
    for (size_t v = 0; v < view->entity_count; v++) {
        const en_entity *e = &d->entities[view->entities[v]];
        columns[0].text[v] = e->id;
        columns[1].text[v] = en_entity_name(d, view->entities[v], k->intake->lang);
        if (e->kind != EN_NONE)
            columns[2].text[v] = k->people ? en_say(d->kinds[e->kind].label, k->intake->lang)
                                           : d->kinds[e->kind].id;
    }
    return EN_OK;
}

static en_status run_measure(double *score, const desk *k, const choice *m, en_error *err) {
    en_network *network = k->intake->network;
    return m->tie ? en_tie_measure_run(score, m->tie, network, err)
                  : en_measure_run(score, m->node, network, k->a->normalise, err);
}

static en_status fill_scores(desk *k, en_column *columns, en_error *err) {
    for (size_t i = 0; i < k->measure_count; i++) {
        double *score = EN_NEW(k->session->arena, double, k->sheet.row_count + 1);
        if (!score)
            return en_fail_memory(err);
        const choice *m = &k->measures[i];
        en_status status = run_measure(score, k, m, err);
        if (status)
            return status;
        columns[i] = (en_column){.name = m->name,
                                 .number = score,
                                 .undefined = en_say(m->undefined, k->intake->lang)};
    }
    return EN_OK;
}

/* A row and its score, for sorting. */
typedef struct place {
    double score;
    size_t row;
} place;

/* Highest first, those without a value last, equals as the dossier has them. */
static int higher(const void *a, const void *b) {
    const place *p = a, *q = b;
    if (isnan(p->score) != isnan(q->score))
        return isnan(p->score) ? 1 : -1;
    if (p->score > q->score || p->score < q->score)
        return p->score > q->score ? -1 : 1;
    return p->row < q->row ? -1 : 1;
}

static en_status rank(desk *k, en_error *err) {
    size_t rows = k->sheet.row_count;
    const double *score = k->sheet.columns[k->lead].number;
    place *places = EN_NEW(k->session->arena, place, rows + 1);
    size_t *order = EN_NEW(k->session->arena, size_t, rows + 1);
    if (!places || !order)
        return en_fail_memory(err);
    for (size_t i = 0; i < rows; i++)
        places[i] = (place){score[i], i};
    qsort(places, rows, sizeof *places, higher);
    for (size_t i = 0; i < rows; i++)
        order[i] = places[i].row;
    k->sheet.rows = order;
    if (k->a->top && k->a->top < rows)
        k->sheet.row_count = k->a->top;
    return EN_OK;
}

/* Whether the measures asked for by name have no value at all. */
static en_status refuse_void(const desk *k, en_error *err) {
    if (k->a->by.count == 0)
        return EN_OK;
    for (size_t m = 0; m < k->measure_count; m++)
        for (size_t i = 0; i < k->sheet.row_count; i++)
            if (!isnan(k->sheet.columns[k->lead + m].number[i]))
                return EN_OK;
    const char *reason = en_say(k->measures[0].undefined, EN_EN);
    return en_fail(err, EN_UNDEFINED, "%s has no value on this view: %s; %s",
                   k->measures[0].name, reason ? reason : "it is undefined",
                   k->a->level == TIE
                       ? "--channels all lets any relation be one unless it is past"
                       : "degree is defined");
}

static en_status fill_nodes(desk *k, en_error *err) {
    en_status status = pick_all(k, err);
    if (status)
        return status;
    en_column *columns = EN_NEW(k->session->arena, en_column, LEAD + k->measure_count);
    if (!columns)
        return en_fail_memory(err);
    k->lead = LEAD;
    k->sheet.columns = columns;
    k->sheet.column_count = LEAD + k->measure_count;
    k->sheet.row_count = k->intake->view->entity_count;
    status = fill_lead(k, columns, err);
    if (!status)
        status = fill_scores(k, columns + LEAD, err);
    return status ? status : refuse_void(k, err);
}

/* The relations as `show` has them, with the measures behind; for people behind the first. */
static en_status fill_ties(desk *k, en_error *err) {
    en_scope scope;
    en_sheet rows;
    en_status status = pick_all(k, err);
    if (!status)
        status = en_scope_make(&scope, k->intake->view, k->intake->lang, err);
    if (status)
        return status;
    scope.people = k->people;
    status = en_rows_fill(&rows, &en_list_relations, &scope, NULL, err);
    if (status)
        return status;
    size_t count = rows.column_count + k->measure_count;
    en_column *columns = EN_NEW(k->session->arena, en_column, count);
    if (!columns)
        return en_fail_memory(err);
    k->lead = k->people ? 1 : rows.column_count;
    memcpy(columns, rows.columns, k->lead * sizeof *columns);
    memcpy(columns + k->lead + k->measure_count, rows.columns + k->lead,
           (rows.column_count - k->lead) * sizeof *columns);
    k->sheet =
        (en_sheet){.columns = columns, .column_count = count, .row_count = rows.row_count};
    status = fill_scores(k, columns + k->lead, err);
    return status ? status : refuse_void(k, err);
}

static en_status fill_net(desk *k, en_error *err) {
    en_value *values;
    size_t count;
    en_arena *arena = k->session->arena;
    en_status status = en_statistics_run(&values, &count, k->intake->network, arena, err);
    if (status)
        return status;
    en_column *columns = EN_NEW(arena, en_column, 3);
    const char **names = EN_NEW(arena, const char *, count);
    const char **reasons = EN_NEW(arena, const char *, count);
    double *numbers = EN_NEW(arena, double, count);
    if (!columns || !names || !reasons || !numbers)
        return en_fail_memory(err);
    for (size_t i = 0; i < count; i++) {
        names[i] = values[i].name;
        numbers[i] = values[i].value;
        reasons[i] = isnan(values[i].value) ? en_say(values[i].reason, k->intake->lang) : NULL;
    }
    columns[0] = (en_column){.name = "measure", .text = names};
    columns[1] = (en_column){.name = "value", .number = numbers};
    columns[2] = (en_column){.name = "reason", .text = reasons};
    k->sheet.columns = columns;
    k->sheet.column_count = 3;
    k->sheet.row_count = count;
    return EN_OK;
}

/* Where the numbers come from, and what was done to them. */
static en_status state_facts(desk *k, en_error *err) {
    const en_fact *facts = en_intake_facts(k->intake, &k->a->common, k->session);
    en_fact *all = EN_NEW(k->session->arena, en_fact, EN_FACTS + 1);
    if (!facts || !all)
        return en_fail_memory(err);
    memcpy(all, facts, EN_FACTS * sizeof *all);
    static const en_words heading = EN_WORDS("normalisé", "normalised");
    static const en_words how =
        EN_WORDS("divisé par le maximum théorique, là où il y en a un",
                 "divided by the theoretical maximum, where there is one");
    en_lang lang = k->intake->lang;
    all[EN_FACTS] = (en_fact){"normalised", en_say(how, lang), en_say(heading, lang)};
    k->sheet.facts = all;
    k->sheet.fact_count = EN_FACTS + (k->a->normalise ? 1 : 0);
    return EN_OK;
}

/* Sentences for people on what is in the sheet, into FACTS; how many. */
static size_t explain(const desk *k, en_fact *facts) {
    en_lang lang = k->intake->lang;
    size_t count = 0;
    for (size_t m = 0; m < k->measure_count; m++)
        facts[count++] =
            (en_fact){k->measures[m].name, en_say(k->measures[m].meaning, lang), NULL};
    if (k->a->level == TIE)
        facts[count++] = (en_fact){"reading", en_say(en_list_relations.reading, lang),
                                   lang == EN_FR ? "lecture" : NULL};
    for (size_t i = 0; k->a->level == NET && en_statistics[i]; i++)
        if (en_say(en_statistics[i]->meaning, lang))
            facts[count++] = (en_fact){en_statistics[i]->name,
                                       en_say(en_statistics[i]->meaning, lang), NULL};
    return count;
}

/* For people: without ids, and each measure said in a sentence. */
static en_status dress_table(desk *k, en_error *err) {
    size_t room = k->measure_count + 1 + k->sheet.fact_count;
    for (size_t i = 0; en_statistics[i]; i++)
        room++;
    en_fact *facts = EN_NEW(k->session->arena, en_fact, room);
    if (!facts)
        return en_fail_memory(err);
    size_t said = explain(k, facts);
    memcpy(facts + said, k->sheet.facts, k->sheet.fact_count * sizeof *facts);
    k->sheet.facts = facts;
    k->sheet.fact_count += said;
    if (k->a->level == NODE) {
        k->sheet.columns++; /* the id */
        k->sheet.column_count--;
    }
    return EN_OK;
}

static en_status write_out(desk *k, const en_format *format, en_error *err) {
    en_status status = EN_OK;
    if (k->a->level != NET && (k->people || k->a->top))
        status = rank(k, err);
    if (!status)
        status = state_facts(k, err);
    if (!status && k->people)
        status = dress_table(k, err);
    if (status)
        return status;
    const en_page page = {.lang = k->intake->lang,
                          .raw = k->a->raw,
                          .terminal = en_to_terminal(k->session, &k->a->common),
                          .colour =
                              k->session->colour && en_to_terminal(k->session, &k->a->common)};
    en_buf text = {0};
    format->write(&text, &k->sheet, &page);
    status = en_deliver(k->session, &k->a->common, &text, err);
    en_buf_destroy(&text);
    return status;
}

static en_status refuse_options(const arguments *a, en_error *err) {
    if (a->level == NET && (a->by.count || a->top || a->normalise))
        return en_fail(err, EN_USAGE, "--by, --top and --normalise are not for --level net");
    if (a->level == TIE && a->normalise)
        return en_fail(err, EN_USAGE, "--normalise is for --level node");
    return EN_OK;
}

static en_status refuse_empty(const arguments *a, const en_view *view, en_error *err) {
    en_status status = en_view_refuse_empty(view, err);
    if (!status && a->level == TIE && !view->relation_count)
        status = en_fail(err, EN_UNDEFINED,
                         "no relation stands, so there is no tie to measure; loosen the view's "
                         "options, or ask for --level node");
    return status;
}

static en_status fill(desk *k, en_error *err) {
    switch (k->a->level) {
    case TIE:
        return fill_ties(k, err);
    case NET:
        return fill_net(k, err);
    case NODE:
        break;
    }
    return fill_nodes(k, err);
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    const en_format *format = NULL;
    en_status status = en_table_format(&format, &a->common, err);
    if (!status)
        status = refuse_options(a, err);
    if (status)
        return status;
    en_intake intake = {0};
    desk k = {.a = a, .intake = &intake, .session = session};
    k.people = format->people;
    status = en_intake_open(&intake, session, a->dossier, &a->common, err);
    if (!status)
        status = refuse_empty(a, intake.view, err);
    if (!status)
        status = fill(&k, err);
    if (!status)
        status = write_out(&k, format, err);
    en_intake_close(&intake);
    return status;
}

const en_command en_command_measure = {
    .name = "measure",
    .summary = "who is central, and what kind of network is it?",
    .usage = "DOSSIER [--by NAME,...]",
    .details = "A table is sorted by its first measure. CSV, TSV and JSON keep the order of\n"
               "the dossier, unless --top is given. An empty cell, or null, is undefined.",
    .options = options,
    .size = sizeof(arguments),
    .views = true,
    .run = run,
};
