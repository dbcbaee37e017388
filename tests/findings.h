/* SPDX-License-Identifier: MIT */
/* What a reading of JSON finds, for tests; and dossiers with one line of the test's own. */
#ifndef EN_TESTS_FINDINGS_H
#define EN_TESTS_FINDINGS_H

#include "base/buf.h"
#include "format/format.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct reading {
    en_dossier *dossier;
    en_findings findings;
    en_status status;
    en_error err;
} reading;

static inline reading read_bytes(const char *text, size_t length) {
    reading r = {0};
    r.dossier = en_dossier_create(NULL, &r.err);
    assert_non_null(r.dossier);
    r.dossier->file = "d.json";
    r.findings.arena = r.dossier->arena;
    r.status = en_format_find("json")->read(r.dossier, text, length, &r.findings, &r.err);
    return r;
}

/* All that was found, a line each, as `check` prints it. */
static inline void write_findings(en_buf *out, const en_findings *findings) {
    for (size_t i = 0; i < findings->item_count; i++) {
        const en_finding *f = &findings->items[i];
        assert_string_equal(f->place.file, "d.json");
        en_buf_printf(out, "%u:%u: %s: %s\n", f->place.line, f->place.column,
                      en_severity_name(f->severity), f->text);
    }
}

static inline void assert_findings(const char *text, const char *wanted) {
    en_buf found = {0};
    reading r = read_bytes(text, strlen(text));
    write_findings(&found, &r.findings);
    assert_string_equal(en_buf_text(&found), wanted);
    assert_int_equal(r.status, r.findings.count[EN_ERROR] ? EN_DATA : EN_OK);
    assert_int_equal(r.err.status, r.status);
    en_buf_destroy(&found);
    en_dossier_destroy(r.dossier);
}

/* A dossier with one line of the caller's in one of its lists, from line 3 (or 6, 9) on. */
#define SOURCE_AT_3(line)                                      \
    "{\"entente\": 1,\n\"sources\": [{\"id\": \"s1\"},\n" line \
    "\n],\n\"entities\": [], \"claims\": []}"
#define ENTITY_AT_3(line) \
    "{\"entente\": 1, \"sources\": [],\n\"entities\": [\n" line "\n], \"claims\": []}"
#define CLAIM_AT_6(line)                                                   \
    "{\"entente\": 1, \"sources\": [{\"id\": \"s1\"}],\n\"entities\": [\n" \
    "{\"id\": \"openai\", \"label\": {\"en\": \"OpenAI\"}},\n"             \
    "{\"id\": \"serbia\", \"label\": {\"fr\": \"Serbie\"}}],\n\"claims\": [\n" line "\n]}"
#define CLAIM_WITH(field)                                                              \
    CLAIM_AT_6("{\"id\": \"c1\", \"source\": \"s1\", \"from\": \"openai\", \"type\": " \
               "\"funds\", \"to\": \"serbia\",\n" field "}")
#define VOCABULARY_AT_2(list) \
    "{\"entente\": 1, \"sources\": [], \"entities\": [], \"claims\": [],\n" list "}"

#endif
