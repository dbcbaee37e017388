/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Make room for MORE bytes and a NUL; false, for good, when there is none. */
static bool reserve(en_buf *buf, size_t more) {
    size_t need = buf->length + more + 1;
    if (buf->failed || need <= buf->length)
        return !(buf->failed = true);
    if (need <= buf->room)
        return true;
    size_t room = need < 2 * buf->room ? 2 * buf->room : need;
    char *text = realloc(buf->text, room);
    if (!text)
        return !(buf->failed = true);
    buf->text = text;
    buf->room = room;
    return true;
}

void en_buf_add(en_buf *buf, const char *text, size_t length) {
    if (!reserve(buf, length))
        return;
    if (length)
        memcpy(buf->text + buf->length, text, length);
    buf->length += length;
    buf->text[buf->length] = '\0';
}

char *en_buf_room(en_buf *buf, size_t more) {
    return reserve(buf, more) ? buf->text + buf->length : NULL;
}

void en_buf_puts(en_buf *buf, const char *text) { en_buf_add(buf, text, strlen(text)); }

void en_buf_printf(en_buf *buf, const char *fmt, ...) {
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (length < 0)
        buf->failed = true;
    else if (reserve(buf, (size_t)length)) {
        vsnprintf(buf->text + buf->length, (size_t)length + 1, fmt, again);
        buf->length += (size_t)length;
    }
    va_end(again);
}

void en_buf_number(en_buf *buf, double value) {
    if (!isfinite(value))
        return;
    char text[40];
    /* What 15 digits or fewer tell apart, %.15g writes with no more of them than it takes. */
    for (int digits = fabs(value) > 1e-300 ? 15 : 1; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value == 0 ? 0.0 : value);
        if (strtod(text, NULL) == value)
            break;
    }
    /* The fewest digits of a round number come with an exponent: "1e+02" for 100. */
    if (fabs(value) >= 1 && fabs(value) < 1e15 && strchr(text, 'e'))
        snprintf(text, sizeof text, "%.0f", value);
    /* A host program may have set a locale whose decimal mark is no point. */
    for (char *c = text; *c; c++)
        if (*c == ',')
            *c = '.';
    en_buf_puts(buf, text);
}

en_status en_buf_status(const en_buf *buf, en_error *err) {
    return buf->failed ? en_fail_memory(err) : EN_OK;
}

const char *en_buf_text(const en_buf *buf) { return buf->text ? buf->text : ""; }

const char *en_buf_keep(en_buf *buf, en_arena *arena) {
    const char *copy = buf->failed ? NULL : en_arena_copy(arena, en_buf_text(buf), buf->length);
    en_buf_destroy(buf);
    return copy;
}

void en_buf_destroy(en_buf *buf) {
    free(buf->text);
    *buf = (en_buf){0};
}
