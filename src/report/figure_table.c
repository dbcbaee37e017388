/* SPDX-License-Identifier: MIT */
#include "report/figure_table.h"

#include "base/markup.h"
#include "format/cell.h"
#include "picture/caption.h"
#include "report/say.h"

#include <math.h>
#include <stdlib.h>

enum { ROW, NAME, KIND, GROUP, SCORE, FROM, RELATION, TO, SIGN, STATUS, SOURCES, COLUMNS };

/* All rows of all three tables, each with cells in the columns that are its own. */
typedef struct cast {
    const en_picture *p;
    const en_view *view;
    en_arena *arena;
    const size_t *numbers; /* of sources */
    en_column columns[COLUMNS];
    const char **text[COLUMNS];
    double *score;
    size_t rows, entities, relations; /* how many; entities come first, then relations */
    bool failed;
} cast;

static const char *say(const cast *c, const char *fr, const char *en) {
    return c->p->lang == EN_FR ? fr : en;
}

/* Put TEXT, which is used up, into a cell of the row under way. */
static void put(cast *c, int column, en_buf *text) {
    c->text[column][c->rows] = en_arena_copy(c->arena, en_buf_text(text), text->length);
    c->failed |= text->failed || !c->text[column][c->rows];
    text->length = 0;
    if (text->text)
        text->text[0] = '\0';
}

static void put_text(cast *c, int column, const char *text) { c->text[column][c->rows] = text; }

static const char *name_of(const cast *c, size_t entity) {
    return en_entity_name(c->view->dossier, entity, c->p->lang);
}

/* Whether fills show groups of entities. */
static bool has_groups(const cast *c) {
    return c->p->groups && c->p->groups->by->noun.in[EN_EN];
}

static void add_entity(cast *c, size_t vertex) {
    const en_dossier *d = c->view->dossier;
    size_t entity = c->view->entities[vertex], kind = d->entities[entity].kind;
    put_text(c, ROW, "entity");
    put_text(c, NAME, name_of(c, entity));
    if (kind != EN_NONE)
        put_text(c, KIND, en_say(d->kinds[kind].label, c->p->lang));
    if (has_groups(c))
        put_text(c, GROUP, c->p->groups->name[vertex]);
    c->score[c->rows++] = c->p->score[vertex];
}

static const char *sign_of(const cast *c, int sign) {
    return sign > 0   ? "positive"
           : sign < 0 ? say(c, "négative", "negative")
                      : say(c, "sans signe", "unsigned");
}

static void add_relation(cast *c, const en_relation *r, en_buf *text) {
    const en_type *type = &c->view->dossier->types[r->type];
    const char *verb = en_say(type->label, c->p->lang);
    put_text(c, ROW, "relation");
    put_text(c, FROM, name_of(c, r->from));
    put_text(c, RELATION, verb ? verb : type->id);
    put_text(c, TO, name_of(c, r->to));
    put_text(c, SIGN, sign_of(c, r->sign));
    en_say_standing(text, r, c->p->lang);
    put(c, STATUS, text);
    en_say_all_voices(text, c->view, r, EN_ASSERTS, c->p->lang);
    if (r->sources_against) {
        en_buf_puts(text, say(c, "\u202f; niée par ", "; denied by "));
        en_say_all_voices(text, c->view, r, EN_DENIES, c->p->lang);
    }
    put(c, SOURCES, text);
    c->score[c->rows++] = NAN;
}

static void add_source(cast *c, size_t source, en_buf *text) {
    const en_source *s = &c->view->dossier->sources[source];
    const char *title = en_say(s->title, c->p->lang);
    put_text(c, ROW, "source");
    put_text(c, NAME, title ? title : s->id);
    en_buf_printf(text, "%zu", c->numbers[source]);
    put(c, SOURCES, text);
    c->score[c->rows++] = NAN;
}

