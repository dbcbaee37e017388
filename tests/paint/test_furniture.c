/* SPDX-License-Identifier: MIT */
/* Title, legend and caption: nothing over anything, nothing off the page. */
#include "sample.h"

static en_arena *arena;

static int begin(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    return !arena;
}

static int end(void **state) {
    (void)state;
    en_text_close();
    en_arena_destroy(arena);
    return 0;
}

/* The boxes of all labels of the furniture, and of samples. */
typedef struct boxes {
    en_box box[2000];
    size_t count;
} boxes;

static void add_label(boxes *out, const en_label *label) {
    if (label->line_count && out->count < 2000)
        out->box[out->count++] = label->box;
}

static void add_sample(boxes *out, const en_piece *piece) {
    if (piece->part == EN_PART_NODE) {
        en_polygon outline;
        en_shape_polygon(&outline, &piece->shape, 0);
        out->box[out->count++] = en_polygon_box(&outline);
    } else if (piece->part == EN_PART_LINE) {
        const en_point *curve = piece->line.curve;
        out->box[out->count++] =
            (en_box){curve[0].x, curve[0].y - 3, curve[3].x, curve[3].y + 3};
    }
}

static void gather(boxes *out, const en_figure *f) {
    out->count = 0;
    add_label(out, &f->title_label);
    add_label(out, &f->subtitle_label);
    for (size_t i = 0; i < f->piece_count; i++) {
        add_label(out, &f->pieces[i].label);
        add_label(out, &f->pieces[i].lead_label);
        add_sample(out, &f->pieces[i]);
    }
}

static void assert_in_order(const en_figure *f) {
    static boxes all;
    gather(&all, f);
    for (size_t i = 0; i < all.count; i++) {
        en_box a = all.box[i];
        if (a.x0 < 0 || a.y0 < 0 || a.x1 > f->width || a.y1 > f->height)
            fail_msg("%g,%g to %g,%g is off the page of %g by %g", a.x0, a.y0, a.x1, a.y1,
                     f->width, f->height);
        if (a.y1 > f->frame.y0 + 0.01 && a.y0 < f->frame.y1 - 0.01)
            fail_msg("%g,%g to %g,%g is over the network", a.x0, a.y0, a.x1, a.y1);
        for (size_t j = 0; j < i; j++)
            if (en_box_overlap(&a, &all.box[j]) > 0.01)
                fail_msg("%g,%g to %g,%g is over another", a.x0, a.y0, a.x1, a.y1);
        for (int r = 0; r < 2; r++)
            if (f->rules[r] > a.y0 && f->rules[r] < a.y1)
                fail_msg("a rule at %g runs through %g to %g", f->rules[r], a.y0, a.y1);
    }
}

static void nothing_is_over_anything(void **state) {
    (void)state;
    en_figure *f = composed_sample(arena);
    assert_in_order(f);
    assert_true(f->rules[0] > f->frame.y1 && f->rules[1] > f->rules[0]);
    assert_true(f->height > f->rules[1]);
}

static void narrow_and_wide_pages_hold_it_too(void **state) {
    (void)state;
    static const double widths[] = {120, 180, 252.28, 320, 518.74, 800, 2000};
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        en_figure *f = read_sample(arena);
        f->width = widths[i];
        assert_int_equal(compose(f, NULL), EN_OK);
        assert_in_order(f);
    }
}

static void sizes_share_their_lowest_point(void **state) {
    (void)state;
    en_figure *f = composed_sample(arena);
    double bottom = 0;
    for (size_t i = 0; i < f->piece_count; i++) {
        const en_piece *piece = &f->pieces[i];
        if (piece->part != EN_PART_SIZE)
            continue;
        double low = piece->shape.at.y + piece->shape.radius;
        assert_true(bottom <= 0 || fabs(low - bottom) < 1e-9);
        bottom = low;
        /* Its leader starts at its top and ends at its value. */
        assert_true(fabs(piece->line.curve[0].y - (low - 2 * piece->shape.radius)) < 1e-9);
        assert_true(fabs(piece->line.curve[3].y - en_box_middle(&piece->label.box).y) < 1e-9);
    }
    assert_true(bottom > 0);
}

