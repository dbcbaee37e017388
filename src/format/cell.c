/* SPDX-License-Identifier: MIT */
#include "format/cell.h"

#include "base/utf8.h"

#include <math.h>
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