static en_status make_room(cast *c, en_error *err) {
    size_t most =
        c->view->entity_count + c->view->relation_count + c->view->dossier->source_count + 1;
    c->numbers = en_number_sources(c->view);
    c->score = EN_NEW(c->arena, double, most);
    bool good = c->numbers && c->score;
    for (int i = 0; i < COLUMNS && good; i++) {
        c->text[i] = i == SCORE ? NULL : EN_NEW(c->arena, const char *, most);
        good = i == SCORE || c->text[i];
        c->columns[i].text = c->text[i];
    }
    c->columns[SCORE].number = c->score;
    return good ? EN_OK : en_fail_memory(err);
}

/* A vertex on its way into the order of scores. */
typedef struct place {
    double score;
    size_t vertex;
} place;

/* Highest first, those without a value last; equals as the dossier has them. */
static int higher(const void *a, const void *b) {
    const place *p = a, *q = b;
    if (isnan(p->score) || isnan(q->score))
        return isnan(p->score) != isnan(q->score) ? (isnan(p->score) ? 1 : -1)
               : p->vertex < q->vertex            ? -1
                                                  : 1;
    if (p->score > q->score || p->score < q->score)
        return p->score > q->score ? -1 : 1;
    return p->vertex < q->vertex ? -1 : 1;
}

static en_status fill(cast *c, en_error *err) {
    static const char *const names[COLUMNS] = {"row",   "name",   "kind",     "group",
                                               "score", "from",   "relation", "to",
                                               "sign",  "status", "sources"};
    size_t count = c->view->entity_count;
    place *places = EN_NEW(c->arena, place, count + 1);
    en_status status = places ? make_room(c, err) : en_fail_memory(err);
    if (status)
        return status;
    for (int i = 0; i < COLUMNS; i++)
        c->columns[i].name = names[i];
    en_buf text = {0};
    for (size_t v = 0; v < count; v++)
        places[v] = (place){c->p->score[v], v};
    qsort(places, count, sizeof *places, higher);
    for (size_t v = 0; v < count; v++)
        add_entity(c, places[v].vertex);
    c->entities = c->rows;
    for (size_t r = 0; r < c->view->relation_count; r++)
        add_relation(c, &c->view->relations[r], &text);
    c->relations = c->rows - c->entities;
    for (size_t s = 0; s < c->view->dossier->source_count; s++)
        if (c->view->speaks[s])
            add_source(c, s, &text);
    en_buf_destroy(&text);
    return c->failed ? en_fail_memory(err) : EN_OK;
}

/* A table of the page: some columns of some rows. */
typedef struct part {
    en_words caption;
    size_t first, count;
    int columns[7]; /* the first heads the row; -1 ends them */
    en_words headings[6];
} part;

static void write_cell(en_buf *out, const cast *c, int column, size_t row, bool heads) {
    const char *tag = heads ? "th" : "td";
    char number[32];
    en_buf_printf(out, "<%s%s>", tag,
                  heads             ? " scope=\"row\""
                  : column == SCORE ? " class=\"number\""
                                    : "");
    if (column == SCORE) {
        en_cell_number(number, c->score[row], c->p->lang);
        en_buf_markup(out, number);
    } else if (c->text[column][row])
        en_buf_markup(out, c->text[column][row]);
    en_buf_printf(out, "</%s>", tag);
}

static void write_heading(en_buf *out, const char *text) {
    en_buf heading = {0};
    en_say_capitalised(&heading, text);
    en_buf_puts(out, "<th scope=\"col\">");
    en_buf_markup(out, en_buf_text(&heading));
    en_buf_puts(out, "</th>");
    out->failed |= heading.failed;
    en_buf_destroy(&heading);
}

static void write_part(en_buf *out, const cast *c, const part *t) {
    if (!t->count)
        return;
    en_buf_puts(out, "<table>\n<caption>");
    en_buf_markup(out, en_say(t->caption, c->p->lang));
    en_buf_printf(out, " (%zu)</caption>\n<thead><tr>", t->count);
    for (int i = 0; t->columns[i] >= 0; i++)
        write_heading(out, en_say(t->headings[i], c->p->lang));
    en_buf_puts(out, "</tr></thead>\n<tbody>\n");
    for (size_t row = t->first; row < t->first + t->count; row++) {
        en_buf_puts(out, "<tr>");
        for (int i = 0; t->columns[i] >= 0; i++)
            write_cell(out, c, t->columns[i], row, i == 0);
        en_buf_puts(out, "</tr>\n");
    }
    en_buf_puts(out, "</tbody>\n</table>\n");
}

