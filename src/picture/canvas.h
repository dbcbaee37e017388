/* SPDX-License-Identifier: MIT */
/*
 * cgraph, with its char * where it means const char * cast in one place, its output in an
 * en_buf, and every text from data escaped on its way in. For picture/ alone.
 */
#ifndef EN_PICTURE_CANVAS_H
#define EN_PICTURE_CANVAS_H

#include "base/buf.h"
#include "picture/theme.h"

#include <graphviz/cgraph.h>

/* A graph under way. FAILED stays set once memory ran out, as with en_buf. */
typedef struct en_canvas {
    const en_theme *theme;
    /* Of what colours it has something: [0] in full, [1] receding. */
    bool hues[2][EN_HUES], manners[2][EN_MANNERS];
    Agraph_t *graph;
    Agdisc_t disciplines; /* which cgraph keeps pointing to: a canvas stays where it is */
    Agiodisc_t io;
    bool failed;
} en_canvas;

EN_MUST_CHECK en_status en_canvas_open(en_canvas *canvas, const en_theme *theme, en_error *err);
void en_canvas_close(en_canvas *canvas);

void *en_canvas_node(en_canvas *canvas, const char *letter, size_t number); /* "n17" */
void *en_canvas_edge(en_canvas *canvas, size_t from, size_t to, size_t number);

/* VALUE is a word of our own: a colour, a number, a class. OBJECT NULL: the graph. */
void en_canvas_set(en_canvas *canvas, void *object, const char *key, const char *value);
void en_canvas_set_number(en_canvas *canvas, void *object, const char *key, double value);
/* TEXT may come from data. */
void en_canvas_say(en_canvas *canvas, void *object, const char *key, const char *text);

/* Append the graph as DOT. */
EN_MUST_CHECK en_status en_canvas_write(en_buf *out, en_canvas *canvas, en_error *err);

#endif
