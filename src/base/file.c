/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* realpath() */

#include "base/file.h"

#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A write under way: where the bytes are to stand, and where they are until then. */
typedef struct draft {
    char target[PATH_MAX];
    char *temporary; /* a slot of `pending` */
    bool direct;     /* a device or a pipe: nothing to rename */
} draft;

/*
 * Temporary files that exist, for en_files_abandon(): a signal handler has nobody who could
 * hand it state. An entry is a path, or "" when there is none.
 */
enum { MOST_FILES = 16 };
static char pending[MOST_FILES][PATH_MAX];

void en_files_abandon(void) {
    for (size_t i = 0; i < MOST_FILES; i++)
        if (pending[i][0])
            unlink(pending[i]);
}

static en_status fail_errno(en_error *err, const char *path, const char *what) {
    return en_fail(err, EN_SYSTEM, "%s: %s: %s", *path ? en_shown_path(path) : "''", what,
                   strerror(errno));
}

enum { CHUNK = 64 * 1024 };

/* read() that no signal disturbs; of a failure ERR says that PATH cannot be read. */
static ssize_t read_some(int in, char *bytes, size_t length, const char *path, en_error *err) {
    ssize_t got;
    do
        got = read(in, bytes, length);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        fail_errno(err, path, "cannot be read");
    return got;
}

static en_status read_all(en_buf *into, int in, const char *path, size_t most, en_error *err) {
    size_t before = into->length;
    for (char *room; (room = en_buf_room(into, CHUNK));) {
        ssize_t got = read_some(in, room, CHUNK, path, err);
        if (got < 0)
            return EN_SYSTEM;
        into->length += (size_t)got;
        into->text[into->length] = '\0';
        if (into->length - before > most)
            return en_fail(err, EN_SYSTEM, "%s: larger than %zu bytes", en_shown_path(path),
                           most);
        if (!got)
            return EN_OK;
    }
    return en_fail_memory(err);
}

/* The file at PATH, which is called NAME, or -1. */
static int open_named(const char **name, const char *path, en_error *err) {
    bool standard = strcmp(path, "-") == 0;
    *name = standard ? "standard input" : path;
    int in = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (in < 0)
        fail_errno(err, path, "cannot be opened");
    return in;
}

static void close_named(int in) {
    if (in > STDIN_FILENO)
        close(in);
}

en_status en_file_pour(const char *path, en_taker *take, void *context, en_error *err) {
    char chunk[CHUNK];
    const char *name;
    int in = open_named(&name, path, err);
    en_status status = in < 0 ? EN_SYSTEM : EN_OK;
    while (!status) {
        ssize_t got = read_some(in, chunk, sizeof chunk, name, err);
        if (got == 0)
            break;
        status = got < 0 ? EN_SYSTEM : take(context, chunk, (size_t)got, err);
    }
    close_named(in);
    return status;
}

en_status en_file_read(en_buf *into, const char *path, size_t most, en_error *err) {
    const char *name;
    int in = open_named(&name, path, err);
    if (in < 0)
        return EN_SYSTEM;
    en_status status = read_all(into, in, name, most, err);
    close_named(in);
    return status;
}

/* Both as realpath() has them. */
static bool lies_in(const char *folder, const char *path) {
    size_t length = strcmp(folder, "/") == 0 ? 0 : strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/';
}

static const char *kind_of(mode_t mode) {
    return S_ISDIR(mode)    ? "a folder"
           : S_ISFIFO(mode) ? "a pipe"
           : S_ISSOCK(mode) ? "a socket"
                            : "a device";
}

/* Read TARGET, which is called PATH, if it is a file: pipes are not waited for. */
static en_status read_regular(en_buf *into, const char *target, const char *path, size_t most,
                              en_error *err) {
    int in = open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY);
    int fault = errno;
    struct stat there;
    en_status status;
    /* What cannot be opened is looked at even so: nobody opens a socket. */
    if ((in < 0 ? lstat(target, &there) : fstat(in, &there)) == 0 && !S_ISREG(there.st_mode))
        status = en_fail(err, EN_SYSTEM, "%s: is %s, not a file", en_shown_path(path),
                         kind_of(there.st_mode));
    else if (in >= 0)
        status = read_all(into, in, path, most, err);
    else {
        errno = fault;
        status = fail_errno(err, path, "cannot be opened");
    }
    if (in >= 0)
        close(in);
    return status;
}

en_status en_file_read_in(en_buf *into, const char *folder, const char *file, size_t most,
                          en_error *err) {
    char path[PATH_MAX], root[PATH_MAX], target[PATH_MAX];
    int length = snprintf(path, sizeof path, "%s/%s", folder, file);
    if (length < 0 || length >= PATH_MAX)
        return en_fail(err, EN_SYSTEM, "%s: is too long a path", en_shown_path(file));
    if (!realpath(folder, root) || !realpath(path, target))
        return fail_errno(err, path, "cannot be opened");
    if (!lies_in(root, target))
        return en_fail(err, EN_SYSTEM, "%s: a link leads out of the folder",
                       en_shown_path(path));
    return read_regular(into, target, path, most, err);
}

