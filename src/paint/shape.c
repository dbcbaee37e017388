/* SPDX-License-Identifier: MIT */
/*
 * Graphviz draws a shape with N corners on a circle, then stretches it so that the corner
 * farthest to the side and the one farthest up or down touch the box it was given. A triangle
 * therefore fills three quarters of its height.
 */
#include "paint/shape.h"

#include "paint/geometry.h"

#include <math.h>
#include <string.h>

/* Corners in halves of the width and of the height, from the right over the top. */
typedef struct figure_of {
    const char *name;
    double aspect; /* height by width */
    size_t count;  /* of corners; 0: a curve */
    en_point corners[8];
} figure_of;

#define PENTAGON_SIDE  (-0.30901699)
#define PENTAGON_FOOT  0.80901699
#define PENTAGON_TOE   0.61803399
#define OCTAGON_CORNER 0.41421356

static const figure_of figures[EN_OUTLINES] = {
    [EN_CIRCLE] = {"circle", 1, 0, {{0}}},
    [EN_ROUNDED] = {"box", 1 / 1.3, 0, {{0}}},
    [EN_HOUSE] = {"house",
                  1,
                  5,
                  {{1, PENTAGON_SIDE},
                   {0, -1},
                   {-1, PENTAGON_SIDE},
                   {-1, PENTAGON_FOOT},
                   {1, PENTAGON_FOOT}}},
    [EN_SQUARE] = {"square", 1, 4, {{1, -1}, {-1, -1}, {-1, 1}, {1, 1}}},
    [EN_OCTAGON] = {"octagon",
                    1,
                    8,
                    {{1, -OCTAGON_CORNER},
                     {OCTAGON_CORNER, -1},
                     {-OCTAGON_CORNER, -1},
                     {-1, -OCTAGON_CORNER},
                     {-1, OCTAGON_CORNER},
                     {-OCTAGON_CORNER, 1},
                     {OCTAGON_CORNER, 1},
                     {1, OCTAGON_CORNER}}},
    [EN_HEXAGON] = {"hexagon",
                    0.8660254,
                    6,
                    {{1, 0}, {0.5, -1}, {-0.5, -1}, {-1, 0}, {-0.5, 1}, {0.5, 1}}},
    [EN_TRIANGLE] = {"triangle", 1.15470054, 3, {{0, -1}, {-1, 0.5}, {1, 0.5}}},
    [EN_DIAMOND] = {"diamond", 1, 4, {{1, 0}, {0, -1}, {-1, 0}, {0, 1}}},
    [EN_PENTAGON] = {"pentagon",
                     1.05146222,
                     5,
                     {{1, PENTAGON_SIDE},
                      {0, -1},
                      {-1, PENTAGON_SIDE},
                      {-PENTAGON_TOE, PENTAGON_FOOT},
                      {PENTAGON_TOE, PENTAGON_FOOT}}},
    [EN_SEPTAGON] = {"septagon",
                     1.02571686,
                     7,
                     {{0.80193774, -0.6234898},
                      {0, -1},
                      {-0.80193774, -0.6234898},
                      {-1, 0.22252093},
                      {-0.4450419, 0.90096887},
                      {0.4450419, 0.90096887},
                      {1, 0.22252093}}},
    [EN_ELLIPSE] = {"ellipse", 1 / 1.3, 0, {{0}}},
};

const char *en_outline_name(en_outline outline) { return figures[outline].name; }

en_outline en_outline_find(const char *name) {
    en_outline outline = 0;
    while (outline < EN_OUTLINES && strcmp(figures[outline].name, name) != 0)
        outline++;
    return outline;
}

/* The area of a polygon (Gauss's formula). */
static double area_of(const en_point *corners, size_t count) {
    double twice = 0;
    for (size_t i = 0; i < count; i++) {
        en_point a = corners[i], b = corners[(i + 1) % count];
        twice += a.x * b.y - b.x * a.y;
    }
    return fabs(twice) / 2;
}

/* Graphviz rounds corners off by a third of the short side, 12 points at most. */
static const double corner_most = 12, corner_share = 1.0 / 3;

static double rounded_height(double area, double aspect) {
    double lost = (4 - EN_PI) * corner_share * corner_share;
    double height = sqrt(area / (1 / aspect - lost));
    if (height * corner_share > corner_most)
        height = sqrt((area + (4 - EN_PI) * corner_most * corner_most) * aspect);
    return height;
}

void en_shape_size(double *width, double *height, const en_shape *shape) {
    const figure_of *figure = &figures[shape->outline];
    double area = EN_PI * shape->radius * shape->radius;
    if (shape->outline == EN_ROUNDED)
        *height = rounded_height(area, figure->aspect);
    else if (figure->count)
        *height = 2 * sqrt(area * figure->aspect / area_of(figure->corners, figure->count));
    else
        *height = 2 * shape->radius * sqrt(figure->aspect);
    *width = *height / figure->aspect;
}

