/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_ROUTE_H
#define EN_PAINT_ROUTE_H

#include "paint/geometry.h"
#include "paint/web.h"

/*
 * Draw the curve of each edge from outline to outline, a little off both: straight or leaning
 * to the side, bowed apart where several join the same nodes; a loop where both are one. Then
 * put each mark on its curve where other curves are farthest. LEANS, one a bundle: how far its
 * middle stands to the side. PATHS, one an edge, gets the curves as segments.
 */
void en_route(const en_figure *figure, const en_web *web, const double *leans, en_path *paths);

/* The edges of one bundle alone, and no marks. */
void en_route_bundle(const en_figure *figure, const en_web *web, size_t which, double lean,
                     en_path *paths);

/* Move marks that lie over labels or nodes, as these are now, along their curves into the
 * clear; answers how many there is no such place for. */
size_t en_route_clear_marks(const en_figure *figure, const en_path *paths);

/* About the box of the arrow's head or the bar at the head of a line, or at its tail. */
en_box en_tip_box(const en_line *line, bool head);

enum { EN_MARK_RADIUS = 5 }; /* of the disc of a mark, its halo included */

#endif
