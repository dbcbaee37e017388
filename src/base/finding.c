/* SPDX-License-Identifier: MIT */
#include "base/finding.h"

#include <stdarg.h>
#include <stdio.h>

en_status en_findings_add(en_findings *findings, en_severity severity, en_place place,
                          en_error *err, const char *fmt, ...) {
    if (findings->count[severity]++ >= EN_FINDINGS_KEPT)
        return EN_OK;
    char text[sizeof err->text];
    va_list args;
    va_start(args, fmt);
    int length = vsnprintf(text, sizeof text, fmt, args);
    va_end(args);

    en_finding *items = en_arena_grow(findings->arena, findings->items, findings->item_count,
                                      sizeof *findings->items);
    size_t kept = length < 0 ? 0 : (size_t)length;
    char *copy =
        en_arena_copy(findings->arena, text, kept < sizeof text ? kept : sizeof text - 1);
    if (!items || !copy)
        return en_fail_memory(err);
    findings->items = items;
    items[findings->item_count++] = (en_finding){severity, place, copy};
    return EN_OK;
}

const char *en_severity_name(en_severity severity) {
    static const char *const names[EN_SEVERITIES] = {"error", "warning", "note"};
    return names[severity];
}
