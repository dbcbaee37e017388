/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "report/lines.h"
#include "report/prose.h"

#include <stdio.h>
#include <string.h>

enum { PAGE = 100, RULE = 60 };

static const char breaks[] = " \n\r\t"; /* what a quotation is stripped of */

/* Lines under way. */
typedef struct setting {
    en_buf *out;
    const en_page *page;
    size_t indent;    /* of paragraphs: further in below a topic */
    size_t hang;      /* of the details of an item */
    en_part previous; /* what stands above */
} setting;

/* TEXT behind MARK, which ends where the lines after the first begin: INDENT from the left. */
static void wrap(en_buf *out, const char *mark, const char *text, size_t indent) {
    size_t width = en_utf8_width(mark);
    en_lines_indent(out, indent > width ? indent - width : 0);
    en_buf_puts(out, mark);
    en_lines_wrap(out, text, indent, indent, PAGE);
}

static void add_rule(en_buf *out, const char *piece, size_t length) {
    for (; length; length--)
        en_buf_puts(out, piece);
    en_buf_puts(out, "\n");
}

/* A line of its own, in bold or UNDERLINED, so that it shows in either. */
static void add_head(setting *s, const char *text, const char *underline) {
    size_t width = en_utf8_width(text);
    en_buf_puts(s->out, s->page->colour ? "\033[1m" : "");
    wrap(s->out, "", text, 0);
    en_buf_puts(s->out, s->page->colour ? "\033[0m" : "");
    if (underline)
        add_rule(s->out, underline, width < PAGE ? width : PAGE);
}

/* Whether TEXT has its quotation marks already. */
static bool is_quoted(const char *text, size_t length) {
    static const char *const marks[][2] = {{"«", "»"}, {"“", "”"}};
    for (size_t i = 0; i < 2; i++) {
        size_t open = strlen(marks[i][0]), close = strlen(marks[i][1]);
        if (length >= open + close && strncmp(text, marks[i][0], open) == 0 &&
            strncmp(text + length - close, marks[i][1], close) == 0)
            return true;
    }
    return false;
}

/* Words in the quotation marks of the language, on the lines of a detail. */
static void add_quote(setting *s, const char *text) {
    bool french = s->page->lang == EN_FR;
    text += strspn(text, breaks);
    size_t length = strlen(text);
    while (length && strchr(breaks, text[length - 1]))
        length--;
    bool bare = !is_quoted(text, length);
    en_buf quoted = {0};
    en_buf_puts(&quoted, !bare ? "" : french ? "«\u00a0" : "“");
    en_buf_add(&quoted, text, length);
    en_buf_puts(&quoted, !bare ? "" : french ? "\u00a0»" : "”");
    wrap(s->out, "", en_buf_text(&quoted), s->hang);
    s->out->failed |= quoted.failed;
    en_buf_destroy(&quoted);
}

static void add_grid(setting *s, const en_sheet *sheet) {
    const en_page page = {.lang = s->page->lang, .colour = s->page->colour};
    en_buf_puts(s->out, "\n");
    en_format_find("table")->write(s->out, sheet, &page);
}

static void add_item(setting *s, const char *mark, const char *text) {
    s->hang = 2 + en_utf8_width(mark);
    wrap(s->out, mark, text, s->hang);
}

/* What begins something new is set off by an empty line, but not from what it belongs to. */
static bool is_set_off(const setting *s, en_part part) {
    bool heads = part == EN_PART_HEADING || part == EN_PART_TOPIC || part == EN_PART_TITLE;
    bool first_fact = part == EN_PART_FACT && s->previous != EN_PART_FACT;
    bool after = part == EN_PART_PARAGRAPH &&
                 (s->previous == EN_PART_GRID || s->previous == EN_PART_TITLE);
    return heads || first_fact || after;
}

static void add_block(setting *s, const en_block *block) {
    char mark[32];
    if (block->part <= EN_PART_TOPIC)
        s->indent = block->part == EN_PART_TOPIC ? 2 : 0;
    switch (block->part) {
    case EN_PART_TITLE:
        add_head(s, block->text, "\u2550");
        break;
    case EN_PART_HEADING:
        add_head(s, block->text, "\u2500");
        break;
    case EN_PART_TOPIC:
        add_head(s, block->text, NULL);
        break;
    case EN_PART_LABEL:
    case EN_PART_PARAGRAPH:
        wrap(s->out, "", block->text, s->indent);
        break;
    case EN_PART_BULLET:
        add_item(s, "• ", block->text);
        break;
    case EN_PART_NUMBERED:
        snprintf(mark, sizeof mark, "%zu. ", block->number);
        add_item(s, mark, block->text);
        break;
    case EN_PART_DETAIL:
        wrap(s->out, "", block->text, s->hang);
        break;
    case EN_PART_QUOTE:
        add_quote(s, block->text);
        break;
    case EN_PART_GRID:
        add_grid(s, block->sheet);
        break;
    case EN_PART_FACT:
        wrap(s->out, "", block->text, 0);
        break;
    }
}

void en_prose_write_text(en_buf *out, const en_prose *prose, const en_page *page) {
    setting s = {.out = out, .page = page, .hang = 4};
    for (size_t i = 0; i < prose->count; i++) {
        const en_block *block = &prose->blocks[i];
        if (i && is_set_off(&s, block->part))
            en_buf_puts(out, "\n");
        if (block->part == EN_PART_FACT && s.previous != EN_PART_FACT)
            add_rule(out, "\u2500", RULE);
        add_block(&s, block);
        s.previous = block->part;
    }
    out->failed |= prose->failed;
}
