/* SPDX-License-Identifier: MIT */
#include "cli/system.h"

#include "base/utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_BYTES = 2047 << 20 }; /* of a dossier, or of a text */

static en_status load(void *state, en_buf *into, const char *path, en_error *err) {
    (void)state;
    return en_file_read(into, path, MOST_BYTES, err);
}

static en_status load_in(void *state, en_buf *into, const char *folder, const char *file,
                         en_error *err) {
    (void)state;
    return en_file_read_in(into, folder, file, MOST_BYTES, err);
}

static en_status save(void *state, const en_file *files, size_t count, en_error *err) {
    (void)state;
    return en_files_write(files, count, err);
}

static bool same(void *state, const char *a, const char *b) {
    (void)state;
    return en_file_same(a, b);
}

static bool is_folder(void *state, const char *path) {
    (void)state;
    struct stat there;
    return stat(path, &there) == 0 && S_ISDIR(there.st_mode);
}

static bool exists(void *state, const char *path) {
    (void)state;
    struct stat there;
    return lstat(path, &there) == 0;
}

static en_status make_folder(void *state, bool *made, const char *path, en_error *err) {
    *made = false;
    if (is_folder(state, path))
        return EN_OK;
    if (mkdir(path, 0777) != 0)
        return en_fail(err, EN_SYSTEM, "%s: cannot be made: %s", en_shown_path(path),
                       strerror(errno));
    *made = true;
    return EN_OK;
}

static void drop_folder(void *state, const char *path) {
    (void)state;
    rmdir(path);
}

static bool is_terminal(void *state) {
    (void)state;
    return isatty(STDOUT_FILENO);
}

static const char *environment(void *state, const char *name) {
    (void)state;
    return getenv(name);
}

const en_host en_host_system = {
    .load = load,
    .load_in = load_in,
    .save = save,
    .same = same,
    .paint = en_system_paint,
    .is_folder = is_folder,
    .exists = exists,
    .make_folder = make_folder,
    .drop_folder = drop_folder,
    .is_terminal = is_terminal,
    .environment = environment,
};
