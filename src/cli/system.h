/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_SYSTEM_H
#define EN_CLI_SYSTEM_H

#include "cli/host.h"

/*
 * The process itself: signals and the child that paints. For main.c and host_system.c.
 */

/* On SIGINT, SIGTERM or SIGHUP: remove temporary files, stop the child, die of the signal. */
void en_system_catch_signals(void);

/* End as a process does that writes into a closed pipe. */
void en_system_die_of_pipe(void);

/* Run entente-paint (beside this program, or in ../libexec/entente) on a job. */
EN_MUST_CHECK en_status en_system_paint(void *state, const en_paint_job *job, en_error *err);

#endif
