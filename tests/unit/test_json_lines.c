/* SPDX-License-Identifier: MIT */
/* JSON Lines: what comes in pieces is read as if it came whole, and memory that runs out is
 * said. */
#include "findings.h"

#include "format/json_lines.h"
#include "ration.h"

static const char good[] =
    "{\"entente\": 1, \"types\": [{\"id\": \"t\", \"label\": {\"en\": \"t\"}}]}\n"
    "{\"source\": {\"id\": \"s\"}}\r\n\n"
    "{\"entity\": {\"id\": \"a\", \"label\": {\"fr\": \"\u00e9\"}}}\n"
    "{\"entity\": {\"id\": \"b\", \"label\": {\"en\": \"b\"}}}\n"
    "{\"claim\": {\"source\": \"s\", \"from\": \"a\", \"type\": \"t\", \"to\": \"b\"}}";
static const char bad[] = "{\"source\": {\"id\": \"s\", \"origin\": \"q\"}}\n"
                          "{\"source\": {\"id\": \"\u00e9\"}, }\n{\"source\": 1}\nfalse\n\n{";

/* Read TEXT in pieces of SIZE bytes; what is found goes to FOUND. */
static en_status read_pieces(en_dossier *d, const char *text, size_t size, en_buf *found) {
    void *reader;
    en_findings findings = {.arena = d->arena};
    d->file = "d.json";
    en_status status = en_json_lines_open(&reader, d, &findings, NULL);
    if (status)
        return status;
    for (size_t left = strlen(text), part; left && !status; text += part, left -= part) {
        part = left < size ? left : size;
        status = en_json_lines_take(reader, text, part, NULL);
    }
    en_status end = en_json_lines_close(reader, !status, NULL);
    if (found)
        write_findings(found, &findings);
    return status ? status : end;
}

static void pieces_of_any_size_make_the_same(void **state) {
    (void)state;
    for (size_t size = 1; size < 40; size++) {
        en_buf found = {0};
        en_dossier *d = en_dossier_create(NULL, NULL);
        assert_int_equal(read_pieces(d, good, size, &found), EN_OK);
        assert_string_equal(en_buf_text(&found), "");
        assert_int_equal(d->claim_count, 1);
        assert_int_equal(d->claims[0].spot.line, 6);
        assert_int_equal(d->claims[0].spot.column, 11);
        assert_string_equal(d->entities[0].label.in[EN_FR], "\u00e9");
        /* sha256sum of the text */
        assert_string_equal(d->sha256,
                            "911596f0dbf0062e1fd7374a4a28e89a70a2509f1dace1f130af9aafd7a1b722");
        en_dossier_destroy(d);
        d = en_dossier_create(NULL, NULL);
        assert_int_equal(read_pieces(d, bad, size, &found), EN_DATA);
        assert_string_equal(
            en_buf_text(&found),
            "1:34: error: source 's' names an unknown source 'q' as its origin\n"
            "2:23: error: nothing follows this comma; remove it, or add a key and a value\n"
            "3:12: error: source 2 is not an object\n"
            "4:1: error: a line is {\"source\": {...}}, {\"entity\": {...}} or {\"claim\": "
            "{...}}\n"
            "6:2: error: the line ends inside the object opened at 6:1; '}' is missing\n");
        en_dossier_destroy(d);
        en_buf_destroy(&found);
    }
}

static void memory_that_runs_out_is_said(void **state) {
    (void)state;
    bool done = false;
    for (size_t blocks = 0; !done; blocks++) {
        ration r = {.left = blocks};
        const en_heap heap = ration_heap(&r);
        en_dossier *d = en_dossier_create(&heap, NULL);
        en_status status = d ? read_pieces(d, good, 7, NULL) : EN_SYSTEM;
        assert_true(status == EN_OK || status == EN_SYSTEM);
        done = status == EN_OK;
        en_dossier_destroy(d);
        assert_int_equal(r.out, 0);
    }
}

static void assert_guess(const char *text, const char *name) {
    assert_string_equal(en_format_guess(text)->name, name);
}

static void texts_without_a_name_are_told_apart(void **state) {
    (void)state;
    assert_guess(good, "jsonl");
    assert_guess("{\"a\": \"}\\\"{\"}\n\n{", "jsonl");
    assert_guess("{\"a\": 1}\n", "json");
    assert_guess("{\n\"a\": 1}\n{", "json");
    assert_guess("a,b\n{}\n", "csv");
    assert_guess("PK\x03\x04", "csv");
    assert_guess("[1, 2]", "json");
    assert_guess("", "json");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_of_any_size_make_the_same),
        cmocka_unit_test(memory_that_runs_out_is_said),
        cmocka_unit_test(texts_without_a_name_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
