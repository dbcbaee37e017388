/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <string.h>

static void record(en_error *err, en_status status, en_place place, const char *fmt,
                   va_list args) {
    if (!err || err->status != EN_OK)
        return;
    err->status = status;
    err->place = place;
    en_utf8_print(err->text, sizeof err->text, fmt, args);
}

en_status en_fail(en_error *err, en_status status, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    record(err, status, (en_place){0}, fmt, args);
    va_end(args);
    return status;
}

en_status en_fail_at(en_error *err, en_place place, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    record(err, EN_DATA, place, fmt, args);
    va_end(args);
    return EN_DATA;
}

en_status en_fail_memory(en_error *err) { return en_fail(err, EN_SYSTEM, "out of memory"); }

void en_note(en_error *err, const char *fmt, ...) {
    if (!err)
        return;
    size_t length = strlen(err->note);
    if (length && length + 2 < sizeof err->note) {
        memcpy(err->note + length, "; ", 3);
        length += 2;
    }
    va_list args;
    va_start(args, fmt);
    en_utf8_print(err->note + length, sizeof err->note - length, fmt, args);
    va_end(args);
}
