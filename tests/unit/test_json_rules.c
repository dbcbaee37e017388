/* SPDX-License-Identifier: MIT */
/* The rules for values and records: what is said when one is broken, and where. */
#include "findings.h"

#include <stdbool.h>
#include <stdio.h>

static void words_to_choose_from_are_suggested(void **state) {
    (void)state;
    assert_findings(CLAIM_WITH("\"stance\": \"denys\""),
                    "7:11: error: claim 'c1' has an unknown stance 'denys'; did you mean "
                    "'denies'?\n");
    assert_findings(CLAIM_WITH("\"modality\": \"x\", \"confidence\": \"Low\""),
                    "7:13: error: claim 'c1' has an unknown modality 'x'; it is one of fact, "
                    "plan, question\n"
                    "7:32: error: claim 'c1' has an unknown confidence 'Low'; did you mean "
                    "'low'?\n");
    assert_findings(
        CLAIM_WITH("\"status\": \"acepted\", \"amount\": {\"value\": 1,\n\"bound\": "
                   "\"at-least\"}"),
        "7:11: error: claim 'c1' has an unknown status 'acepted'; did you mean "
        "'accepted'?\n"
        "8:10: error: claim 'c1' has an unknown bound 'at-least'; did you mean "
        "'at_least'?\n");
}

static void a_wrong_date_is_told_as_it_should_be(void **state) {
    (void)state;
    static const char *const dates[][2] = {
        {"2025-13", "; there is no month 13, write 01 to 12"},
        {"2025-00-07", "; there is no month 0, write 01 to 12"},
        {"2025-02-30", "; 2025-02 has no day 30"},
        {"2023-02-29", "; 2023-02 has no day 29"},
        {"07/05/2025", "; write 2025-05-07"},
        {"7.5.2025", "; write 2025-05-07"},
        {"05/23/2025", "; write 2025-05-23"},
        {"05/2025", "; write 2025-05"},
        {"07/05/25", "; write 2025-05-07"},
        {"31/02/25", "; write 2025, 2025-05 or 2025-05-07"},
        {"07-05-25", "; write 2025, 2025-05 or 2025-05-07"},
        {"2025/5/7", "; write 2025-05-07"},
        {"2025-5", "; write 2025-05"},
        {"2025-05-07T12:00:00Z", "; write 2025-05-07"},
        {"7 mai 2025", "; write 2025, 2025-05 or 2025-05-07"},
        {"", "; write 2025, 2025-05 or 2025-05-07"},
        {"0000", "; write 2025, 2025-05 or 2025-05-07"},
        {"20250507", "; write 2025, 2025-05 or 2025-05-07"},
        {"99999999999999999999", "; write 2025, 2025-05 or 2025-05-07"},
        {"2025-05-07-01", "; write 2025, 2025-05 or 2025-05-07"},
    };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        char text[600], wanted[200];
        snprintf(text, sizeof text, CLAIM_WITH("\"since\": \"%s\""), dates[i][0]);
        snprintf(wanted, sizeof wanted,
                 "7:10: error: 'since' of claim 'c1' is no date: '%s'%s\n", dates[i][0],
                 dates[i][1]);
        assert_findings(text, wanted);
    }
}

static void a_tie_may_not_end_before_it_begins(void **state) {
    (void)state;
    static const struct {
        const char *since, *until;
        bool sound;
    } spans[] = {
        {"2025", "2024", false},
        {"2025-05", "2025-04", false},
        {"2025-05-07", "2025-05-06", false},
        {"2025-05", "2024-12-31", false},
        {"2025", "2025", true},
        {"2025-05", "2025", true},
        {"2025", "2025-05", true},
        {"2025-05-07", "2025-05", true},
        {"2025-05-07", "2025-05-07", true},
        {"2024", "2025", true},
    };
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        char text[600];
        snprintf(text, sizeof text, CLAIM_WITH("\"since\": \"%s\", \n\"until\": \"%s\""),
                 spans[i].since, spans[i].until);
        assert_findings(text, spans[i].sound ? ""
                                             : "8:10: error: claim 'c1' ends ('until') before "
                                               "it begins ('since')\n");
    }
}

