/* SPDX-License-Identifier: MIT */
/* Each rule of `check` on dossiers made by hand: it fires where it should, there, and nowhere
 * else. */
#include "dossier/rule.h"

#include "reading.h"

/* Sources on lines 2 to 4, entities on 6 to 8, claims from 10 on; ' stands for ". */
#define S(lines)        "{'entente': 1, 'sources': [\n" lines
#define E(lines)        "\n], 'entities': [\n" lines
#define C(lines)        "\n], 'claims': [\n" lines "\n]}"
#define SOURCES         S("{'id': 's1'},\n{'id': 's2'},\n{'id': 's3', 'origin': 's1'}")
#define NAMED(id, name) "{'id': '" id "', 'label': {'en': '" name "'}}"
#define ENTITIES        E(NAMED("a", "Ann") ",\n" NAMED("b", "Bob") ",\n" NAMED("c", "Cyd"))
#define CLAIM(s, a, type, b, more) \
    "{'source': '" s "', 'from': '" a "', 'type': '" type "', 'to': '" b "'" more "}"
#define DENIES         ", 'stance': 'denies'"
#define PASSAGE        ", 'evidence': [{'start': 1, 'end': 2}]"
#define TWO(a, b)      a ",\n" b
#define THREE(a, b, c) TWO(a, b) ",\n" c
#define CLAIMS(lines)  SOURCES ENTITIES C(lines)

/* What the rule called NAME finds in JSON: lines of place and text. */
static void assert_finds(const char *name, const char *json, const char *wanted) {
    char text[4000];
    size_t length = strlen(json);
    assert_true(length < sizeof text);
    for (size_t i = 0; i <= length; i++)
        text[i] = json[i] == '\'' ? '"' : json[i];
    en_dossier *d = read_text(text);
    const en_view_options all = {.keep_unnamed = true};
    en_view *view;
    const en_rule *rule;
    en_findings findings = {.arena = d->arena};
    assert_int_equal(en_view_create(&view, d, &all, d->arena, NULL), EN_OK);
    assert_int_equal(en_rule_pick(&rule, name, NULL), EN_OK);
    assert_int_equal(en_rule_run(rule, view, &findings, NULL), EN_OK);
    assert_int_equal(findings.count[rule->severity], findings.item_count);
    en_buf found = {0};
    for (size_t i = 0; i < findings.item_count; i++) {
        const en_finding *f = &findings.items[i];
        assert_string_equal(f->rule, name);
        assert_string_equal(f->place.file, "test.json");
        en_buf_printf(&found, "%u:%u %s\n", f->place.line, f->place.column, f->text);
    }
    assert_string_equal(en_buf_text(&found), wanted);
    en_buf_destroy(&found);
    en_dossier_destroy(d);
}

