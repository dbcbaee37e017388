/* SPDX-License-Identifier: MIT */
#include "paint/part.h"

#include "paint/geometry.h"
#include "paint/shape.h"

/* A font's letters are a little higher and deeper than the pitch of its lines. */
static const double room = 1.1, most = 1.8;

static bool stands_outside(const en_mark_node *node) {
    return node->label.line_count && !node->inside;
}

/* How far two boxes, one above the other, are from being apart. */
static double lack_of(const en_box *one, const en_box *other) {
    if (one->x1 <= other->x0 || other->x1 <= one->x0)
        return 0;
    return one->y0 < other->y0 ? one->y1 + room - other->y0 : other->y1 + room - one->y0;
}

/* Whether the label of a node may stand in BOX: clear of nodes, and of all labels but one. */
static bool is_free(const en_figure *figure, size_t mine, size_t other, const en_box *box) {
    for (size_t i = 0; i < figure->node_count; i++) {
        const en_mark_node *node = &figure->nodes[i];
        en_polygon polygon;
        en_shape_polygon(&polygon, &node->shape, 1);
        en_box outline = en_polygon_box(&polygon);
        bool close = i != mine && i != other && stands_outside(node) &&
                     lack_of(&node->label.box, box) > 0;
        if (close || en_boxes_meet(&outline, box))
            return false;
    }
    return true;
}

/* Each goes half the way, or one all of it where the other would come upon something. */
static void part_two(en_figure *figure, size_t one, size_t other) {
    static const double shares[] = {0.5, 0, 1};
    en_mark_node *nodes = figure->nodes;
    bool first = nodes[one].label.box.y0 < nodes[other].label.box.y0;
    size_t upper = first ? one : other, lower = first ? other : one;
    double lack = lack_of(&nodes[upper].label.box, &nodes[lower].label.box);
    if (lack <= 0 || lack > most)
        return;
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        en_point by = {0, -shares[i] * lack};
        en_box up = en_box_moved(&nodes[upper].label.box, by);
        by.y += lack;
        en_box down = en_box_moved(&nodes[lower].label.box, by);
        if ((shares[i] > 0 && !is_free(figure, upper, lower, &up)) ||
            (shares[i] < 1 && !is_free(figure, lower, upper, &down)))
            continue;
        nodes[upper].label.box = up;
        nodes[lower].label.box = down;
        return;
    }
}

void en_part_labels(en_figure *figure) {
    const en_mark_node *nodes = figure->nodes;
    for (size_t i = 0; i < figure->node_count; i++)
        for (size_t j = i + 1; stands_outside(&nodes[i]) && j < figure->node_count; j++)
            if (stands_outside(&nodes[j]))
                part_two(figure, i, j);
}
