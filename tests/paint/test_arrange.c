/* SPDX-License-Identifier: MIT */
/* Whole networks: what must hold wherever the search ends. */
#include "arranging.h"
#include "paint/crew.h"
#include "paint/layout.h"

#include <unistd.h>

static void check_point(en_point p) { assert_true(isfinite(p.x) && isfinite(p.y)); }

/* Numbers everywhere, nodes in the frame, curves that start and end near their nodes. */
static void check_sound(const en_figure *figure) {
    const en_box *frame = &figure->frame;
    assert_true(isfinite(frame->y1) && frame->y1 >= frame->y0);
    for (size_t i = 0; i < figure->node_count; i++) {
        const en_label *label = &figure->nodes[i].label;
        en_box box = node_box(figure, i);
        check_point(figure->nodes[i].shape.at);
        check_point((en_point){label->box.x0, label->box.y0});
        check_point((en_point){label->box.x1, label->box.y1});
        assert_true(box.x0 >= frame->x0 && box.x1 <= frame->x1);
        assert_true(box.y0 >= frame->y0 && box.y1 <= frame->y1);
    }
    for (size_t i = 0; i < figure->edge_count; i++) {
        const en_mark_edge *edge = &figure->edges[i];
        for (int j = 0; j < 4; j++)
            check_point(edge->line.curve[j]);
        check_point(edge->line.mark_at);
        const en_shape *tail = &figure->nodes[edge->tail].shape;
        const en_shape *head = &figure->nodes[edge->head].shape;
        assert_true(en_distance(edge->line.curve[0], tail->at) < 2.2 * tail->radius + 4);
        assert_true(en_distance(edge->line.curve[3], head->at) < 2.2 * head->radius + 4);
    }
}

static void check_no_overlap(const en_figure *figure, const char *what) {
    for (size_t i = 0; i < figure->node_count; i++) {
        const en_label *label = &figure->nodes[i].label;
        for (size_t j = 0; j < figure->node_count && label->line_count; j++) {
            const en_label *other = &figure->nodes[j].label;
            if (j != i && overlap(label->box, node_box(figure, j)))
                fail_msg("%s: label %zu is over node %zu", what, i, j);
            if (j < i && other->line_count && overlap(label->box, other->box))
                fail_msg("%s: labels %zu and %zu overlap", what, i, j);
        }
    }
}

static void check_parallels_apart(const en_figure *figure) {
    for (size_t i = 0; i < figure->edge_count; i++)
        for (size_t j = 0; j < i; j++) {
            const en_mark_edge *a = &figure->edges[i], *b = &figure->edges[j];
            bool same = a->tail == b->tail && a->head == b->head;
            bool reverse = a->tail == b->head && a->head == b->tail;
            if (!same && !reverse)
                continue;
            en_point p = en_cubic_at(a->line.curve, 0.5), q = en_cubic_at(b->line.curve, 0.5);
            assert_true(en_distance(p, q) > 1);
        }
}

static void random_networks_come_out_sound(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 60; seed++) {
        en_figure *figure = make_random(1 + seed, seed % 5 * seed / 4, seed);
        figure->layout = seed % 10 == 9 ? EN_LAYOUT_LAYERS : EN_LAYOUT_AUTO;
        arrange(figure);
        check_sound(figure);
        check_parallels_apart(figure);
        drop_figure(figure);
    }
}

static void good_figures_have_no_overlaps(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 24; seed++) {
        size_t count = 6 + seed;
        en_figure *figure = make_random(count, count * (seed % 4) / 6, 100 + seed);
        char what[40];
        snprintf(what, sizeof what, "network %zu", (size_t)seed);
        figure->quality = EN_GOOD;
        arrange(figure);
        check_sound(figure);
        check_no_overlap(figure, what);
        drop_figure(figure);
    }
}

static void the_same_figure_comes_out_twice(void **state) {
    (void)state;
    for (int kind = 0; kind < 6; kind++) {
        en_figure *one = make_random(20 + 20 * (size_t)(kind % 3), 12, 5);
        en_figure *other = make_random(20 + 20 * (size_t)(kind % 3), 12, 5);
        one->quality = other->quality = kind < 3 ? EN_FAST : EN_GOOD;
        arrange(one);
        arrange(other);
        for (size_t i = 0; i < one->node_count; i++)
            assert_memory_equal(&one->nodes[i].label.box, &other->nodes[i].label.box,
                                sizeof(en_box));
        for (size_t i = 0; i < one->edge_count; i++)
            assert_memory_equal(one->edges[i].line.curve, other->edges[i].line.curve,
                                sizeof one->edges[i].line.curve);
        drop_figure(one);
        drop_figure(other);
    }
}

static void nothing_and_next_to_nothing_can_be_arranged(void **state) {
    (void)state;
    for (size_t count = 0; count < 4; count++)
        for (int quality = EN_FAST; quality <= EN_GOOD; quality++) {
            en_figure *figure = make_figure();
            figure->quality = (en_quality)quality;
            for (size_t i = 0; i < count; i++) {
                add_node(figure, "Alone", EN_CIRCLE, 8);
                add_edge(figure, i, i);
            }
            arrange(figure);
            check_sound(figure);
            assert_true(figure->frame.y1 - figure->frame.y0 < 140);
            drop_figure(figure);
        }
}

