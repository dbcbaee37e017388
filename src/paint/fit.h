/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_FIT_H
#define EN_PAINT_FIT_H

#include "paint/web.h"

/*
 * Bring positions into the web's fields: each component turned and stretched to fill its own,
 * in one direction up to STRETCH times more than in the other. Layers are stretched as a whole.
 */
void en_fit(en_point *at, const en_web *web, double stretch);

#endif