static void amounts_keep_their_rules(void **state) {
    (void)state;
    assert_findings(CLAIM_WITH("\"amount\": {\"value\": -1, \"currency\": \"usd\",\n"
                               "\"period\": \"4 years\"}"),
                    "7:21: error: 'value' of claim 'c1' is below zero\n"
                    "7:37: error: 'currency' of claim 'c1' is 'usd', not three capital letters "
                    "as ISO 4217 has them: USD, EUR\n"
                    "8:11: error: 'period' of claim 'c1' is no duration: '4 years'; write P4Y "
                    "for four years, P6M for six months\n");
    assert_findings(CLAIM_WITH("\"amount\": {\"curency\": \"USD\"}"),
                    "7:11: error: claim 'c1' has no 'value' here\n"
                    "7:12: warning: unknown key 'curency' in claim 'c1' is left aside; did you "
                    "mean 'currency'?\n");
    assert_findings(CLAIM_WITH("\"amount\": {\"value\": \"5\"}"),
                    "7:21: error: 'value' of claim 'c1' is a text, not a number\n");
}

static void durations_are_those_of_iso_8601(void **state) {
    (void)state;
    static const char *const sound[] = {"P4Y",   "P1Y6M",   "P2W",
                                        "PT36H", "P1DT12H", "P1Y2M3DT4H5M6S"};
    static const char *const unsound[] = {"P",   "PT",   "P4",   "4Y",   "P1M1Y", "P1DT",
                                          "p4y", "P4Y ", "PT1D", "P-1Y", "",      "P1YY"};
    char text[600];
    for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
        snprintf(text, sizeof text,
                 CLAIM_WITH("\"amount\": {\"value\": 1, \"period\": \"%s\"}"), sound[i]);
        assert_findings(text, "");
    }
    for (size_t i = 0; i < sizeof unsound / sizeof *unsound; i++) {
        snprintf(text, sizeof text,
                 CLAIM_WITH("\"amount\": {\"value\": 1, \"period\": \"%s\"}"), unsound[i]);
        reading r = read_bytes(text, strlen(text));
        assert_int_equal(r.status, EN_DATA);
        assert_int_equal(r.err.place.column, 34);
        en_dossier_destroy(r.dossier);
    }
}

static void passages_keep_their_rules(void **state) {
    (void)state;
    assert_findings(CLAIM_WITH("\"evidence\": [{\"start\": 5, \"end\": 5},\n"
                               "{\"start\": -1, \"end\": 1.5}, {\"end\": 1}, 3,\n"
                               "{\"start\": 0, \"end\": 1, \"sha256\": \"abc\", \"ends\": 2}]"),
                    "7:34: error: a passage of claim 'c1' ends at 5, which is not after its "
                    "start, 5\n"
                    "8:11: error: 'start' of claim 'c1' is not a whole number from 0 on\n"
                    "8:22: error: 'end' of claim 'c1' is not a whole number from 0 on\n"
                    "8:28: error: claim 'c1' has no 'start' here\n"
                    "8:40: error: a piece of evidence of claim 'c1' is not an object\n"
                    "9:34: error: 'sha256' of claim 'c1' is not 64 hexadecimal digits\n"
                    "9:41: warning: unknown key 'ends' in claim 'c1' is left aside; did you "
                    "mean 'end'?\n");
}

/* Hashes by another program: of "\u00e9t\u00e9", of "abc". */
#define OF_ETE "bd010c64132bf5cae8aea89f6762515727dcf68a5dd1de813c87f50a16c4513c"
#define OF_ABC "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"

