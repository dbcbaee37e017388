/* SPDX-License-Identifier: MIT */
/* What a view has not that another one has. For sensitivity.c. */
#ifndef EN_MEASURE_SENSITIVITY_LOST_H
#define EN_MEASURE_SENSITIVITY_LOST_H

#include "measure/sensitivity.h"

/* Count into LOST the relations, ties and entities of WHOLE that REST, a view of the same
 * dossier, is without. */
EN_MUST_CHECK en_status en_find_lost(en_part_lost *lost, const en_view *whole,
                                     const en_view *rest, en_error *err);

/* Whether no measure of entities could tell the two views apart. */
bool en_measured_alike(const en_view *a, const en_view *b);

#endif
