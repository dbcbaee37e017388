/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_HOST_H
#define EN_CLI_HOST_H

#include "base/buf.h"
#include "base/file.h"

/* A job for entente-paint, by the wire of base/wire.h. */
typedef struct en_paint_job {
    const char *dot;
    const char *const *formats; /* what to make of it */
    size_t format_count;
    en_buf *made;     /* one a format, filled on success */
    unsigned seconds; /* of wall time that it may take */
} en_paint_job;

/* All that commands may ask of the system. Tests put a world of their own behind it. */
typedef struct en_host {
    void *state;
    en_status (*load)(void *state, en_buf *into, const char *path, en_error *err);
    /* The same of FILE in FOLDER, as en_file_read_in() has it. */
    en_status (*load_in)(void *state, en_buf *into, const char *folder, const char *file,
                         en_error *err);
    en_status (*save)(void *state, const en_file *files, size_t count, en_error *err);
    bool (*same)(void *state, const char *a, const char *b); /* two paths of one file */
    en_status (*paint)(void *state, const en_paint_job *job, en_error *err);
    bool (*is_folder)(void *state, const char *path);
    bool (*exists)(void *state, const char *path); /* anything of that name */
    /* Make the folder PATH unless there is one; *MADE: it was made. */
    en_status (*make_folder)(void *state, bool *made, const char *path, en_error *err);
    void (*drop_folder)(void *state, const char *path); /* if it is empty */
    bool (*is_terminal)(void *state); /* standard output is a person's screen */
    const char *(*environment)(void *state, const char *name);
} en_host;

extern const en_host en_host_system;

#endif
