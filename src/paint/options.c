/* SPDX-License-Identifier: MIT */
/* The costs were found by trial: what matters is their order, and that overlaps outweigh all.
 */
#include "paint/options.h"

#include "paint/paint.h"
#include "paint/route.h"
#include "paint/shape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double gap = 2.2, gap_above = 1.2; /* between a node and its label */
static const double cost_node = 60, cost_edge = 6, cost_own_edge = 5, cost_tip = 5,
                    cost_mark = 20, cost_out = 500, cost_out_point = 20, cost_near = 1.5,
                    cost_place = 0.6, near = 5;

/* Among more edges than these a label hides some wherever it stands. */
enum { CROWD = 2000 };

/* A place: the side on which the label stands, and how welcome it is there. */
typedef struct spot {
    int x, y;
    double cost;
} spot;

static const spot sides[] = {{1, 0, 0},    {-1, 0, .6}, {0, -1, .7},   {0, 1, .9},
                             {1, -1, 1.1}, {1, 1, 1.2}, {-1, -1, 1.5}, {-1, 1, 1.6}};

en_status en_obstacles_create(en_obstacles *out, const en_figure *figure, en_error *err) {
    en_arena *arena = figure->arena;
    size_t edges = figure->edge_count + 1, nodes = figure->node_count + 1;
    *out = (en_obstacles){
        .figure = figure,
        .outlines = EN_NEW(arena, en_box, nodes),
        .nodes = EN_NEW(arena, en_box, nodes),
        .tips = EN_NEW(arena, en_box, 2 * edges),
        .marks = EN_NEW(arena, en_box, edges),
        .near_nodes = EN_NEW(arena, size_t, nodes),
        .near_edges = EN_NEW(arena, size_t, edges),
        .near_tips = EN_NEW(arena, size_t, 2 * edges),
    };
    if (!out->outlines || !out->nodes || !out->tips || !out->marks || !out->near_nodes ||
        !out->near_edges || !out->near_tips)
        return en_fail_memory(err);
    for (size_t i = 0; i < figure->node_count; i++) {
        en_shape centred = figure->nodes[i].shape;
        en_polygon polygon;
        centred.at = (en_point){0, 0};
        en_shape_polygon(&polygon, &centred, 0);
        out->outlines[i] = en_polygon_box(&polygon);
    }
    return EN_OK;
}

static en_box outline_at(const en_obstacles *obstacles, size_t node, en_point p) {
    const en_box *box = &obstacles->outlines[node];
    return (en_box){box->x0 + p.x, box->y0 + p.y, box->x1 + p.x, box->y1 + p.y};
}

void en_obstacles_set(en_obstacles *obstacles, const en_path *paths) {
    static const double halo = 0.6;
    const en_figure *figure = obstacles->figure;
    obstacles->paths = paths;
    obstacles->tip_count = obstacles->mark_count = 0;
    for (size_t i = 0; i < figure->node_count; i++)
        obstacles->nodes[i] =
            en_box_grown(outline_at(obstacles, i, figure->nodes[i].shape.at), halo, halo);
    for (size_t i = 0; i < figure->edge_count; i++) {
        const en_line *line = &figure->edges[i].line;
        for (int head = 0; head < 2; head++)
            if ((head ? line->head : line->tail) != EN_TIP_NONE)
                obstacles->tips[obstacles->tip_count++] = en_tip_box(line, head);
        if (line->mark && *line->mark)
            obstacles->marks[obstacles->mark_count++] =
                en_box_of(line->mark_at, 2 * EN_MARK_RADIUS, 2 * EN_MARK_RADIUS);
    }
}

/* How many there are of each kind near a label. */
typedef struct vicinity {
    size_t nodes, edges, tips;
} vicinity;

static vicinity look_round(en_obstacles *obstacles, size_t node, const en_box *region) {
    const en_figure *figure = obstacles->figure;
    vicinity found = {0};
    for (size_t i = 0; i < figure->node_count; i++)
        if (i != node && en_boxes_meet(&obstacles->nodes[i], region))
            obstacles->near_nodes[found.nodes++] = i;
    if (figure->edge_count > CROWD)
        return found;
    for (size_t i = 0; i < figure->edge_count; i++) {
        const en_box *box = &obstacles->paths[i].box;
        if (box->x0 <= region->x1 && box->x1 >= region->x0 && box->y0 <= region->y1 &&
            box->y1 >= region->y0)
            obstacles->near_edges[found.edges++] = i;
    }
    for (size_t i = 0; i < obstacles->tip_count; i++)
        if (en_boxes_meet(&obstacles->tips[i], region))
            obstacles->near_tips[found.tips++] = i;
    return found;
}

static void add_nodes(en_option *option, const en_obstacles *obstacles, size_t count) {
    en_box box = en_box_grown(option->box, 1, 0.4);
    for (size_t i = 0; i < count; i++) {
        const en_box *node = &obstacles->nodes[obstacles->near_nodes[i]];
        double overlap = en_box_overlap(&box, node);
        if (overlap > 0) {
            option->cost += cost_node * (1 + overlap / 20);
            option->nodes++;
        } else {
            /* Nearer to another node than to its own, a label may be read as the other's. */
            option->cost += cost_near * fmax(0, near - en_box_gap(&box, node)) / near;
        }
    }
}

