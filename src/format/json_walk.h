/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_WALK_H
#define EN_FORMAT_JSON_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Walking the text of a document that en_json_scan() found sound. Nothing is allocated, and
 * nothing checked again. Offsets are bytes of the text.
 */

/* The members of an object or the elements of a list, one after the other. */
typedef struct en_json_walk {
    const char *text;
    size_t at;         /* where to go on */
    size_t key;        /* where the key of the present member starts; in lists: its value */
    size_t start, end; /* the present value, END exclusive */
} en_json_walk;

/* Begin before the first member of the object or list that starts at OFFSET. */
en_json_walk en_json_enter(const char *text, size_t offset);
/* Go to the next one; false when there is none. */
bool en_json_next(en_json_walk *walk);

/*
 * The same for whoever will come by the end of the value anyway, and sets `at` and `end` to it
 * before going on.
 */
bool en_json_reach(en_json_walk *walk);

/* A walk that has just come to the value that starts at OFFSET, whatever is around it. */
en_json_walk en_json_whole(const char *text, size_t offset);

/* The offset of what is no blank, from AT on and before LENGTH. A byte order mark is blank. */
size_t en_json_blank(const char *text, size_t at, size_t length);

/* Is the text that starts (with its quote) at OFFSET, unescaped, the same as WANTED? */
bool en_json_is(const char *text, size_t offset, const char *wanted);

/*
 * Read one code point of a text, escapes resolved, and go past it; false at the closing quote.
 */
bool en_json_point(uint32_t *point, const char *text, size_t *at);

#endif
