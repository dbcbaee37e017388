/* SPDX-License-Identifier: MIT */
#include "report/why.h"

#include "base/sha256.h"
#include "dossier/view_without.h"
#include "ration.h"
#include "reading.h"
#include "report/why_form.h"

#include <math.h>
#include <stdio.h>

#define HEAD                                                                            \
    "{\"entente\":1,\"sources\":[{\"id\":\"wire\",\"read\":false},"                     \
    "{\"id\":\"s1\",\"origin\":\"wire\",\"text\":{\"file\":\"one.txt\"}},"              \
    "{\"id\":\"s2\",\"text\":{\"file\":\"two.txt\"}},{\"id\":\"s3\"}],"                 \
    "\"entities\":[{\"id\":\"a\",\"label\":{\"en\":\"A\"}},"                            \
    "{\"id\":\"b\",\"label\":{\"en\":\"B\"}},{\"id\":\"c\",\"label\":{\"en\":\"C\"}},"  \
    "{\"id\":\"d\",\"label\":{\"en\":\"D\"}},{\"id\":\"e\",\"label\":{\"en\":\"E\"}},"  \
    "{\"id\":\"g\",\"named\":false,\"label\":{\"en\":\"G\"}},"                          \
    "{\"id\":\"h\",\"label\":{\"en\":\"H\"}},{\"id\":\"i\",\"label\":{\"en\":\"I\"}},"  \
    "{\"id\":\"j\",\"label\":{\"en\":\"J\"}},{\"id\":\"k\",\"label\":{\"en\":\"K\"}}]," \
    "\"claims\":["
#define CLAIM(source, from, type, to, more)                                               \
    "{\"source\":\"" source "\",\"from\":\"" from "\",\"type\":\"" type "\",\"to\":\"" to \
    "\"" more "}"
#define DENIES ",\"stance\":\"denies\""

/*
 * a-b is asserted by s1, denied by s2, and a rivalry besides; b-c rests on s1, c-d on s2 and
 * s3; d-e is past. a-g has an unnamed end; h is tied to g alone; a-i is only denied, j is in a
 * question alone, and nobody names k.
 */
static const char *const claims[] = {
    CLAIM("s1", "a", "partners", "b", ""),
    CLAIM("s2", "b", "partners", "a", DENIES),
    CLAIM("s3", "b", "rivals", "a", ""),
    CLAIM("s1", "b", "funds", "c", ""),
    CLAIM("s2", "c", "supports", "d", ",\"modality\":\"plan\""),
    CLAIM("s3", "c", "supports", "d", ""),
    CLAIM("s3", "d", "owns", "e", ",\"ended\":true"),
    CLAIM("s3", "a", "supports", "g", ""),
    CLAIM("s3", "h", "supports", "g", ""),
    CLAIM("s3", "a", "owns", "i", DENIES),
    CLAIM("s3", "a", "owns", "j", ",\"modality\":\"question\""),
    CLAIM("s3", "a", "owns", "b", ",\"status\":\"proposed\""),
};
enum { CLAIMS = sizeof claims / sizeof *claims };

static en_dossier *d;
static en_arena *arena;

/* The dossier without its claims between the entities X and Y, by their ids. */
static en_dossier *read_without(const char *x, const char *y) {
    en_buf text = {0};
    char there[40], back[40];
    bool any = false;
    snprintf(there, sizeof there, "\"from\":\"%s\",", x);
    snprintf(back, sizeof back, "\"from\":\"%s\",", y);
    en_buf_puts(&text, HEAD);
    for (size_t i = 0; i < CLAIMS; i++) {
        char to_x[40], to_y[40];
        snprintf(to_x, sizeof to_x, "\"to\":\"%s\"", x);
        snprintf(to_y, sizeof to_y, "\"to\":\"%s\"", y);
        if ((strstr(claims[i], there) && strstr(claims[i], to_y)) ||
            (strstr(claims[i], back) && strstr(claims[i], to_x)))
            continue;
        en_buf_printf(&text, "%s%s", any ? "," : "", claims[i]);
        any = true;
    }
    en_buf_puts(&text, "]}");
    en_dossier *rest = read_text(en_buf_text(&text));
    en_buf_destroy(&text);
    return rest;
}

