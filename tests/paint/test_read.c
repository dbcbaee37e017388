/* SPDX-License-Identifier: MIT */
/* What the wire says is read as it says it, and nothing else is. */
#include "sample.h"

static en_arena *arena;

static int begin(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    return !arena;
}

static int end(void **state) {
    (void)state;
    en_arena_destroy(arena);
    return 0;
}

static void the_sample_is_read_as_it_is(void **state) {
    (void)state;
    en_figure *f = read_sample(arena);
    assert_int_equal(f->node_count, 16);
    assert_int_equal(f->edge_count, 19);
    assert_int_equal(f->piece_count, 26);
    assert_string_equal(f->title, "Who speaks with whom at the harbour & \"beyond\"");
    assert_string_equal(f->meta, "dossier \"sample\"; sha256 0a1b; view -- all; seed 7");
    assert_int_equal(f->quality, EN_FAST);
    assert_int_equal(f->seed, 7);
    assert_string_equal(f->edges[4].id, "e4");
    assert_string_equal(f->edges[4].line.mark, "?");
    assert_int_equal(f->edges[3].line.tail, EN_TIP_BAR);
    assert_int_equal(f->edges[2].line.tail, EN_TIP_ARROW);
    assert_int_equal(f->edges[16].tail, f->edges[16].head);
    assert_int_equal(f->pieces[1].part, EN_PART_NODE);
    assert_string_equal(f->pieces[25].lead, "Sources");
}

static void hostile_texts_are_read_as_they_were(void **state) {
    (void)state;
    en_figure *f = read_sample(arena);
    assert_string_equal(f->nodes[1].text, "q\"]; evil [image=x]; //");
    assert_string_equal(f->nodes[2].text, "C:\\New\\Group");
    assert_string_equal(f->nodes[3].text, "R&D;");
    assert_string_equal(f->nodes[4].text, "ends in \\");
    assert_string_equal(f->nodes[1].key, "id\"1&<");
}

static void edges_come_in_the_order_of_the_file(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "n0\nn1\nn2\n"
                                    "e0\ttail=n2\thead=n1\n"
                                    "e1\ttail=n0\thead=n2\n"
                                    "e2\ttail=n1\thead=n0\n"
                                    "e3\ttail=n0\thead=n1");
    static const size_t ends[4][2] = {{2, 1}, {0, 2}, {1, 0}, {0, 1}};
    assert_int_equal(f->edge_count, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(f->edges[i].tail, ends[i][0]);
        assert_int_equal(f->edges[i].head, ends[i][1]);
    }
}

static void what_is_missing_has_a_sensible_value(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "n0\nn1\ne0\ttail=n0\thead=n1");
    assert_string_equal(f->lang, "en");
    assert_string_equal(f->title, "");
    assert_string_equal(f->background, "#FFFFFF");
    assert_true(f->width > 400 && f->width < 500);
    assert_int_equal(f->quality, EN_GOOD);
    assert_int_equal(f->layout, EN_LAYOUT_AUTO);
    assert_true(strstr(f->font, "sans-serif") != NULL);
    assert_int_equal(f->nodes[0].shape.outline, EN_CIRCLE);
    assert_true(f->nodes[0].shape.radius > 0);
    assert_string_equal(f->nodes[0].text, "");
    assert_int_equal(f->edges[0].line.head, EN_TIP_NONE);
}

static void a_figure_of_nothing_is_one(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "figure");
    assert_int_equal(f->node_count + f->edge_count + f->piece_count, 0);
}

