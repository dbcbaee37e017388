/* SPDX-License-Identifier: MIT */
/* The numbers of sources on the edges of figures made at random. */
#include "arranging.h"

static void cite(en_figure *figure) {
    en_error err = {0};
    if (en_figure_cite(figure, &err))
        fail_msg("%s", err.text);
}

/* A figure whose edges all want a number, but every seventh. */
static en_figure *make_cited(size_t nodes, size_t extra, uint64_t seed) {
    static const char *const texts[] = {"1", "2, 5", "1–4", "3 / 4", "1, 3, 5, 7 +12", "12"};
    en_figure *figure = make_random(nodes, extra, seed);
    for (size_t i = 0; i < figure->edge_count; i++)
        figure->edges[i].cite = i % 7 == 6 ? "" : texts[i % (sizeof texts / sizeof *texts)];
    arrange(figure);
    cite(figure);
    return figure;
}

/* The ink of a number: as wide as its text, as high as its figures. */
static en_box ink(const en_label *label) {
    en_point middle = en_box_middle(&label->box);
    return en_box_of(middle, label->box.x1 - label->box.x0, 0.72 * label->size);
}

/* The least distance from P to the curve of an edge, by many points of it. */
static double distance_to(const en_figure *figure, size_t edge, en_point p) {
    enum { POINTS = 400 };
    double least = INFINITY;
    for (int i = 0; i <= POINTS; i++)
        least = fmin(least, en_distance(p, en_cubic_at(figure->edges[edge].line.curve,
                                                       (double)i / POINTS)));
    return least;
}

static void check_clear(const en_figure *figure, size_t edge) {
    en_box box = ink(&figure->edges[edge].cite_label);
    for (size_t i = 0; i < figure->node_count; i++) {
        const en_mark_node *node = &figure->nodes[i];
        if (overlap(box, node_box(figure, i)))
            fail_msg("the number of edge %zu is over node %zu", edge, i);
        if (node->label.line_count && overlap(box, node->label.box))
            fail_msg("the number of edge %zu is over the label of node %zu", edge, i);
    }
    for (size_t i = 0; i < figure->edge_count; i++) {
        const en_mark_edge *other = &figure->edges[i];
        if (*other->line.mark && overlap(box, en_box_of(other->line.mark_at, 8, 8)))
            fail_msg("the number of edge %zu is over the mark of edge %zu", edge, i);
        if (i != edge && other->cite_label.line_count && overlap(box, ink(&other->cite_label)))
            fail_msg("the numbers of edges %zu and %zu overlap", edge, i);
    }
}

/* On its line; or beside it, and then no other line is as near. */
static void check_near(const en_figure *figure, size_t edge) {
    en_box box = ink(&figure->edges[edge].cite_label);
    en_point middle = en_box_middle(&box);
    double own = distance_to(figure, edge, middle);
    double half = hypot(box.x1 - box.x0, box.y1 - box.y0) / 2;
    assert_true(own < half + 5);
    for (size_t i = 0; i < figure->edge_count && own > 0.5; i++)
        if (i != edge && distance_to(figure, i, middle) <= own)
            fail_msg("the number of edge %zu is nearer to edge %zu", edge, i);
}

static size_t count_numbers(const en_figure *figure, bool wanted) {
    size_t count = 0;
    for (size_t i = 0; i < figure->edge_count; i++)
        count += wanted ? figure->edges[i].cite && *figure->edges[i].cite
                        : figure->edges[i].cite_label.line_count > 0;
    return count;
}

static void check_said(const en_figure *figure) {
    size_t missing = count_numbers(figure, true) - count_numbers(figure, false);
    char said[40];
    snprintf(said, sizeof said, "room, %zu relation%s", missing, missing == 1 ? " " : "s ");
    if (missing)
        assert_non_null(strstr(figure->remark, said));
    else
        assert_true(!figure->remark || !strstr(figure->remark, "numbers"));
}

