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
    en_figure *f = read_wire(arena, "graph { n0; n1; n2; n2--n1 [id=e0]; n0--n2 [id=e1];"
                                    " n1--n0 [id=e2]; n0--n1 [id=e3]; }");
    static const size_t ends[4][2] = {{2, 1}, {0, 2}, {1, 0}, {0, 1}};
    assert_int_equal(f->edge_count, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(f->edges[i].tail, ends[i][0]);
        assert_int_equal(f->edges[i].head, ends[i][1]);
    }
}

static void what_is_missing_has_a_sensible_value(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "graph { n0 -- n1 [id=e0] }");
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

static void a_graph_of_nothing_is_a_figure(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "graph {}");
    assert_int_equal(f->node_count + f->edge_count + f->piece_count, 0);
}

/* What is wrong, and a word of what is said of it. */
static const struct {
    const char *dot, *word;
} wrong[] = {
    {"", "no DOT"},
    {"graph {", "no DOT"},
    {"nonsense", "no DOT"},
    {"digraph { n0 -> n1 [id=e0] }", "directed"},
    {"graph { x0 }", "'x0'"},
    {"graph { n0x }", "'n0x'"},
    {"graph { \"n\\\"1\" }", "node name"},
    {"graph { n0 [shape=star] }", "'star'"},
    {"graph { n0 [shape=record] }", "'record'"},
    {"graph { n0 [en_radius=nan] }", "'nan'"},
    {"graph { n0 [en_radius=inf] }", "'inf'"},
    {"graph { n0 [en_radius=-1] }", "'-1'"},
    {"graph { n0 [en_radius=\"1,5\"] }", "'1,5'"},
    {"graph { n0 [fillcolor=\"url(#x)\"] }", "'url(#x)'"},
    {"graph { n0 [color=\"red\\\" onload=\"] }", "no 'color'"},
    {"graph { n0 [class=\"a\\\"b\"] }", "no 'class'"},
    {"graph { n0 [label=<<b>x</b>>] }", "HTML"},
    {"graph { n0 -- n1 }", "no id"},
    {"graph { n0 -- n1 [id=x1] }", "'x1'"},
    {"graph { n0 -- n1 [id=e0]; n0 -- n1 [id=e0] }", "'e0'"},
    {"graph { n0 -- n1 [id=e0,penwidth=0] }", "'0'"},
    {"graph { n0 -- n1 [id=e0,dir=sideways] }", "'sideways'"},
    {"graph { n0 -- n1 [id=e0,arrowhead=crow] }", "'crow'"},
    {"graph { n0 -- n1 [id=e0,style=wavy] }", "'wavy'"},
    {"graph { n0 -- n1 [id=e0,en_dash=\"1;fill:url(x)\"] }", "en_dash"},
    {"graph { f0 [en_part=caption]; n0 -- f0 [id=e0] }", "two nodes"},
    {"graph { f0 [en_part=surprise] }", "'surprise'"},
    {"graph { en_width=12 }", "'12'"},
    {"graph { en_prefix=\"1a\" }", "'1a'"},
    {"graph { en_prefix=\"a b\" }", "'a b'"},
    {"graph { en_font=\"x;y\" }", "'x;y'"},
    {"graph { en_quality=superb }", "'superb'"},
    {"graph { en_seed=-3 }", "'-3'"},
};

static void what_the_wire_does_not_say_is_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        en_error err = {0};
        en_figure *figure;
        en_status status = en_figure_read(&figure, wrong[i].dot, arena, &err);
        if (status != EN_DATA || !strstr(err.text, wrong[i].word) || strchr(err.text, '\n'))
            fail_msg("%s: %d, %s", wrong[i].dot, status, err.text);
    }
}

static void control_characters_and_broken_bytes_are_cleaned(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "graph { n0 [label=\"a\001b\nc\x80z\"] }");
    assert_string_equal(f->nodes[0].text, "a b c\xef\xbf\xbdz");
}

static void a_text_too_long_is_cut_between_letters(void **state) {
    (void)state;
    en_buf dot = {0};
    en_buf_puts(&dot, "graph { n0 [label=\"");
    for (int i = 0; i < 100000; i++)
        en_buf_puts(&dot, "e\xcc\x81"); /* e and an accent of its own */
    en_buf_puts(&dot, "\"] }");
    en_figure *f = read_wire(arena, dot.text);
    en_buf_destroy(&dot);
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
        en_buf dot = {0};
        en_buf_puts(&dot, "graph {");
        for (int i = 0; i < 2000; i++)
            en_buf_printf(&dot, "n%d [label=\"node %d\"]; n%d -- n%d [id=e%d];", i, i, i, i / 2,
                          i);
        en_buf_puts(&dot, "}");
        en_status status = en_figure_read(&figure, dot.text, small, &err);
        done = status == EN_OK;
        if (!done) {
            assert_int_equal(status, EN_SYSTEM);
            assert_string_equal(err.text, "out of memory");
        }
        en_buf_destroy(&dot);
        en_arena_destroy(small);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_sample_is_read_as_it_is, begin, end),
        cmocka_unit_test_setup_teardown(hostile_texts_are_read_as_they_were, begin, end),
        cmocka_unit_test_setup_teardown(edges_come_in_the_order_of_the_file, begin, end),
        cmocka_unit_test_setup_teardown(what_is_missing_has_a_sensible_value, begin, end),
        cmocka_unit_test_setup_teardown(a_graph_of_nothing_is_a_figure, begin, end),
        cmocka_unit_test_setup_teardown(what_the_wire_does_not_say_is_refused, begin, end),
        cmocka_unit_test_setup_teardown(control_characters_and_broken_bytes_are_cleaned, begin,
                                        end),
        cmocka_unit_test_setup_teardown(a_text_too_long_is_cut_between_letters, begin, end),
        cmocka_unit_test(memory_that_runs_out_is_a_plain_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
