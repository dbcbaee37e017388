/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_LAYOUT_H
#define EN_PAINT_LAYOUT_H

#include "paint/web.h"

/*
 * First positions, y downwards, each component by itself and, but for rings, wherever it likes.
 */

/*
 * By Graphviz, in this process: neato, sfdp for force, dot for layers. False when it has
 * no answer. It may also crash or hang, and a second layout in one process is not to be
 * trusted, so that all but the first belong into children (crew.h).
 */
bool en_layout_graphviz(en_point *at, const en_web *web, const en_figure *figure,
                        unsigned seed);

/* Whether en_layout_graphviz() was never called here. */
bool en_layout_fresh(void);

/* By stress majorization of our own, for networks of any size (stress.c). */
EN_MUST_CHECK en_status en_layout_own(en_point *at, const en_web *web, unsigned seed,
                                      en_error *err);

/* In rings round the largest node of each component (radial.c), in the web's fields already. */
EN_MUST_CHECK en_status en_layout_radial(en_point *at, const en_web *web, unsigned seed,
                                         en_error *err);

#endif
