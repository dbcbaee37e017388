/* SPDX-License-Identifier: MIT */
#include "picture/canvas.h"

#include <stdio.h>

void en_canvas_set(en_canvas *c, const char *name, const char *text) {
    en_wire_put(c->wire, name, text);
}

void en_canvas_set_number(en_canvas *c, const char *name, double value) {
    char text[48];
    snprintf(text, sizeof text, "%.2f", value);
    for (char *digit = text; *digit; digit++)
        if (*digit == ',')
            *digit = '.';
    en_wire_put(c->wire, name, text);
}

void en_canvas_set_said(en_canvas *c, const char *name) {
    en_wire_put(c->wire, name, en_buf_text(&c->said));
    c->wire->failed |= c->said.failed;
    c->said.length = 0;
    if (c->said.text)
        c->said.text[0] = '\0';
}

void en_canvas_close(en_canvas *c) {
    en_wire_end(c->wire);
    en_buf_destroy(&c->said);
}
