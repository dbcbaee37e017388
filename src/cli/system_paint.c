/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* F_SETPIPE_SZ */

#include "cli/system.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { IN, OUT, ERR, PIPES };

/* The child at work, for the signal handler, to which nobody can hand it. 0: none. */
static volatile pid_t painter;

/* The child and what goes between it and us. */
typedef struct exchange {
    int ours[PIPES], theirs[PIPES];
    const char *input;
    size_t input_left;
    const en_paint_job *job;
    char head[48];      /* of the answer under way: "FORMAT LENGTH\n" */
    size_t head_length; /* 0: none is under way */
    size_t done, left;  /* answers that have begun, bytes that are still to come of the last */
    bool nonsense;      /* it answers something else */
    en_buf complaint;
    double deadline;
} exchange;

void en_system_abandon(void) {
    if (painter > 0)
        kill(-painter, SIGKILL); /* with whatever it started */
    en_files_abandon();
}

static void on_signal(int number) {
    en_system_abandon();
    signal(number, SIG_DFL);
    raise(number);
}

void en_system_catch_signals(void) {
    const int numbers[] = {SIGINT,  SIGTERM, SIGHUP,  SIGQUIT,
                           SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction action;
        /* Who started us in the background with a signal ignored wants it ignored. */
        if (sigaction(numbers[i], NULL, &action) != 0 || action.sa_handler == SIG_IGN)
            continue;
        action = (struct sigaction){.sa_handler = on_signal};
        sigemptyset(&action.sa_mask);
        sigaction(numbers[i], &action, NULL);
    }
    signal(SIGPIPE, SIG_IGN); /* a dying child is an error to report, not our death */
    signal(SIGXFSZ, SIG_IGN); /* and so is a file that may not grow */
}

void en_system_die_of_pipe(void) {
    signal(SIGPIPE, SIG_DFL);
    raise(SIGPIPE);
}

double en_system_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The painter's path: beside this program as it is built, or where it is installed. */
static bool find_painter(char path[PATH_MAX]) {
    static const char *const places[] = {"entente-paint", "../libexec/entente/entente-paint"};
    char self[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length <= 0)
        return false;
    self[length] = '\0';
    *strrchr(self, '/') = '\0';
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        int size = snprintf(path, PATH_MAX, "%s/%s", self, places[i]);
        if (size > 0 && size < PATH_MAX && access(path, X_OK) == 0)
            return true;
    }
    return false;
}

/* Hand on what fonts and sanitizers need and nothing that could steer Graphviz. */
static char **child_environment(void) {
    static const char *const kept[] = {
        "HOME",         "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
        "ASAN_OPTIONS", "LSAN_OPTIONS",   "UBSAN_OPTIONS"};
    enum { KEPT = sizeof kept / sizeof *kept };
    char **list = calloc(KEPT + 2, sizeof *list);
    size_t count = 0;
    for (size_t i = 0; list && i < KEPT; i++) {
        const char *value = getenv(kept[i]);
        size_t room = strlen(kept[i]) + (value ? strlen(value) : 0) + 2;
        char *entry = value ? malloc(room) : NULL;
        if (!entry)
            continue;
        snprintf(entry, room, "%s=%s", kept[i], value);
        list[count++] = entry;
    }
    return list;
}

static void free_environment(char **list) {
    for (size_t i = 0; list && list[i]; i++)
        free(list[i]);
    free(list);
}

static void limit(unsigned seconds) {
    struct rlimit cpu = {2 * (rlim_t)seconds + 1, 2 * (rlim_t)seconds + 2};
    setrlimit(RLIMIT_CPU, &cpu); /* of each process: the wall is watched from outside */
#ifndef EN_NO_MEMORY_LIMIT
    struct rlimit memory = {(rlim_t)4 << 30, (rlim_t)4 << 30};
    setrlimit(RLIMIT_AS, &memory);
#endif
    struct rlimit core = {0, 0};
    setrlimit(RLIMIT_CORE, &core);
}

