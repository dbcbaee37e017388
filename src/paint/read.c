/* SPDX-License-Identifier: MIT */
/* The wire (base/wire.h) as a figure. Whatever is not as the wire says is refused. */
#include "base/map.h"
#include "base/utf8.h"
#include "base/wire.h"
#include "paint/paint.h"
#include "paint/shape.h"
#include "paint/write.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS  "0123456789"
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* How many letters a text may have; what is longer is cut, for no reader gets to its end. */
enum { CITE_TEXT = 40, SHORT_TEXT = 300, MIDDLE_TEXT = 2000, LONG_TEXT = 20000 };
enum { MOST_OBJECTS = 200000, MOST_PLAIN = 8000, MOST_DIGITS = 18 };
/* What the wire gives no colour is black on white. */
#define BLACK "#000000"
#define WHITE "#FFFFFF"

/* The first failure is in STATUS; whatever is asked after it gets a harmless answer. */
typedef struct reader {
    en_figure *figure;
    en_said said;    /* the line at hand */
    en_buf clean;    /* a text under way */
    size_t *numbers; /* of the nodes so far, rising */
    size_t last;     /* number of the edge before */
    bool ended;      /* the last line has come */
    en_error *err;
    en_status status;
} reader;

static const char *value_of(reader *r, const char *name) {
    return en_wire_value(&r->said, name);
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

/* A text as it stands on the wire, or a copy where it is not clean or too long. */
static const char *text_of(reader *r, const char *name, size_t most) {
    const char *value = value_of(r, name);
    r->clean.length = 0;
    en_buf_clean(&r->clean, value);
    size_t length = length_of(en_buf_text(&r->clean), r->clean.length, most);
    if (length == r->clean.length && strncmp(value, en_buf_text(&r->clean), length + 1) == 0)
        return value;
    if (length < r->clean.length) {
        r->clean.length = length;
        en_buf_puts(&r->clean, "\xe2\x80\xa6");
    }
    char *copy = NULL;
    if (!r->clean.failed)
        copy = en_arena_copy(r->figure->arena, en_buf_text(&r->clean), r->clean.length);
    if (!copy)
        r->status = en_fail_memory(r->err);
    return copy ? copy : "";
}

static void refuse(reader *r, const char *value, const char *name) {
    en_shown shown;
    if (!r->status)
        r->status = en_fail(r->err, EN_DATA, "figure: '%s' is no '%s'",
                            en_shown_text(&shown, value), name);
}

/* A value that is no text from data: nothing but ALLOWED characters, or FALLBACK if empty. */
static const char *plain_of(reader *r, const char *name, const char *allowed,
                            const char *fallback) {
    const char *value = value_of(r, name);
    if (!*value)
        return fallback;
    size_t length = strlen(value);
    if (strspn(value, allowed) != length || length > MOST_PLAIN) {
        refuse(r, value, name);
        return fallback;
    }
    return value;
}

/* "#RRGGBB", or "none" for what is not painted: names of colours differ between DOT and SVG. */
static const char *colour_of(reader *r, const char *name, const char *fallback) {
    const char *value = plain_of(r, name, DIGITS LETTERS "#", fallback);
    if (strcmp(value, "transparent") == 0 || strcmp(value, "none") == 0)
        return "none";
    if (value[0] == '#' && strlen(value) == 7 && strspn(value + 1, DIGITS "abcdefABCDEF") == 6)
        return value;
    refuse(r, value, name);
    return fallback;
}

static const char *class_of(reader *r) {
    return plain_of(r, "class", DIGITS LETTERS "_- ", "");
}

typedef struct limits {
    double least, most, fallback;
} limits;

static double number_of(reader *r, const char *name, limits to) {
    const char *value = value_of(r, name);
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
static int choice_of(reader *r, const char *name, const char *const *words) {
    const char *value = value_of(r, name);
    if (!*value)
        return 0;
    for (int i = 0; words[i]; i++)
        if (strcmp(words[i], value) == 0)
            return i;
    refuse(r, value, name);
    return 0;
}

static bool is_quiet(reader *r) {
    static const char *const words[] = {"false", "true", NULL};
    return choice_of(r, EN_WIRE_QUIET, words) == 1;
}

static void read_shape(reader *r, en_shape *shape, double radius) {
    const char *name = value_of(r, "shape");
    shape->outline = en_outline_find(*name ? name : "circle");
    if (shape->outline == EN_OUTLINES) {
        shape->outline = EN_CIRCLE;
        refuse(r, name, "shape");
    }
    shape->radius = number_of(r, EN_WIRE_RADIUS, (limits){0.1, 1000, radius});
    shape->fill = colour_of(r, "fillcolor", WHITE);
    shape->line = colour_of(r, "color", BLACK);
    shape->width = number_of(r, "penwidth", (limits){0.1, 20, EN_OUTLINE_WIDTH});
    shape->class_name = class_of(r);
}

/* In an order in which the arrow at the tail is "both" or "back". */
static void read_tips(reader *r, en_line *line) {
    static const char *const ways[] = {"none", "forward", "both", "back", NULL};
    static const char *const tips[] = {"normal", "tee", NULL};
    int way = choice_of(r, "dir", ways);
    int head = choice_of(r, "arrowhead", tips);
    int tail = choice_of(r, "arrowtail", tips);
    if (way == 1 || way == 2)
        line->head = head ? EN_TIP_BAR : EN_TIP_ARROW;
    if (way == 2 || way == 3)
        line->tail = tail ? EN_TIP_BAR : EN_TIP_ARROW;
}

static void read_line(reader *r, en_line *line) {
    static const char *const strokes[] = {"solid", "dashed", "dotted", NULL};
    line->colour = colour_of(r, "color", r->figure->mute);
    line->class_name = class_of(r);
    line->dash = plain_of(r, EN_WIRE_DASH, DIGITS "., ", "");
    line->width = number_of(r, "penwidth", (limits){0.1, 20, 0.8});
    line->stroke = (en_stroke)choice_of(r, "style", strokes);
    line->quiet = is_quiet(r);
    line->mark = text_of(r, EN_WIRE_MARK, 3);
    read_tips(r, line);
}

/* The number behind LETTER in NAME, from 1 on; 0 where it is no such name. */
static size_t number_in(const char *name, char letter) {
    size_t length = strlen(name);
    bool fits = name[0] == letter && length > 1 && length <= MOST_DIGITS &&
                strspn(name + 1, DIGITS) == length - 1;
    return fits ? (size_t)strtoull(name + 1, NULL, 10) + 1 : 0;
}

/* The place of the node called NAME; EN_NONE where there is none. */
static size_t find_node(const reader *r, const char *name) {
    size_t wanted = number_in(name, 'n'), low = 0, high = r->figure->node_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (r->numbers[middle] < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low < r->figure->node_count && r->numbers[low] == wanted ? low : EN_NONE;
}

static void read_node(reader *r) {
    en_figure *figure = r->figure;
    size_t index = figure->node_count;
    en_mark_node *out = &figure->nodes[index];
    out->name = r->said.name;
    r->numbers[index] = number_in(out->name, 'n');
    if (!r->numbers[index] || (index && r->numbers[index] <= r->numbers[index - 1])) {
        refuse(r, out->name, "node name higher than that before");
        return;
    }
    figure->node_count++;
    out->text = text_of(r, "label", SHORT_TEXT);
    out->title = text_of(r, EN_WIRE_TITLE, MIDDLE_TEXT);
    out->key = text_of(r, EN_WIRE_KEY, MIDDLE_TEXT);
    out->kind = text_of(r, EN_WIRE_KIND, MIDDLE_TEXT);
    out->ink = colour_of(r, "fontcolor", figure->ink);
    out->quiet = is_quiet(r);
    read_shape(r, &out->shape, 3.6);
}

static void read_piece(reader *r) {
    static const char *const parts[] = {"heading", "node",    "line", "size",
                                        "note",    "caption", NULL};
    en_figure *figure = r->figure;
    en_piece *out = &figure->pieces[figure->piece_count++];
    out->part = (en_part)choice_of(r, EN_WIRE_PART, parts);
    out->column = (size_t)number_of(r, EN_WIRE_COLUMN, (limits){0, 1000, 0});
    out->text = text_of(r, "label", out->part == EN_PART_CAPTION ? LONG_TEXT : MIDDLE_TEXT);
    out->lead = text_of(r, EN_WIRE_LEAD, SHORT_TEXT);
    if (out->part == EN_PART_NODE || out->part == EN_PART_SIZE)
        read_shape(r, &out->shape, 3.5);
    if (out->part == EN_PART_LINE)
        read_line(r, &out->line);
}

static void read_edge(reader *r) {
    en_figure *figure = r->figure;
    en_mark_edge *out = &figure->edges[figure->edge_count++];
    size_t number = number_in(r->said.name, 'e');
    out->id = r->said.name;
    out->tail = find_node(r, value_of(r, EN_WIRE_TAIL));
    out->head = find_node(r, value_of(r, EN_WIRE_HEAD));
    if (number <= r->last)
        refuse(r, out->id, "edge name higher than that before");
    else if (out->tail == EN_NONE || out->head == EN_NONE)
        r->status = en_fail(r->err, EN_DATA, "figure: edge '%s' has no two nodes", out->id);
    r->last = number;
    if (r->status)
        return;
    out->title = text_of(r, EN_WIRE_TITLE, MIDDLE_TEXT);
    out->key = text_of(r, EN_WIRE_KEY, MIDDLE_TEXT);
    out->type = text_of(r, EN_WIRE_TYPE, MIDDLE_TEXT);
    out->sign = plain_of(r, EN_WIRE_SIGN, "+0-", "");
    out->status = plain_of(r, EN_WIRE_STATUS, LETTERS " ", "");
    out->cite = text_of(r, EN_WIRE_CITE, CITE_TEXT);
    read_line(r, &out->line);
}

static void read_style(reader *r) {
    static const char *const qualities[] = {"good", "fast", "best", NULL};
    static const en_quality quality[] = {EN_GOOD, EN_FAST, EN_BEST};
    static const char *const layouts[] = {"auto", "stress", "force", "layers", "radial", NULL};
    en_figure *f = r->figure;
    f->background = colour_of(r, "bgcolor", WHITE);
    f->ink = colour_of(r, EN_WIRE_INK, BLACK);
    f->mute = colour_of(r, EN_WIRE_MUTE, BLACK);
    f->rule = colour_of(r, EN_WIRE_RULE, BLACK);
    f->font = plain_of(r, EN_WIRE_FONT, DIGITS LETTERS "-, ",
                       "Inter,Noto Sans,Open Sans,Segoe UI,Arial,sans-serif");
    f->prefix = plain_of(r, EN_WIRE_PREFIX, DIGITS LETTERS "-_", "entente");
    f->width = number_of(r, EN_WIRE_WIDTH, (limits){72, 7200, 453.54});
    f->seed = (unsigned)number_of(r, EN_WIRE_SEED, (limits){0, 4294967295.0, 1});
    f->quality = quality[choice_of(r, EN_WIRE_QUALITY, qualities)];
    f->layout = (en_layout)choice_of(r, EN_WIRE_LAYOUT, layouts);
    if (!r->status && strspn(f->prefix, LETTERS) == 0)
        r->status =
            en_fail(r->err, EN_DATA, "figure: prefix '%s' has no letter in front", f->prefix);
}

static void read_words(reader *r) {
    en_figure *f = r->figure;
    f->lang = plain_of(r, EN_WIRE_LANG, DIGITS LETTERS "-", "en");
    f->title = text_of(r, EN_WIRE_TITLE, MIDDLE_TEXT);
    f->subtitle = text_of(r, EN_WIRE_SUBTITLE, MIDDLE_TEXT);
    f->desc = text_of(r, EN_WIRE_DESC, LONG_TEXT);
    f->meta = text_of(r, EN_WIRE_META, LONG_TEXT);
}

static void read_night(reader *r) {
    r->figure->night = plain_of(r, EN_WIRE_ROWS, DIGITS LETTERS "#-;. ", "");
}

/* What a line is about says how it is read. */
static void read_thing(reader *r) {
    const char *name = r->said.name;
    if (strcmp(name, "figure") == 0) {
        read_style(r);
        read_words(r);
    } else if (strcmp(name, "night") == 0)
        read_night(r);
    else if (strcmp(name, "end") == 0)
        r->ended = true;
    else if (name[0] == 'n')
        read_node(r);
    else if (name[0] == 'e')
        read_edge(r);
    else if (number_in(name, 'f'))
        read_piece(r);
    else
        refuse(r, name, "thing");
}

static void read_said(reader *r) {
    for (size_t i = 0; i < r->said.count && i < EN_WIRE_MOST; i++)
        if (!r->said.attributes[i].value)
            refuse(r, r->said.attributes[i].name, "NAME=VALUE");
    if (r->said.count > EN_WIRE_MOST)
        refuse(r, r->said.name, "thing with so many attributes");
    if (!r->status)
        read_thing(r);
}

/* Room for as many nodes, edges and pieces as there are lines that begin as theirs do. */
static void make_room(reader *r, const char *wire) {
    size_t counts[3] = {0};
    for (const char *line = wire; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        counts[0] += *line == 'n';
        counts[1] += *line == 'e';
        counts[2] += *line == 'f';
    }
    en_figure *f = r->figure;
    if (counts[0] > MOST_OBJECTS || counts[1] > MOST_OBJECTS || counts[2] > MOST_OBJECTS) {
        r->status = en_fail(r->err, EN_DATA, "figure: too large (%zu nodes, %zu edges)",
                            counts[0], counts[1]);
        return;
    }
    f->nodes = EN_NEW(f->arena, en_mark_node, counts[0]);
    f->edges = EN_NEW(f->arena, en_mark_edge, counts[1]);
    f->pieces = EN_NEW(f->arena, en_piece, counts[2]);
    r->numbers = EN_NEW(f->arena, size_t, counts[0]);
    if (!r->numbers || !f->nodes || !f->edges || !f->pieces)
        r->status = en_fail_memory(r->err);
}

en_status en_figure_read(en_figure **out, char *wire, en_arena *arena, en_error *err) {
    en_figure *figure = EN_NEW(arena, en_figure, 1);
    if (!figure)
        return en_fail_memory(err);
    figure->arena = arena;
    figure->night = "";
    reader r = {.figure = figure, .err = err};
    make_room(&r, wire);
    /* What no line says has its default: as if the first line had said nothing. */
    if (!r.status)
        read_style(&r);
    if (!r.status)
        read_words(&r);
    while (!r.status && !r.ended && en_wire_next(&r.said, &wire))
        read_said(&r);
    if (!r.status && (!r.ended || *wire))
        r.status = en_fail(err, EN_DATA, "figure: it does not end with 'end'");
    en_buf_destroy(&r.clean);
    *out = r.status ? NULL : figure;
    return r.status;
}
