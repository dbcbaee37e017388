/* SPDX-License-Identifier: MIT */
/* The wire (base/wire.h) as a figure. Whatever is not as the wire says is refused. */
#include "base/map.h"
#include "base/utf8.h"
#include "base/wire.h"
#include "paint/paint.h"
#include "paint/shape.h"
#include "paint/write.h"

#include <graphviz/cgraph.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS  "0123456789"
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* How many letters a text may have; what is longer is cut, for no reader gets to its end. */
enum { CITE_TEXT = 40, SHORT_TEXT = 300, MIDDLE_TEXT = 2000, LONG_TEXT = 20000 };
enum { MOST_OBJECTS = 200000, MOST_PLAIN = 8000 };
/* What the wire gives no colour is black on white. */
#define BLACK "#000000"
#define WHITE "#FFFFFF"

/* The first failure is in STATUS; whatever is asked after it gets a harmless answer. */
typedef struct reader {
    Agraph_t *graph;
    en_figure *figure;
    en_map nodes; /* name on the wire -> index */
    en_map edges; /* id -> index */
    en_error *err;
    en_status status;
} reader;

/* cgraph prints what it complains of, in pieces; keep the first line for en_error instead. */
static char complaint[160];

static int keep_complaint(char *text) {
    size_t length = strlen(complaint);
    for (; *text && *text != '\n' && length + 1 < sizeof complaint; text++)
        complaint[length++] = *text;
    complaint[length] = '\0';
    return 0;
}

static const char *value_of(reader *r, void *object, const char *name) {
    const char *value = agget(object, (char *)name);
    if (!value)
        return "";
    if (aghtmlstr((char *)value) && !r->status)
        r->status = en_fail(r->err, EN_DATA, "figure: attribute '%s' is HTML", name);
    return value;
}

/* Where TEXT is to be cut so that MOST letters are left; marks stay with their letter. */
static size_t length_of(const char *text, size_t length, size_t most) {
    size_t at = 0;
    uint32_t point;
    for (size_t count = 0; at < length; count++) {
        size_t size = en_utf8_read(&point, text + at, length - at);
        if (count >= most && en_utf8_cells(point) != 0)
            break;
        at += size ? size : 1;
    }
    return at;
}

static const char *text_of(reader *r, void *object, const char *name, size_t most) {
    en_buf plain = {0}, clean = {0};
    en_wire_read(&plain, value_of(r, object, name));
    en_buf_clean(&clean, en_buf_text(&plain));
    size_t length = length_of(en_buf_text(&clean), clean.length, most);
    if (length < clean.length) {
        clean.length = length;
        en_buf_puts(&clean, "\xe2\x80\xa6");
    }
    char *copy = NULL;
    if (!plain.failed && !clean.failed)
        copy = en_arena_copy(r->figure->arena, en_buf_text(&clean), clean.length);
    if (!copy)
        r->status = en_fail_memory(r->err);
    en_buf_destroy(&plain);
    en_buf_destroy(&clean);
    return copy ? copy : "";
}

static void refuse(reader *r, const char *value, const char *name) {
    en_shown shown;
    if (!r->status)
        r->status = en_fail(r->err, EN_DATA, "figure: '%s' is no '%s'",
                            en_shown_text(&shown, value), name);
}

/* A value that is no text from data: nothing but ALLOWED characters, or FALLBACK if empty. */
static const char *plain_of(reader *r, void *object, const char *name, const char *allowed,
                            const char *fallback) {
    const char *value = value_of(r, object, name);
    if (!*value)
        return fallback;
    size_t length = strlen(value);
    if (strspn(value, allowed) != length || length > MOST_PLAIN) {
        refuse(r, value, name);
        return fallback;
    }
    char *copy = en_arena_copy(r->figure->arena, value, length);
    if (!copy)
        r->status = en_fail_memory(r->err);
    return copy ? copy : fallback;
}

/* "#RRGGBB", or "none" for what is not painted: names of colours differ between DOT and SVG. */
static const char *colour_of(reader *r, void *object, const char *name, const char *fallback) {
    const char *value = plain_of(r, object, name, DIGITS LETTERS "#", fallback);
    if (strcmp(value, "transparent") == 0 || strcmp(value, "none") == 0)
        return "none";
    if (value[0] == '#' && strlen(value) == 7 && strspn(value + 1, DIGITS "abcdefABCDEF") == 6)
        return value;
    refuse(r, value, name);
    return fallback;
}

