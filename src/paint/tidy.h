/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_TIDY_H
#define EN_PAINT_TIDY_H

#include "paint/web.h"

/*
 * Last touches to a drawn figure: components moved as wholes so that the boxes of what is drawn
 * of them stand side by side and their rows close together, all of it in the middle of the
 * frame, which is cut to its height.
 */
EN_MUST_CHECK en_status en_tidy(en_figure *figure, const en_web *web, en_error *err);

#endif
