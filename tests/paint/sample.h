/* SPDX-License-Identifier: MIT */
/* A figure from a text on the wire, put together without the layout, for tests. */
#ifndef EN_TESTS_SAMPLE_H
#define EN_TESTS_SAMPLE_H

#include "base/file.h"
#include "paint/geometry.h"
#include "paint/paint.h"
#include "paint/shape.h"
#include "paint/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* LINES of the wire and its last line, to be cut to pieces. */
static inline char *copy_wire(en_arena *arena, const char *lines) {
    size_t length = strlen(lines);
    char *copy = en_arena_alloc(arena, length + 6, 1);
    assert_non_null(copy);
    snprintf(copy, length + 6, "%s\nend\n", lines);
    return copy;
}

static inline en_figure *read_wire(en_arena *arena, const char *lines) {
    en_error err = {0};
    en_figure *figure = NULL;
    if (en_figure_read(&figure, copy_wire(arena, lines), arena, &err))
        fail_msg("%s", err.text);
    return figure;
}

static inline en_figure *read_sample(en_arena *arena) {
    const char *root = getenv("REPO");
    char path[4096];
    snprintf(path, sizeof path, "%s/tests/paint/sample.wire", root ? root : ".");
    en_buf wire = {0};
    en_error err = {0};
    en_figure *figure = NULL;
    assert_int_equal(en_file_read(&wire, path, 1 << 20, NULL), EN_OK);
    char *copy = en_arena_copy(arena, wire.text, wire.length);
    if (en_figure_read(&figure, copy, arena, &err))
        fail_msg("%s", err.text);
    en_buf_destroy(&wire);
    return figure;
}

static inline en_status label_node(en_figure *figure, en_mark_node *node, size_t i) {
    en_type type = {node->shape.radius > 20 ? 9 : 7, node->shape.radius > 20, 80, 3};
    node->inside = type.bold;
    en_status status = en_text_wrap(&node->label, figure, node->text, type, NULL);
    double width = en_label_width(figure, &node->label);
    double height = en_line_pitch(type.size) * (double)node->label.line_count;
    double away = node->inside ? 0 : node->shape.radius * 1.5 + width / 2 + 3;
    static const en_align aligns[] = {EN_START, EN_MIDDLE, EN_END};
    node->label.anchor = node->inside ? EN_MIDDLE : aligns[i % 3];
    en_point middle = {node->shape.at.x + away, node->shape.at.y};
    node->label.box = en_box_of(middle, width, height);
    return status;
}

/* Nodes on an ellipse, edges straight, labels to the right of their nodes. */
static inline en_status stand_on_ellipse(en_figure *f) {
    en_status status = EN_OK;
    f->frame.y1 = f->frame.y0 + 240;
    en_point middle = en_box_middle(&f->frame);
    for (size_t i = 0; i < f->node_count && !status; i++) {
        double angle = 2 * EN_PI * (double)i / (double)f->node_count;
        f->nodes[i].shape.at =
            (en_point){middle.x + (f->width / 2 - 90) * cos(angle), middle.y + 90 * sin(angle)};
        status = label_node(f, &f->nodes[i], i);
    }
    for (size_t i = 0; i < f->edge_count; i++) {
        en_line *line = &f->edges[i].line;
        en_cubic_straight(line->curve, f->nodes[f->edges[i].tail].shape.at,
                          f->nodes[f->edges[i].head].shape.at);
        line->mark_at = en_cubic_at(line->curve, 0.5);
    }
    return status;
}

static inline en_status compose(en_figure *figure, en_error *err) {
    en_status status = en_furniture_head(figure, err);
    if (!status)
        status = stand_on_ellipse(figure);
    if (!status)
        status = en_figure_cite(figure, err);
    return status ? status : en_furniture_foot(figure, err);
}

/* The sample, finished but for its layout. */
static inline en_figure *composed_sample(en_arena *arena) {
    en_figure *figure = read_sample(arena);
    assert_int_equal(compose(figure, NULL), EN_OK);
    return figure;
}

#endif
