/* SPDX-License-Identifier: MIT */
#include "report/setting.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

enum { LINE = 88, LABELS = 14, GAP = 2 };

static void add_blanks(en_buf *out, size_t count) {
    for (; count; count--)
        en_buf_puts(out, " ");
}

/* A number and a dash do not end a line: "– 1 source" and "1er mai" stay together. */
static bool clings(const char *word, size_t length) {
    bool dash = length == strlen("–") && strncmp(word, "–", length) == 0;
    size_t digits = strspn(word, "0123456789");
    bool number = digits == length || (digits && digits + 2 == length && word[digits] == 'e' &&
                                       word[digits + 1] == 'r');
    return dash || number;
}

/* How long what stands together at the head of TEXT is. */
static size_t read_word(const char *text) {
    size_t length = 0, word;
    do {
        length += strspn(text + length, " ");
        word = strcspn(text + length, " ");
        length += word;
    } while (text[length] && clings(text + length - word, word));
    return length;
}

/* The words of TEXT from column AT on, going on at column HANG. */
static void wrap(en_buf *out, const char *text, size_t at, size_t hang) {
    en_buf word = {0};
    bool first = true;
    while (*text) {
        size_t length = read_word(text);
        word.length = 0;
        en_buf_add(&word, text, length);
        size_t width = en_utf8_width(en_buf_text(&word));
        bool fits = first || at + 1 + width <= LINE;
        if (!first)
            en_buf_puts(out, fits ? " " : "\n");
        if (!fits)
            add_blanks(out, hang);
        at = fits ? at + !first + width : hang + width;
        en_buf_add(out, text, length);
        first = false;
        text += length + strspn(text + length, " ");
    }
    en_buf_puts(out, "\n");
    out->failed |= word.failed;
    en_buf_destroy(&word);
}

/* Every text of a page comes by here. */
static void set(en_setting *page, const char *text, size_t at, size_t hang) {
    en_buf shown = {0};
    en_buf_shown(&shown, text);
    wrap(page->out, en_buf_text(&shown), at, hang);
    page->out->failed |= shown.failed;
    en_buf_destroy(&shown);
}

static void set_bold(en_setting *page, const char *text) {
    en_buf_puts(page->out, page->colour ? "\033[1m" : "");
    set(page, text, 0, 0);
    en_buf_puts(page->out, page->colour ? "\033[0m" : "");
}

static void empty(en_setting *page, en_buf *text) {
    page->out->failed |= text->failed;
    en_buf_destroy(text);
}

void en_set_title(en_setting *page, const char *text) { set_bold(page, text); }

void en_set_heading(en_setting *page, en_words text) {
    en_buf_puts(page->out, "\n");
    set_bold(page, en_say(text, page->lang));
}

void en_set_line(en_setting *page, size_t indent, en_buf *text) {
    add_blanks(page->out, indent);
    set(page, en_buf_text(text), indent, indent + GAP);
    empty(page, text);
}

void en_set_fact(en_setting *page, en_words label, const char *text) {
    const char *name = en_say(label, page->lang);
    size_t width = en_utf8_width(name);
    if (!text || !*text)
        return;
    en_buf_puts(page->out, name);
    add_blanks(page->out, GAP + (width < LABELS ? LABELS - width : 0));
    set(page, text, LABELS + GAP, LABELS + GAP);
}

void en_set_field(en_setting *page, en_words label, en_buf *text) {
    en_set_fact(page, label, en_buf_text(text));
    empty(page, text);
}
