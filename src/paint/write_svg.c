/* SPDX-License-Identifier: MIT */
/*
 * The figure as SVG. Every element goes through libxml2's writer, which escapes whatever came
 * from data; nothing in the file is executed, fetched or linked.
 */
#include "base/utf8.h"
#include "paint/geometry.h"
#include "paint/night.h"
#include "paint/paint.h"
#include "paint/shape.h"
#include "paint/text.h"
#include "paint/write.h"

#include <libxml/xmlwriter.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define HALO_WIDTH 2.2

/* A figure being written. The writer fails once and for all, as buffers do. */
typedef struct pen {
    xmlTextWriterPtr xml;
    const en_figure *figure;
    en_buf value; /* an attribute under way */
    bool failed;
} pen;

static const xmlChar *xml(const char *text) { return (const xmlChar *)text; }

static void check(pen *p, int result) { p->failed |= result < 0; }

static void open_element(pen *p, const char *name) {
    check(p, xmlTextWriterStartElement(p->xml, xml(name)));
}

static void close_element(pen *p) { check(p, xmlTextWriterEndElement(p->xml)); }

static void attribute(pen *p, const char *name, const char *value) {
    check(p, xmlTextWriterWriteAttribute(p->xml, xml(name), xml(value)));
}

static void number(pen *p, const char *name, double value) {
    char text[EN_LENGTH_SIZE];
    attribute(p, name, en_length(text, value));
}

static void text_element(pen *p, const char *name, const char *text) {
    if (*text)
        check(p, xmlTextWriterWriteElement(p->xml, xml(name), xml(text)));
}

/* Where nothing is between elements but line ends, which make the file fit for reading. */
static void line_end(pen *p) { check(p, xmlTextWriterWriteRaw(p->xml, xml("\n"))); }

/* Close an element that has lines of its own. */
static void close_line(pen *p) {
    close_element(p);
    line_end(p);
}

static void put(pen *p, const char *text) { en_buf_puts(&p->value, text); }

static void put_number(pen *p, double value) {
    char text[EN_LENGTH_SIZE];
    put(p, en_length(text, value));
}

static void put_point(pen *p, const char *before, en_point point) {
    put(p, before);
    put_number(p, point.x);
    put(p, ",");
    put_number(p, point.y);
}

/* Write what was put together as the value of NAME. */
static void put_attribute(pen *p, const char *name) {
    attribute(p, name, en_buf_text(&p->value));
    p->failed |= p->value.failed;
    p->value.length = 0;
    if (p->value.text)
        p->value.text[0] = '\0';
}

/* What scripts and style sheets know an element by; NULL or "": nothing. */
static void datum(pen *p, const char *name, const char *value) {
    if (value && *value)
        attribute(p, name, value);
}

/* NAME="PREFIX-PART" */
static void identify(pen *p, const char *name, const char *part) {
    en_buf_printf(&p->value, "%s-%s", p->figure->prefix, part);
    put_attribute(p, name);
}

static void open_group(pen *p, const char *kind, const char *class_name) {
    open_element(p, "g");
    en_buf_printf(&p->value, "%s%s%s", kind, *class_name ? " " : "", class_name);
    put_attribute(p, "class");
}

/* Whether what is under the figure is for the page to say. */
static bool is_bare(const en_figure *figure) { return strcmp(figure->background, "none") == 0; }

/* How a text is painted; its class says which of the figure's colours that is. */
typedef struct tone {
    const char *ink, *class_name;
    bool halo;
} tone;

/* One line of LABEL, in the direction that its words have. */
static void write_line(pen *p, const en_label *label, size_t line, const tone *t) {
    static const char *const anchors[] = {"start", "middle", "end"};
    const char *text = label->lines[line];
    bool leftward = en_text_leftward(text);
    en_align anchor = leftward ? EN_END - label->anchor : label->anchor;
    open_element(p, "text");
    number(p, "x", en_label_anchor(label));
    number(p, "y", en_label_baseline(label, line));
    number(p, "font-size", label->size);
    if (label->bold)
        attribute(p, "font-weight", "600");
    if (anchor != EN_START)
        attribute(p, "text-anchor", anchors[anchor]);
    if (leftward) {
        attribute(p, "direction", "rtl");
        attribute(p, "unicode-bidi", "embed");
    }
    attribute(p, "fill", t->ink);
    if (*t->class_name)
        attribute(p, "class", t->class_name);
    if (t->halo && !is_bare(p->figure)) {
        attribute(p, "stroke", p->figure->background);
        number(p, "stroke-width", HALO_WIDTH);
        attribute(p, "stroke-linejoin", "round");
        attribute(p, "paint-order", "stroke");
    }
    check(p, xmlTextWriterWriteString(p->xml, xml(text)));
    close_element(p);
}

