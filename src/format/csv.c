/* SPDX-License-Identifier: MIT */
/* Comma-separated values as RFC 4180 has them, with LF line ends. */
#include "format/cell.h"
#include "format/folder.h"

#include <string.h>

static void add_text(en_buf *out, const char *text, bool guarded) {
    const char *guard = guarded && en_cell_is_formula(text) ? "'" : "";
    if (strpbrk(text, ",\"\r\n"))
        en_buf_quoted(out, guard, text);
    else {
        en_buf_puts(out, guard);
        en_buf_puts(out, text);
    }
}

static void write_csv(en_buf *out, const en_sheet *sheet, const en_page *page) {
    en_write_separated(out, sheet, page, ",", add_text);
}

/* A first line of headings; or a workbook (a ZIP file), of which the reader says what to do. */
static bool like(const char *text) {
    text += strspn(text, "\xEF\xBB\xBF \t\r\n");
    size_t line = strcspn(text, "\r\n");
    return *text != '{' && *text != '[' &&
           (strcspn(text, ",;\t") < line || strncmp(text, "PK", 2) == 0);
}

const en_format en_format_csv = {
    .name = "csv",
    .summary = "comma-separated values, for spreadsheets and scripts",
    .read = en_csv_read,
    .like = like,
    .write = write_csv,
};
