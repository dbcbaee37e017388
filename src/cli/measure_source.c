/* SPDX-License-Identifier: MIT */
/* A row a source: what rests on it alone, and how far rankings move without it. */
#include "cli/measure_spread.h"

#include <math.h>
#include <string.h>

enum { ID, TITLE, CLAIMS, RELATIONS, TIES, ENTITIES, LEAD };
enum { MEAN, MOVED, MOST, WHO, FIELDS }; /* of each measure */

static en_status fill_lead(en_column *columns, const en_desk *desk, const en_sensitivity *s,
                           en_error *err) {
    static const en_cast casts[LEAD] = {
        {"id", EN_WORDS("id", "id"), true},
        {"title", EN_WORDS("source", "source"), true},
        {"claims", EN_WORDS("affirmations", "claims"), false},
        {"relations", EN_WORDS("relations", "relations"), false},
        {"ties", EN_WORDS("liens", "ties"), false},
        {"entities", EN_WORDS("entités", "entities"), false}};
    en_status status = EN_OK;
    for (size_t c = 0; c < LEAD && !status; c++)
        status = en_desk_column(&columns[c], desk, &casts[c], NULL, s->part_count, err);
    for (size_t i = 0; i < s->part_count && !status; i++) {
        const en_part_lost *part = &s->parts[i];
        const en_source *source = &desk->intake->dossier->sources[part->index];
        const char *title = en_say(source->title, desk->intake->lang);
        columns[ID].text[i] = source->id;
        columns[TITLE].text[i] = title || !desk->people ? title : source->id;
        en_column_put(&columns[CLAIMS], i, (double)part->claims);
        en_column_put(&columns[RELATIONS], i, (double)part->relations);
        en_column_put(&columns[TIES], i, (double)part->ties);
        en_column_put(&columns[ENTITIES], i, (double)part->entities);
    }
    return status;
}

/* Whose rank moves most without a part: an id for programs, a name for people. */
static const char *name_mover(const en_desk *desk, const en_shift *shift) {
    const en_view *view = desk->intake->view;
    if (shift->who == EN_NONE)
        return NULL;
    size_t entity = view->entities[shift->who];
    return desk->people ? en_entity_name(view->dossier, entity, desk->intake->lang)
                        : view->dossier->entities[entity].id;
}

static en_status fill_shifts(en_column *columns, const en_desk *desk, const en_sensitivity *s,
                             size_t measure, en_error *err) {
    static const en_cast casts[FIELDS] = {
        {"mean_change", EN_WORDS("écart moyen", "mean change"), false},
        {"moved", EN_WORDS("déplacées", "moved"), false},
        {"most", EN_WORDS("écart maximal", "largest change"), false},
        {"most_id", EN_WORDS("de qui", "whose"), true}};
    en_status status = EN_OK;
    for (size_t f = 0; f < FIELDS && !status; f++)
        status = en_desk_column(&columns[f], desk, &casts[f], &desk->chosen[measure],
                                s->part_count, err);
    for (size_t i = 0; i < s->part_count && !status; i++) {
        const en_shift *shift = en_shift_of(s, measure, i);
        en_column_put(&columns[MEAN], i, shift->mean);
        en_column_put(&columns[MOVED], i, (double)shift->moved);
        en_column_put(&columns[MOST], i, (double)shift->most);
        columns[WHO].text[i] = name_mover(desk, shift);
    }
    return status;
}

static en_status note(en_desk *desk, en_error *err) {
    static const en_words rests = EN_WORDS(
        "Ce qui ne tient qu’à cette source\u00a0: sans elle, ces relations ne valent plus, ces "
        "paires "
        "ne sont plus liées, ces entités sortent de la vue.",
        "What rests on this source alone: without it these relations stand no more, these "
        "pairs are tied no more, these entities leave the view.");
    static const en_words moves = EN_WORDS("De combien de rangs le classement bouge sans elle.",
                                           "By how many ranks the ranking moves without it.");
    bool french = desk->intake->lang == EN_FR;
    en_status status = en_desk_note(
        desk, "relations", french ? "relations, liens, entités" : "relations, ties, entities",
        rests, err);
    return status ? status
                  : en_desk_note(desk, "mean_change", french ? "écart" : "change", moves, err);
}

static en_status fill(en_desk *desk, en_error *err) {
    const en_sensitivity *s;
    en_status status = en_desk_choose(desk, en_offer_measure, "measure", err);
    if (!status)
        status = en_desk_keep_usual(desk, err);
    if (!status)
        status = en_desk_drop(&s, desk, EN_DROP_SOURCE, err);
    if (status)
        return status;
    size_t count = LEAD + desk->chosen_count * FIELDS, hidden = desk->people ? TITLE : ID;
    en_column *columns = EN_NEW(desk->session->arena, en_column, count);
    if (!columns)
        return en_fail_memory(err);
    desk->lead = LEAD - hidden;
    desk->sheet = (en_sheet){.columns = columns + hidden,
                             .column_count = count - hidden,
                             .row_count = s->part_count};
    status = fill_lead(columns, desk, s, err);
    for (size_t m = 0; m < desk->chosen_count && !status; m++)
        status = fill_shifts(columns + LEAD + m * FIELDS, desk, s, m, err);
    return status ? status : note(desk, err);
}

const en_level en_level_source = {
    .name = "source", .by = true, .ranked = true, .normalise = true, .fill = fill};