static void write_label(pen *p, const en_label *label, tone t) {
    for (size_t i = 0; i < label->line_count; i++)
        write_line(p, label, i, &t);
}

/* Paper over what is below, if the figure has any. */
static void write_paper(pen *p, en_box box) {
    if (is_bare(p->figure))
        return;
    open_element(p, "rect");
    number(p, "x", box.x0);
    number(p, "y", box.y0);
    number(p, "width", box.x1 - box.x0);
    number(p, "height", box.y1 - box.y0);
    attribute(p, "fill", p->figure->background);
    close_element(p);
}
static tone loud(const pen *p) { return (tone){p->figure->ink, "", false}; }
static tone mute(const pen *p) { return (tone){p->figure->mute, "mute", false}; }

static void write_polygon(pen *p, const en_point *corners, size_t count) {
    for (size_t i = 0; i < count; i++)
        put_point(p, i ? " " : "", corners[i]);
    put_attribute(p, "points");
}

static void open_outline(pen *p, const en_shape *shape) {
    double width, height;
    en_shape_size(&width, &height, shape);
    if (shape->outline == EN_CIRCLE || shape->outline == EN_ELLIPSE) {
        open_element(p, "ellipse");
        number(p, "cx", shape->at.x);
        number(p, "cy", shape->at.y);
        number(p, "rx", width / 2);
        number(p, "ry", height / 2);
    } else if (shape->outline == EN_ROUNDED) {
        open_element(p, "rect");
        number(p, "x", shape->at.x - width / 2);
        number(p, "y", shape->at.y - height / 2);
        number(p, "width", width);
        number(p, "height", height);
        number(p, "rx", en_corner(width, height));
    } else {
        en_polygon polygon;
        en_shape_polygon(&polygon, shape, 0);
        open_element(p, "polygon");
        write_polygon(p, polygon.corners, polygon.count);
    }
}

static void write_shape(pen *p, const en_shape *shape) {
    open_outline(p, shape);
    attribute(p, "fill", shape->fill);
    attribute(p, "stroke", shape->line);
    number(p, "stroke-width", shape->width);
    close_element(p);
}

static void write_dash(pen *p, const en_line *line, const en_ends *ends) {
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
        put(p, at == dash ? "" : " ");
        put_number(p, fmax(part * stretch, 0.01));
    }
    put_attribute(p, "stroke-dasharray");
    if (line->stroke == EN_DOTTED)
        attribute(p, "stroke-linecap", "round");
}

static void write_shaft(pen *p, const en_line *line, const en_ends *ends) {
    open_element(p, "path");
    put_point(p, "M", ends->shaft[0]);
    put_point(p, "C", ends->shaft[1]);
    put_point(p, " ", ends->shaft[2]);
    put_point(p, " ", ends->shaft[3]);
    put_attribute(p, "d");
    attribute(p, "fill", "none");
    attribute(p, "stroke", line->colour);
    number(p, "stroke-width", line->width);
    write_dash(p, line, ends);
    close_element(p);
}

static void write_tip(pen *p, const en_line *line, const en_ends *ends, int end) {
    en_tip tip = end ? line->head : line->tail;
    if (tip == EN_TIP_ARROW) {
        open_element(p, "polygon");
        write_polygon(p, ends->arrow[end], 3);
        attribute(p, "fill", line->colour);
        close_element(p);
    } else if (tip == EN_TIP_BAR) {
        open_element(p, "path");
        put_point(p, "M", ends->bar[end][0]);
        put_point(p, "L", ends->bar[end][1]);
        put_attribute(p, "d");
        attribute(p, "fill", "none");
        attribute(p, "stroke", line->colour);
        number(p, "stroke-width", ends->bar_width);
        close_element(p);
    }
}

