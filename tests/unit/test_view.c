/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include <stdio.h>

/*
 * Three voices: s1 and s2 repeat one agency, s3 is its own. a-b is asserted by s1, s2 and
 * denied by s3 (two claims for, one origin each way); b-c rests on plans; c-d has ended; d-e
 * is denied only; a-g ties an unnamed group; e-f is a rivalry; a question and a proposal.
 */
static const char text[] =
    "{\"entente\":1,\"sources\":["
    "{\"id\":\"wire\",\"read\":false},{\"id\":\"s1\",\"origin\":\"wire\"},"
    "{\"id\":\"s2\",\"origin\":\"wire\"},{\"id\":\"s3\"}],"
    "\"entities\":["
    "{\"id\":\"a\",\"kind\":\"company\",\"label\":{\"en\":\"A\"}},"
    "{\"id\":\"b\",\"kind\":\"company\",\"label\":{\"en\":\"B\"}},"
    "{\"id\":\"c\",\"kind\":\"country\",\"label\":{\"en\":\"C\"}},"
    "{\"id\":\"d\",\"kind\":\"country\",\"label\":{\"en\":\"D\"}},"
    "{\"id\":\"e\",\"kind\":\"person\",\"label\":{\"en\":\"E\"}},"
    "{\"id\":\"f\",\"kind\":\"person\",\"label\":{\"en\":\"F\"}},"
    "{\"id\":\"g\",\"kind\":\"group\",\"named\":false,\"label\":{\"en\":\"G\"}},"
    "{\"id\":\"h\",\"kind\":\"place\",\"label\":{\"en\":\"H\"}}],"
    "\"claims\":["
    "{\"source\":\"s1\",\"from\":\"a\",\"type\":\"partners\",\"to\":\"b\",\"since\":\"2024-"
    "05\"},"
    "{\"source\":\"s2\",\"from\":\"b\",\"type\":\"partners\",\"to\":\"a\",\"since\":\"2023\"},"
    "{\"source\":\"s3\",\"from\":\"a\",\"type\":\"partners\",\"to\":\"b\",\"stance\":"
    "\"denies\"},"
    "{\"source\":\"s1\",\"from\":\"b\",\"type\":\"funds\",\"to\":\"c\",\"modality\":\"plan\"},"
    "{\"source\":\"s3\",\"from\":\"c\",\"type\":\"supports\",\"to\":\"d\",\"until\":\"2016\"},"
    "{\"source\":\"s3\",\"from\":\"d\",\"type\":\"funds\",\"to\":\"e\",\"stance\":\"denies\"},"
    "{\"source\":\"s3\",\"from\":\"a\",\"type\":\"supports\",\"to\":\"g\"},"
    "{\"source\":\"s3\",\"from\":\"f\",\"type\":\"rivals\",\"to\":\"e\"},"
    "{\"source\":\"s3\",\"from\":\"e\",\"type\":\"meets\",\"to\":\"f\"},"
    "{\"source\":\"s3\",\"from\":\"a\",\"type\":\"owns\",\"to\":\"f\",\"modality\":"
    "\"question\"},"
    "{\"source\":\"s3\",\"from\":\"a\",\"type\":\"owns\",\"to\":\"e\",\"status\":\"proposed\"},"
    "{\"source\":\"s1\",\"from\":\"b\",\"type\":\"supplies\",\"to\":\"d\"},"
    "{\"source\":\"s3\",\"from\":\"d\",\"type\":\"supplies\",\"to\":\"b\"}]}";

static en_dossier *d;
static en_arena *arena;

static int set_up(void **state) {
    (void)state;
    d = read_text(text);
    arena = en_arena_create(NULL);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    en_dossier_destroy(d);
    en_arena_destroy(arena);
    return 0;
}

static en_view *view_of(en_view_options options) {
    en_view *view = NULL;
    en_error err = {0};
    if (en_view_create(&view, d, &options, arena, &err))
        fail_msg("%s", err.text);
    return view;
}

