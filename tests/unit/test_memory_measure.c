/* SPDX-License-Identifier: MIT */
/*
 * Every allocation of networks and measures fails once, in turn: each must end in a plain
 * error or in an answer, and give all back.
 */
#include "networks.h"

#include "dry.h"

#ifdef EN_TESTS_DRY

/* What is tried: on a network of its own each time. */
typedef en_status attempt(const void *what, en_network *network, en_error *err);

static en_status attempt_measure(const void *what, en_network *network, en_error *err) {
    double score[MOST];
    return en_measure_run(score, what, network, true, err);
}

static en_status attempt_tie_measure(const void *what, en_network *network, en_error *err) {
    double score[3 * MOST];
    return en_tie_measure_run(score, what, network, err);
}

static en_status attempt_places(const void *what, en_network *network, en_error *err) {
    double x[MOST], y[MOST];
    return en_network_places(x, y, network, *(const unsigned *)what, err);
}

static en_status attempt_statistic(const void *what, en_network *network, en_error *err) {
    const en_statistic *statistic = what;
    en_value values[32] = {{0}};
    return statistic->run(values, network, err);
}

/* One more block each time, until there are enough. */
static void survive(const char *name, const en_view *view, attempt *try_it, const void *what) {
    en_status status = EN_SYSTEM;
    for (long blocks = 0; status; blocks++) {
        en_network *network;
        en_error err = {0};
        left = blocks;
        held = 0;
        rationed = true;
        status = en_network_create(&network, view, &err);
        if (!status)
            status = try_it(what, network, &err);
        en_network_destroy(network);
        rationed = false;
        if (held)
            fail_msg("%s keeps %ld of %ld blocks", name, held, blocks);
        if (status && (status != EN_SYSTEM || strcmp(err.text, "out of memory") != 0))
            fail_msg("%s with %ld blocks: %s", name, blocks, err.text);
        assert_true(blocks < 1000);
    }
}

/*
 * igraph 0.10.2 does not look whether it got its list of neighbours, and crashes; its Leiden
 * algorithm, too, and keeps a list of lists when it cannot make all of those in it.
 */
static bool trips(const char *name, const en_view *view) {
    bool weighted = view->options.weight != EN_WEIGHT_ONE;
    bool leiden = strncmp(name, "communit", 8) == 0 || strncmp(name, "faction", 7) == 0;
    return (weighted && strcmp(name, "eigenvector") == 0) || leiden;
}

/* Some of each sort: with and without directions and weights. */
static void everything_survives_any_lack_of_memory(void **state) {
    (void)state;
    const unsigned seed = 1;
    for (unsigned turn = 1; turn <= 12; turn++) {
        sample s;
        en_view *view = random_sample(&s, turn, true);
        survive("places", view, attempt_places, &seed);
        for (const en_measure *const *m = en_measures; *m; m++)
            if (!trips((*m)->name, view))
                survive((*m)->name, view, attempt_measure, *m);
        for (const en_tie_measure *const *m = en_tie_measures; *m; m++)
            survive((*m)->name, view, attempt_tie_measure, *m);
        for (const en_statistic *const *row = en_statistics; *row; row++)
            if (!trips((*row)->name, view))
                survive((*row)->name, view, attempt_statistic, *row);
        drop_sample(&s);
    }
}

#else

static void everything_survives_any_lack_of_memory(void **state) {
    (void)state;
    skip();
}

#endif

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_survives_any_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
