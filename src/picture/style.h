/* SPDX-License-Identifier: MIT */
/* How the figure codes what it shows: colours, shapes, lines, areas. For picture/ alone. */
#ifndef EN_PICTURE_STYLE_H
#define EN_PICTURE_STYLE_H

#include "dossier/view.h"

typedef struct en_kind_style {
    const char *kind, *shape, *fill, *line, *ink;
} en_kind_style;

/* A way to draw a relation. The order is that of the legend. */
typedef enum en_manner {
    EN_ALLY,
    EN_RIVAL,
    EN_NEUTRAL,
    EN_CONTEST,
    EN_PLANNED,
    EN_PAST,
    EN_MANNERS
} en_manner;

typedef struct en_manner_style {
    const char *class_name, *colour, *style, *dash, *mark;
    en_words label; /* in the legend */
} en_manner_style;

#define EN_COLOUR_PAPER "#ffffff"
#define EN_COLOUR_INK   "#1b2430"
#define EN_COLOUR_MUTE  "#4a5563"
#define EN_COLOUR_RULE  "#c3cad2"
#define EN_FONTS        "Inter,Noto Sans,Open Sans,Arial,sans-serif"

en_kind_style en_style_kind(const en_dossier *dossier, size_t kind); /* EN_NONE is fine */
en_manner en_style_manner(const en_relation *relation);
const en_manner_style *en_style_of(en_manner manner);

/* Line width in points for a number of independent origins, in WIDTHS steps. */
enum { EN_WIDTHS = 4 };
double en_style_width(size_t origins);

/* Radii in points by score: areas grow evenly from a smallest to a largest circle. */
typedef struct en_scale {
    double most; /* the score of the largest circle; 0: all the same size */
    double small, large;
} en_scale;
en_scale en_scale_make(const double *score, size_t count);
double en_scale_radius(const en_scale *scale,
                       double score); /* NaN: the smallest, if they differ */

#endif