static const char *class_of(reader *r, void *object) {
    return plain_of(r, object, "class", DIGITS LETTERS "_- ", "");
}

typedef struct limits {
    double least, most, fallback;
} limits;

static double number_of(reader *r, void *object, const char *name, limits to) {
    const char *value = value_of(r, object, name);
    if (!*value)
        return to.fallback;
    char *end;
    en_shown shown;
    double number = strtod(value, &end);
    if (!*end && number >= to.least && number <= to.most)
        return number;
    if (!r->status)
        r->status = en_fail(r->err, EN_DATA, "figure: '%s' is no '%s' from %g to %g",
                            en_shown_text(&shown, value), name, to.least, to.most);
    return to.fallback;
}

/* The place of the value in WORDS, which end with NULL; the first where there is none. */
static int choice_of(reader *r, void *object, const char *name, const char *const *words) {
    const char *value = value_of(r, object, name);
    if (!*value)
        return 0;
    for (int i = 0; words[i]; i++)
        if (strcmp(words[i], value) == 0)
            return i;
    refuse(r, value, name);
    return 0;
}

static bool is_quiet(reader *r, void *object) {
    static const char *const words[] = {"false", "true", NULL};
    return choice_of(r, object, EN_WIRE_QUIET, words) == 1;
}

static void read_shape(reader *r, en_shape *shape, void *node, double radius) {
    const char *name = value_of(r, node, "shape");
    shape->outline = en_outline_find(*name ? name : "circle");
    if (shape->outline == EN_OUTLINES) {
        shape->outline = EN_CIRCLE;
        refuse(r, name, "shape");
    }
    shape->radius = number_of(r, node, EN_WIRE_RADIUS, (limits){0.1, 1000, radius});
    shape->fill = colour_of(r, node, "fillcolor", WHITE);
    shape->line = colour_of(r, node, "color", BLACK);
    shape->width = number_of(r, node, "penwidth", (limits){0.1, 20, EN_OUTLINE_WIDTH});
    shape->class_name = class_of(r, node);
}

/* In an order in which the arrow at the tail is "both" or "back". */
static void read_tips(reader *r, en_line *line, void *object) {
    static const char *const ways[] = {"none", "forward", "both", "back", NULL};
    static const char *const tips[] = {"normal", "tee", NULL};
    int way = choice_of(r, object, "dir", ways);
    int head = choice_of(r, object, "arrowhead", tips);
    int tail = choice_of(r, object, "arrowtail", tips);
    if (way == 1 || way == 2)
        line->head = head ? EN_TIP_BAR : EN_TIP_ARROW;
    if (way == 2 || way == 3)
        line->tail = tail ? EN_TIP_BAR : EN_TIP_ARROW;
}

static void read_line(reader *r, en_line *line, void *object) {
    static const char *const strokes[] = {"solid", "dashed", "dotted", NULL};
    line->colour = colour_of(r, object, "color", r->figure->mute);
    line->class_name = class_of(r, object);
    line->dash = plain_of(r, object, EN_WIRE_DASH, DIGITS "., ", "");
    line->width = number_of(r, object, "penwidth", (limits){0.1, 20, 0.8});
    line->stroke = (en_stroke)choice_of(r, object, "style", strokes);
    line->quiet = is_quiet(r, object);
    line->mark = text_of(r, object, EN_WIRE_MARK, 3);
    read_tips(r, line, object);
}

static void read_node(reader *r, Agnode_t *node) {
    en_figure *figure = r->figure;
    const char *name = agnameof(node);
    size_t held, index = figure->node_count++;
    en_mark_node *out = &figure->nodes[index];
    if (name[0] != 'n' || strlen(name) > 20 || strspn(name + 1, DIGITS) != strlen(name + 1)) {
        refuse(r, name, "node name");
        return;
    }
    out->name = en_arena_copy(figure->arena, name, strlen(name));
    if (!out->name || !en_map_put(&r->nodes, out->name, index, &held))
        r->status = en_fail_memory(r->err);
    out->text = text_of(r, node, "label", SHORT_TEXT);
    out->title = text_of(r, node, EN_WIRE_TITLE, MIDDLE_TEXT);
    out->key = text_of(r, node, EN_WIRE_KEY, MIDDLE_TEXT);
    out->kind = text_of(r, node, EN_WIRE_KIND, MIDDLE_TEXT);
    out->ink = colour_of(r, node, "fontcolor", figure->ink);
    out->quiet = is_quiet(r, node);
    read_shape(r, &out->shape, node, 3.6);
}

