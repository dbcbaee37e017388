/* SPDX-License-Identifier: MIT */
/*
 * The figure as SVG. Every element goes through the pen, which escapes whatever came from data;
 * nothing in the file is executed, fetched or linked.
 */
#include "base/utf8.h"
#include "paint/geometry.h"
#include "paint/night.h"
#include "paint/paint.h"
#include "paint/shape.h"
#include "paint/svg_pen.h"
#include "paint/text.h"
#include "paint/write.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define HALO_WIDTH 2.2

/* NAME="PREFIX-PART" */
static void identify(en_pen *p, const char *name, const char *part) {
    en_pen_put(p, p->figure->prefix);
    en_pen_put(p, "-");
    en_pen_put(p, part);
    en_pen_put_attribute(p, name);
}

static void open_group(en_pen *p, const char *kind, const char *class_name) {
    en_pen_open(p, "g");
    en_pen_put(p, kind);
    en_pen_put(p, *class_name ? " " : "");
    en_pen_put(p, class_name);
    en_pen_put_attribute(p, "class");
}

/* Whether what is under the figure is for the page to say. */
static bool is_bare(const en_figure *figure) { return strcmp(figure->background, "none") == 0; }

/* How a text is painted; its class says which of the figure's colours that is. */
typedef struct tone {
    const char *ink, *class_name;
    bool halo;
} tone;

/* One line of LABEL, in the direction that its words have. */
static void write_line(en_pen *p, const en_label *label, size_t line, const tone *t) {
    static const char *const anchors[] = {"start", "middle", "end"};
    const char *text = label->lines[line];
    bool leftward = en_text_leftward(text);
    en_align anchor = leftward ? EN_END - label->anchor : label->anchor;
    en_pen_open(p, "text");
    en_pen_number(p, "x", en_label_anchor(label));
    en_pen_number(p, "y", en_label_baseline(label, line));
    en_pen_number(p, "font-size", label->size);
    if (label->bold)
        en_pen_attribute(p, "font-weight", "600");
    if (anchor != EN_START)
        en_pen_attribute(p, "text-anchor", anchors[anchor]);
    if (leftward) {
        en_pen_attribute(p, "direction", "rtl");
        en_pen_attribute(p, "unicode-bidi", "embed");
    }
    en_pen_attribute(p, "fill", t->ink);
    if (*t->class_name)
        en_pen_attribute(p, "class", t->class_name);
    if (t->halo && !is_bare(p->figure)) {
        en_pen_attribute(p, "stroke", p->figure->background);
        en_pen_number(p, "stroke-width", HALO_WIDTH);
        en_pen_attribute(p, "stroke-linejoin", "round");
        en_pen_attribute(p, "paint-order", "stroke");
    }
    en_pen_string(p, text);
    en_pen_close(p);
}

static void write_label(en_pen *p, const en_label *label, tone t) {
    for (size_t i = 0; i < label->line_count; i++)
        write_line(p, label, i, &t);
}

/* Paper over what is below, if the figure has any. */
static void write_paper(en_pen *p, en_box box) {
    if (is_bare(p->figure))
        return;
    en_pen_open(p, "rect");
    en_pen_number(p, "x", box.x0);
    en_pen_number(p, "y", box.y0);
    en_pen_number(p, "width", box.x1 - box.x0);
    en_pen_number(p, "height", box.y1 - box.y0);
    en_pen_attribute(p, "fill", p->figure->background);
    en_pen_close(p);
}
static tone loud(const en_pen *p) { return (tone){p->figure->ink, "", false}; }
static tone mute(const en_pen *p) { return (tone){p->figure->mute, "mute", false}; }

static void write_polygon(en_pen *p, const en_point *corners, size_t count) {
    for (size_t i = 0; i < count; i++)
        en_pen_put_point(p, i ? " " : "", corners[i]);
    en_pen_put_attribute(p, "points");
}

