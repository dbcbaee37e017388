/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_JSON_PEN_H
#define EN_REPORT_JSON_PEN_H

#include "base/buf.h"
#include "base/date.h"

#include <stdbool.h>

/*
 * Writes nested JSON, an entry a line: what is opened is to be closed. NAME is the key within
 * an object, NULL within a list and of the whole. Starts as {.out = ...}.
 */
typedef struct en_json_pen {
    en_buf *out;
    size_t depth;
    bool begun; /* something stands in what is open */
} en_json_pen;

void en_json_open(en_json_pen *pen, const char *name, char bracket);
void en_json_close(en_json_pen *pen, char bracket);
void en_json_text(en_json_pen *pen, const char *name, const char *text); /* NULL: null */
void en_json_number(en_json_pen *pen, const char *name, double number);  /* NaN: null */
void en_json_count(en_json_pen *pen, const char *name, size_t count);
void en_json_flag(en_json_pen *pen, const char *name, bool flag);
void en_json_date(en_json_pen *pen, const char *name, en_date date); /* unknown: null */

#endif
