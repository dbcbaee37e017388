/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_LAY_H
#define EN_FORMAT_JSON_LAY_H

#include "base/buf.h"
#include "base/words.h"
#include "dossier/dossier.h"

/*
 * The members of one object, laid out on lines of 100 columns. A value is put together in
 * `value`, with a line end wherever it may be broken, and then added under its name: on the
 * line under way if it fits, else on a line of its own, and there broken only if it must be.
 * Starts as {.out, .indent, .extra}.
 */
typedef struct en_lay {
    en_buf *out;
    en_buf value;
    size_t indent; /* of lines but the first, which the caller begins with the object's '{' */
    size_t column; /* code points on the present line */
    bool begun;    /* a member is there */
    bool full;     /* the next member begins a line */
    const char *extra;     /* the record's; its groups are merged into objects of their name */
    const char *merged[4]; /* those that were */
    size_t merged_count;
} en_lay;

void en_lay_value(en_lay *lay, const char *name); /* what is in `value`, which it empties */
void en_lay_break(en_lay *lay);                   /* the next member begins a line */

/* Each adds a member unless its value is the default: NULL, no words, false, NaN, nothing. */
void en_lay_text(en_lay *lay, const char *name, const char *text);
void en_lay_words(en_lay *lay, const char *name, en_words words); /* and extras of the group */
void en_lay_names(en_lay *lay, const char *name, const en_names *names);
void en_lay_flag(en_lay *lay, const char *name, bool value, bool otherwise);
void en_lay_choice(en_lay *lay, const char *name, const char *const *words, size_t value,
                   size_t otherwise);
void en_lay_date(en_lay *lay, const char *name, en_date date);
void en_lay_number(en_lay *lay, const char *name, double value);

/* Members of an object under way in `value`, which en_lay_open() begins and _close() adds. */
void en_lay_open(en_lay *lay);
void en_lay_inner(en_lay *lay, const char *name); /* the name; its value is the caller's */
void en_lay_inner_text(en_lay *lay, const char *name, const char *text);
void en_lay_inner_number(en_lay *lay, const char *name, double value);
void en_lay_close(en_lay *lay, const char *name); /* and extras of the group */

/* The members of an object of extras, but for groups merged already; then frees `value`. */
void en_lay_end(en_lay *lay);

#endif
