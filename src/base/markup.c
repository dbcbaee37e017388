/* SPDX-License-Identifier: MIT */
#include "base/markup.h"

#include "base/utf8.h"

void en_buf_markup(en_buf *buf, const char *text) {
    en_buf clean = {0};
    en_buf_clean(&clean, text);
    for (const char *c = en_buf_text(&clean); *c; c++)
        switch (*c) {
        case '<':
            en_buf_puts(buf, "&lt;");
            break;
        case '>':
            en_buf_puts(buf, "&gt;");
            break;
        case '&':
            en_buf_puts(buf, "&amp;");
            break;
        case '"':
            en_buf_puts(buf, "&quot;");
            break;
        default:
            en_buf_add(buf, c, 1);
        }
    buf->failed |= clean.failed;
    en_buf_destroy(&clean);
}
