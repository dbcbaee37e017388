/* SPDX-License-Identifier: MIT */
/* Places in texts, and passages that stand, move and drift. Hashes by another program. */
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static en_arena *arena;
static en_seeker seeker;

static int set_up(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    seeker = (en_seeker){.effort = 1000};
    return arena ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    en_arena_destroy(arena);
    return 0;
}

static en_text open_text(const char *bytes) {
    en_text text;
    assert_int_equal(en_text_open(&text, bytes, strlen(bytes), arena, NULL), EN_OK);
    return text;
}

static void offsets_count_code_points_and_not_bytes(void **state) {
    (void)state;
    /* a, e acute, euro, an emoji, e and a combining acute: 1, 2, 3, 4, 1 and 2 bytes */
    en_text text = open_text("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"
                             "e\xCC\x81");
    const size_t starts[] = {0, 1, 3, 6, 10, 11, 13};
    assert_int_equal(text.points, 6);
    for (size_t i = 0; i <= 6; i++)
        assert_int_equal(en_text_offset(&text, i), starts[i]);
}

static void a_byte_order_mark_and_a_carriage_return_are_code_points(void **state) {
    (void)state;
    en_text text = open_text("\xEF\xBB\xBF"
                             "a\r\nb");
    assert_int_equal(text.points, 5);
    assert_int_equal(en_text_offset(&text, 1), 3);
    assert_int_equal(en_text_offset(&text, 4), 6);
}

static void an_empty_text_has_no_places(void **state) {
    (void)state;
    en_text text = open_text("");
    assert_int_equal(text.points, 0);
    assert_int_equal(en_text_offset(&text, 0), 0);
    const en_anchor anchor = {.start = 0, .end = 1, .exact = "a"};
    assert_int_equal(en_text_seek(&text, &anchor, &seeker).state, EN_PASSAGE_DRIFTED);
}

static void offsets_are_right_all_along_a_long_text(void **state) {
    (void)state;
    en_buf bytes = {0};
    for (int i = 0; i < 1000; i++)
        en_buf_puts(&bytes, i % 3 ? "x" : "\xC3\xA9");
    en_text text = open_text(bytes.text);
    size_t expected = 0;
    for (size_t i = 0; i <= 1000; i++) {
        assert_int_equal(en_text_offset(&text, i), expected);
        expected += i % 3 ? 1 : 2;
    }
    en_buf_destroy(&bytes);
}

static void what_is_not_utf8_is_refused_with_its_place(void **state) {
    (void)state;
    en_text text;
    en_error err = {0};
    const char bytes[] = "un\nd\xC3\xA9j\xE9";
    assert_int_equal(en_text_open(&text, bytes, strlen(bytes), arena, &err), EN_DATA);
    assert_int_equal(err.place.line, 2);
    assert_int_equal(err.place.column, 4);
}

static en_passage seek(const char *bytes, size_t start, size_t end, const char *exact) {
    en_text text = open_text(bytes);
    const en_anchor anchor = {.start = start, .end = end, .exact = exact};
    return en_text_seek(&text, &anchor, &seeker);
}

static void a_passage_at_its_place_is_verified_even_if_it_stands_elsewhere_too(void **state) {
    (void)state;
    en_passage found = seek("ab ab ab", 3, 5, "ab");
    assert_int_equal(found.state, EN_PASSAGE_VERIFIED);
    assert_true(found.start == 3 && found.end == 5);
}

static void a_passage_at_one_other_place_has_moved_there(void **state) {
    (void)state;
    en_passage found = seek("\xC3\xA9t\xC3\xA9: ab", 0, 2, "ab");
    assert_int_equal(found.state, EN_PASSAGE_MOVED);
    assert_true(found.start == 5 && found.end == 7);
}

static void a_passage_at_two_other_places_has_drifted(void **state) {
    (void)state;
    en_passage found = seek("xx aba ba", 0, 2, "ba");
    assert_int_equal(found.state, EN_PASSAGE_DRIFTED);
    assert_int_equal(found.count, 2);
    assert_int_equal(found.start, 4);
}

static void places_that_overlap_are_counted_each(void **state) {
    (void)state;
    assert_int_equal(seek("b aaa", 0, 2, "aa").count, 2);
}

static void a_passage_beyond_the_end_is_looked_for(void **state) {
    (void)state;
    assert_int_equal(seek("abc", 7, 9, "bc").state, EN_PASSAGE_MOVED);
    assert_int_equal(seek("abc", 2, 9, "abcdefg").state, EN_PASSAGE_DRIFTED);
    assert_int_equal(seek("abc", SIZE_MAX - 3, SIZE_MAX, "xyz").state, EN_PASSAGE_DRIFTED);
}