static void values_of_like_sizes_do_not_meet(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "f0\tpart=size\tlabel=1\tradius=10\n"
                                    "f1\tpart=size\tlabel=2\tradius=9.9\n"
                                    "f2\tpart=size\tlabel=3\tradius=10\n"
                                    "f3\tpart=size\tlabel=4\tradius=9.5");
    assert_int_equal(compose(f, NULL), EN_OK);
    for (size_t i = 0; i < 4; i++)
        for (size_t j = 0; j < i; j++)
            assert_true(en_box_overlap(&f->pieces[i].label.box, &f->pieces[j].label.box) < 4);
}

static void samples_stand_left_of_their_words(void **state) {
    (void)state;
    en_figure *f = composed_sample(arena);
    for (size_t i = 0; i < f->piece_count; i++) {
        const en_piece *piece = &f->pieces[i];
        en_point middle = en_box_middle(&piece->label.box);
        if (piece->part == EN_PART_LINE) {
            assert_true(piece->line.curve[3].x < piece->label.box.x0);
            assert_true(fabs(piece->line.curve[0].y - middle.y) < 0.01);
        } else if (piece->part == EN_PART_NODE) {
            en_polygon outline;
            en_shape_polygon(&outline, &piece->shape, 0);
            en_box box = en_polygon_box(&outline);
            assert_true(box.x1 < piece->label.box.x0);
            assert_true(fabs(en_box_middle(&box).y - middle.y) < 0.01);
        }
    }
}

static void without_texts_there_is_only_the_network(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "n0");
    assert_int_equal(compose(f, NULL), EN_OK);
    assert_int_equal(f->title_label.line_count, 0);
    assert_true(f->frame.y0 < 5);
    assert_true(f->rules[0] <= 0 && f->rules[1] <= 0);
    assert_true(f->height >= f->frame.y1 && f->height < f->frame.y1 + 10);
}

static void endless_texts_are_cut(void **state) {
    (void)state;
    static const char *const heads[] = {
        "figure\ttitle=",          "figure\tsubtitle=",       "f0\tpart=heading\tlabel=",
        "f0\tpart=node\tlabel=",   "f0\tpart=note\tlabel=",   "f0\tpart=size\tlabel=",
        "f0\tpart=caption\tlead=", "f0\tpart=caption\tlabel="};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        for (int blank = 0; blank < 2; blank++) {
            en_buf wire = {0};
            en_buf_puts(&wire, heads[i]);
            for (int n = 0; n < 100000 / 8; n++)
                en_buf_puts(&wire, blank ? "letters " : "unbroken");
            en_figure *f = read_wire(arena, wire.text);
            en_buf_destroy(&wire);
            assert_int_equal(compose(f, NULL), EN_OK);
            assert_in_order(f);
            assert_true(f->height < 2200);
        }
}

static void a_remark_ends_the_caption(void **state) {
    (void)state;
    en_figure *f = read_sample(arena);
    f->remark = "The layout took too long; a plain one stands in.";
    assert_int_equal(compose(f, NULL), EN_OK);
    const en_piece *last = &f->pieces[f->piece_count - 1];
    assert_string_equal(last->label.lines[0], f->remark);
    assert_in_order(f);
}

static void texts_behind_leads_start_in_one_line(void **state) {
    (void)state;
    en_figure *f = read_wire(arena, "f0\tpart=caption\tlead=Data\tlabel=a\n"
                                    "f1\tpart=caption\tlead=A rather long lead\tlabel=b\n"
                                    "f2\tpart=caption\tlabel=c");
    assert_int_equal(compose(f, NULL), EN_OK);
    assert_in_order(f);
    assert_true(fabs(f->pieces[0].label.box.x0 - f->pieces[1].label.box.x0) < 1e-9);
    assert_true(fabs(f->pieces[0].label.box.x0 - f->pieces[2].label.box.x0) < 1e-9);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_is_over_anything, begin, end),
        cmocka_unit_test_setup_teardown(narrow_and_wide_pages_hold_it_too, begin, end),
        cmocka_unit_test_setup_teardown(sizes_share_their_lowest_point, begin, end),
        cmocka_unit_test_setup_teardown(values_of_like_sizes_do_not_meet, begin, end),
        cmocka_unit_test_setup_teardown(samples_stand_left_of_their_words, begin, end),
        cmocka_unit_test_setup_teardown(without_texts_there_is_only_the_network, begin, end),
        cmocka_unit_test_setup_teardown(endless_texts_are_cut, begin, end),
        cmocka_unit_test_setup_teardown(a_remark_ends_the_caption, begin, end),
        cmocka_unit_test_setup_teardown(texts_behind_leads_start_in_one_line, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
