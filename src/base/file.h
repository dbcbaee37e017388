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

/* The same, handing each piece to TAKE as it comes; what TAKE answers but EN_OK ends it. */
typedef en_status en_taker(void *context, const char *bytes, size_t length, en_error *err);
EN_MUST_CHECK en_status en_file_pour(const char *path, en_taker *take, void *context,
                                     en_error *err);

/*
 * The same of FILE, a path in FOLDER, and only of a regular file that lies in FOLDER: links may
 * not lead out of it. Whatever else is there is a failure that says what it is, and is not
 * waited for.
 */
EN_MUST_CHECK en_status en_file_read_in(en_buf *into, const char *folder, const char *file,
                                        size_t most, en_error *err);

/* One output: bytes that are to stand at PATH. */
typedef struct en_file {
    const char *path;
    const char *bytes;
    size_t length;
} en_file;

/*
 * Put COUNT files in their places, whole or not at all: each is written to a temporary file
 * beside its target and synced; only when all are down are they renamed, so that a full disk
 * or a missing folder leaves nothing behind and older files as they were. (Should the system
 * refuse a rename even then, the files renamed before it are the new ones, each of them whole.)
 */
EN_MUST_CHECK en_status en_files_write(const en_file *files, size_t count, en_error *err);

/* Whether two paths lead to one regular file, or would where there is none yet. */
bool en_file_same(const char *a, const char *b);

/* Remove the temporary files of a write under way; for signal handlers, so signal-safe. */
void en_files_abandon(void);

#endif
