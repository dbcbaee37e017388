/* SPDX-License-Identifier: MIT */
#include "text/text.h"

#include "base/sha256.h"
#include "base/utf8.h"

#include <string.h>

enum { STRIDE = 64 };

/* The line and column of the byte at OFFSET, before which all is sound. */
static en_place place_of(const char *bytes, size_t offset) {
    en_place place = {NULL, 1, 1};
    uint32_t point;
    for (size_t i = 0; i < offset; i += en_utf8_read(&point, bytes + i, offset - i)) {
        place.column++;
        if (bytes[i] == '\n')
            place = (en_place){NULL, place.line + 1, 1};
    }
    return place;
}

en_status en_text_open(en_text *text, const char *bytes, size_t length, en_arena *arena,
                       en_error *err) {
    *text = (en_text){.bytes = bytes, .length = length};
    text->marks = EN_NEW(arena, size_t, length / STRIDE + 1);
    if (!text->marks)
        return en_fail_memory(err);
    for (size_t i = 0, size; i < length; i += size) {
        uint32_t point;
        size = en_utf8_read(&point, bytes + i, length - i);
        if (!size)
            return en_fail_at(err, place_of(bytes, i), "this is no UTF-8");
        if (text->points % STRIDE == 0)
            text->marks[text->points / STRIDE] = i;
        text->points++;
    }
    return EN_OK;
}

/* The start of the code point after the one at OFFSET. */
static size_t step(const en_text *text, size_t offset) {
    do
        offset++;
    while (offset < text->length && ((unsigned char)text->bytes[offset] & 0xC0) == 0x80);
    return offset;
}

size_t en_text_offset(const en_text *text, size_t point) {
    if (point >= text->points)
        return text->length;
    size_t offset = text->marks[point / STRIDE];
    for (size_t left = point % STRIDE; left; left--)
        offset = step(text, offset);
    return offset;
}

static bool is_passage(const en_anchor *anchor, const char *bytes, size_t length) {
    if (anchor->exact &&
        (strlen(anchor->exact) != length || memcmp(anchor->exact, bytes, length) != 0))
        return false;
    if (!anchor->sha256)
        return true;
    char hash[65];
    en_sha256(hash, bytes, length);
    return strcmp(hash, anchor->sha256) == 0;
}

/* How many code points the passage has: an anchor with a wrong range may quote the right words.
 */
static size_t passage_points(const en_anchor *anchor) {
    size_t points = 0;
    for (const char *c = anchor->exact; c && *c; c++)
        points += ((unsigned char)*c & 0xC0) != 0x80;
    return anchor->exact ? points : anchor->end - anchor->start;
}

/* Go through all passages of POINTS code points to the first that is ANCHOR's. */
static bool find_first(en_passage *found, const en_text *text, const en_anchor *anchor,
                       size_t points, size_t *effort) {
    size_t from = 0, to = en_text_offset(text, points);
    for (size_t start = 0; start + points <= text->points; start++) {
        size_t blocks = anchor->exact ? 0 : 1 + (to - from) / EN_SHA256_BLOCK;
        found->searched = blocks <= *effort;
        if (!found->searched)
            return false;
        *effort -= blocks;
        if (is_passage(anchor, text->bytes + from, to - from)) {
            found->start = start;
            found->end = start + points;
            return true;
        }
        from = step(text, from);
        to = step(text, to);
    }
    return false;
}

/* At how many places, from that of PASSAGE on, its bytes stand. */
static size_t count_places(const en_text *text, const en_passage *passage) {
    size_t from = en_text_offset(text, passage->start), count = 0;
    size_t length = en_text_offset(text, passage->end) - from;
    for (const char *bytes = text->bytes + from; from + length <= text->length; from++)
        count += memcmp(text->bytes + from, bytes, length) == 0;
    return count;
}

en_passage en_text_seek(const en_text *text, const en_anchor *anchor, size_t *effort) {
    en_passage found = {EN_PASSAGE_DRIFTED, anchor->start, anchor->end, 0, true};
    if (anchor->end <= text->points) {
        size_t from = en_text_offset(text, anchor->start);
        size_t length = en_text_offset(text, anchor->end) - from;
        if (!anchor->sha256 && !anchor->exact)
            found.state = EN_PASSAGE_UNMARKED;
        else if (is_passage(anchor, text->bytes + from, length))
            found.state = EN_PASSAGE_VERIFIED;
    }
    size_t points = passage_points(anchor);
    bool lost = found.state == EN_PASSAGE_DRIFTED && (anchor->sha256 || anchor->exact);
    if (lost && find_first(&found, text, anchor, points, effort)) {
        found.count = count_places(text, &found);
        if (found.count == 1)
            found.state = EN_PASSAGE_MOVED;
    }
    return found;
}
