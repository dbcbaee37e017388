/* SPDX-License-Identifier: MIT */
/*
 * Which claims count at a date. Dates as coarse as a year are intervals: the oracle tries every
 * day that they may mean.
 */
#include "reading.h"

#include <stdio.h>

static en_arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    return arena ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    en_arena_destroy(arena);
    return 0;
}

static en_date date(const char *text) {
    en_date out = {0};
    if (*text)
        assert_true(en_date_read(&out, text));
    return out;
}

/* What became of one claim, "since" to "until", by a source of some date. */
typedef struct outcome {
    bool counted, undated, unclear, past;
    en_omission omission;
} outcome;

static outcome look(const char *claim, const char *published, en_view_options options) {
    char json[600];
    snprintf(
        json, sizeof json,
        "{\"entente\": 1, \"sources\": [{\"id\": \"s\"%s}], \"entities\": [{\"id\": \"a\", "
        "\"label\": {\"en\": \"A\"}}, {\"id\": \"b\", \"label\": {\"en\": \"B\"}}],\n"
        "\"claims\": [{\"source\": \"s\", \"from\": \"a\", \"type\": \"funds\", \"to\": "
        "\"b\"%s}]}",
        published, claim);
    en_dossier *d = read_text(json);
    en_view *v = NULL;
    assert_int_equal(en_view_create(&v, d, &options, arena, NULL), EN_OK);
    outcome o = {.counted = v->relation_count == 1,
                 .undated = v->undated == 1,
                 .unclear = v->unclear == 1};
    o.past = o.counted && v->relations[0].past;
    for (en_omission i = 1; i < EN_OMISSIONS; i++)
        if (v->left_out.claims[i])
            o.omission = i;
    en_dossier_destroy(d);
    return o;
}

#define AT(text) \
    (en_view_options) { .as_of = date(text) }
#define BY(text) \
    (en_view_options) { .known_by = date(text) }

static void as_of_keeps_what_held_then(void **state) {
    (void)state;
    const char *claim = ", \"since\": \"1882-05-20\", \"until\": \"1915-05-03\"";
    assert_true(look(claim, "", AT("1900")).counted);
    assert_false(look(claim, "", AT("1900")).past);
    assert_true(look(claim, "", AT("1882-05-20")).counted);
    assert_true(look(claim, "", AT("1915-05-03")).counted);
    assert_int_equal(look(claim, "", AT("1882-05-19")).omission, EN_OTHER_TIME);
    assert_int_equal(look(claim, "", AT("1915-05-04")).omission, EN_OTHER_TIME);
    assert_true(look(claim, "", (en_view_options){0}).past);
}

static void what_dates_leave_open_is_kept_and_counted(void **state) {
    (void)state;
    outcome o = look(", \"since\": \"2025-05\"", "", AT("2025-05-07"));
    assert_true(o.counted && o.unclear);
    o = look(", \"since\": \"2025-05-07\"", "", AT("2025-05"));
    assert_true(o.counted && o.unclear);
    o = look(", \"since\": \"2025-05\"", "", AT("2025-06"));
    assert_true(o.counted && !o.unclear);
    o = look(", \"until\": \"2025\"", "", AT("2025-12-31"));
    assert_true(o.counted && o.unclear);
    assert_int_equal(look(", \"since\": \"2025-05\"", "", AT("2025-04-30")).omission,
                     EN_OTHER_TIME);
}

static void undated_claims_are_kept_unless_dropped(void **state) {
    (void)state;
    outcome o = look("", "", AT("1900"));
    assert_true(o.counted && o.undated && !o.unclear);
    en_view_options drop = AT("1900");
    drop.drop_undated = true;
    assert_int_equal(look("", "", drop).omission, EN_UNDATED);
    assert_true(look(", \"since\": \"1899\"", "", drop).counted);
    assert_true(look("", "", (en_view_options){.drop_undated = true}).counted);
}

static void what_has_ended_nobody_knows_when_ended_before_it_was_reported(void **state) {
    (void)state;
    const char *claim = ", \"since\": \"2010\", \"ended\": true";
    const char *published = ", \"published\": \"2020-01-15\"";
    assert_int_equal(look(claim, published, AT("2021")).omission, EN_OTHER_TIME);
    outcome o = look(claim, published, AT("2015"));
    assert_true(o.counted && o.unclear && !o.past);
    o = look(claim, "", AT("2021"));
    assert_true(o.counted && o.unclear);
    o = look(", \"ended\": true", "", AT("2021"));
    assert_true(o.counted && o.undated && o.past);
}