/* "a-partners-b b-funds-c": what stands, in order. */
static const char *relations(const en_view *view) {
    static char list[1000];
    size_t at = 0;
    list[0] = '\0';
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        at += (size_t)snprintf(list + at, sizeof list - at, "%s%s-%s-%s", i ? " " : "",
                               d->entities[r->from].id, d->types[r->type].id,
                               d->entities[r->to].id);
    }
    return list;
}

static const char *entities(const en_view *view) {
    static char list[100];
    size_t at = 0;
    list[0] = '\0';
    for (size_t i = 0; i < view->entity_count; i++)
        at += (size_t)snprintf(list + at, sizeof list - at, "%s",
                               d->entities[view->entities[i]].id);
    return list;
}

/* The one relation between a and b when these claims are all there is. */
static en_relation relation_of(const char *sources, const char *claims) {
    char json[3000];
    snprintf(json, sizeof json,
             "{\"entente\":1,\"sources\":[%s],\"entities\":[{\"id\":\"a\",\"label\":{\"en\":"
             "\"Twin\"}},"
             "{\"id\":\"b\",\"label\":{\"en\":\"Twin\"}}],\"claims\":[%s]}",
             sources, claims);
    en_dossier *own = read_text(json);
    en_view *view;
    assert_int_equal(en_view_create(&view, own, &(en_view_options){0}, arena, NULL), EN_OK);
    assert_int_equal(view->relation_count, 1);
    en_relation r = view->relations[0];
    en_dossier_destroy(own);
    return r;
}

#define CLAIM(source, more) \
    "{\"source\":\"" source "\",\"from\":\"a\",\"type\":\"funds\",\"to\":\"b\"" more "}"

static void three_claims_of_one_source_are_one_source(void **state) {
    (void)state;
    en_relation r =
        relation_of("{\"id\":\"s\"},{\"id\":\"t\"}",
                    CLAIM("s", "") "," CLAIM("t", ",\"stance\":\"denies\"") "," CLAIM(
                        "s", "") "," CLAIM("s", ",\"stance\":\"denies\""));
    assert_int_equal(r.claims_for, 2);
    assert_int_equal(r.sources_for, 1);
    assert_int_equal(r.claims_against, 2);
    assert_int_equal(r.sources_against, 2);
}

static void plans_do_not_keep_what_has_ended_alive(void **state) {
    (void)state;
    static const char source[] = "{\"id\":\"s\"}";
    static const char ended[] = CLAIM("s", ",\"ended\":true");
    static const char plan[] = CLAIM("s", ",\"modality\":\"plan\"");
    static const char fact[] = CLAIM("s", "");
    const struct {
        const char *first, *second;
        bool planned, past;
    } cases[] = {{ended, plan, false, true},  {plan, ended, false, true},
                 {ended, fact, false, false}, {fact, ended, false, false},
                 {plan, fact, false, false},  {plan, plan, true, false},
                 {ended, ended, false, true}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char claims[500];
        snprintf(claims, sizeof claims, "%s,%s", cases[i].first, cases[i].second);
        en_relation r = relation_of(source, claims);
        assert_int_equal(r.planned, cases[i].planned);
        assert_int_equal(r.past, cases[i].past);
    }
}

static void an_end_that_its_source_still_awaits_is_not_past(void **state) {
    (void)state;
    assert_false(relation_of("{\"id\":\"s\",\"published\":\"2025-05-07\"}",
                             CLAIM("s", ",\"until\":\"2029\""))
                     .past);
    assert_true(relation_of("{\"id\":\"s\",\"published\":\"2025-05-07\"}",
                            CLAIM("s", ",\"until\":\"2016\""))
                    .past);
    assert_true(relation_of("{\"id\":\"s\"}", CLAIM("s", ",\"until\":\"2016\"")).past);
}

