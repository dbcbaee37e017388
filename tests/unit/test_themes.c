/* SPDX-License-Identifier: MIT */
/* Contrast of every pair of colours that a theme puts together, as WCAG 2.2 defines it. */
#include "picture/style.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { THEMES = 4 };
static const double TEXT = 4.5, MARK = 3, QUIET_MARK = 1.5, STEP = 7;

static void read_colour(double out[3], const char *colour) {
    unsigned part[3];
    char rest;
    assert_int_equal(strlen(colour), 7);
    assert_int_equal(sscanf(colour, "#%2x%2x%2x%c", &part[0], &part[1], &part[2], &rest), 3);
    for (int i = 0; i < 3; i++) {
        double c = part[i] / 255.0;
        out[i] = c <= .04045 ? c / 12.92 : pow((c + .055) / 1.055, 2.4);
    }
}

static double luminance(const char *colour) {
    double c[3];
    read_colour(c, colour);
    return .2126 * c[0] + .7152 * c[1] + .0722 * c[2];
}

static double contrast(const char *a, const char *b) {
    double x = luminance(a), y = luminance(b);
    return (fmax(x, y) + .05) / (fmin(x, y) + .05);
}

/* CIE L*, from 0 (black) to 100. */
static double lightness(const char *colour) {
    double y = luminance(colour);
    return y > 216.0 / 24389 ? 116 * cbrt(y) - 16 : y * 24389 / 27;
}

static void assert_contrast(const char *what, const char *a, const char *b, double least) {
    if (contrast(a, b) < least)
        fail_msg("%s: %s on %s is %.2f:1, less than %.1f:1", what, a, b, contrast(a, b), least);
}

static void assert_palette(const en_palette *p) {
    assert_contrast("ink", p->ink, p->paper, TEXT);
    assert_contrast("mute", p->mute, p->paper, TEXT);
    for (int quiet = 0; quiet < 2; quiet++) {
        double mark = quiet ? QUIET_MARK : MARK;
        for (en_manner m = 0; m < EN_MANNERS; m++) {
            en_colour line;
            en_palette_line(line, p, m, quiet);
            assert_contrast(en_style_of(m)->class_name, line, p->paper, mark);
        }
        for (en_hue hue = 0; hue < EN_HUES; hue++) {
            const en_tint tint = en_palette_tint(p, hue, quiet);
            assert_contrast(en_hue_names[hue], tint.line, p->paper, mark);
            assert_contrast(en_hue_names[hue], tint.ink, tint.fill, TEXT);
        }
    }
    /* The letter of a mark is in its line's colour, on paper. */
    assert_contrast("mark", p->lines[EN_CONTEST], p->paper, TEXT);
}

/* Groups are told apart by their fills alone. */
static void fills_of_groups_do_not_recede(void **state) {
    (void)state;
    for (int i = 0; i < THEMES; i++)
        for (en_hue hue = 0; hue < EN_HUES; hue++) {
            const en_palette *p = en_themes[i].day;
            const en_tint full = en_palette_tint(p, hue, false),
                          quiet = en_palette_tint(p, hue, true);
            bool pales = contrast(quiet.fill, p->paper) < contrast(full.fill, p->paper);
            assert_int_equal(pales, hue < EN_HUE_FIRST && strcmp(full.fill, p->paper) != 0);
            assert_true(contrast(quiet.line, p->paper) < contrast(full.line, p->paper));
        }
}

/* By two published numbers, and by the ends of the scale. */
static void contrast_is_that_of_wcag(void **state) {
    (void)state;
    assert_true(fabs(contrast("#ffffff", "#000000") - 21) < 1e-9);
    assert_true(fabs(contrast("#777777", "#777777") - 1) < 1e-9);
    assert_true(fabs(contrast("#767676", "#ffffff") - 4.54) < .005);
    assert_true(fabs(contrast("#ff0000", "#ffffff") - 4.00) < .005);
    assert_true(fabs(lightness("#777777") - 50.03) < .01);
}

static void every_theme_has_the_contrast_it_promises(void **state) {
    (void)state;
    for (int i = 0; i < THEMES; i++) {
        assert_string_equal(en_themes[i].name, en_theme_names[i]);
        assert_palette(en_themes[i].day);
        if (en_themes[i].night)
            assert_palette(en_themes[i].night);
    }
    assert_null(en_theme_names[THEMES]);
}

