/* SPDX-License-Identifier: MIT */
/* What must hold for every row of the list of measures, and what the literature printed. */
#include "networks.h"

#include <ctype.h>

#define EACH_MEASURE(m)                       \
    const en_measure *const *m = en_measures; \
    *m;                                       \
    m++

static void speaks_both_languages(en_words words) {
    for (en_lang lang = 0; lang < EN_LANGS; lang++) {
        assert_non_null(words.in[lang]);
        assert_true(strlen(words.in[lang]) > 1);
    }
}

/* French sets no blank that a line may break at before : ; ! and ?. */
static void is_set_as_french(const char *text) {
    for (const char *blank = strchr(text, ' '); blank; blank = strchr(blank + 1, ' '))
        if (blank[1] && strchr(":;!?", blank[1]))
            fail_msg("'%s' has a plain blank before '%c'", text, blank[1]);
}

static void is_said_in_a_sentence(en_words meaning) {
    is_set_as_french(meaning.in[EN_FR]);
    speaks_both_languages(meaning);
    for (en_lang lang = 0; lang < EN_LANGS; lang++) {
        const char *text = meaning.in[lang];
        assert_true(isupper((unsigned char)text[0]) || (text[0] & 0x80));
        assert_true(text[strlen(text) - 1] == '.');
    }
}

/* What records of all levels have, and --list prints. */
static void is_described(const char *name, const char *family, en_domain domain,
                         const char *reference, en_words meaning) {
    const char *families[] = {"degree",   "paths",  "spectral", "brokerage",
                              "cohesion", "groups", "signed",   "network"};
    bool known = false;
    for (const char *c = name; *c; c++)
        assert_true(islower((unsigned char)*c) || *c == '_');
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        known = known || strcmp(families[i], family) == 0;
    assert_true(known);
    assert_true(domain < EN_DOMAINS);
    speaks_both_languages(en_domain_names[domain]);
    if (!reference || (strcmp(reference, "entente") != 0 && !strpbrk(reference, "0123456789")))
        fail_msg("%s names nobody and no year that it is from", name);
    is_said_in_a_sentence(meaning);
}

static void every_measure_has_its_words(void **state) {
    (void)state;
    for (EACH_MEASURE(m)) {
        is_described((*m)->name, (*m)->family, (*m)->domain, (*m)->reference, (*m)->meaning);
        speaks_both_languages((*m)->label);
        if ((*m)->undefined.in[EN_FR] || (*m)->undefined.in[EN_EN])
            speaks_both_languages((*m)->undefined);
    }
    for (const en_tie_measure *const *m = en_tie_measures; *m; m++) {
        is_described((*m)->name, (*m)->family, (*m)->domain, (*m)->reference, (*m)->meaning);
        speaks_both_languages((*m)->label);
    }
    for (const en_statistic *const *m = en_statistics; *m; m++)
        is_described((*m)->name, (*m)->family, (*m)->domain, (*m)->reference, (*m)->meaning);
}

static void every_measure_is_found_by_its_name(void **state) {
    (void)state;
    for (EACH_MEASURE(m))
        assert_ptr_equal(en_measure_find((*m)->name), *m);
    assert_null(en_measure_find("charm"));
}

/* Finite, or undefined by one that says why it may be; also divided by its maximum. Rivals may
 * take more from PN than the rest gives. */
static void check_scores(const en_view *view) {
    enum { ROOM = 64 };
    assert_true(view->entity_count <= ROOM);
    for (EACH_MEASURE(m))
        for (int normalise = 0; normalise <= 1; normalise++) {
            en_network *network;
            en_error err = {0};
            double score[ROOM] = {0};
            assert_int_equal(en_network_create(&network, view, &err), EN_OK);
            assert_int_equal(en_measure_run(score, *m, network, normalise, &err), EN_OK);
            assert_string_equal(err.note, "");
            bool bounded = normalise && (*m)->most && view->options.weight == EN_WEIGHT_ONE;
            for (size_t i = 0; i < view->entity_count; i++) {
                assert_true(isfinite(score[i]) || (*m)->undefined.in[EN_EN]);
                assert_false(isinf(score[i]) ||
                             (score[i] < 0 && strcmp((*m)->name, "pn") != 0));
                assert_false(bounded && score[i] > 1 + 1e-12);
            }
            en_network_destroy(network);
        }
}

static void every_measure_does_with_nobody_one_or_two(void **state) {
    (void)state;
    for (size_t size = 0; size <= 2; size++)
        for (size_t type = 0; type <= TYPES; type++)
            for (int directed = 0; directed <= 1; directed++) {
                sample s;
                en_view *view = make_sample(&s, size, 2);
                view->options.directed = directed;
                view->options.channels = EN_ALL;
                if (size && type < TYPES) {
                    tie(&s, 0, type, 0);
                    tie(&s, 0, type, size - 1);
                }
                check_scores(view);
                drop_sample(&s);
            }
}

