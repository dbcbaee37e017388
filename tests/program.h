/* SPDX-License-Identifier: MIT */
/* The whole program in memory, behind a world made of strings, for tests. */
#ifndef EN_TESTS_PROGRAM_H
#define EN_TESTS_PROGRAM_H

#include "cli/command.h"
#include "measure/measure.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char path[] =
    "{\"entente\":1,\"sources\":[{\"id\":\"s\"}],\"entities\":["
    "{\"id\":\"ann\",\"label\":{\"en\":\"Ann\",\"fr\":\"Anne\"}},"
    "{\"id\":\"bob\",\"label\":{\"en\":\"Bob\"}},"
    "{\"id\":\"cyd\",\"label\":{\"en\":\"=Cyd\"}}],\"claims\":["
    "{\"source\":\"s\",\"from\":\"ann\",\"type\":\"allied\",\"to\":\"bob\"},"
    "{\"source\":\"s\",\"from\":\"bob\",\"type\":\"funds\",\"to\":\"cyd\"}]}";

/* What the world saw. */
static struct {
    const char *dossier;
    char saved[20000], saved_path[100], wire[40000];
    bool terminal, paint_fails;
    const char *no_color;
} world;

static inline en_status load(void *state, en_buf *into, const char *file, en_error *err) {
    (void)state;
    if (strcmp(file, "none.json") == 0)
        return en_fail(err, EN_SYSTEM, "none.json: cannot be opened: it is not there");
    en_buf_puts(into, world.dossier);
    return en_buf_status(into, err);
}

static inline en_status load_in(void *state, en_buf *into, const char *folder, const char *file,
                                en_error *err) {
    assert_string_equal(folder, "texts");
    return load(state, into, file, err);
}

static inline en_status save(void *state, const en_file *files, size_t count, en_error *err) {
    (void)state, (void)err;
    assert_true(count >= 1);
    snprintf(world.saved_path, sizeof world.saved_path, "%s", files[0].path);
    snprintf(world.saved, sizeof world.saved, "%.*s", (int)files[0].length, files[0].bytes);
    return EN_OK;
}

static inline en_status paint(void *state, const en_paint_job *job, en_error *err) {
    (void)state;
    snprintf(world.wire, sizeof world.wire, "%s", job->wire);
    if (world.paint_fails)
        return en_fail(err, EN_SYSTEM, "entente-paint is not there");
    for (size_t i = 0; i < job->format_count; i++)
        en_buf_printf(&job->made[i], "painted %s", job->formats[i]);
    return EN_OK;
}

static inline bool same(void *state, const char *a, const char *b) {
    (void)state;
    return strcmp(a, b) == 0;
}

static inline en_thing look(void *state, const char *name) {
    (void)state;
    return strcmp(name, "texts") == 0 ? EN_FOLDER : EN_FILE;
}

static inline bool is_terminal(void *state) {
    (void)state;
    return world.terminal;
}

static inline const char *environment(void *state, const char *name) {
    (void)state;
    return strcmp(name, "TERM") == 0 ? "xterm" : world.no_color;
}

static inline void watch(void *state, en_progress *progress, size_t seconds) {
    (void)state, (void)progress, (void)seconds;
}

static const en_host host = {.watch = watch,
                             .load = load,
                             .load_in = load_in,
                             .save = save,
                             .same = same,
                             .paint = paint,
                             .look = look,
                             .is_terminal = is_terminal,
                             .environment = environment};

static en_session session;
static en_error err;

/* Run a command line, cut at its blanks. */
static inline en_status run(const char *line) {
    static char words[500];
    const char *argv[40] = {"entente"};
    int argc = 1;
    en_buf_destroy(&session.out);
    en_buf_destroy(&session.messages);
    en_arena_destroy(session.arena);
    session = (en_session){.host = &host, .arena = en_arena_create(NULL)};
    err = (en_error){0};
    snprintf(words, sizeof words, "%s", line);
    for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
        argv[argc++] = word;
    return en_run(&session, argc, argv, &err);
}

static inline const char *out(void) { return en_buf_text(&session.out); }

static inline int set_up(void **state) {
    (void)state;
    memset(&world, 0, sizeof world);
    world.dossier = path;
    return 0;
}

static inline int tear_down(void **state) {
    (void)state;
    en_buf_destroy(&session.out);
    en_buf_destroy(&session.messages);
    en_arena_destroy(session.arena);
    session = (en_session){0};
    return 0;
}

#endif
