/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "format/cell.h"
#include "report/prose.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_letter(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* What many readers make a link of, though nothing marks it as one: no escape prevents that. */
static bool is_address(const char *word) {
    if (strchr(word, '@') || strstr(word, "://"))
        return true;
    for (; *word; word++)
        if (strncasecmp(word, "www.", 4) == 0)
            return true;
    return false;
}

/* Code is taken as it stands between as many ` as it has nowhere itself. */
static void add_code(en_buf *out, const char *word, bool cell) {
    size_t longest = 0, run = 0;
    for (const char *c = word; *c; c++) {
        run = *c == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    for (size_t i = 0; i <= longest; i++)
        en_buf_puts(out, "`");
    en_buf_puts(out, longest ? " " : "");
    for (; *word; word++) {
        en_buf_puts(out, cell && *word == '|' ? "\\" : ""); /* tables cut there, even in code */
        en_buf_add(out, word, 1);
    }
    en_buf_puts(out, longest ? " " : "");
    for (size_t i = 0; i <= longest; i++)
        en_buf_puts(out, "`");
}

/* Whether the character at WORD[I] needs a \ to be itself; FIRST: at the start of a block. */
static bool is_markup(const char *word, size_t i, bool first) {
    if (word[i] == '_')
        return i == 0 || !is_letter(word[i - 1]) || !is_letter(word[i + 1]);
    if (strchr("\\`*[]<>&|~#$!", word[i]))
        return true;
    if (!first)
        return false;
    size_t digits = 0;
    while (is_digit(word[digits]))
        digits++;
    return (i == 0 && strchr("+-=", word[i])) ||
           (digits && i == digits && strchr(".)", word[i]));
}

static void add_word(en_buf *out, const char *word, bool first, bool cell) {
    if (is_address(word)) {
        add_code(out, word, cell);
        return;
    }
    for (size_t i = 0; word[i]; i++) {
        en_buf_puts(out, is_markup(word, i, first) ? "\\" : "");
        en_buf_add(out, word + i, 1);
    }
}

/* TEXT on one line, word by word, each fit to stand in Markdown and on a terminal. */
static void add_text(en_buf *out, const char *text, bool cell) {
    static const char breaks[] = " \n\r\t";
    for (bool first = true; *(text += strspn(text, breaks)); first = false) {
        size_t length = strcspn(text, breaks);
        en_buf word = {0}, shown = {0};
        en_buf_add(&word, text, length);
        en_buf_shown(&shown, en_buf_text(&word));
        en_buf_puts(out, first ? "" : " ");
        add_word(out, en_buf_text(&shown), first, cell);
        text += length;
        out->failed |= word.failed || shown.failed;
        en_buf_destroy(&word);
        en_buf_destroy(&shown);
    }
}

static void add_cell(en_buf *out, const en_column *column, size_t row, en_lang lang) {
    char number[32];
    en_buf_puts(out, " ");
    if (column->text)
        add_text(out, column->text[row] ? column->text[row] : "", true);
    else {
        en_cell_number(number, column->number[row], lang);
        en_buf_puts(out, number);
    }
    en_buf_puts(out, " |");
}

static void add_grid(en_buf *out, const en_sheet *sheet, en_lang lang) {
    en_buf_puts(out, "|");
    for (size_t c = 0; c < sheet->column_count; c++) {
        const en_column *column = &sheet->columns[c];
        en_buf_puts(out, " ");
        add_text(out, column->heading ? column->heading : column->name, true);
        en_buf_puts(out, " |");
    }
    en_buf_puts(out, "\n|");
    for (size_t c = 0; c < sheet->column_count; c++)
        en_buf_puts(out, sheet->columns[c].text ? " --- |" : " ---: |");
    en_buf_puts(out, "\n");
    for (size_t i = 0; i < sheet->row_count; i++) {
        en_buf_puts(out, "|");
        for (size_t c = 0; c < sheet->column_count; c++)
            add_cell(out, &sheet->columns[c], en_sheet_row(sheet, i), lang);
        en_buf_puts(out, "\n");
    }
}

/* Details belong to their item where they stand as far in as its text. */
static void add_block(en_buf *out, const en_block *block, size_t *hang, en_lang lang) {
    static const char *const before[] = {
        [EN_PART_TITLE] = "# ", [EN_PART_HEADING] = "## ", [EN_PART_TOPIC] = "### ",
        [EN_PART_LABEL] = "**", [EN_PART_PARAGRAPH] = "",  [EN_PART_BULLET] = "- ",
        [EN_PART_DETAIL] = "",  [EN_PART_QUOTE] = "> ",    [EN_PART_FACT] = "- ",
    };
    char mark[32];
    if (block->part == EN_PART_GRID) {
        add_grid(out, block->sheet, lang);
        return;
    }
    bool inside = block->part == EN_PART_DETAIL || block->part == EN_PART_QUOTE;
    for (size_t i = 0; i < *hang && inside; i++)
        en_buf_puts(out, " ");
    if (block->part == EN_PART_NUMBERED)
        snprintf(mark, sizeof mark, "%zu. ", block->number);
    else
        snprintf(mark, sizeof mark, "%s", before[block->part]);
    en_buf_puts(out, mark);
    if (!inside)
        *hang = strlen(mark);
    add_text(out, block->text, false);
    en_buf_puts(out, block->part == EN_PART_LABEL ? "**\n" : "\n");
}

void en_prose_write_markdown(en_buf *out, const en_prose *prose, const en_page *page) {
    size_t hang = 0;
    en_part previous = EN_PART_TITLE;
    for (size_t i = 0; i < prose->count; i++) {
        const en_block *block = &prose->blocks[i];
        bool fact = block->part == EN_PART_FACT;
        en_buf_puts(out, i && !(fact && previous == EN_PART_FACT) ? "\n" : "");
        en_buf_puts(out, fact && previous != EN_PART_FACT ? "---\n\n" : "");
        add_block(out, block, &hang, page->lang);
        previous = block->part;
    }
    out->failed |= prose->failed;
}
