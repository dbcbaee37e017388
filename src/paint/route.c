/* SPDX-License-Identifier: MIT */
#include "paint/route.h"

#include "paint/shape.h"

#include <math.h>
#include <stdlib.h>

/* Among more edges than these, no place for a mark is better than another. */
enum { MARKED_EDGES = 2000 };

static const double clearance = 1.6; /* between a node's outline and its edges */
static const double bow_step = 11;   /* between the middles of parallel edges */
static const double bow_most = 44;   /* between the outermost */

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

/* Where, on the way from FROM, inside, to TO, the curve leaves the rim for good. */
static double leaving(const en_point curve[4], const rim *node, double from, double to) {
    enum { STEPS = 12, HALVINGS = 18 };
    double step = (to - from) / STEPS;
    for (int i = STEPS - 1; i > 0; i--)
        if (within(node, en_cubic_at(curve, from + i * step))) {
            from += i * step;
            break;
        }
    to = from + step;
    for (int i = 0; i < HALVINGS; i++) {
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
    bool loop = tail == head;
    double from = leaving(whole, tail, 0, loop ? 0.5 : 1);
    double to = leaving(whole, head, 1, loop ? 0.5 : 0);
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

static void route_pair(const en_figure *figure, const en_bundle *bundle, double lean) {
    rim low = rim_of(figure, bundle->ends[0]), high = rim_of(figure, bundle->ends[1]);
    double last = (double)(bundle->count - 1),
           step = last > 0 ? fmin(bow_step, bow_most / last) : 0;
    for (size_t i = 0; i < bundle->count; i++) {
        en_mark_edge *edge = &figure->edges[bundle->edges[i]];
        en_point whole[4], part[4];
        bow(whole, low.centre, high.centre, lean + ((double)i - last / 2) * step);
        cut(part, whole, &low, &high);
        bool forth = edge->tail == bundle->ends[0];
        for (int j = 0; j < 4; j++)
            edge->line.curve[j] = part[forth ? j : 3 - j];
    }
}

static int compare_angles(const void *a, const void *b) {
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

/* The middle of the widest gap between the ties of NODE. */
static double free_angle(const en_figure *figure, const en_web *web, size_t node) {
    enum { MOST = 64 }; /* a node with more has no gap to speak of */
    double angles[MOST] = {0};
    size_t count = en_web_degree(web, node) < MOST ? en_web_degree(web, node) : MOST;
    en_point at = figure->nodes[node].shape.at;
    if (!count)
        return -EN_PI / 2;
    for (size_t k = 0; k < count; k++) {
        en_point to = figure->nodes[en_web_neighbour(web, node, k)].shape.at;
        angles[k] = atan2(to.y - at.y, to.x - at.x);
    }
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
static void route_loops(const en_figure *figure, const en_web *web, const en_bundle *bundle) {
    static const double height = 12, step = 7, half = 0.5, widening = 0.08, most = 6;
    size_t node = bundle->ends[0];
    rim around = rim_of(figure, node);
    const en_box *box = &web->outline[node];
    double angle = free_angle(figure, web, node);
    double radius = fmin(box->x1 - box->x0, box->y1 - box->y0) / 2;
    for (size_t i = 0; i < bundle->count; i++) {
        double rank = fmin((double)i, most), turn = half + widening * rank;
        double reach = (radius + height + step * rank) / (0.75 * cos(half));
        en_point a = around.centre, whole[4] = {a, a, a, a};
        for (int side = -1; side <= 1; side += 2) {
            en_point *handle = &whole[side < 0 ? 1 : 2];
            handle->x += reach * cos(angle + side * turn);
            handle->y += reach * sin(angle + side * turn);
        }
        cut(figure->edges[bundle->edges[i]].line.curve, whole, &around, &around);
    }
}

void en_route_bundle(const en_figure *figure, const en_web *web, size_t which, double lean,
                     en_path *paths) {
    const en_bundle *bundle = &web->bundles[which];
    if (bundle->ends[0] == bundle->ends[1])
        route_loops(figure, web, bundle);
    else
        route_pair(figure, bundle, lean);
    for (size_t i = 0; i < bundle->count; i++)
        en_path_of(&paths[bundle->edges[i]], figure->edges[bundle->edges[i]].line.curve);
}

en_box en_tip_box(const en_line *line, bool head) {
    static const double half = 2.4;
    en_point p = line->curve[head ? 3 : 0], q = line->curve[head ? 2 : 1];
    double length = fmax(en_distance(p, q), 1e-6);
    return en_box_of(en_point_between(p, q, half / length), 2 * half, 2 * half);
}

/* How much of a mark at P lies over a node, by points of its rim. */
static double over_node(const en_shape *shape, en_point p) {
    enum { POINTS = 12 };
    en_polygon outline;
    double area = 0;
    if (en_distance(shape->at, p) > 2 * shape->radius + 2 * EN_MARK_RADIUS)
        return 0;
    en_shape_polygon(&outline, shape, 1);
    for (int i = 0; i < POINTS; i++) {
        double angle = 2 * EN_PI * i / POINTS;
        en_point on = {p.x + EN_MARK_RADIUS * cos(angle), p.y + EN_MARK_RADIUS * sin(angle)};
        if (en_polygon_holds(&outline, on))
            area += EN_PI * EN_MARK_RADIUS * EN_MARK_RADIUS / POINTS;
    }
    return area;
}

/* How much of a mark at P lies over labels, and over nodes. */
static double covered(const en_figure *figure, en_point p) {
    en_box disc = en_box_of(p, 2 * EN_MARK_RADIUS, 2 * EN_MARK_RADIUS);
    double area = 0;
    for (size_t i = 0; i < figure->node_count; i++) {
        const en_mark_node *node = &figure->nodes[i];
        if (node->label.line_count)
            area += en_box_overlap(&disc, &node->label.box);
        area += over_node(&node->shape, p);
    }
    return area;
}

/* How far P, on curve MINE, is from the others, up to where that is far enough. */
static double room_at(const en_figure *figure, const en_path *paths, size_t mine, en_point p) {
    static const double enough = 12;
    double room = enough;
    en_box near = en_box_of(p, 2 * enough, 2 * enough);
    for (size_t j = 0; j < figure->edge_count; j++)
        if (j != mine && en_path_in_box(&paths[j], &near) > 0)
            room = fmin(room, en_path_distance(&paths[j], p));
    return room;
}

/*
 * The place on curve MINE, at most REACH from its middle, that is farthest from other curves;
 * CLEAR: and over as little as can be of labels and nodes.
 */
static en_point mark_place(const en_figure *figure, const en_path *paths, size_t mine,
                           double reach, bool clear) {
    static const double step = 0.04, central = 8, cover = 10;
    const en_point *curve = figure->edges[mine].line.curve;
    en_point best = {0, 0};
    double best_room = -INFINITY;
    for (int i = 0; i * step <= 2 * reach; i++) {
        int rank = (i + 1) / 2;
        double off = step * rank, t = i % 2 ? 0.5 - off : 0.5 + off;
        en_point p = en_cubic_at(curve, t);
        double room = room_at(figure, paths, mine, p) - central * off;
        if (clear)
            room -= cover * covered(figure, p);
        if (room > best_room) {
            best_room = room;
            best = p;
        }
    }
    return best;
}

void en_route(const en_figure *figure, const en_web *web, const double *leans, en_path *paths) {
    for (size_t i = 0; i < web->bundle_count; i++)
        en_route_bundle(figure, web, i, leans[i], paths);
    for (size_t i = 0; i < figure->edge_count; i++) {
        en_line *line = &figure->edges[i].line;
        if (line->mark && *line->mark)
            line->mark_at = figure->edge_count > MARKED_EDGES
                                ? en_cubic_at(line->curve, 0.5)
                                : mark_place(figure, paths, i, 0.16, false);
    }
}

size_t en_route_clear_marks(const en_figure *figure, const en_path *paths) {
    size_t count = figure->edge_count > MARKED_EDGES ? 0 : figure->edge_count, over = 0;
    for (size_t i = 0; i < count; i++) {
        en_line *line = &figure->edges[i].line;
        if (!line->mark || !*line->mark || covered(figure, line->mark_at) <= 0)
            continue;
        line->mark_at = mark_place(figure, paths, i, 0.4, true);
        over += covered(figure, line->mark_at) > 0;
    }
    return over;
}
