/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_WRAP_H
#define EN_PAINT_WRAP_H

#include "paint/figure.h"

/* The ways to set an entity's name: on one line, or broken into two or three of like length. */

enum { EN_WRAPS = 3 };

typedef struct en_wrap {
    const char *lines[EN_WRAPS];
    double widths[EN_WRAPS];      /* at size 1 */
    double bold_widths[EN_WRAPS]; /* semi-bold; 0 where the name has no use for it */
    size_t line_count;
    double width; /* the widest line's, at size 1 */
} en_wrap;

typedef struct en_name {
    en_wrap wraps[EN_WRAPS];
    size_t wrap_count; /* 0: a blank name */
    size_t letters;
} en_name;

/* How many nodes may have a name: of some hundred all, of many the largest, fewer of more. */
size_t en_names_most(const en_figure *figure);

/* The names of all nodes, or the largest, in the figure's arena. */
EN_MUST_CHECK en_status en_names_wrap(en_name **out, const en_figure *figure, en_error *err);

#endif
