/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_SEARCH_H
#define EN_PAINT_SEARCH_H

#include "paint/judge.h"

/*
 * Find good positions, with as much effort as the figure's quality asks for: many layouts from
 * different starts, each polished; then the best of them with their labels; the best of those
 * is it. Counts of steps, not clocks, say how long, so that the same figure comes out anywhere.
 * Where Graphviz has no answer, layouts of our own stand in and the figure's remark says so.
 */
EN_MUST_CHECK en_status en_search_run(en_point *at, en_desk *desk, en_error *err);

#endif
