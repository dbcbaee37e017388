/* SPDX-License-Identifier: MIT */
#include "paint/crew.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HANDS = 8, PATIENCE = 60 };

/* A child at work. */
typedef struct child {
    pid_t pid; /* 0: free */
    int pipe;
    size_t number, got;
} child;

static void write_all(int file, const char *bytes, size_t length) {
    while (length) {
        ssize_t written = write(file, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        bytes += written;
        length -= (size_t)written;
    }
}

/* In the child, which says nothing on its own and goes even when its parent is gone. */
static void work(int file, void *answer, size_t number, const en_crew *crew) {
    signal(SIGALRM, SIG_DFL);
    alarm(PATIENCE);
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
    bool done = crew->job(answer, number, crew->state);
    if (done)
        write_all(file, answer, crew->answer_size);
    _exit(done ? 0 : 1);
}

static bool start(child *hand, void *answers, size_t number, const en_crew *crew) {
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    pid_t pid = fork();
    if (pid == 0) {
        close(ends[0]);
        work(ends[1], (char *)answers + number * crew->answer_size, number, crew);
    }
    close(ends[1]);
    if (pid < 0) {
        close(ends[0]);
        return false;
    }
    hand->pid = pid;
    hand->pipe = ends[0];
    hand->number = number;
    hand->got = 0;
    return true;
}

/*
 * Take what a child wrote; at its end, note whether the answer is whole. False where its time
 * ran out.
 */
static bool take(child *hand, void *answers, bool *done, const en_crew *crew) {
    char *answer = (char *)answers + hand->number * crew->answer_size;
    ssize_t got = read(hand->pipe, answer + hand->got, crew->answer_size - hand->got);
    if (got < 0 && errno == EINTR)
        return true;
    if (got > 0)
        hand->got += (size_t)got;
    bool whole = hand->got == crew->answer_size;
    if (got > 0 && !whole)
        return true;
    int status = 0;
    close(hand->pipe);
    while (waitpid(hand->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    done[hand->number] = whole && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    hand->pid = 0;
    return !(WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM);
}

static bool wait_for_any(child *hands, void *answers, bool *done, const en_crew *crew) {
    struct pollfd files[HANDS];
    for (int i = 0; i < HANDS; i++)
        files[i] = (struct pollfd){hands[i].pid ? hands[i].pipe : -1, POLLIN, 0};
    if (poll(files, HANDS, -1) < 0)
        return true; /* interrupted: the caller comes back */
    bool in_time = true;
    for (int i = 0; i < HANDS; i++)
        if (hands[i].pid && files[i].revents)
            in_time = take(&hands[i], answers, done, crew) && in_time;
    return in_time;
}

void en_crew_run(void *answers, bool *done, const en_crew *crew) {
    child hands[HANDS] = {{0}};
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    int most = processors < 1 ? 1 : processors > HANDS ? HANDS : (int)processors;
    size_t next = 0, count = crew->count;
    memset(done, 0, count * sizeof *done);
    for (bool busy = true; busy || next < count;) {
        busy = false;
        for (int i = 0; i < most; i++) {
            if (!hands[i].pid && next < count)
                start(&hands[i], answers, next++, crew);
            busy = busy || hands[i].pid;
        }
        if (busy && !wait_for_any(hands, answers, done, crew))
            next = count; /* the others would take as long */
    }
}
