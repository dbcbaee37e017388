/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* mkdtemp() */

#include "base/buf.h"
#include "base/date.h"
#include "base/dot.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/lines.h"
#include "base/map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <math.h>

static void assert_number(double value, const char *text) {
    en_buf buf = {0};
    en_buf_number(&buf, value);
    assert_string_equal(en_buf_text(&buf), text);
    en_buf_destroy(&buf);
}

static void numbers_are_as_short_as_reads_back(void **state) {
    (void)state;
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        {0, "0"},
        {-0.0, "0"},
        {1, "1"},
        {10, "10"},
        {100, "100"},
        {110, "110"},
        {-20, "-20"},
        {1e6, "1000000"},
        {0.5, "0.5"},
        {0.1, "0.1"},
        {1e-7, "1e-07"},
        {1e300, "1e+300"},
        {123456789, "123456789"},
        {2.5e-3, "0.0025"},
        {1.0 / 3, "0.3333333333333333"},
        {NAN, ""},
        {INFINITY, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_number(cases[i].value, cases[i].text);
}

static void every_number_reads_back_the_same(void **state) {
    (void)state;
    uint64_t seed = 1;
    for (int i = 0; i < 20000; i++) {
        double value;
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        memcpy(&value, &seed, sizeof value);
        if (!isfinite(value))
            continue;
        en_buf buf = {0};
        en_buf_number(&buf, value);
        assert_true(strtod(buf.text, NULL) == value);
        en_buf_destroy(&buf);
    }
}

static void dates_are_years_months_or_days_of_the_calendar(void **state) {
    (void)state;
    static const char *const good[] = {"2025", "2025-05", "2025-05-07", "2024-02-29",
                                       "2000-02-29"};
    static const char *const bad[] = {
        "",           "25",         "2025-13",  "2025-00", "2025-5", "2025-02-29", "1900-02-29",
        "2025-04-31", "07/05/2025", "2025-05-", "2025/05", "0000",   "2025-05-7 ", " 2025"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        en_date date;
        en_buf buf = {0};
        assert_true(en_date_read(&date, good[i]));
        en_buf_date(&buf, date);
        assert_string_equal(buf.text, good[i]);
        en_buf_destroy(&buf);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        en_date date;
        assert_false(en_date_read(&date, bad[i]));
    }
}

static void a_map_finds_what_was_put_and_keeps_the_first(void **state) {
    (void)state;
    enum { COUNT = 5000 };
    en_arena *arena = en_arena_create(NULL);
    en_map map = {.arena = arena};
    assert_true(en_map_find(&map, "nothing yet") == EN_NONE);
    char key[COUNT][8];
    size_t held;
    for (size_t i = 0; i < COUNT; i++) {
        snprintf(key[i], sizeof key[i], "k%zu", i);
        assert_true(en_map_put(&map, key[i], i, &held) && held == i);
    }
    for (size_t i = 0; i < COUNT; i++)
        assert_int_equal(en_map_find(&map, key[i]), i);
    assert_true(en_map_put(&map, "k7", 99, &held));
    assert_int_equal(held, 7);
    assert_true(en_map_find(&map, "k5000") == EN_NONE);
    en_arena_destroy(arena);
}

static void a_list_in_an_arena_keeps_its_elements_as_it_grows(void **state) {
    (void)state;
    en_arena *arena = en_arena_create(NULL);
    size_t *list = NULL;
    for (size_t i = 0; i < 10000; i++) {
        list = en_arena_grow(arena, list, i, sizeof *list);
        assert_non_null(list);
        list[i] = i * i;
    }
    for (size_t i = 0; i < 10000; i++)
        assert_int_equal(list[i], i * i);
    en_arena_destroy(arena);
}

static void the_first_failure_wins_and_notes_add_up(void **state) {
    (void)state;
    en_error err = {0};
    assert_int_equal(en_fail(&err, EN_USAGE, "first %d", 1), EN_USAGE);
    assert_int_equal(en_fail(&err, EN_SYSTEM, "second"), EN_SYSTEM);
    assert_string_equal(err.text, "first 1");
    assert_int_equal(err.status, EN_USAGE);
    en_note(&err, "one");
    en_note(&err, "two");
    assert_string_equal(err.note, "one; two");
    for (int i = 0; i < 100; i++)
        en_note(&err, "many more words");
    assert_true(strlen(err.note) < sizeof err.note);
    assert_int_equal(en_fail(NULL, EN_DATA, "nobody listens"), EN_DATA);
}

static void a_label_of_graphviz_carries_every_text(void **state) {
    (void)state;
    static const char *const texts[] = {"",      "\\",    "a\\",     "R&D;",
                                        "&amp;", "\\\\&", "q\\\"];", "é"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        en_buf there = {0}, back = {0};
        en_buf_dot(&there, texts[i]);
        en_dot_read(&back, en_buf_text(&there));
        assert_string_equal(en_buf_text(&back), texts[i]);
        en_buf_destroy(&there);
        en_buf_destroy(&back);
    }
}

static void files_come_whole_or_not_at_all(void **state) {
    (void)state;
    char folder[] = "/tmp/entente-test-XXXXXX", a[64], b[64], long_name[300];
    assert_non_null(mkdtemp(folder));
    snprintf(a, sizeof a, "%s/a", folder);
    snprintf(b, sizeof b, "%s/none/b", folder);
    snprintf(long_name, sizeof long_name, "%s/%0250d", folder, 7);
    en_error err = {0};
    assert_int_equal(en_files_write(&(en_file){a, "old", 3}, 1, &err), EN_OK);
    const en_file both[] = {{a, "new", 3}, {b, "new", 3}};
    assert_int_equal(en_files_write(both, 2, &err), EN_SYSTEM);
    en_buf text = {0};
    assert_int_equal(en_file_read(&text, a, 100, NULL), EN_OK);
    assert_string_equal(text.text, "old");
    assert_int_equal(en_file_read(&text, a, 2, NULL), EN_SYSTEM);
    assert_int_equal(en_files_write(&(en_file){long_name, "x", 1}, 1, NULL), EN_OK);
    assert_true(en_file_same(a, a) && !en_file_same(a, long_name));
    char new[64], again[64];
    snprintf(new, sizeof new, "%s/new", folder);
    snprintf(again, sizeof again, "%s/./new", folder);
    assert_true(en_file_same(new, new) && en_file_same(new, again) && en_file_same(b, b));
    assert_false(en_file_same(new, b) || en_file_same(a, new) || en_file_same(folder, again));
    assert_int_equal(unlink(a) + unlink(long_name) + rmdir(folder),
                     0); /* nothing else is there */
    en_buf_destroy(&text);
}

static void a_finding_too_long_is_cut_between_code_points(void **state) {
    (void)state;
    char name[3001] = "x";
    for (size_t i = 1; i + 2 < sizeof name; i += 2)
        memcpy(name + i, "\u00E9", 3);
    en_arena *arena = en_arena_create(NULL);
    en_findings findings = {.arena = arena, .rule = "r"};
    for (size_t shift = 0; shift < 2; shift++) {
        const en_place place = {"f", 1, 2};
        assert_int_equal(
            en_findings_add(&findings, EN_WARNING, place, NULL, "%s", name + shift), EN_OK);
        const char *text = findings.items[shift].text;
        size_t length = strlen(text);
        assert_true(length > 900 && length < 1000);
        assert_string_equal(text + length - 5, "\u00E9\u2026");
        assert_string_equal(findings.items[shift].rule, "r");
    }
    en_arena_destroy(arena);
}

static void lines_are_the_same_forwards_and_from_the_beginning(void **state) {
    (void)state;
    const char *text = "a\xC3\xA9\n\n\xF0\x9F\x98\x80z\r\nend";
    en_lines forward = {.text = text};
    for (size_t i = 0; i <= strlen(text); i++) {
        size_t line = 1, column = 1;
        for (size_t j = 0; j < i; j++) {
            column = text[j] == '\n' ? 1 : column + ((text[j] & 0xC0) != 0x80);
            line += text[j] == '\n';
        }
        en_lines fresh = {.text = text};
        en_lines_to(&forward, i);
        en_lines_to(&fresh, i);
        assert_int_equal(forward.line, line);
        assert_int_equal(forward.column, column);
        assert_int_equal(fresh.line, line);
        assert_int_equal(fresh.column, column);
    }
    en_lines_to(&forward, 1);
    assert_int_equal(forward.line, 1);
    assert_int_equal(forward.column, 2);
}

static void a_byte_order_mark_is_in_no_column(void **state) {
    (void)state;
    en_lines lines = {.text = "\xEF\xBB\xBFok"};
    en_lines_to(&lines, 4);
    assert_int_equal(lines.line, 1);
    assert_int_equal(lines.column, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_as_short_as_reads_back),
        cmocka_unit_test(every_number_reads_back_the_same),
        cmocka_unit_test(dates_are_years_months_or_days_of_the_calendar),
        cmocka_unit_test(a_map_finds_what_was_put_and_keeps_the_first),
        cmocka_unit_test(a_list_in_an_arena_keeps_its_elements_as_it_grows),
        cmocka_unit_test(the_first_failure_wins_and_notes_add_up),
        cmocka_unit_test(a_label_of_graphviz_carries_every_text),
        cmocka_unit_test(files_come_whole_or_not_at_all),
        cmocka_unit_test(lines_are_the_same_forwards_and_from_the_beginning),
        cmocka_unit_test(a_byte_order_mark_is_in_no_column),
        cmocka_unit_test(a_finding_too_long_is_cut_between_code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
