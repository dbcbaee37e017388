/* SPDX-License-Identifier: MIT */
/* Views on the command line, and what figures say of them: the whole program in memory. */
#include "program.h"

/* In the caption: a denial that a source reports is not the source's own. */
static void a_contested_relation_says_whose_word_each_side_reports(void **state) {
    (void)state;
    world.dossier =
        "{\"entente\":1,\"sources\":[{\"id\":\"s\"},{\"id\":\"t\"}],\"entities\":["
        "{\"id\":\"ann\",\"label\":{\"en\":\"Ann\"}},{\"id\":\"bob\",\"label\":{\"en\":\"Bob\"}"
        "}],"
        "\"claims\":[{\"source\":\"s\",\"from\":\"ann\",\"type\":\"allied\",\"to\":\"bob\"},"
        "{\"source\":\"t\",\"from\":\"ann\",\"type\":\"allied\",\"to\":\"bob\",\"stance\":"
        "\"denies\","
        "\"by\":\"bob\",\"inferred\":true}]}";
    assert_int_equal(run("draw x.json -o x.svg --lang en"), EN_OK);
    assert_non_null(strstr(world.wire, "asserted by 1, denied by Bob according to 2."));
    assert_int_equal(run("draw x.json -o x.svg --lang fr"), EN_OK);
    assert_non_null(strstr(world.wire, "affirmé par 1, nié par Bob selon 2."));
}

static const char stored[] =
    "{\"entente\":1,\"sources\":[{\"id\":\"s\"},{\"id\":\"t u\"}],\"entities\":["
    "{\"id\":\"ann\",\"label\":{\"en\":\"Ann\"}},{\"id\":\"bob\",\"label\":{\"en\":\"Bob\"}}],"
    "\"claims\":[{\"source\":\"s\",\"from\":\"ann\",\"type\":\"allied\",\"to\":\"bob\"}],\n"
    "\"views\":{\"mine\":\"--source s --source 't u' --accept majority --as-of 2025-05\",\n"
    "\"bad\":\"--sign + --acept any\",\"open\":\"--source 's\",\"odd\":\"--source nobody x\"}}";

static const char *printed_view(const char *flags) {
    char line[200];
    snprintf(line, sizeof line, "measure x.json --print-view %s", flags);
    assert_int_equal(run(line), EN_OK);
    return out();
}

static void a_stored_view_is_its_flags_and_flags_go_over_it(void **state) {
    (void)state;
    world.dossier = stored;
    assert_string_equal(printed_view("--view mine"),
                        "--source s --source 't u' --accept majority --as-of 2025-05 "
                        "--undated keep --unnamed drop --isolates drop --weight one "
                        "--channels positive\n");
    assert_string_equal(printed_view("--source s --view=mine --accept any --directed"),
                        "--source s --accept any --as-of 2025-05 --undated keep --unnamed "
                        "drop --isolates drop --weight one --directed --channels positive\n");
    assert_string_equal(printed_view(""), "--accept any --unnamed drop --isolates drop "
                                          "--weight one --channels positive\n");
    assert_int_equal(run("measure x.json --view mine --format csv --by degree"), EN_OK);
    assert_int_equal(run("measure x.json --view mine --format json --by degree"), EN_OK);
    assert_non_null(strstr(out(), "--source 't u' --accept majority"));
    assert_int_equal(run("draw x.json --view mine -o x.svg"), EN_OK);
    assert_non_null(strstr(world.wire, "--accept majority --as-of 2025-05"));
}

static void a_wrong_stored_view_is_told_with_its_place(void **state) {
    (void)state;
    world.dossier = stored;
    assert_int_equal(run("measure x.json --view min"), EN_USAGE);
    assert_string_equal(err.text, "no view 'min'; did you mean 'mine'?");
    assert_int_equal(run("measure x.json --view bad"), EN_DATA);
    assert_string_equal(err.text,
                        "view 'bad': view: unknown option '--acept'; did you mean '--accept'?");
    assert_int_equal(err.place.line, 3);
    assert_int_equal(err.place.column, 7);
    assert_int_equal(run("measure x.json --view open"), EN_DATA);
    assert_string_equal(err.text, "view 'open': a quote is not closed");
    assert_int_equal(run("measure x.json --view odd"), EN_DATA);
    assert_string_equal(err.text, "view 'odd': view: unexpected 'x'");
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_contested_relation_says_whose_word_each_side_reports),
        TEST(a_stored_view_is_its_flags_and_flags_go_over_it),
        TEST(a_wrong_stored_view_is_told_with_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
