/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_TEXT_H
#define EN_PAINT_TEXT_H

#include "paint/figure.h"

#include <stdbool.h>
#include <stddef.h>

/* What the writers and the furniture ask of text beside paint.h. */

/* inter.c: the width of TEXT in Inter at size 1, NaN where the table lacks one of its letters.
 */
double en_inter_width(const char *text, bool bold);

/*
 * The width that Graphviz gives a label of its own: hinted, in whole points. Where a line
 * starts that is not centred follows from it.
 */
double en_text_width_graphviz(const en_figure *figure, const char *text, double size,
                              bool bold);

/* Whether TEXT, read by its first letter that has a direction, runs from right to left. */
bool en_text_leftward(const char *text);

/* How a run of text is set. */
typedef struct en_type {
    double size;
    bool bold;
    double room;  /* the widest a line may be */
    size_t lines; /* the most lines there may be; what is beyond is cut with an ellipsis */
} en_type;

/*
 * Break TEXT into lines, at blanks, within a word only where it is too wide for a line (or is
 * in a script without blanks). At least one line, unless TEXT is blank. In the figure's arena.
 */
EN_MUST_CHECK en_status en_text_wrap(en_label *out, const en_figure *figure, const char *text,
                                     en_type type, en_error *err);

double en_label_width(const en_figure *figure, const en_label *label); /* the widest line's */

#endif