static void open_outline(en_pen *p, const en_shape *shape) {
    double width, height;
    en_shape_size(&width, &height, shape);
    if (shape->outline == EN_CIRCLE || shape->outline == EN_ELLIPSE) {
        en_pen_open(p, "ellipse");
        en_pen_number(p, "cx", shape->at.x);
        en_pen_number(p, "cy", shape->at.y);
        en_pen_number(p, "rx", width / 2);
        en_pen_number(p, "ry", height / 2);
    } else if (shape->outline == EN_ROUNDED) {
        en_pen_open(p, "rect");
        en_pen_number(p, "x", shape->at.x - width / 2);
        en_pen_number(p, "y", shape->at.y - height / 2);
        en_pen_number(p, "width", width);
        en_pen_number(p, "height", height);
        en_pen_number(p, "rx", en_corner(width, height));
    } else {
        en_polygon polygon;
        en_shape_polygon(&polygon, shape, 0);
        en_pen_open(p, "polygon");
        write_polygon(p, polygon.corners, polygon.count);
    }
}

static void write_shape(en_pen *p, const en_shape *shape) {
    open_outline(p, shape);
    en_pen_attribute(p, "fill", shape->fill);
    en_pen_attribute(p, "stroke", shape->line);
    en_pen_number(p, "stroke-width", shape->width);
    en_pen_close(p);
}

static void write_dash(en_pen *p, const en_line *line, const en_ends *ends) {
    static const char *const plain[] = {"", "5 2", "1 2.6"};
    const char *dash = *line->dash ? line->dash : plain[line->stroke], *at = dash;
    char *end;
    if (!*dash)
        return;
    double stretch = en_dash_stretch(dash, line, ends);
    for (; *at; at = end + strspn(end, ", ")) {
        double part = strtod(at, &end);
        if (end == at)
            break;
        en_pen_put(p, at == dash ? "" : " ");
        en_pen_put_number(p, fmax(part * stretch, 0.01));
    }
    en_pen_put_attribute(p, "stroke-dasharray");
    if (line->stroke == EN_DOTTED)
        en_pen_attribute(p, "stroke-linecap", "round");
}

/* Whether a curve is a line to the eye: what it is held by stands on it, a third from each end.
 */
static bool is_straight(const en_point curve[4]) {
    static const double seen = .01;
    en_point line[4];
    en_cubic_straight(line, curve[0], curve[3]);
    return en_distance(line[1], curve[1]) < seen && en_distance(line[2], curve[2]) < seen;
}

static void write_shaft(en_pen *p, const en_line *line, const en_ends *ends) {
    bool straight = is_straight(ends->shaft);
    en_pen_open(p, "path");
    en_pen_put_point(p, "M", ends->shaft[0]);
    if (!straight) {
        en_pen_put_point(p, "C", ends->shaft[1]);
        en_pen_put_point(p, " ", ends->shaft[2]);
    }
    en_pen_put_point(p, straight ? "L" : " ", ends->shaft[3]);
    en_pen_put_attribute(p, "d");
    en_pen_attribute(p, "fill", "none");
    en_pen_attribute(p, "stroke", line->colour);
    en_pen_number(p, "stroke-width", line->width);
    write_dash(p, line, ends);
    en_pen_close(p);
}

static void write_tip(en_pen *p, const en_line *line, const en_ends *ends, int end) {
    en_tip tip = end ? line->head : line->tail;
    if (tip == EN_TIP_ARROW) {
        en_pen_open(p, "polygon");
        write_polygon(p, ends->arrow[end], 3);
        en_pen_attribute(p, "fill", line->colour);
        en_pen_close(p);
    } else if (tip == EN_TIP_BAR) {
        en_pen_open(p, "path");
        en_pen_put_point(p, "M", ends->bar[end][0]);
        en_pen_put_point(p, "L", ends->bar[end][1]);
        en_pen_put_attribute(p, "d");
        en_pen_attribute(p, "fill", "none");
        en_pen_attribute(p, "stroke", line->colour);
        en_pen_number(p, "stroke-width", ends->bar_width);
        en_pen_close(p);
    }
}

/* A letter on a disc, where the line has something to be asked about. */
static void write_mark(en_pen *p, const en_line *line) {
    if (!*line->mark)
        return;
    en_pen_open(p, "circle");
    en_pen_number(p, "cx", line->mark_at.x);
    en_pen_number(p, "cy", line->mark_at.y);
    en_pen_number(p, "r", EN_DISC_RADIUS);
    en_pen_attribute(p, "fill", is_bare(p->figure) ? "#FFFFFF" : p->figure->background);
    en_pen_attribute(p, "stroke", line->colour);
    en_pen_number(p, "stroke-width", EN_DISC_WIDTH);
    en_pen_close(p);
    const char *lines[] = {line->mark};
    en_label label = {lines, 1,         EN_DISC_TYPE,
                      true,  EN_MIDDLE, en_box_of(line->mark_at, 0, EN_DISC_TYPE)};
    write_label(p, &label,
                (tone){en_mark_ink(p->figure, line), line->quiet ? "mute" : "mark", false});
}

