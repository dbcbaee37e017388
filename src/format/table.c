/* SPDX-License-Identifier: MIT */
/*
 * Columns that line up in a terminal or on paper: for reading, not for reading back. What is
 * wider than a page continues below, under the names of the rows.
 */
#include "base/utf8.h"
#include "format/cell.h"
#include "format/format.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_CELLS = 40, GAP = 2, PAGE = 100 };

/* How wide the parts of a column are: texts as a whole, numbers before and from the point on.
 */
typedef struct widths {
    size_t whole, before, after;
} widths;

static void add_blanks(en_buf *out, size_t count) {
    for (; count; count--)
        en_buf_puts(out, " ");
}

/* TEXT as it is shown, cut to MOST cells; answers its width. */
static size_t add_shown(en_buf *out, const char *text, size_t most) {
    if (en_utf8_width(text) <= most) {
        en_buf_shown(out, text);
        return en_utf8_width(text);
    }
    en_buf shown = {0};
    en_buf_shown(&shown, text);
    size_t width = 0;
    uint32_t point = 0;
    const char *at = en_buf_text(&shown);
    for (size_t i = 0, size; i < shown.length; i += size, at += size) {
        size = en_utf8_read(&point, at, shown.length - i);
        size_t cells = (size_t)en_utf8_cells(point);
        if (width + cells >= most)
            break;
        en_buf_add(out, at, size);
        width += cells;
    }
    out->failed |= shown.failed;
    en_buf_destroy(&shown);
    en_buf_puts(out, "\u2026");
    return width + 1;
}

/* How much of a written number stands before its decimal mark. */
static size_t before_mark(const char *number) { return strcspn(number, ".,e"); }

static const char *heading(const en_column *column) {
    return column->heading ? column->heading : column->name;
}

static void take_larger(size_t *most, size_t value) {
    if (value > *most)
        *most = value;
}

static size_t most_cells(const en_column *column) {
    return column->width ? column->width : MOST_CELLS;
}

static size_t shown_width(const char *text, size_t most) {
    size_t width = text ? en_utf8_width(text) : 0;
    return width < most ? width : most;
}

static void measure_number(widths *w, double value, en_lang lang) {
    char number[32];
    en_cell_number(number, value, lang);
    size_t before = before_mark(number);
    if (!isfinite(value))
        take_larger(&w->before, 1);
    else {
        take_larger(&w->before, before);
        take_larger(&w->after, strlen(number) - before);
    }
}

static widths measure_column(const en_sheet *sheet, const en_column *column, en_lang lang) {
    size_t most = most_cells(column);
    widths w = {.whole = shown_width(heading(column), most)};
    for (size_t i = 0; i < sheet->row_count; i++) {
        size_t row = en_sheet_row(sheet, i);
        if (column->text)
            take_larger(&w.whole, shown_width(column->text[row], most));
        else
            measure_number(&w, column->number[row], lang);
    }
    take_larger(&w.whole, w.before + w.after);
    return w;
}

/* Blanks after the last text of a line are not written: PENDING keeps them until more comes. */
static void add_heading(en_buf *out, const en_column *column, widths w, size_t *pending) {
    size_t most = most_cells(column), width = shown_width(heading(column), most);
    add_blanks(out, *pending + (column->text ? 0 : w.whole - width));
    add_shown(out, heading(column), most);
    *pending = GAP + (column->text ? w.whole - width : 0);
}

static void add_number(en_buf *out, double value, widths w, en_lang lang, size_t *pending) {
    char number[32];
    en_cell_number(number, value, lang);
    bool known = isfinite(value);
    size_t before = known ? before_mark(number) : 1;
    size_t after = known ? strlen(number) - before : 0;
    add_blanks(out, *pending + w.whole - w.after - before);
    en_buf_puts(out, number);
    *pending = GAP + w.after - after;
}

static void add_cell(en_buf *out, const en_column *column, size_t row, widths w, en_lang lang,
                     size_t *pending) {
    if (!column->text) {
        add_number(out, column->number[row], w, lang, pending);
        return;
    }
    const char *text = column->text[row] ? column->text[row] : "";
    size_t width = 0;
    if (*text) {
        add_blanks(out, *pending);
        *pending = 0;
        width = add_shown(out, text, most_cells(column));
    }
    *pending += GAP + w.whole - width;
}

static void add_facts(en_buf *out, const en_sheet *sheet, const en_page *page, size_t width) {
    for (; sheet->fact_count && width; width--)
        en_buf_puts(out, "\u2500");
    en_buf_puts(out, sheet->fact_count ? "\n" : "");
    for (size_t i = 0; i < sheet->fact_count; i++) {
        const en_fact *fact = &sheet->facts[i];
        en_buf_shown(out, fact->heading ? fact->heading : fact->name);
        en_buf_puts(out, en_colon(page->lang));
        en_buf_shown(out, sheet->facts[i].value ? sheet->facts[i].value : "\u2013");
        en_buf_puts(out, "\n");
    }
}

/* A table under way. */
typedef struct layout {
    const en_sheet *sheet;
    const en_page *page;
    widths *w;
} layout;

/* What stands in band FIRST to LAST besides its own columns: the first, which names the rows.
 */
static bool leads(size_t first, size_t column) { return first > 0 && column == 0; }

static void add_row(en_buf *out, const layout *t, size_t first, size_t last, size_t row) {
    size_t pending = 0;
    for (size_t c = 0; c < last; c++)
        if (c >= first || leads(first, c))
            add_cell(out, &t->sheet->columns[c], row, t->w[c], t->page->lang, &pending);
    en_buf_puts(out, "\n");
}

static void add_headings(en_buf *out, const layout *t, size_t first, size_t last) {
    size_t pending = 0;
    en_buf_puts(out, t->page->colour ? "\033[1m" : "");
    for (size_t c = 0; c < last; c++)
        if (c >= first || leads(first, c))
            add_heading(out, &t->sheet->columns[c], t->w[c], &pending);
    en_buf_puts(out, t->page->colour ? "\033[0m\n" : "\n");
}

/*
 * As many columns from FIRST on as fit a page beside the one that names the rows, but one at
 * least; answers the column after them, and how wide they are.
 */
static size_t fit_band(const layout *t, size_t first, size_t *width) {
    *width = first > 0 ? t->w[0].whole : 0;
    size_t last = first;
    for (; last < t->sheet->column_count; last++) {
        size_t more = t->w[last].whole + (*width ? GAP : 0);
        if (last > first && *width + more > PAGE)
            break;
        *width += more;
    }
    return last;
}

static void write_table(en_buf *out, const en_sheet *sheet, const en_page *page) {
    layout t = {sheet, page, calloc(sheet->column_count + 1, sizeof *t.w)};
    if (!t.w) {
        out->failed = true;
        return;
    }
    for (size_t c = 0; c < sheet->column_count; c++)
        t.w[c] = measure_column(sheet, &sheet->columns[c], page->lang);
    size_t widest = 0, width;
    for (size_t first = 0, last; first < sheet->column_count; first = last) {
        last = fit_band(&t, first, &width);
        take_larger(&widest, width);
        en_buf_puts(out, first ? "\n" : "");
        add_headings(out, &t, first, last);
        for (size_t i = 0; i < sheet->row_count; i++)
            add_row(out, &t, first, last, en_sheet_row(sheet, i));
    }
    add_facts(out, sheet, page, widest);
    free(t.w);
}

const en_format en_format_table = {
    .name = "table",
    .summary = "columns that line up, for people",
    .people = true,
    .write = write_table,
};