static int set_up(void **state) {
    (void)state;
    d = read_without("", "");
    arena = en_arena_create(NULL);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    en_dossier_destroy(d);
    en_arena_destroy(arena);
    return 0;
}

static en_view *view_of(const en_dossier *dossier, en_view_options options) {
    en_view *view = NULL;
    en_error err = {0};
    if (en_view_create(&view, dossier, &options, arena, &err))
        fail_msg("%s", err.text);
    return view;
}

static size_t entity(const char *id) { return en_map_find(&d->entity_ids, id); }

/* What a view says, for comparison. */
static const char *describe(const en_view *view) {
    en_buf text = {0};
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        en_buf_printf(&text, "%s-%s-%s %u/%u %u/%u %d%d%d\n",
                      view->dossier->entities[r->from].id, view->dossier->types[r->type].id,
                      view->dossier->entities[r->to].id, r->claims_for, r->claims_against,
                      r->origins_for, r->origins_against, r->standing, r->planned, r->past);
    }
    for (size_t i = 0; i < view->entity_count; i++)
        en_buf_printf(&text, "%s %zu\n", view->dossier->entities[view->entities[i]].id,
                      view->tied[i]);
    en_buf_printf(&text, "%zu %zu %zu", view->claim_count, view->source_count,
                  view->origin_count);
    const char *kept = en_arena_copy(arena, en_buf_text(&text), text.length);
    en_buf_destroy(&text);
    return kept;
}

static void a_view_without_a_tie_is_that_of_a_dossier_without_its_claims(void **state) {
    (void)state;
    const en_view_options options[] = {{.accept = EN_ANY},     {.accept = EN_UNCONTESTED},
                                       {.keep_unnamed = true}, {.keep_isolates = true},
                                       {.ego = "b:2"},         {.ego = "a"}};
    for (size_t o = 0; o < sizeof options / sizeof *options; o++)
        for (size_t x = 0; x < d->entity_count; x++)
            for (size_t y = x + 1; y < d->entity_count; y++) {
                en_view *without;
                en_dossier *rest = read_without(d->entities[x].id, d->entities[y].id);
                const en_view *view = view_of(d, options[o]);
                assert_int_equal(en_view_without(&without, view, y, x, arena, NULL), EN_OK);
                assert_string_equal(describe(without), describe(view_of(rest, options[o])));
                en_dossier_destroy(rest);
            }
}

static en_why_pair *ask(const char *a, const char *b, en_view_options options,
                        const en_shelf *shelf) {
    en_why_pair *pair = NULL;
    en_error err = {0};
    if (en_why_pair_create(&pair, view_of(d, options), entity(a), entity(b), 3, shelf, arena,
                           &err))
        fail_msg("%s", err.text);
    return pair;
}

static void claims_for_come_before_claims_against(void **state) {
    (void)state;
    const en_why_pair *p = ask("a", "b", (en_view_options){0}, NULL);
    assert_int_equal(p->stand.count, 2);
    const en_why_relation *r = &p->stand.items[0];
    assert_int_equal(r->for_count, 1);
    assert_int_equal(r->against_count, 1);
    assert_int_equal(r->claims[0].claim, 0);
    assert_int_equal(r->claims[1].claim, 1);
    assert_int_equal(p->fallen.count, 0);
    assert_int_equal(p->other_count, 1);
    assert_int_equal(p->others[0].claim.claim, 11);
    assert_int_equal(p->chain_count, 0);
}

