/* SPDX-License-Identifier: MIT */
/* A dossier from a text of JSON, for tests. */
#ifndef EN_TESTS_READING_H
#define EN_TESTS_READING_H

#include "dossier/view.h"
#include "format/format.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static inline en_dossier *read_text(const char *json) {
    en_error err = {0};
    en_dossier *d = en_dossier_create(NULL, &err);
    assert_non_null(d);
    d->file = "test.json";
    en_findings findings = {.arena = d->arena};
    en_status status = en_format_find("json")->read(d, json, strlen(json), &findings, &err);
    if (status)
        fail_msg("%zu:%zu: %s", err.place.line, err.place.column, err.text);
    return d;
}

#endif
