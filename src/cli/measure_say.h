/* SPDX-License-Identifier: MIT */
/* What the numbers of a table tell, in sentences: --say. */
#ifndef EN_CLI_MEASURE_SAY_H
#define EN_CLI_MEASURE_SAY_H

#include "cli/measure_spread.h"

/*
 * Note what the first chosen measure tells: whom it puts first, how surely, and who leaves the
 * first places without a voice. All numbers are those of the table, but for the share of pairs
 * that betweenness is of.
 */
EN_MUST_CHECK en_status en_desk_say(en_desk *desk, const en_sensitivity *s, en_error *err);

#endif
