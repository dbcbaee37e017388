/* SPDX-License-Identifier: MIT */
/* The style sheet of a figure that has colours by night. What a browser makes of it is for
 * tests/scripts/themes.py. */
#include "sample.h"

#include "paint/night.h"

static const char page[] = "page #000000 #111111 #222222 #333333";

static en_status write_style(en_buf *out, const char *night) {
    const en_figure figure = {.prefix = "p1", .night = night};
    en_error err = {0};
    return en_night_style(out, &figure, &err);
}

static void a_figure_without_a_night_has_no_style(void **state) {
    (void)state;
    en_buf css = {0};
    assert_int_equal(write_style(&css, ""), EN_OK);
    assert_int_equal(css.length, 0);
    en_buf_destroy(&css);
}

static void every_rule_is_for_this_figure_alone(void **state) {
    (void)state;
    en_buf css = {0};
    char night[200];
    snprintf(night, sizeof night, "%s;company #444444 #555555 #666666;ally #777777", page);
    assert_int_equal(write_style(&css, night), EN_OK);
    const char *line = strchr(css.text, '\n') + 1;
    assert_int_equal(strncmp(css.text, "@media (prefers-color-scheme:dark){\n", 36), 0);
    assert_null(strchr(css.text + 1, '@'));
    size_t rules = 0;
    for (; strcmp(line, "}\n") != 0; line = strchr(line, '\n') + 1, rules++) {
        const char *end = strchr(line, '{');
        assert_int_equal(strncmp(line, "#p1-figure ", 11), 0);
        for (const char *comma = strchr(line, ','); comma && comma < end;
             comma = strchr(comma + 1, ','))
            assert_int_equal(strncmp(comma, ",#p1-figure ", 12), 0);
    }
    assert_int_equal(rules, 6 + 2 + 2);
    /* No colour of the wire is lost. */
    for (char digit = '0'; digit < '8'; digit++) {
        char colour[8] = "#000000";
        memset(colour + 1, digit, 6);
        assert_non_null(strstr(css.text, colour));
    }
    assert_null(strpbrk(css.text, "<>&\"'\\"));
    en_buf_destroy(&css);
}

static void what_is_no_row_is_refused(void **state) {
    (void)state;
    static const char *const wrong[] = {
        "page",
        "page #000000 #111111",
        "ally red",
        "ally #12345",
        "ally #12345g",
        ";ally #123456",
        " ally #123456",
        "ally  #123456",
        "a b #123456",
        "page #000000 #111111 #222222 #333333 #444444",
        "ally #777777;;rival #777777",
        "a-class-of-more-than-forty-letters-is-not-one #777777",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        en_buf css = {0};
        if (write_style(&css, wrong[i]) != EN_DATA)
            fail_msg("'%s' is taken for a night", wrong[i]);
        en_buf_destroy(&css);
    }
}

static void only_words_and_colours_come_through_the_wire(void **state) {
    (void)state;
    static const char *const wrong[] = {"x{}", "a:url(b)", "</style>", "a,b", "@import"};
    en_arena *arena = en_arena_create(NULL);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char wire[100];
        en_figure *figure = NULL;
        snprintf(wire, sizeof wire, "night\trows=%s", wrong[i]);
        assert_int_equal(en_figure_read(&figure, copy_wire(arena, wire), arena, NULL), EN_DATA);
    }
    en_arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_figure_without_a_night_has_no_style),
        cmocka_unit_test(every_rule_is_for_this_figure_alone),
        cmocka_unit_test(what_is_no_row_is_refused),
        cmocka_unit_test(only_words_and_colours_come_through_the_wire),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
