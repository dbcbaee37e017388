/* SPDX-License-Identifier: MIT */
#include "paint/svg_pen.h"

#include "paint/write.h"

static const xmlChar *xml(const char *text) { return (const xmlChar *)text; }

static void check(en_pen *p, int result) { p->failed |= result < 0; }

void en_pen_begin(en_pen *p, const en_figure *figure) {
    *p = (en_pen){.figure = figure, .bytes = xmlBufferCreateSize((size_t)64 * 1024)};
    p->xml = p->bytes ? xmlNewTextWriterMemory(p->bytes, 0) : NULL;
    p->failed = !p->xml;
    if (p->xml)
        check(p, xmlTextWriterStartDocument(p->xml, NULL, "UTF-8", NULL));
}

en_status en_pen_end(en_pen *p, en_buf *out, en_error *err) {
    if (p->xml) {
        check(p, xmlTextWriterEndDocument(p->xml));
        xmlFreeTextWriter(p->xml);
    }
    if (!p->failed)
        en_buf_add(out, (const char *)xmlBufferContent(p->bytes),
                   (size_t)xmlBufferLength(p->bytes));
    xmlBufferFree(p->bytes);
    en_buf_destroy(&p->value);
    return p->failed ? en_fail_memory(err) : en_buf_status(out, err);
}

void en_pen_open(en_pen *p, const char *name) {
    check(p, xmlTextWriterStartElement(p->xml, xml(name)));
}

void en_pen_close(en_pen *p) { check(p, xmlTextWriterEndElement(p->xml)); }

void en_pen_line_end(en_pen *p) { check(p, xmlTextWriterWriteRaw(p->xml, xml("\n"))); }

void en_pen_close_line(en_pen *p) {
    en_pen_close(p);
    en_pen_line_end(p);
}

void en_pen_string(en_pen *p, const char *text) {
    check(p, xmlTextWriterWriteString(p->xml, xml(text)));
}

void en_pen_text_element(en_pen *p, const char *name, const char *text) {
    if (*text)
        check(p, xmlTextWriterWriteElement(p->xml, xml(name), xml(text)));
}

void en_pen_attribute(en_pen *p, const char *name, const char *value) {
    check(p, xmlTextWriterWriteAttribute(p->xml, xml(name), xml(value)));
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
    p->failed |= p->value.failed;
    p->value.length = 0;
    if (p->value.text)
        p->value.text[0] = '\0';
}
