/* SPDX-License-Identifier: MIT */
/* A row an entity: what it is, then its scores. */
#include "cli/measure_spread.h"

enum { ID, LABEL, KIND, LEAD };

/* id, label and kind of each vertex. */
static en_status fill_lead(en_desk *desk, en_column *columns, en_error *err) {
    const en_view *view = desk->intake->view;
    const en_dossier *d = view->dossier;
    en_lang lang = desk->intake->lang;
    static const char *const names[LEAD] = {"id", "label", "kind"};
    static const en_words headings[LEAD] = {EN_WORDS("id", "id"), EN_WORDS("nom", "name"),
                                            EN_WORDS("nature", "kind")};
    for (size_t c = 0; c < LEAD; c++) {
        const char **text = EN_NEW(desk->session->arena, const char *, view->entity_count + 1);
        if (!text)
            return en_fail_memory(err);
        columns[c] =
            (en_column){.name = names[c], .heading = en_say(headings[c], lang), .text = text};
    }
    for (size_t v = 0; v < view->entity_count; v++) {
        const en_entity *e = &d->entities[view->entities[v]];
        columns[ID].text[v] = e->id;
        columns[LABEL].text[v] = en_entity_name(d, view->entities[v], lang);
        if (e->kind != EN_NONE)
            columns[KIND].text[v] =
                desk->people ? en_say(d->kinds[e->kind].label, lang) : d->kinds[e->kind].id;
    }
    return EN_OK;
}

static en_status run(double *score, const en_desk *desk, const en_choice *choice,
                     en_error *err) {
    return en_measure_run(score, choice->measure, desk->intake->network, desk->a->normalise,
                          err);
}

static en_status fill(en_desk *desk, en_error *err) {
    en_status status = en_desk_choose(desk, en_offer_measure, "measure", err);
    if (!status && (desk->a->drop || desk->a->both_ways || desk->a->say))
        status = en_desk_keep_usual(desk, err);
    if (status)
        return status;
    size_t width = en_desk_spread_width(desk), count = LEAD + desk->chosen_count * width,
           hidden = desk->people ? LABEL : ID;
    en_column *columns = EN_NEW(desk->session->arena, en_column, count);
    if (!columns)
        return en_fail_memory(err);
    desk->lead = LEAD - hidden;
    desk->sheet.columns = columns + hidden;
    desk->sheet.column_count = count - hidden;
    desk->sheet.row_count = desk->intake->view->entity_count;
    status = fill_lead(desk, columns, err);
    if (!status)
        status = en_desk_scores(desk, columns + LEAD, width, run, "degree is defined", err);
    return status ? status : en_desk_spread(desk, columns + LEAD, err);
}

const en_level en_level_node = {.name = "node",
                                .by = true,
                                .ranked = true,
                                .normalise = true,
                                .spread = true,
                                .sampled = true,
                                .fill = fill};
