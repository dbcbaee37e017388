/* SPDX-License-Identifier: MIT */
/* The validator: documents to accept and to refuse, after the categories of JSONTestSuite. */
#include "base/buf.h"
#include "format/json_scan.h"
#include "format/json_walk.h"
#include "json_documents.h"

#include <stdio.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The text is copied to just as many bytes, so that a sanitizer sees any read beyond them. */
static en_status scan(const char *text, size_t length, en_error *err) {
    en_arena *arena = en_arena_create(NULL);
    char *exact = malloc(length + !length);
    assert_non_null(arena);
    assert_non_null(exact);
    memcpy(exact, text, length);
    *err = (en_error){0};
    en_status status = en_json_scan(exact, length, "t.json", arena, err);
    free(exact);
    en_arena_destroy(arena);
    assert_int_equal(status, err->status);
    return status;
}

static void assert_verdicts(const document *documents, size_t count, en_status wanted) {
    en_error err;
    for (size_t i = 0; i < count; i++)
        if (scan(documents[i].text, documents[i].length, &err) != wanted)
            fail_msg("document %zu, %.60s: %s", i, documents[i].text,
                     wanted ? "accepted" : err.text);
}

static void sound_documents_are_accepted(void **state) {
    (void)state;
    assert_verdicts(accepted, sizeof accepted / sizeof *accepted, EN_OK);
}

static void unsound_documents_are_refused(void **state) {
    (void)state;
    assert_verdicts(refused, sizeof refused / sizeof *refused, EN_DATA);
}

static void any_document_cut_short_is_refused(void **state) {
    (void)state;
    en_error err;
    const char *text =
        "{\"a\": [1, -2.5e3, true, {\"\\u00e9\xC3\xA9\": \"\\ud83d\\ude00\"}], \"b\": null}";
    for (size_t length = 0; length < strlen(text); length++)
        assert_int_equal(scan(text, length, &err), EN_DATA);
    assert_int_equal(scan(text, strlen(text), &err), EN_OK);
}

typedef struct fault {
    document document;
    size_t line, column;
    const char *text; /* a part of the message */
} fault;

