/* SPDX-License-Identifier: MIT */
/* UTF-8 against the grammar of RFC 3629, and what a terminal and a label are shown. */
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* RFC 3629, section 4: the rows of UTF8-char, each a range for the first and second byte. */
static size_t size_by_grammar(const unsigned char *b, size_t length) {
    static const struct {
        unsigned char first, last, least, most;
        size_t size;
    } rows[] = {
        {0x00, 0x7F, 0x00, 0x00, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
        {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!length || b[0] < rows[i].first || b[0] > rows[i].last || length < rows[i].size)
            continue;
        bool tail = rows[i].size == 1 || (b[1] >= rows[i].least && b[1] <= rows[i].most);
        for (size_t j = 2; j < rows[i].size; j++)
            tail = tail && b[j] >= 0x80 && b[j] <= 0xBF;
        return tail ? rows[i].size : 0;
    }
    return 0;
}

static void every_start_of_two_bytes_is_judged_by_the_grammar(void **state) {
    (void)state;
    static const unsigned char tails[] = {0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
    uint32_t point;
    for (unsigned start = 0; start < 0x10000; start++)
        for (size_t t = 0; t < sizeof tails * sizeof tails; t++)
            for (size_t length = 0; length <= 4; length++) {
                unsigned char b[4] = {(unsigned char)(start >> 8), (unsigned char)start,
                                      tails[t % sizeof tails], tails[t / sizeof tails]};
                size_t size = en_utf8_read(&point, (const char *)b, length);
                if (size != size_by_grammar(b, length))
                    fail_msg("%02X %02X %02X %02X of %zu bytes: %zu", b[0], b[1], b[2], b[3],
                             length, size);
            }
}

static void every_code_point_reads_back_as_written(void **state) {
    (void)state;
    en_buf buf = {0};
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        uint32_t read = 0;
        buf.length = 0;
        if (point >= 0xD800 && point < 0xE000)
            continue;
        en_buf_utf8(&buf, point);
        size_t size = en_utf8_read(&read, buf.text, buf.length);
        if (size != buf.length || read != point)
            fail_msg("U+%04X comes back as U+%04X", (unsigned)point, (unsigned)read);
    }
    en_buf_destroy(&buf);
}

static void letters_marks_and_wide_characters_take_their_cells(void **state) {
    (void)state;
    static const struct {
        uint32_t point;
        int cells;
    } samples[] = {
        {'a', 1},    {0xE9, 1},   {0x153, 1},  {0x301, 0},    {0x20DD, 0},  {0x200D, 0},
        {0x05D0, 1}, {0x0E31, 0}, {0x1100, 2}, {0x1161, 0},   {0x3042, 2},  {0x4E2D, 2},
        {0xAC00, 2}, {0xFF21, 2}, {0xFF71, 1}, {0x1F600, 2},  {0x20000, 2}, {0xFE0F, 0},
        {0x2026, 1}, {0x20AC, 1}, {0xAD, 1},   {0x10FFFD, 1},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        if (en_utf8_cells(samples[i].point) != samples[i].cells)
            fail_msg("U+%04X takes %d cells, not %d", (unsigned)samples[i].point,
                     en_utf8_cells(samples[i].point), samples[i].cells);
}

static void assert_written(void (*write)(en_buf *, const char *), const char *text,
                           const char *wanted) {
    en_buf buf = {0};
    write(&buf, text);
    assert_string_equal(en_buf_text(&buf), wanted);
    if (write == en_buf_shown)
        assert_int_equal(en_utf8_width(text), en_utf8_width(wanted));
    en_buf_destroy(&buf);
}

static void a_terminal_gets_no_control_and_no_turned_text(void **state) {
    (void)state;
    assert_written(en_buf_shown, "", "");
    assert_written(en_buf_shown, "Arts & \u00c9tat \U0001F600 C:\\New",
                   "Arts & \u00c9tat \U0001F600 C:\\New");
    assert_written(en_buf_shown, "a\033[31mb\a\n\t\x7f", "a\\x1B[31mb\\x07\\x0A\\x09\\x7F");
    assert_written(en_buf_shown, "\xC2\x85\xC2\x9B", "\\u{0085}\\u{009B}");
    assert_written(en_buf_shown, "a\u202Eb\u2066c\u200Fd\u061Ce",
                   "a\\u{202E}b\\u{2066}c\\u{200F}d\\u{061C}e");
    assert_written(en_buf_shown, "\u2028\u2029\uFEFF", "\\u{2028}\\u{2029}\\u{FEFF}");
    assert_written(en_buf_shown, "a\xFF\xC3", "a\\xFF\\xC3");
    assert_written(en_buf_shown, "\xED\xA0\x80", "\\xED\\xA0\\x80");
}

static void a_label_gets_no_control_and_only_characters(void **state) {
    (void)state;
    assert_written(en_buf_clean, "a\nb\tc\033d\x7f", "a b c d ");
    assert_written(en_buf_clean, "\xC2\x85|\u2028|", " | |");
    assert_written(en_buf_clean, "a\xFFz", "a\uFFFDz");
    assert_written(en_buf_clean, "\uFFFE\uFDD0\U0001FFFF", "\uFFFD\uFFFD\uFFFD");
    assert_written(en_buf_clean, "a\u202Eb\u2069c\u200Ed", "abc\u200Ed");
    assert_written(en_buf_clean, "\u00ab R&D; \u00bb \U0001F600",
                   "\u00ab R&D; \u00bb \U0001F600");
}

static void width_counts_cells_and_escapes(void **state) {
    (void)state;
    assert_int_equal(en_utf8_width(""), 0);
    assert_int_equal(en_utf8_width("\u4e2d\u56fd"), 4);
    assert_int_equal(en_utf8_width("e\u0301t\u00e9"), 3);
    assert_int_equal(en_utf8_width("\n"), 4);
    assert_int_equal(en_utf8_width("\u202E"), 8);
}

/* COUNT times TEXT behind HEAD. */
static const char *repeat(en_buf *out, const char *head, const char *text, size_t count) {
    en_buf_puts(out, head);
    while (count--)
        en_buf_puts(out, text);
    return en_buf_text(out);
}

static void a_message_shows_sixty_characters_of_a_text_and_never_half_a_one(void **state) {
    (void)state;
    static const char *const pieces[] = {"x", "\u00e9", "\u20ac", "\U0001F600", "\n", "\xFF"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        for (size_t count = 0; count < 80; count++) {
            en_buf text = {0}, whole = {0};
            en_shown shown;
            en_buf_shown(&whole, repeat(&text, "", pieces[i], count));
            en_shown_text(&shown, en_buf_text(&text));
            size_t length = strlen(shown.text), each = count ? whole.length / count : 0;
            if (count <= 60 && whole.length <= 108)
                assert_string_equal(shown.text, en_buf_text(&whole));
            else {
                assert_true(length > 100 || length == 60 * each + 3);
                assert_memory_equal(shown.text, en_buf_text(&whole), length - 3);
                assert_string_equal(shown.text + length - 3, "\u2026");
                assert_int_equal((length - 3) % each, 0);
            }
            en_buf_destroy(&text);
            en_buf_destroy(&whole);
        }
}

static void a_message_shows_the_end_of_a_long_path(void **state) {
    (void)state;
    en_buf even = {0}, odd = {0};
    const char *path = repeat(&even, "/", "\u00e9", 120); /* 241 bytes */
    assert_ptr_equal(en_shown_path(path), path + 41);
    path = repeat(&odd, "", "\u00e9/", 80); /* 240 bytes, the 200 last within a letter */
    assert_ptr_equal(en_shown_path(path), path + 41);
    assert_string_equal(en_shown_path("\xA9/short"), "\xA9/short");
    en_buf_destroy(&even);
    en_buf_destroy(&odd);
}

static size_t print(char *text, size_t room, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    size_t length = en_utf8_print(text, room, fmt, args);
    va_end(args);
    return length;
}

static void what_does_not_fit_is_cut_between_code_points(void **state) {
    (void)state;
    char text[8];
    static const struct {
        size_t room;
        const char *wanted;
    } cuts[] = {{8, "a\u20ac\u20ac"}, {7, "a\u2026"}, {5, "a\u2026"},
                {4, "\u2026"},        {3, ""},        {1, ""}};
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        assert_int_equal(print(text, cuts[i].room, "%c%s", 'a', "\u20ac\u20ac"),
                         strlen(cuts[i].wanted));
        assert_string_equal(text, cuts[i].wanted);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_start_of_two_bytes_is_judged_by_the_grammar),
        cmocka_unit_test(every_code_point_reads_back_as_written),
        cmocka_unit_test(letters_marks_and_wide_characters_take_their_cells),
        cmocka_unit_test(a_terminal_gets_no_control_and_no_turned_text),
        cmocka_unit_test(a_label_gets_no_control_and_only_characters),
        cmocka_unit_test(width_counts_cells_and_escapes),
        cmocka_unit_test(a_message_shows_sixty_characters_of_a_text_and_never_half_a_one),
        cmocka_unit_test(a_message_shows_the_end_of_a_long_path),
        cmocka_unit_test(what_does_not_fit_is_cut_between_code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
