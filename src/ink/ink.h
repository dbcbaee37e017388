/* SPDX-License-Identifier: MIT */
#ifndef EN_INK_INK_H
#define EN_INK_INK_H

#include "paint/ink.h"

/* The parts of the module's record; paint/ink.h says what they do. */
double en_measure_width(const char *font, const char *text, bool bold);
double en_measure_graphviz(const char *font, const char *text, double size, bool bold);
void en_measure_end(void);
EN_MUST_CHECK en_status en_png_write(en_buf *out, const en_figure *figure, const en_buf *svg,
                                     en_error *err);
EN_MUST_CHECK en_status en_pdf_write(en_buf *out, const en_figure *figure, const en_buf *svg,
                                     en_error *err);

#endif
