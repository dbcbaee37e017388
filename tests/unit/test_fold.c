/* SPDX-License-Identifier: MIT */
/* What folding takes away from names and what it leaves; random names against Unicode's own
 * data are tests/scripts/look_alikes.py. */
#include "base/fold.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static en_arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    return arena ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    en_arena_destroy(arena);
    return 0;
}

static const char *const rows[][2] = {
    {"OpenAI", "openai"},
    {"Open AI", "openai"},
    {"open-ai", "openai"},
    {"\u00D3penai", "openai"},
    {"O\u0301penai", "openai"},
    {"\uFF2F\uFF50\uFF45\uFF4E\u3000\uFF21\uFF29", "openai"}, /* full width */
    {"Open\u00AD\u200BAI", "openai"},                         /* soft hyphen, no width */
    {"\u00C9lectricit\u00E9 de\u00A0France", "electricitedefrance"},
    {"Stra\u00DFe", "strasse"},
    {"Fran\u00E7ais", "francais"},
    {"Kr\u0338ge", "krge"}, /* a mark through its letter */
    {"STRASSE", "strasse"},
    {"\u0152uvre", "oeuvre"},
    {"\u0141\u00F3d\u017A", "lodz"},
    {"\u00D8rsted", "orsted"},
    {"Y\u0131ld\u0131r\u0131m", "yildirim"},
    {"\u0130stanbul", "istanbul"},
    {"l\u2019Oréal", "loreal"},
    {"l'Oreal", "loreal"},
    {"\u00B4x`", "x"}, /* accents that stand alone */
    {"\uFB01n", "fin"},
    {"GPT-4.5", "gpt4 5"}, /* punctuation between numbers parts them */
    {"GPT 4-5", "gpt4 5"},
    {"GPT-45", "gpt45"},
    {"4.", "4"},
    {"C++", "c++"},
    {"AT&T", "att"},
    {"Example SA", "examplesa"},
    {"\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2", "\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF"
                                                   "\u03C3"}, /* final sigma */
    {"\u0419", "\u0438"},                                     /* short i of Russian */
    {"\u0915\u093F", "\u0915\u093F"},                         /* a vowel of Hindi stays */
    {"\u3070", "\u306F\u3099"},                               /* ba of kana is not ha */
    {"\uFF8A\uFF9E", "\u30CF\u3099"},                         /* nor at half width */
    {"\u0E01\u0E34\u0E48", "\u0E01\u0E34\u0E48"},             /* vowels and tones of Thai */
    {"\u05E9\u05C1\u05B8", "\u05E9"},                         /* points of Hebrew */
    {"\u0645\u064F", "\u0645"},                               /* and of Arabic */
    {"\u2014 ...", ""},
    {"", ""},
};

static void names_fold_to_what_people_would_not_leave_to_chance(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(en_fold(arena, rows[i][0]), rows[i][1]);
}

static void broken_text_is_left_as_it_is(void **state) {
    (void)state;
    assert_string_equal(en_fold(arena, "A\xC3"), "A\xC3");
    assert_string_equal(en_fold(arena, "\xED\xA0\x80 B"), "\xED\xA0\x80 B");
}

/* Every code point alone, and its folding again. */
static void folding_twice_changes_nothing(void **state) {
    (void)state;
    en_arena *own = NULL;
    for (uint32_t point = 1; point <= 0x10FFFF; point++) {
        if (point >= 0xD800 && point < 0xE000)
            continue;
        if (point % 1024 == 1) {
            en_arena_destroy(own);
            own = en_arena_create(NULL);
        }
        en_buf text = {0};
        en_buf_utf8(&text, point);
        const char *once = en_fold(own, text.text), *twice = en_fold(own, once);
        if (strcmp(once, twice) != 0)
            fail_msg("U+%04X folds to '%s' and then to '%s'", (unsigned)point, once, twice);
        en_buf_destroy(&text);
    }
    en_arena_destroy(own);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(names_fold_to_what_people_would_not_leave_to_chance,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(broken_text_is_left_as_it_is, set_up, tear_down),
        cmocka_unit_test(folding_twice_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
