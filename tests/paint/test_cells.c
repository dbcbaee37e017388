/* SPDX-License-Identifier: MIT */
/* What is found near a place, beside what a look at everything finds. */
#include "arranging.h"
#include "paint/cells.h"

enum { THINGS = 80 };

static const size_t counts[EN_CELL_KINDS] = {THINGS, THINGS, THINGS};
static const en_box page = {10, 20, 460, 330};

/* Anywhere on the page and somewhat beyond; every third a box, every seventh a dot. */
static en_region random_region(en_chance *chance, size_t number) {
    en_region out = {{600 * en_chance_share(chance) - 70, 450 * en_chance_share(chance) - 50},
                     {600 * en_chance_share(chance) - 70, 450 * en_chance_share(chance) - 50},
                     40 * en_chance_share(chance),
                     20 * en_chance_share(chance)};
    if (number % 3 == 0)
        out.b = out.a;
    if (number % 5 == 0)
        out.b.y = out.a.y;
    if (number % 7 == 0)
        out.x = out.y = 0;
    return out;
}

/* Whether two regions meet, tried at points close together: none of these may be missed. */
static bool surely_meet(const en_region *one, const en_region *other) {
    enum { POINTS = 24 };
    for (int i = 0; i <= POINTS; i++)
        for (int j = 0; j <= POINTS; j++) {
            en_point p = en_point_between(one->a, one->b, (double)i / POINTS);
            en_point q = en_point_between(other->a, other->b, (double)j / POINTS);
            if (fabs(p.x - q.x) <= one->x + other->x && fabs(p.y - q.y) <= one->y + other->y)
                return true;
        }
    return false;
}

static void check_found(en_cells *cells, en_region regions[EN_CELL_KINDS][THINGS],
                        const en_region *asked) {
    en_cells_find(cells, *asked);
    for (int kind = 0; kind < EN_CELL_KINDS; kind++) {
        size_t times[THINGS] = {0};
        for (size_t i = 0; i < cells->found_count[kind]; i++)
            times[cells->found[kind][i]]++;
        for (size_t i = 0; i < THINGS; i++) {
            assert_true(times[i] <= 1);
            if (surely_meet(asked, &regions[kind][i]))
                assert_int_equal(times[i], 1);
        }
    }
}

static void all_that_is_near_is_found_once(void **state) {
    (void)state;
    static const double sizes[] = {7, 31, 58, 1000};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        en_region regions[EN_CELL_KINDS][THINGS];
        en_chance chance = {s};
        en_cells cells;
        assert_true(en_cells_init(&cells, &page, sizes[s], counts));
        /* Everything moves a few times. */
        for (size_t round = 0; round < 4; round++) {
            for (size_t i = 0; i < EN_CELL_KINDS * THINGS; i++) {
                en_region region = random_region(&chance, i + round);
                regions[i / THINGS][i % THINGS] = region;
                assert_true(
                    en_cells_put(&cells, (en_cell_kind)(i / THINGS), i % THINGS, region));
            }
            for (size_t i = 0; i < 6; i++) {
                en_region asked = random_region(&chance, i);
                check_found(&cells, regions, &asked);
            }
        }
        en_cells_clear(&cells);
    }
}

static void what_is_far_is_not_found(void **state) {
    (void)state;
    en_cells cells;
    en_region here = {{50, 50}, {60, 60}, 2, 2}, there = {{400, 50}, {420, 300}, 5, 5};
    assert_true(en_cells_init(&cells, &page, 30, counts));
    assert_true(en_cells_put(&cells, EN_CELL_TIES, 3, here));
    en_cells_find(&cells, there);
    assert_int_equal(cells.found_count[EN_CELL_TIES], 0);
    assert_true(en_cells_put(&cells, EN_CELL_TIES, 3, there));
    en_cells_find(&cells, here);
    assert_int_equal(cells.found_count[EN_CELL_TIES], 0);
    en_cells_find(&cells, there);
    assert_int_equal(cells.found_count[EN_CELL_TIES], 1);
    assert_int_equal(cells.found_count[EN_CELL_NODES], 0);
    en_cells_clear(&cells);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_that_is_near_is_found_once),
        cmocka_unit_test(what_is_far_is_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
