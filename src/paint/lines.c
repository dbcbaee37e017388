/* SPDX-License-Identifier: MIT */
/* Breaking running text into lines. */
#include "base/buf.h"
#include "base/utf8.h"
#include "paint/paint.h"
#include "paint/text.h"

#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"

enum { JOINER = 0x200D };

/* A text being broken: the line under way runs from START to END and is WIDTH wide. */
typedef struct breaking {
    en_label *label;
    const en_figure *figure;
    en_type type;
    const char *start, *end;
    double width;
    en_buf word; /* what is measured */
    bool full;   /* text is left that no line may take */
    bool failed;
} breaking;

static double measure(breaking *b, const char *from, const char *to) {
    b->word.length = 0;
    en_buf_add(&b->word, from, (size_t)(to - from));
    b->failed |= b->word.failed;
    return b->failed ? 0 : en_text_width(b->figure, b->word.text, b->type.size, b->type.bold);
}

static void add_line(breaking *b, const char *text, size_t length) {
    en_label *label = b->label;
    char *line = en_arena_copy(b->figure->arena, text, length);
    const char **lines =
        en_arena_grow(b->figure->arena, label->lines, label->line_count, sizeof *lines);
    if (!line || !lines) {
        b->failed = true;
        return;
    }
    label->lines = lines;
    lines[label->line_count++] = line;
}

/* End the line under way; the next one starts at WORD, if there may be one. */
static void next_line(breaking *b, const char *word) {
    add_line(b, b->start, (size_t)(b->end - b->start));
    b->full = b->failed || b->label->line_count == b->type.lines;
    b->start = b->end = word;
    b->width = 0;
}

/* The end of what must stay together at TEXT: a letter and the marks that belong to it. */
static const char *cluster_end(const char *text, const char *end) {
    uint32_t point = 0;
    size_t length = en_utf8_read(&point, text, (size_t)(end - text));
    const char *to = text + (length ? length : 1);
    for (uint32_t last = point; to < end; last = point) {
        length = en_utf8_read(&point, to, (size_t)(end - to));
        if (!length || (en_utf8_cells(point) != 0 && last != JOINER))
            break;
        to += length;
    }
    return to;
}

/* Add a word that no line can hold, letter by letter. */
static void add_long_word(breaking *b, const char *word, const char *end) {
    while (word < end) {
        const char *to = cluster_end(word, end);
        double width = measure(b, word, to);
        if (b->end > b->start && b->width + width > b->type.room)
            next_line(b, word);
        if (b->full)
            return;
        b->width += width;
        word = b->end = to;
    }
}

static void add_word(breaking *b, const char *word, const char *end) {
    double width = measure(b, word, end);
    double blank = b->end > b->start ? measure(b, b->end, word) : 0;
    if (b->end == b->start)
        b->start = b->end = word;
    if (width > b->type.room) {
        b->width += blank;
        add_long_word(b, word, end);
        return;
    }
    if (b->end > b->start && b->width + blank + width > b->type.room) {
        next_line(b, word);
        blank = 0;
    }
    if (b->full)
        return;
    b->width += blank + width;
    b->end = end;
}

static size_t without_last(const char *line, size_t length) {
    do
        length--;
    while (length && ((unsigned char)line[length] & 0xC0) == 0x80);
    while (length && line[length - 1] == ' ')
        length--;
    return length;
}

/* Shorten the last line until it has room for an ellipsis. */
static void cut(breaking *b) {
    const char *line = b->label->lines[--b->label->line_count];
    size_t length = strlen(line);
    en_buf shown = {0};
    for (;; length = without_last(line, length)) {
        shown.length = 0;
        en_buf_add(&shown, line, length);
        en_buf_puts(&shown, ELLIPSIS);
        if (!length || shown.failed ||
            measure(b, shown.text, shown.text + shown.length) <= b->type.room)
            break;
    }
    b->failed |= shown.failed;
    add_line(b, en_buf_text(&shown), shown.length);
    en_buf_destroy(&shown);
}

en_status en_text_wrap(en_label *out, const en_figure *figure, const char *text, en_type type,
                       en_error *err) {
    *out = (en_label){.size = type.size, .bold = type.bold};
    const char *at = text + strspn(text, " ");
    breaking b = {.label = out, .figure = figure, .type = type, .start = at, .end = at};
    while (*at && !b.full) {
        const char *end = at + strcspn(at, " ");
        add_word(&b, at, end);
        at = end + strspn(end, " ");
    }
    if (b.full && !b.failed)
        cut(&b);
    else if (b.end > b.start)
        add_line(&b, b.start, (size_t)(b.end - b.start));
    en_buf_destroy(&b.word);
    return b.failed ? en_fail_memory(err) : EN_OK;
}
