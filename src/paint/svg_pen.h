/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_SVG_PEN_H
#define EN_PAINT_SVG_PEN_H

#include "base/buf.h"
#include "paint/figure.h"

#include <libxml/xmlwriter.h>

/*
 * A figure being written as SVG, by libxml2's writer, which escapes whatever it is given. Like
 * en_buf it fails once and for all; the one check is in en_pen_end().
 */
typedef struct en_pen {
    xmlTextWriterPtr xml;
    xmlBufferPtr bytes;
    const en_figure *figure;
    en_buf value; /* an attribute under way */
    bool failed;
} en_pen;

void en_pen_begin(en_pen *out, const en_figure *figure);
/* Append the whole document to OUT, and give back what the pen holds. */
EN_MUST_CHECK en_status en_pen_end(en_pen *pen, en_buf *out, en_error *err);

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