static void words_of_a_passage_agree_with_its_range_and_hash(void **state) {
    (void)state;
    assert_findings(CLAIM_WITH("\"evidence\": [\n"
                               "{\"start\": 7, \"end\": 10, \"exact\": \"\u00e9t\u00e9\"},\n"
                               "{\"start\": 7, \"end\": 10, \"exact\": \"abc\", \"sha256\": "
                               "\"" OF_ABC "\"}]"),
                    "");
    assert_findings(
        CLAIM_WITH("\"evidence\": [\n"
                   "{\"start\": 7, \"end\": 12, \"exact\": \"\u00e9t\u00e9\"},\n"
                   "{\"start\": 0, \"end\": 2, \"exact\": \"abc\", \"sha256\": "
                   "\"" OF_ABC "\"},\n"
                   "{\"start\": 0, \"end\": 3, \"exact\": \"\u00e9t\u00e9\", "
                   "\"sha256\": \"" OF_ABC "\"},\n"
                   "{\"start\": 0, \"end\": 3, \"exact\": \" \\u00a0\\n\"}]"),
        "8:34: error: 'exact' of claim 'c1' is 3 code points long, but 7 to 12 are "
        "5; from 7 it would end at 10\n"
        "9:33: error: 'exact' of claim 'c1' is 3 code points long, but 0 to 2 are 2; "
        "from 0 it would end at 3\n"
        "10:50: error: 'sha256' of claim 'c1' is not that of its 'exact', which is " OF_ETE "\n"
        "11:33: warning: 'exact' of claim 'c1' is blank and left aside\n");
}

static void places_end_where_numbers_do(void **state) {
    (void)state;
    assert_findings(CLAIM_WITH("\"evidence\": [{\"start\": 9007199254740990, \"end\": "
                               "9007199254740991}]"),
                    "");
    assert_findings(CLAIM_WITH("\"evidence\": [{\"start\": 0,\n\"end\": 9007199254740993},\n"
                               "{\"start\": 0, \"end\": 1e300}]"),
                    "8:8: error: 'end' of claim 'c1' is more than 9007199254740991\n"
                    "9:21: error: 'end' of claim 'c1' is more than 9007199254740991\n");
}

static void a_path_that_leaves_its_folder_is_told_by_what(void **state) {
    (void)state;
    static const char *const faults[][2] = {
        {"/etc/passwd", "is an absolute path"},
        {"../a", "has a part '..'"},
        {"a/..", "has a part '..'"},
        {"a/../b", "has a part '..'"},
        {"./a", "has a part '.'"},
        {"a/.", "has a part '.'"},
        {"a//b", "has two slashes together"},
        {"a/", "ends with a slash"},
    };
    static const char *const sound[] = {"a", "a/b.txt", ".a", "..a", "...", "a/.b", "a b", ""};
    char text[400], wanted[400];
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        snprintf(text, sizeof text,
                 SOURCE_AT_3("{\"id\": \"s2\", \"text\": {\"file\": \"%s\"}}"), faults[i][0]);
        snprintf(wanted, sizeof wanted,
                 "3:31: error: 'file' of source 's2' is '%s', which %s; write the path of a "
                 "file within the folder of texts\n",
                 faults[i][0], faults[i][1]);
        assert_findings(text, wanted);
    }
    for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
        snprintf(text, sizeof text,
                 SOURCE_AT_3("{\"id\": \"s2\", \"text\": {\"file\": \"%s\"}}"), sound[i]);
        assert_findings(text, "");
    }
    assert_findings(SOURCE_AT_3("{\"id\": \"s2\", \"text\": {\"file\": \"a\\tb\"}}"),
                    "3:31: error: 'file' of source 's2' is 'a\\x09b', which has a control "
                    "character; write the path of a file within the folder of texts\n");
}

static void a_claim_that_ties_an_entity_to_itself_is_warned_of(void **state) {
    (void)state;
    assert_findings(CLAIM_AT_6("{\"id\": \"c1\", \"source\": \"s1\", \"from\": \"openai\",\n"
                               "\"type\": \"rivals\", \"to\": \"openai\"}"),
                    "7:25: warning: claim 'c1' ties 'openai' to itself\n");
}

