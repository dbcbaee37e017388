/* SPDX-License-Identifier: MIT */
#include "base/wire.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

void en_wire_begin_named(en_buf *wire, const char *name) {
    if (wire->length)
        en_buf_add(wire, "\n", 1);
    en_buf_puts(wire, name);
}

void en_wire_begin(en_buf *wire, char letter, size_t number) {
    char name[EN_WIRE_NAME];
    en_wire_begin_named(wire, en_wire_name(name, letter, number));
}

const char *en_wire_name(char name[EN_WIRE_NAME], char letter, size_t number) {
    snprintf(name, EN_WIRE_NAME, "%c%zu", letter, number);
    return name;
}

void en_wire_put(en_buf *wire, const char *name, const char *text) {
    if (!*text)
        return;
    en_buf_add(wire, "\t", 1);
    en_buf_puts(wire, name);
    en_buf_add(wire, "=", 1);
    en_buf_clean(wire, text);
}

void en_wire_end(en_buf *wire) { en_wire_begin_named(wire, "end\n"); }

/* NAME=VALUE up to END, split where it stands. */
static en_attribute split(char *text, const char *end) {
    char *equals = memchr(text, '=', (size_t)(end - text));
    if (equals)
        *equals++ = '\0';
    return (en_attribute){text, equals};
}

bool en_wire_next(en_said *out, char **rest) {
    char *at = *rest, *end = strchr(at, '\n');
    if (!*at)
        return false;
    if (!end)
        end = at + strlen(at);
    *rest = *end ? end + 1 : end;
    *end = '\0';
    *out = (en_said){.name = at};
    for (char *tab = memchr(at, '\t', (size_t)(end - at)); tab; out->count++) {
        *tab = '\0';
        at = tab + 1;
        tab = memchr(at, '\t', (size_t)(end - at));
        if (out->count < EN_WIRE_MOST)
            out->attributes[out->count] = split(at, tab ? tab : end);
    }
    return true;
}

const char *en_wire_value(en_said *said, const char *name) {
    size_t count = said->count < EN_WIRE_MOST ? said->count : EN_WIRE_MOST;
    for (size_t i = 0; i < count; i++) {
        size_t at = said->next + i < count ? said->next + i : said->next + i - count;
        const en_attribute *a = &said->attributes[at];
        if (a->value && strcmp(a->name, name) == 0) {
            said->next = at + 1 < count ? at + 1 : 0;
            return a->value;
        }
    }
    return "";
}
