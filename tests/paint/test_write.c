/* SPDX-License-Identifier: MIT */
/* Numbers and line ends as all writers have them. */
#include "paint/write.h"
#include "sample.h"

static void assert_length(double value, const char *wanted) {
    char text[EN_LENGTH_SIZE];
    assert_string_equal(en_length(text, value), wanted);
}

static void lengths_have_two_decimals_at_most(void **state) {
    (void)state;
    assert_length(0, "0");
    assert_length(12, "12");
    assert_length(-0.5, "-0.5");
    assert_length(0.045, "0.05");
    assert_length(-0.001, "0");
    assert_length(453.5433, "453.54");
    assert_length(99.999, "100");
    assert_length(3.07, "3.07");
    assert_length(NAN, "0");
    assert_length(-INFINITY, "0");
    assert_length(1e300, "0");
}

static en_line line_of(en_tip tail, en_tip head, double length) {
    en_line line = {.colour = "",
                    .class_name = "",
                    .dash = "",
                    .mark = "",
                    .width = 1,
                    .tail = tail,
                    .head = head};
    en_cubic_straight(line.curve, (en_point){10, 20}, (en_point){10 + length, 20});
    return line;
}

static void marks_end_where_the_line_does(void **state) {
    (void)state;
    en_line line = line_of(EN_TIP_BAR, EN_TIP_ARROW, 50);
    en_ends ends;
    en_line_ends(&ends, &line);
    double length = en_arrow_length(&line);
    assert_true(fabs(ends.arrow[1][0].x - 60) < 1e-9);
    assert_true(fabs(ends.arrow[1][1].x - (60 - length)) < 0.02);
    assert_true(fabs(ends.arrow[1][2].x - (60 - length)) < 0.02);
    assert_true(fabs(ends.arrow[1][1].y + ends.arrow[1][2].y - 40) < 1e-6);
    assert_true(ends.shaft[3].x < 60 && ends.shaft[3].x > 60 - length);
    /* Half the bar's width lies before its middle. */
    assert_true(fabs(ends.bar[0][0].x - 10 - ends.bar_width / 2) < 0.02);
    assert_true(fabs(ends.bar[0][0].y - ends.bar[0][1].y) > 4);
    assert_true(fabs(ends.shaft[0].x - ends.bar[0][0].x) < 0.02);
}

static void without_marks_the_shaft_is_the_line(void **state) {
    (void)state;
    en_line line = line_of(EN_TIP_NONE, EN_TIP_NONE, 50);
    en_ends ends;
    en_line_ends(&ends, &line);
    assert_memory_equal(ends.shaft, line.curve, sizeof line.curve);
}

static void a_short_line_keeps_some_of_its_shaft(void **state) {
    (void)state;
    for (double length = 0; length < 12; length += 0.5) {
        en_line line = line_of(EN_TIP_ARROW, EN_TIP_ARROW, length);
        en_ends ends;
        en_line_ends(&ends, &line);
        assert_true(2 * en_arrow_length(&line) <= length * 0.75);
        for (int i = 0; i < 4; i++)
            assert_true(isfinite(ends.shaft[i].x) && isfinite(ends.shaft[i].y));
        for (int i = 0; i < 3; i++)
            assert_true(isfinite(ends.arrow[0][i].x) && isfinite(ends.arrow[1][i].y));
    }
}

static void lines_of_a_label_stand_in_the_middle_of_their_box(void **state) {
    (void)state;
    en_label label = {.line_count = 2, .size = 10, .anchor = EN_END, .box = {0, 100, 50, 122}};
    double first = en_label_baseline(&label, 0), second = en_label_baseline(&label, 1);
    assert_true(fabs(second - first - 11) < 1e-9);
    /* The capitals of both lines together are as far from the top as from the bottom. */
    double capital = 7.2;
    assert_true(fabs((first - capital - 100) - (122 - second)) < 1e-9);
    assert_true(fabs(en_label_anchor(&label) - 50) < 1e-9);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lengths_have_two_decimals_at_most),
        cmocka_unit_test(marks_end_where_the_line_does),
        cmocka_unit_test(without_marks_the_shaft_is_the_line),
        cmocka_unit_test(a_short_line_keeps_some_of_its_shaft),
        cmocka_unit_test(lines_of_a_label_stand_in_the_middle_of_their_box),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