static void write_stroke(en_pen *p, const en_line *line) {
    en_ends ends;
    en_line_ends(&ends, line);
    write_shaft(p, line, &ends);
    for (int end = 0; end < 2; end++)
        write_tip(p, line, &ends, end);
    write_mark(p, line);
}

static void write_edge(en_pen *p, const en_mark_edge *edge) {
    open_group(p, "edge", edge->line.class_name);
    identify(p, "id", edge->id);
    en_pen_datum(p, "data-id", edge->key);
    en_pen_datum(p, "data-type", edge->type);
    en_pen_datum(p, "data-sign", edge->sign);
    en_pen_datum(p, "data-status", edge->status);
    en_pen_text_element(p, "title", edge->title);
    write_stroke(p, &edge->line);
    en_pen_close_line(p);
}

static void write_node(en_pen *p, const en_mark_node *node) {
    open_group(p, "node", node->shape.class_name);
    identify(p, "id", node->name);
    en_pen_datum(p, "data-id", node->key);
    en_pen_datum(p, "data-kind", node->kind);
    en_pen_text_element(p, "title", *node->title ? node->title : node->text);
    write_shape(p, &node->shape);
    const char *own = node->inside ? "inside" : node->quiet ? "mute" : "";
    write_label(p, &node->label, (tone){en_label_ink(p->figure, node), own, !node->inside});
    en_pen_close_line(p);
}

/* Numbers of sources, after all lines, so that none runs over them. */
static void write_cites(en_pen *p) {
    static const double beyond = EN_CITE_HALO / 2;
    for (size_t i = 0; i < p->figure->edge_count; i++) {
        const en_mark_edge *edge = &p->figure->edges[i];
        if (!edge->cite_label.line_count)
            continue;
        open_group(p, "cite", "");
        identify(p, "data-edge", edge->id);
        write_paper(p, en_box_grown(edge->cite_label.box, beyond, 0));
        write_label(p, &edge->cite_label, edge->line.quiet ? mute(p) : loud(p));
        en_pen_close_line(p);
    }
}

/* Lines that recede lie lowest, marked ones highest, so that no other runs over a mark. */
static int height_of(const en_line *line) {
    return (line->quiet ? 0 : 2) + (*line->mark != '\0');
}

static void write_network(en_pen *p) {
    const en_figure *figure = p->figure;
    open_group(p, "edges", "");
    en_pen_line_end(p);
    for (int height = 0; height < 4; height++)
        for (size_t i = 0; i < figure->edge_count; i++)
            if (height_of(&figure->edges[i].line) == height)
                write_edge(p, &figure->edges[i]);
    write_cites(p);
    en_pen_close_line(p);
    open_group(p, "nodes", "");
    en_pen_line_end(p);
    /* No name is hidden by a node that has none. */
    for (int named = 0; named < 2; named++)
        for (size_t i = 0; i < figure->node_count; i++)
            if ((figure->nodes[i].label.line_count > 0) == named)
                write_node(p, &figure->nodes[i]);
    en_pen_close_line(p);
}

static void write_rule(en_pen *p, double y) {
    if (y <= 0)
        return;
    const double margin = 2;
    en_pen_open(p, "path");
    en_pen_attribute(p, "class", "rule");
    en_pen_put_point(p, "M", (en_point){margin, y});
    en_pen_put(p, "H");
    en_pen_put_number(p, p->figure->width - margin);
    en_pen_put_attribute(p, "d");
    en_pen_attribute(p, "fill", "none");
    en_pen_attribute(p, "stroke", p->figure->rule);
    en_pen_number(p, "stroke-width", 0.6);
    en_pen_close_line(p);
}

/* A sample says nothing to who hears the figure: the text beside it does. */
static void write_sample(en_pen *p, const en_piece *piece) {
    bool shape = piece->part == EN_PART_NODE || piece->part == EN_PART_SIZE;
    bool line = piece->part == EN_PART_LINE || piece->part == EN_PART_SIZE;
    if (!shape && !line)
        return;
    open_group(p, "sample", shape ? piece->shape.class_name : piece->line.class_name);
    en_pen_attribute(p, "aria-hidden", "true");
    if (shape)
        write_shape(p, &piece->shape);
    if (line)
        write_stroke(p, &piece->line);
    en_pen_close(p);
}

