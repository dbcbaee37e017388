/* SPDX-License-Identifier: MIT */
#include "format/json_lay.h"

#include "format/json.h"
#include "format/json_extra.h"
#include "format/json_walk.h"

#include <math.h>
#include <string.h>

enum { WIDTH = 100 };

static size_t count_points(const char *text, size_t length) {
    size_t points = 0;
    for (size_t i = 0; i < length; i++)
        points += (text[i] & 0xC0) != 0x80;
    return points;
}

/* Line ends become blanks, or line ends with blanks up to column INDENT. */
static void add_broken(en_lay *lay, bool broken, size_t indent) {
    const char *text = en_buf_text(&lay->value);
    for (size_t run; *text; text += run) {
        run = strcspn(text, "\n");
        en_buf_add(lay->out, text, run);
        lay->column += count_points(text, run);
        if (!text[run])
            return;
        if (broken) {
            en_buf_printf(lay->out, "\n%*s", (int)indent, "");
            lay->column = indent;
        } else {
            en_buf_puts(lay->out, " ");
            lay->column++;
        }
        run++;
    }
}

void en_lay_value(en_lay *lay, const char *name) {
    en_buf key = {0};
    en_buf_json(&key, name);
    en_buf_puts(&key, ": ");
    size_t lead = count_points(en_buf_text(&key), key.length);
    size_t width = lead + count_points(en_buf_text(&lay->value), lay->value.length);
    bool broken = lay->indent + width > WIDTH && strchr(en_buf_text(&lay->value), '\n');
    if (lay->begun)
        en_buf_puts(lay->out, ",");
    if (lay->begun && (lay->full || broken || lay->column + 2 + width > WIDTH)) {
        en_buf_printf(lay->out, "\n%*s", (int)lay->indent, "");
        lay->column = lay->indent;
    } else if (lay->begun) {
        en_buf_puts(lay->out, " ");
        lay->column += 2;
    }
    en_buf_puts(lay->out, en_buf_text(&key));
    lay->column += lead;
    add_broken(lay, broken, lay->indent + lead + 1);
    lay->begun = true;
    lay->full = broken;
    lay->out->failed |= key.failed || lay->value.failed;
    en_buf_destroy(&key);
    en_buf_destroy(&lay->value);
}

void en_lay_break(en_lay *lay) { lay->full = true; }

void en_lay_text(en_lay *lay, const char *name, const char *text) {
    if (!text)
        return;
    en_buf_json(&lay->value, text);
    en_lay_value(lay, name);
}

void en_lay_names(en_lay *lay, const char *name, const en_names *names) {
    if (!names->count)
        return;
    for (size_t i = 0; i < names->count; i++) {
        en_buf_puts(&lay->value, i ? ",\n" : "[");
        en_buf_json(&lay->value, names->items[i]);
    }
    en_buf_puts(&lay->value, "]");
    en_lay_value(lay, name);
}

void en_lay_flag(en_lay *lay, const char *name, bool value, bool otherwise) {
    if (value == otherwise)
        return;
    en_buf_puts(&lay->value, value ? "true" : "false");
    en_lay_value(lay, name);
}

void en_lay_choice(en_lay *lay, const char *name, const char *const *words, size_t value,
                   size_t otherwise) {
    if (value != otherwise)
        en_lay_text(lay, name, words[value]);
}

void en_lay_date(en_lay *lay, const char *name, en_date date) {
    if (!en_date_known(date))
        return;
    en_buf_puts(&lay->value, "\"");
    en_buf_date(&lay->value, date);
    en_buf_puts(&lay->value, "\"");
    en_lay_value(lay, name);
}

void en_lay_number(en_lay *lay, const char *name, double value) {
    if (!isfinite(value))
        return;
    en_buf_number(&lay->value, value);
    en_lay_value(lay, name);
}

void en_lay_open(en_lay *lay) { en_buf_puts(&lay->value, "{"); }

void en_lay_inner(en_lay *lay, const char *name) {
    en_buf_puts(&lay->value, strcmp(en_buf_text(&lay->value), "{") == 0 ? "" : ",\n");
    en_buf_json(&lay->value, name);
    en_buf_puts(&lay->value, ": ");
}

void en_lay_inner_text(en_lay *lay, const char *name, const char *text) {
    if (!text)
        return;
    en_lay_inner(lay, name);
    en_buf_json(&lay->value, text);
}

void en_lay_inner_number(en_lay *lay, const char *name, double value) {
    if (!isfinite(value))
        return;
    en_lay_inner(lay, name);
    en_buf_number(&lay->value, value);
}

/* The members of the object at OFFSET of the extras, which en_buf_extras() wrote. */
static void merge(en_lay *lay, size_t offset) {
    const char *text = lay->extra;
    en_json_walk walk = en_json_enter(text, offset);
    while (en_json_next(&walk)) {
        en_buf_puts(&lay->value, strcmp(en_buf_text(&lay->value), "{") == 0 ? "" : ",\n");
        en_buf_add(&lay->value, text + walk.key, walk.end - walk.key);
    }
}

void en_lay_close(en_lay *lay, const char *name) {
    en_json_walk walk = en_json_enter(lay->extra, 0);
    while (lay->extra && en_json_next(&walk))
        if (en_json_is(lay->extra, walk.key, name)) {
            merge(lay, walk.start);
            lay->merged[lay->merged_count++] = name;
        }
    if (strcmp(en_buf_text(&lay->value), "{") == 0) {
        en_buf_destroy(&lay->value);
        return;
    }
    en_buf_puts(&lay->value, "}");
    en_lay_value(lay, name);
}

void en_lay_words(en_lay *lay, const char *name, en_words words) {
    en_lay_open(lay);
    for (en_lang lang = 0; lang < EN_LANGS; lang++)
        en_lay_inner_text(lay, en_lang_code(lang), words.in[lang]);
    en_lay_close(lay, name);
}

static bool is_merged(const en_lay *lay, size_t key) {
    for (size_t i = 0; i < lay->merged_count; i++)
        if (en_json_is(lay->extra, key, lay->merged[i]))
            return true;
    return false;
}

void en_lay_end(en_lay *lay) {
    en_json_walk walk = en_json_enter(lay->extra, 0);
    while (lay->extra && en_json_next(&walk)) {
        if (is_merged(lay, walk.key))
            continue;
        en_buf name = {0};
        en_buf_unescaped(&name, lay->extra, walk.key);
        en_buf_add(&lay->value, lay->extra + walk.start, walk.end - walk.start);
        en_lay_value(lay, en_buf_text(&name));
        lay->out->failed |= name.failed;
        en_buf_destroy(&name);
    }
    en_buf_destroy(&lay->value);
}