static void what_the_rule_rejects_does_not_stand(void **state) {
    (void)state;
    const en_why_pair *p = ask("b", "a", (en_view_options){.accept = EN_UNCONTESTED}, NULL);
    assert_int_equal(p->stand.count, 1);
    assert_int_equal(p->stand.items[0].relation->sign, -1);
    assert_int_equal(p->fallen.count, 1);
    assert_int_equal(p->fallen.items[0].relation->fall, EN_REJECTED);
}

static void a_chain_names_the_relations_along_it(void **state) {
    (void)state;
    const en_why_pair *p = ask("a", "d", (en_view_options){0}, NULL);
    assert_int_equal(p->chain_count, 1);
    assert_int_equal(p->chains[0].count, 4);
    assert_int_equal(p->along.count, 3); /* the rivalry of a and b is no channel */
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(p->chains[0].ties[i].count, 1);
        assert_int_equal(p->chains[0].ties[i].relations[0], i);
        assert_int_equal(p->along.items[i].relation->sign, 1);
    }
}

static void without_a_chain_each_end_says_how_far_it_reaches(void **state) {
    (void)state;
    const en_why_pair *p = ask("a", "e", (en_view_options){0}, NULL);
    assert_int_equal(p->chain_count, 0);
    assert_int_equal(p->reach[0].count, 3);
    assert_int_equal(p->reach[1].count, 0); /* its one tie is past */
}

