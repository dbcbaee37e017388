/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_SCAN_H
#define EN_FORMAT_JSON_SCAN_H

#include "base/arena.h"
#include "base/error.h"
#include "format/json_keys.h"

/* What a document may not exceed. */
enum {
    EN_JSON_DEPTH = 64,       /* objects and lists within one another */
    EN_JSON_STRING = 1 << 20, /* bytes of a text as written */
    EN_JSON_NUMBER = 60,      /* characters of a number; cJSON cuts them at 63 */
};
#define EN_JSON_BYTES ((size_t)1 << 31)

/*
 * Is TEXT one JSON document, by RFC 8259 and UTF-8 (RFC 3629) to the letter? Beyond the letter,
 * refused as well, since nothing sound can be made of them: a key twice in one object (compared
 * after unescaping), U+0000 and half a surrogate pair in texts, numbers that overflow a double,
 * and whatever passes the limits above. A byte order mark at the beginning is allowed.
 *
 * EN_DATA with ERR saying what is wrong, where in FILE, and what would fix it; EN_SYSTEM when
 * memory is out. ARENA holds the keys of open objects. The text is read once, without
 * recursion.
 */
EN_MUST_CHECK en_status en_json_scan(const char *text, size_t length, const char *file,
                                     en_arena *arena, en_error *err);

/*
 * The same for a line of a longer text: START is its place there, and KEYS, which starts as
 * {.arena = ...}, may serve one line after the other.
 */
EN_MUST_CHECK en_status en_json_scan_line(const char *text, size_t length, en_place start,
                                          en_json_keys *keys, en_error *err);

#endif
