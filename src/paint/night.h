/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_NIGHT_H
#define EN_PAINT_NIGHT_H

#include "base/buf.h"
#include "paint/figure.h"

/*
 * Append the style sheet that gives the SVG of FIGURE its colours by night: one media query,
 * each of its rules for what is in this figure alone, by its id. Nothing where it has no night.
 * EN_DATA where the wire does not say it as base/wire.h has it.
 */
EN_MUST_CHECK en_status en_night_style(en_buf *out, const en_figure *figure, en_error *err);

#endif
