/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_SYSTEM_H
#define EN_CLI_SYSTEM_H

#include "cli/host.h"

/*
 * The process itself: signals and the child that paints. For main.c and host_system.c.
 */

/* On SIGINT, SIGTERM or SIGHUP: remove temporary files, stop the child, die of the signal. */
void en_system_catch_signals(void);

double en_system_now(void); /* seconds of a clock that only goes on; signal-safe */

/* Stop the child and remove temporary files; for signal handlers. */
void en_system_abandon(void);

/*
 * From now on, end the program with EN_SYSTEM once SECONDS (0: never) have gone by, and where
 * standard error is a terminal show there, after a second, how far PROGRESS is.
 */
void en_system_watch(void *state, en_progress *progress, size_t seconds);
/* No longer, and take away what is shown. */
void en_system_rest(void);

/* End as a process does that writes into a closed pipe. */
void en_system_die_of_pipe(void);

/* Run entente-paint (beside this program, or in ../libexec/entente) on a job. */
EN_MUST_CHECK en_status en_system_paint(void *state, const en_paint_job *job, en_error *err);

#endif