static void add_edges(en_option *option, const en_obstacles *obstacles, size_t count,
                      size_t node) {
    for (size_t i = 0; i < count; i++) {
        size_t which = obstacles->near_edges[i];
        const en_mark_edge *edge = &obstacles->figure->edges[which];
        double half = edge->line.width / 2;
        en_box box = en_box_grown(option->box, 1.6 + half, half - 0.1);
        double length = en_path_in_box(&obstacles->paths[which], &box);
        if (length <= 0)
            continue;
        bool own = edge->tail == node || edge->head == node;
        option->cost += (own ? cost_own_edge : cost_edge) * (1 + length / 12);
    }
}

static void add_signs(en_option *option, const en_obstacles *obstacles, size_t tip_count) {
    en_box box = en_box_grown(option->box, 1, 0.2);
    for (size_t i = 0; i < tip_count; i++)
        if (en_boxes_meet(&box, &obstacles->tips[obstacles->near_tips[i]]))
            option->cost += cost_tip;
    for (size_t i = 0; i < obstacles->mark_count; i++)
        if (en_boxes_meet(&box, &obstacles->marks[i])) {
            option->cost += cost_mark;
            option->marks++;
        }
}

static void add_frame(en_option *option, const en_box *frame) {
    const en_box *box = &option->box;
    double out = fmax(0, frame->x0 - box->x0) + fmax(0, box->x1 - frame->x1) +
                 fmax(0, frame->y0 - box->y0) + fmax(0, box->y1 - frame->y1);
    option->out = out > 0;
    if (out > 0)
        option->cost += cost_out + out * cost_out_point;
}

/* A label should point away from the node's neighbours. */
static void add_direction(en_option *option, en_point centre, en_point towards) {
    en_point middle = en_box_middle(&option->box);
    double x = middle.x - centre.x, y = middle.y - centre.y;
    double lengths = sqrt(x * x + y * y) * sqrt(towards.x * towards.x + towards.y * towards.y);
    if (lengths > 0)
        option->cost += (1 + (x * towards.x + y * towards.y) / lengths) / 2;
}

static double wrap_cost(const en_name *name, const en_wrap *wrap) {
    enum { SHORT = 16 };
    static const double of_short[] = {0, .4, 1.5}, of_long[] = {1.2, 0, .8};
    size_t lines = wrap->line_count - 1;
    return name->letters < SHORT ? of_short[lines] : of_long[lines];
}

/* Where a label stands on SIDE of a node with the box OUTLINE. */
static en_option stand(const en_shape *shape, const en_box *outline, const spot *side,
                       const en_wrap *wrap) {
    static const double corner = 0.72;
    double width = wrap->width * EN_LABEL_SIZE;
    double height = (double)wrap->line_count * en_line_pitch(EN_LABEL_SIZE);
    en_point p = shape->at;
    if (side->x && side->y) {
        p.x += side->x * (shape->radius * corner + gap / 2 + width / 2);
        p.y += side->y * (shape->radius * corner + height * 0.35 + 0.5);
    } else if (side->x) {
        p.x = (side->x > 0 ? outline->x1 : outline->x0) + side->x * (gap + width / 2);
    } else {
        p.y = (side->y > 0 ? outline->y1 : outline->y0) + side->y * (gap_above + height / 2);
    }
    return (en_option){.box = en_box_of(p, width, height),
                       .wrap = wrap,
                       .anchor = side->x > 0   ? EN_START
                                 : side->x < 0 ? EN_END
                                               : EN_MIDDLE,
                       .cost = side->cost};
}

static int cheapest_first(const void *a, const void *b) {
    const en_option *one = a, *other = b;
    return (one->cost > other->cost) - (one->cost < other->cost);
}

size_t en_options_list(en_option out[EN_OPTION_PLACES], const en_obstacles *obstacles,
                       size_t node, const en_name *name) {
    const en_shape *shape = &obstacles->figure->nodes[node].shape;
    en_box outline = outline_at(obstacles, node, shape->at);
    size_t count = 0;
    for (size_t w = 0; w < name->wrap_count; w++)
        for (size_t s = 0; s < sizeof sides / sizeof *sides; s++) {
            en_option *option = &out[count++];
            *option = stand(shape, &outline, &sides[s], &name->wraps[w]);
            option->cost = cost_place * (option->cost + wrap_cost(name, &name->wraps[w]));
        }
    return count;
}

size_t en_options_find(en_option out[EN_OPTIONS], en_obstacles *obstacles, size_t node,
                       const en_name *name, en_point towards) {
    const en_figure *figure = obstacles->figure;
    const en_shape *shape = &figure->nodes[node].shape;
    en_option all[EN_OPTION_PLACES];
    size_t count = en_options_list(all, obstacles, node, name);
    en_box region = obstacles->nodes[node];
    for (size_t i = 0; i < count; i++)
        region = en_box_union(region, all[i].box);
    region = en_box_grown(region, near + 1, near + 1);
    vicinity around = look_round(obstacles, node, &region);
    for (size_t i = 0; i < count; i++) {
        add_nodes(&all[i], obstacles, around.nodes);
        add_edges(&all[i], obstacles, around.edges, node);
        add_signs(&all[i], obstacles, around.tips);
        add_frame(&all[i], &figure->frame);
        add_direction(&all[i], shape->at, towards);
        /* qsort() may swap equals as it likes: a hair of difference keeps the order. */
        all[i].cost += 1e-9 * (double)i;
    }
    qsort(all, count, sizeof *all, cheapest_first);
    size_t kept = count < EN_OPTIONS ? count : EN_OPTIONS;
    memcpy(out, all, kept * sizeof *out);
    return kept;
}