static en_figure *make_star(size_t count) {
    en_figure *figure = make_figure();
    for (size_t i = 0; i < count; i++)
        add_node(figure, "Ray", EN_HEXAGON, i ? 4 : 20);
    for (size_t i = 1; i < count; i++)
        add_edge(figure, 0, i);
    return figure;
}

static en_figure *make_complete(size_t count) {
    en_figure *figure = make_figure();
    for (size_t i = 0; i < count; i++)
        add_node(figure, "Corner", EN_SQUARE, 6);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            add_edge(figure, i, j);
    return figure;
}

static en_figure *make_parallel(size_t count) {
    en_figure *figure = make_figure();
    add_node(figure, "One", EN_CIRCLE, 12);
    add_node(figure, "Other", EN_ROUNDED, 12);
    for (size_t i = 0; i < count; i++)
        add_edge(figure, i % 2, 1 - i % 2)->line.mark = "?";
    return figure;
}

static en_figure *make_pairs(size_t count) {
    en_figure *figure = make_figure();
    for (size_t i = 0; i < count; i++) {
        add_node(figure, "Half of a pair", EN_DIAMOND, 5);
        if (i % 2)
            add_edge(figure, i, i - 1);
    }
    return figure;
}

static void odd_networks_come_out_sound(void **state) {
    (void)state;
    en_figure *odd[] = {make_star(60),     make_complete(12), make_complete(40),
                        make_parallel(12), make_pairs(60),    make_random(500, 300, 3)};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        arrange(odd[i]);
        check_sound(odd[i]);
        check_parallels_apart(odd[i]);
        drop_figure(odd[i]);
    }
}

static void stars_and_pairs_have_no_overlaps(void **state) {
    (void)state;
    en_figure *figures[] = {make_star(40), make_pairs(30)};
    for (size_t i = 0; i < 2; i++) {
        figures[i]->quality = EN_GOOD;
        arrange(figures[i]);
        check_no_overlap(figures[i], i ? "pairs" : "star");
        drop_figure(figures[i]);
    }
}

static void nodes_in_one_place_part(void **state) {
    (void)state;
    en_figure *figure = make_complete(5);
    figure->nodes[2].shape.radius = 27;
    arrange(figure);
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < i; j++)
            assert_false(overlap(node_box(figure, i), node_box(figure, j)));
    drop_figure(figure);
}

static bool misbehave(void *answer, size_t number, const void *state) {
    (void)state;
    *(size_t *)answer = number * number;
    if (number == 1)
        _exit(0);
    if (number == 3)
        abort();
    return number != 5;
}

static void jobs_that_fail_take_no_others_along(void **state) {
    (void)state;
    size_t answers[7];
    bool done[7];
    en_crew crew = {.job = misbehave, .count = 7, .answer_size = sizeof *answers};
    en_crew_run(answers, done, &crew);
    for (size_t i = 0; i < 7; i++) {
        assert_int_equal(done[i], i != 1 && i != 3 && i != 5);
        assert_true(!done[i] || answers[i] == i * i);
    }
}

static bool hang(void *answer, size_t number, const void *state) {
    (void)state;
    *(size_t *)answer = number;
    if (number) {
        alarm(1);
        pause();
    }
    return true;
}

static void jobs_that_hang_are_given_up_at_once(void **state) {
    (void)state;
    enum { COUNT = 200 };
    size_t answers[COUNT];
    bool done[COUNT];
    en_crew crew = {.job = hang, .count = COUNT, .answer_size = sizeof *answers};
    en_crew_run(answers, done, &crew);
    assert_true(done[0]);
    for (size_t i = 1; i < COUNT; i++)
        assert_false(done[i]);
}

static void layouts_of_our_own_stand_apart(void **state) {
    (void)state;
    en_figure *figure = make_random(40, 20, 9);
    en_name *names;
    en_web *web;
    en_point at[40];
    assert_int_equal(en_names_wrap(&names, figure, NULL), EN_OK);
    assert_int_equal(en_web_create(&web, figure, names, NULL), EN_OK);
    assert_int_equal(en_layout_own(at, web, 1, NULL), EN_OK);
    for (size_t i = 0; i < 40; i++)
        for (size_t j = 0; j < i; j++)
            assert_true(en_distance(at[i], at[j]) > 1);
    drop_figure(figure);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_networks_come_out_sound),
        cmocka_unit_test(good_figures_have_no_overlaps),
        cmocka_unit_test(the_same_figure_comes_out_twice),
        cmocka_unit_test(nothing_and_next_to_nothing_can_be_arranged),
        cmocka_unit_test(odd_networks_come_out_sound),
        cmocka_unit_test(stars_and_pairs_have_no_overlaps),
        cmocka_unit_test(nodes_in_one_place_part),
        cmocka_unit_test(jobs_that_fail_take_no_others_along),
        cmocka_unit_test(jobs_that_hang_are_given_up_at_once),
        cmocka_unit_test(layouts_of_our_own_stand_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
