/* SPDX-License-Identifier: MIT */
/* Shapes, lines and colours as they go onto the canvas, in its theme. */
#include "base/wire.h"
#include "picture/figure.h"

#include <stdio.h>
#include <string.h>

void en_canvas_set_shape(en_canvas *c, void *object, const en_look *look) {
    const en_tint tint = en_palette_tint(c->theme->day, look->hue, false);
    const char *hue = en_hue_names[look->hue];
    char class_name[80];
    snprintf(class_name, sizeof class_name, "%s%s%s", look->class_name,
             *look->class_name ? " " : "", hue);
    en_canvas_set(c, object, "class", strcmp(look->class_name, hue) == 0 ? hue : class_name);
    en_canvas_set(c, object, "shape", look->shape);
    en_canvas_set(c, object, "fillcolor", tint.fill);
    en_canvas_set(c, object, "color", tint.line);
    en_canvas_set(c, object, "fontcolor", tint.ink);
    c->hues[0][look->hue] = true;
}

void en_canvas_set_line(en_canvas *c, void *object, const en_stroke *stroke) {
    const en_manner_style *style = en_style_of(stroke->manner);
    bool bar = stroke->sign < 0;
    en_colour colour;
    en_palette_line(colour, c->theme->day, stroke->manner, false);
    en_canvas_set(c, object, "class", style->class_name);
    en_canvas_set(c, object, "color", colour);
    en_canvas_set(c, object, "style", style->style);
    en_canvas_set_number(c, object, "penwidth", stroke->width);
    en_canvas_set(c, object, "dir", stroke->directed ? "forward" : bar ? "both" : "none");
    en_canvas_set(c, object, "arrowhead", bar ? "tee" : "normal");
    en_canvas_set(c, object, "arrowtail", bar ? "tee" : "normal");
    en_canvas_set(c, object, EN_WIRE_DASH, style->dash);
    en_canvas_set(c, object, EN_WIRE_MARK, style->mark);
    c->manners[0][stroke->manner] = true;
}

void en_canvas_set_page(en_canvas *c) {
    const en_palette *day = c->theme->day;
    en_canvas_set(c, NULL, "bgcolor", day->paper);
    en_canvas_set(c, NULL, EN_WIRE_INK, day->ink);
    en_canvas_set(c, NULL, EN_WIRE_MUTE, day->mute);
    en_canvas_set(c, NULL, EN_WIRE_RULE, day->rule);
}

static void add_hues(en_buf *rows, const en_canvas *c) {
    for (en_hue hue = 0; hue < EN_HUES; hue++)
        if (c->hues[0][hue]) {
            const en_tint tint = en_palette_tint(c->theme->night, hue, false);
            en_buf_printf(rows, ";%s %s %s %s", en_hue_names[hue], tint.fill, tint.line,
                          tint.ink);
        }
}

static void add_manners(en_buf *rows, const en_canvas *c) {
    for (en_manner manner = 0; manner < EN_MANNERS; manner++)
        if (c->manners[0][manner]) {
            en_colour colour;
            en_palette_line(colour, c->theme->night, manner, false);
            en_buf_printf(rows, ";%s %s", en_style_of(manner)->class_name, colour);
        }
}

void en_canvas_set_night(en_canvas *c) {
    const en_palette *night = c->theme->night;
    if (!night)
        return;
    en_buf rows = {0};
    en_buf_printf(&rows, "page %s %s %s %s", night->paper, night->ink, night->mute,
                  night->rule);
    add_hues(&rows, c);
    add_manners(&rows, c);
    en_canvas_set(c, NULL, EN_WIRE_NIGHT, en_buf_text(&rows));
    c->failed |= rows.failed;
    en_buf_destroy(&rows);
}
