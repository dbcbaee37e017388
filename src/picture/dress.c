/* SPDX-License-Identifier: MIT */
/* Shapes, lines and colours as they go onto the canvas, in its theme. */
#include "base/wire.h"
#include "picture/figure.h"

#include <stdio.h>
#include <string.h>

/* What of a class says how it is emphasised. */
static const char *const emphasis_of[] = {
    [EN_EVEN] = "", [EN_STRONG] = " strong", [EN_QUIET] = " quiet"};

en_emphasis en_picture_emphasis(const en_picture *p, size_t from, size_t to) {
    if (!p->highlight)
        return EN_EVEN;
    return p->highlight[from] || p->highlight[to] ? EN_STRONG : EN_QUIET;
}

en_look en_picture_look_of_kind(const en_picture *p, size_t kind) {
    en_look look = en_style_kind(en_network_view(p->network)->dossier, kind);
    if (p->groups)
        look.hue = EN_HUE_PLAIN;
    return look;
}

en_look en_picture_look(const en_picture *p, size_t vertex) {
    const en_view *view = en_network_view(p->network);
    const en_entity *entity = &view->dossier->entities[view->entities[vertex]];
    en_look look = en_picture_look_of_kind(p, entity->kind);
    if (p->groups)
        look.hue = p->groups->hue[vertex];
    look.emphasis = en_picture_emphasis(p, vertex, vertex);
    return look;
}

void en_canvas_set_shape(en_canvas *c, const en_look *look) {
    bool quiet = look->emphasis == EN_QUIET;
    const en_tint tint = en_palette_tint(c->theme->day, look->hue, quiet);
    const char *hue = en_hue_names[look->hue];
    bool same = strcmp(look->class_name, hue) == 0;
    char class_name[80];
    snprintf(class_name, sizeof class_name, "%s%s%s%s", look->class_name,
             *look->class_name && !same ? " " : "", same ? "" : hue,
             emphasis_of[look->emphasis]);
    en_canvas_set(c, "class", class_name);
    en_canvas_set(c, "shape", look->shape);
    en_canvas_set(c, "fillcolor", tint.fill);
    en_canvas_set(c, "color", tint.line);
    en_canvas_set(c, "fontcolor", tint.ink);
    if (look->emphasis == EN_STRONG)
        en_canvas_set_number(c, "penwidth", EN_STRONG_OUTLINE);
    if (quiet)
        en_canvas_set(c, EN_WIRE_QUIET, "true");
    c->hues[quiet][look->hue] = true;
}

void en_canvas_set_line(en_canvas *c, const en_stroke *stroke) {
    const en_manner_style *style = en_style_of(stroke->manner);
    bool bar = stroke->sign < 0, quiet = stroke->emphasis == EN_QUIET;
    en_colour colour;
    char class_name[40];
    snprintf(class_name, sizeof class_name, "%s%s", style->class_name,
             emphasis_of[stroke->emphasis]);
    en_palette_line(colour, c->theme->day, stroke->manner, quiet);
    en_canvas_set(c, "class", class_name);
    en_canvas_set(c, "color", colour);
    en_canvas_set(c, "style", style->style);
    en_canvas_set_number(c, "penwidth", stroke->width);
    en_canvas_set(c, "dir", stroke->directed ? "forward" : bar ? "both" : "");
    en_canvas_set(c, "arrowhead", bar ? "tee" : "");
    en_canvas_set(c, "arrowtail", bar ? "tee" : "");
    en_canvas_set(c, EN_WIRE_DASH, style->dash);
    en_canvas_set(c, EN_WIRE_MARK, style->mark);
    if (quiet)
        en_canvas_set(c, EN_WIRE_QUIET, "true");
    c->manners[quiet][stroke->manner] = true;
}

void en_canvas_set_page(en_canvas *c) {
    const en_palette *day = c->theme->day;
    en_canvas_set(c, "bgcolor", day->paper);
    en_canvas_set(c, EN_WIRE_INK, day->ink);
    en_canvas_set(c, EN_WIRE_MUTE, day->mute);
    en_canvas_set(c, EN_WIRE_RULE, day->rule);
}

static void add_hues(en_buf *rows, const en_canvas *c, bool quiet) {
    for (en_hue hue = 0; hue < EN_HUES; hue++)
        if (c->hues[quiet][hue]) {
            const en_tint tint = en_palette_tint(c->theme->night, hue, quiet);
            en_buf_printf(rows, ";%s%s %s %s %s", en_hue_names[hue], quiet ? ".quiet" : "",
                          tint.fill, tint.line, tint.ink);
        }
}

static void add_manners(en_buf *rows, const en_canvas *c, bool quiet) {
    for (en_manner manner = 0; manner < EN_MANNERS; manner++)
        if (c->manners[quiet][manner]) {
            en_colour colour;
            en_palette_line(colour, c->theme->night, manner, quiet);
            en_buf_printf(rows, ";%s%s %s", en_style_of(manner)->class_name,
                          quiet ? ".quiet" : "", colour);
        }
}

void en_canvas_set_night(en_canvas *c) {
    const en_palette *night = c->theme->night;
    if (!night)
        return;
    en_wire_begin_named(c->wire, "night");
    en_buf_printf(&c->said, "page %s %s %s %s", night->paper, night->ink, night->mute,
                  night->rule);
    for (int quiet = 0; quiet < 2; quiet++) {
        add_hues(&c->said, c, quiet);
        add_manners(&c->said, c, quiet);
    }
    en_canvas_set_said(c, EN_WIRE_ROWS);
}
