/* SPDX-License-Identifier: MIT */
/*
 * The figure as DOT with everything in its place: `neato -n2` paints it as it stands, legend
 * and caption included. Texts from data go to labels alone, as the wire escapes them; names and
 * ids are our own. No subgraphs: cgraph names those without a name by their address.
 */
#include "base/dot.h"
#include "paint/geometry.h"
#include "paint/paint.h"
#include "paint/shape.h"
#include "paint/text.h"
#include "paint/write.h"

#include <graphviz/cgraph.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* A graph being filled. Fails once and for all. */
typedef struct sheet {
    Agraph_t *graph;
    const en_figure *figure;
    const char *plain, *bold; /* fontname */
    en_buf value;             /* an attribute under way */
    size_t pieces, points;    /* how many nodes of furniture there are */
    bool failed;
} sheet;

static void set(sheet *s, void *object, const char *name, const char *value) {
    s->failed |= agset(object, (char *)name, (char *)value) != 0;
}

static void put(sheet *s, const char *text) { en_buf_puts(&s->value, text); }

static void set_value(sheet *s, void *object, const char *name) {
    s->failed |= s->value.failed;
    set(s, object, name, en_buf_text(&s->value));
    s->value.length = 0;
    if (s->value.text)
        s->value.text[0] = '\0';
}

static void set_number(sheet *s, void *object, const char *name, double value) {
    char text[EN_LENGTH_SIZE];
    set(s, object, name, en_length(text, value));
}

/* Graphviz has y grow upwards. */
static void put_point(sheet *s, const char *before, en_point p) {
    char text[EN_LENGTH_SIZE];
    put(s, before);
    put(s, en_length(text, p.x));
    put(s, ",");
    put(s, en_length(text, s->figure->height - p.y));
}

static void set_point(sheet *s, void *object, const char *name, en_point p) {
    put_point(s, "", p);
    set_value(s, object, name);
}

/* Sizes are inches; four decimals are a hundredth of a point. */
static void set_inches(sheet *s, void *object, const char *name, double points) {
    en_buf_number(&s->value, round(points / 72 * 10000) / 10000);
    set_value(s, object, name);
}

static Agnode_t *add_named(sheet *s, const char *name) {
    Agnode_t *node = agnode(s->graph, (char *)name, 1);
    s->failed |= !node;
    if (node)
        set(s, node, "label", "");
    return node;
}

static Agnode_t *add_node(sheet *s, const char *kind, size_t number) {
    char name[40];
    snprintf(name, sizeof name, "%s%zu", kind, number);
    return add_named(s, name);
}

/* A point that is not seen: the end of a line, or a corner of the page. */
static Agnode_t *add_point(sheet *s, en_point at) {
    Agnode_t *node = add_node(s, "p", s->points++);
    if (!node)
        return NULL;
    set(s, node, "shape", "point");
    set(s, node, "style", "invis");
    set(s, node, "width", "0");
    set(s, node, "height", "0");
    set_point(s, node, "pos", at);
    return node;
}

static void set_shape(sheet *s, Agnode_t *node, const en_shape *shape, const char *kind) {
    double width, height;
    bool rounded = shape->outline == EN_ROUNDED, filled = strcmp(shape->fill, "none") != 0;
    en_shape_size(&width, &height, shape);
    set(s, node, "shape", en_outline_name(shape->outline));
    put(s, rounded ? "rounded" : "");
    put(s, rounded && filled ? "," : "");
    put(s, filled ? "filled" : "");
    set_value(s, node, "style");
    set_inches(s, node, "width", width);
    set_inches(s, node, "height", height);
    if (filled)
        set(s, node, "fillcolor", shape->fill);
    set(s, node, "color", shape->line);
    set_number(s, node, "penwidth", shape->width);
    put(s, kind);
    put(s, *kind && *shape->class_name ? " " : "");
    put(s, shape->class_name);
    set_value(s, node, "class");
    set_point(s, node, "pos", shape->at);
}