/* What is said of the first claim, between a and b, when options leave it aside. */
static void a_claim_that_does_not_count_is_told_by_which_option(void **state) {
    (void)state;
    const struct {
        const char *option;
        en_view_options view;
    } cases[] = {
        {"--not-source", {.not_source = {(const char *[]){"s1"}, 1}}},
        {"--min-confidence", {.min_confidence = EN_HIGH}},
        {"--undated drop", {.as_of = {2025, 1, 1}, .drop_undated = true}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const en_why_pair *p = ask("a", "b", cases[i].view, NULL);
        assert_true(p->other_count > 0);
        assert_int_equal(p->others[0].claim.claim, 0);
        assert_non_null(p->others[0].reason.in[EN_FR]);
        if (!strstr(p->others[0].reason.in[EN_EN], cases[i].option))
            fail_msg("%s: %s", cases[i].option, p->others[0].reason.in[EN_EN]);
    }
}

/* Why an entity is not in a view, and the option that the reason names. */
static void whoever_is_not_in_the_view_is_told_what_brings_it_in(void **state) {
    (void)state;
    const struct {
        const char *id, *option;
        en_view_options view;
    } cases[] = {
        {"g", "--unnamed keep", {.accept = EN_ANY}},
        {"h", "--unnamed keep", {.accept = EN_ANY}},
        {"i", "--isolates keep", {.accept = EN_ANY}},
        {"j", "questions", {.accept = EN_ANY}},
        {"k", "no claim names it", {.accept = EN_ANY}},
        {"e", "--min-origins", {.min_origins = 2}},
        {"a", "--min-confidence", {.min_confidence = EN_HIGH}},
        {"e", "--type", {.without = {(const char *[]){"d"}, 1}}},
        {"c", "--source", {.source = {(const char *[]){"wire"}, 1}}},
        {"a",
         "--accept any",
         {.accept = EN_UNCONTESTED, .not_source = {(const char *[]){"s3"}, 1}}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        en_words why = en_why_absent(view_of(d, cases[i].view), entity(cases[i].id));
        assert_non_null(why.in[EN_EN]);
        assert_non_null(why.in[EN_FR]);
        if (!strstr(why.in[EN_EN], cases[i].option))
            fail_msg("%s: %s", cases[i].id, why.in[EN_EN]);
    }
    assert_null(en_why_absent(view_of(d, (en_view_options){0}), entity("a")).in[EN_EN]);
}

static void nothing_said_of_one_who_is_absent_is_undefined(void **state) {
    (void)state;
    en_why_pair *pair;
    en_error err = {0};
    const en_view *view = view_of(d, (en_view_options){0});
    assert_int_equal(
        en_why_pair_create(&pair, view, entity("a"), entity("k"), 3, NULL, arena, &err),
        EN_UNDEFINED);
    assert_null(pair);
    assert_non_null(strstr(err.text, "'k' is not in this view: no claim names it"));
    assert_int_equal(ask("a", "i", (en_view_options){0}, NULL)->fallen.count, 1);
    assert_int_equal(ask("a", "j", (en_view_options){0}, NULL)->other_count, 1);
    assert_int_equal(
        en_why_pair_create(&pair, view, entity("a"), entity("a"), 3, NULL, arena, NULL),
        EN_USAGE);
}

static void the_mainstay_is_what_the_rank_falls_most_without(void **state) {
    (void)state;
    en_why_carrier items[] = {{.index = 1, .change = -9, .rank_change = -1},
                              {.index = 2, .change = -5, .rank_change = 2},
                              {.index = 3, .change = -4, .rank_change = 2},
                              {.index = 4, .change = 0}};
    assert_int_equal(en_why_mainstay(&(en_why_carriers){items, 4, 4})->index, 2);
    assert_int_equal(en_why_mainstay(&(en_why_carriers){items, 1, 1})->index, 1);
    assert_null(en_why_mainstay(&(en_why_carriers){items + 3, 1, 1}));
    assert_null(en_why_mainstay(&(en_why_carriers){items, 0, 0}));
    items[0].change = NAN;
    assert_int_equal(en_why_mainstay(&(en_why_carriers){items, 4, 4})->index, 1);
}

/*
 * One text: "é" and 700 letters. What claims point at: all of it, cut; a word in its place; one
 * that has moved; one that is gone; one without a hash.
 */
static en_status load(void *state, en_buf *into, const char *file, en_error *err) {
    size_t *loads = state;
    ++*loads;
    if (strcmp(file, "one.txt") != 0)
        return en_fail(err, EN_SYSTEM, "%s: cannot be opened", file);
    en_buf_puts(into, "é");
    for (int i = 0; i < 700; i++)
        en_buf_add(into, &"abcdefghij"[i / 70], 1);
    return en_buf_status(into, err);
}

/* Make a passage of WORDS, or of nobody knows which, the only evidence of a claim. */
static void set_passage(size_t claim, size_t start, size_t end, const char *words) {
    en_anchor *a = EN_NEW(arena, en_anchor, 1);
    en_details *more = EN_NEW(arena, en_details, 1);
    char hash[65];
    en_sha256(hash, words ? words : "", words ? strlen(words) : 0);
    *a = (en_anchor){.start = start, .end = end};
    if (words)
        a->sha256 = en_arena_copy(arena, hash, 64);
    *more = *d->claims[claim].more;
    more->anchors = a;
    more->anchor_count = 1;
    d->claims[claim].more = more;
}

static const en_why_passage *passage(const en_why_pair *p) {
    return p->stand.items[0].claims[0].passages;
}

static void passages_are_shown_where_they_stand(void **state) {
    (void)state;
    size_t loads = 0;
    const en_shelf shelf = {load, &loads};
    const struct {
        size_t start, end;
        const char *words;
        en_passage_state state;
        size_t now;
        const char *shown;
    } cases[] = {
        {70, 72, "ab", EN_PASSAGE_VERIFIED, 70, "ab"},
        {0, 2, "éa", EN_PASSAGE_VERIFIED, 0, "éa"},
        {9, 11, "bc", EN_PASSAGE_MOVED, 140, "bc"},
        {9, 11, "zz", EN_PASSAGE_DRIFTED, 9, NULL},
        {9, 11, "aa", EN_PASSAGE_VERIFIED, 9, "aa"},
        {699, 702, NULL, EN_PASSAGE_DRIFTED, 699, NULL},
        {0, 1, NULL, EN_PASSAGE_UNMARKED, 0, "é"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        set_passage(0, cases[i].start, cases[i].end, cases[i].words);
        const en_why_passage *p = passage(ask("a", "b", (en_view_options){0}, &shelf));
        assert_true(p->sought);
        assert_int_equal(p->state, cases[i].state);
        assert_int_equal(p->start, cases[i].now);
        if (cases[i].shown)
            assert_string_equal(p->words, cases[i].shown);
        else
            assert_null(p->words);
    }
}

static void long_passages_are_cut_and_missing_texts_leave_them_unread(void **state) {
    (void)state;
    size_t loads = 0;
    const en_shelf shelf = {load, &loads};
    set_passage(0, 0, 701, NULL);
    set_passage(1, 0, 1, NULL);
    set_passage(2, 0, 1, NULL);
    const en_why_pair *p = ask("a", "b", (en_view_options){0}, &shelf);
    const char *words = passage(p)->words;
    assert_int_equal(strlen(words), 2 + 599 + 3);
    assert_string_equal(words + strlen(words) - 4, "i…");
    assert_false(p->stand.items[0].claims[1].passages->sought); /* two.txt is not there */
    assert_false(p->stand.items[1].claims[0].passages->sought); /* s3 names no text */
    assert_int_equal(loads, 2);
}

/* Everything that an answer is made of and written with, on ever more blocks. */
static en_status answer_on(en_arena *scarce, const en_view *view, bool pair) {
    en_error err = {0};
    en_why why = {0};
    en_why_pair *p = NULL;
    en_why_score *s = NULL;
    en_status status =
        pair ? en_why_pair_create(&p, view, entity("a"), entity("d"), 3, NULL, scarce, &err)
             : en_why_score_create(&s, view, entity("b"), en_measure_find("degree"), 9, scarce,
                                   &err);
    why.pair = p;
    why.score = s;
    if (status)
        assert_string_equal(err.text, "out of memory");
    for (const en_why_form *f = en_why_forms; f->name && !status; f++) {
        en_buf text = {0};
        const en_page page = {.lang = EN_EN};
        en_why_write(&text, &why, f, &page, scarce);
        status = en_buf_status(&text, NULL);
        if (!status)
            assert_non_null(strstr(en_buf_text(&text), "B"));
        en_buf_destroy(&text);
    }
    return status;
}

static void every_block_may_be_missing(void **state) {
    (void)state;
    for (int pair = 0; pair < 2; pair++) {
        en_status status = EN_SYSTEM;
        const en_view *view = view_of(d, (en_view_options){0});
        for (size_t blocks = 0; status; blocks++) {
            ration r = {.left = blocks};
            const en_heap heap = ration_heap(&r);
            en_arena *scarce = en_arena_create(&heap);
            status = scarce ? answer_on(scarce, view, pair) : EN_SYSTEM;
            assert_true(status == EN_OK || status == EN_SYSTEM);
            en_arena_destroy(scarce);
            assert_int_equal(r.out, 0);
            assert_true(blocks < 1000);
        }
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(a_view_without_a_tie_is_that_of_a_dossier_without_its_claims),
        TEST(claims_for_come_before_claims_against),
        TEST(what_the_rule_rejects_does_not_stand),
        TEST(a_chain_names_the_relations_along_it),
        TEST(without_a_chain_each_end_says_how_far_it_reaches),
        TEST(a_claim_that_does_not_count_is_told_by_which_option),
        TEST(whoever_is_not_in_the_view_is_told_what_brings_it_in),
        TEST(nothing_said_of_one_who_is_absent_is_undefined),
        TEST(the_mainstay_is_what_the_rank_falls_most_without),
        TEST(passages_are_shown_where_they_stand),
        TEST(long_passages_are_cut_and_missing_texts_leave_them_unread),
        TEST(every_block_may_be_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
