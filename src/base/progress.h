/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_PROGRESS_H
#define EN_BASE_PROGRESS_H

#include <stdatomic.h>

/*
 * How far work has come that may take long. Whoever works sets TOTAL and counts DONE up to it,
 * and sets TOTAL to 0 when it is over; whoever waits may look at any time, even in a signal
 * handler.
 */
typedef struct en_progress {
    atomic_size_t done, total; /* parts of about the same length */
} en_progress;

#endif
