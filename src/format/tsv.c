/* SPDX-License-Identifier: MIT */
/* Values between tabs. There is no quoting: a tab or line end within a cell becomes a blank. */
#include "format/cell.h"
#include "format/folder.h"

#include <string.h>

static void add_text(en_buf *out, const char *text, bool guarded) {
    if (guarded && en_cell_is_formula(text))
        en_buf_puts(out, "'");
    for (size_t run; *text; text += run) {
        run = strcspn(text, "\t\r\n");
        en_buf_add(out, text, run);
        if (text[run]) {
            en_buf_puts(out, " ");
            run++;
        }
    }
}

static void write_tsv(en_buf *out, const en_sheet *sheet, const en_page *page) {
    en_write_separated(out, sheet, page, "\t", add_text);
}

const en_format en_format_tsv = {
    .name = "tsv",
    .summary = "values between tabs",
    .read = en_csv_read,
    .write = write_tsv,
};
