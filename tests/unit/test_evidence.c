/* SPDX-License-Identifier: MIT */
/* Evidence of whole dossiers; what is found in texts of all sorts is tests/scripts/evidence.py.
 */
#include "ration.h"
#include "text/evidence.h"

#include "reading.h"

enum { SOURCES = 300 };

/* A dossier of many sources with one claim each, whose passage is "two". */
static en_dossier *make_dossier(void) {
    en_buf json = {0};
    en_buf_puts(&json, "{\"entente\": 1, \"entities\": [{\"id\": \"a\", \"label\": {\"en\": "
                       "\"A\"}}, {\"id\": \"b\", \"label\": {\"en\": \"B\"}}], \"sources\": [");
    for (int i = 0; i < SOURCES; i++)
        en_buf_printf(&json, "%s{\"id\": \"s%d\", \"text\": {\"file\": \"%d\"}}", i ? "," : "",
                      i, i);
    en_buf_puts(&json, "], \"claims\": [");
    for (int i = 0; i < SOURCES; i++)
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

static void every_passage_is_counted_once(void **state) {
    (void)state;
    en_dossier *d = make_dossier();
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

static void checking_survives_any_lack_of_memory(void **state) {
    (void)state;
    en_dossier *d = make_dossier();
    size_t allowed = 0;
    en_status status = EN_SYSTEM;
    while (status == EN_SYSTEM) {
        ration blocks = {.left = ++allowed};
        const en_heap heap = ration_heap(&blocks);
        en_arena *arena = en_arena_create(&heap);
        en_findings findings = {.arena = arena};
        en_evidence evidence;
        en_error err = {0};
        if (arena)
            status = en_evidence_check(&evidence, d, &shelf, &findings, &err);
        if (arena && status)
            assert_string_equal(err.text, "out of memory");
        en_arena_destroy(arena);
        assert_int_equal(blocks.out, 0);
    }
    assert_int_equal(status, EN_OK);
    assert_true(allowed > 4);
    en_dossier_destroy(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_passage_is_counted_once),
        cmocka_unit_test(checking_survives_any_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