/* A letter on a disc, where the line has something to be asked about. */
static void write_mark(pen *p, const en_line *line) {
    if (!*line->mark)
        return;
    open_element(p, "circle");
    number(p, "cx", line->mark_at.x);
    number(p, "cy", line->mark_at.y);
    number(p, "r", EN_DISC_RADIUS);
    attribute(p, "fill", is_bare(p->figure) ? "#FFFFFF" : p->figure->background);
    attribute(p, "stroke", line->colour);
    number(p, "stroke-width", EN_DISC_WIDTH);
    close_element(p);
    const char *lines[] = {line->mark};
    en_label label = {lines, 1,         EN_DISC_TYPE,
                      true,  EN_MIDDLE, en_box_of(line->mark_at, 0, EN_DISC_TYPE)};
    write_label(p, &label,
                (tone){en_mark_ink(p->figure, line), line->quiet ? "mute" : "mark", false});
}

static void write_stroke(pen *p, const en_line *line) {
    en_ends ends;
    en_line_ends(&ends, line);
    write_shaft(p, line, &ends);
    for (int end = 0; end < 2; end++)
        write_tip(p, line, &ends, end);
    write_mark(p, line);
}

static void write_edge(pen *p, const en_mark_edge *edge) {
    open_group(p, "edge", edge->line.class_name);
    identify(p, "id", edge->id);
    datum(p, "data-id", edge->key);
    datum(p, "data-type", edge->type);
    datum(p, "data-sign", edge->sign);
    datum(p, "data-status", edge->status);
    text_element(p, "title", edge->title);
    write_stroke(p, &edge->line);
    close_line(p);
}

static void write_node(pen *p, const en_mark_node *node) {
    open_group(p, "node", node->shape.class_name);
    identify(p, "id", node->name);
    datum(p, "data-id", node->key);
    datum(p, "data-kind", node->kind);
    text_element(p, "title", *node->title ? node->title : node->text);
    write_shape(p, &node->shape);
    const char *own = node->inside ? "inside" : node->quiet ? "mute" : "";
    write_label(p, &node->label, (tone){en_label_ink(p->figure, node), own, !node->inside});
    close_line(p);
}

/* Numbers of sources, after all lines, so that none runs over them. */
static void write_cites(pen *p) {
    static const double beyond = EN_CITE_HALO / 2;
    for (size_t i = 0; i < p->figure->edge_count; i++) {
        const en_mark_edge *edge = &p->figure->edges[i];
        if (!edge->cite_label.line_count)
            continue;
        open_group(p, "cite", "");
        identify(p, "data-edge", edge->id);
        write_paper(p, en_box_grown(edge->cite_label.box, beyond, 0));
        write_label(p, &edge->cite_label, edge->line.quiet ? mute(p) : loud(p));
        close_line(p);
    }
}

/* Lines that recede lie lowest, marked ones highest, so that no other runs over a mark. */
static int height_of(const en_line *line) {
    return (line->quiet ? 0 : 2) + (*line->mark != '\0');
}

static void write_network(pen *p) {
    const en_figure *figure = p->figure;
    open_group(p, "edges", "");
    line_end(p);
    for (int height = 0; height < 4; height++)
        for (size_t i = 0; i < figure->edge_count; i++)
            if (height_of(&figure->edges[i].line) == height)
                write_edge(p, &figure->edges[i]);
    write_cites(p);
    close_line(p);
    open_group(p, "nodes", "");
    line_end(p);
    for (size_t i = 0; i < figure->node_count; i++)
        write_node(p, &figure->nodes[i]);
    close_line(p);
}

static void write_rule(pen *p, double y) {
    if (y <= 0)
        return;
    const double margin = 2;
    open_element(p, "path");
    attribute(p, "class", "rule");
    put_point(p, "M", (en_point){margin, y});
    put(p, "H");
    put_number(p, p->figure->width - margin);
    put_attribute(p, "d");
    attribute(p, "fill", "none");
    attribute(p, "stroke", p->figure->rule);
    number(p, "stroke-width", 0.6);
    close_line(p);
}

/* A sample says nothing to who hears the figure: the text beside it does. */
static void write_sample(pen *p, const en_piece *piece) {
    bool shape = piece->part == EN_PART_NODE || piece->part == EN_PART_SIZE;
    bool line = piece->part == EN_PART_LINE || piece->part == EN_PART_SIZE;
    if (!shape && !line)
        return;
    open_group(p, "sample", shape ? piece->shape.class_name : piece->line.class_name);
    attribute(p, "aria-hidden", "true");
    if (shape)
        write_shape(p, &piece->shape);
    if (line)
        write_stroke(p, &piece->line);
    close_element(p);
}

