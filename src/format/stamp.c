/* SPDX-License-Identifier: MIT */
#include "format/stamp.h"

#include "format/json_extra.h"
#include "format/json_scan.h"
#include "format/json_walk.h"
#include "format/stamp_find.h"

#include <string.h>

enum { MOST_FACTS = 32 };

static bool begins_with(const char *bytes, size_t length, const char *word) {
    return length >= strlen(word) && memcmp(bytes, word, strlen(word)) == 0;
}

/* Find the text with the facts; false for what is no figure at all. */
static bool find(en_buf *out, const char *bytes, size_t length) {
    if (begins_with(bytes, length, "\x89PNG"))
        return en_stamp_find_png(out, bytes, length);
    if (begins_with(bytes, length, "%PDF-"))
        return en_stamp_find_pdf(out, bytes, length);
    size_t blank = en_json_blank(bytes, 0, length);
    if (blank < length && bytes[blank] == '<')
        return en_stamp_find_svg(out, bytes + blank, length - blank);
    return en_stamp_find_dot(out, bytes + blank, length - blank);
}

/* Keep a text of the document; NULL when memory is out. */
static const char *keep(const char *text, size_t quote, en_arena *arena) {
    en_buf plain = {0};
    en_buf_unescaped(&plain, text, quote);
    const char *kept =
        plain.failed ? NULL : en_arena_copy(arena, en_buf_text(&plain), plain.length);
    en_buf_destroy(&plain);
    return kept;
}

static bool is_plain(const char *name) {
    size_t length = strlen(name);
    return length && length <= 32 &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == length;
}

static en_status fail_foreign(const char *file, en_error *err) {
    return en_fail_at(err, (en_place){.file = file},
                      "its metadata are not what entente writes: a SHA-256 and other texts by "
                      "their names");
}

/* The members of a sound document, an object of texts; among them the hash of a dossier. */
static en_status read_members(en_fact *facts, size_t *count, const char *text, const char *file,
                              en_arena *arena, en_error *err) {
    size_t start = en_json_blank(text, 0, strlen(text));
    bool hashed = false;
    if (text[start] != '{')
        return fail_foreign(file, err);
    for (en_json_walk walk = en_json_enter(text, start); en_json_next(&walk);) {
        if (text[walk.start] != '"' || *count == MOST_FACTS)
            return fail_foreign(file, err);
        en_fact *fact = &facts[(*count)++];
        fact->name = keep(text, walk.key, arena);
        fact->value = keep(text, walk.start, arena);
        if (!fact->name || !fact->value)
            return en_fail_memory(err);
        if (!is_plain(fact->name))
            return fail_foreign(file, err);
        hashed |= strcmp(fact->name, "sha256") == 0 && strlen(fact->value) == 64 &&
                  strspn(fact->value, "0123456789abcdef") == 64;
    }
    return hashed ? EN_OK : fail_foreign(file, err);
}

en_status en_stamp_read(en_fact **facts, size_t *count, const char *bytes, size_t length,
                        const char *file, en_arena *arena, en_error *err) {
    en_buf text = {0};
    en_error fault = {0};
    const en_place place = {.file = file};
    en_status status = EN_OK;
    *count = 0;
    *facts = EN_NEW(arena, en_fact, MOST_FACTS);
    if (!*facts)
        return en_fail_memory(err);
    if (!find(&text, bytes, length))
        status = en_fail_at(err, place, "it is no figure: neither SVG, DOT, PNG nor PDF");
    else if (text.failed)
        status = en_fail_memory(err);
    else if (!text.length)
        status = en_fail_at(err, place,
                            "the figure says nothing of where it comes from: entente did not "
                            "draw it, or another program has dropped that");
    else if (en_json_scan(en_buf_text(&text), text.length, file, arena, &fault))
        status = fault.status == EN_DATA ? fail_foreign(file, err)
                                         : en_fail(err, fault.status, "%s", fault.text);
    else
        status = read_members(*facts, count, en_buf_text(&text), file, arena, err);
    en_buf_destroy(&text);
    return status;
}