static void every_measure_is_finite_or_undefined(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 200; seed++) {
        sample s;
        check_scores(random_sample(&s, seed, true));
        drop_sample(&s);
    }
}

/*
 * Parts of 7, 3 and 1 entities, with some arcs one way, so that nothing hangs on the order that
 * entities come in. PLACE says where each comes.
 */
static en_view *parts(sample *s, const size_t *place, bool directed, en_weight weight) {
    static const size_t ties[][3] = {{0, SUPPORTS, 1}, {1, SUPPORTS, 2}, {2, PARTNERS, 3},
                                     {3, SUPPORTS, 0}, {3, SUPPORTS, 4}, {4, PARTNERS, 5},
                                     {5, SUPPORTS, 6}, {6, PARTNERS, 2}, {0, RIVALS, 4},
                                     {7, PARTNERS, 8}, {8, SUPPORTS, 9}, {1, PARTNERS, 6}};
    enum { TIES = sizeof ties / sizeof *ties };
    en_view *view = make_sample(s, MOST, TIES);
    view->options = (en_view_options){.directed = directed, .weight = weight};
    for (size_t i = 0; i < TIES; i++)
        tie(s, place[ties[i][0]], ties[i][1], place[ties[i][2]])->origins_for =
            (uint32_t)(1 + i % 3);
    return view;
}

/* Groups as large as others may be numbered otherwise, with the same entities in them. */
static void groups_alike(const double *got, const double *want, const size_t *place, size_t i,
                         const char *name) {
    for (size_t j = 0; j < MOST; j++)
        if ((fabs(got[place[i]] - got[place[j]]) < .5) != (fabs(want[i] - want[j]) < .5))
            fail_msg("%s of %zu and %zu hangs on the order of entities", name, i, j);
}

static void no_measure_minds_the_order_of_entities(void **state) {
    (void)state;
    uint64_t dice = 7;
    size_t place[MOST], plain[MOST];
    for (size_t i = 0; i < MOST; i++)
        place[i] = plain[i] = i;
    for (unsigned turn = 0; turn < 40; turn++) {
        for (size_t i = MOST; i-- > 1;) {
            size_t j = draw(&dice, i + 1), other = place[j];
            place[j] = place[i];
            place[i] = other;
        }
        sample s, moved;
        bool directed = turn % 2;
        en_weight weight = turn % 4 < 2 ? EN_WEIGHT_ONE : EN_WEIGHT_ORIGINS;
        parts(&s, plain, directed, weight);
        parts(&moved, place, directed, weight);
        for (EACH_MEASURE(m)) {
            double want[MOST], got[MOST];
            run_measure(want, (*m)->name, &s.view);
            run_measure(got, (*m)->name, &moved.view);
            for (size_t i = 0; i < MOST; i++)
                if (strcmp((*m)->family, "groups") != 0)
                    expect(got[place[i]], want[i], (*m)->name, turn, i);
                else
                    groups_alike(got, want, place, i, (*m)->name);
        }
        drop_sample(&s);
        drop_sample(&moved);
    }
}

/* One number of a table in print: to half a unit of its last digit. */
typedef struct printed {
    const char *measure;
    bool normalise;
    size_t entity; /* from 1 */
    double value, slack;
} printed;

static void check_printed(const published *p, const printed *rows, size_t count) {
    sample s;
    en_network *network;
    double score[64];
    assert_int_equal(en_network_create(&network, make_published(&s, p), NULL), EN_OK);
    for (size_t i = 0; i < count; i++) {
        const en_measure *m = en_measure_find(rows[i].measure);
        assert_int_equal(en_measure_run(score, m, network, rows[i].normalise, NULL), EN_OK);
        double got = score[rows[i].entity - 1];
        if (fabs(got - rows[i].value) > rows[i].slack)
            fail_msg("%s of %zu is %.9g, printed is %.9g", m->name, rows[i].entity, got,
                     rows[i].value);
    }
    en_network_destroy(network);
    drop_sample(&s);
}
#define CHECK_PRINTED(network, rows) check_printed(&(network), rows, sizeof rows / sizeof *rows)

/* Krackhardt 1990, figure 1 and text: three entities, each first by another measure. */
static void krackhardts_kite_comes_out_as_printed(void **state) {
    (void)state;
    const double degree[] = {4, 4, 3, 6, 3, 5, 5, 3, 2, 1};
    const double between[] = {.0231, .0231, 0, .1019, 0, .2315, .2315, .3889, .2222, 0};
    const double close[] = {.529, .529, .5, .6, .5, .643, .643, .6, .429, .310};
    printed rows[30];
    for (size_t i = 0; i < 10; i++) {
        rows[i] = (printed){"degree", false, i + 1, degree[i], 0};
        rows[10 + i] = (printed){"betweenness", true, i + 1, between[i], .00005};
        rows[20 + i] = (printed){"closeness", false, i + 1, close[i], .0005};
    }
    CHECK_PRINTED(kite, rows);
    const printed exact[] = {{"betweenness", false, 8, 14, 1e-12},
                             {"betweenness", false, 9, 8, 1e-12},
                             {"betweenness", false, 6, 25.0 / 3, 1e-12},
                             {"closeness", false, 6, 9.0 / 14, 1e-12}};
    CHECK_PRINTED(kite, exact);
}