/* What is wrong, and a word of what is said of it. */
static const struct {
    const char *wire, *word;
} wrong[] = {
    {"nonsense", "node name"},
    {"graph {}", "'graph {}' is no 'thing'"},
    {"n0\tlabel", "'label' is no 'NAME=VALUE'"},
    {"n0\t", "'' is no 'NAME=VALUE'"},
    {"n0\nn0", "'n0' is no 'node name higher"},
    {"n0\nend\nn1", "does not end"},
    {"figure", "does not end"},
    {"f0\ta=1\tb=1\tc=1\td=1\te=1\tf=1\tg=1\th=1\ti=1\tj=1\tk=1\tl=1\tm=1\tn=1\to=1\tp=1\tq=1"
     "\tr=1\ts=1\tt=1\tu=1\tv=1\tw=1\tx=1\ty=1\tz=1\ta=1\tb=1\tc=1\td=1\te=1\tf=1\tg=1\th=1\ti="
     "1"
     "\tj=1\tk=1\tl=1\tm=1\tn=1\to=1",
     "so many attributes"},
    {"x0", "'x0'"},
    {"n0x", "'n0x'"},
    {"n\"1", "node name"},
    {"n0\tshape=star", "'star'"},
    {"n0\tshape=record", "'record'"},
    {"n0\tradius=nan", "'nan'"},
    {"n0\tradius=inf", "'inf'"},
    {"n0\tradius=-1", "'-1'"},
    {"n0\tradius=1,5", "'1,5'"},
    {"n0\tfillcolor=url(#x)", "'url(#x)'"},
    {"n0\tcolor=red\" onload=", "no 'color'"},
    {"n0\tclass=a\"b", "no 'class'"},
    {"n0\nn1\ne\ttail=n0\thead=n1", "edge name higher"},
    {"n0\nn1\nx1\ttail=n0\thead=n1", "'x1'"},
    {"n0\nn1\ne0\ttail=n0\thead=n1\ne0\ttail=n0\thead=n1", "'e0'"},
    {"n0\nn1\ne0\ttail=n0\thead=n1\tpenwidth=0", "'0'"},
    {"n0\nn1\ne0\ttail=n0\thead=n1\tdir=sideways", "'sideways'"},
    {"n0\nn1\ne0\ttail=n0\thead=n1\tarrowhead=crow", "'crow'"},
    {"n0\nn1\ne0\ttail=n0\thead=n1\tstyle=wavy", "'wavy'"},
    {"n0\nn1\ne0\ttail=n0\thead=n1\tdash=1;fill:url(x)", "no 'dash'"},
    {"n0\ne0\ttail=n0\thead=f0\nf0\tpart=caption", "two nodes"},
    {"f0\tpart=surprise", "'surprise'"},
    {"figure\twidth=12", "'12'"},
    {"figure\tprefix=1a", "'1a'"},
    {"figure\tprefix=a b", "'a b'"},
    {"figure\tfont=x;y", "'x;y'"},
    {"figure\tquality=superb", "'superb'"},
    {"figure\tseed=-3", "'-3'"},
};

static void what_the_wire_does_not_say_is_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        en_error err = {0};
        en_figure *figure;
        char *wire = copy_wire(arena, wrong[i].wire);
        if (strstr(wrong[i].word, "does not end"))
            strrchr(wire, 'e')[0] = '\0';
        en_status status = en_figure_read(&figure, wire, arena, &err);
        if (status != EN_DATA || !strstr(err.text, wrong[i].word) || strchr(err.text, '\n'))
            fail_msg("%s: %d, %s", wrong[i].wire, status, err.text);
    }
}

static void control_characters_and_broken_bytes_are_cleaned(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "n0\tlabel=a\001b\x80z");
    assert_string_equal(f->nodes[0].text, "a b\xef\xbf\xbdz");
}

static void a_text_too_long_is_cut_between_letters(void **state) {
    (void)state;
    en_buf wire = {0};
    en_buf_puts(&wire, "n0\tlabel=");
    for (int i = 0; i < 100000; i++)
        en_buf_puts(&wire, "e\xcc\x81"); /* e and an accent of its own */
    en_figure *f = read_wire(arena, wire.text);
    en_buf_destroy(&wire);
    const char *text = f->nodes[0].text;
    size_t length = strlen(text);
    assert_in_range(length, 300, 1000);
    assert_string_equal(text + length - 6, "e\xcc\x81\xe2\x80\xa6" + 0);
}

/* How many blocks an arena still gets. */
static void *take(void *left, size_t size) {
    return (*(int *)left)-- > 0 ? calloc(1, size) : NULL;
}

static void give(void *left, void *block) {
    (void)left;
    free(block);
}

static void memory_that_runs_out_is_a_plain_error(void **state) {
    (void)state;
    bool done = false;
    for (int blocks = 1; !done; blocks++) {
        int left = blocks;
        en_heap heap = {take, give, NULL, &left};
        en_arena *small = en_arena_create(&heap);
        en_figure *figure;
        en_error err = {0};
        en_buf wire = {0};
        for (int i = 0; i < 2000; i++)
            en_buf_printf(&wire, "n%d\tlabel=node\001%d\ne%d\ttail=n%d\thead=n%d\n", i, i, i, i,
                          i / 2);
        en_buf_puts(&wire, "end");
        en_status status = en_figure_read(&figure, wire.text, small, &err);
        done = status == EN_OK;
        if (!done) {
            assert_int_equal(status, EN_SYSTEM);
            assert_string_equal(err.text, "out of memory");
        }
        en_buf_destroy(&wire);
        en_arena_destroy(small);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_sample_is_read_as_it_is, begin, end),
        cmocka_unit_test_setup_teardown(hostile_texts_are_read_as_they_were, begin, end),
        cmocka_unit_test_setup_teardown(edges_come_in_the_order_of_the_file, begin, end),
        cmocka_unit_test_setup_teardown(what_is_missing_has_a_sensible_value, begin, end),
        cmocka_unit_test_setup_teardown(a_figure_of_nothing_is_one, begin, end),
        cmocka_unit_test_setup_teardown(what_the_wire_does_not_say_is_refused, begin, end),
        cmocka_unit_test_setup_teardown(control_characters_and_broken_bytes_are_cleaned, begin,
                                        end),
        cmocka_unit_test_setup_teardown(a_text_too_long_is_cut_between_letters, begin, end),
        cmocka_unit_test(memory_that_runs_out_is_a_plain_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
