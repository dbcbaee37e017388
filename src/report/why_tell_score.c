/* SPDX-License-Identifier: MIT */
#include "format/cell.h"
#include "picture/caption.h"
#include "report/why_say.h"
#include "report/why_tell.h"

#include <math.h>

#define NB "\u00a0" /* no-break space: French sets it before a colon */

enum { COLUMNS = 6 };

static const char *say(en_lang lang, const char *fr, const char *en) {
    return lang == EN_FR ? fr : en;
}

/* The nouns of the relations of a tie: "gestion, financement". */
static void say_nouns(en_buf *out, const en_view *view, const en_why_carrier *tie,
                      en_lang lang) {
    for (size_t i = 0; i < tie->relation_count; i++) {
        const en_type *type = &view->dossier->types[view->relations[tie->relations[i]].type];
        const char *noun = en_say(type->noun, lang);
        en_buf_printf(out, "%s%s", i ? ", " : "", noun ? noun : type->id);
    }
}

/* "5 George Osborne, ...": as the caption of a figure has it, since a column is narrow. */
static void say_source(en_buf *out, const en_why_score *s, size_t source, en_lang lang) {
    const en_source *record = &s->view->dossier->sources[source];
    const char *title = en_say(record->title, lang);
    if (record->read)
        en_buf_printf(out, "%zu" NB, s->numbers[source]);
    en_buf_puts(out, title ? title : record->id);
}

static void say_what(en_buf *out, const en_why_score *s, const en_why_carrier *c, int column,
                     en_lang lang) {
    const en_dossier *d = s->view->dossier;
    if (c->relations && column == 0)
        en_buf_puts(out, en_entity_name(d, c->index, lang));
    else if (c->relations)
        say_nouns(out, s->view, c, lang);
    else if (column == 0)
        say_source(out, s, c->index, lang);
    else
        en_buf_printf(out, "%zu", c->weight);
}

/* One row a carrier: two columns of texts, four of numbers. False when memory is out. */
static bool fill_rows(const char **text[2], double *number[4], const en_why_score *s,
                      const en_why_carriers *list, en_lang lang, en_arena *arena) {
    for (size_t i = 0; i < list->count; i++) {
        const en_why_carrier *c = &list->items[i];
        bool ranked = c->without.rank > 0;
        number[0][i] = c->without.value;
        number[1][i] = c->change;
        number[2][i] = ranked ? (double)c->without.rank : NAN;
        number[3][i] = ranked ? (double)c->rank_change : NAN;
        for (int k = 0; k < 2; k++) {
            en_buf what = {0};
            say_what(&what, s, c, k, lang);
            text[k][i] = en_buf_keep(&what, arena);
            if (!text[k][i])
                return false;
        }
    }
    return true;
}

static const en_sheet *make_sheet(const en_why_score *s, const en_why_carriers *list,
                                  en_lang lang, en_arena *arena) {
    bool ties = list == &s->ties;
    en_sheet *sheet = EN_NEW(arena, en_sheet, 1);
    en_column *columns = EN_NEW(arena, en_column, COLUMNS);
    const char **text[2];
    double *number[4];
    bool whole = sheet && columns;
    for (int i = 0; i < 2; i++)
        whole = (text[i] = EN_NEW(arena, const char *, list->count + 1)) && whole;
    for (int i = 0; i < 4; i++)
        whole = (number[i] = EN_NEW(arena, double, list->count + 1)) && whole;
    if (!whole || !fill_rows(text, number, s, list, lang, arena))
        return NULL;
    const char *const names[COLUMNS] = {
        ties ? say(lang, "sans le lien avec", "without the tie to")
             : say(lang, "sans la source", "without the source"),
        ties ? say(lang, "relations", "relations") : say(lang, "affirmations", "claims"),
        say(lang, "valeur", "value"),
        say(lang, "écart", "change"),
        say(lang, "rang", "rank"),
        say(lang, "écart", "change"),
    };
    for (int i = 0; i < COLUMNS; i++)
        columns[i] = (en_column){.name = names[i],
                                 .text = i < 2 ? text[i] : NULL,
                                 .number = i < 2 ? NULL : number[i - 2]};
    *sheet = (en_sheet){.columns = columns, .column_count = COLUMNS, .row_count = list->count};
    return sheet;
}

static void tell_cut(en_prose *prose, const en_why_score *s, const en_why_carriers *list,
                     en_lang lang) {
    bool ties = list == &s->ties;
    en_buf text = {0};
    if (list->count == list->all)
        return;
    en_buf_printf(&text,
                  ties ? say(lang,
                             "Essayés" NB ": %zu de ses %zu liens, ceux que le plus "
                             "d’origines indépendantes affirment.",
                             "Tried: %zu of its %zu ties, those that most independent origins "
                             "assert.")
                       : say(lang,
                             "Essayées" NB ": %zu des %zu sources, celles qui ont le plus "
                             "d’affirmations dans la vue.",
                             "Tried: %zu of the %zu sources, those with most claims in the "
                             "view."),
                  list->count, list->all);
    en_prose_add(prose, EN_PART_PARAGRAPH, &text);
}

static void tell_list(en_prose *prose, const en_why_score *s, const en_why_carriers *list,
                      const char *heading, en_lang lang) {
    en_buf text = {0};
    en_prose_say(prose, EN_PART_HEADING, heading);
    en_why_say_mainstay(&text, s, list, lang);
    en_prose_add(prose, EN_PART_PARAGRAPH, &text);
    if (list->count) {
        const en_sheet *sheet = make_sheet(s, list, lang, prose->arena);
        prose->failed |= !sheet;
        if (sheet)
            en_prose_grid(prose, sheet);
    }
    tell_cut(prose, s, list, lang);
}

void en_why_tell_score(en_prose *prose, const en_why_score *s, en_lang lang) {
    const char *name = en_entity_name(s->view->dossier, s->entity, lang);
    const char *label = en_say(s->measure->label, lang);
    char value[32];
    en_buf text = {0};
    en_buf_printf(&text, say(lang, "Ce qui porte %s" NB ": %s", "What carries %s: %s"), name,
                  label);
    en_prose_add(prose, EN_PART_TITLE, &text);
    en_cell_number(value, s->now.value, lang);
    en_say_capitalised(&text, label);
    en_buf_printf(&text,
                  say(lang, NB ": %s, rang %zu sur %zu (1 est le plus haut).",
                      ": %s, rank %zu of %zu (1 is the highest)."),
                  value, s->now.rank, s->now.of);
    en_prose_add(prose, EN_PART_PARAGRAPH, &text);
    en_buf_printf(&text,
                  say(lang, "Ce que dit une valeur élevée" NB ": «" NB "%s" NB "»",
                      "What a high value tells: “%s”"),
                  en_say(s->measure->meaning, lang));
    en_prose_add(prose, EN_PART_PARAGRAPH, &text);
    tell_list(prose, s, &s->ties, say(lang, "Ses liens", "Its ties"), lang);
    tell_list(prose, s, &s->sources, say(lang, "Les sources", "The sources"), lang);
}
