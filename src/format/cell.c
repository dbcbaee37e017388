/* SPDX-License-Identifier: MIT */
#include "format/cell.h"

#include "base/utf8.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

size_t en_sheet_row(const en_sheet *sheet, size_t i) {
    return sheet->rows ? sheet->rows[i] : i;
}

/* Digits, at most one point, an exponent. */
static bool is_number(const char *text) {
    static const char digits[] = "0123456789";
    text += *text == '-' || *text == '+';
    size_t whole = strspn(text, digits), decimals = 0;
    text += whole;
    if (*text == '.') {
        decimals = strspn(text + 1, digits);
        text += 1 + decimals;
    }
    if (*text == 'e' || *text == 'E') {
        text += 1 + (text[1] == '-' || text[1] == '+');
        size_t exponent = strspn(text, digits);
        if (!exponent)
            return false;
        text += exponent;
    }
    return !*text && whole + decimals > 0;
}

bool en_cell_is_formula(const char *text) {
    return *text && strchr("=+-@\t\r", *text) && !is_number(text);
}

void en_cell_number(char out[32], double value, en_lang lang) {
    if (!isfinite(value)) {
        snprintf(out, 32, "\u2013");
        return;
    }
    double size = fabs(value);
    bool plain = size < 1e15 && (size >= 0.0005 || !(size > 0));
    snprintf(out, 32, plain ? "%.3f" : "%.2g", value);
    /* A host program's locale may have its own mark. */
    char *mark = strpbrk(out, ".,");
    if (mark && plain) {
        size_t length = strlen(out);
        while (out[length - 1] == '0')
            out[--length] = '\0';
        if (out + length - 1 == mark)
            *mark = '\0';
    }
    if (mark && *mark)
        *mark = lang == EN_FR ? ',' : '.';
    if (strcmp(out, "-0") == 0)
        snprintf(out, 32, "0");
}

void en_buf_quoted(en_buf *out, const char *before, const char *text) {
    en_buf_puts(out, "\"");
    en_buf_puts(out, before);
    for (size_t run; *text; text += run) {
        run = strcspn(text, "\"");
        en_buf_add(out, text, run);
        if (text[run]) {
            en_buf_puts(out, "\"\"");
            run++;
        }
    }
    en_buf_puts(out, "\"");
}

/* A person's screen obeys control characters; a file or a pipe gets the text as it is. */
static void add_cell(en_buf *out, const char *text, bool guarded, const en_page *page,
                     en_text_adder *add) {
    if (!page->terminal) {
        add(out, text, guarded);
        return;
    }
    en_buf shown = {0};
    en_buf_shown(&shown, text);
    add(out, en_buf_text(&shown), guarded);
    out->failed |= shown.failed;
    en_buf_destroy(&shown);
}

void en_write_separated(en_buf *out, const en_sheet *sheet, const en_page *page,
                        const char *separator, en_text_adder *add) {
    for (size_t c = 0; c < sheet->column_count; c++) {
        en_buf_puts(out, c ? separator : "");
        add(out, sheet->columns[c].name, false);
    }
    en_buf_puts(out, "\n");
    for (size_t i = 0; i < sheet->row_count; i++) {
        size_t row = en_sheet_row(sheet, i);
        for (size_t c = 0; c < sheet->column_count; c++) {
            const en_column *column = &sheet->columns[c];
            en_buf_puts(out, c ? separator : "");
            if (!column->text && isfinite(column->number[row]))
                en_buf_number(out, column->number[row]);
            else if (column->text && column->text[row])
                add_cell(out, column->text[row], !page->raw && column->cell == EN_CELL_DATA,
                         page, add);
        }
        en_buf_puts(out, "\n");
    }
}
