/* SPDX-License-Identifier: MIT */
#include "base/dot.h"

#include "base/utf8.h"

#include <string.h>

void en_buf_dot(en_buf *buf, const char *text) {
    en_buf clean = {0};
    en_buf_clean(&clean, text);
    for (const char *c = en_buf_text(&clean); *c; c++) {
        if (*c == '\\')
            en_buf_puts(buf, "\\\\");
        else if (*c == '&')
            en_buf_puts(buf, "&amp;");
        else
            en_buf_add(buf, c, 1);
    }
    buf->failed |= clean.failed;
    en_buf_destroy(&clean);
}

void en_dot_read(en_buf *buf, const char *value) {
    while (*value) {
        if (value[0] == '\\' && value[1] == '\\') {
            en_buf_puts(buf, "\\");
            value += 2;
        } else if (strncmp(value, "&amp;", 5) == 0) {
            en_buf_puts(buf, "&");
            value += 5;
        } else
            en_buf_add(buf, value++, 1);
    }
}
