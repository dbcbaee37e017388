/* SPDX-License-Identifier: MIT */
/*
 * The figure without entente-paint: igraph's layout, circles and straight lines. It is meant to
 * be read, not printed, and says in its caption why it is as it is. It is as the theme has it
 * by day.
 */
#include "picture/plain.h"
#include "base/markup.h"
#include "picture/caption.h"
#include "picture/figure.h"

#include <math.h>

enum { HEAD = 30, PITCH = 9, LINE = 110 };
static const double MARGIN = 40;

const char *en_plain_apology(en_lang lang) {
    return lang == EN_FR ? "Dessin de secours\u00a0: le programme de mise en page n’a pas "
                           "répondu\u202f; les étiquettes peuvent se chevaucher."
                         : "Stand-in drawing: the layout program gave no answer; labels may "
                           "overlap.";
}

en_status en_plain_places(en_places *out, const en_picture *p, en_error *err) {
    en_arena *arena = en_network_view(p->network)->arena;
    size_t count = en_network_size(p->network);
    if (count == 0)
        return en_fail(err, EN_UNDEFINED, "there is nothing to draw in this view");
    out->x = EN_NEW(arena, double, count);
    out->y = EN_NEW(arena, double, count);
    if (!out->x || !out->y)
        return en_fail_memory(err);
    en_status status = en_network_places(out->x, out->y, p->network, (unsigned)p->seed, err);
    out->height = .7 * p->width;
    for (size_t i = 0; i < count && !status; i++) {
        out->x[i] = MARGIN + out->x[i] * (p->width - 2 * MARGIN);
        out->y[i] = HEAD + MARGIN + out->y[i] * (out->height - 2 * MARGIN);
    }
    return status;
}

double en_plain_hundredth(double value) { return round(value * 100) / 100; }

static void add_attribute(en_buf *svg, const char *name, double value) {
    en_buf_printf(svg, " %s=\"", name);
    en_buf_number(svg, en_plain_hundredth(value));
    en_buf_puts(svg, "\"");
}

static void add_text(en_buf *svg, double x, double y, double size, const char *text) {
    en_buf_puts(svg, "<text");
    add_attribute(svg, "x", x);
    add_attribute(svg, "y", y);
    add_attribute(svg, "font-size", size);
    en_buf_puts(svg, ">");
    en_buf_markup(svg, text);
    en_buf_puts(svg, "</text>\n");
}

static void add_line(en_buf *svg, const en_picture *p, const en_places *at, size_t index) {
    const en_view *view = en_network_view(p->network);
    const en_relation *r = &view->relations[index];
    const en_manner manner = en_style_manner(r);
    const en_manner_style *style = en_style_of(manner);
    size_t a = view->vertex[r->from], b = view->vertex[r->to];
    en_colour colour;
    en_buf title = {0};
    en_say_evidence(&title, view, r, p->lang);
    en_buf_printf(svg, "<g class=\"edge %s\"><title>", style->class_name);
    en_buf_markup(svg, en_buf_text(&title));
    en_palette_line(colour, p->theme->day, manner, en_picture_emphasis(p, a, b) == EN_QUIET);
    en_buf_printf(svg, "</title><line stroke=\"%s\"", colour);
    if (style->dash[0])
        en_buf_printf(svg, " stroke-dasharray=\"%s\"", style->dash);
    add_attribute(svg, "stroke-width", en_style_width(r->origins_for));
    add_attribute(svg, "x1", at->x[a]);
    add_attribute(svg, "y1", at->y[a]);
    add_attribute(svg, "x2", at->x[b]);
    add_attribute(svg, "y2", at->y[b]);
    en_buf_puts(svg, "/></g>\n");
    svg->failed |= title.failed;
    en_buf_destroy(&title);
}

static void add_circle(en_buf *svg, const en_picture *p, const en_places *at, size_t vertex,
                       const en_scale *scale) {
    const en_view *view = en_network_view(p->network);
    size_t entity = view->entities[vertex];
    const en_look look = en_picture_look(p, vertex);
    const en_tint tint = en_palette_tint(p->theme->day, look.hue, look.emphasis == EN_QUIET);
    double radius = en_scale_radius(scale, p->score[vertex]);
    en_buf title = {0};
    en_say_entity(&title, p, vertex);
    en_buf_printf(svg, "<g class=\"node %s\"><title>", look.class_name);
    en_buf_markup(svg, en_buf_text(&title));
    en_buf_printf(svg, "</title><circle fill=\"%s\" stroke=\"%s\"", tint.fill, tint.line);
    add_attribute(svg, "cx", at->x[vertex]);
    add_attribute(svg, "cy", at->y[vertex]);
    add_attribute(svg, "r", radius);
    if (look.emphasis == EN_STRONG)
        add_attribute(svg, "stroke-width", EN_STRONG_OUTLINE);
    en_buf_puts(svg, "/>");
    add_text(svg, at->x[vertex] + radius + 2, at->y[vertex] + 2.4, 7,
             en_entity_name(view->dossier, entity, p->lang));
    en_buf_puts(svg, "</g>\n");
    svg->failed |= title.failed;
    en_buf_destroy(&title);
}

