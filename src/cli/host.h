/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_HOST_H
#define EN_CLI_HOST_H

#include "base/buf.h"
#include "base/file.h"
#include "base/progress.h"

/* A job for entente-paint, by the wire of base/wire.h. */
typedef struct en_paint_job {
    const char *wire;
    const char *const *formats; /* what to make of it */
    size_t format_count;
    en_buf *made;     /* one a format, filled on success */
    unsigned seconds; /* of wall time that it may take */
} en_paint_job;

/* What is at the end of a path, links followed. */
typedef enum en_thing {
    EN_NO_THING,
    EN_FILE,
    EN_FOLDER,
    EN_OTHER_THING, /* a pipe or a device: reading it may never end */
} en_thing;

/* All that commands may ask of the system. Tests put a world of their own behind it. */
typedef struct en_host {
    void *state;
    en_status (*load)(void *state, en_buf *into, const char *path, en_error *err);
    en_status (*pour)(void *state, const char *path, en_taker *take, void *context,
                      en_error *err); /* as en_file_pour() has it */
    /* As load, of FILE in FOLDER, as en_file_read_in() has it. */
    en_status (*load_in)(void *state, en_buf *into, const char *folder, const char *file,
                         en_error *err);
    en_status (*save)(void *state, const en_file *files, size_t count, en_error *err);
    bool (*same)(void *state, const char *a, const char *b); /* two paths of one file */
    en_status (*paint)(void *state, const en_paint_job *job, en_error *err);
    /* A file where it is not known: loading it says what keeps one from it. */
    en_thing (*look)(void *state, const char *path);
    /*
     * Append the name of an entry of FOLDER that may stand for NAME: one that differs in its
     * case alone; where none does, one that is the same up to its first dot. The first of these
     * by their bytes; nothing where there is none.
     */
    void (*find_alike)(void *state, en_buf *out, const char *folder, const char *name);
    /* Append PATH as it is from the root on; nothing where that is not known. */
    void (*resolve)(void *state, en_buf *out, const char *path);
    /* Make the folder PATH unless there is one; *MADE: it was made. */
    en_status (*make_folder)(void *state, bool *made, const char *path, en_error *err);
    void (*drop_folder)(void *state, const char *path); /* if it is empty */
    /* Give up after SECONDS (0: never), and show people how far PROGRESS is. */
    void (*watch)(void *state, en_progress *progress, size_t seconds);
    bool (*is_terminal)(void *state); /* standard output is a person's screen */
    const char *(*environment)(void *state, const char *name);
} en_host;

extern const en_host en_host_system;

#endif
