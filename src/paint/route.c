/* SPDX-License-Identifier: MIT */
#include "paint/route.h"

#include "paint/shape.h"

#include <math.h>
#include <stdlib.h>

static const double clearance = 1.6; /* between a node's outline and its edges */
static const double bow_step = 11;   /* between the middles of parallel edges */
static const double bow_most = 44;   /* between the outermost */

/* An edge and the pair that it joins, the lower node first. */
typedef struct pairing {
    size_t low, high, edge;
} pairing;

static int compare_pairs(const void *a, const void *b) {
    const pairing *one = a, *other = b;
    if (one->low != other->low)
        return one->low < other->low ? -1 : 1;
    if (one->high != other->high)
        return one->high < other->high ? -1 : 1;
    return one->edge < other->edge ? -1 : one->edge > other->edge;
}

/* Where the edges of a node leave it. */
typedef struct rim {
    en_polygon polygon;
    en_point centre;
    double circle; /* its radius, 0 for another shape */
} rim;

static rim rim_of(const en_figure *figure, size_t node) {
    const en_shape *shape = &figure->nodes[node].shape;
    rim out = {.centre = shape->at};
    if (shape->outline == EN_CIRCLE)
        out.circle = shape->radius + clearance;
    else
        en_shape_polygon(&out.polygon, shape, clearance);
    return out;
}

static bool within(const rim *node, en_point p) {
    return node->circle > 0 ? en_distance(node->centre, p) < node->circle
                            : en_polygon_holds(&node->polygon, p);
}

/* Where, between FROM (inside) and TO, the curve leaves the rim. */
static double leaving(const en_point curve[4], const rim *node, double from, double to) {
    for (int i = 0; i < 22; i++) {
        double middle = (from + to) / 2;
        if (within(node, en_cubic_at(curve, middle)))
            from = middle;
        else
            to = middle;
    }
    return to;
}

/* The part of a curve between the centres of two nodes that is outside both. */
static void cut(en_point out[4], const en_point whole[4], const rim *tail, const rim *head) {
    double from = leaving(whole, tail, 0, 0.5), to = leaving(whole, head, 1, 0.5);
    if (to - from < 0.02) { /* the nodes meet: leave a trace of the edge */
        from = fmin(from, 0.49);
        to = fmax(to, 0.51);
    }
    en_cubic_part(out, whole, from, to);
}

/* A curve whose middle stands OFFSET to the side of the straight line. */
static void bow(en_point out[4], en_point a, en_point b, double offset) {
    double length = en_distance(a, b);
    en_cubic_straight(out, a, b);
    if (length <= 0)
        return;
    double x = -(b.y - a.y) / length * offset * 4 / 3,
           y = (b.x - a.x) / length * offset * 4 / 3;
    for (int i = 1; i < 3; i++) {
        out[i].x += x;
        out[i].y += y;
    }
}

static void route_pair(const en_figure *figure, const pairing *group, size_t count) {
    rim low = rim_of(figure, group->low), high = rim_of(figure, group->high);
    double step = count > 1 ? fmin(bow_step, bow_most / (double)(count - 1)) : 0;
    for (size_t i = 0; i < count; i++) {
        en_mark_edge *edge = &figure->edges[group[i].edge];
        en_point whole[4], part[4];
        bow(whole, low.centre, high.centre, ((double)i - (double)(count - 1) / 2) * step);
        cut(part, whole, &low, &high);
        bool forth = edge->tail == group->low;
        for (int j = 0; j < 4; j++)
            edge->line.curve[j] = part[forth ? j : 3 - j];
    }
}

