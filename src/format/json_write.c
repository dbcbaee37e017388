/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "format/cell.h"
#include "format/json.h"

#include <math.h>
#include <string.h>

/* The escape of one code point, or NULL where it may stand for itself. */
static const char *escape(uint32_t point) {
    switch (point) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return NULL;
    }
}

/* These end a line in JavaScript, where the text may be pasted. */
static bool is_separator(uint32_t point) { return point == 0x2028 || point == 0x2029; }

void en_buf_json(en_buf *buf, const char *text) {
    size_t left = strlen(text);
    char before = '\0';
    en_buf_puts(buf, "\"");
    for (size_t size; left; text += size, left -= size) {
        uint32_t point = 0;
        size_t read = en_utf8_read(&point, text, left);
        const char *escaped = read ? escape(point) : "\\ufffd";
        size = read ? read : 1;
        if (escaped)
            en_buf_puts(buf, escaped);
        else if (point < 0x20 || is_separator(point))
            en_buf_printf(buf, "\\u%04x", (unsigned)point);
        else if (point == '/' && before == '<')
            en_buf_puts(buf, "\\/");
        else
            en_buf_add(buf, text, size);
        before = *text;
    }
    en_buf_puts(buf, "\"");
}

static void add_pair(en_buf *out, const char *name, const char *value, const char *end) {
    en_buf_json(out, name);
    en_buf_puts(out, ": ");
    if (value)
        en_buf_json(out, value);
    else
        en_buf_puts(out, "null");
    en_buf_puts(out, end);
}

void en_json_meta(en_buf *out, const en_sheet *sheet) {
    en_buf_puts(out, "  \"meta\": {");
    for (size_t i = 0; i < sheet->fact_count; i++) {
        en_buf_puts(out, i ? ",\n    " : "\n    ");
        add_pair(out, sheet->facts[i].name, sheet->facts[i].value, "");
    }
    en_buf_puts(out, sheet->fact_count ? "\n  }" : "}");
}

void en_json_row(en_buf *out, const en_sheet *sheet, size_t row) {
    for (size_t i = 0; i < sheet->column_count; i++) {
        const en_column *column = &sheet->columns[i];
        en_buf_puts(out, i ? ", " : "{");
        if (column->cell == EN_CELL_TRUTH && column->text && column->text[row]) {
            en_buf_json(out, column->name);
            en_buf_printf(out, ": %s", column->text[row]);
        } else if (column->text || !isfinite(column->number[row]))
            add_pair(out, column->name, column->text ? column->text[row] : NULL, "");
        else {
            en_buf_json(out, column->name);
            en_buf_puts(out, ": ");
            en_buf_number(out, column->number[row]);
        }
    }
    en_buf_puts(out, sheet->column_count ? "}" : "{}");
}

void en_json_rows(en_buf *out, const char *name, const en_sheet *sheet) {
    en_buf_printf(out, "  \"%s\": [", name);
    for (size_t i = 0; i < sheet->row_count; i++) {
        en_buf_puts(out, i ? ",\n    " : "\n    ");
        en_json_row(out, sheet, en_sheet_row(sheet, i));
    }
    en_buf_puts(out, sheet->row_count ? "\n  ]" : "]");
}

static const en_column *find_reasons(const en_sheet *sheet) {
    for (size_t i = 0; i < sheet->column_count; i++)
        if (sheet->columns[i].text && strcmp(sheet->columns[i].name, "reason") == 0)
            return &sheet->columns[i];
    return NULL;
}

/* What is known of a missing value: whose it is, which, and why. */
static void add_missing(en_buf *out, const en_sheet *sheet, const en_column *column,
                        const en_column *reasons, size_t row) {
    const en_column *first = &sheet->columns[0];
    en_buf_puts(out, "{");
    if (first->text)
        add_pair(out, first->name, first->text[row], ", ");
    if (!reasons)
        add_pair(out, "measure", column->name, ", ");
    add_pair(out, "reason", reasons ? reasons->text[row] : column->undefined, "}");
}

static void add_undefined(en_buf *out, const en_sheet *sheet) {
    const en_column *reasons = find_reasons(sheet);
    bool any = false;
    en_buf_puts(out, "  \"undefined\": [");
    for (size_t i = 0; i < sheet->row_count; i++) {
        size_t row = en_sheet_row(sheet, i);
        for (size_t c = 0; c < sheet->column_count; c++) {
            const en_column *column = &sheet->columns[c];
            if (column->text || isfinite(column->number[row]) ||
                !(reasons || column->undefined))
                continue;
            en_buf_puts(out, any ? ",\n    " : "\n    ");
            add_missing(out, sheet, column, reasons, row);
            any = true;
        }
    }
    en_buf_puts(out, any ? "\n  ]\n" : "]\n");
}

void en_json_write(en_buf *out, const en_sheet *sheet, const en_page *page) {
    (void)page; /* keys are the same in every language, and strings need no guard */
    en_buf_puts(out, "{\n");
    en_json_meta(out, sheet);
    en_buf_puts(out, ",\n");
    en_json_rows(out, "rows", sheet);
    en_buf_puts(out, ",\n");
    add_undefined(out, sheet);
    en_buf_puts(out, "}\n");
}
