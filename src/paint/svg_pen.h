/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_SVG_PEN_H
#define EN_PAINT_SVG_PEN_H

#include "base/buf.h"
#include "paint/figure.h"

/*
 * A figure being written as SVG: elements, their attributes, texts between them, everything
 * escaped. Names are our own words; texts are clean, as those of a figure are. What fails is
 * OUT, once and for all; the one check is in en_pen_end().
 */
enum { EN_PEN_DEPTH = 16 };
typedef struct en_pen {
    const en_figure *figure;
    en_buf *out;
    const char *open[EN_PEN_DEPTH]; /* elements that are not closed, from the root */
    size_t depth;
    bool in_tag;  /* attributes may still come */
    en_buf value; /* an attribute under way */
} en_pen;

void en_pen_begin(en_pen *pen, const en_figure *figure, en_buf *out);
/* Close what is open, and give back what the pen holds. */
EN_MUST_CHECK en_status en_pen_end(en_pen *pen, en_error *err);

void en_pen_open(en_pen *pen, const char *name); /* an element */
void en_pen_close(en_pen *pen);
void en_pen_close_line(en_pen *pen); /* one that has lines of its own */
/* Where nothing is between elements but line ends, which make the file fit for reading. */
void en_pen_line_end(en_pen *pen);
void en_pen_string(en_pen *pen, const char *text);                         /* between tags */
void en_pen_text_element(en_pen *pen, const char *name, const char *text); /* "": none */

void en_pen_attribute(en_pen *pen, const char *name, const char *value);
void en_pen_number(en_pen *pen, const char *name, double value);
/* What scripts and style sheets know an element by; NULL or "": nothing. */
void en_pen_datum(en_pen *pen, const char *name, const char *value);

/* Attributes put together bit by bit, and then written as the value of NAME. */
void en_pen_put(en_pen *pen, const char *text);
void en_pen_put_number(en_pen *pen, double value);
void en_pen_put_point(en_pen *pen, const char *before, en_point point);
void en_pen_put_attribute(en_pen *pen, const char *name);

#endif
