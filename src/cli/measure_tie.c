/* SPDX-License-Identifier: MIT */
/* A row a relation, as `show` has it, with its scores behind; for people behind the first. */
#include "cli/measure_desk.h"
#include "report/rows.h"

#include <string.h>

static bool offer(en_choice *out, size_t i) {
    const en_tie_measure *m = en_tie_measures[i];
    if (m)
        *out = (en_choice){m->name, m->meaning, m->undefined, m->on_request,
                           m,       m->family,  m->sampled};
    return m != NULL;
}

static en_status run(double *score, const en_desk *desk, const en_choice *choice,
                     en_error *err) {
    return en_tie_measure_run(score, choice->measure, desk->intake->network, err);
}

static en_status fill_rows(en_sheet *rows, en_desk *desk, en_error *err) {
    en_scope scope;
    const en_view *view = desk->intake->view;
    if (!view->relation_count)
        return en_fail(err, EN_UNDEFINED,
                       "no relation stands, so there is no tie to measure; loosen the view's "
                       "options, or ask for --level node");
    en_status status = en_scope_make(&scope, view, desk->intake->lang, err);
    if (status)
        return status;
    scope.people = desk->people;
    return en_rows_fill(rows, &en_list_relations, &scope, NULL, err);
}

static en_status fill(en_desk *desk, en_error *err) {
    en_sheet rows;
    en_status status = fill_rows(&rows, desk, err);
    if (!status)
        status = en_desk_choose(desk, offer, "measure of ties", err);
    if (!status)
        status = en_desk_note(desk, "reading", desk->intake->lang == EN_FR ? "lecture" : NULL,
                              en_list_relations.reading, err);
    if (status)
        return status;
    size_t count = rows.column_count + desk->chosen_count;
    en_column *columns = EN_NEW(desk->session->arena, en_column, count);
    if (!columns)
        return en_fail_memory(err);
    desk->lead = desk->people ? 1 : rows.column_count;
    memcpy(columns, rows.columns, desk->lead * sizeof *columns);
    memcpy(columns + desk->lead + desk->chosen_count, rows.columns + desk->lead,
           (rows.column_count - desk->lead) * sizeof *columns);
    desk->sheet =
        (en_sheet){.columns = columns, .column_count = count, .row_count = rows.row_count};
    return en_desk_scores(desk, columns + desk->lead, 1, run,
                          "--channels all lets any relation be one unless it is past", err);
}

const en_level en_level_tie = {
    .name = "tie", .by = true, .ranked = true, .sampled = true, .fill = fill};
