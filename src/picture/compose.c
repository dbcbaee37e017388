/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"
#include "format/json.h"
#include "picture/caption.h"
#include "picture/figure.h"

#include <stdio.h>
#include <string.h>

void en_say_facts(en_buf *out, const en_picture *p) {
    for (size_t i = 0; i < p->fact_count; i++) {
        en_buf_printf(out, "%s\"%s\": ", i ? ", " : "{", p->facts[i].name);
        en_buf_json(out, p->facts[i].value);
    }
    en_buf_puts(out, p->fact_count ? "}" : "");
}

/*
 * Ids in an SVG must differ between figures on one page: the prefix is a hash of all that the
 * figure states, so that two views of one dossier have different ones.
 */
static void set_prefix(en_canvas *c, const en_picture *p, const en_buf *meta) {
    char hash[65], prefix[12];
    en_buf all = {0};
    en_buf_printf(&all, "%s|%s|%s|%s|%.2f|%s|%s", en_buf_text(meta), en_lang_code(p->lang),
                  p->size->name, p->title ? p->title : "", p->width, p->theme->name,
                  p->groups ? p->groups->by->name : "");
    for (size_t v = 0; p->highlight && v < en_network_size(p->network); v++)
        en_buf_puts(&all, p->highlight[v] ? "1" : "0");
    en_sha256(hash, en_buf_text(&all), all.length);
    snprintf(prefix, sizeof prefix, "f%.7s", hash);
    c->wire->failed |= all.failed;
    en_buf_destroy(&all);
    en_canvas_set(c, EN_WIRE_PREFIX, p->prefix ? p->prefix : prefix);
}

const char *en_picture_title(const en_picture *p) {
    const en_view *view = en_network_view(p->network);
    /* A figure without a name is none to a screen reader. */
    bool given = p->title && p->title[strspn(p->title, " \t\n")];
    const char *own = given ? p->title : en_say(view->dossier->title, p->lang);
    return own ? own : p->lang == EN_FR ? "Relations rapportées" : "Reported relations";
}

/*
 * Where the first sentence of TEXT ends: at a stop behind a word of three letters or more,
 * which is no abbreviation of a name, and before a blank or nothing.
 */
static size_t first_sentence(const char *text) {
    size_t word = 0, i = 0;
    for (; text[i]; i++) {
        bool stop = strchr(".!?", text[i]) && (!text[i + 1] || text[i + 1] == ' ');
        if (stop && i - word >= 3)
            return text[i] == '.' ? i : i + 1;
        if (text[i] == ' ')
            word = i + 1;
    }
    return i;
}

/* What the dossier is about, in a sentence: the subtitle has little room. */
static void set_subtitle(en_canvas *c, const en_picture *p) {
    const char *about = en_say(en_network_view(p->network)->dossier->about, p->lang);
    if (about)
        en_buf_add(&c->said, about, first_sentence(about));
    en_canvas_set_said(c, EN_WIRE_SUBTITLE);
}

static void set_figure(en_canvas *c, const en_picture *p) {
    en_buf meta = {0};
    en_say_facts(&meta, p);
    en_wire_begin_named(c->wire, "figure");
    en_canvas_set_page(c);
    en_canvas_set(c, EN_WIRE_FONT, EN_FONTS);
    en_canvas_set(c, EN_WIRE_LANG, en_lang_code(p->lang));
    en_canvas_set(c, EN_WIRE_QUALITY, p->quality);
    en_canvas_set(c, EN_WIRE_LAYOUT, p->layout);
    en_canvas_set_number(c, EN_WIRE_WIDTH, p->width);
    en_canvas_set_number(c, EN_WIRE_SEED, (double)p->seed);
    en_canvas_set(c, EN_WIRE_TITLE, en_picture_title(p));
    set_subtitle(c, p);
    en_say_description(&c->said, p);
    en_canvas_set_said(c, EN_WIRE_DESC);
    en_canvas_set(c, EN_WIRE_META, en_buf_text(&meta));
    set_prefix(c, p, &meta);
    c->wire->failed |= meta.failed;
    en_buf_destroy(&meta);
}

en_scale en_picture_scale(const en_picture *p) {
    size_t drawn = en_network_size(p->network);
    return p->rest.count ? en_scale_make(p->rest.score, p->rest.count, drawn)
                         : en_scale_make(p->score, drawn, drawn);
}

