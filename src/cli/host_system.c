/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* realpath() */

#include "cli/system.h"

#include "base/utf8.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_BYTES = 2047 << 20 }; /* of a dossier, or of a text */

static en_status load(void *state, en_buf *into, const char *path, en_error *err) {
    (void)state;
    return en_file_read(into, path, MOST_BYTES, err);
}

static en_status pour(void *state, const char *path, en_taker *take, void *context,
                      en_error *err) {
    (void)state;
    return en_file_pour(path, take, context, err);
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

static en_thing look(void *state, const char *path) {
    (void)state;
    struct stat there;
    if (stat(path, &there) != 0) {
        bool none = lstat(path, &there) != 0 && (errno == ENOENT || errno == ENOTDIR);
        return none ? EN_NO_THING : EN_FILE;
    }
    return S_ISREG(there.st_mode)   ? EN_FILE
           : S_ISDIR(there.st_mode) ? EN_FOLDER
                                    : EN_OTHER_THING;
}

/* How near ENTRY comes to NAME: 2 but for its case, 1 up to the first dot, 0. */
static int nearness(const char *entry, const char *name) {
    size_t stem = strcspn(name, ".");
    if (strcmp(entry, name) == 0)
        return 0;
    if (strcasecmp(entry, name) == 0)
        return 2;
    return strcspn(entry, ".") == stem && strncasecmp(entry, name, stem) == 0;
}

static void find_alike(void *state, en_buf *out, const char *path, const char *name) {
    (void)state;
    DIR *folder = opendir(path);
    int best = 0;
    const struct dirent *entry;
    while (folder && (entry = readdir(folder))) {
        int near = nearness(entry->d_name, name);
        if (!near || near < best || (near == best && strcmp(entry->d_name, out->text) > 0))
            continue;
        best = near;
        out->length = 0;
        en_buf_puts(out, entry->d_name);
        if (out->failed)
            break;
    }
    if (folder)
        closedir(folder);
}

static void resolve(void *state, en_buf *out, const char *path) {
    (void)state;
    char whole[PATH_MAX];
    if (realpath(path, whole))
        en_buf_puts(out, whole);
}

static en_status make_folder(void *state, bool *made, const char *path, en_error *err) {
    *made = false;
    if (look(state, path) == EN_FOLDER)
        return EN_OK;
    if (mkdir(path, 0777) != 0)
        return en_fail(err, EN_SYSTEM, "%s: cannot be made: %s",
                       *path ? en_shown_path(path) : "''", strerror(errno));
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
    .watch = en_system_watch,
    .load = load,
    .pour = pour,
    .load_in = load_in,
    .save = save,
    .same = same,
    .paint = en_system_paint,
    .look = look,
    .find_alike = find_alike,
    .resolve = resolve,
    .make_folder = make_folder,
    .drop_folder = drop_folder,
    .is_terminal = is_terminal,
    .environment = environment,
};