static void a_name_that_two_share_is_refused(void **state) {
    (void)state;
    en_dossier *own =
        read_text("{\"entente\":1,\"sources\":[{\"id\":\"s\"}],\"entities\":[{\"id\":\"a\","
                  "\"label\":{\"en\":"
                  "\"Twin\"}},{\"id\":\"b\",\"label\":{\"en\":\"Twin\"}}],\"claims\":[" CLAIM(
                      "s", "") "]}");
    en_view *view;
    en_error err = {0};
    const char *names[] = {"Twin"};
    en_view_options options = {.without = {names, 1}};
    assert_int_equal(en_view_create(&view, own, &options, arena, &err), EN_USAGE);
    assert_string_equal(err.text, "'Twin' is the name of 'a' and of 'b'; write the id");
    en_dossier_destroy(own);
}

#define NAMES(...) \
    { (const char *[]){__VA_ARGS__}, sizeof((const char *[]){__VA_ARGS__}) / sizeof(char *) }

static void the_default_view_keeps_what_somebody_asserts(void **state) {
    (void)state;
    en_view *v = view_of((en_view_options){0});
    assert_string_equal(relations(v),
                        "a-partners-b b-funds-c c-supports-d f-rivals-e e-meets-f "
                        "b-supplies-d d-supplies-b");
    assert_string_equal(entities(v), "abcdef");
    assert_int_equal(v->left_out.relations[EN_DENIAL], 1);
    assert_int_equal(v->left_out.relations[EN_UNNAMED], 1);
    assert_int_equal(v->left_out.entities_unnamed, 1);
    assert_int_equal(v->left_out.claims[EN_UNSETTLED], 2);
    assert_int_equal(v->left_out.entities_isolated, 1);
}

static void what_does_not_stand_is_kept_apart_with_its_reason(void **state) {
    (void)state;
    en_view *v = view_of((en_view_options){.accept = EN_UNCONTESTED, .sign = NAMES("+")});
    size_t falls[EN_FALLS] = {0};
    for (size_t i = 0; i < v->fallen_count; i++) {
        assert_int_equal(v->fallen[i].claim_count,
                         v->fallen[i].claims_for + v->fallen[i].claims_against);
        falls[v->fallen[i].fall]++;
    }
    for (size_t i = 0; i < v->relation_count; i++)
        assert_int_equal(v->relations[i].fall, EN_STANDS);
    assert_int_equal(falls[EN_STANDS], 0);
    assert_int_equal(falls[EN_DENIAL], 1);
    assert_int_equal(falls[EN_REJECTED], 1);
    assert_int_equal(falls[EN_FILTERED], 2);
    assert_int_equal(falls[EN_UNNAMED], 1);
}

static void claims_in_either_direction_of_a_mutual_type_are_one_relation(void **state) {
    (void)state;
    const en_relation *r = &view_of((en_view_options){0})->relations[0];
    assert_int_equal(r->claims_for, 2);
    assert_int_equal(r->claims_against, 1);
    assert_int_equal(r->claim_count, 3);
    assert_int_equal(r->standing, EN_CONTESTED);
}

static void sources_that_repeat_one_report_are_one_origin(void **state) {
    (void)state;
    const en_view *v = view_of((en_view_options){0});
    assert_int_equal(v->relations[0].origins_for, 1);
    assert_int_equal(v->relations[0].origins_against, 1);
    assert_int_equal(v->source_count, 3);
    assert_int_equal(v->origin_count, 2);
}

static void a_relation_on_plans_alone_is_planned_and_one_that_ended_is_past(void **state) {
    (void)state;
    const en_view *v = view_of((en_view_options){0});
    assert_true(v->relations[1].planned);
    assert_false(v->relations[1].past);
    assert_true(v->relations[2].past);
    assert_false(v->relations[0].planned || v->relations[0].past);
    assert_int_equal(v->relations[0].since.year, 2023);
    assert_int_equal(v->relations[2].until.year, 2016);
}