static void one_voice_is_one_origin_of_all_that_counts(void **state) {
    (void)state;
    assert_finds(
        "one-voice",
        CLAIMS(TWO(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s1", "b", "funds", "c", ""))),
        "0:0 the dossier rests on one voice: all 2 claims that count come from one "
        "origin, 's1'\n");
    assert_finds(
        "one-voice",
        CLAIMS(THREE(CLAIM("s3", "a", "funds", "b", ""), CLAIM("s1", "b", "funds", "c", ""),
                     CLAIM("s1", "c", "funds", "a", DENIES))),
        "0:0 the dossier rests on one voice: all 3 claims that count come from one "
        "origin, 's1', though 2 sources report them\n");
    /* A question of another origin does not count, and its denial does. */
    assert_finds(
        "one-voice",
        CLAIMS(THREE(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s1", "b", "funds", "c", ""),
                     CLAIM("s2", "c", "funds", "a", ", 'modality': 'question'"))),
        "0:0 the dossier rests on one voice: all 2 claims that count come from one "
        "origin, 's1'\n");
    assert_finds(
        "one-voice",
        CLAIMS(THREE(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s1", "b", "funds", "c", ""),
                     CLAIM("s2", "c", "funds", "a", DENIES))),
        "");
    assert_finds(
        "one-voice",
        CLAIMS(TWO(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s3", "a", "funds", "b", ""))),
        "");
    assert_finds("one-voice", CLAIMS(""), "");
}

static void contested_is_asserted_and_denied(void **state) {
    (void)state;
    assert_finds("contested",
                 CLAIMS(THREE(CLAIM("s1", "b", "funds", "c", ""),
                              CLAIM("s1", "b", "rivals", "a", DENIES),
                              CLAIM("s2", "a", "rivals", "b", ""))),
                 "11:1 'b' rivals 'a' is contested: asserted by 1 origin, denied by 1\n");
    assert_finds(
        "contested",
        CLAIMS(THREE(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s2", "a", "funds", "b", ""),
                     CLAIM("s1", "a", "funds", "b", DENIES))),
        "10:1 'a' funds 'b' is contested: asserted by 2 origins, denied by 1\n");
    assert_finds(
        "contested",
        CLAIMS(TWO(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s2", "b", "funds", "a", DENIES))),
        "");
}

static void denied_only_is_asserted_by_none(void **state) {
    (void)state;
    assert_finds(
        "denied-only",
        CLAIMS(THREE(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s2", "b", "funds", "a", DENIES),
                     CLAIM("s1", "b", "funds", "a", DENIES))),
        "11:1 'b' funds 'a' is denied by 2 origins, asserted by none\n");
    assert_finds(
        "denied-only",
        CLAIMS(TWO(CLAIM("s2", "b", "funds", "a", DENIES), CLAIM("s1", "b", "funds", "a", ""))),
        "");
}

static void single_origin_counts_origins_of_assertions(void **state) {
    (void)state;
    assert_finds(
        "single-origin",
        CLAIMS(THREE(CLAIM("s2", "a", "funds", "b", DENIES), CLAIM("s1", "a", "funds", "b", ""),
                     CLAIM("s3", "a", "funds", "b", ""))),
        "10:1 'a' funds 'b' rests on a single origin, 's1', though 2 sources report "
        "it\n");
    assert_finds("single-origin", CLAIMS(CLAIM("s3", "a", "funds", "b", "")),
                 "10:1 'a' funds 'b' rests on a single origin, 's1'\n");
    assert_finds(
        "single-origin",
        CLAIMS(TWO(CLAIM("s2", "a", "funds", "b", ""), CLAIM("s3", "a", "funds", "b", ""))),
        "");
    assert_finds("single-origin", CLAIMS(CLAIM("s2", "a", "funds", "b", DENIES)), "");
}

static void no_evidence_is_an_assertion_without_a_passage(void **state) {
    (void)state;
    assert_finds(
        "no-evidence",
        CLAIMS(THREE(CLAIM("s1", "a", "funds", "b", PASSAGE),
                     CLAIM("s1", "b", "funds", "c", ""),
                     CLAIM("s2", "b", "funds", "c", DENIES PASSAGE))),
        "11:1 'b' funds 'c' has no evidence: no claim that asserts it names a passage\n");
    assert_finds("no-evidence",
                 CLAIMS(TWO(CLAIM("s1", "a", "funds", "b", ""),
                            CLAIM("s2", "a", "funds", "b", PASSAGE))),
                 "");
}

#define NAMES(one, two) SOURCES E("{'id': " one "},\n{'id': " two "}") C("")

static void look_alikes_differ_in_what_folding_takes_away(void **state) {
    (void)state;
    assert_finds(
        "look-alike",
        NAMES("'x', 'label': {'fr': 'OpenAI'}, 'aliases': ['Owner']",
              "'y', 'label': {'en': 'Other'}, 'aliases': ['Open \u00E1i', 'OWNER']"),
        "7:1 'Open \u00E1i' of entity 'y' looks like 'OpenAI' of entity 'x': only case, "
        "accents, composition, blanks or punctuation differ; one entity can have both "
        "names, as aliases\n");
    assert_finds(
        "look-alike",
        NAMES("'open-ai', 'label': {'fr': 'Un'}", "'OpenAI', 'label': {'en': 'Two'}"),
        "7:1 'OpenAI' of entity 'OpenAI' looks like 'open-ai' of entity 'open-ai': "
        "only case, accents, composition, blanks or punctuation differ; one entity can "
        "have both names, as aliases\n");
    /* Names of one entity, groups without a name, and a clash, which is another rule's. */
    assert_finds("look-alike",
                 NAMES("'x', 'label': {'fr': 'Open AI', 'en': 'OpenAI'}",
                       "'y', 'label': {'en': 'Open'}"),
                 "");
    assert_finds("look-alike",
                 NAMES("'x', 'label': {'fr': 'Pays'}, 'named': false",
                       "'y', 'label': {'en': 'pays'}, 'named': false"),
                 "");
    assert_finds("look-alike",
                 NAMES("'x', 'label': {'fr': 'Meta'}",
                       "'y', 'label': {'en': 'Meta'}, 'aliases': ['META']"),
                 "");
    assert_finds("look-alike",
                 NAMES("'x', 'label': {'fr': '?!'}", "'y', 'label': {'en': '...'}"), "");
}

static void of_three_alike_two_are_held_against_the_first(void **state) {
    (void)state;
    assert_finds("alias-clash",
                 SOURCES E(NAMED("a", "X") ",\n" NAMED("b", "X") ",\n" NAMED("c", "X")) C(""),
                 "7:1 'X' means two: entity 'b', and entity 'a' before it\n"
                 "8:1 'X' means two: entity 'c', and entity 'a' before it\n");
    assert_finds(
        "look-alike",
        SOURCES E(NAMED("a", "Xy") ",\n" NAMED("b", "X y") ",\n" NAMED("c", "X y")) C(""),
        "7:1 'X y' of entity 'b' looks like 'Xy' of entity 'a': only case, accents, "
        "composition, blanks or punctuation differ; one entity can have both names, as "
        "aliases\n"
        "8:1 'X y' of entity 'c' looks like 'Xy' of entity 'a': only case, accents, "
        "composition, blanks or punctuation differ; one entity can have both names, as "
        "aliases\n");
}

static void an_alias_clash_is_a_name_of_two(void **state) {
    (void)state;
    assert_finds("alias-clash",
                 NAMES("'meta', 'label': {'fr': 'Meta'}, 'aliases': ['Facebook']",
                       "'fb', 'label': {'en': 'Facebook'}, 'aliases': ['meta']"),
                 "7:1 'Facebook' means two: entity 'fb', and entity 'meta' before it\n");
    assert_finds("alias-clash",
                 NAMES("'x', 'label': {'fr': 'X', 'en': 'X'}, 'aliases': ['X']",
                       "'y', 'label': {'en': 'x '}"),
                 "");
}

static void an_entity_without_claims_is_in_none_of_any_sort(void **state) {
    (void)state;
    assert_finds("no-claims",
                 CLAIMS(CLAIM("s1", "a", "funds", "b", ", 'modality': 'question'")),
                 "8:1 no claim is about entity 'c'\n");
    assert_finds("no-claims", CLAIMS(CLAIM("s1", "a", "funds", "b", ", 'by': 'c'")), "");
}

#define TWICE(more, again)                                           \
    CLAIMS(TWO(CLAIM("s1", "a", "rivals", "b", ", 'id': 'c1'" more), \
               CLAIM("s1", "b", "rivals", "a", again)))

static void duplicate_claims_say_the_same_of_one_source(void **state) {
    (void)state;
    static const char found[] = "11:1 claim 2 says what claim 'c1' says, of the same source; "
                                "one claim may name several passages\n";
    assert_finds("duplicate-claim", TWICE("", ""), found);
    assert_finds("duplicate-claim", TWICE(DENIES PASSAGE, DENIES ", 'confidence': 'low'"),
                 found);
    assert_finds("duplicate-claim",
                 TWICE(", 'role': {'fr': 'chef'}, 'amount': {'value': 1}",
                       ", 'role': {'fr': 'chef'}, 'amount': {'value': 1}"),
                 found);
    static const char *const others[] = {
        TWICE("", DENIES),
        TWICE("", ", 'by': 'c'"),
        TWICE("", ", 'modality': 'plan'"),
        TWICE("", ", 'modality': 'question'"),
        TWICE("", ", 'status': 'proposed'"),
        TWICE("", ", 'since': '2020'"),
        TWICE("", ", 'until': '2020'"),
        TWICE("", ", 'ended': true"),
        TWICE("", ", 'amount': {'value': 1}"),
        TWICE(", 'amount': {'value': 1}", ", 'amount': {'value': 2}"),
        TWICE(", 'amount': {'value': 1}", ", 'amount': {'value': 1, 'currency': 'EUR'}"),
        TWICE(", 'amount': {'value': 1}", ", 'amount': {'value': 1, 'period': 'P1Y'}"),
        TWICE(", 'amount': {'value': 1}", ", 'amount': {'value': 1, 'bound': 'about'}"),
        TWICE(", 'role': {'fr': 'chef'}", ", 'role': {'fr': 'cheffe'}"),
        CLAIMS(TWO(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s1", "b", "funds", "a", ""))),
        CLAIMS(TWO(CLAIM("s1", "a", "funds", "b", ""), CLAIM("s2", "a", "funds", "b", ""))),
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_finds("duplicate-claim", others[i], "");
}

#define DATED(published, more)          \
    S("{'id': 's1'" published "}\n,\n") \
    "{'id': 's2'}" ENTITIES C(CLAIM("s1", "a", "funds", "b", ", 'id': 'c1'" more))
#define MAY ", 'published': '2025-05-07'"

static void a_claim_is_dated_after_its_source_if_it_surely_is(void **state) {
    (void)state;
    assert_finds("dated-after-source", DATED(MAY, ", 'since': '2025-05-08'"),
                 "10:1 claim 'c1' has 'since' 2025-05-08, but its source 's1' was published "
                 "2025-05-07; what is to come has \"modality\": \"plan\"\n");
    assert_finds("dated-after-source",
                 DATED(", 'published': '2025'", ", 'since': '2020', 'until': '2026-01', "
                                                "'ended': true"),
                 "10:1 claim 'c1' has 'until' 2026-01, but its source 's1' was published 2025; "
                 "what is to come has \"modality\": \"plan\"\n");
    static const char *const sound[] = {
        DATED(MAY, ", 'since': '2025-05-07'"),
        DATED(MAY, ", 'since': '2025-05'"),
        DATED(MAY, ", 'since': '2025'"),
        DATED(", 'published': '2025'", ", 'since': '2025-12-31'"),
        DATED(MAY, ", 'until': '2030'"),
        DATED(MAY, ", 'since': '2030', 'modality': 'plan'"),
        DATED(MAY, ", 'since': '2030', 'modality': 'question'"),
        DATED("", ", 'since': '2030'"),
        DATED(MAY, ""),
    };
    for (size_t i = 0; i < sizeof sound / sizeof *sound; i++)
        assert_finds("dated-after-source", sound[i], "");
}

static void urls_are_of_the_web_or_of_mail(void **state) {
    (void)state;
    assert_finds("unsafe-url",
                 S("{'id': 's1', 'url': 'https://example.org/?a=1'},\n"
                   "{'id': 's2', 'url': 'JavaScript:alert(1)'},\n"
                   "{'id': 's3', 'url': 'www.example.org'}") ENTITIES C(""),
                 "3:1 the url of source 's2' is 'JavaScript:alert(1)'; write one that begins "
                 "with https://, http:// or mailto:\n"
                 "4:1 the url of source 's3' is 'www.example.org'; write one that begins with "
                 "https://, http:// or mailto:\n");
    assert_finds("unsafe-url",
                 S("{'id': 's1', 'url': 'HTTP://example.org'},\n"
                   "{'id': 's2', 'url': 'mailto:a@example.org'}") ENTITIES C(""),
                 "");
}

static void an_orphan_source_was_read_and_reports_nothing(void **state) {
    (void)state;
    assert_finds(
        "orphan-source",
        S("{'id': 's1'},\n{'id': 's2', 'origin': 's3'},\n{'id': 's3', 'read': false}")
            ENTITIES C(CLAIM("s1", "a", "funds", "b", ", 'modality': 'question'")),
        "3:1 source 's2' reports nothing; one that was not read has \"read\": false\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_voice_is_one_origin_of_all_that_counts),
        cmocka_unit_test(contested_is_asserted_and_denied),
        cmocka_unit_test(denied_only_is_asserted_by_none),
        cmocka_unit_test(single_origin_counts_origins_of_assertions),
        cmocka_unit_test(no_evidence_is_an_assertion_without_a_passage),
        cmocka_unit_test(look_alikes_differ_in_what_folding_takes_away),
        cmocka_unit_test(of_three_alike_two_are_held_against_the_first),
        cmocka_unit_test(an_alias_clash_is_a_name_of_two),
        cmocka_unit_test(an_entity_without_claims_is_in_none_of_any_sort),
        cmocka_unit_test(duplicate_claims_say_the_same_of_one_source),
        cmocka_unit_test(a_claim_is_dated_after_its_source_if_it_surely_is),
        cmocka_unit_test(urls_are_of_the_web_or_of_mail),
        cmocka_unit_test(an_orphan_source_was_read_and_reports_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
