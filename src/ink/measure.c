/* SPDX-License-Identifier: MIT */
/* How wide text is, by Pango, which finds a font for every script. */
#include "base/buf.h"
#include "base/map.h"
#include "ink/ink.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Texts are measured once, at SCALE points, and scaled: unhinted widths grow with the size. */
enum { SCALE = 32 };

/*
 * What measuring holds, in one place for the whole process: en_text_width() has no handle to
 * carry it, and a font map takes longer to make than a figure to write.
 */
static struct {
    char *font;                     /* the families that the layouts are set in */
    PangoLayout *plain[2], *hinted; /* by weight; as Graphviz sets it up */
    en_arena *arena;
    en_map index; /* text and weight -> place in widths */
    double *widths;
    en_buf key; /* being looked up */
} held;

void en_measure_end(void) {
    for (int bold = 0; bold < 2; bold++)
        g_clear_object(&held.plain[bold]);
    g_clear_object(&held.hinted);
    g_free(held.font);
    en_arena_destroy(held.arena);
    en_buf_destroy(&held.key);
    memset(&held, 0, sizeof held);
}

static PangoFontDescription *describe(const char *font, bool bold, double size) {
    PangoFontDescription *description = pango_font_description_new();
    pango_font_description_set_family(description, font);
    pango_font_description_set_weight(description,
                                      bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(description, size * PANGO_SCALE);
    return description;
}

/* On the default font map, which librsvg uses too: fonts are looked for once. */
static PangoLayout *make_layout(bool hinted) {
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options,
                                      hinted ? CAIRO_HINT_STYLE_FULL : CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, hinted ? CAIRO_HINT_METRICS_ON
                                                        : CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_context_set_round_glyph_positions(context, hinted);
    PangoLayout *layout = pango_layout_new(context);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    cairo_font_options_destroy(options);
    g_object_unref(context);
    return layout;
}

static void set_font(PangoLayout *layout, bool bold, double size) {
    PangoFontDescription *description = describe(held.font, bold, size);
    pango_layout_set_font_description(layout, description);
    pango_font_description_free(description);
}

/* Make ready for the families FONT; false when memory is out. */
static bool open_for(const char *font) {
    if (held.font && strcmp(held.font, font) == 0)
        return true;
    en_measure_end();
    held.arena = en_arena_create(NULL);
    if (!held.arena)
        return false;
    held.index = (en_map){.arena = held.arena};
    held.font = g_strdup(font);
    for (int bold = 0; bold < 2; bold++) {
        held.plain[bold] = make_layout(false);
        set_font(held.plain[bold], bold, SCALE);
    }
    return true;
}

static double layout_width(PangoLayout *layout, const char *text) {
    PangoRectangle extents;
    pango_layout_set_text(layout, text, -1);
    pango_layout_get_extents(layout, NULL, &extents);
    return (double)extents.width / PANGO_SCALE;
}

/* Keep WIDTH under the key looked up last, if there is memory for it. */
static void keep(double width) {
    size_t count = held.index.count, at;
    double *widths = en_arena_grow(held.arena, held.widths, count, sizeof *widths);
    char *key = en_arena_copy(held.arena, held.key.text, held.key.length);
    if (!widths || !key)
        return;
    held.widths = widths;
    widths[count] = width;
    en_map_put(&held.index, key, count, &at);
}

double en_measure_width(const char *font, const char *text, bool bold) {
    if (!*text || !open_for(font))
        return 0;
    held.key.length = 0;
    en_buf_puts(&held.key, text);
    en_buf_puts(&held.key, bold ? "\2" : "\1"); /* no text holds a control character */
    if (held.key.failed)
        return 0;
    size_t at = en_map_find(&held.index, held.key.text);
    if (at != EN_NONE)
        return held.widths[at] / SCALE;
    double width = layout_width(held.plain[bold], text);
    keep(width);
    return width / SCALE;
}

double en_measure_graphviz(const char *font, const char *text, double size, bool bold) {
    if (!*text || !open_for(font))
        return 0;
    if (!held.hinted)
        held.hinted = make_layout(true);
    /* Graphviz measures at 96 dots an inch and rounds up. */
    set_font(held.hinted, bold, size * 96 / 72);
    return floor(layout_width(held.hinted, text) * 72 / 96 + 1);
}
