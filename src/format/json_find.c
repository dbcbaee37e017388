/* SPDX-License-Identifier: MIT */
/* What the reader finds: places, and the words to say it in. */
#include "base/utf8.h"
#include "format/json_reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Where a value stands in the text, and where its key does. */
typedef struct found {
    size_t key, value;
} found;

/*
 * cJSON keeps no places, but its tree has the members of the text in the text's order: walk
 * both at once until the tree's item is WANTED. As deep as the text, which en_json_scan()
 * limits.
 */
static bool locate(found *out, const cJSON *item, const char *text, size_t at,
                   const cJSON *wanted) {
    en_json_walk walk = en_json_enter(text, at);
    for (const cJSON *child = item->child; child && en_json_next(&walk); child = child->next) {
        if (child == wanted)
            *out = (found){walk.key, walk.start};
        if (child == wanted || locate(out, child, text, walk.start, wanted))
            return true;
    }
    return false;
}

/* The mark that OFFSET is under. */
static const en_json_mark *mark_of(const en_json_document *document, size_t offset) {
    size_t low = 0, high = document->mark_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (document->marks[middle].at <= offset)
            low = middle;
        else
            high = middle;
    }
    return &document->marks[low];
}

/* LINES move to OFFSET, unless a mark tells the place. */
static en_place place_from(en_lines *lines, const en_reader *r, size_t offset) {
    const en_json_document *d = r->document;
    const en_json_mark *mark = d->mark_count ? mark_of(d, offset) : NULL;
    const char *file = mark ? d->files[mark->file] : r->dossier->file;
    if (mark && mark->line)
        return (en_place){file, mark->line, mark->column};
    en_lines_to(lines, d->copied_at + offset);
    return (en_place){file, lines->line, lines->column};
}

static en_place place_of(const en_reader *r, size_t offset) {
    en_lines lines = r->lines;
    return place_from(&lines, r, offset);
}

/* The next record counts on from here. */
en_place en_record_spot(en_reader *r) { return place_from(&r->lines, r, r->record_at); }

en_steps en_steps_begin(const en_reader *r, const cJSON *list) {
    found at = {r->record_at, r->record_at};
    locate(&at, r->record, r->text, r->record_at, list);
    return (en_steps){en_json_enter(r->text, at.value), r->lines};
}

en_place en_steps_next(const en_reader *r, en_steps *steps) {
    (void)en_json_next(&steps->walk); /* the tree has as many elements as the text */
    return place_from(&steps->lines, r, steps->walk.start);
}

static void find(en_reader *r, en_severity severity, size_t offset, const char *fmt,
                 va_list args) {
    en_place place = {r->dossier->file, 0, 0};
    /* A finding that will only be counted needs no place: finding it takes time. */
    if (r->findings->count[severity] < EN_FINDINGS_KEPT)
        place = place_of(r, offset);
    if (!r->status)
        r->status = en_findings_add_list(r->findings, severity, place, r->err, fmt, args);
}

void en_find(en_reader *r, en_severity severity, const cJSON *item, const char *fmt, ...) {
    found at = {r->record_at, r->record_at};
    if (item && r->record && r->findings->count[severity] < EN_FINDINGS_KEPT)
        locate(&at, r->record, r->text, r->record_at, item);
    va_list args;
    va_start(args, fmt);
    find(r, severity, at.value, fmt, args);
    va_end(args);
}

void en_find_key(en_reader *r, en_severity severity, const cJSON *item, const char *fmt, ...) {
    found at = {r->record_at, r->record_at};
    if (r->findings->count[severity] < EN_FINDINGS_KEPT)
        locate(&at, r->record, r->text, r->record_at, item);
    va_list args;
    va_start(args, fmt);
    find(r, severity, at.key, fmt, args);
    va_end(args);
}

void en_find_at(en_reader *r, en_severity severity, size_t offset, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    find(r, severity, offset, fmt, args);
    va_end(args);
}

void en_find_in(en_reader *r, en_severity severity, en_place place, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    if (!r->status)
        r->status = en_findings_add_list(r->findings, severity, place, r->err, fmt, args);
    va_end(args);
}

en_place en_place_of(const en_reader *r, const cJSON *item) {
    found at = {r->record_at, r->record_at};
    locate(&at, r->record, r->text, r->record_at, item);
    return place_of(r, at.value);
}

const char *en_record_name(en_reader *r) {
    if (!r->noun)
        return "the dossier";
    if (r->name[0])
        return r->name;
    const cJSON *id = r->record ? cJSON_GetObjectItemCaseSensitive(r->record, "id") : NULL;
    const size_t room = sizeof r->name; /* for a noun and an en_shown */
    en_shown shown;
    if (id && cJSON_IsString(id) && !en_is_blank(id->valuestring))
        snprintf(r->name, room, "%s '%s'", r->noun, en_shown_text(&shown, id->valuestring));
    else
        snprintf(r->name, room, "%s %zu", r->noun, r->ordinal);
    return r->name;
}

const char *en_hint_text(en_hint *out, const en_nearest *nearest, const char *otherwise) {
    en_shown best;
    if (nearest->best)
        snprintf(out->text, sizeof out->text, "; did you mean '%s'?",
                 en_shown_text(&best, nearest->best));
    else
        snprintf(out->text, sizeof out->text, "%s", otherwise);
    return out->text;
}

bool en_may_offer(en_reader *r, size_t count) {
    bool may = count <= r->offers;
    r->offers -= may ? count : 0;
    return may;
}