static void read_piece(reader *r, Agnode_t *node) {
    static const char *const parts[] = {"heading", "node",    "line", "size",
                                        "note",    "caption", NULL};
    en_figure *figure = r->figure;
    en_piece *out = &figure->pieces[figure->piece_count++];
    out->part = (en_part)choice_of(r, node, EN_WIRE_PART, parts);
    out->column = (size_t)number_of(r, node, EN_WIRE_COLUMN, (limits){0, 1000, 0});
    out->text =
        text_of(r, node, "label", out->part == EN_PART_CAPTION ? LONG_TEXT : MIDDLE_TEXT);
    out->lead = text_of(r, node, EN_WIRE_LEAD, SHORT_TEXT);
    if (out->part == EN_PART_NODE || out->part == EN_PART_SIZE)
        read_shape(r, &out->shape, node, 3.5);
    if (out->part == EN_PART_LINE)
        read_line(r, &out->line, node);
}

static void read_edge(reader *r, Agedge_t *edge) {
    en_figure *figure = r->figure;
    size_t held, index = figure->edge_count++;
    en_mark_edge *out = &figure->edges[index];
    out->tail = en_map_find(&r->nodes, agnameof(agtail(edge)));
    out->head = en_map_find(&r->nodes, agnameof(aghead(edge)));
    out->id = plain_of(r, edge, "id", "e" DIGITS, "");
    if (!en_map_put(&r->edges, out->id, index, &held))
        r->status = en_fail_memory(r->err);
    if (r->status)
        return;
    if (out->tail == EN_NONE || out->head == EN_NONE)
        r->status = en_fail(r->err, EN_DATA, "figure: edge '%s' has no two nodes", out->id);
    else if (out->id[0] != 'e' || held != index)
        r->status = en_fail(r->err, EN_DATA, "figure: '%s' is no id of one edge", out->id);
    out->title = text_of(r, edge, EN_WIRE_TITLE, MIDDLE_TEXT);
    out->key = text_of(r, edge, EN_WIRE_KEY, MIDDLE_TEXT);
    out->type = text_of(r, edge, EN_WIRE_TYPE, MIDDLE_TEXT);
    out->sign = plain_of(r, edge, EN_WIRE_SIGN, "+0-", "");
    out->status = plain_of(r, edge, EN_WIRE_STATUS, LETTERS " ", "");
    out->cite = text_of(r, edge, EN_WIRE_CITE, CITE_TEXT);
    read_line(r, &out->line, edge);
}

static int by_age(const void *a, const void *b) {
    uint64_t left = AGSEQ(*(Agedge_t *const *)a), right = AGSEQ(*(Agedge_t *const *)b);
    return (left > right) - (left < right);
}

/* cgraph knows edges by node; their order in the file is that of their numbers. */
static void read_edges(reader *r) {
    size_t room = (size_t)agnedges(r->graph), count = 0;
    Agedge_t **edges = EN_NEW(r->figure->arena, Agedge_t *, room);
    if (!edges) {
        r->status = en_fail_memory(r->err);
        return;
    }
    for (Agnode_t *n = agfstnode(r->graph); n; n = agnxtnode(r->graph, n))
        for (Agedge_t *e = agfstout(r->graph, n); e && count < room; e = agnxtout(r->graph, e))
            edges[count++] = e;
    qsort(edges, count, sizeof(Agedge_t *), by_age);
    for (size_t i = 0; i < count && !r->status; i++)
        read_edge(r, edges[i]);
}