/* Lines end with how they are set: \l from the left, \r to the right, \n in the middle. */
static void put_lines(sheet *s, const char *const *lines, size_t count, en_align align) {
    static const char *const ends[] = {"\\l", "\\n", "\\r"};
    for (size_t i = 0; i < count; i++) {
        en_buf_dot(&s->value, lines[i]);
        put(s, ends[align]);
    }
}

static void set_type(sheet *s, void *object, const en_label *label, const char *ink) {
    if (label->bold)
        set(s, object, "fontname", s->bold);
    set_number(s, object, "fontsize", label->size);
    set(s, object, "fontcolor", ink);
}

/*
 * Graphviz sets a line's baseline .8 of the size below its top, we .36 below its middle: how
 * much lower Graphviz has to be told that text stands.
 */
static double drop(double size) { return en_line_pitch(size) / 2 - 0.44 * size; }

/* The middle of the block as Graphviz measures it, which starts or ends where ours does. */
static double middle_of(const sheet *s, const en_label *label) {
    double anchor = en_label_anchor(label), widest = 0;
    if (label->anchor == EN_MIDDLE)
        return anchor;
    for (size_t i = 0; i < label->line_count; i++)
        widest = fmax(widest, en_text_width_graphviz(s->figure, label->lines[i], label->size,
                                                     label->bold));
    return label->anchor == EN_START ? anchor + widest / 2 : anchor - widest / 2;
}

/*
 * Labels are all xlabels, those inside too: where a node's own label stands, Graphviz decides.
 */
static void set_label(sheet *s, Agnode_t *node, const en_mark_node *mark) {
    const en_label *label = &mark->label;
    if (!label->line_count)
        return;
    put_lines(s, label->lines, label->line_count, label->anchor);
    set_value(s, node, "xlabel");
    set_type(s, node, label, en_label_ink(s->figure, mark));
    double y = (label->box.y0 + label->box.y1) / 2 + drop(label->size);
    set_point(s, node, "xlp", (en_point){middle_of(s, label), y});
}

/*
 * A line of furniture. Its node is wider than the text, so that hinted and other fonts fit, but
 * not beyond the page, which would grow with it.
 */
static void add_text(sheet *s, const en_label *label, size_t line, const char *ink,
                     const char *class_name) {
    Agnode_t *node = add_node(s, "f", s->pieces++);
    if (!node)
        return;
    const char *text = label->lines[line];
    double width = ceil(en_text_width(s->figure, text, label->size, label->bold) * 1.04 + 2);
    width = fmin(width, floor(s->figure->width - label->box.x0));
    double pitch = en_line_pitch(label->size), ends = en_label_baseline(label, line);
    set(s, node, "shape", "none");
    set(s, node, "margin", "0");
    set_inches(s, node, "width", width);
    set_inches(s, node, "height", pitch);
    put_lines(s, &text, 1, EN_START);
    set_value(s, node, "label");
    set_type(s, node, label, ink);
    set(s, node, "class", class_name);
    set_point(s, node, "pos",
              (en_point){label->box.x0 + width / 2, ends + pitch / 2 - 0.8 * label->size});
}

static void add_label(sheet *s, const en_label *label, const char *ink,
                      const char *class_name) {
    for (size_t i = 0; i < label->line_count; i++)
        add_text(s, label, i, ink, class_name);
}

/*
 * Arrow heads. Graphviz draws the outline of a head as wide as the line, so that its point goes
 * beyond where it is told to stand, and its base behind: told less, it paints what we do.
 */
typedef struct head {
    double back;   /* of our tip: where Graphviz is told that its tip is */
    double length; /* from there to the end of the line */
    double size;   /* arrowsize */
} head;

