/* SPDX-License-Identifier: MIT */
/* Outlines: of equal area, and as Graphviz draws them. */
#include "arranging.h"
#include "paint/crew.h"

#include <graphviz/gvc.h>

static const double radii[] = {3.6, 10, 27};
enum { RADII = 3 };

static double area_of(const en_polygon *polygon) {
    double twice = 0;
    for (size_t i = 0; i < polygon->count; i++) {
        en_point a = polygon->corners[i], b = polygon->corners[(i + 1) % polygon->count];
        twice += a.x * b.y - b.x * a.y;
    }
    return fabs(twice) / 2;
}

static void equal_radii_are_equal_areas(void **state) {
    (void)state;
    for (int r = 0; r < RADII; r++)
        for (en_outline outline = 0; outline < EN_OUTLINES; outline++) {
            en_shape shape = {.outline = outline, .radius = radii[r], .at = {50, 60}};
            en_polygon polygon;
            en_shape_polygon(&polygon, &shape, 0);
            double share = area_of(&polygon) / (EN_PI * radii[r] * radii[r]);
            if (fabs(share - 1) > 0.01)
                fail_msg("%s of %g: %g", en_outline_name(outline), radii[r], share);
        }
}

static void names_are_found_again(void **state) {
    (void)state;
    for (en_outline outline = 0; outline < EN_OUTLINES; outline++)
        assert_int_equal(en_outline_find(en_outline_name(outline)), outline);
    assert_int_equal(en_outline_find("plaintext"), EN_OUTLINES);
}

/* How far a point is from the outline. */
static double distance(const en_polygon *polygon, en_point p) {
    double least = INFINITY;
    for (size_t i = 0; i < polygon->count; i++)
        least = fmin(least, en_segment_distance(polygon->corners[i],
                                                polygon->corners[(i + 1) % polygon->count], p));
    return least;
}

static void growing_moves_each_side_outwards(void **state) {
    (void)state;
    for (en_outline outline = 0; outline < EN_OUTLINES; outline++) {
        en_shape shape = {.outline = outline, .radius = 15, .at = {50, 60}};
        en_polygon plain, grown;
        en_shape_polygon(&plain, &shape, 0);
        for (double grow = -2; grow <= 3; grow += 1) {
            en_shape_polygon(&grown, &shape, grow);
            assert_int_equal(plain.count, grown.count);
            for (size_t i = 0; i < grown.count; i++) {
                en_point a = grown.corners[i], b = grown.corners[(i + 1) % grown.count];
                double far = distance(&plain, en_point_between(a, b, 0.5));
                if (fabs(far - fabs(grow)) > 0.15)
                    fail_msg("%s grown by %g: %g", en_outline_name(outline), grow, far);
            }
            assert_true(en_polygon_holds(&grown, shape.at));
            assert_true(grow <= 0 || area_of(&grown) > area_of(&plain));
        }
    }
}

static void small_shapes_shrink_to_something(void **state) {
    (void)state;
    for (en_outline outline = 0; outline < EN_OUTLINES; outline++) {
        en_shape shape = {.outline = outline, .radius = 1, .at = {5, 6}};
        en_polygon polygon;
        en_shape_polygon(&polygon, &shape, -9);
        for (size_t i = 0; i < polygon.count; i++)
            assert_true(en_distance(polygon.corners[i], shape.at) < 2);
    }
}

/* A graph with one node of SHAPE, sized as Graphviz is to be told. */
static Agnode_t *make_node(Agraph_t **graph, const en_shape *shape) {
    double width, height;
    char text[32], name[] = "g";
    *graph = agopen(name, Agundirected, NULL);
    Agnode_t *node = agnode(*graph, name, 1);
    en_shape_size(&width, &height, shape);
    snprintf(text, sizeof text, "%.5f", width / 72);
    agsafeset(node, (char *)"width", text, (char *)"");
    snprintf(text, sizeof text, "%.5f", height / 72);
    agsafeset(node, (char *)"height", text, (char *)"");
    agsafeset(node, (char *)"fixedsize", (char *)"true", (char *)"");
    agsafeset(node, (char *)"label", (char *)"", (char *)"");
    agsafeset(node, (char *)"shape", (char *)en_outline_name(shape->outline), (char *)"");
    return node;
}

static bool is_same(Agnode_t *node, const en_shape *shape) {
    static const double tolerance = 0.5; /* Graphviz rounds sizes to whole points */
    const polygon_t *theirs = ND_shape_info(node);
    en_polygon ours;
    en_shape_polygon(&ours, shape, 0);
    en_box box = en_polygon_box(&ours);
    if (theirs->sides <= 2 || shape->outline == EN_ROUNDED)
        return fabs(ND_width(node) * 72 - (box.x1 - box.x0)) < 2 * tolerance &&
               fabs(ND_height(node) * 72 - (box.y1 - box.y0)) < 2 * tolerance;
    for (size_t i = 0; i < ours.count; i++) {
        double least = INFINITY;
        for (int j = 0; j < theirs->sides; j++)
            least = fmin(least, hypot(theirs->vertices[j].x - ours.corners[i].x,
                                      -theirs->vertices[j].y - ours.corners[i].y));
        if (least > tolerance * sqrt(2))
            return false;
    }
    return theirs->sides == (int)ours.count;
}

/* In a child: what Graphviz leaves behind is then nobody's leak. */
static bool draw_outline(void *answer, size_t outline, const void *state) {
    (void)state;
    GVC_t *context = gvContext();
    bool same = true;
    for (int r = 0; r < RADII; r++) {
        en_shape shape = {.outline = (en_outline)outline, .radius = radii[r]};
        Agraph_t *graph;
        Agnode_t *node = make_node(&graph, &shape);
        same = gvLayout(context, graph, "neato") == 0 && is_same(node, &shape) && same;
    }
    *(bool *)answer = same;
    return true;
}

static void graphviz_draws_the_same(void **state) {
    (void)state;
    bool same[EN_OUTLINES], done[EN_OUTLINES];
    en_crew crew = {.job = draw_outline, .count = EN_OUTLINES, .answer_size = sizeof *same};
    en_crew_run(same, done, &crew);
    for (en_outline outline = 0; outline < EN_OUTLINES; outline++)
        if (!done[outline] || !same[outline])
            fail_msg("%s is drawn otherwise", en_outline_name(outline));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_radii_are_equal_areas),
        cmocka_unit_test(names_are_found_again),
        cmocka_unit_test(growing_moves_each_side_outwards),
        cmocka_unit_test(small_shapes_shrink_to_something),
        cmocka_unit_test(graphviz_draws_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