static void add_entity(en_canvas *c, const en_picture *p, const en_scale *scale,
                       size_t vertex) {
    const en_view *view = en_network_view(p->network);
    const en_dossier *d = view->dossier;
    size_t entity = view->entities[vertex], kind = d->entities[entity].kind;
    const en_look look = en_picture_look(p, vertex);
    en_wire_begin(c->wire, 'n', vertex);
    en_canvas_set(c, "label", en_entity_name(d, entity, p->lang));
    en_say_entity(&c->said, p, vertex);
    en_canvas_set_said(c, EN_WIRE_TITLE);
    en_canvas_set(c, EN_WIRE_KEY, d->entities[entity].id);
    en_canvas_set(c, EN_WIRE_KIND, kind == EN_NONE ? "" : d->kinds[kind].id);
    en_canvas_set_shape(c, &look);
    en_canvas_set_number(c, EN_WIRE_RADIUS, en_scale_radius(scale, p->score[vertex]));
}

/* What scripts and style sheets may want to know of a relation, in words that stay the same. */
static void set_data(en_canvas *c, const en_view *view, const en_relation *r) {
    const en_dossier *d = view->dossier;
    const char *const parts[] = {d->entities[r->from].id, "|", d->types[r->type].id, "|",
                                 d->entities[r->to].id};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        en_buf_puts(&c->said, parts[i]);
    en_canvas_set_said(c, EN_WIRE_KEY);
    en_canvas_set(c, EN_WIRE_TYPE, d->types[r->type].id);
    en_canvas_set(c, EN_WIRE_SIGN, r->sign > 0 ? "+" : r->sign < 0 ? "-" : "0");
    en_buf_puts(&c->said, en_standing_names[r->standing]);
    en_buf_puts(&c->said, r->planned ? " planned" : "");
    en_buf_puts(&c->said, r->past ? " past" : "");
    en_canvas_set_said(c, EN_WIRE_STATUS);
}

/* NUMBERS: of sources, where they are to be cited; else NULL. */
static void add_relation(en_canvas *c, const en_picture *p, size_t index,
                         const size_t *numbers) {
    const en_view *view = en_network_view(p->network);
    const en_relation *r = &view->relations[index];
    size_t from = view->vertex[r->from], to = view->vertex[r->to];
    const en_stroke stroke = {en_style_manner(r), r->sign,
                              view->dossier->types[r->type].directed,
                              en_style_width(r->origins_for), en_picture_emphasis(p, from, to)};
    char name[EN_WIRE_NAME];
    en_wire_begin(c->wire, 'e', index);
    en_canvas_set(c, EN_WIRE_TAIL, en_wire_name(name, 'n', from));
    en_canvas_set(c, EN_WIRE_HEAD, en_wire_name(name, 'n', to));
    en_say_evidence(&c->said, view, r, p->lang);
    en_canvas_set_said(c, EN_WIRE_TITLE);
    set_data(c, view, r);
    if (numbers)
        en_say_cited(&c->said, view, numbers, r);
    en_canvas_set_said(c, EN_WIRE_CITE);
    en_canvas_set_line(c, &stroke);
}

en_status en_picture_fill(en_canvas *c, const en_picture *p, en_error *err) {
    const en_view *view = en_network_view(p->network);
    en_status status = en_view_refuse_empty(view, err);
    if (status)
        return status;
    const en_scale scale = en_picture_scale(p);
    const size_t *numbers = p->cite ? en_number_sources(view) : NULL;
    c->wire->failed |= p->cite && !numbers;
    set_figure(c, p);
    for (size_t v = 0; v < view->entity_count; v++)
        add_entity(c, p, &scale, v);
    for (size_t r = 0; r < view->relation_count; r++)
        add_relation(c, p, r, numbers);
    return EN_OK;
}

en_status en_picture_compose(en_buf *wire, const en_picture *picture, en_error *err) {
    en_canvas canvas = {.wire = wire, .theme = picture->theme};
    en_status status = en_picture_fill(&canvas, picture, err);
    if (!status) {
        const en_scale scale = en_picture_scale(picture);
        en_canvas_add_furniture(&canvas, picture, &scale);
        en_canvas_set_night(&canvas);
    }
    en_canvas_close(&canvas);
    return status ? status : en_buf_status(wire, err);
}