static int compare_angles(const void *a, const void *b) {
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

/* The middle of the widest gap between the edges of NODE; ANGLES has room for all edges. */
static double free_angle(double *angles, const en_figure *figure, size_t node) {
    size_t count = 0;
    en_point at = figure->nodes[node].shape.at;
    for (size_t i = 0; i < figure->edge_count; i++) {
        const en_mark_edge *edge = &figure->edges[i];
        if (edge->tail == edge->head || (edge->tail != node && edge->head != node))
            continue;
        size_t other = edge->tail == node ? edge->head : edge->tail;
        en_point to = figure->nodes[other].shape.at;
        angles[count++] = atan2(to.y - at.y, to.x - at.x);
    }
    if (!count)
        return -EN_PI / 2;
    qsort(angles, count, sizeof *angles, compare_angles);
    double widest = angles[0] + 2 * EN_PI - angles[count - 1];
    double middle = angles[count - 1] + widest / 2;
    for (size_t i = 0; i + 1 < count; i++)
        if (angles[i + 1] - angles[i] > widest + 1e-9) {
            widest = angles[i + 1] - angles[i];
            middle = angles[i] + widest / 2;
        }
    return middle;
}

/* Loops stand in the widest gap, one round the other. */
static void route_loops(const en_figure *figure, const pairing *group, size_t count,
                        double *angles) {
    static const double height = 12, step = 7, half = 0.5;
    rim around = rim_of(figure, group->low);
    en_polygon outline;
    en_shape_polygon(&outline, &figure->nodes[group->low].shape, 0);
    en_box box = en_polygon_box(&outline);
    double angle = free_angle(angles, figure, group->low);
    double radius = fmin(box.x1 - box.x0, box.y1 - box.y0) / 2;
    for (size_t i = 0; i < count; i++) {
        double reach = (radius + height + step * fmin((double)i, 6)) / (0.75 * cos(half));
        double turn = half + 0.08 * fmin((double)i, 6);
        en_point a = around.centre, whole[4] = {a, a, a, a};
        for (int side = -1; side <= 1; side += 2) {
            en_point *handle = &whole[side < 0 ? 1 : 2];
            handle->x += reach * cos(angle + side * turn);
            handle->y += reach * sin(angle + side * turn);
        }
        cut(figure->edges[group[i].edge].line.curve, whole, &around, &around);
    }
}

static bool route_edges(const en_figure *figure) {
    size_t count = figure->edge_count;
    pairing *pairs = calloc(count + 1, sizeof *pairs);
    double *angles = calloc(count + 1, sizeof *angles);
    for (size_t i = 0; pairs && i < count; i++) {
        size_t a = figure->edges[i].tail, b = figure->edges[i].head;
        pairs[i] = (pairing){a < b ? a : b, a < b ? b : a, i};
    }
    if (pairs)
        qsort(pairs, count, sizeof *pairs, compare_pairs);
    for (size_t i = 0, end; pairs && angles && i < count; i = end) {
        end = i + 1;
        while (end < count && pairs[end].low == pairs[i].low &&
               pairs[end].high == pairs[i].high)
            end++;
        if (pairs[i].low == pairs[i].high)
            route_loops(figure, pairs + i, end - i, angles);
        else
            route_pair(figure, pairs + i, end - i);
    }
    bool done = pairs && angles;
    free(angles);
    free(pairs);
    return done;
}

/* The place on curve I, near its middle, that is farthest from other curves. */
static en_point mark_place(const en_figure *figure, const en_path *paths, size_t mine) {
    static const double places[] = {.5, .46, .54, .42, .58, .38, .62, .34, .66};
    static const double enough = 12, central = 8;
    const en_point *curve = figure->edges[mine].line.curve;
    en_point best = {0, 0};
    double best_room = -INFINITY;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        en_point p = en_cubic_at(curve, places[i]);
        double room = enough;
        en_box near = en_box_of(p, 2 * enough, 2 * enough);
        for (size_t j = 0; j < figure->edge_count; j++)
            if (j != mine && en_path_in_box(&paths[j], &near) > 0)
                room = fmin(room, en_path_distance(&paths[j], p));
        room -= central * fabs(places[i] - 0.5);
        if (room > best_room) {
            best_room = room;
            best = p;
        }
    }
    return best;
}

en_status en_route(const en_figure *figure, en_path *paths, en_error *err) {
    if (!route_edges(figure))
        return en_fail_memory(err);
    for (size_t i = 0; i < figure->edge_count; i++)
        en_path_of(&paths[i], figure->edges[i].line.curve);
    for (size_t i = 0; i < figure->edge_count; i++) {
        en_line *line = &figure->edges[i].line;
        if (line->mark && *line->mark)
            line->mark_at = mark_place(figure, paths, i);
    }
    return EN_OK;
}