static void an_id_stands_once(void **state) {
    (void)state;
    assert_findings(SOURCE_AT_3("{\"title\": null, \"id\": \"s1\"}"),
                    "3:23: error: source 's1' stands twice, first at 2:13\n");
    assert_findings(ENTITY_AT_3("{\"id\": \"a\", \"label\": {\"fr\": \"A\"}},\n"
                                "  {\"id\": \"a\", \"label\": {\"fr\": \"B\"}}"),
                    "4:10: error: entity 'a' stands twice, first at 3:1\n");
    assert_findings(
        CLAIM_AT_6("{\"id\": \"c\", \"source\": \"s1\", \"from\": \"openai\", \"type\": "
                   "\"funds\", \"to\": \"serbia\"},\n{\"id\": \"c\", \"source\": "
                   "\"s1\", \"from\": \"openai\", \"type\": \"runs\", \"to\": "
                   "\"serbia\"}"),
        "7:8: error: claim 'c' stands twice, first at 6:1\n");
    assert_findings(VOCABULARY_AT_2("\"kinds\": [{\"id\": \"m\", \"label\": {\"fr\": \"m\"}},\n"
                                    " {\"id\": \"m\", \"label\": {\"fr\": \"n\"}}]"),
                    "3:9: error: kind 'm' stands twice, first at 2:11\n");
}

static void an_id_is_neither_blank_nor_long_nor_has_it_controls(void **state) {
    (void)state;
    char id[202], text[600];
    memset(id, 'x', sizeof id);
    id[201] = '\0';
    snprintf(text, sizeof text, ENTITY_AT_3("{\"id\": \"%s\", \"label\": {\"fr\": \"A\"}}"),
             id);
    reading r = read_bytes(text, strlen(text));
    assert_int_equal(r.status, EN_DATA);
    assert_non_null(strstr(r.err.text, "has more than 200 bytes"));
    assert_non_null(strstr(r.err.text, "xxx\u2026'"));
    en_dossier_destroy(r.dossier);
    id[200] = '\0';
    snprintf(text, sizeof text, ENTITY_AT_3("{\"id\": \"%s\", \"label\": {\"fr\": \"A\"}}"),
             id);
    assert_findings(text, "");
    assert_findings(ENTITY_AT_3("{\"id\": \" \", \"label\": {\"fr\": \"A\"}},\n"
                                "{\"id\": \"a\\u0007b\", \"label\": {\"fr\": \"A\"}},\n"
                                "{\"label\": {\"fr\": \"A\"}}"),
                    "3:8: error: the id of entity 1 is blank\n"
                    "4:8: error: the id of entity 'a\\x07b' has a control character\n"
                    "5:1: error: entity 3 has no 'id'\n");
}

static void odd_ids_and_labels_are_data_like_any(void **state) {
    (void)state;
    assert_findings(
        ENTITY_AT_3("{\"id\": \"\\\"><script>\", \"label\": {\"fr\": \"q\\\\\\\"]; evil "
                    "[image=x]; //\"}},\n"
                    "{\"id\": \"C:\\\\New\", \"label\": {\"en\": \"R&D;\"}}"),
        "");
}

static void a_label_is_needed_and_not_blank(void **state) {
    (void)state;
    assert_findings(
        ENTITY_AT_3(
            "{\"id\": \"a\"},\n{\"id\": \"b\", \"label\": {}},\n"
            "{\"id\": \"c\", \"label\": {\"fr\": \"C\", \"en\": \" \"}},\n"
            "{\"id\": \"d\", \"label\": \"D\"}, {\"id\": \"e\", \"label\": {\"en\": null}}"),
        "3:1: error: entity 'a' has no 'label'\n"
        "4:22: error: 'label' of entity 'b' is in no language; write {\"fr\": "
        "\"...\"}\n"
        "5:40: error: 'label' of entity 'c' is blank in 'en'\n"
        "6:22: error: 'label' of entity 'd' is a text, not an object; write {\"fr\": "
        "\"...\", \"en\": \"...\"}\n"
        "6:49: error: 'label' of entity 'e' is in no language; write {\"fr\": "
        "\"...\"}\n");
}

