/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_PLOTS_H
#define EN_PAINT_PLOTS_H

#include "paint/web.h"

/*
 * Divide the figure's frame among the components of the web: rows of plots, the largest first,
 * as large as their nodes and labels need; entities without ties last, in columns. The frame
 * grows downwards where plots would be too low. Sets web->plot.
 */
EN_MUST_CHECK en_status en_plots_make(en_web *web, en_figure *figure, en_error *err);

#endif