static head head_of(const en_line *line, en_tip tip) {
    const double miter = hypot(1, EN_ARROW_SLIMNESS) / EN_ARROW_SLIMNESS / 2;
    const double bar_length = 0.25; /* of a bar as wide as an arrow is long */
    head h = {0, 0, 0};
    if (tip == EN_TIP_ARROW) {
        h.back = miter * line->width;
        h.length = fmax(en_arrow_length(line) - h.back - line->width / 2, 0.5);
        h.size = h.length / 10;
    } else if (tip == EN_TIP_BAR) {
        h.size = 0.6;
        h.length = 10 * bar_length * h.size;
    }
    return h;
}

static void set_course(sheet *s, Agedge_t *edge, const en_line *line) {
    head tail = head_of(line, line->tail), front = head_of(line, line->head);
    en_point tips[4], shaft[4];
    en_curve_cut(tips, line->curve, tail.back, front.back);
    en_curve_cut(shaft, line->curve, tail.back + tail.length, front.back + front.length);
    if (line->tail != EN_TIP_NONE)
        put_point(s, "s,", tips[0]);
    if (line->head != EN_TIP_NONE)
        put_point(s, line->tail != EN_TIP_NONE ? " e," : "e,", tips[3]);
    for (int i = 0; i < 4; i++)
        put_point(s, i || s->value.length ? " " : "", shaft[i]);
    set_value(s, edge, "pos");
    if (front.size > 0 || tail.size > 0)
        set_number(s, edge, "arrowsize", fmax(front.size, tail.size));
}

static void set_line(sheet *s, Agedge_t *edge, const en_line *line, const char *kind) {
    static const char *const ways[2][2] = {{"none", "forward"}, {"back", "both"}};
    static const char *const tips[] = {"none", "normal", "tee"};
    static const char *const strokes[] = {"solid", "dashed", "dotted"};
    set_course(s, edge, line);
    set(s, edge, "color", line->colour);
    set_number(s, edge, "penwidth", line->width);
    set(s, edge, "dir", ways[line->tail != EN_TIP_NONE][line->head != EN_TIP_NONE]);
    if (line->head != EN_TIP_NONE)
        set(s, edge, "arrowhead", tips[line->head]);
    if (line->tail != EN_TIP_NONE)
        set(s, edge, "arrowtail", tips[line->tail]);
    if (line->stroke != EN_SOLID)
        set(s, edge, "style", strokes[line->stroke]);
    put(s, kind);
    put(s, *kind && *line->class_name ? " " : "");
    put(s, line->class_name);
    set_value(s, edge, "class");
}

/* The numbers of an edge's sources, as its label. */
static void set_cite(sheet *s, Agedge_t *edge, const en_mark_edge *mark) {
    const en_label *label = &mark->cite_label;
    if (!label->line_count)
        return;
    put_lines(s, label->lines, label->line_count, label->anchor);
    set_value(s, edge, "label");
    set_type(s, edge, label, mark->line.quiet ? s->figure->mute : s->figure->ink);
    double y = (label->box.y0 + label->box.y1) / 2 + drop(label->size);
    set_point(s, edge, "lp", (en_point){en_label_anchor(label), y});
}

static bool is_bare(const en_figure *figure) { return strcmp(figure->background, "none") == 0; }

/* The letter of a line on its disc: a node of its own, painted after all lines. */
static void add_mark(sheet *s, const en_line *line) {
    Agnode_t *node = *line->mark ? add_node(s, "m", s->pieces++) : NULL;
    if (!node)
        return;
    bool bare = is_bare(s->figure);
    const char *lines[] = {line->mark};
    en_label label = {lines, 1, EN_DISC_TYPE, true, EN_MIDDLE, {0, 0, 0, 0}};
    set(s, node, "shape", "circle");
    set(s, node, "style", "filled");
    set_inches(s, node, "width", 2 * EN_DISC_RADIUS);
    set_inches(s, node, "height", 2 * EN_DISC_RADIUS);
    set(s, node, "fillcolor", bare ? "#FFFFFF" : s->figure->background);
    set(s, node, "color", line->colour);
    set_number(s, node, "penwidth", EN_DISC_WIDTH);
    set(s, node, "class", "mark");
    set_point(s, node, "pos", line->mark_at);
    put_lines(s, lines, 1, EN_MIDDLE);
    set_value(s, node, "xlabel");
    set_type(s, node, &label, en_mark_ink(s->figure, line));
    set_point(s, node, "xlp",
              (en_point){line->mark_at.x, line->mark_at.y + drop(EN_DISC_TYPE)});
}

