/* SPDX-License-Identifier: MIT */
/*
 * A malloc that runs dry on purpose. Libraries call malloc themselves, so here it is ours, for
 * all of them in the program; glibc has its own under a second name. The address sanitizer
 * wants to be malloc too: then EN_TESTS_DRY is not defined, and the test goes without. For one
 * file of a program.
 */
#ifndef EN_TESTS_DRY_H
#define EN_TESTS_DRY_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define EN_TESTS_DRY

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

static bool rationed;
static long left, held; /* blocks still to be had; blocks that are out */

static bool grant(void) { return !rationed || left-- > 0; }

static void *count(void *block) {
    held += rationed && block;
    return block;
}

void *malloc(size_t size) { return grant() ? count(__libc_malloc(size)) : NULL; }
void *calloc(size_t many, size_t size) {
    return grant() ? count(__libc_calloc(many, size)) : NULL;
}
void *realloc(void *block, size_t size) {
    if (!grant())
        return NULL;
    void *moved = __libc_realloc(block, size);
    held += rationed && !block && moved;
    return moved;
}
void free(void *block) {
    held -= rationed && block;
    __libc_free(block);
}

#endif
#endif