static void read_style(reader *r) {
    static const char *const qualities[] = {"good", "fast", "best", NULL};
    static const en_quality quality[] = {EN_GOOD, EN_FAST, EN_BEST};
    static const char *const layouts[] = {"auto", "stress", "force", "layers", "radial", NULL};
    en_figure *f = r->figure;
    void *graph = r->graph;
    f->background = colour_of(r, graph, "bgcolor", WHITE);
    f->ink = colour_of(r, graph, EN_WIRE_INK, BLACK);
    f->mute = colour_of(r, graph, EN_WIRE_MUTE, BLACK);
    f->rule = colour_of(r, graph, EN_WIRE_RULE, BLACK);
    f->night = plain_of(r, graph, EN_WIRE_NIGHT, DIGITS LETTERS "#-;. ", "");
    f->font = plain_of(r, graph, EN_WIRE_FONT, DIGITS LETTERS "-, ",
                       "Inter,Noto Sans,Open Sans,Segoe UI,Arial,sans-serif");
    f->prefix = plain_of(r, graph, EN_WIRE_PREFIX, DIGITS LETTERS "-_", "entente");
    f->width = number_of(r, graph, EN_WIRE_WIDTH, (limits){72, 7200, 453.54});
    f->seed = (unsigned)number_of(r, graph, EN_WIRE_SEED, (limits){0, 4294967295.0, 1});
    f->quality = quality[choice_of(r, graph, EN_WIRE_QUALITY, qualities)];
    f->layout = (en_layout)choice_of(r, graph, EN_WIRE_LAYOUT, layouts);
    if (!r->status && strspn(f->prefix, LETTERS) == 0)
        r->status =
            en_fail(r->err, EN_DATA, "figure: prefix '%s' has no letter in front", f->prefix);
}

static void read_words(reader *r) {
    en_figure *f = r->figure;
    void *graph = r->graph;
    f->lang = plain_of(r, graph, EN_WIRE_LANG, DIGITS LETTERS "-", "en");
    f->title = text_of(r, graph, EN_WIRE_TITLE, MIDDLE_TEXT);
    f->subtitle = text_of(r, graph, EN_WIRE_SUBTITLE, MIDDLE_TEXT);
    f->desc = text_of(r, graph, EN_WIRE_DESC, LONG_TEXT);
    f->meta = text_of(r, graph, EN_WIRE_META, LONG_TEXT);
}

static void read_graph(reader *r) {
    en_figure *figure = r->figure;
    int nodes = agnnodes(r->graph), edges = agnedges(r->graph);
    if (!agisundirected(r->graph) || nodes > MOST_OBJECTS || edges > MOST_OBJECTS) {
        r->status =
            en_fail(r->err, EN_DATA, "figure: directed, or too large (%d nodes, %d edges)",
                    nodes, edges);
        return;
    }
    figure->nodes = EN_NEW(figure->arena, en_mark_node, (size_t)nodes);
    figure->pieces = EN_NEW(figure->arena, en_piece, (size_t)nodes);
    figure->edges = EN_NEW(figure->arena, en_mark_edge, (size_t)edges);
    if (!figure->nodes || !figure->pieces || !figure->edges) {
        r->status = en_fail_memory(r->err);
        return;
    }
    read_style(r);
    read_words(r);
    for (Agnode_t *n = agfstnode(r->graph); n && !r->status; n = agnxtnode(r->graph, n)) {
        if (*value_of(r, n, EN_WIRE_PART))
            read_piece(r, n);
        else
            read_node(r, n);
    }
    if (!r->status)
        read_edges(r);
}

en_status en_figure_read(en_figure **out, const char *dot, en_arena *arena, en_error *err) {
    en_figure *figure = EN_NEW(arena, en_figure, 1);
    if (!figure)
        return en_fail_memory(err);
    figure->arena = arena;
    reader r = {
        .figure = figure, .nodes = {.arena = arena}, .edges = {.arena = arena}, .err = err};

    complaint[0] = '\0';
    agusererrf print_before = agseterrf(keep_complaint);
    r.graph = agmemread(dot);
    agseterrf(print_before);
    if (!r.graph)
        return en_fail(err, EN_DATA, "figure: no DOT graph%s%s", complaint[0] ? ": " : "",
                       complaint);
    read_graph(&r);
    agclose(r.graph);
    *out = r.status ? NULL : figure;
    return r.status;
}
