/* SPDX-License-Identifier: MIT */
/* What the format does not know, kept as it was. */
#include "format/json_extra.h"

#include "base/utf8.h"
#include "format/json.h"
#include "format/json_reader.h"

#include <stdlib.h>
#include <string.h>

size_t en_buf_unescaped(en_buf *buf, const char *text, size_t offset) {
    uint32_t point;
    for (offset++; en_json_point(&point, text, &offset);)
        en_buf_utf8(buf, point);
    return offset + 1;
}

/* The text whose quote is at AT, written anew; answers where it ends. */
static size_t add_string(en_buf *buf, const char *text, size_t at) {
    en_buf plain = {0};
    at = en_buf_unescaped(&plain, text, at);
    en_buf_json(buf, en_buf_text(&plain));
    buf->failed |= plain.failed;
    en_buf_destroy(&plain);
    return at;
}

void en_buf_compact(en_buf *buf, const char *text, size_t start, size_t end) {
    for (size_t at = start; at < end;) {
        size_t run = strcspn(text + at, " \n\r\t\",:");
        run = run < end - at ? run : end - at;
        en_buf_add(buf, text + at, run);
        at += run;
        if (at == end)
            return;
        if (text[at] == '"') {
            at = add_string(buf, text, at);
            continue;
        }
        if (text[at] == ',' || text[at] == ':')
            en_buf_puts(buf, text[at] == ',' ? ", " : ": ");
        at++;
    }
}

static int compare(const void *left, const void *right) {
    const en_extra *a = left, *b = right;
    int order = strcmp(a->group ? a->group : a->key, b->group ? b->group : b->key);
    return order ? order : strcmp(a->key, b->key);
}

void en_buf_extras(en_buf *buf, en_extra *extras, size_t count, const char *text) {
    const char *open = NULL; /* the group whose object is not yet closed */
    if (count)
        qsort(extras, count, sizeof *extras, compare);
    en_buf_puts(buf, "{");
    for (size_t i = 0; i < count; i++) {
        const en_extra *e = &extras[i];
        bool goes_on = open && e->group && strcmp(open, e->group) == 0;
        en_buf_puts(buf, open && !goes_on ? "}" : "");
        en_buf_puts(buf, i ? ", " : "");
        open = e->group;
        if (open && !goes_on) {
            en_buf_json(buf, open);
            en_buf_puts(buf, ": {");
        }
        en_buf_json(buf, e->key);
        en_buf_puts(buf, ": ");
        en_buf_compact(buf, text, e->start, e->end);
    }
    en_buf_puts(buf, open ? "}}" : "}");
}

void en_extras_keep(en_reader *r, const cJSON *item) {
    en_extra *grown = en_keep_more(r, r->extras, r->extra_count, sizeof *grown);
    const char *key = grown ? en_keep(r, item->string) : NULL;
    if (!key)
        return;
    r->extras = grown;
    grown[r->extra_count++] = (en_extra){.group = r->group, .key = key, .item = item};
}

/* Extras were met in the order of the text: one walk finds them all. *NEXT is the first left.
 */
static void place_extras(en_reader *r, size_t *next, const cJSON *tree, size_t at) {
    en_json_walk walk = en_json_enter(r->text, at);
    for (const cJSON *child = tree->child;
         child && *next < r->extra_count && en_json_next(&walk); child = child->next) {
        en_extra *e = &r->extras[*next];
        if (e->item == child) {
            e->item = NULL;
            e->start = walk.start;
            e->end = walk.end;
            ++*next;
        } else
            place_extras(r, next, child, walk.start);
    }
}

void en_extras_settle(en_reader *r, size_t from, const cJSON *tree, size_t at) {
    if (from < r->extra_count && r->extras[from].item && !r->status)
        place_extras(r, &from, tree, at);
}

const char *en_extras_take(en_reader *r, size_t from) {
    size_t count = r->extra_count - from;
    if (!count || r->status)
        return NULL;
    en_extras_settle(r, from, r->record, r->record_at);
    en_buf text = {0};
    en_buf_extras(&text, r->extras + from, count, r->text);
    r->extra_count = from;
    const char *kept = text.failed ? NULL : en_keep(r, en_buf_text(&text));
    if (text.failed)
        r->status = en_fail_memory(r->err);
    en_buf_destroy(&text);
    return kept;
}