static const fault faults[] = {
    {D(""), 1, 1, "the file is empty"},
    {D(" \n\n"), 3, 1, "nothing but blanks"},
    {D("\xFF\xFE{\0}\0"), 1, 1, "UTF-16"},
    {D("{\0}\0"), 1, 1, "UTF-16"},
    {D("[1 2]"), 1, 4, "a comma is missing before this"},
    {D("{\"a\": 1\n \"b\": 2}"), 2, 2, "a comma is missing before this"},
    {D("{\"a\": 1,\n}"), 1, 8, "nothing follows this comma; remove it"},
    {D("[1, 2,\n\n]"), 1, 6, "nothing follows this comma"},
    {D("[1,,2]"), 1, 4, "a value is missing before this comma"},
    {D("{a: 1}"), 1, 2, "keys need double quotes"},
    {D("{'a': 1}"), 1, 2, "double quotes, not single ones"},
    {D("['a']"), 1, 2, "double quotes, not single ones"},
    {D("[\n  \xE2\x80\x9C"
       "a\xE2\x80\x9D]"),
     2, 3, "straight double quotes"},
    {D("{\"\xC3\xA9\": \"a"), 1, 9, "the file ends inside the text opened at 1:7"},
    {D("{\"a\":\n[1, 2"), 2, 6, "inside the list opened at 2:1; ']' is missing"},
    {D("{\"a\": 1"), 1, 8, "inside the object opened at 1:1; '}' is missing"},
    {D("{\"a\": \"b\n}"), 1, 9, "the line ends inside the text opened at 1:7"},
    {D("[\"a\tb\"]"), 1, 4, "control character in a text; write \\u0009"},
    {D("[{\"a\": 1]"), 1, 9, "'}' is needed here to close the object opened at 1:2"},
    {D("{\"a\": [1}}"), 1, 9, "']' is needed here to close the list opened at 1:7"},
    {D("{} x"), 1, 4, "the document has ended at 1:3"},
    {D("[1] // c"), 1, 5, "has ended at 1:4"},
    {D("[1, // c\n2]"), 1, 5, "JSON has no comments"},
    {D("[01]"), 1, 2, "does not start with 0"},
    {D("[+1]"), 1, 2, "does not start with '+'"},
    {D("[.5]"), 1, 2, "write 0.5, not .5"},
    {D("[5.]"), 1, 2, "a digit after the point"},
    {D("[5e]"), 1, 2, "digits after the 'e'"},
    {D("{\"a\": 1,5}"), 1, 9, "1.5, not 1,5"},
    {D("[1e400]"), 1, 2, "the number 1e400 is too large"},
    {D("[None]"), 1, 2, "does not know the word 'None'; write null"},
    {D("[NaN]"), 1, 2, "write null"},
    {D("[True]"), 1, 2, "write true"},
    {D("[abc]"), 1, 2, "texts need double quotes"},
    {D("[\"C:\\New\"]"), 1, 5, "a backslash itself is written \\\\"},
    {D("[\"\\ud800\"]"), 1, 3, "\\uD800 is half of a surrogate pair"},
    {D("[\"a\\u0000\"]"), 1, 4, "may not hold \\u0000"},
    {D("[\"\\u00g0\"]"), 1, 3, "four hexadecimal digits"},
    {D("[\"\xC3\xA9\xE9\"]"), 1, 4, "byte E9 is not UTF-8 here; save the file as UTF-8"},
    {D("{\"a\": 1,\n \"b\": 2,\n \"\\u0061\": 3}"), 3, 2,
     "stands twice in one object, first at 1:2"},
    {D("{\"a\" 1}"), 1, 6, "':' and a value are missing"},
    {D("{\"a\"=1}"), 1, 5, "not '='"},
    {D("{\"a\":}"), 1, 6, "a value is missing before this"},
    {D("[\"a\": 1]"), 1, 5, "a list has no keys"},
    {D("\xEF\xBB\xBF[x]"), 1, 2, "double quotes"},
    {D("\xEF\xBB\xBF[\n\n  x]"), 3, 3, "double quotes"},
    {D("[\r\n x]"), 2, 2, "double quotes"},
    {D("[\"\xF0\x9F\x98\x80\xC3\xA9\", x]"), 1, 8, "double quotes"},
    {D("[\xC2\xA0]"), 1, 2, "U+00A0 may not stand outside of texts"},
    {D("[1]\0"), 1, 4, "the document has ended"},
};

static void a_refusal_says_where_and_what_would_fix_it(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        const fault *f = &faults[i];
        en_error err;
        assert_int_equal(scan(f->document.text, f->document.length, &err), EN_DATA);
        assert_string_equal(err.place.file, "t.json");
        if (err.place.line != f->line || err.place.column != f->column ||
            !strstr(err.text, f->text))
            fail_msg("%s: %zu:%zu: %s", f->document.text, err.place.line, err.place.column,
                     err.text);
    }
}

static en_status scan_repeated(const char *before, const char *part, size_t count,
                               const char *after, en_error *err) {
    en_buf buf = {0};
    en_buf_puts(&buf, before);
    for (size_t i = 0; i < count; i++)
        en_buf_puts(&buf, part);
    en_buf_puts(&buf, after);
    en_status status = scan(buf.text, buf.length, err);
    en_buf_destroy(&buf);
    return status;
}