static void add(en_polygon *out, double x, double y) {
    out->corners[out->count++] = (en_point){x, y};
}

/* The cosine of I of the 48 steps of a full turn; its sine is the cosine of a quarter before.
 */
static double step_cosine(size_t i) {
    enum { QUARTER = EN_CORNERS / 4 };
    static const double cosines[QUARTER + 1] = {1.0,
                                                0.9914448613738104,
                                                0.9659258262890683,
                                                0.9238795325112867,
                                                0.8660254037844387,
                                                0.7933533402912352,
                                                0.7071067811865476,
                                                0.6087614290087207,
                                                0.5000000000000001,
                                                0.38268343236508984,
                                                0.25881904510252074,
                                                0.1305261922200517,
                                                0};
    size_t part = i % QUARTER;
    switch (i / QUARTER % 4) {
    case 0:
        return cosines[part];
    case 1:
        return -cosines[QUARTER - part];
    case 2:
        return -cosines[part];
    default:
        return cosines[QUARTER - part];
    }
}

static double step_sine(size_t i) {
    enum { THREE_QUARTERS = EN_CORNERS / 4 * 3 };
    return step_cosine(i + THREE_QUARTERS);
}

/* An ellipse, as a polygon round it: its corners stand a little outside the curve. */
static void add_ellipse(en_polygon *out, const en_shape *shape, double rx, double ry) {
    double swell = 1 / sqrt(cos(EN_PI / EN_CORNERS));
    for (size_t i = 0; i < EN_CORNERS; i++)
        add(out, shape->at.x + rx * swell * step_cosine(i),
            shape->at.y + ry * swell * step_sine(i));
}

static void add_rounded(en_polygon *out, const en_shape *shape, en_point half, double corner) {
    static const double side[4][2] = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
    enum { STEPS = 6, QUARTER = EN_CORNERS / 4 };
    for (size_t i = 0; i < 4; i++)
        for (size_t j = 0; j <= STEPS; j++) {
            size_t step = i * QUARTER + j * (QUARTER / STEPS);
            add(out, shape->at.x + side[i][0] * (half.x - corner) + corner * step_cosine(step),
                shape->at.y + side[i][1] * (half.y - corner) + corner * step_sine(step));
        }
}

/* Where the sides before and after corner B meet once each has moved GROW outwards. */
static en_point moved_corner(en_point a, en_point b, en_point c, double grow) {
    double before = en_distance(a, b), after = en_distance(b, c);
    if (before <= 0 || after <= 0)
        return b;
    en_point u = {(a.y - b.y) / before, (b.x - a.x) / before};
    en_point v = {(b.y - c.y) / after, (c.x - b.x) / after};
    double share = grow / (1 + u.x * v.x + u.y * v.y);
    return (en_point){b.x + (u.x + v.x) * share, b.y + (u.y + v.y) * share};
}

static void grow_corners(en_polygon *polygon, double grow) {
    en_polygon old = *polygon;
    for (size_t i = 0, n = old.count; i < n; i++)
        polygon->corners[i] = moved_corner(old.corners[(i + n - 1) % n], old.corners[i],
                                           old.corners[(i + 1) % n], grow);
}

/* How far inwards a shape may shrink before nothing is left: a part of the inscribed circle. */
static double least_grow(const en_shape *shape) { return -0.6 * shape->radius; }

void en_shape_polygon(en_polygon *out, const en_shape *shape, double grow) {
    const figure_of *figure = &figures[shape->outline];
    double width, height;
    en_shape_size(&width, &height, shape);
    grow = fmax(grow, least_grow(shape));
    out->count = 0;
    if (shape->outline == EN_ROUNDED) {
        double corner = fmin(height * corner_share, corner_most);
        add_rounded(out, shape, (en_point){width / 2 + grow, height / 2 + grow},
                    fmax(corner + grow, 0));
    } else if (!figure->count) {
        add_ellipse(out, shape, width / 2 + grow, height / 2 + grow);
    } else {
        for (size_t i = 0; i < figure->count; i++)
            add(out, shape->at.x + figure->corners[i].x * width / 2,
                shape->at.y + figure->corners[i].y * height / 2);
        grow_corners(out, grow);
    }
}

en_box en_polygon_box(const en_polygon *polygon) {
    en_point p = polygon->corners[0];
    en_box box = {p.x, p.y, p.x, p.y};
    for (size_t i = 1; i < polygon->count; i++) {
        p = polygon->corners[i];
        box = en_box_union(box, (en_box){p.x, p.y, p.x, p.y});
    }
    return box;
}

bool en_polygon_holds(const en_polygon *polygon, en_point p) {
    bool inside = false;
    for (size_t i = 0, j = polygon->count - 1; i < polygon->count; j = i++) {
        en_point a = polygon->corners[i], b = polygon->corners[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}