static en_status write_all(int to, const en_file *file, en_error *err) {
    size_t done = 0;
    while (done < file->length) {
        ssize_t length = write(to, file->bytes + done, file->length - done);
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0)
            return fail_errno(err, file->path, "cannot be written");
        done += (size_t)length;
    }
    return EN_OK;
}

/* The folder of PATH with its closing slash, or nothing. */
static size_t folder_length(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

/* Decide where FILE goes: through symbolic links, and straight into what is no regular file. */
static en_status aim(draft *d, const en_file *file, mode_t *mode, en_error *err) {
    struct stat there, link;
    bool exists = stat(file->path, &there) == 0;
    mode_t mask = umask(0);
    umask(mask);
    *mode = exists ? there.st_mode & 07777 : (mode_t)(0666 & ~mask);
    d->direct = exists && !S_ISREG(there.st_mode);
    if (exists && S_ISDIR(there.st_mode))
        return en_fail(err, EN_SYSTEM, "%s: is a folder", en_shown_path(file->path));
    if (!exists && lstat(file->path, &link) == 0)
        return en_fail(err, EN_SYSTEM, "%s: is a link to nothing", en_shown_path(file->path));
    if (!file->path[0] || strlen(file->path) >= PATH_MAX)
        return en_fail(err, EN_SYSTEM, "'%s' cannot be the name of a file",
                       en_shown_path(file->path));
    if (!exists || d->direct)
        memcpy(d->target, file->path, strlen(file->path) + 1);
    else if (!realpath(file->path, d->target))
        return fail_errno(err, file->path, "cannot be found");
    return EN_OK;
}

/* Write and sync one file under its temporary name. */
static en_status put_down(draft *d, const en_file *file, en_error *err) {
    mode_t mode;
    en_status status = aim(d, file, &mode, err);
    if (status || d->direct)
        return status;
    int length = snprintf(d->temporary, PATH_MAX, "%.*s.entente-XXXXXX",
                          (int)folder_length(d->target), d->target);
    int to = length < 0 || length >= PATH_MAX ? -1 : mkstemp(d->temporary);
    if (to < 0) {
        d->temporary[0] = '\0';
        return fail_errno(err, file->path, "cannot be written");
    }
    status = write_all(to, file, err);
    if (!status && (fchmod(to, mode) != 0 || fsync(to) != 0))
        status = fail_errno(err, file->path, "cannot be written");
    if (close(to) != 0 && !status)
        status = fail_errno(err, file->path, "cannot be written");
    return status;
}

static en_status write_direct(const draft *d, const en_file *file, en_error *err) {
    int to = open(d->target, O_WRONLY | O_CLOEXEC);
    if (to < 0)
        return fail_errno(err, file->path, "cannot be opened");
    en_status status = write_all(to, file, err);
    if (close(to) != 0 && !status)
        status = fail_errno(err, file->path, "cannot be written");
    return status;
}

static en_status set_in_place(const draft *d, const en_file *file, en_error *err) {
    if (rename(d->temporary, d->target) != 0)
        return fail_errno(err, file->path, "cannot be written");
    d->temporary[0] = '\0';
    return EN_OK;
}

static bool are_same(const struct stat *x, const struct stat *y) {
    return x->st_dev == y->st_dev && x->st_ino == y->st_ino;
}

/* Look at the folder that PATH is in. */
static bool look_around(struct stat *out, const char *path) {
    char folder[PATH_MAX];
    int length = snprintf(folder, sizeof folder, "%.*s.", (int)folder_length(path), path);
    return length < PATH_MAX && stat(folder, out) == 0;
}

bool en_file_same(const char *a, const char *b) {
    struct stat x, y;
    bool there[] = {stat(a, &x) == 0, stat(b, &y) == 0};
    if (there[0] && there[1])
        return S_ISREG(x.st_mode) && are_same(&x, &y);
    if (there[0] || there[1] || strcmp(a + folder_length(a), b + folder_length(b)) != 0)
        return false;
    return strcmp(a, b) == 0 || (look_around(&x, a) && look_around(&y, b) && are_same(&x, &y));
}

en_status en_files_write(const en_file *files, size_t count, en_error *err) {
    if (count > MOST_FILES)
        return en_fail(err, EN_USAGE, "more than %d files at once", (int)MOST_FILES);
    draft *drafts = calloc(count ? count : 1, sizeof *drafts);
    if (!drafts)
        return en_fail_memory(err);
    en_status status = EN_OK;
    for (size_t i = 0; i < count && !status; i++) {
        drafts[i].temporary = pending[i];
        status = put_down(&drafts[i], &files[i], err);
    }
    /* What cannot be taken back, and may fail, comes before the renames. */
    for (size_t i = 0; i < count && !status; i++)
        if (drafts[i].direct)
            status = write_direct(&drafts[i], &files[i], err);
    for (size_t i = 0; i < count && !status; i++)
        if (!drafts[i].direct)
            status = set_in_place(&drafts[i], &files[i], err);
    en_files_abandon();
    memset(pending, 0, sizeof pending);
    free(drafts);
    return status;
}
