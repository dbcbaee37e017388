/* SPDX-License-Identifier: MIT */
/* What `draw` puts into a figure, as it goes over the wire: the whole program in memory. */
#include "program.h"

static size_t count(const char *text, const char *word) {
    size_t found = 0;
    for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
        found++;
    return found;
}

static void legend_and_caption_can_be_left_out_and_facts_stay(void **state) {
    (void)state;
    assert_int_equal(run("draw x.json -o a.svg"), EN_OK);
    size_t lines = count(world.wire, "part=caption"), parts = count(world.wire, "part=");
    assert_true(lines > 2 && parts > lines + 4);
    assert_int_equal(run("draw x.json -o a.svg --no-legend"), EN_OK);
    assert_int_equal(count(world.wire, "part="), lines);
    assert_int_equal(run("draw x.json -o a.svg --no-caption"), EN_OK);
    assert_int_equal(count(world.wire, "part="), parts - lines);
    assert_int_equal(run("draw x.json -o a.svg --no-caption --no-legend"), EN_OK);
    assert_int_equal(count(world.wire, "part="), 0);
    assert_non_null(strstr(world.wire, "\"sha256\": \""));
}

static void a_note_of_ones_own_stays_without_the_caption(void **state) {
    (void)state;
    assert_int_equal(run("draw x.json -o a.svg --no-caption --no-legend --note A&B"), EN_OK);
    assert_int_equal(count(world.wire, "part="), 1);
    assert_non_null(strstr(world.wire, "label=A&B\t"));
    assert_non_null(strstr(world.wire, "lead=Note"));
    assert_int_equal(run("draw x.json -o a.svg --note="), EN_OK);
    assert_null(strstr(world.wire, "lead=Note"));
    world.paint_fails = true;
    assert_int_equal(run("draw x.json -o a.svg --no-caption --note A&B"), EN_OK);
    assert_non_null(strstr(world.saved, ">A&amp;B</text>"));
    assert_null(strstr(world.saved, "SHA-256"));
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(legend_and_caption_can_be_left_out_and_facts_stay),
        TEST(a_note_of_ones_own_stays_without_the_caption),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
