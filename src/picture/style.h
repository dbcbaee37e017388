/* SPDX-License-Identifier: MIT */
/* How the figure codes what it shows: shapes, lines, areas. For picture/ alone. */
#ifndef EN_PICTURE_STYLE_H
#define EN_PICTURE_STYLE_H

#include "dossier/view.h"
#include "picture/theme.h"

/* Where some of a figure is highlighted, the rest recedes. */
typedef enum en_emphasis { EN_EVEN, EN_STRONG, EN_QUIET } en_emphasis;

/* How an entity of some kind looks; CLASS is its kind's in SVG, "" for one of a dossier's own.
 */
typedef struct en_look {
    const char *shape, *class_name;
    en_hue hue;
    en_emphasis emphasis;
} en_look;

typedef struct en_manner_style {
    const char *class_name, *style, *dash, *mark;
    en_words label; /* in the legend */
} en_manner_style;

#define EN_FONTS "Inter,Noto Sans,Open Sans,Arial,sans-serif"

en_look en_style_kind(const en_dossier *dossier, size_t kind); /* EN_NONE is fine */
en_manner en_style_manner(const en_relation *relation);
const en_manner_style *en_style_of(en_manner manner);

#define EN_STRONG_OUTLINE 1.5 /* points; others have what entente-paint gives them */

/* Line width in points for a number of independent origins, in WIDTHS steps. */
enum { EN_WIDTHS = 4 };
double en_style_width(size_t origins);

/* Radii in points by score: areas grow evenly from a smallest to a largest circle. */
typedef struct en_scale {
    double most; /* the score of the largest circle; 0: all the same size */
    double small, large;
} en_scale;
/* For COUNT scores, where DRAWN of them share the paper. */
en_scale en_scale_make(const double *score, size_t count, size_t drawn);
double en_scale_radius(const en_scale *scale,
                       double score); /* NaN: the smallest, if they differ */

#endif
