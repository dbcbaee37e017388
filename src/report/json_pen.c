/* SPDX-License-Identifier: MIT */
#include "report/json_pen.h"

#include "format/json.h"

#include <math.h>

static void start_line(en_json_pen *pen) {
    en_buf_puts(pen->out, "\n");
    for (size_t i = 0; i < pen->depth; i++)
        en_buf_puts(pen->out, "  ");
}

static void start_entry(en_json_pen *pen, const char *name) {
    if (pen->begun)
        en_buf_puts(pen->out, ",");
    if (pen->depth)
        start_line(pen);
    pen->begun = true;
    if (!name)
        return;
    en_buf_json(pen->out, name);
    en_buf_puts(pen->out, ": ");
}

void en_json_open(en_json_pen *pen, const char *name, char bracket) {
    start_entry(pen, name);
    en_buf_add(pen->out, &bracket, 1);
    pen->depth++;
    pen->begun = false;
}

void en_json_close(en_json_pen *pen, char bracket) {
    pen->depth--;
    if (pen->begun)
        start_line(pen);
    en_buf_add(pen->out, &bracket, 1);
    pen->begun = true;
}

void en_json_text(en_json_pen *pen, const char *name, const char *text) {
    start_entry(pen, name);
    if (text)
        en_buf_json(pen->out, text);
    else
        en_buf_puts(pen->out, "null");
}

void en_json_number(en_json_pen *pen, const char *name, double number) {
    start_entry(pen, name);
    if (isfinite(number))
        en_buf_number(pen->out, number);
    else
        en_buf_puts(pen->out, "null");
}

void en_json_count(en_json_pen *pen, const char *name, size_t count) {
    start_entry(pen, name);
    en_buf_printf(pen->out, "%zu", count);
}

void en_json_flag(en_json_pen *pen, const char *name, bool flag) {
    start_entry(pen, name);
    en_buf_puts(pen->out, flag ? "true" : "false");
}

void en_json_date(en_json_pen *pen, const char *name, en_date date) {
    en_buf text = {0};
    en_buf_date(&text, date);
    en_json_text(pen, name, en_date_known(date) ? en_buf_text(&text) : NULL);
    pen->out->failed |= text.failed;
    en_buf_destroy(&text);
}
