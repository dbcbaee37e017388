/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_MEND_H
#define EN_PAINT_MEND_H

#include "paint/judge.h"

/*
 * Where labels of the figure as it is drawn, with nodes AT these places, lie over each other,
 * over nodes or over a few edges: polish it a little more, several times, and keep what scores
 * better. Labels over labels or nodes let the page grow in the end. AT and the drawing are then
 * the best that was found. Not where labels are thinned out.
 */
EN_MUST_CHECK en_status en_mend(en_desk *desk, en_point *at, size_t rounds, en_error *err);

#endif
