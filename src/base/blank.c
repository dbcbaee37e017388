/* SPDX-License-Identifier: MIT */
#include "base/blank.h"

#include <string.h>

size_t en_blank_at(const char *text) {
    if (*text == ' ' || (*text >= '\t' && *text <= '\r'))
        return 1;
    if (strncmp(text, "\u00A0", 2) == 0)
        return 2;
    return strncmp(text, "\u202F", 3) == 0 ? 3 : 0;
}

void en_buf_trimmed(en_buf *buf, const char *text) {
    size_t end = 0;
    while (en_blank_at(text))
        text += en_blank_at(text);
    for (size_t i = 0, blank; text[i]; i += blank ? blank : 1) {
        blank = en_blank_at(text + i);
        end = blank ? end : i + 1;
    }
    en_buf_add(buf, text, end);
}