static void write_piece(en_pen *p, const en_piece *piece) {
    static const char *const names[] = {"heading", "entry", "entry", "entry", "note", "line"};
    bool quiet = piece->part == EN_PART_NOTE || piece->part == EN_PART_CAPTION;
    open_group(p, names[piece->part], "");
    write_sample(p, piece);
    write_label(p, &piece->lead_label, loud(p));
    write_label(p, &piece->label, quiet ? mute(p) : loud(p));
    en_pen_close_line(p);
}

static void write_pieces(en_pen *p, const char *class_name, bool caption) {
    open_group(p, "furniture", class_name);
    en_pen_line_end(p);
    write_rule(p, p->figure->rules[caption]);
    for (size_t i = 0; i < p->figure->piece_count; i++)
        if ((p->figure->pieces[i].part == EN_PART_CAPTION) == caption)
            write_piece(p, &p->figure->pieces[i]);
    en_pen_close_line(p);
}

static void write_furniture(en_pen *p) {
    const en_figure *f = p->figure;
    open_group(p, "furniture", "heading");
    write_label(p, &f->title_label, loud(p));
    write_label(p, &f->subtitle_label, mute(p));
    en_pen_close_line(p);
    write_pieces(p, "legend", false);
    write_pieces(p, "caption", true);
}

static void put_millimetres(en_pen *p, const char *name, double points) {
    en_pen_put_number(p, points * 25.4 / 72);
    en_pen_put(p, "mm");
    en_pen_put_attribute(p, name);
}

static void write_root(en_pen *p) {
    const en_figure *f = p->figure;
    en_pen_open(p, "svg");
    en_pen_attribute(p, "xmlns", "http://www.w3.org/2000/svg");
    identify(p, "id", "figure");
    put_millimetres(p, "width", f->width);
    put_millimetres(p, "height", f->height);
    en_pen_put(p, "0 0 ");
    en_pen_put_number(p, f->width);
    en_pen_put(p, " ");
    en_pen_put_number(p, f->height);
    en_pen_put_attribute(p, "viewBox");
    en_pen_attribute(p, "role", "img");
    en_buf_printf(&p->value, "%s-title", f->prefix);
    if (*f->desc)
        en_buf_printf(&p->value, " %s-desc", f->prefix);
    en_pen_put_attribute(p, "aria-labelledby");
    en_pen_attribute(p, "lang", f->lang);
    en_pen_attribute(p, "xml:lang", f->lang);
    en_buf_families(&p->value, f->font);
    en_pen_put_attribute(p, "font-family");
    en_pen_attribute(p, "class", "entente");
}

static void write_words(en_pen *p) {
    const en_figure *f = p->figure;
    en_pen_open(p, "title");
    identify(p, "id", "title");
    en_pen_string(p, f->title);
    en_pen_close_line(p);
    if (*f->desc) {
        en_pen_open(p, "desc");
        identify(p, "id", "desc");
        en_pen_string(p, f->desc);
        en_pen_close_line(p);
    }
    en_pen_text_element(p, "metadata", f->meta);
    en_pen_line_end(p);
}

/* Where a night is told the page's own paper shows, by day as well. */
static void write_background(en_pen *p) {
    if (is_bare(p->figure) || *p->figure->night)
        return;
    en_pen_open(p, "rect");
    en_pen_attribute(p, "class", "background");
    en_pen_number(p, "width", p->figure->width);
    en_pen_number(p, "height", p->figure->height);
    en_pen_attribute(p, "fill", p->figure->background);
    en_pen_close_line(p);
}

static void write_figure(en_pen *p, const char *style) {
    write_root(p);
    en_pen_line_end(p);
    write_words(p);
    if (*style) {
        en_pen_text_element(p, "style", style);
        en_pen_line_end(p);
    }
    write_background(p);
    write_network(p);
    write_furniture(p);
}

en_status en_write_svg(en_buf *out, const en_figure *figure, en_error *err) {
    en_buf style = {0};
    en_pen p;
    en_status status = en_night_style(&style, figure, err);
    if (!status) {
        en_pen_begin(&p, figure, out);
        write_figure(&p, en_buf_text(&style));
        status = en_pen_end(&p, err);
    }
    en_buf_destroy(&style);
    return status;
}
