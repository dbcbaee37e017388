/* SPDX-License-Identifier: MIT */
#ifndef EN_INK_RENDER_H
#define EN_INK_RENDER_H

#include "base/buf.h"

#include <cairo.h>

/*
 * Paint the SVG onto the whole of SURFACE, WIDTH by HEIGHT in its own units, and give the
 * surface back.
 */
EN_MUST_CHECK en_status en_svg_render(cairo_surface_t *surface, double width, double height,
                                      const en_buf *svg, en_error *err);

#endif
