/* SPDX-License-Identifier: MIT */
/* Figures made by hand or at random, to be arranged. */
#ifndef EN_TESTS_ARRANGING_H
#define EN_TESTS_ARRANGING_H

#include "paint/chance.h"
#include "paint/geometry.h"
#include "paint/paint.h"
#include "paint/shape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

enum { NODES_MOST = 700, EDGES_MOST = 4000 };

static inline en_figure *make_figure(void) {
    en_arena *arena = en_arena_create(NULL);
    en_figure *figure = EN_NEW(arena, en_figure, 1);
    *figure = (en_figure){.arena = arena,
                          .lang = "en",
                          .font = "Inter,Noto Sans,sans-serif",
                          .quality = EN_FAST,
                          .seed = 7,
                          .width = 453.54,
                          .frame = {1, 40, 452.5, 0},
                          .nodes = EN_NEW(arena, en_mark_node, NODES_MOST),
                          .edges = EN_NEW(arena, en_mark_edge, EDGES_MOST)};
    return figure;
}

static inline void drop_figure(en_figure *figure) {
    en_text_close();
    en_arena_destroy(figure->arena);
}

static inline en_mark_node *add_node(en_figure *figure, const char *text, en_outline outline,
                                     double radius) {
    en_mark_node *node = &figure->nodes[figure->node_count++];
    node->text = en_arena_copy(figure->arena, text, strlen(text));
    node->shape = (en_shape){.outline = outline, .radius = radius};
    return node;
}

static inline en_mark_edge *add_edge(en_figure *figure, size_t tail, size_t head) {
    en_mark_edge *edge = &figure->edges[figure->edge_count++];
    *edge = (en_mark_edge){.tail = tail, .head = head};
    edge->line = (en_line){.width = 1, .head = EN_TIP_ARROW, .mark = ""};
    return edge;
}

static inline void add_random_node(en_figure *figure, en_chance *chance) {
    static const char *const words[] = {"Harbour",  "Board", "of",    "Ålesund",  "Trust",
                                        "Meridian", "Union", "Delta", "Ministry", "Energy"};
    char name[64] = "";
    size_t count = 1 + en_chance_below(chance, 3);
    for (size_t i = 0; i < count; i++) {
        strcat(name, i ? " " : "");
        strcat(name, words[en_chance_below(chance, sizeof words / sizeof *words)]);
    }
    double share = en_chance_share(chance);
    add_node(figure, name, (en_outline)en_chance_below(chance, EN_OUTLINES),
             3.6 + 20 * share * share * share);
}

/* A tree of COUNT nodes and EXTRA edges more, some of them parallel, opposed or marked. */
static inline en_figure *make_random(size_t count, size_t extra, uint64_t seed) {
    en_figure *figure = make_figure();
    en_chance chance = {seed};
    for (size_t i = 0; i < count; i++)
        add_random_node(figure, &chance);
    for (size_t i = 1; i < count; i++)
        add_edge(figure, i, en_chance_below(&chance, i));
    for (size_t i = 0; i < extra && count > 1; i++) {
        en_mark_edge *edge =
            add_edge(figure, en_chance_below(&chance, count), en_chance_below(&chance, count));
        if (i % 3 == 0)
            edge->line.head = edge->line.tail = EN_TIP_BAR;
        if (i % 4 == 0)
            edge->line.mark = "?";
    }
    return figure;
}

static inline void arrange(en_figure *figure) {
    en_error err = {0};
    if (en_figure_arrange(figure, &err))
        fail_msg("%s", err.text);
    /* Labels that find no room are the only thing that is remarked on, and it is, with number.
     */
    size_t nameless = 0;
    for (size_t i = 0; i < figure->node_count; i++)
        nameless += figure->nodes[i].text[0] && !figure->nodes[i].label.line_count;
    char count[32];
    snprintf(count, sizeof count, " %zu ", nameless);
    assert_true(nameless ? figure->remark && strstr(figure->remark, count) : !figure->remark);
}

/* What this counts it counts without the code that avoids it. */
static inline bool overlap(en_box a, en_box b) {
    return fmin(a.x1, b.x1) - fmax(a.x0, b.x0) > 0 && fmin(a.y1, b.y1) - fmax(a.y0, b.y0) > 0;
}

static inline en_box node_box(const en_figure *figure, size_t node) {
    en_polygon polygon;
    en_box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    en_shape_polygon(&polygon, &figure->nodes[node].shape, 0);
    for (size_t i = 0; i < polygon.count; i++) {
        box.x0 = fmin(box.x0, polygon.corners[i].x);
        box.x1 = fmax(box.x1, polygon.corners[i].x);
        box.y0 = fmin(box.y0, polygon.corners[i].y);
        box.y1 = fmax(box.y1, polygon.corners[i].y);
    }
    return box;
}

#endif