static void entities_keep_their_rules(void **state) {
    (void)state;
    assert_findings(
        ENTITY_AT_3("{\"id\": \"a\", \"label\": {\"fr\": \"A\"}, \"kind\": \"contry\",\n"
                    "\"aliases\": [\"x\", 5, \" \"], \"named\": 0,\n"
                    "\"count\": {\"min\": 5, \"max\": 3}, \"alias\": []}"),
        "3:43: error: entity 'a' names an unknown kind 'contry'; did you mean "
        "'country'?\n"
        "4:18: error: 'aliases' of entity 'a' is a number, not a text; put it in "
        "double quotes\n"
        "4:21: error: 'aliases' of entity 'a' is a text, not a name: it is blank\n"
        "4:36: error: 'named' of entity 'a' is a number, not true or false\n"
        "5:10: error: 'count' of entity 'a' does not rise from min over about to "
        "max\n"
        "5:32: warning: unknown key 'alias' in entity 'a' is left aside; did you "
        "mean 'aliases'?\n");
}

static void the_vocabulary_is_extended_and_not_redefined(void **state) {
    (void)state;
    assert_findings(
        VOCABULARY_AT_2("\"kinds\": [{\"id\": \"company\", \"label\": {\"fr\": \"x\"}},\n"
                        "{\"id\": \"m\", \"label\": {\"fr\": \"m\"}, \"shape\": \"sqare\"}, "
                        "{\"id\": \"n\"}]"),
        "2:18: error: kind 'company' is in the vocabulary already and cannot be "
        "redefined\n"
        "3:44: error: kind 'm' has an unknown shape 'sqare'; did you mean 'square'?\n"
        "3:54: error: kind 'n' has no 'label'\n");
    assert_findings(
        VOCABULARY_AT_2("\"types\": [{\"id\": \"rivals\", \"label\": {\"fr\": \"x\"}},\n"
                        "{\"id\": \"t\", \"label\": {\"de\": \"x\"}, \"sign\": 2, "
                        "\"directed\": \"no\"}]"),
        "2:18: error: type 'rivals' is in the vocabulary already and cannot be "
        "redefined\n"
        "3:22: error: 'label' of type 't' is in no language; write {\"fr\": "
        "\"...\"}\n"
        "3:23: warning: unknown language 'de' in 'label' of type 't' is left aside\n"
        "3:43: error: 'sign' of type 't' is not 1 (an alliance), -1 (a rivalry) or "
        "0\n"
        "3:58: error: 'directed' of type 't' is a text, not true or false\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_to_choose_from_are_suggested),
        cmocka_unit_test(a_wrong_date_is_told_as_it_should_be),
        cmocka_unit_test(a_tie_may_not_end_before_it_begins),
        cmocka_unit_test(amounts_keep_their_rules),
        cmocka_unit_test(durations_are_those_of_iso_8601),
        cmocka_unit_test(passages_keep_their_rules),
        cmocka_unit_test(words_of_a_passage_agree_with_its_range_and_hash),
        cmocka_unit_test(places_end_where_numbers_do),
        cmocka_unit_test(a_path_that_leaves_its_folder_is_told_by_what),
        cmocka_unit_test(a_claim_that_ties_an_entity_to_itself_is_warned_of),
        cmocka_unit_test(an_id_stands_once),
        cmocka_unit_test(an_id_is_neither_blank_nor_long_nor_has_it_controls),
        cmocka_unit_test(odd_ids_and_labels_are_data_like_any),
        cmocka_unit_test(a_label_is_needed_and_not_blank),
        cmocka_unit_test(entities_keep_their_rules),
        cmocka_unit_test(the_vocabulary_is_extended_and_not_redefined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
