/* SPDX-License-Identifier: MIT */
#include "report/setting.h"

#include "base/utf8.h"
#include "report/lines.h"

enum { LINE = 88, LABELS = 14, GAP = 2 };

/* Every text of a page comes by here. */
static void set(en_setting *page, const char *text, size_t at, size_t hang) {
    en_lines_wrap(page->out, text, at, hang, LINE);
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
    en_lines_indent(page->out, indent);
    set(page, en_buf_text(text), indent, indent + GAP);
    empty(page, text);
}

void en_set_fact(en_setting *page, en_words label, const char *text) {
    const char *name = en_say(label, page->lang);
    size_t width = en_utf8_width(name);
    if (!text || !*text)
        return;
    en_buf_puts(page->out, name);
    en_lines_indent(page->out, GAP + (width < LABELS ? LABELS - width : 0));
    set(page, text, LABELS + GAP, LABELS + GAP);
}

void en_set_field(en_setting *page, en_words label, en_buf *text) {
    en_set_fact(page, label, en_buf_text(text));
    empty(page, text);
}
