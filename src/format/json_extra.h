/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_EXTRA_H
#define EN_FORMAT_JSON_EXTRA_H

#include "base/arena.h"
#include "base/buf.h"

/* A member that the format does not know, while the record that has it is read. */
typedef struct en_extra {
    const char *group; /* the object of the record that it stands in; NULL: the record itself */
    const char *key;
    const void *item;  /* its cJSON, until its place is known */
    size_t start, end; /* of its value in the document */
} en_extra;

/*
 * Append COUNT extras as an object, sorted by group and key (which reorders them), with their
 * values from TEXT.
 */
void en_buf_extras(en_buf *buf, en_extra *extras, size_t count, const char *text);

/* Append the text whose quote is at OFFSET of TEXT, escapes resolved; answers where it ends. */
size_t en_buf_unescaped(en_buf *buf, const char *text, size_t offset);

/* Append the value at START to END of TEXT on one line, its numbers as they are. */
void en_buf_compact(en_buf *buf, const char *text, size_t start, size_t end);

#endif