static void write_parts(en_buf *out, const cast *c) {
    size_t sources = c->entities + c->relations;
    part parts[] = {
        {EN_WORDS("Entités", "Entities"),
         0,
         c->entities,
         {NAME, KIND, SCORE, -1},
         {EN_WORDS("Entité", "Entity"), EN_WORDS("Sorte", "Kind"), c->p->size->label}},
        {EN_WORDS("Relations", "Relations"),
         c->entities,
         c->relations,
         {FROM, RELATION, TO, SIGN, STATUS, SOURCES, -1},
         {EN_WORDS("De", "From"), EN_WORDS("Relation", "Relation"), EN_WORDS("Vers", "To"),
          EN_WORDS("Signe", "Sign"), EN_WORDS("État", "Status"),
          EN_WORDS("Sources", "Sources")}},
        {EN_WORDS("Sources", "Sources"),
         sources,
         c->rows - sources,
         {SOURCES, NAME, -1},
         {EN_WORDS("Numéro", "Number"), EN_WORDS("Titre", "Title")}},
    };
    if (has_groups(c)) {
        parts[0].columns[3] = GROUP;
        parts[0].columns[4] = -1;
        parts[0].headings[3] = c->p->groups->by->noun;
    }
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        write_part(out, c, &parts[i]);
}

static void write_facts(en_buf *out, const cast *c) {
    en_buf_puts(out, "<dl>\n");
    for (size_t i = 0; i < c->p->fact_count; i++) {
        const en_fact *fact = &c->p->facts[i];
        en_buf_puts(out, "<dt>");
        en_buf_markup(out, fact->heading ? fact->heading : fact->name);
        en_buf_puts(out, "</dt><dd>");
        en_buf_markup(out, fact->value ? fact->value : "–");
        en_buf_puts(out, "</dd>\n");
    }
    en_buf_puts(out, "</dl>\n");
}

static void write_page(en_buf *out, const cast *c) {
    en_buf said = {0};
    en_say_description(&said, c->p);
    en_buf_printf(out,
                  "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                  en_lang_code(c->p->lang));
    en_buf_puts(out, "<title>");
    en_buf_markup(out, en_picture_title(c->p));
    en_buf_puts(out, "</title>\n<style>\n"
                     "body { font-family: sans-serif; margin: 1em auto; max-width: 60em; }\n"
                     "table { border-collapse: collapse; margin: 1.5em 0; }\n"
                     "caption { font-weight: bold; text-align: left; }\n"
                     "th, td { border: 1px solid #777; padding: .2em .5em; text-align: left; "
                     "vertical-align: top; }\n"
                     ".number { text-align: right; }\n"
                     "dd { overflow-wrap: anywhere; }\n"
                     "</style>\n</head>\n<body>\n<main>\n<h1>");
    en_buf_markup(out, en_picture_title(c->p));
    en_buf_puts(out, "</h1>\n<p>");
    en_buf_markup(out, en_buf_text(&said));
    en_buf_puts(out, "</p>\n");
    write_parts(out, c);
    write_facts(out, c);
    en_buf_puts(out, "</main>\n</body>\n</html>\n");
    out->failed |= said.failed;
    en_buf_destroy(&said);
}

en_status en_figure_table(en_buf *out, const en_picture *p, bool html, en_error *err) {
    const en_view *view = en_network_view(p->network);
    cast c = {.p = p, .view = view, .arena = view->arena};
    en_status status = en_view_refuse_empty(view, err);
    if (!status)
        status = fill(&c, err);
    if (status)
        return status;
    if (html)
        write_page(out, &c);
    else {
        const en_sheet sheet = {
            .columns = c.columns, .column_count = COLUMNS, .row_count = c.rows};
        const en_page page = {.lang = p->lang};
        en_format_find("csv")->write(out, &sheet, &page);
    }
    return en_buf_status(out, err);
}