static void depth_ends_at_sixty_four(void **state) {
    (void)state;
    en_error err;
    const char *ends = "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]";
    assert_int_equal(strlen(ends), EN_JSON_DEPTH);
    assert_int_equal(scan_repeated("", "[", EN_JSON_DEPTH, ends, &err), EN_OK);
    assert_int_equal(scan_repeated("[", "[", EN_JSON_DEPTH, ends, &err), EN_DATA);
    assert_int_equal(err.place.column, 65);
    assert_int_equal(scan_repeated("", "[", 100000, "", &err), EN_DATA);
    assert_int_equal(scan_repeated("", "{\"a\":", 100000, "", &err), EN_DATA);
}

static void a_text_ends_at_a_mebibyte_and_a_number_at_sixty_characters(void **state) {
    (void)state;
    en_error err;
    assert_int_equal(scan_repeated("[\"", "a", EN_JSON_STRING - 1, "\"]", &err), EN_OK);
    assert_int_equal(scan_repeated("[\"", "a", EN_JSON_STRING, "\"]", &err), EN_DATA);
    assert_int_equal(err.place.column, 2);
    assert_int_equal(scan_repeated("[", "1", EN_JSON_NUMBER, "]", &err), EN_OK);
    assert_int_equal(scan_repeated("[", "1", EN_JSON_NUMBER + 1, "]", &err), EN_DATA);
    assert_int_equal(scan_repeated("[0.", "1", 100000, "]", &err), EN_DATA);
}

/* Were keys compared with one another, this would take minutes. */
static void keys_are_found_twice_in_huge_objects_without_delay(void **state) {
    (void)state;
    en_buf buf = {0};
    en_error err;
    en_buf_puts(&buf, "{\"k0\": 0");
    for (int i = 1; i < 200000; i++)
        en_buf_printf(&buf, ",\n\"k%d\": {\"k0\": {\"k%d\": 1}}", i, i);
    size_t sound = buf.length;
    en_buf_puts(&buf, "}");
    assert_int_equal(scan(buf.text, buf.length, &err), EN_OK);
    buf.length = sound;
    en_buf_puts(&buf, ", \"k77777\": 1}");
    assert_int_equal(scan(buf.text, buf.length, &err), EN_DATA);
    assert_non_null(strstr(err.text, "first at 77778:1"));
    assert_int_equal(err.place.line, 200000);
    en_buf_destroy(&buf);
}

static void walking_finds_every_member_and_its_range(void **state) {
    (void)state;
    const char *text =
        "\xEF\xBB\xBF { \"a\\u0062\" : [1 , {\"]\":\"}\\\"\"}] ,\"c\":-1e5,\"d\":{ } }";
    static const char *const values[] = {"[1 , {\"]\":\"}\\\"\"}]", "-1e5", "{ }"};
    static const char *const keys[] = {"ab", "c", "d"};
    en_json_walk walk = en_json_enter(text, en_json_blank(text, 0, strlen(text)));
    for (size_t i = 0; i < 3; i++) {
        assert_true(en_json_next(&walk));
        assert_true(en_json_is(text, walk.key, keys[i]));
        assert_false(en_json_is(text, walk.key, "a"));
        assert_false(en_json_is(text, walk.key, "abc"));
        assert_int_equal(walk.end - walk.start, strlen(values[i]));
        assert_memory_equal(text + walk.start, values[i], walk.end - walk.start);
    }
    assert_false(en_json_next(&walk));
    assert_false(en_json_next(&walk));
    walk = en_json_enter(text, walk.start); /* the empty object */
    assert_false(en_json_next(&walk));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sound_documents_are_accepted),
        cmocka_unit_test(unsound_documents_are_refused),
        cmocka_unit_test(any_document_cut_short_is_refused),
        cmocka_unit_test(a_refusal_says_where_and_what_would_fix_it),
        cmocka_unit_test(depth_ends_at_sixty_four),
        cmocka_unit_test(a_text_ends_at_a_mebibyte_and_a_number_at_sixty_characters),
        cmocka_unit_test(keys_are_found_twice_in_huge_objects_without_delay),
        cmocka_unit_test(walking_finds_every_member_and_its_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
