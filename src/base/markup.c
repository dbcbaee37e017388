/* SPDX-License-Identifier: MIT */
#include "base/markup.h"

#include "base/utf8.h"

#include <string.h>

void en_buf_escape(en_buf *buf, const char *text) {
    static const char special[] = "<>&\"";
    static const char *const entities[] = {"&lt;", "&gt;", "&amp;", "&quot;"};
    for (;;) {
        size_t plain = strcspn(text, special);
        en_buf_add(buf, text, plain);
        text += plain;
        if (!*text)
            return;
        en_buf_puts(buf, entities[strchr(special, *text++) - special]);
    }
}

void en_buf_markup(en_buf *buf, const char *text) {
    en_buf clean = {0};
    en_buf_clean(&clean, text);
    en_buf_escape(buf, en_buf_text(&clean));
    buf->failed |= clean.failed;
    en_buf_destroy(&clean);
}