static void write_piece(pen *p, const en_piece *piece) {
    static const char *const names[] = {"heading", "entry", "entry", "entry", "note", "line"};
    bool quiet = piece->part == EN_PART_NOTE || piece->part == EN_PART_CAPTION;
    open_group(p, names[piece->part], "");
    write_sample(p, piece);
    write_label(p, &piece->lead_label, loud(p));
    write_label(p, &piece->label, quiet ? mute(p) : loud(p));
    close_line(p);
}

static void write_pieces(pen *p, const char *class_name, bool caption) {
    open_group(p, "furniture", class_name);
    line_end(p);
    write_rule(p, p->figure->rules[caption]);
    for (size_t i = 0; i < p->figure->piece_count; i++)
        if ((p->figure->pieces[i].part == EN_PART_CAPTION) == caption)
            write_piece(p, &p->figure->pieces[i]);
    close_line(p);
}

static void write_furniture(pen *p) {
    const en_figure *f = p->figure;
    open_group(p, "furniture", "heading");
    write_label(p, &f->title_label, loud(p));
    write_label(p, &f->subtitle_label, mute(p));
    close_line(p);
    write_pieces(p, "legend", false);
    write_pieces(p, "caption", true);
}

static void put_millimetres(pen *p, const char *name, double points) {
    put_number(p, points * 25.4 / 72);
    put(p, "mm");
    put_attribute(p, name);
}

static void write_root(pen *p) {
    const en_figure *f = p->figure;
    open_element(p, "svg");
    attribute(p, "xmlns", "http://www.w3.org/2000/svg");
    identify(p, "id", "figure");
    put_millimetres(p, "width", f->width);
    put_millimetres(p, "height", f->height);
    put(p, "0 0 ");
    put_number(p, f->width);
    put(p, " ");
    put_number(p, f->height);
    put_attribute(p, "viewBox");
    attribute(p, "role", "img");
    en_buf_printf(&p->value, "%s-title", f->prefix);
    if (*f->desc)
        en_buf_printf(&p->value, " %s-desc", f->prefix);
    put_attribute(p, "aria-labelledby");
    attribute(p, "lang", f->lang);
    attribute(p, "xml:lang", f->lang);
    en_buf_families(&p->value, f->font);
    put_attribute(p, "font-family");
    attribute(p, "class", "entente");
}

static void write_words(pen *p) {
    const en_figure *f = p->figure;
    open_element(p, "title");
    identify(p, "id", "title");
    check(p, xmlTextWriterWriteString(p->xml, xml(f->title)));
    close_line(p);
    if (*f->desc) {
        open_element(p, "desc");
        identify(p, "id", "desc");
        check(p, xmlTextWriterWriteString(p->xml, xml(f->desc)));
        close_line(p);
    }
    text_element(p, "metadata", f->meta);
    line_end(p);
}

/* Where a night is told the page's own paper shows, by day as well. */
static void write_background(pen *p) {
    if (is_bare(p->figure) || *p->figure->night)
        return;
    open_element(p, "rect");
    attribute(p, "class", "background");
    number(p, "width", p->figure->width);
    number(p, "height", p->figure->height);
    attribute(p, "fill", p->figure->background);
    close_line(p);
}

static void write_figure(pen *p, const char *style) {
    check(p, xmlTextWriterStartDocument(p->xml, NULL, "UTF-8", NULL));
    write_root(p);
    line_end(p);
    write_words(p);
    if (*style) {
        text_element(p, "style", style);
        line_end(p);
    }
    write_background(p);
    write_network(p);
    write_furniture(p);
    check(p, xmlTextWriterEndDocument(p->xml));
}

en_status en_write_svg(en_buf *out, const en_figure *figure, en_error *err) {
    en_buf style = {0};
    en_status status = en_night_style(&style, figure, err);
    xmlBufferPtr bytes = xmlBufferCreateSize((size_t)64 * 1024);
    pen p = {.xml = bytes ? xmlNewTextWriterMemory(bytes, 0) : NULL, .figure = figure};
    p.failed = !p.xml;
    if (p.xml) {
        write_figure(&p, en_buf_text(&style));
        xmlFreeTextWriter(p.xml);
    }
    if (!p.failed && !status)
        en_buf_add(out, (const char *)xmlBufferContent(bytes), (size_t)xmlBufferLength(bytes));
    xmlBufferFree(bytes);
    en_buf_destroy(&style);
    en_buf_destroy(&p.value);
    if (!status && p.failed)
        status = en_fail_memory(err);
    return status ? status : en_buf_status(out, err);
}