static void become_painter(exchange *x, const char *path, char **environment) {
    const en_paint_job *job = x->job;
    char **argv = calloc(job->format_count + 2, sizeof *argv);
    if (!argv)
        _exit(EN_SYSTEM);
    argv[0] = (char *)path;
    for (size_t i = 0; i < job->format_count; i++)
        argv[i + 1] = (char *)job->formats[i];
    for (int i = 0; i < PIPES; i++)
        if (dup2(x->theirs[i], i) < 0)
            _exit(EN_SYSTEM);
    setpgid(0, 0);                    /* its own children go with it */
    prctl(PR_SET_PDEATHSIG, SIGKILL); /* and it with us, should we be killed outright */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    limit(job->seconds);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    execve(path, argv, environment);
    _exit(EN_SYSTEM);
}

static void close_all(int ends[PIPES]) {
    for (int i = 0; i < PIPES; i++) {
        if (ends[i] >= 0)
            close(ends[i]);
        ends[i] = -1;
    }
}

static en_status open_pipes(exchange *x, en_error *err) {
    for (int i = 0; i < PIPES; i++)
        x->ours[i] = x->theirs[i] = -1;
    for (int i = 0; i < PIPES; i++) {
        int ends[2];
        if (pipe(ends) != 0)
            return en_fail(err, EN_SYSTEM, "no pipe to entente-paint: %s", strerror(errno));
        x->ours[i] = ends[i == IN];
        x->theirs[i] = ends[i != IN];
        /* Above the standard three, so that no dup2() lands on an end still needed. */
        x->theirs[i] = fcntl(ends[i != IN], F_DUPFD_CLOEXEC, 3);
        close(ends[i != IN]);
        fcntl(x->ours[i], F_SETFD, FD_CLOEXEC);
        fcntl(x->ours[i], F_SETFL, O_NONBLOCK);
        if (i != ERR)
            fcntl(x->ours[i], F_SETPIPE_SZ, 1 << 20); /* fewer turns; less will do as well */
    }
    return EN_OK;
}

/* A head that is whole: the next answer is to be what was asked for, and has some length. */
static void begin_answer(exchange *x) {
    const char *name = x->done < x->job->format_count ? x->job->formats[x->done] : "";
    size_t length = strlen(name);
    char *end = x->head;
    if (*name && memcmp(x->head, name, length) == 0 && x->head[length] == ' ')
        x->left = strtoull(x->head + length + 1, &end, 10);
    x->nonsense |= *end != '\n' || !x->left;
    x->done += !x->nonsense;
    x->head_length = 0;
}

/* Read what is there of a head, or of what follows it, straight to where it belongs. */
static ssize_t read_answer(exchange *x) {
    char nowhere[4096];
    int from = x->ours[OUT];
    if (x->nonsense)
        return read(from, nowhere, sizeof nowhere);
    if (!x->left) {
        char *next = x->head + x->head_length;
        ssize_t length = read(from, next, 1);
        x->head_length += length > 0;
        x->nonsense |= x->head_length == sizeof x->head;
        if (length > 0 && *next == '\n')
            begin_answer(x);
        return length;
    }
    en_buf *made = &x->job->made[x->done - 1];
    char *room = en_buf_room(made, x->left);
    if (!room) {
        errno = ENOMEM;
        return -1;
    }
    ssize_t length = read(from, room, x->left);
    if (length > 0) {
        made->length += (size_t)length;
        made->text[made->length] = '\0';
        x->left -= (size_t)length;
    }
    return length;
}

static ssize_t read_complaint(exchange *x) {
    char chunk[4096];
    ssize_t length = read(x->ours[ERR], chunk, sizeof chunk);
    if (length > 0)
        en_buf_add(&x->complaint, chunk, (size_t)length);
    return length;
}

static ssize_t write_input(exchange *x) {
    ssize_t length = write(x->ours[IN], x->input, x->input_left);
    if (length > 0) {
        x->input += length;
        x->input_left -= (size_t)length;
    }
    return x->input_left ? length : 0;
}

/* Move what can be moved through pipe I; close it at its end. */
static void serve(exchange *x, int i) {
    static ssize_t (*const move[])(exchange *) = {write_input, read_answer, read_complaint};
    ssize_t length;
    do
        length = move[i](x);
    while (length > 0 || (length < 0 && errno == EINTR));
    if (length < 0 && errno == EAGAIN)
        return;
    close(x->ours[i]);
    x->ours[i] = -1;
}

