/* SPDX-License-Identifier: MIT */
/* Segments, boxes and curves. */
#include "arranging.h"

static bool near(double a, double b) { return fabs(a - b) < 1e-9; }

static en_point at(double x, double y) { return (en_point){x, y}; }

static void segments_cross_only_inside_both(void **state) {
    (void)state;
    assert_true(en_segments_cross(at(0, 0), at(2, 2), at(0, 2), at(2, 0)));
    assert_false(en_segments_cross(at(0, 0), at(1, 1), at(1, 1), at(2, 0)));
    assert_false(en_segments_cross(at(0, 0), at(1, 1), at(2, 2), at(3, 3)));
    assert_false(en_segments_cross(at(0, 0), at(2, 2), at(1, 1), at(3, 3)));
    assert_false(en_segments_cross(at(0, 0), at(1, 0), at(0, 1), at(1, 1)));
}

static void distances_are_to_the_nearest_point(void **state) {
    (void)state;
    assert_true(near(en_segment_distance(at(0, 0), at(4, 0), at(2, 3)), 3));
    assert_true(near(en_segment_distance(at(0, 0), at(4, 0), at(7, 4)), 5));
    assert_true(near(en_segment_distance(at(1, 1), at(1, 1), at(4, 5)), 5));
}

static void the_length_inside_a_box_is_exact(void **state) {
    (void)state;
    en_box box = {0, 0, 10, 10};
    assert_true(near(en_segment_in_box(at(-5, 5), at(15, 5), &box), 10));
    assert_true(near(en_segment_in_box(at(2, 2), at(2, 6), &box), 4));
    assert_true(near(en_segment_in_box(at(-5, -5), at(20, 20), &box), 10 * sqrt(2)));
    assert_true(near(en_segment_in_box(at(-1, 0), at(-1, 9), &box), 0));
    assert_true(near(en_segment_in_box(at(11, 0), at(20, 9), &box), 0));
}

static void boxes_meet_where_areas_do(void **state) {
    (void)state;
    en_box a = {0, 0, 4, 4}, b = {3, 2, 8, 8}, touching = {4, 0, 6, 4}, far = {7, 8, 9, 9};
    assert_true(en_boxes_meet(&a, &b));
    assert_true(near(en_box_overlap(&a, &b), 2));
    assert_false(en_boxes_meet(&a, &touching));
    assert_true(near(en_box_gap(&a, &touching), 0));
    assert_true(near(en_box_gap(&a, &far), 5));
}

static void a_part_of_a_curve_lies_on_it(void **state) {
    (void)state;
    en_point curve[4] = {{0, 0}, {10, 20}, {30, -20}, {40, 10}}, part[4];
    en_cubic_part(part, curve, 0.2, 0.7);
    for (int i = 0; i <= 10; i++) {
        en_point p = en_cubic_at(part, i / 10.0), q = en_cubic_at(curve, 0.2 + 0.05 * i);
        assert_true(near(p.x, q.x) && near(p.y, q.y));
    }
}

static void straight_curves_are_one_segment(void **state) {
    (void)state;
    en_point curve[4];
    en_path path;
    en_cubic_straight(curve, at(3, 4), at(30, 40));
    en_path_of(&path, curve);
    assert_int_equal(path.count, 2);
    curve[1].x += 9;
    en_path_of(&path, curve);
    assert_int_equal(path.count, EN_PATH_POINTS);
    assert_true(path.box.x0 <= 3 && path.box.y1 >= 40);
}

static void a_flat_curve_is_met_by_boxes_and_curves(void **state) {
    (void)state;
    en_point across[4], down[4];
    en_path one, other;
    en_box box = {4, -1, 6, 1};
    en_cubic_straight(across, at(0, 0), at(10, 0));
    en_cubic_straight(down, at(5, -5), at(5, 5));
    en_path_of(&one, across);
    en_path_of(&other, down);
    assert_true(near(en_path_in_box(&one, &box), 2));
    assert_true(en_paths_cross(&one, &other));
    assert_true(near(en_path_distance(&one, at(5, 7)), 7));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(segments_cross_only_inside_both),
        cmocka_unit_test(distances_are_to_the_nearest_point),
        cmocka_unit_test(the_length_inside_a_box_is_exact),
        cmocka_unit_test(boxes_meet_where_areas_do),
        cmocka_unit_test(a_part_of_a_curve_lies_on_it),
        cmocka_unit_test(straight_curves_are_one_segment),
        cmocka_unit_test(a_flat_curve_is_met_by_boxes_and_curves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
