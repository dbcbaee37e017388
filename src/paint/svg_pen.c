/* SPDX-License-Identifier: MIT */
#include "paint/svg_pen.h"

#include "base/markup.h"
#include "paint/write.h"

void en_pen_begin(en_pen *p, const en_figure *figure, en_buf *out) {
    *p = (en_pen){.figure = figure, .out = out};
    en_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

en_status en_pen_end(en_pen *p, en_error *err) {
    while (p->depth)
        en_pen_close(p);
    en_pen_line_end(p);
    en_buf_destroy(&p->value);
    return en_buf_status(p->out, err);
}

/* What comes now is no attribute. */
static void leave_tag(en_pen *p) {
    if (p->in_tag)
        en_buf_puts(p->out, ">");
    p->in_tag = false;
}

void en_pen_open(en_pen *p, const char *name) {
    leave_tag(p);
    p->out->failed |= p->depth == EN_PEN_DEPTH;
    if (p->out->failed)
        return;
    p->open[p->depth++] = name;
    en_buf_puts(p->out, "<");
    en_buf_puts(p->out, name);
    p->in_tag = true;
}

void en_pen_close(en_pen *p) {
    if (p->out->failed || !p->depth)
        return;
    const char *name = p->open[--p->depth];
    en_buf_puts(p->out, p->in_tag ? "/" : "</");
    en_buf_puts(p->out, p->in_tag ? "" : name);
    en_buf_puts(p->out, ">");
    p->in_tag = false;
}

void en_pen_line_end(en_pen *p) {
    leave_tag(p);
    en_buf_puts(p->out, "\n");
}

void en_pen_close_line(en_pen *p) {
    en_pen_close(p);
    en_pen_line_end(p);
}

void en_pen_string(en_pen *p, const char *text) {
    leave_tag(p);
    en_buf_escape(p->out, text);
}

void en_pen_text_element(en_pen *p, const char *name, const char *text) {
    if (!*text)
        return;
    en_pen_open(p, name);
    en_pen_string(p, text);
    en_pen_close(p);
}

void en_pen_attribute(en_pen *p, const char *name, const char *value) {
    en_buf_puts(p->out, " ");
    en_buf_puts(p->out, name);
    en_buf_puts(p->out, "=\"");
    en_buf_escape(p->out, value);
    en_buf_puts(p->out, "\"");
}

void en_pen_number(en_pen *p, const char *name, double value) {
    char text[EN_LENGTH_SIZE];
    en_pen_attribute(p, name, en_length(text, value));
}

void en_pen_datum(en_pen *p, const char *name, const char *value) {
    if (value && *value)
        en_pen_attribute(p, name, value);
}

void en_pen_put(en_pen *p, const char *text) { en_buf_puts(&p->value, text); }

void en_pen_put_number(en_pen *p, double value) {
    char text[EN_LENGTH_SIZE];
    en_pen_put(p, en_length(text, value));
}

void en_pen_put_point(en_pen *p, const char *before, en_point point) {
    en_pen_put(p, before);
    en_pen_put_number(p, point.x);
    en_pen_put(p, ",");
    en_pen_put_number(p, point.y);
}

void en_pen_put_attribute(en_pen *p, const char *name) {
    en_pen_attribute(p, name, en_buf_text(&p->value));
    p->out->failed |= p->value.failed;
    p->value.length = 0;
    if (p->value.text)
        p->value.text[0] = '\0';
}
