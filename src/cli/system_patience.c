/* SPDX-License-Identifier: MIT */
/*
 * A clock that ticks while a command works: it ends the program when its time is up, and shows
 * a person how far it is. All of it happens in a signal handler, so that work of every kind is
 * interrupted at once; hence only write() and arithmetic.
 */
#define _DEFAULT_SOURCE /* SA_RESTART, setitimer() */

#include "cli/system.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

enum { FIRST_SHOWN = 1000, TICK = 100, CELLS = 24 }; /* milliseconds, milliseconds, columns */

/* What the handler works with, to which nobody can hand it. */
static struct {
    en_progress *progress;
    double begun;
    size_t seconds; /* 0: as long as it takes */
    bool shows;     /* a person is there to see the bar */
    volatile sig_atomic_t shown;
    double counted_from; /* when parts were first seen to be counted, and how many were done */
    size_t done_before;
} patience;

typedef struct line {
    char text[128];
    size_t length;
} line;

static void add(line *l, const char *text) {
    for (; *text && l->length < sizeof l->text; text++)
        l->text[l->length++] = *text;
}

static void add_number(line *l, size_t n) {
    char digits[24];
    size_t at = sizeof digits - 1;
    digits[at] = '\0';
    do
        digits[--at] = (char)('0' + n % 10);
    while (n /= 10);
    add(l, digits + at);
}

static void put(const line *l) {
    ssize_t length = write(STDERR_FILENO, l->text, l->length);
    (void)length; /* nobody is left to tell if this fails */
}

static void wipe(void) {
    if (patience.shown)
        put(&(line){"\r\033[K", 4});
    patience.shown = 0;
}

static void add_time_left(line *l, double seconds) {
    bool minutes = seconds >= 120;
    add(l, minutes ? "%, about " : "%, ");
    add_number(l, (size_t)(minutes ? seconds / 60 + 0.5 : seconds + 1));
    add(l, minutes ? " min left" : " s left");
}

static void show(double time) {
    size_t total = atomic_load(&patience.progress->total);
    size_t done = atomic_load(&patience.progress->done);
    if (!total || done > total) {
        patience.counted_from = 0;
        return;
    }
    if (patience.counted_from <= 0) {
        patience.counted_from = time;
        patience.done_before = done;
    }
    size_t fresh = done - patience.done_before;
    line l = {"\r[", 2};
    for (size_t i = 0; i < CELLS; i++)
        add(&l, i * total < done * CELLS ? "#" : ".");
    add(&l, "] ");
    add_number(&l, 100 * done / total);
    if (fresh)
        add_time_left(&l,
                      (time - patience.counted_from) * (double)(total - done) / (double)fresh);
    else
        add(&l, "%");
    add(&l, "\033[K");
    patience.shown = 1;
    put(&l);
}

static void on_tick(int number) {
    int kept = errno;
    double time = en_system_now();
    (void)number;
    if (patience.seconds && time - patience.begun >= (double)patience.seconds) {
        line l = {"entente: not done after ", 24};
        wipe();
        en_system_abandon();
        add_number(&l, patience.seconds);
        add(&l, " s (--timeout); nothing is written\n");
        put(&l);
        _exit(EN_SYSTEM);
    }
    if (patience.shows && time - patience.begun >= FIRST_SHOWN / 1e3)
        show(time);
    errno = kept;
}

void en_system_watch(void *state, en_progress *progress, size_t seconds) {
    const char *terminal = getenv("TERM");
    (void)state;
    patience.progress = progress;
    patience.begun = en_system_now();
    patience.seconds = seconds;
    patience.shows = isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
    if (!patience.shows && !seconds)
        return;
    struct sigaction action = {.sa_handler = on_tick, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, NULL);
    const struct itimerval clock = {{0, TICK * 1000}, {0, TICK * 1000}};
    setitimer(ITIMER_REAL, &clock, NULL);
}

void en_system_rest(void) {
    const struct itimerval none = {{0, 0}, {0, 0}};
    setitimer(ITIMER_REAL, &none, NULL);
    wipe();
}
