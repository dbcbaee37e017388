/* SPDX-License-Identifier: MIT */
/* Widths and lines. */
#include "sample.h"

static en_arena *arena;
static en_figure figure;

static int begin(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    figure = (en_figure){.arena = arena, .font = "Inter,Noto Sans,sans-serif"};
    return !arena;
}

static int end(void **state) {
    (void)state;
    en_text_close();
    en_arena_destroy(arena);
    return 0;
}

static void widths_grow_with_the_size(void **state) {
    (void)state;
    double width = en_text_width(&figure, "Harbour Board", 7, false);
    assert_true(width > 30 && width < 70);
    assert_true(fabs(en_text_width(&figure, "Harbour Board", 14, false) - 2 * width) < 1e-9);
    assert_true(fabs(en_text_width(&figure, "Harbour Board", 7, false) - width) < 1e-9);
    assert_true(en_text_width(&figure, "Harbour Board", 7, true) > width);
    assert_true(en_text_width(&figure, "", 7, true) <= 0);
}

static void every_script_has_a_width(void **state) {
    (void)state;
    static const char *const texts[] = {"\xce\x95\xce\xbb\xce\xbb\xce\xac\xcf\x82",
                                        "\xd8\xb4\xd8\xb1\xd9\x83\xd8\xa9",
                                        "\xe6\xb5\xb7\xe6\xb4\x8b",
                                        "\xf0\x9f\x9a\xa2",
                                        "\xef\xbf\xbd",
                                        " "};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_true(en_text_width(&figure, texts[i], 10, false) > 0);
}

static void pitches_are_those_of_graphviz(void **state) {
    (void)state;
    assert_true(fabs(en_line_pitch(7) - 8) < 1e-9);
    assert_true(fabs(en_line_pitch(6.5) - 7) < 1e-9);
}

static void the_direction_is_that_of_the_first_letter(void **state) {
    (void)state;
    assert_false(en_text_leftward(""));
    assert_false(en_text_leftward("\xe2\x80\x9cquoted\xe2\x80\x9d"));
    assert_false(en_text_leftward("2025 \xe6\xb5\xb7 \xd8\xb4"));
    assert_true(en_text_leftward("\xd8\xb4\xd8\xb1\xd9\x83\xd8\xa9"));
    assert_true(en_text_leftward("(1) \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d abc"));
}

static en_label wrap(const char *text, en_type type) {
    en_label label;
    assert_int_equal(en_text_wrap(&label, &figure, text, type, NULL), EN_OK);
    assert_true(label.line_count <= type.lines);
    for (size_t i = 0; i < label.line_count; i++) {
        double width = en_text_width(&figure, label.lines[i], type.size, type.bold);
        if (width > type.room + 0.5)
            fail_msg("'%s' is %g wide, not %g", label.lines[i], width, type.room);
    }
    return label;
}

/* All lines, without blanks. */
static void collect(en_buf *out, const char *text) {
    for (; *text; text++)
        if (*text != ' ')
            en_buf_add(out, text, 1);
}

static void lines_hold_the_whole_text_in_order(void **state) {
    (void)state;
    const char *text = "  A relation is drawn  when at least one source asserts it; "
                       "Donaudampfschifffahrtsgesellschaft \xe6\xb5\xb7\xe6\xb4\x8b\xe7\xa0\x94"
                       "\xe7\xa9\xb6\xe6\x89\x80 kept when undated. ";
    for (double room = 12; room < 400; room *= 1.4) {
        en_label label = wrap(text, (en_type){7, false, room, 1000});
        en_buf whole = {0}, lines = {0};
        collect(&whole, text);
        for (size_t i = 0; i < label.line_count; i++)
            collect(&lines, label.lines[i]);
        assert_string_equal(en_buf_text(&lines), en_buf_text(&whole));
        en_buf_destroy(&whole);
        en_buf_destroy(&lines);
    }
}

static void what_has_no_room_is_cut_with_an_ellipsis(void **state) {
    (void)state;
    en_label label = wrap("one two three four five six seven", (en_type){7, false, 40, 2});
    assert_int_equal(label.line_count, 2);
    const char *last = label.lines[1];
    assert_string_equal(last + strlen(last) - 3, "\xe2\x80\xa6");
    label = wrap("one two", (en_type){7, false, 400, 1});
    assert_string_equal(label.lines[0], "one two");
}

static void a_blank_text_has_no_lines(void **state) {
    (void)state;
    assert_int_equal(wrap("", (en_type){7, false, 40, 2}).line_count, 0);
    assert_int_equal(wrap("   ", (en_type){7, false, 40, 2}).line_count, 0);
}

static void letters_stay_with_their_marks(void **state) {
    (void)state;
    const char *text = "e\xcc\x81"
                       "e\xcc\x81"
                       "e\xcc\x81"
                       "e\xcc\x81"
                       "e\xcc\x81"
                       "e\xcc\x81";
    en_label label = wrap(text, (en_type){10, false, 13, 100});
    assert_true(label.line_count > 1);
    for (size_t i = 0; i < label.line_count; i++)
        assert_int_equal(label.lines[i][0], 'e');
}

static void a_very_long_word_ends_soon(void **state) {
    (void)state;
    char *text = calloc(100001, 1);
    assert_non_null(text);
    memset(text, 'x', 100000);
    assert_int_equal(wrap(text, (en_type){7, false, 100, 3}).line_count, 3);
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(widths_grow_with_the_size, begin, end),
        cmocka_unit_test_setup_teardown(every_script_has_a_width, begin, end),
        cmocka_unit_test_setup_teardown(pitches_are_those_of_graphviz, begin, end),
        cmocka_unit_test_setup_teardown(the_direction_is_that_of_the_first_letter, begin, end),
        cmocka_unit_test_setup_teardown(lines_hold_the_whole_text_in_order, begin, end),
        cmocka_unit_test_setup_teardown(what_has_no_room_is_cut_with_an_ellipsis, begin, end),
        cmocka_unit_test_setup_teardown(a_blank_text_has_no_lines, begin, end),
        cmocka_unit_test_setup_teardown(letters_stay_with_their_marks, begin, end),
        cmocka_unit_test_setup_teardown(a_very_long_word_ends_soon, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
