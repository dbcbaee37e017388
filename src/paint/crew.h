/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_CREW_H
#define EN_PAINT_CREW_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Jobs done side by side, each in a child process of its own: Graphviz lays out well only
 * once in a process, and may crash or hang there without harm.
 */
typedef struct en_crew {
    /* Do job NUMBER and leave what came of it in ANSWER; false: nothing came of it. */
    bool (*job)(void *answer, size_t number, const void *state);
    const void *state;
    size_t count, answer_size;
} en_crew;

/*
 * ANSWERS has room for COUNT answers; DONE tells which are there. The order in which jobs end
 * changes nothing. A job that takes longer than a minute, or
 * than an alarm() of its own, is given up, and no more are begun: they would take as long.
 */
void en_crew_run(void *answers, bool *done, const en_crew *crew);

#endif
