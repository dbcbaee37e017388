/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_BEND_H
#define EN_PAINT_BEND_H

#include "paint/route.h"

/*
 * Let edges lean to the side where they run under labels or over nodes, as long as that makes
 * no new trouble. Labels are where they are. LEANS and PATHS as for en_route(), which should
 * run again afterwards if any edge has a mark. True when an edge leans otherwise than before.
 */
bool en_bend(const en_figure *figure, const en_web *web, double *leans, en_path *paths);

/* How many edges run under the label of NODE. */
size_t en_count_under(const en_figure *figure, const en_path *paths, size_t node);

#endif
