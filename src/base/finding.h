/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_FINDING_H
#define EN_BASE_FINDING_H

#include "base/arena.h"
#include "base/error.h"

#include <stdarg.h>
#include <stdbool.h>

/* How bad a finding is. An error means that the input cannot be used. */
typedef enum en_severity { EN_ERROR, EN_WARNING, EN_REMARK, EN_SEVERITIES } en_severity;

typedef struct en_finding {
    en_severity severity;
    en_place place;
    const char *text;
    const char *rule; /* the rule of `check` that found it; NULL: whoever read the dossier */
} en_finding;

enum { EN_FINDINGS_KEPT = 100 };

/*
 * What a reader or a check found, in the order found: all are counted, the first hundred of
 * each severity are kept, or all. Starts as {.arena = ...}; texts live in the arena.
 */
typedef struct en_findings {
    en_arena *arena;
    const char *rule; /* borrowed: the rule that finds now, or NULL */
    bool keep_all;
    en_finding *items;
    size_t item_count;
    size_t count[EN_SEVERITIES];
} en_findings;

/* EN_OK, or out of memory. The text should say what is wrong with which value, on one line. */
EN_MUST_CHECK en_status en_findings_add(en_findings *findings, en_severity severity,
                                        en_place place, en_error *err, const char *fmt, ...)
    EN_PRINTF(5, 6);
EN_MUST_CHECK en_status en_findings_add_list(en_findings *findings, en_severity severity,
                                             en_place place, en_error *err, const char *fmt,
                                             va_list args) EN_PRINTF(5, 0);

/*
 * Put those from index FIRST on in the order in which people go through files: by their place
 * in FILES (the very pointers; NULL ends them; or NULL, for one file), by lines, by columns.
 */
void en_findings_sort(en_findings *findings, size_t first, const char *const *files);

/* EN_DATA, with the first error among those from index FIRST on. */
en_status en_findings_fail(const en_findings *findings, size_t first, en_error *err);

const char *en_severity_name(en_severity severity); /* "error", "warning", "note" */

#endif
