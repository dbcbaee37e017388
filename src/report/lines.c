/* SPDX-License-Identifier: MIT */
#include "report/lines.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

static const char breaks[] = " \n\r\t";

void en_lines_indent(en_buf *out, size_t count) {
    for (; count; count--)
        en_buf_puts(out, " ");
}

static bool clings(const char *word, size_t length) {
    bool dash = length == strlen("–") && strncmp(word, "–", length) == 0;
    size_t digits = strspn(word, "0123456789");
    bool number = digits == length || (digits && digits + 2 == length && word[digits] == 'e' &&
                                       word[digits + 1] == 'r');
    return dash || number;
}

/* Put what stands together at the head of TEXT, blanks between its words, into WORDS; how much
 * of TEXT that is. */
static size_t read_words(en_buf *words, const char *text) {
    size_t length = 0, word;
    bool more;
    words->length = 0;
    do {
        en_buf_puts(words, length ? " " : "");
        length += strspn(text + length, breaks);
        word = strcspn(text + length, breaks);
        en_buf_add(words, text + length, word);
        length += word;
        more =
            clings(text + length - word, word) && text[length + strspn(text + length, breaks)];
    } while (more);
    return length;
}

void en_lines_wrap(en_buf *out, const char *text, size_t at, size_t hang, size_t width) {
    en_buf words = {0}, shown = {0};
    for (bool first = true; *(text += strspn(text, breaks)); first = false) {
        text += read_words(&words, text);
        shown.length = 0;
        en_buf_shown(&shown, en_buf_text(&words));
        size_t cells = en_utf8_width(en_buf_text(&shown));
        bool fits = first || at + 1 + cells <= width;
        if (!first)
            en_buf_puts(out, fits ? " " : "\n");
        if (!fits)
            en_lines_indent(out, hang);
        at = fits ? at + !first + cells : hang + cells;
        en_buf_add(out, en_buf_text(&shown), shown.length);
    }
    en_buf_puts(out, "\n");
    out->failed |= words.failed || shown.failed;
    en_buf_destroy(&words);
    en_buf_destroy(&shown);
}
