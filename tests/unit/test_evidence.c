/* SPDX-License-Identifier: MIT */
/* Evidence of whole dossiers; what is found in texts of all sorts is tests/scripts/evidence.py.
 */
#include "ration.h"
#include "text/evidence.h"

#include "reading.h"

#include "dry.h"

enum { SOURCES = 300 };

/* A dossier of COUNT sources with one claim each, whose passage is "two". */
static en_dossier *make_dossier(int count) {
    en_buf json = {0};
    en_buf_puts(&json, "{\"entente\": 1, \"entities\": [{\"id\": \"a\", \"label\": {\"en\": "
                       "\"A\"}}, {\"id\": \"b\", \"label\": {\"en\": \"B\"}}], \"sources\": [");
    for (int i = 0; i < count; i++)
        en_buf_printf(&json, "%s{\"id\": \"s%d\", \"text\": {\"file\": \"%d\"}}", i ? "," : "",
                      i, i);
    en_buf_puts(&json, "], \"claims\": [");
    for (int i = 0; i < count; i++)
        en_buf_printf(&json,
                      "%s{\"source\": \"s%d\", \"from\": \"a\", \"type\": \"funds\", \"to\": "
                      "\"b\", \"evidence\": [{\"start\": 4, \"end\": 7, \"exact\": \"two\"}]}",
                      i ? "," : "", i);
    en_buf_puts(&json, "]}");
    en_dossier *d = read_text(en_buf_text(&json));
    en_buf_destroy(&json);
    return d;
}

/* A third of the texts have the passage in its place, a third elsewhere, a third not at all. */
static en_status load(void *state, en_buf *into, const char *file, en_error *err) {
    static const char *const heads[] = {"one two three", "two one three", "one three"};
    (void)state;
    en_buf_puts(into, heads[atoi(file) % 3]);
    for (int i = 0; i < 1000; i++)
        en_buf_puts(into, " and so on");
    return en_buf_status(into, err);
}
static const en_shelf shelf = {load, NULL};

static void texts_are_kept_no_longer_than_they_are_looked_at(void **state) {
    (void)state;
    en_dossier *d = make_dossier(SOURCES);
    ration blocks = {.left = SIZE_MAX};
    const en_heap heap = ration_heap(&blocks);
    en_findings findings = {.arena = en_arena_create(&heap)};
    en_evidence evidence;
    assert_non_null(findings.arena);
    assert_int_equal(en_evidence_check(&evidence, d, &shelf, &findings, NULL), EN_OK);
    /* Whatever grows with the texts, an eighth of their 3 MB, would take more. */
    assert_true(blocks.out <= 4);
    en_arena_destroy(findings.arena);
    en_dossier_destroy(d);
}

/* A shelf on which memory is out at the text called "1". */
static en_status load_short(void *state, en_buf *into, const char *file, en_error *err) {
    if (strcmp(file, "1") != 0)
        return load(state, into, file, err);
    into->failed = true;
    return en_buf_status(into, err);
}

static en_status load_nothing(void *state, en_buf *into, const char *file, en_error *err) {
    (void)state, (void)into, (void)file;
    return en_fail(err, EN_SYSTEM, "it is not there");
}

static void a_text_that_is_missing_is_a_finding_and_a_lack_of_memory_is_none(void **state) {
    (void)state;
    en_dossier *d = make_dossier(3);
    en_findings findings = {.arena = d->arena};
    en_evidence evidence;
    en_error err = {0};
    const en_shelf bare = {load_nothing, NULL}, scant = {load_short, NULL};
    assert_int_equal(en_evidence_check(&evidence, d, &bare, &findings, &err), EN_OK);
    assert_int_equal(findings.count[EN_WARNING], 3);
    assert_string_equal(findings.items[0].text,
                        "source 's0': it is not there; 1 passage not verified");
    assert_int_equal(en_evidence_check(&evidence, d, &scant, &findings, &err), EN_SYSTEM);
    assert_int_equal(err.status, EN_SYSTEM);
    assert_string_equal(err.text, "out of memory");
    en_dossier_destroy(d);
}

static void every_passage_is_counted_once(void **state) {
    (void)state;
    en_dossier *d = make_dossier(SOURCES);
    en_findings findings = {.arena = d->arena};
    en_evidence evidence;
    assert_int_equal(en_evidence_check(&evidence, d, &shelf, &findings, NULL), EN_OK);
    assert_int_equal(evidence.verified, SOURCES / 3);
    assert_int_equal(evidence.moved, SOURCES / 3);
    assert_int_equal(evidence.drifted, SOURCES / 3);
    assert_int_equal(evidence.unverified, 0);
    assert_int_equal(findings.count[EN_WARNING], SOURCES / 3);
    assert_int_equal(findings.count[EN_REMARK], SOURCES + SOURCES / 3); /* no hashes of texts */
    en_dossier_destroy(d);
}

#ifdef EN_TESTS_DRY

static en_status check_once(const en_dossier *d, en_error *err) {
    en_evidence evidence;
    en_findings findings = {.arena = en_arena_create(NULL)};
    if (!findings.arena)
        return en_fail_memory(err);
    en_status status = en_evidence_check(&evidence, d, &shelf, &findings, err);
    if (!status)
        assert_int_equal(evidence.verified + evidence.moved + evidence.drifted, 30);
    en_arena_destroy(findings.arena);
    return status;
}

static void checking_survives_any_lack_of_memory(void **state) {
    (void)state;
    en_dossier *d = make_dossier(30);
    en_status status = EN_SYSTEM;
    for (long blocks = 0; status; blocks++) {
        en_error err = {0};
        left = blocks;
        held = 0;
        rationed = true;
        status = check_once(d, &err);
        rationed = false;
        assert_int_equal(held, 0);
        if (status && (status != EN_SYSTEM || strcmp(err.text, "out of memory") != 0))
            fail_msg("with %ld blocks: %s", blocks, err.text);
        assert_true(status || blocks > 100);
    }
    en_dossier_destroy(d);
}

#else

static void checking_survives_any_lack_of_memory(void **state) {
    (void)state;
    skip();
}

#endif

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_passage_is_counted_once),
        cmocka_unit_test(texts_are_kept_no_longer_than_they_are_looked_at),
        cmocka_unit_test(a_text_that_is_missing_is_a_finding_and_a_lack_of_memory_is_none),
        cmocka_unit_test(checking_survives_any_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
