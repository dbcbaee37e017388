/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* sched_getaffinity() */
#include "base/threads.h"

#include <pthread.h>
#include <sched.h>
#include <stdbool.h>

enum { MOST = 64 };

typedef struct hand {
    pthread_t thread;
    en_thread_work *work;
    void *context;
    size_t index;
} hand;

size_t en_threads_available(void) {
    cpu_set_t set;
    int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    return count > 0 ? (size_t)count : 1;
}

static void *begin(void *given) {
    const hand *m = given;
    m->work(m->context, m->index);
    return NULL;
}

void en_threads_run(size_t count, en_thread_work *work, void *context) {
    hand hands[MOST];
    size_t started = 1;
    for (; started < count && started < MOST; started++) {
        hand *m = &hands[started];
        *m = (hand){.work = work, .context = context, .index = started};
        if (pthread_create(&m->thread, NULL, begin, m) != 0)
            break;
    }
    work(context, 0);
    for (size_t i = 1; i < started; i++)
        pthread_join(hands[i].thread, NULL);
}