/* Talk until the child has closed all its ends; false when time ran out. */
static bool talk(exchange *x) {
    while (x->ours[OUT] >= 0 || x->ours[ERR] >= 0) {
        struct pollfd ends[PIPES];
        for (int i = 0; i < PIPES; i++)
            ends[i] = (struct pollfd){x->ours[i], i == IN ? POLLOUT : POLLIN, 0};
        double left = x->deadline - en_system_now();
        if (left <= 0)
            return false;
        int ready = poll(ends, PIPES, (int)fmin(left * 1000, 60000) + 1);
        for (int i = 0; ready > 0 && i < PIPES; i++)
            if (ends[i].revents)
                serve(x, i);
    }
    return true;
}

/* Whether it has answered all that was asked, and nothing else. */
static en_status inspect(const exchange *x, en_error *err) {
    for (size_t i = 0; i < x->done; i++)
        if (x->job->made[i].failed)
            return en_fail_memory(err);
    if (x->done < x->job->format_count || x->left)
        return en_fail(err, EN_SYSTEM, "entente-paint gave an answer that is not whole");
    if (x->nonsense || x->head_length)
        return en_fail(err, EN_SYSTEM, "entente-paint gave more than was asked for");
    return EN_OK;
}

/* Say in one line why the child is no help: what it said itself, or how it ended. */
static en_status judge(exchange *x, bool in_time, int ended, en_error *err) {
    char *said = x->complaint.text ? x->complaint.text : (char[]){""};
    said += strspn(said, "\n");
    said[strcspn(said, "\n")] = '\0';
    if (!in_time)
        return en_fail(err, EN_SYSTEM, "entente-paint took more than %u seconds",
                       x->job->seconds);
    if (WIFSIGNALED(ended))
        return en_fail(err, EN_SYSTEM, "entente-paint was stopped by signal %d",
                       WTERMSIG(ended));
    if (!WIFEXITED(ended) || WEXITSTATUS(ended) != 0)
        return en_fail(err, EN_SYSTEM, "%s",
                       *said ? said : "entente-paint failed without a word");
    return inspect(x, err);
}

/* Wait for the child to end, but not past the deadline; false when it had to be stopped. */
static bool wait_for_end(const exchange *x, pid_t child, int *ended) {
    for (;;) {
        pid_t got = waitpid(child, ended, WNOHANG);
        if (got == child || (got < 0 && errno != EINTR))
            return true;
        if (en_system_now() > x->deadline)
            break;
        poll(NULL, 0, 1);
    }
    kill(-child, SIGKILL);
    while (waitpid(child, ended, 0) < 0 && errno == EINTR)
        ;
    return false;
}

/* Start the child where no signal can come between its birth and our knowing of it. */
static pid_t start(exchange *x, const char *path) {
    char **environment = child_environment();
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    pid_t child = environment ? fork() : -1;
    if (child == 0)
        become_painter(x, path, environment);
    if (child > 0) {
        setpgid(child, child); /* here too: whoever comes first */
        painter = child;
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    free_environment(environment);
    close_all(x->theirs);
    return child;
}

static en_status converse(exchange *x, const char *path, en_error *err) {
    pid_t child = start(x, path);
    if (child < 0)
        return en_fail(err, EN_SYSTEM, "entente-paint cannot be started: %s", strerror(errno));
    x->deadline = en_system_now() + x->job->seconds;
    bool in_time = talk(x);
    int ended = 0;
    if (!in_time)
        x->deadline = 0;
    in_time = wait_for_end(x, child, &ended) && in_time;
    painter = 0;
    return judge(x, in_time, ended, err);
}

en_status en_system_paint(void *state, const en_paint_job *job, en_error *err) {
    (void)state;
    char path[PATH_MAX];
    if (!find_painter(path))
        return en_fail(err, EN_SYSTEM, "entente-paint is not there");
    exchange x = {.input = job->wire, .input_left = strlen(job->wire), .job = job};
    en_status status = open_pipes(&x, err);
    if (!status)
        status = converse(&x, path, err);
    close_all(x.ours);
    close_all(x.theirs);
    en_buf_destroy(&x.complaint);
    return status;
}
