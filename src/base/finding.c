/* SPDX-License-Identifier: MIT */
#include "base/finding.h"

#include "base/utf8.h"

#include <stdbool.h>

en_status en_findings_add_list(en_findings *findings, en_severity severity, en_place place,
                               en_error *err, const char *fmt, va_list args) {
    if (findings->count[severity]++ >= EN_FINDINGS_KEPT && !findings->keep_all)
        return EN_OK;
    char text[1000];
    size_t length = en_utf8_print(text, sizeof text, fmt, args);
    en_finding *items = en_arena_grow(findings->arena, findings->items, findings->item_count,
                                      sizeof *findings->items);
    char *copy = en_arena_copy(findings->arena, text, length);
    if (!items || !copy)
        return en_fail_memory(err);
    findings->items = items;
    items[findings->item_count++] = (en_finding){severity, place, copy, findings->rule};
    return EN_OK;
}

en_status en_findings_add(en_findings *findings, en_severity severity, en_place place,
                          en_error *err, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    en_status status = en_findings_add_list(findings, severity, place, err, fmt, args);
    va_end(args);
    return status;
}

static size_t rank(const char *file, const char *const *files) {
    size_t i = 0;
    while (files && files[i] && files[i] != file)
        i++;
    return i;
}

static bool comes_before(en_place a, en_place b, const char *const *files) {
    size_t in_a = rank(a.file, files), in_b = rank(b.file, files);
    if (in_a != in_b)
        return in_a < in_b;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
}

/* Few are kept. */
void en_findings_sort(en_findings *findings, size_t first, const char *const *files) {
    en_finding *items = findings->items;
    for (size_t i = first + 1; i < findings->item_count; i++) {
        en_finding moving = items[i];
        size_t j = i;
        for (; j > first && comes_before(moving.place, items[j - 1].place, files); j--)
            items[j] = items[j - 1];
        items[j] = moving;
    }
}

en_status en_findings_fail(const en_findings *findings, size_t first, en_error *err) {
    for (size_t i = first; i < findings->item_count; i++)
        if (findings->items[i].severity == EN_ERROR)
            return en_fail_at(err, findings->items[i].place, "%s", findings->items[i].text);
    return en_fail(err, EN_DATA, "the dossier breaks rules of its format");
}

const char *en_severity_name(en_severity severity) {
    static const char *const names[EN_SEVERITIES] = {"error", "warning", "note"};
    return names[severity];
}