static void known_by_keeps_what_had_been_reported(void **state) {
    (void)state;
    assert_true(look("", ", \"published\": \"2025-05-07\"", BY("2025-05-07")).counted);
    assert_int_equal(look("", ", \"published\": \"2025-05-08\"", BY("2025-05-07")).omission,
                     EN_LATER);
    assert_int_equal(look("", ", \"published\": \"2026\"", BY("2025-12")).omission, EN_LATER);
    assert_true(look("", ", \"published\": \"2025-05\"", BY("2025-05-07")).unclear);
    assert_true(look("", "", BY("2025-05-07")).undated);
    en_view_options drop = BY("2025-05-07");
    drop.drop_undated = true;
    assert_int_equal(look("", "", drop).omission, EN_UNDATED);
}

static void an_end_is_past_unless_it_surely_lies_after_the_source(void **state) {
    (void)state;
    const char *published = ", \"published\": \"2025-05\"";
    assert_true(look(", \"until\": \"2025-05-20\"", published, (en_view_options){0}).past);
    assert_false(look(", \"until\": \"2025-06\"", published, (en_view_options){0}).past);
    assert_true(look(", \"until\": \"2026\"", "", (en_view_options){0}).past);
}

static void min_confidence_leaves_out_lesser_readings(void **state) {
    (void)state;
    static const char *const names[] = {"low", "medium", "high"};
    for (en_confidence c = EN_LOW; c <= EN_HIGH; c++)
        for (en_confidence least = EN_LOW; least <= EN_HIGH; least++) {
            char claim[60];
            snprintf(claim, sizeof claim, ", \"confidence\": \"%s\"", names[c]);
            outcome o = look(claim, "", (en_view_options){.min_confidence = least});
            assert_int_equal(o.counted, c >= least);
            assert_int_equal(o.omission, c >= least ? EN_COUNTED : EN_DOUBTFUL);
        }
}

/* One of the days, months and years of 1999 to 2001, or no date: the 0th. */
static en_date some_date(int i) {
    static const char *const texts[] = {
        "",           "1999",       "2000",    "2001",       "1999-12",
        "2000-01",    "2000-02",    "2000-12", "1999-12-31", "2000-01-01",
        "2000-01-15", "2000-02-29", "2000-06", "2000-12-31", "2001-01-01",
    };
    return date(texts[i]);
}
enum { DATES = 15 };

/* All days of three years as one number each, so that intervals can be tried out. */
enum { DAYS = 3 * 372 };
static bool may_mean(en_date d, int day) {
    int year = 1999 + day / 372, month = day % 372 / 31 + 1, of_month = day % 31 + 1;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool real = of_month <= lengths[month - 1] + (year == 2000 && month == 2);
    return real && (d.year == 0 || d.year == year) && (d.month == 0 || d.month == month) &&
           (d.day == 0 || d.day == of_month);
}

static void span_of(en_date d, int *first, int *last) {
    *first = DAYS;
    *last = -1;
    for (int day = 0; day < DAYS; day++)
        if (may_mean(d, day)) {
            *first = day < *first ? day : *first;
            *last = day;
        }
}

static void after_means_after_whatever_days_are_meant(void **state) {
    (void)state;
    for (int a = 0; a < DATES; a++)
        for (int b = 0; b < DATES; b++) {
            int a_first, a_last, b_first, b_last;
            span_of(some_date(a), &a_first, &a_last);
            span_of(some_date(b), &b_first, &b_last);
            bool all = a && b && a_first > b_last;
            assert_int_equal(en_date_after(some_date(a), some_date(b)), all);
            if (a && b) {
                assert_int_equal(en_date_first(some_date(a)) < en_date_first(some_date(b)),
                                 a_first < b_first);
                assert_int_equal(en_date_last(some_date(a)) < en_date_last(some_date(b)),
                                 a_last < b_last);
            }
        }
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(as_of_keeps_what_held_then),
        TEST(what_dates_leave_open_is_kept_and_counted),
        TEST(undated_claims_are_kept_unless_dropped),
        TEST(what_has_ended_nobody_knows_when_ended_before_it_was_reported),
        TEST(known_by_keeps_what_had_been_reported),
        TEST(an_end_is_past_unless_it_surely_lies_after_the_source),
        TEST(min_confidence_leaves_out_lesser_readings),
        TEST(after_means_after_whatever_days_are_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
