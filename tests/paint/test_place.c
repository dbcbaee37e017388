/* SPDX-License-Identifier: MIT */
/* Labels: what they say, and where they stand for given positions of nodes. */
#include "arranging.h"
#include "paint/judge.h"

/* Draw FIGURE with its nodes AT these places, in a frame 300 high. */
static void draw(en_figure *figure, const en_point *at) {
    en_desk desk;
    figure->frame.y1 = figure->frame.y0 + 300;
    assert_int_equal(en_desk_create(&desk, figure, NULL), EN_OK);
    assert_int_equal(en_desk_draw(&desk, at, 20, NULL), EN_OK);
}

static size_t count_overlaps(const en_figure *figure) {
    size_t count = 0;
    for (size_t i = 0; i < figure->node_count; i++)
        for (size_t j = 0; j < figure->node_count; j++) {
            const en_label *one = &figure->nodes[i].label, *other = &figure->nodes[j].label;
            if (i == j || !one->line_count)
                continue;
            count += i < j && other->line_count && overlap(one->box, other->box);
            count += overlap(one->box, node_box(figure, j));
        }
    return count;
}

static void a_name_that_fits_stands_inside(void **state) {
    (void)state;
    en_figure *figure = make_figure();
    en_mark_node *large = add_node(figure, "OECD", EN_CIRCLE, 25);
    en_mark_node *small = add_node(figure, "OECD", EN_CIRCLE, 5);
    draw(figure, (en_point[]){{150, 150}, {300, 150}});
    assert_true(large->inside && large->label.bold && !small->inside && !small->label.bold);
    assert_true(fabs(large->label.size - 10) < 1e-9 && fabs(small->label.size - 7) < 1e-9);
    assert_true(fabs(en_box_middle(&large->label.box).x - 150) < 1e-9);
    assert_false(overlap(small->label.box, node_box(figure, 1)));
    drop_figure(figure);
}

/* How far the farthest corner of a label's letters is from the middle of its box. */
static double corner_of(const en_label *label) {
    double height = ((double)label->line_count - 1) * en_line_pitch(label->size);
    return hypot((label->box.x1 - label->box.x0) / 2, (height + 0.8 * label->size) / 2);
}

static void a_name_inside_keeps_off_the_outline(void **state) {
    (void)state;
    size_t inside = 0, sizes = 0;
    double before = 0;
    for (double radius = 8; radius < 40; radius += 0.5) {
        en_figure *figure = make_figure();
        const en_mark_node *node = add_node(figure, "Meridian Trust", EN_CIRCLE, radius);
        draw(figure, (en_point[]){{150, 150}});
        if (node->inside) {
            /* Only where even the smallest letters come near it may they do so. */
            double room = radius - corner_of(&node->label), size = node->label.size;
            assert_true(room >= 2.5 || (size <= 7 && room >= 1));
            inside++;
            sizes += size > before;
            before = size;
        }
        drop_figure(figure);
    }
    assert_true(inside > 20 && sizes == 4);
}

static void neighbours_in_a_row_take_turns(void **state) {
    (void)state;
    en_figure *figure = make_figure();
    en_point at[8];
    for (size_t i = 0; i < 8; i++) {
        add_node(figure, "Neighbourly", EN_SQUARE, 5);
        at[i] = (en_point){80 + 32 * (double)i, 190};
    }
    draw(figure, at);
    assert_int_equal(count_overlaps(figure), 0);
    drop_figure(figure);
}

static void a_label_leaves_edges_free(void **state) {
    (void)state;
    en_figure *figure = make_figure();
    en_point at[] = {{220, 190}, {220, 90}, {120, 190}, {320, 190}, {300, 90}, {140, 90}};
    for (size_t i = 0; i < 6; i++)
        add_node(figure, i ? "" : "Crossroads", EN_CIRCLE, 5);
    for (size_t i = 1; i < 6; i++)
        add_edge(figure, 0, i);
    draw(figure, at);
    const en_label *label = &figure->nodes[0].label;
    assert_true(label->line_count > 0);
    for (size_t i = 0; i < figure->edge_count; i++) {
        en_path path;
        en_path_of(&path, figure->edges[i].line.curve);
        assert_true(en_path_in_box(&path, &label->box) <= 0);
    }
    drop_figure(figure);
}