static void numbers_hide_nothing_and_stand_by_their_own_lines(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        en_figure *figure = make_cited(4 + 3 * seed, 3 * seed, seed);
        for (size_t i = 0; i < figure->edge_count; i++) {
            const en_label *label = &figure->edges[i].cite_label;
            assert_true(!label->line_count || *figure->edges[i].cite);
            if (!label->line_count)
                continue;
            assert_string_equal(label->lines[0], figure->edges[i].cite);
            check_clear(figure, i);
            check_near(figure, i);
        }
        assert_true(count_numbers(figure, false) * 10 >= count_numbers(figure, true) * 7);
        check_said(figure);
        drop_figure(figure);
    }
}

static void where_there_is_room_every_edge_has_its_number(void **state) {
    (void)state;
    en_figure *figure = make_figure();
    for (size_t i = 0; i < 9; i++)
        add_node(figure, "Port", EN_CIRCLE, i ? 4 : 12);
    for (size_t i = 1; i < 9; i++)
        add_edge(figure, 0, i)->cite = "2,5 / 4";
    arrange(figure);
    cite(figure);
    assert_int_equal(count_numbers(figure, false), 8);
    assert_null(figure->remark);
    drop_figure(figure);
}

/* An edge so short that a number neither fits on it nor beside it, between two large nodes. */
static void where_there_is_no_room_the_figure_says_so(void **state) {
    (void)state;
    for (int french = 0; french < 2; french++) {
        en_figure *figure = make_figure();
        figure->lang = french ? "fr" : "en";
        figure->frame = (en_box){1, 40, 452.5, 100};
        add_node(figure, "", EN_SQUARE, 60)->shape.at = (en_point){100, 70};
        add_node(figure, "", EN_SQUARE, 60)->shape.at = (en_point){211, 70};
        en_mark_edge *edge = add_edge(figure, 0, 1);
        edge->cite = "1, 3, 5, 7 +12";
        en_cubic_straight(edge->line.curve, (en_point){154, 70}, (en_point){157, 70});
        cite(figure);
        assert_int_equal(count_numbers(figure, false), 0);
        assert_string_equal(
            figure->remark,
            french ? "Faute de place, 1 relation est sans numéro de source."
                   : "For want of room, 1 relation is without the numbers of its sources.");
        drop_figure(figure);
    }
}

static void among_thousands_of_edges_none_is_numbered(void **state) {
    (void)state;
    en_figure *figure = make_figure();
    for (size_t i = 0; i < 50; i++)
        add_node(figure, "", EN_CIRCLE, 3)->shape.at =
            (en_point){20 + 40 * (double)(i % 10), 60 + 40 * (double)(i / 10)};
    for (size_t i = 0; i < 2001; i++) {
        en_mark_edge *edge = add_edge(figure, i % 50, (i * 7 + 1) % 50);
        edge->cite = "1";
        en_cubic_straight(edge->line.curve, figure->nodes[edge->tail].shape.at,
                          figure->nodes[edge->head].shape.at);
    }
    cite(figure);
    assert_int_equal(count_numbers(figure, false), 0);
    assert_non_null(strstr(figure->remark, "2001 relations"));
    drop_figure(figure);
}

static void the_same_figure_is_cited_the_same(void **state) {
    (void)state;
    en_figure *a = make_cited(20, 20, 5), *b = make_cited(20, 20, 5);
    for (size_t i = 0; i < a->edge_count; i++)
        assert_memory_equal(&a->edges[i].cite_label.box, &b->edges[i].cite_label.box,
                            sizeof(en_box));
    drop_figure(a);
    drop_figure(b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_hide_nothing_and_stand_by_their_own_lines),
        cmocka_unit_test(where_there_is_room_every_edge_has_its_number),
        cmocka_unit_test(where_there_is_no_room_the_figure_says_so),
        cmocka_unit_test(among_thousands_of_edges_none_is_numbered),
        cmocka_unit_test(the_same_figure_is_cited_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