static void an_anchor_without_hash_and_words_proves_nothing(void **state) {
    (void)state;
    assert_int_equal(seek("abc", 0, 2, NULL).state, EN_PASSAGE_UNMARKED);
    assert_int_equal(seek("abc", 0, 4, NULL).state, EN_PASSAGE_DRIFTED);
}

/* SHA-256 of "abc" (FIPS 180-4). */
static const char of_abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

static en_passage seek_hash(const char *bytes, size_t start, size_t end) {
    en_text text = open_text(bytes);
    const en_anchor anchor = {.start = start, .end = end, .sha256 = of_abc};
    return en_text_seek(&text, &anchor, &seeker);
}

static void a_passage_is_known_by_its_hash_alone(void **state) {
    (void)state;
    assert_int_equal(seek_hash("abc", 0, 3).state, EN_PASSAGE_VERIFIED);
    en_passage found = seek_hash("\xC3\xA9\xC3\xA9xabc", 0, 3);
    assert_int_equal(found.state, EN_PASSAGE_MOVED);
    assert_true(found.start == 3 && found.end == 6);
    assert_int_equal(seek_hash("xabcabc", 0, 3).count, 2);
    assert_int_equal(seek_hash("xab", 0, 3).state, EN_PASSAGE_DRIFTED);
}

static void the_search_ends_where_the_effort_does(void **state) {
    (void)state;
    seeker.effort = 3;
    assert_int_equal(seek_hash("xxxxabc", 0, 3).state, EN_PASSAGE_UNSOUGHT);
    assert_int_equal(seeker.effort, 0);
    assert_int_equal(seek("xabc", 0, 3, "abc").state, EN_PASSAGE_UNSOUGHT);
    assert_int_equal(seek("abcx", 0, 3, "abc").state, EN_PASSAGE_VERIFIED);
    seeker.effort = 2; /* to find it, and to count it */
    assert_int_equal(seek("xxxxabc", 0, 3, "abc").state, EN_PASSAGE_MOVED);
    assert_int_equal(seeker.effort, 0);
}

static void what_a_search_costs_grows_with_the_length(void **state) {
    (void)state;
    char bytes[200];
    memset(bytes, 'x', sizeof bytes - 1);
    bytes[sizeof bytes - 1] = '\0';
    seeker.effort = 10; /* passages of 150 bytes take 3 blocks each */
    assert_int_equal(seek_hash(bytes, 0, 150).state, EN_PASSAGE_UNSOUGHT);
    assert_int_equal(seeker.effort, 1);
}

/* Where all has moved alike, each is found where the last one was, at next to no cost. */
static void what_has_moved_with_others_is_found_at_once(void **state) {
    (void)state;
    assert_int_equal(seek("++ab cd ef", 0, 2, "ab").state, EN_PASSAGE_MOVED);
    assert_int_equal(seeker.shift, 2);
    seeker.effort = 1; /* to count it; nothing is left to search with */
    en_passage found = seek("++ab cd ef", 3, 5, "cd");
    assert_int_equal(found.state, EN_PASSAGE_MOVED);
    assert_true(found.start == 5 && found.end == 7);
    seeker = (en_seeker){.effort = 1000, .shift = -4};
    assert_int_equal(seek("ab cd", 1, 3, "ab").state, EN_PASSAGE_MOVED);
    assert_int_equal(seeker.shift, -1);
}

static void the_last_place_of_a_text_is_a_place(void **state) {
    (void)state;
    char bytes[129];
    memset(bytes, 'x', 128);
    memcpy(bytes + 125, "end", 4);
    en_passage found = seek(bytes, 125, 128, "end");
    assert_int_equal(found.state, EN_PASSAGE_VERIFIED);
    assert_int_equal(seek(bytes, 0, 3, "end").start, 125);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(offsets_count_code_points_and_not_bytes),
        TEST(a_byte_order_mark_and_a_carriage_return_are_code_points),
        TEST(an_empty_text_has_no_places),
        TEST(offsets_are_right_all_along_a_long_text),
        TEST(what_is_not_utf8_is_refused_with_its_place),
        TEST(a_passage_at_its_place_is_verified_even_if_it_stands_elsewhere_too),
        TEST(a_passage_at_one_other_place_has_moved_there),
        TEST(a_passage_at_two_other_places_has_drifted),
        TEST(places_that_overlap_are_counted_each),
        TEST(a_passage_beyond_the_end_is_looked_for),
        TEST(an_anchor_without_hash_and_words_proves_nothing),
        TEST(a_passage_is_known_by_its_hash_alone),
        TEST(the_search_ends_where_the_effort_does),
        TEST(what_a_search_costs_grows_with_the_length),
        TEST(what_has_moved_with_others_is_found_at_once),
        TEST(the_last_place_of_a_text_is_a_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