static void labels_stay_in_the_frame(void **state) {
    (void)state;
    en_figure *figure = make_figure();
    en_point at[] = {{445, 200}, {8, 200}, {220, 46}, {220, 334}};
    for (size_t i = 0; i < 4; i++)
        add_node(figure, "Somewhere at the border", EN_CIRCLE, 4);
    draw(figure, at);
    for (size_t i = 0; i < 4; i++) {
        en_box box = figure->nodes[i].label.box, *frame = &figure->frame;
        assert_true(box.x0 >= frame->x0 && box.x1 <= frame->x1);
        assert_true(box.y0 >= frame->y0 && box.y1 <= frame->y1);
    }
    drop_figure(figure);
}

static void blank_names_have_no_label(void **state) {
    (void)state;
    en_figure *figure = make_figure();
    add_node(figure, "", EN_CIRCLE, 5);
    add_node(figure, "    ", EN_CIRCLE, 25);
    figure->nodes[2].text = NULL;
    figure->node_count++;
    figure->nodes[2].shape.radius = 5;
    draw(figure, (en_point[]){{100, 100}, {200, 100}, {300, 100}});
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(figure->nodes[i].label.line_count, 0);
    drop_figure(figure);
}

/* One node with a name: its label, drawn. */
static const en_label *label_of(en_figure *figure, const char *name) {
    add_node(figure, name, EN_CIRCLE, 5);
    draw(figure, (en_point[]){{220, 190}});
    return &figure->nodes[0].label;
}

static void a_name_of_sixty_letters_is_kept_whole(void **state) {
    (void)state;
    en_figure *figure = make_figure();
    const en_label *label =
        label_of(figure, "Association  of the regional authorities for energy and ports");
    assert_true(label->line_count >= 2);
    char joined[200] = "";
    for (size_t i = 0; i < label->line_count; i++) {
        strcat(joined, i ? " " : "");
        strcat(joined, label->lines[i]);
    }
    assert_string_equal(joined, "Association of the regional authorities for energy and ports");
    drop_figure(figure);
}

static void endless_names_are_cut(void **state) {
    (void)state;
    static const char *const pieces[] = {"x", "word ", "\xe6\xb5\xb7", "e\xcc\x81",
                                         "\xf0\x9f\x9a\xa2"};
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++) {
        en_figure *figure = make_figure();
        en_buf name = {0};
        while (name.length < 100000)
            en_buf_puts(&name, pieces[p]);
        const en_label *label = label_of(figure, name.text);
        assert_true(label->line_count >= 1 && label->line_count <= 3);
        const char *last = label->lines[label->line_count - 1];
        assert_true(strlen(last) > 3);
        assert_string_equal(last + strlen(last) - 3, "\xe2\x80\xa6");
        assert_true(label->box.x1 - label->box.x0 < 250);
        en_buf_destroy(&name);
        drop_figure(figure);
    }
}

static void many_labels_thin_out_by_size(void **state) {
    (void)state;
    enum { COUNT = 300 };
    en_figure *figure = make_figure();
    en_point at[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        add_node(figure, "Crowded place", EN_CIRCLE, i == 17 ? 6 : 3);
        at[i] = (en_point){40 + 19 * (double)(i % 20), 60 + 17 * (double)(i / 20)};
    }
    draw(figure, at);
    size_t shown = 0;
    for (size_t i = 0; i < COUNT; i++)
        shown += figure->nodes[i].label.line_count > 0;
    assert_true(shown > 1 && shown < COUNT);
    /* Only the largest keeps its name whatever it hides. */
    assert_true(figure->nodes[17].label.line_count > 0);
    figure->nodes[17].label.line_count = 0;
    assert_int_equal(count_overlaps(figure), 0);
    drop_figure(figure);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_that_fits_stands_inside),
        cmocka_unit_test(a_name_inside_keeps_off_the_outline),
        cmocka_unit_test(neighbours_in_a_row_take_turns),
        cmocka_unit_test(a_label_leaves_edges_free),
        cmocka_unit_test(labels_stay_in_the_frame),
        cmocka_unit_test(blank_names_have_no_label),
        cmocka_unit_test(a_name_of_sixty_letters_is_kept_whole),
        cmocka_unit_test(endless_names_are_cut),
        cmocka_unit_test(many_labels_thin_out_by_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
