/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_JUDGE_H
#define EN_PAINT_JUDGE_H

#include "paint/place.h"
#include "paint/web.h"

/* What is needed to draw a figure for some positions and to say how good that is. */
typedef struct en_desk {
    en_figure *figure;
    en_web *web;
    en_placer *placer;
    en_path *paths;     /* by edge */
    double *leans;      /* by bundle: how far it leans to the side */
    double *angles;     /* room for the ties of a node */
    bool bends;         /* edges may lean to the side, out of the way of labels and nodes */
    en_placing placing; /* of labels, when last drawn */
    size_t under;       /* edges under labels, when last judged */
    size_t over; /* what then lies over what: labels and marks over labels and nodes, nodes over
                  * nodes, labels and edges off the page */
} en_desk;

EN_MUST_CHECK en_status en_desk_create(en_desk *out, en_figure *figure, en_error *err);

/* Draw all with nodes AT these places: edges and labels, the latter from ROUNDS starts. */
EN_MUST_CHECK en_status en_desk_draw(en_desk *desk, const en_point *at, size_t rounds,
                                     en_error *err);

/* Draw and judge: 0 is a perfect figure, a crossing adds 3, an overlap of labels 60. */
EN_MUST_CHECK en_status en_desk_judge(double *score, en_desk *desk, const en_point *at,
                                      size_t rounds, en_error *err);

#endif
