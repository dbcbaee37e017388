/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_GEOMETRY_H
#define EN_PAINT_GEOMETRY_H

#include "paint/figure.h"

/* Points, boxes, segments and cubic Béziers. Lengths are points; y grows downwards. */

#define EN_PI 3.14159265358979323846

en_point en_point_between(en_point a, en_point b, double t); /* a at 0, b at 1 */
double en_distance(en_point a, en_point b);

/* Whether two segments cross in a point inside both; touching and overlapping do not count. */
bool en_segments_cross(en_point a, en_point b, en_point c, en_point d);
double en_segment_distance(en_point a, en_point b, en_point p);
double en_segment_in_box(en_point a, en_point b, const en_box *box); /* its length inside */

en_box en_box_of(en_point middle, double width, double height);
en_box en_box_grown(en_box box, double x, double y);
static inline en_box en_box_moved(const en_box *box, en_point by) {
    return (en_box){box->x0 + by.x, box->y0 + by.y, box->x1 + by.x, box->y1 + by.y};
}
en_box en_box_union(en_box a, en_box b);
en_point en_box_middle(const en_box *box);
bool en_boxes_meet(const en_box *a, const en_box *b);
double en_box_overlap(const en_box *a, const en_box *b); /* area */
double en_box_gap(const en_box *a, const en_box *b);     /* distance; 0 where they meet */

en_point en_cubic_at(const en_point curve[4], double t);
void en_cubic_part(en_point out[4], const en_point curve[4], double from, double to);
void en_cubic_straight(en_point out[4], en_point a, en_point b);

enum { EN_PATH_POINTS = 11 };

/* A curve as segments: one where it is straight, else ten. */
typedef struct en_path {
    en_point points[EN_PATH_POINTS];
    size_t count;
    en_box box;
} en_path;

void en_path_of(en_path *out, const en_point curve[4]);
double en_path_distance(const en_path *path, en_point p);
double en_path_in_box(const en_path *path, const en_box *box); /* length inside */
bool en_paths_cross(const en_path *a, const en_path *b);

#endif
