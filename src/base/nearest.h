/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_NEAREST_H
#define EN_BASE_NEAREST_H

#include "base/error.h"

#include <stddef.h>

/*
 * "Did you mean": of the words offered one by one, the one that is fewest edits away from what
 * was typed (optimal string alignment, Damerau 1964), if it is near enough to be meant: at most
 * a third of the letters, without regard to ASCII case. Starts as {.typed = ...}.
 */
typedef struct en_nearest {
    const char *typed;
    const char *best; /* borrowed from what was offered; NULL: nothing was near enough */
    size_t distance;
} en_nearest;

void en_nearest_offer(en_nearest *nearest, const char *word);

/*
 * EN_USAGE: "no WHAT 'TYPED'; did you mean 'BEST'?", or HINT where nothing was near enough:
 * "no WHAT 'TYPED'; HINT".
 */
en_status en_nearest_fail(const en_nearest *nearest, const char *what, const char *hint,
                          en_error *err);

#endif