/* A line of furniture, between two points of its own. */
static void add_sample(sheet *s, const en_line *line, const char *kind) {
    Agnode_t *from = add_point(s, line->curve[0]), *to = add_point(s, line->curve[3]);
    Agedge_t *edge = from && to ? agedge(s->graph, from, to, NULL, 1) : NULL;
    s->failed |= !edge;
    if (!edge)
        return;
    set_line(s, edge, line, kind);
    add_mark(s, line);
}

static void add_rule(sheet *s, double y) {
    if (y <= 0)
        return;
    en_line line = {.colour = s->figure->rule, .class_name = "", .mark = "", .width = 0.6};
    en_cubic_straight(line.curve, (en_point){2, y}, (en_point){s->figure->width - 2, y});
    add_sample(s, &line, "rule");
}

static void add_piece(sheet *s, const en_piece *piece) {
    const en_figure *f = s->figure;
    if (piece->part == EN_PART_NODE || piece->part == EN_PART_SIZE) {
        Agnode_t *node = add_node(s, "f", s->pieces++);
        if (node)
            set_shape(s, node, &piece->shape, "legend");
    }
    if (piece->part == EN_PART_LINE || piece->part == EN_PART_SIZE)
        add_sample(s, &piece->line, "legend");
    if (piece->part == EN_PART_CAPTION) {
        add_label(s, &piece->lead_label, f->ink, "caption");
        add_label(s, &piece->label, f->mute, "caption");
    } else
        add_label(s, &piece->label, piece->part == EN_PART_NOTE ? f->mute : f->ink, "legend");
}

static void add_furniture(sheet *s) {
    const en_figure *f = s->figure;
    add_label(s, &f->title_label, f->ink, "title");
    add_label(s, &f->subtitle_label, f->mute, "subtitle");
    add_rule(s, f->rules[0]);
    add_rule(s, f->rules[1]);
    for (size_t i = 0; i < f->piece_count; i++)
        add_piece(s, &f->pieces[i]);
}

static void add_network(sheet *s) {
    const en_figure *f = s->figure;
    Agnode_t **nodes = EN_NEW(f->arena, Agnode_t *, f->node_count);
    s->failed |= !nodes;
    for (size_t i = 0; i < f->node_count && !s->failed; i++) {
        nodes[i] = add_named(s, f->nodes[i].name);
        if (!nodes[i])
            return;
        set_shape(s, nodes[i], &f->nodes[i].shape, "");
        set_label(s, nodes[i], &f->nodes[i]);
    }
    for (size_t i = 0; i < f->edge_count && !s->failed; i++) {
        const en_mark_edge *mark = &f->edges[i];
        Agedge_t *edge = agedge(s->graph, nodes[mark->tail], nodes[mark->head], NULL, 1);
        s->failed |= !edge;
        if (!edge)
            return;
        set(s, edge, "id", mark->id);
        set_line(s, edge, &mark->line, "");
        set_cite(s, edge, mark);
    }
    for (size_t i = 0; i < f->edge_count; i++)
        add_mark(s, &f->edges[i].line);
}

/* What objects have unless they say otherwise; only what is declared can be set. */
typedef struct declared {
    int kind;
    const char *name, *value;
} declared;

