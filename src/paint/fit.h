/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_FIT_H
#define EN_PAINT_FIT_H

#include "paint/web.h"

/*
 * Bring positions into the web's field: components turned (layers are not) and packed side by
 * side, all of it stretched to fit, in one direction up to STRETCH times more than in the
 * other.
 */
EN_MUST_CHECK en_status en_fit(en_point *at, const en_web *web, double stretch, en_error *err);

/* The same for what is packed already: only stretched and moved. */
void en_fit_stretch(en_point *at, const en_web *web, double stretch);

#endif