static bool is_inferred(const char *first, const char *second) {
    char json[700];
    snprintf(json, sizeof json,
             "{\"entente\": 1, \"sources\": [{\"id\": \"s\"}, {\"id\": \"t\"}], \"entities\": "
             "[{\"id\": "
             "\"a\", \"label\": {\"en\": \"A\"}}, {\"id\": \"b\", \"label\": {\"en\": "
             "\"B\"}}], \"claims\": "
             "[{\"source\": \"s\", \"from\": \"a\", \"type\": \"funds\", \"to\": \"b\"%s}, "
             "{\"source\": "
             "\"t\", \"from\": \"a\", \"type\": \"funds\", \"to\": \"b\"%s}]}",
             first, second);
    en_dossier *own = read_text(json);
    en_view *view = NULL;
    assert_int_equal(en_view_create(&view, own, &(en_view_options){0}, arena, NULL), EN_OK);
    bool inferred = view->relations[0].inferred;
    en_dossier_destroy(own);
    return inferred;
}

static void a_relation_is_inferred_where_all_who_assert_it_need_a_step(void **state) {
    (void)state;
    const char *step = ", \"inferred\": true",
               *denial = ", \"inferred\": true, \"stance\": \"denies\"";
    assert_true(is_inferred(step, step));
    assert_false(is_inferred(step, ""));
    assert_false(is_inferred("", step));
    assert_true(is_inferred(step, denial));
    assert_false(is_inferred(denial, ""));
}

static void source_chooses_whose_claims_count(void **state) {
    (void)state;
    en_view *v = view_of((en_view_options){.source = NAMES("s1", "s2")});
    assert_string_equal(relations(v), "a-partners-b b-funds-c b-supplies-d");
    assert_int_equal(v->relations[0].standing, EN_SUPPORTED);
    assert_int_equal(v->left_out.claims[EN_OTHER_SOURCE], 9);
}

static void not_source_leaves_a_source_out(void **state) {
    (void)state;
    en_view *v = view_of((en_view_options){.not_source = NAMES("s1")});
    assert_string_equal(relations(v), "b-partners-a c-supports-d f-rivals-e e-meets-f "
                                      "d-supplies-b");
}

static void majority_counts_origins_and_not_articles(void **state) {
    (void)state;
    en_view *v = view_of((en_view_options){.accept = EN_MAJORITY});
    assert_null(strstr(relations(v), "partners")); /* two articles, one origin, one denial */
    assert_int_equal(v->left_out.relations[EN_REJECTED], 1);
    v = view_of((en_view_options){.accept = EN_MAJORITY, .not_source = NAMES("s3")});
    assert_non_null(strstr(relations(v), "a-partners-b"));
}

static void uncontested_leaves_out_what_anybody_denies(void **state) {
    (void)state;
    en_view *v = view_of((en_view_options){.accept = EN_UNCONTESTED});
    assert_string_equal(relations(v), "b-funds-c c-supports-d f-rivals-e e-meets-f "
                                      "b-supplies-d d-supplies-b");
}

static void min_origins_asks_for_independent_voices(void **state) {
    (void)state;
    en_view *v = view_of((en_view_options){.min_origins = 2}); /* s1 and s2 repeat one wire */
    assert_string_equal(relations(v), "");
    assert_int_equal(v->left_out.relations[EN_FEW], 8);
    v = view_of((en_view_options){.min_origins = 1});
    assert_int_equal(v->relation_count, 7);
}

static void type_and_sign_choose_relations(void **state) {
    (void)state;
    assert_string_equal(relations(view_of((en_view_options){.type = NAMES("funds", "meets")})),
                        "b-funds-c e-meets-f");
    assert_string_equal(relations(view_of((en_view_options){.sign = NAMES("-")})),
                        "f-rivals-e");
    assert_string_equal(relations(view_of((en_view_options){.sign = NAMES("-", "0")})),
                        "f-rivals-e e-meets-f");
}

static void only_and_without_take_entities_and_kinds(void **state) {
    (void)state;
    assert_string_equal(relations(view_of((en_view_options){.only = NAMES("company", "c")})),
                        "a-partners-b b-funds-c");
    assert_string_equal(relations(view_of((en_view_options){.without = NAMES("person", "B")})),
                        "c-supports-d");
}