static const declared attributes[] = {
    {AGRAPH, "pad", "0"},
    {AGRAPH, "outputorder", "edgesfirst"},
    {AGRAPH, "splines", "line"},
    {AGRAPH, "fontsize", "7"},
    {AGRAPH, "class", "figure"},
    {AGRAPH, "linelength", "0"}, /* of cgraph: no breaks within a text */
    {AGRAPH, "bgcolor", ""},
    {AGRAPH, "fontname", ""},
    {AGRAPH, "comment", ""},
    {AGNODE, "label", "\\N"}, /* as Graphviz has it: an empty one is then written */
    {AGNODE, "fixedsize", "true"},
    {AGNODE, "shape", "circle"},
    {AGNODE, "style", ""},
    {AGNODE, "width", "0.1"},
    {AGNODE, "height", "0.1"},
    {AGNODE, "margin", ""},
    {AGNODE, "fillcolor", ""},
    {AGNODE, "color", "black"},
    {AGNODE, "penwidth", "0.7"},
    {AGNODE, "fontsize", "7"},
    {AGNODE, "fontcolor", "black"},
    {AGNODE, "class", ""},
    {AGNODE, "xlabel", ""},
    {AGNODE, "xlp", ""},
    {AGNODE, "pos", ""},
    {AGEDGE, "id", ""},
    {AGEDGE, "pos", ""},
    {AGEDGE, "color", "black"},
    {AGEDGE, "penwidth", "1"},
    {AGEDGE, "dir", "none"},
    {AGEDGE, "arrowhead", "normal"},
    {AGEDGE, "arrowtail", "normal"},
    {AGEDGE, "arrowsize", "1"},
    {AGEDGE, "style", ""},
    {AGEDGE, "class", ""},
    {AGEDGE, "label", ""},
    {AGEDGE, "lp", ""},
    {AGEDGE, "fontsize", "7"},
    {AGEDGE, "fontcolor", "black"},
};

static void declare(sheet *s) {
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        s->failed |= !agattr(s->graph, attributes[i].kind, (char *)attributes[i].name,
                             (char *)attributes[i].value);
    s->failed |= !agattr(s->graph, AGNODE, (char *)"fontname", (char *)s->plain) ||
                 !agattr(s->graph, AGEDGE, (char *)"fontname", (char *)s->plain);
    if (s->failed)
        return;
    set(s, s->graph, "bgcolor", is_bare(s->figure) ? "transparent" : s->figure->background);
    set(s, s->graph, "fontname", s->plain);
    en_buf_dot(&s->value, s->figure->meta);
    set_value(s, s->graph, "comment");
}

/* The families as Pango takes a list of them: no blanks round the commas. */
static void put_families(en_buf *out, const char *font) {
    for (; *font; font++) {
        bool blank = *font == ' ' && (font[1] == ',' || font[1] == ' ' || !font[1] ||
                                      !out->length || out->text[out->length - 1] == ',');
        if (!blank)
            en_buf_add(out, font, 1);
    }
}

static int take(void *out, const char *text) {
    en_buf_puts(out, text);
    return 0;
}

static int no_flush(void *out) {
    (void)out;
    return 0;
}

static void fill(sheet *s) {
    const en_figure *f = s->figure;
    declare(s);
    if (s->failed)
        return;
    add_point(s, (en_point){0, 0});
    add_point(s, (en_point){f->width, f->height});
    add_network(s);
    add_furniture(s);
}

en_status en_write_dot(en_buf *out, const en_figure *figure, en_error *err) {
    Agiodisc_t io = {NULL, take, no_flush};
    Agdisc_t to_memory = {NULL, NULL, &io};
    en_buf plain = {0}, bold = {0};
    put_families(&plain, figure->font);
    put_families(&bold, figure->font);
    en_buf_puts(&bold, " Semi-Bold");
    sheet s = {.figure = figure, .plain = en_buf_text(&plain), .bold = en_buf_text(&bold)};
    s.graph = agopen((char *)"figure", Agundirected, &to_memory);
    s.failed = !s.graph || plain.failed || bold.failed;
    if (!s.failed)
        fill(&s);
    if (!s.failed)
        s.failed = agwrite(s.graph, out) != 0;
    if (s.graph)
        agclose(s.graph);
    en_buf_destroy(&s.value);
    en_buf_destroy(&plain);
    en_buf_destroy(&bold);
    return s.failed ? en_fail_memory(err) : en_buf_status(out, err);
}
