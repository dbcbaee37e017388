/* SPDX-License-Identifier: MIT */
/* What the two stand-ins share, SVG and DOT. For picture/ alone. */
#ifndef EN_PICTURE_PLAIN_H
#define EN_PICTURE_PLAIN_H

#include "picture/picture.h"

/* Where the vertices stand on paper, from its top left corner; points. */
typedef struct en_places {
    double *x, *y, height;
} en_places;

/* By igraph's layout, in the arena of the view. EN_UNDEFINED when there is nobody to draw. */
EN_MUST_CHECK en_status en_plain_places(en_places *out, const en_picture *picture,
                                        en_error *err);

double en_plain_hundredth(double points); /* rounded to one of a point */
const char *en_plain_apology(en_lang lang);

#endif
