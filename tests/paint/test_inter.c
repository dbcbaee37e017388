/* SPDX-License-Identifier: MIT */
/* The table of Inter's widths beside Pango, which asks the font. */
#include "paint/ink.h"
#include "sample.h"

#include <math.h>

static const char *const letters[] = {
    "A", "É", "Œ", "B", "C", "Ç", "D", "F", "G", "I", "J", "K",      "L",      "N", "Ñ",
    "O", "Ø", "P", "R", "S", "Š", "T", "U", "V", "W", "X", "Y",      "Z",      "a", "à",
    "b", "c", "ç", "d", "e", "é", "ę", "f", "g", "i", "ï", "j",      "k",      "l", "ł",
    "m", "n", "o", "ô", "œ", "q", "r", "ř", "s", "ß", "t", "u",      "ü",      "v", "w",
    "x", "y", "z", "0", "1", "4", "7", " ", ".", ",", ";", ":",      "’",      "'", "-",
    "–", "—", "/", "(", ")", "&", "«", "»", "“", "”", "…", "\u00a0", "\u202f",
};

static void compare(const char *text, bool bold, double tolerance) {
    double ours = en_inter_width(text, bold);
    double theirs = en_ink_record.width("Inter", text, bold);
    if (!(fabs(ours - theirs) <= tolerance))
        fail_msg("'%s'%s is %g wide, not %g", text, bold ? " (bold)" : "", theirs, ours);
}

static void every_pair_of_letters_is_as_wide_as_pango_has_it(void **state) {
    (void)state;
    size_t count = sizeof letters / sizeof *letters;
    for (size_t i = 0; i < count * count * 2; i++) {
        char pair[16];
        snprintf(pair, sizeof pair, "%s%s", letters[i / 2 % count], letters[i / 2 / count]);
        /* These have a higher form beside capitals, which is kerned in its own way. */
        compare(pair, i % 2, strpbrk(pair, ":-") ? 0.07 : 0.001);
    }
    en_text_close();
}

static void texts_are_as_wide_as_pango_has_them(void **state) {
    (void)state;
    static const char *const texts[] = {
        "OpenAI for Countries",
        "Stratégie mondiale d’infrastructure d’IA",
        "Łódź, Kraków, Plzeň & Győr",
        "Une relation vaut dès qu’une source l’affirme\u202f; elle est contestée si une autre "
        "la "
        "nie.",
        "«\u00a0Se trouve sur les plus courtes chaînes entre les autres\u00a0» (1872–1907)",
        "AVATAR Type 7.4 To. “Yes”",
        "--accept any --unnamed drop",
        "\u20ac 1,000 \u00d7 25 % \u2212 3\u00b0",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int bold = 0; bold < 2; bold++)
            compare(texts[i], bold, 0.004 * (double)strlen(texts[i]));
    en_text_close();
}

static void what_the_table_lacks_has_no_width_in_it(void **state) {
    (void)state;
    static const char *const texts[] = {
        "Ελλάς", "a\u0301", "海", "\U0001F6A2", "soft\u00adhyphen", "tab\t", "\xff"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_true(isnan(en_inter_width(texts[i], false)));
    assert_true(fabs(en_inter_width("", true)) < 1e-12);
}

static void other_families_are_measured_by_pango(void **state) {
    (void)state;
    en_figure figure = {.font = "Interval,monospace"};
    double wide = en_text_width(&figure, "WWWW", 10, false);
    assert_true(fabs(wide - en_text_width(&figure, "iiii", 10, false)) < 0.1);
    figure.font = "Inter";
    assert_true(en_text_width(&figure, "WWWW", 10, false) >
                2 * en_text_width(&figure, "iiii", 10, false));
    en_text_close();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pair_of_letters_is_as_wide_as_pango_has_it),
        cmocka_unit_test(texts_are_as_wide_as_pango_has_them),
        cmocka_unit_test(what_the_table_lacks_has_no_width_in_it),
        cmocka_unit_test(other_families_are_measured_by_pango),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
