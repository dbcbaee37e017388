/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_SCAN_TOKEN_H
#define EN_FORMAT_JSON_SCAN_TOKEN_H

#include "base/error.h"

#include <stddef.h>

/* The scanner's lower half: texts, numbers, words, and faults with their places. */
typedef struct en_json_scanner {
    const char *text, *file;
    const char *what; /* the text is: "file", "line" */
    uint32_t before;  /* lines before the text */
    size_t length, at;
    en_error *err;
} en_json_scanner;

typedef struct en_json_spot {
    uint32_t line, column;
} en_json_spot;

/* Each goes past one token that starts at AT, or fails. */
EN_MUST_CHECK en_status en_json_scan_string(en_json_scanner *s);
EN_MUST_CHECK en_status en_json_scan_number(en_json_scanner *s);
EN_MUST_CHECK en_status en_json_scan_word(en_json_scanner *s); /* true, false, null */

/* Always EN_DATA, with the place of OFFSET. */
EN_MUST_CHECK en_status en_json_fault(en_json_scanner *s, size_t offset, const char *fmt, ...)
    EN_PRINTF(3, 4);

/* The same for a token at AT that may not stand there: what is known of it, else OTHERWISE. */
EN_MUST_CHECK en_status en_json_fail_token(en_json_scanner *s, const char *otherwise);

/* Counts from the beginning of the text: for faults only. */
en_json_spot en_json_spot_of(const en_json_scanner *s, size_t offset);

#endif