static void auto_is_light_by_day_and_dark_by_night(void **state) {
    (void)state;
    assert_ptr_equal(en_themes[3].day, en_themes[0].day);
    assert_ptr_equal(en_themes[3].night, en_themes[1].day);
    for (int i = 0; i < 3; i++)
        assert_null(en_themes[i].night);
}

static void assert_grey(const char *colour) {
    if (strncmp(colour + 1, colour + 3, 2) != 0 || strncmp(colour + 1, colour + 5, 2) != 0)
        fail_msg("%s is no grey", colour);
}

static const en_palette *print(void) {
    assert_string_equal(en_themes[2].name, "print");
    return en_themes[2].day;
}

static void print_is_grey_throughout(void **state) {
    (void)state;
    const en_palette *p = print();
    const char *const page[] = {p->paper, p->ink, p->mute, p->rule};
    for (int i = 0; i < 4; i++)
        assert_grey(page[i]);
    for (int quiet = 0; quiet < 2; quiet++) {
        for (en_manner m = 0; m < EN_MANNERS; m++) {
            en_colour line;
            en_palette_line(line, p, m, quiet);
            assert_grey(line);
        }
        for (en_hue hue = 0; hue < EN_HUES; hue++) {
            const en_tint tint = en_palette_tint(p, hue, quiet);
            assert_grey(tint.fill);
            assert_grey(tint.line);
            assert_grey(tint.ink);
        }
    }
}

/* The shape that en_style_kind() gives a kind of that name. */
static const char *shape_of(en_hue hue) {
    en_kind kind = {.id = en_hue_names[hue]};
    const en_dossier dossier = {.kinds = &kind, .kind_count = 1};
    const en_look look = en_style_kind(&dossier, hue == EN_HUE_PLAIN ? EN_NONE : 0);
    assert_int_equal(look.hue, hue);
    return look.shape;
}

static void kinds_differ_in_print_by_grey_or_by_shape(void **state) {
    (void)state;
    const en_palette *p = print();
    for (en_hue a = 0; a <= EN_HUE_PLAIN; a++)
        for (en_hue b = 0; b < a; b++) {
            double step = fabs(lightness(p->tints[a].fill) - lightness(p->tints[b].fill));
            if (step < STEP && strcmp(shape_of(a), shape_of(b)) == 0)
                fail_msg("%s and %s are %.1f apart, of one shape", en_hue_names[a],
                         en_hue_names[b], step);
            /* White alone serves more than once. */
            if (step < STEP) {
                assert_string_equal(p->tints[a].fill, p->paper);
                assert_string_equal(p->tints[b].fill, p->paper);
            }
        }
}

static void groups_differ_in_print_by_grey(void **state) {
    (void)state;
    const en_palette *p = print();
    for (en_hue a = EN_HUE_FIRST; a < EN_HUES; a++)
        for (en_hue b = EN_HUE_FIRST; b < a; b++)
            assert_true(fabs(lightness(p->tints[a].fill) - lightness(p->tints[b].fill)) >=
                        STEP);
}

/* Lines tell apart without any colour: no two are drawn alike. */
static void relations_differ_without_colour(void **state) {
    (void)state;
    for (en_manner a = 0; a < EN_MANNERS; a++)
        for (en_manner b = 0; b < a; b++) {
            const en_manner_style *x = en_style_of(a), *y = en_style_of(b);
            assert_true(strcmp(x->dash, y->dash) != 0 || strcmp(x->mark, y->mark) != 0);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_that_of_wcag),
        cmocka_unit_test(every_theme_has_the_contrast_it_promises),
        cmocka_unit_test(auto_is_light_by_day_and_dark_by_night),
        cmocka_unit_test(print_is_grey_throughout),
        cmocka_unit_test(kinds_differ_in_print_by_grey_or_by_shape),
        cmocka_unit_test(groups_differ_in_print_by_grey),
        cmocka_unit_test(relations_differ_without_colour),
        cmocka_unit_test(fills_of_groups_do_not_recede),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
