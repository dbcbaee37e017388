/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_ROUTE_H
#define EN_PAINT_ROUTE_H

#include "paint/figure.h"
#include "paint/geometry.h"

/*
 * Draw the curve of each edge from outline to outline, a little off both: straight, or bowed
 * apart where several join the same nodes; a loop where both are one. Then put each mark on its
 * curve where other curves are farthest. PATHS, one an edge, gets the curves as segments.
 */
EN_MUST_CHECK en_status en_route(const en_figure *figure, en_path *paths, en_error *err);

enum { EN_MARK_RADIUS = 5 }; /* of the disc of a mark, its halo included */

#endif
