/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_WRITE_H
#define EN_PAINT_WRITE_H

#include "base/buf.h"
#include "paint/figure.h"

#include <stdbool.h>
#include <stddef.h>

/* What all writers agree on: numbers, where text stands in its box, how lines end. */

enum { EN_LENGTH_SIZE = 32 };

/* VALUE with at most two decimals and a point, whatever the locale: "12", "-0.5", never "-0".
 */
const char *en_length(char out[EN_LENGTH_SIZE], double value);

/* The y of the baseline of a line: letters stand in the middle of their share of the box. */
double en_label_baseline(const en_label *label, size_t line);
double en_label_anchor(const en_label *label); /* the x that its lines are anchored at */

/* Outlines of nodes; the disc of a mark. */
#define EN_OUTLINE_WIDTH 0.7 /* unless the wire says otherwise */
#define EN_DISC_RADIUS   4.3
#define EN_DISC_WIDTH    0.8
#define EN_DISC_TYPE     7.0

/* Numbers on edges: their type, and how much room they have for themselves, half to each side.
 */
#define EN_CITE_SIZE 6.0
#define EN_CITE_HALO 3.0

/* What is painted of a line: a shaft, cut short where an end mark stands, and the marks. */
typedef struct en_ends {
    en_point shaft[4];
    en_point arrow[2][3]; /* at tail and head: the tip, then the base */
    en_point bar[2][2];
    double bar_width;
} en_ends;

#define EN_ARROW_SLIMNESS 0.35 /* half its width by its length, as Graphviz has it */

void en_line_ends(en_ends *out, const en_line *line);
double en_arrow_length(const en_line *line); /* from base to tip */

/*
 * By how much the array DASH of a line is to be stretched, so that dashes between two bars
 * start and end whole: 1 where they would have to be stretched much.
 */
double en_dash_stretch(const char *dash, const en_line *line, const en_ends *ends);

/* What is left of a curve when so much of its length goes at each end. */
void en_curve_cut(en_point out[4], const en_point curve[4], double from_start, double from_end);
double en_curve_length(const en_point curve[4]);

/* Append the families of a figure as CSS names them: in quotes where a name is of several
 * words. */
void en_buf_families(en_buf *out, const char *font);

/* What texts of the network are painted in: a node's label, the letter of a mark. */
const char *en_label_ink(const en_figure *figure, const en_mark_node *node);
const char *en_mark_ink(const en_figure *figure, const en_line *line);

/* The corner of a rounded box of that size, as Graphviz has it. */
double en_corner(double width, double height);

#endif