/*
 * Wasserman and Faust, "Social Network Analysis" (1994), chapter 5: the families that marry.
 * They divide by the pairs among 15; Pucci, whom nobody marries, makes us 16.
 */
static void the_medici_come_out_as_printed(void **state) {
    (void)state;
    const double pairs = 14 * 13 / 2.0;
    const printed rows[] = {
        {"degree", false, 9, 6, 0},
        {"degree", false, 7, 4, 0},
        {"degree", false, 15, 4, 0},
        {"degree", false, 12, 0, 0},
        {"betweenness", false, 9, .522 * pairs, .0005 * pairs},
        {"betweenness", false, 7, .255 * pairs, .0005 * pairs},
        {"betweenness", false, 2, .212 * pairs, .0005 * pairs},
        {"betweenness", false, 14, .143 * pairs, .0005 * pairs},
        {"betweenness", false, 13, .114 * pairs, .0005 * pairs},
        {"betweenness", false, 4, .104 * pairs, .0005 * pairs},
        {"betweenness", false, 15, .103 * pairs, .0005 * pairs},
        {"betweenness", false, 9, 47.5, 1e-9},
        {"closeness", false, 9, .560, .0005},
        {"closeness", false, 13, .500, .0005},
        {"closeness", false, 2, .483, .0005},
        {"closeness", false, 16, .483, .0005},
        {"closeness", false, 10, .286, .0005},
        {"component", false, 9, 1, 0},
        {"component", false, 12, 2, 0},
    };
    CHECK_PRINTED(florence, rows);
}

/*
 * The club's officers are 1 and 34. Betweenness as in Girvan and Newman's data and every later
 * textbook; eigenvector to length 1 is .37336 for 34 and .35549 for 1; the core of ten
 * members is the 4-core.
 */
static void the_karate_club_comes_out_as_printed(void **state) {
    (void)state;
    const printed rows[] = {
        {"degree", false, 34, 17, 0},
        {"degree", false, 1, 16, 0},
        {"degree", false, 33, 12, 0},
        {"betweenness", true, 1, .43764, .000005},
        {"betweenness", true, 34, .30407, .00001},
        {"betweenness", true, 33, .14525, .000005},
        {"betweenness", true, 3, .14366, .000005},
        {"betweenness", true, 32, .13828, .000005},
        {"closeness", false, 1, .56897, .000005},
        {"closeness", false, 3, .55932, .000005},
        {"closeness", false, 34, .55, .000005},
        {"eigenvector", false, 34, 1, 1e-12},
        {"eigenvector", false, 1, .35549 / .37336, .00003},
        {"eigenvector", false, 3, .31719 / .37336, .00003},
        {"pagerank", false, 34, .1009, .00005},
        {"pagerank", false, 1, .0970, .00005},
        {"coreness", false, 1, 4, 0},
        {"coreness", false, 34, 4, 0},
        {"coreness", false, 12, 1, 0},
    };
    CHECK_PRINTED(karate, rows);
}

/* Betweenness, unless people would have to wait for it: that comes earlier where ties weigh. */
static void the_usual_measure_is_one_that_comes_at_once(void **state) {
    (void)state;
    const struct {
        size_t size;
        en_weight weight;
        const char *measure;
    } rows[] = {{63000, EN_WEIGHT_ONE, "betweenness"},
                {64000, EN_WEIGHT_ONE, "degree"},
                {14000, EN_WEIGHT_CLAIMS, "betweenness"},
                {15000, EN_WEIGHT_CLAIMS, "degree"}};
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        sample s;
        en_network *network;
        en_error err = {0};
        en_view *view = make_sample(&s, rows[row].size, rows[row].size);
        view->options.weight = rows[row].weight;
        for (size_t i = 0; i < rows[row].size; i++)
            tie(&s, 0, PARTNERS, i);
        assert_int_equal(en_network_create(&network, view, &err), EN_OK);
        assert_string_equal(en_measure_usual(network, &err)->name, rows[row].measure);
        bool said = strstr(err.note, "so degree is taken") != NULL;
        assert_true(said == (strcmp(rows[row].measure, "degree") == 0));
        en_network_destroy(network);
        drop_sample(&s);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_measure_has_its_words),
        cmocka_unit_test(every_measure_is_found_by_its_name),
        cmocka_unit_test(every_measure_does_with_nobody_one_or_two),
        cmocka_unit_test(every_measure_is_finite_or_undefined),
        cmocka_unit_test(no_measure_minds_the_order_of_entities),
        cmocka_unit_test(krackhardts_kite_comes_out_as_printed),
        cmocka_unit_test(the_medici_come_out_as_printed),
        cmocka_unit_test(the_usual_measure_is_one_that_comes_at_once),
        cmocka_unit_test(the_karate_club_comes_out_as_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
