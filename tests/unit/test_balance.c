/* SPDX-License-Identifier: MIT */
/* Triads of signed ties against their definition. */
#include "signed.h"

#include "measure/triads.h"

/* What visits saw: how often each triad, and whether it was called balanced. */
typedef struct seen {
    const en_signs *signs;
    size_t times[MOST][MOST][MOST];
    bool balanced[MOST][MOST][MOST];
} seen;

static en_status see(void *context, const en_triad *t, en_error *err) {
    (void)err;
    seen *k = context;
    size_t a = t->vertex[0], b = t->vertex[1], c = t->vertex[2];
    assert_true(a < b && b < c);
    assert_int_equal(t->tie[0], en_signs_find(k->signs, a, b));
    assert_int_equal(t->tie[1], en_signs_find(k->signs, a, c));
    assert_int_equal(t->tie[2], en_signs_find(k->signs, b, c));
    k->times[a][b][c]++;
    k->balanced[a][b][c] = t->balanced;
    return EN_OK;
}

static void visit_all(seen *k, const en_view *view) {
    en_network *network;
    *k = (seen){0};
    assert_int_equal(en_network_create(&network, view, NULL), EN_OK);
    assert_int_equal(en_network_signs(&k->signs, network, NULL), EN_OK);
    assert_int_equal(en_triads_visit(k->signs, see, k, NULL), EN_OK);
    en_network_destroy(network);
}

static void each_triad_is_visited_once_and_balance_is_their_share(void **state) {
    (void)state;
    double unbalanced = 0;
    for (unsigned seed = 1; seed <= 1000; seed++) {
        sample s;
        sign_matrix m;
        seen k;
        double triads = 0, balanced = 0;
        const en_view *view = signed_sample(&s, seed, 10);
        fill_signs(m, view);
        visit_all(&k, view);
        for (size_t a = 0; a < MOST; a++)
            for (size_t b = a + 1; b < MOST; b++)
                for (size_t c = b + 1; c < MOST; c++) {
                    int product = m[a][b] * m[a][c] * m[b][c];
                    triads += product != 0;
                    balanced += product > 0;
                    assert_int_equal(k.times[a][b][c], product != 0);
                    assert_int_equal(k.balanced[a][b][c], product > 0);
                }
        unbalanced += triads - balanced;
        expect(network_value(view, "triads"), triads, "triads", seed, 0);
        expect(network_value(view, "triads_balanced"), balanced, "balanced", seed, 0);
        expect(network_value(view, "balance"), triads > 0 ? balanced / triads : NAN, "balance",
               seed, 0);
        expect(network_value(view, "ties_positive"), count_signs(m, 1), "positive", seed, 0);
        expect(network_value(view, "ties_negative"), count_signs(m, -1), "negative", seed, 0);
        drop_sample(&s);
    }
    assert_true(unbalanced > 1000); /* of thousands */
}

static en_status refuse(void *context, const en_triad *triad, en_error *err) {
    (void)triad;
    ++*(size_t *)context;
    return en_fail(err, EN_SYSTEM, "enough");
}

static void a_visit_that_fails_is_the_last(void **state) {
    (void)state;
    sample s;
    en_network *network;
    const en_signs *signs_of;
    size_t calls = 0;
    make_sample(&s, 5, 10);
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < i; j++)
            tie(&s, i, PARTNERS, j);
    assert_int_equal(en_network_create(&network, &s.view, NULL), EN_OK);
    assert_int_equal(en_network_signs(&signs_of, network, NULL), EN_OK);
    assert_int_equal(en_triads_visit(signs_of, refuse, &calls, NULL), EN_SYSTEM);
    assert_int_equal(calls, 1);
    en_network_destroy(network);
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_triad_is_visited_once_and_balance_is_their_share),
        cmocka_unit_test(a_visit_that_fails_is_the_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
