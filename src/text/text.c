/* SPDX-License-Identifier: MIT */
#include "text/text.h"

#include "base/lines.h"
#include "base/sha256.h"
#include "base/utf8.h"

#include <string.h>

enum { STRIDE = 64 };

static en_status refuse(const char *bytes, size_t offset, en_error *err) {
    en_lines lines = {.text = bytes};
    en_lines_to(&lines, offset);
    return en_fail_at(err, (en_place){NULL, lines.line, lines.column}, "this is no UTF-8");
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
            return refuse(bytes, i, err);
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

/* What a passage is known by: its words alone where they are known. */
typedef struct mark {
    const char *words, *sha256;
    size_t length, points; /* of the passage; LENGTH only with WORDS */
} mark;

static bool has_hash(const char *bytes, size_t length, const char *sha256) {
    char hash[65];
    en_sha256(hash, bytes, length);
    return strcmp(hash, sha256) == 0;
}

static bool is_passage(const mark *m, const char *bytes, size_t length) {
    if (m->words)
        return length == m->length && memcmp(m->words, bytes, length) == 0;
    return has_hash(bytes, length, m->sha256);
}

/* Take what it costs to hash or compare LENGTH bytes; false where there is not so much left. */
static bool spend(en_seeker *seeker, size_t length) {
    size_t blocks = 1 + length / EN_SHA256_BLOCK;
    bool enough = blocks <= seeker->effort;
    seeker->effort -= enough ? blocks : 0;
    return enough;
}

/* Is the passage at code point START? */
static bool is_at(const en_text *text, const mark *m, size_t start) {
    if (start > text->points || m->points > text->points - start)
        return false;
    size_t from = en_text_offset(text, start);
    return is_passage(m, text->bytes + from, en_text_offset(text, start + m->points) - from);
}

/* Where the last passage had moved, this one may have, too. */
static bool try_shift(en_passage *found, const en_text *text, const mark *m,
                      const en_seeker *seeker) {
    size_t start = found->start + (size_t)seeker->shift; /* wraps where it lies before 0 */
    if (seeker->shift == 0 || !is_at(text, m, start))
        return false;
    found->start = start;
    return true;
}

/* Go through all passages as long to the first that it is. */
static bool find_first(en_passage *found, const en_text *text, const mark *m,
                       en_seeker *seeker) {
    size_t from = 0, to = en_text_offset(text, m->points);
    for (size_t start = 0; start + m->points <= text->points; start++) {
        /* Words that begin otherwise cost nothing. */
        bool may = !m->words || text->bytes[from] == m->words[0];
        if (may && !spend(seeker, to - from)) {
            found->state = EN_PASSAGE_UNSOUGHT;
            return false;
        }
        if (may && is_passage(m, text->bytes + from, to - from)) {
            found->start = start;
            return true;
        }
        from = step(text, from);
        to = step(text, to);
    }
    return false;
}

/* At how many places its bytes stand; 0 where there was no effort left to count them. */
static size_t count_places(const en_text *text, const en_passage *passage, en_seeker *seeker) {
    size_t first = en_text_offset(text, passage->start), count = 0;
    size_t length = en_text_offset(text, passage->end) - first;
    const char *bytes = text->bytes + first;
    for (size_t from = 0; from + length <= text->length; from++) {
        if (text->bytes[from] != bytes[0])
            continue;
        if (!spend(seeker, length))
            return 0;
        count += memcmp(text->bytes + from, bytes, length) == 0;
    }
    return count;
}

static void look_elsewhere(en_passage *found, const en_text *text, const mark *m,
                           en_seeker *seeker) {
    size_t meant = found->start;
    if (m->points > text->points ||
        (!try_shift(found, text, m, seeker) && !find_first(found, text, m, seeker)))
        return;
    found->end = found->start + m->points;
    found->count = count_places(text, found, seeker);
    found->state = found->count == 1   ? EN_PASSAGE_MOVED
                   : found->count == 0 ? EN_PASSAGE_UNSOUGHT
                                       : EN_PASSAGE_DRIFTED;
    if (found->count == 1)
        seeker->shift = (ptrdiff_t)(found->start - meant);
}

en_passage en_text_seek(const en_text *text, const en_anchor *anchor, en_seeker *seeker) {
    en_passage found = {EN_PASSAGE_DRIFTED, anchor->start, anchor->end, 0};
    const mark m = {anchor->exact, anchor->sha256, anchor->exact ? strlen(anchor->exact) : 0,
                    anchor->end - anchor->start};
    if (!anchor->sha256 && !anchor->exact)
        found.state = anchor->end <= text->points ? EN_PASSAGE_UNMARKED : EN_PASSAGE_DRIFTED;
    else if (is_at(text, &m, anchor->start))
        found.state = EN_PASSAGE_VERIFIED;
    else
        look_elsewhere(&found, text, &m, seeker);
    return found;
}
