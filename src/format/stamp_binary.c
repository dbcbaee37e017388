/* SPDX-License-Identifier: MIT */
/* PNG and PDF, read just far enough to find one text in them. */
#include "base/utf8.h"
#include "format/stamp_find.h"

#include <stdint.h>
#include <string.h>

static size_t read_size(const char *bytes) {
    size_t size = 0;
    for (int i = 0; i < 4; i++)
        size = size << 8 | (unsigned char)bytes[i];
    return size;
}

/* The text of an iTXt chunk called Description, if it is one and is not compressed. */
static void read_text(en_buf *out, const char *body, size_t length) {
    static const char head[] = "Description\0\0\0\0"; /* and no language, no translation */
    if (length > sizeof head && memcmp(body, head, sizeof head) == 0)
        en_buf_add(out, body + sizeof head, length - sizeof head);
}

bool en_stamp_find_png(en_buf *out, const char *bytes, size_t length) {
    enum { MAGIC = 8, HEAD = 8, TAIL = 4 };
    if (length < MAGIC || memcmp(bytes, "\x89PNG\r\n\x1a\n", MAGIC) != 0)
        return false;
    for (size_t at = MAGIC; length - at >= HEAD + TAIL && !out->length;) {
        size_t size = read_size(bytes + at);
        if (size > length - at - HEAD - TAIL)
            break;
        if (memcmp(bytes + at + 4, "iTXt", 4) == 0)
            read_text(out, bytes + at + HEAD, size);
        at += HEAD + size + TAIL;
    }
    return true;
}

static int digit_of(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

/* "<FEFF0041...>": UTF-16, its bytes in hexadecimal digits. */
static void read_hexadecimal(en_buf *out, const char *at, const char *end) {
    uint32_t high = 0;
    for (bool first = true; end - at > 4 && *at != '>'; at += 4, first = false) {
        uint32_t unit = 0;
        for (int i = 0; i < 4; i++) {
            if (digit_of(at[i]) < 0)
                return;
            unit = unit << 4 | (uint32_t)digit_of(at[i]);
        }
        if (unit >= 0xD800 && unit < 0xDC00)
            high = unit;
        else if (unit >= 0xDC00 && unit < 0xE000)
            en_buf_utf8(out, 0x10000 + ((high & 0x3FF) << 10) + (unit & 0x3FF));
        else if (!first)
            en_buf_utf8(out, unit);
    }
}

/* "(abc)": ASCII, in which \ makes the next character an ordinary one. */
static void read_literal(en_buf *out, const char *at, const char *end) {
    for (; at < end && *at != ')'; at++) {
        at += *at == '\\' && at + 1 < end;
        en_buf_add(out, at, 1);
    }
}

bool en_stamp_find_pdf(en_buf *out, const char *bytes, size_t length) {
    static const char key[] = "/Subject ";
    const char *end = bytes + length, *found = NULL;
    for (const char *at = bytes; (size_t)(end - at) > sizeof key; at++) {
        at = memchr(at, '/', (size_t)(end - at));
        if (!at || (size_t)(end - at) <= sizeof key)
            break;
        if (memcmp(at, key, sizeof key - 1) == 0)
            found = at + sizeof key - 1;
    }
    if (found && *found == '<')
        read_hexadecimal(out, found + 1, end);
    else if (found && *found == '(')
        read_literal(out, found + 1, end);
    return true;
}
