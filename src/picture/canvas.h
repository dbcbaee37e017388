/* SPDX-License-Identifier: MIT */
/* The wire (base/wire.h) as a figure goes onto it, thing by thing. For picture/ alone. */
#ifndef EN_PICTURE_CANVAS_H
#define EN_PICTURE_CANVAS_H

#include "base/wire.h"
#include "picture/theme.h"

typedef struct en_canvas {
    en_buf *wire; /* what fails stays failed here */
    const en_theme *theme;
    en_buf said; /* a text under way, for en_canvas_set_said() */
    /* Of what colours it has something: [0] in full, [1] receding. */
    bool hues[2][EN_HUES], manners[2][EN_MANNERS];
} en_canvas;

/* Attributes of the thing begun last. TEXT may come from data. */
void en_canvas_set(en_canvas *canvas, const char *name, const char *text);
void en_canvas_set_number(en_canvas *canvas, const char *name, double value);
void en_canvas_set_said(en_canvas *canvas, const char *name); /* and SAID is empty again */

/* All is on it. */
void en_canvas_close(en_canvas *canvas);

#endif
