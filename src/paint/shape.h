/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_SHAPE_H
#define EN_PAINT_SHAPE_H

#include "paint/figure.h"

/* Outlines as Graphviz draws them, all of equal area for an equal radius. */

enum { EN_CORNERS = 48 }; /* most corners of a polygon */

typedef struct en_polygon {
    en_point corners[EN_CORNERS];
    size_t count;
} en_polygon;

const char *en_outline_name(en_outline outline); /* Graphviz's name of it */
en_outline en_outline_find(const char *name);    /* EN_OUTLINES: no such */
void en_shape_size(double *width, double *height,
                   const en_shape *shape); /* as Graphviz is told */

/* The outline, curves as many corners, moved GROW outwards (inwards if negative). */
void en_shape_polygon(en_polygon *out, const en_shape *shape, double grow);
en_box en_polygon_box(const en_polygon *polygon);
bool en_polygon_holds(const en_polygon *polygon, en_point p);

#endif
