/* SPDX-License-Identifier: MIT */
#include "paint/geometry.h"

#include <math.h>

en_point en_point_between(en_point a, en_point b, double t) {
    return (en_point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

double en_distance(en_point a, en_point b) {
    double x = b.x - a.x, y = b.y - a.y;
    return sqrt(x * x + y * y);
}

/* Twice the area of the triangle ABC, negative where it turns the other way. */
static double turn(en_point a, en_point b, en_point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool en_segments_cross(en_point a, en_point b, en_point c, en_point d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

double en_segment_distance(en_point a, en_point b, en_point p) {
    double x = b.x - a.x, y = b.y - a.y, square = x * x + y * y;
    double t = square > 0 ? ((p.x - a.x) * x + (p.y - a.y) * y) / square : 0;
    return en_distance(en_point_between(a, b, fmin(fmax(t, 0), 1)), p);
}

/* Narrow [*from, *to] to where START + t STEP lies within [LOW, HIGH]; false: nowhere. */
static bool clip(double *from, double *to, double start, double step, double low, double high) {
    if (fabs(step) < 1e-12)
        return start >= low && start <= high;
    double enter = (low - start) / step, leave = (high - start) / step;
    *from = fmax(*from, fmin(enter, leave));
    *to = fmin(*to, fmax(enter, leave));
    return *from < *to;
}

double en_segment_in_box(en_point a, en_point b, const en_box *box) {
    double from = 0, to = 1;
    if (!clip(&from, &to, a.x, b.x - a.x, box->x0, box->x1) ||
        !clip(&from, &to, a.y, b.y - a.y, box->y0, box->y1))
        return 0;
    return (to - from) * en_distance(a, b);
}

en_box en_box_of(en_point middle, double width, double height) {
    return (en_box){middle.x - width / 2, middle.y - height / 2, middle.x + width / 2,
                    middle.y + height / 2};
}

en_box en_box_grown(en_box box, double x, double y) {
    return (en_box){box.x0 - x, box.y0 - y, box.x1 + x, box.y1 + y};
}

en_box en_box_union(en_box a, en_box b) {
    return (en_box){fmin(a.x0, b.x0), fmin(a.y0, b.y0), fmax(a.x1, b.x1), fmax(a.y1, b.y1)};
}

en_point en_box_middle(const en_box *box) {
    return (en_point){(box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2};
}

bool en_boxes_meet(const en_box *a, const en_box *b) {
    return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

double en_box_overlap(const en_box *a, const en_box *b) {
    if (!en_boxes_meet(a, b))
        return 0;
    return (fmin(a->x1, b->x1) - fmax(a->x0, b->x0)) *
           (fmin(a->y1, b->y1) - fmax(a->y0, b->y0));
}

double en_box_gap(const en_box *a, const en_box *b) {
    double x = fmax(0, fmax(b->x0 - a->x1, a->x0 - b->x1));
    double y = fmax(0, fmax(b->y0 - a->y1, a->y0 - b->y1));
    return sqrt(x * x + y * y);
}

en_point en_cubic_at(const en_point curve[4], double t) {
    double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return (en_point){a * curve[0].x + b * curve[1].x + c * curve[2].x + d * curve[3].x,
                      a * curve[0].y + b * curve[1].y + c * curve[2].y + d * curve[3].y};
}

/* De Casteljau's construction: what lies before T goes to LEFT, what lies after to RIGHT. */
static void split(en_point left[4], en_point right[4], const en_point curve[4], double t) {
    en_point work[4] = {curve[0], curve[1], curve[2], curve[3]};
    for (size_t i = 0; i < 4; i++) {
        left[i] = work[0];
        right[3 - i] = work[3 - i];
        for (size_t j = 0; j + 1 < 4 - i; j++)
            work[j] = en_point_between(work[j], work[j + 1], t);
    }
}

void en_cubic_part(en_point out[4], const en_point curve[4], double from, double to) {
    en_point before[4], rest[4], after[4];
    split(before, rest, curve, from);
    split(out, after, rest, from < 1 ? (to - from) / (1 - from) : 0);
}

void en_cubic_straight(en_point out[4], en_point a, en_point b) {
    for (int i = 0; i < 4; i++)
        out[i] = en_point_between(a, b, i / 3.0);
}

void en_path_of(en_path *out, const en_point curve[4]) {
    bool straight = en_segment_distance(curve[0], curve[3], curve[1]) < 0.2 &&
                    en_segment_distance(curve[0], curve[3], curve[2]) < 0.2;
    out->count = straight ? 2 : EN_PATH_POINTS;
    out->box = (en_box){curve[0].x, curve[0].y, curve[0].x, curve[0].y};
    for (size_t i = 0; i < out->count; i++) {
        en_point p = en_cubic_at(curve, (double)i / (double)(out->count - 1));
        out->points[i] = p;
        out->box = en_box_union(out->box, (en_box){p.x, p.y, p.x, p.y});
    }
}

double en_path_distance(const en_path *path, en_point p) {
    double least = INFINITY;
    for (size_t i = 0; i + 1 < path->count; i++)
        least = fmin(least, en_segment_distance(path->points[i], path->points[i + 1], p));
    return least;
}

double en_path_in_box(const en_path *path, const en_box *box) {
    double length = 0;
    /* A straight path may have an empty box, so no en_boxes_meet() here. */
    if (path->box.x1 < box->x0 || path->box.x0 > box->x1 || path->box.y1 < box->y0 ||
        path->box.y0 > box->y1)
        return 0;
    for (size_t i = 0; i + 1 < path->count; i++)
        length += en_segment_in_box(path->points[i], path->points[i + 1], box);
    return length;
}

bool en_paths_cross(const en_path *a, const en_path *b) {
    if (a->box.x1 < b->box.x0 || b->box.x1 < a->box.x0 || a->box.y1 < b->box.y0 ||
        b->box.y1 < a->box.y0)
        return false;
    for (size_t i = 0; i + 1 < a->count; i++)
        for (size_t j = 0; j + 1 < b->count; j++)
            if (en_segments_cross(a->points[i], a->points[i + 1], b->points[j],
                                  b->points[j + 1]))
                return true;
    return false;
}