static void ego_keeps_what_is_near(void **state) {
    (void)state;
    assert_string_equal(relations(view_of((en_view_options){.ego = "a"})), "a-partners-b");
    assert_string_equal(entities(view_of((en_view_options){.ego = "a:2"})), "abcd");
    assert_string_equal(entities(view_of((en_view_options){.ego = "f:5"})), "ef");
}

static void isolates_are_kept_on_demand(void **state) {
    (void)state;
    assert_string_equal(entities(view_of((en_view_options){.keep_isolates = true})), "abcdefh");
    assert_string_equal(entities(view_of((en_view_options){.keep_isolates = true, .ego = "e"})),
                        "ef");
}

static void unnamed_groups_are_kept_on_demand(void **state) {
    (void)state;
    assert_string_equal(entities(view_of((en_view_options){.keep_unnamed = true})), "abcdefg");
}

static void an_unknown_name_gets_the_nearest(void **state) {
    (void)state;
    const struct {
        en_view_options options;
        const char *says;
    } wrong[] = {
        {{.source = NAMES("wirre")}, "no source 'wirre'; did you mean 'wire'?"},
        {{.type = NAMES("fund")}, "no type 'fund'; did you mean 'funds'?"},
        {{.only = NAMES("compny")}, "no entity or kind 'compny'; did you mean 'company'?"},
        {{.ego = "zzzzzz:2"}, "no entity 'zzzzzz'; the dossier has none of that name"},
        {{.sign = NAMES("x")}, "--sign 'x' is none of + 0 -"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        en_view *view;
        en_error err = {0};
        assert_int_equal(en_view_create(&view, d, &wrong[i].options, arena, &err), EN_USAGE);
        assert_string_equal(err.text, wrong[i].says);
        assert_null(view);
    }
}

static void the_flags_of_a_view_say_it_all(void **state) {
    (void)state;
    en_buf flags = {0};
    const en_view_options options = {
        .source = NAMES("it's"), .accept = EN_MAJORITY, .directed = true, .ego = "a:2"};
    en_buf_view(&flags, &options);
    assert_string_equal(flags.text,
                        "--source 'it'\\''s' --accept majority --unnamed drop --ego a:2 "
                        "--isolates drop --weight one --directed --channels positive");
    en_buf_destroy(&flags);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_default_view_keeps_what_somebody_asserts),
        cmocka_unit_test(what_does_not_stand_is_kept_apart_with_its_reason),
        cmocka_unit_test(claims_in_either_direction_of_a_mutual_type_are_one_relation),
        cmocka_unit_test(sources_that_repeat_one_report_are_one_origin),
        cmocka_unit_test(a_relation_on_plans_alone_is_planned_and_one_that_ended_is_past),
        cmocka_unit_test(three_claims_of_one_source_are_one_source),
        cmocka_unit_test(plans_do_not_keep_what_has_ended_alive),
        cmocka_unit_test(an_end_that_its_source_still_awaits_is_not_past),
        cmocka_unit_test(a_name_that_two_share_is_refused),
        cmocka_unit_test(a_relation_is_inferred_where_all_who_assert_it_need_a_step),
        cmocka_unit_test(source_chooses_whose_claims_count),
        cmocka_unit_test(not_source_leaves_a_source_out),
        cmocka_unit_test(majority_counts_origins_and_not_articles),
        cmocka_unit_test(uncontested_leaves_out_what_anybody_denies),
        cmocka_unit_test(min_origins_asks_for_independent_voices),
        cmocka_unit_test(type_and_sign_choose_relations),
        cmocka_unit_test(only_and_without_take_entities_and_kinds),
        cmocka_unit_test(ego_keeps_what_is_near),
        cmocka_unit_test(isolates_are_kept_on_demand),
        cmocka_unit_test(unnamed_groups_are_kept_on_demand),
        cmocka_unit_test(an_unknown_name_gets_the_nearest),
        cmocka_unit_test(the_flags_of_a_view_say_it_all),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
