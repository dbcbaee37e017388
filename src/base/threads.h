/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_THREADS_H
#define EN_BASE_THREADS_H

#include <stddef.h>

/* How many threads this process may run at once; 1 at least. */
size_t en_threads_available(void);

/* A part of work; CONTEXT is shared by all, INDEX is whose it is. */
typedef void en_thread_work(void *context, size_t index);

/*
 * Do WORK once for each INDEX below COUNT, each on a thread of its own, 0 on the caller's, and
 * return when all are done. Where the system has no more threads to give, fewer do it: so each
 * must go on until nothing is left to do, rather than do a share of its own. Threads that are
 * done sleep, and cost others nothing.
 */
void en_threads_run(size_t count, en_thread_work *work, void *context);

#endif
