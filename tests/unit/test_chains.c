/* SPDX-License-Identifier: MIT */
#include "network/chains.h"

#include "networks.h"
#include "ration.h"

enum { SIMPLE = 20000 };

/* All simple paths from one vertex to another, by walking wherever there is a tie. */
typedef struct walk {
    matrix m;
    size_t size, to;
    size_t at[MOST], length;
    struct path {
        size_t vertices[MOST], count;
    } * found;
    size_t found_count;
} walk;

static void go_on(walk *w) {
    size_t last = w->at[w->length - 1];
    if (last == w->to) {
        assert_true(w->found_count < SIMPLE);
        struct path *p = &w->found[w->found_count++];
        p->count = w->length;
        memcpy(p->vertices, w->at, sizeof w->at);
        return;
    }
    for (size_t v = 0; v < w->size; v++) {
        bool been = false;
        for (size_t i = 0; i < w->length; i++)
            been = been || w->at[i] == v;
        if (been || !(w->m[last][v] > 0))
            continue;
        w->at[w->length++] = v;
        go_on(w);
        w->length--;
    }
}

/* In order of length; the walk meets vertices in their order, which equals in length keep. */
static size_t all_paths(struct path *found, const en_view *view, size_t from, size_t to) {
    walk w = {.size = view->entity_count, .to = to, .at = {from}, .length = 1, .found = found};
    path_matrix(w.m, view);
    go_on(&w);
    for (size_t i = 0; i < w.found_count; i++) {
        size_t best = i;
        for (size_t k = i + 1; k < w.found_count; k++)
            if (found[k].count < found[best].count)
                best = k;
        struct path p = found[best];
        memmove(&found[i + 1], &found[i], (best - i) * sizeof p);
        found[i] = p;
    }
    return w.found_count;
}

static void chains_are_the_shortest_simple_paths_in_the_dossiers_order(void **state) {
    (void)state;
    struct path *want = malloc(SIMPLE * sizeof *want);
    assert_non_null(want);
    size_t seen = 0;
    for (unsigned seed = 1; seed <= 300; seed++) {
        sample s;
        en_view *view = random_sample(&s, seed, seed % 2);
        size_t n = view->entity_count, most = seed % 3 == 0 ? 500 : seed % 7;
        for (size_t from = 0; from < n && n > 1; from++) {
            size_t to = (from + 1 + seed % (n - 1)) % n, count;
            en_chains got;
            assert_int_equal(en_chains_find(&got, view, from, to, most, s.arena, NULL), EN_OK);
            count = all_paths(want, view, from, to);
            assert_int_equal(got.count, count < most ? count : most);
            for (size_t i = 0; i < got.count; i++) {
                assert_int_equal(got.items[i].count, want[i].count);
                assert_memory_equal(got.items[i].vertices, want[i].vertices,
                                    want[i].count * sizeof *want[i].vertices);
            }
            seen += got.count;
        }
        drop_sample(&s);
    }
    assert_true(seen > 1000);
    free(want);
}

static void whoever_is_reached_is_at_some_distance(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 200; seed++) {
        sample s;
        matrix d;
        en_view *view = random_sample(&s, seed, true);
        distance_matrix(d, view);
        for (size_t v = 0; v < view->entity_count; v++)
            for (int backward = 0; backward < 2; backward++) {
                size_t *got, count, next = 0;
                assert_int_equal(
                    en_chains_reach(&got, &count, view, v, backward, s.arena, NULL), EN_OK);
                for (size_t u = 0; u < view->entity_count; u++)
                    if (u != v && isfinite(backward ? d[u][v] : d[v][u])) {
                        assert_true(next < count);
                        assert_int_equal(got[next++], u);
                    }
                assert_int_equal(next, count);
            }
        drop_sample(&s);
    }
}

static void nobody_has_a_chain_to_itself(void **state) {
    (void)state;
    sample s;
    en_chains got;
    en_view *view = make_published(&s, &kite);
    assert_int_equal(en_chains_find(&got, view, 3, 3, 5, s.arena, NULL), EN_OK);
    assert_int_equal(got.count, 0);
    drop_sample(&s);
}

static void every_block_may_be_missing(void **state) {
    (void)state;
    sample s;
    en_view *view = make_published(&s, &karate);
    en_status status = EN_SYSTEM;
    for (size_t blocks = 0; status; blocks++) {
        ration r = {.left = blocks};
        const en_heap heap = ration_heap(&r);
        en_arena *arena = en_arena_create(&heap);
        en_error err = {0};
        en_chains got;
        status = arena ? en_chains_find(&got, view, 0, 33, 60, arena, &err) : EN_SYSTEM;
        if (arena && status)
            assert_string_equal(err.text, "out of memory");
        if (!status)
            assert_int_equal(got.count, 60);
        en_arena_destroy(arena);
        assert_int_equal(r.out, 0);
        assert_true(blocks < 1000);
    }
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chains_are_the_shortest_simple_paths_in_the_dossiers_order),
        cmocka_unit_test(whoever_is_reached_is_at_some_distance),
        cmocka_unit_test(nobody_has_a_chain_to_itself),
        cmocka_unit_test(every_block_may_be_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
