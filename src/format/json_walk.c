/* SPDX-License-Identifier: MIT */
#include "format/json_walk.h"

#include "base/utf8.h"

#include <string.h>

static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

size_t en_json_blank(const char *text, size_t at, size_t length) {
    if (at == 0 && length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        at = 3;
    while (at < length && is_blank(text[at]))
        at++;
    return at;
}

/* Within an object or list there is always a next character. */
static size_t skip_blank(const char *text, size_t at) {
    while (is_blank(text[at]))
        at++;
    return at;
}

static size_t skip_string(const char *text, size_t at) {
    for (at++; text[at] != '"'; at++)
        if (text[at] == '\\')
            at++;
    return at + 1;
}

static size_t skip_value(const char *text, size_t at) {
    if (text[at] == '"')
        return skip_string(text, at);
    if (text[at] != '{' && text[at] != '[') {
        while (!is_blank(text[at]) && text[at] != ',' && text[at] != ']' && text[at] != '}')
            at++;
        return at;
    }
    size_t depth = 0;
    do {
        if (text[at] == '"') {
            at = skip_string(text, at);
            continue;
        }
        if (text[at] == '{' || text[at] == '[')
            depth++;
        else if (text[at] == '}' || text[at] == ']')
            depth--;
        at++;
    } while (depth);
    return at;
}

en_json_walk en_json_enter(const char *text, size_t offset) {
    return (en_json_walk){.text = text, .at = offset};
}

en_json_walk en_json_whole(const char *text, size_t offset) {
    size_t end = skip_value(text, offset);
    return (en_json_walk){.text = text, .at = end, .key = offset, .start = offset, .end = end};
}

bool en_json_reach(en_json_walk *walk) {
    const char *text = walk->text;
    bool first = !walk->end;
    size_t at = skip_blank(text, walk->at);
    /* The opening bracket comes before the first member, a comma before the others. */
    if (!first && text[at] != ',')
        return false;
    bool keyed = first ? text[at] == '{' : walk->key != walk->start;
    at = skip_blank(text, at + 1);
    if (text[at] == '}' || text[at] == ']')
        return false;
    walk->key = at;
    if (keyed)
        at = skip_blank(text, skip_blank(text, skip_string(text, at)) + 1);
    walk->start = at;
    return true;
}

bool en_json_next(en_json_walk *walk) {
    if (!en_json_reach(walk))
        return false;
    walk->at = walk->end = skip_value(walk->text, walk->start);
    return true;
}

static uint32_t read_hex(const char *text) {
    uint32_t value = 0;
    for (size_t i = 0; i < 4; i++) {
        uint32_t c = (unsigned char)text[i];
        value = value << 4 | (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

static uint32_t read_escape(const char *text, size_t *at) {
    static const char letters[] = "bfnrt", meanings[] = "\b\f\n\r\t";
    char letter = text[*at + 1];
    const char *found = memchr(letters, letter, sizeof letters - 1);
    if (letter != 'u') {
        *at += 2;
        return (uint32_t)(found ? meanings[found - letters] : letter);
    }
    uint32_t point = read_hex(text + *at + 2);
    *at += 6;
    if (point < 0xD800 || point > 0xDBFF)
        return point;
    uint32_t low = read_hex(text + *at + 2);
    *at += 6;
    return 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
}

bool en_json_point(uint32_t *point, const char *text, size_t *at) {
    if (text[*at] == '"')
        return false;
    if (text[*at] == '\\')
        *point = read_escape(text, at);
    else
        *at += en_utf8_read(point, text + *at, 4);
    return true;
}

bool en_json_is(const char *text, size_t offset, const char *wanted) {
    size_t at = offset + 1, length = strlen(wanted);
    uint32_t point, want;
    while (en_json_point(&point, text, &at)) {
        size_t size = en_utf8_read(&want, wanted, length);
        if (!size || point != want)
            return false;
        wanted += size;
        length -= size;
    }
    return length == 0;
}