/* TEXT broken at blanks after about LINE letters; answers where the next line goes. */
static double add_lines(en_buf *svg, double y, const char *text) {
    const char *start = text, *blank = NULL;
    for (const char *c = text;; c++) {
        if (*c == ' ')
            blank = c;
        if (*c && (c - start < LINE || !blank))
            continue;
        const char *end = *c ? blank : c;
        en_buf line = {0};
        en_buf_add(&line, start, (size_t)(end - start));
        add_text(svg, 2, y, 6.5, en_buf_text(&line));
        svg->failed |= line.failed;
        en_buf_destroy(&line);
        y += PITCH;
        if (!*c)
            return y;
        start = end + 1;
        c = end;
        blank = NULL;
    }
}

/* A paragraph; TEXT is used up. */
static void add_paragraph(en_buf *svg, double *y, en_buf *text) {
    if (text->length)
        *y = add_lines(svg, *y, en_buf_text(text));
    svg->failed |= text->failed;
    en_buf_destroy(text);
}

/* Everything that the caption of a painted figure says, a paragraph each. */
static double add_sentences(en_buf *svg, const en_picture *p, double y) {
    const en_view *view = en_network_view(p->network);
    void (*const sentences[])(en_buf *, const en_view *, en_lang) = {
        en_say_rule, en_say_contested, en_say_sources, en_say_provenance};
    en_buf text = {0};
    en_say_counts(&text, view, p->lang);
    add_paragraph(svg, &y, &text);
    en_say_left_out(&text, p);
    add_paragraph(svg, &y, &text);
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        sentences[i](&text, view, p->lang);
        add_paragraph(svg, &y, &text);
    }
    return y;
}

static double add_caption(en_buf *svg, const en_picture *p, double y) {
    if (!p->no_caption)
        y = add_sentences(svg, p, y);
    if (p->note)
        y = add_lines(svg, y, p->note);
    return add_lines(svg, y, en_plain_apology(p->lang));
}

static void add_root(en_buf *svg, const en_picture *p, double height) {
    const en_palette *day = p->theme->day;
    en_buf desc = {0}, meta = {0};
    en_say_description(&desc, p);
    en_say_facts(&meta, p);
    en_buf_puts(svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                     "font-family=\"Inter, 'Noto Sans', 'Open Sans', Arial, sans-serif\"");
    en_buf_printf(svg, " fill=\"%s\" lang=\"%s\" width=\"%.0fmm\" height=\"%.0fmm\" ", day->ink,
                  en_lang_code(p->lang), p->width / 72 * 25.4, height / 72 * 25.4);
    en_buf_printf(svg, "viewBox=\"0 0 %.0f %.0f\">\n", p->width, height);
    en_buf_puts(svg, "<title>");
    en_buf_markup(svg, en_picture_title(p));
    en_buf_puts(svg, "</title>\n<desc>");
    en_buf_markup(svg, en_buf_text(&desc));
    en_buf_puts(svg, "</desc>\n<metadata>");
    en_buf_markup(svg, en_buf_text(&meta));
    en_buf_printf(svg, "</metadata>\n<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n",
                  day->paper);
    svg->failed |= desc.failed || meta.failed;
    en_buf_destroy(&desc);
    en_buf_destroy(&meta);
}

en_status en_picture_plain_svg(en_buf *svg, const en_picture *p, en_error *err) {
    en_places at;
    en_status status = en_plain_places(&at, p, err);
    if (status)
        return status;
    const en_view *view = en_network_view(p->network);
    const en_scale scale = en_picture_scale(p);
    en_buf body = {0};
    add_text(&body, 2, 14, 12, en_picture_title(p));
    for (size_t r = 0; r < view->relation_count; r++)
        add_line(&body, p, &at, r);
    for (size_t v = 0; v < view->entity_count; v++)
        add_circle(&body, p, &at, v, &scale);
    double height = add_caption(&body, p, at.height + HEAD);
    add_root(svg, p, height);
    en_buf_puts(svg, en_buf_text(&body));
    en_buf_puts(svg, "</svg>\n");
    svg->failed |= body.failed;
    en_buf_destroy(&body);
    return en_buf_status(svg, err);
}
