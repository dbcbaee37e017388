/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_FIGURE_H
#define EN_PAINT_FIGURE_H

#include "base/arena.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A figure on its way from the wire (base/wire.h) to paper. All lengths are printed points
 * (1/72 inch); the origin is the top left corner, y grows downwards. Everything lives in one
 * arena. Texts are plain UTF-8, unescaped and clean.
 */
typedef struct en_point {
    double x, y;
} en_point;

typedef struct en_box {
    double x0, y0, x1, y1;
} en_box;

typedef enum en_outline {
    EN_CIRCLE,
    EN_ROUNDED, /* Graphviz: box with style rounded */
    EN_HOUSE,
    EN_SQUARE,
    EN_OCTAGON,
    EN_HEXAGON,
    EN_TRIANGLE,
    EN_DIAMOND,
    EN_PENTAGON,
    EN_SEPTAGON,
    EN_ELLIPSE,
    EN_OUTLINES
} en_outline;

/* A run of text that stands somewhere: lines from the top, all in one size. */
typedef enum en_align { EN_START, EN_MIDDLE, EN_END } en_align;
typedef struct en_label {
    const char **lines;
    size_t line_count;
    double size; /* of the type */
    bool bold;   /* semi-bold */
    en_align anchor;
    en_box box; /* ink box: widest line wide, line_count line pitches high */
} en_label;

/* What is drawn of a shape, in the network or in the legend. */
typedef struct en_shape {
    en_outline outline;
    double radius; /* of the circle of the same area */
    en_point at;   /* its centre (of the bounding box, as Graphviz has it) */
    const char *fill, *line, *class_name;
    double width; /* of the outline */
} en_shape;

typedef struct en_mark_node {
    en_shape shape;
    const char *name; /* on the wire: "n17" */
    const char *key;  /* the entity's id */
    const char *kind; /* its kind's; NULL or "": none; so below */
    const char *text, *title;
    const char *ink; /* colour of a label inside */
    en_label label;  /* set by placement */
    bool inside;     /* the label stands in the shape */
    bool quiet;      /* recedes behind others */
} en_mark_node;

typedef enum en_tip { EN_TIP_NONE, EN_TIP_ARROW, EN_TIP_BAR } en_tip;
typedef enum en_stroke { EN_SOLID, EN_DASHED, EN_DOTTED } en_stroke;

/* How a line is drawn, in the network or in the legend. */
typedef struct en_line {
    const char *colour, *class_name, *dash; /* dash: SVG array, "" for none */
    double width;
    en_tip head, tail;
    en_stroke stroke;
    bool quiet;        /* recedes behind others */
    const char *mark;  /* "?" on a disc, or "" */
    en_point curve[4]; /* a cubic from outline to outline, tips included */
    en_point mark_at;
} en_line;

typedef struct en_mark_edge {
    en_line line;
    size_t tail, head; /* nodes */
    const char *id, *key, *title;
    const char *type, *sign, *status;
    const char *cite;    /* numbers of its sources, to stand on the line; NULL or "": none */
    en_label cite_label; /* set by citing; without lines where there is no room */
} en_mark_edge;

typedef enum en_part {
    EN_PART_HEADING,
    EN_PART_NODE,
    EN_PART_LINE,
    EN_PART_SIZE,
    EN_PART_NOTE,
    EN_PART_CAPTION
} en_part;

/* A piece of legend or caption. */
typedef struct en_piece {
    en_part part;
    size_t column;
    const char *text, *lead;
    en_shape shape;             /* EN_PART_NODE, EN_PART_SIZE */
    en_line line;               /* EN_PART_LINE, EN_PART_SIZE: its leader */
    en_label label, lead_label; /* set when furniture is composed */
} en_piece;

typedef enum en_quality { EN_FAST, EN_GOOD, EN_BEST } en_quality;
typedef enum en_layout {
    EN_LAYOUT_AUTO,
    EN_LAYOUT_STRESS,
    EN_LAYOUT_FORCE,
    EN_LAYOUT_LAYERS,
    EN_LAYOUT_RADIAL
} en_layout;

typedef struct en_figure {
    en_arena *arena;
    const char *lang, *title, *subtitle, *desc, *meta, *prefix, *font;
    const char *background, *ink, *mute, *rule;
    const char *night; /* as on the wire; "": none */
    en_quality quality;
    en_layout layout;
    unsigned seed;

    en_mark_node *nodes;
    en_mark_edge *edges;
    en_piece *pieces;
    size_t node_count, edge_count, piece_count;

    double width, height; /* of the page; height is set when all is composed */
    en_box frame;         /* where the network stands: y0 set before, y1 by arranging */
    en_label title_label, subtitle_label;
    double rules[2];    /* y of the rules above legend and caption; 0: none */
    const char *remark; /* what went wrong on the way and should be said; or NULL */
} en_figure;

#endif
