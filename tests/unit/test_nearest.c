/* SPDX-License-Identifier: MIT */
/* "Did you mean", against the definition of the distance as a recursion over all edits. */
#include "base/nearest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

/* Optimal string alignment of what is left of two words, by trying every edit. */
static size_t distance(const char *a, const char *b) {
    if (!*a || !*b)
        return strlen(a) + strlen(b);
    size_t best = distance(a + 1, b + 1) + (*a != *b);
    best = least(best, distance(a + 1, b) + 1);
    best = least(best, distance(a, b + 1) + 1);
    if (a[1] && b[1] && a[0] == b[1] && a[1] == b[0])
        best = least(best, distance(a + 2, b + 2) + 1);
    return best;
}

static uint32_t random_state = 7;
static uint32_t draw(uint32_t below) {
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 16) % below;
}

static void make_word(char word[8]) {
    size_t length = 1 + draw(7);
    for (size_t i = 0; i < length; i++)
        word[i] = (char)('a' + draw(3));
    word[length] = '\0';
}

static void the_first_of_the_nearest_words_is_best(void **state) {
    (void)state;
    for (int round = 0; round < 2000; round++) {
        char typed[8], words[6][8];
        const char *wanted = NULL;
        size_t wanted_distance = 0;
        make_word(typed);
        en_nearest nearest = {.typed = typed};
        for (size_t i = 0; i < 6; i++) {
            make_word(words[i]);
            en_nearest_offer(&nearest, words[i]);
            size_t d = distance(typed, words[i]);
            size_t longer = strlen(typed) > strlen(words[i]) ? strlen(typed) : strlen(words[i]);
            if (d > longer / 3 || (wanted && d >= wanted_distance))
                continue;
            wanted = words[i];
            wanted_distance = d;
        }
        assert_ptr_equal(nearest.best, wanted);
        if (wanted)
            assert_int_equal(nearest.distance, wanted_distance);
    }
}

static const char *best_of(const char *typed, const char *word) {
    en_nearest nearest = {.typed = typed};
    en_nearest_offer(&nearest, word);
    return nearest.best;
}

static void case_does_not_count_and_letters_are_code_points(void **state) {
    (void)state;
    assert_non_null(best_of("OpenAI", "openai"));
    assert_null(best_of("\u00e9t\u00e9", "ete\u0301"));
    assert_non_null(best_of("\u00e9tat", "etat"));
    assert_non_null(best_of("serbai", "serbia"));
    assert_null(best_of("xyz", "abc"));
    assert_null(best_of("", "abc"));
    assert_null(best_of("abc", ""));
}

static void long_and_broken_words_do_no_harm(void **state) {
    (void)state;
    char longest[500];
    memset(longest, 'a', sizeof longest);
    longest[sizeof longest - 1] = '\0';
    assert_null(best_of(longest, longest));
    longest[200] = '\0';
    assert_non_null(best_of(longest, longest));
    assert_null(best_of("\xff\xfe", "ab"));
    assert_non_null(best_of("stance\xff", "stance"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_of_the_nearest_words_is_best),
        cmocka_unit_test(case_does_not_count_and_letters_are_code_points),
        cmocka_unit_test(long_and_broken_words_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
