/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_PART_H
#define EN_PAINT_PART_H

#include "paint/figure.h"

/*
 * Part labels that stand so close above each other that the letters of one may reach into the
 * other's: by a hair, which nobody sees, and not where they would come upon something else.
 */
void en_part_labels(en_figure *figure);

#endif
