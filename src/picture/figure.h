/* SPDX-License-Identifier: MIT */
/* The parts of a figure as they go onto the canvas. For picture/ alone. */
#ifndef EN_PICTURE_FIGURE_H
#define EN_PICTURE_FIGURE_H

#include "picture/canvas.h"
#include "picture/picture.h"
#include "picture/style.h"

/* The metadata of the figure, for programs: one object of JSON on one line. */
void en_say_facts(en_buf *out, const en_picture *picture);

/* How scores become areas; the same whether all or the first few are drawn. */
en_scale en_picture_scale(const en_picture *picture);

/* The network and what the figure states, without furniture. */
EN_MUST_CHECK en_status en_picture_fill(en_canvas *canvas, const en_picture *picture,
                                        en_error *err);

/* How a line is drawn: of a relation, or of a sample in the legend. */
typedef struct en_stroke {
    en_manner manner;
    int sign;
    bool directed;
    double width;
    en_emphasis emphasis;
} en_stroke;
void en_canvas_set_line(en_canvas *canvas, const en_stroke *stroke);

/* How an entity looks; and the sample of a kind, where fills may show something else. */
en_look en_picture_look(const en_picture *picture, size_t vertex);
en_look en_picture_look_of_kind(const en_picture *picture, size_t kind);

void en_canvas_set_shape(en_canvas *canvas, const en_look *look);

/* Whether ends of relations, by vertex, are highlighted; EN_EVEN where nothing is. */
en_emphasis en_picture_emphasis(const en_picture *picture, size_t from, size_t to);

/* The colours of the page; and, when all is on it, those that are used at night. */
void en_canvas_set_page(en_canvas *canvas);
void en_canvas_set_night(en_canvas *canvas);

/* Legend and caption: exactly what the figure uses and states. */
void en_canvas_add_furniture(en_canvas *canvas, const en_picture *picture,
                             const en_scale *scale);

#endif
