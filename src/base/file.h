/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_FILE_H
#define EN_BASE_FILE_H

#include "base/buf.h"

/*
 * Append the bytes of the file at PATH ("-": standard input) to INTO. More than MOST bytes is
 * a failure that says so.
 */
EN_MUST_CHECK en_status en_file_read(en_buf *into, const char *path, size_t most,
                                     en_error *err);

/* One output: bytes that are to stand at PATH. */
typedef struct en_file {
    const char *path;
    const char *bytes;
    size_t length;
} en_file;

/*
 * Put COUNT files in their places, all or none: each is written whole to a temporary file
 * beside its target and synced; only when all are down are they renamed. On failure nothing
 * is left behind and older files stay as they were.
 */
EN_MUST_CHECK en_status en_files_write(const en_file *files, size_t count, en_error *err);

/* Remove the temporary files of a write under way; for signal handlers, so signal-safe. */
void en_files_abandon(void);

#endif
