/* SPDX-License-Identifier: MIT */
/* Dates and durations, and what was meant by those that are none. */
#include "format/json_reader.h"

#include <stdio.h>
#include <string.h>

/* The numbers of a date as typed. */
typedef struct parts {
    int number[3];
    size_t digits[3];
    size_t count;
    bool slashed;
} parts;

static const char all_digits[] = "0123456789";

/* Up to three numbers between separators; false where TEXT is anything else. */
static bool split(parts *out, const char *text) {
    *out = (parts){0};
    for (;;) {
        size_t length = strspn(text, all_digits);
        if (!length || length > 4 || out->count == 3)
            return false;
        int number = 0;
        for (size_t i = 0; i < length; i++)
            number = number * 10 + (text[i] - '0');
        out->number[out->count] = number;
        out->digits[out->count++] = length;
        text += length;
        if (!*text || *text == 'T') /* the time of day is of no interest */
            return true;
        if (!strchr("-/. ", *text))
            return false;
        out->slashed = out->slashed || *text == '/';
        text++;
    }
}

/* Write a date of year, month and day (0: none); false if there is no such. */
static bool write_date(char out[16], int year, int month, int day) {
    en_date date;
    if (!month)
        snprintf(out, 16, "%04d", year % 10000);
    else if (!day)
        snprintf(out, 16, "%04d-%02d", year % 10000, month % 100);
    else
        snprintf(out, 16, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
    return en_date_read(&date, out);
}

/* The date that was probably meant, written as it should be. */
static bool guess(char out[16], const parts *p) {
    /* Spreadsheet programs show 07/05/25, in French, for a day of this century. */
    bool cut = p->count == 3 && p->slashed && p->digits[2] == 2;
    int year = p->number[2] + (cut ? 2000 : 0);
    for (size_t i = 0; i < p->count; i++)
        if (!p->number[i])
            return false;
    if (p->digits[0] != 4 && p->digits[p->count - 1] != 4 && !cut)
        return false;
    if (p->digits[0] == 4)
        return write_date(out, p->number[0], p->number[1], p->number[2]);
    if (p->count == 2)
        return write_date(out, p->number[1], p->number[0], 0);
    return write_date(out, year, p->number[1], p->number[0]) ||
           write_date(out, year, p->number[0], p->number[1]);
}

/* What is wrong with a date, from its "; " on. */
static void explain(en_hint *out, const char *text) {
    char date[16];
    parts p;
    bool known = split(&p, text);
    if (known && guess(date, &p))
        snprintf(out->text, sizeof out->text, "; write %s", date);
    else if (known && p.digits[0] == 4 && p.count > 1 && (p.number[1] < 1 || p.number[1] > 12))
        snprintf(out->text, sizeof out->text, "; there is no month %d, write 01 to 12",
                 p.number[1]);
    else if (known && p.digits[0] == 4 && p.count > 2)
        snprintf(out->text, sizeof out->text, "; %04d-%02d has no day %d", p.number[0],
                 p.number[1], p.number[2]);
    else
        snprintf(out->text, sizeof out->text, "; write 2025, 2025-05 or 2025-05-07");
}

void en_read_date(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const char *text = en_want_text(r, field, item);
    if (!text || en_date_read(out, text))
        return;
    en_shown value;
    en_hint hint;
    explain(&hint, text);
    en_find(r, EN_ERROR, item, "'%s' of %s is no date: '%s'%s", field->name, en_record_name(r),
            en_shown_text(&value, text), hint.text);
}

/* Numbers with one each of LETTERS, in their order; answers how many, and goes past them. */
static size_t skip_spans(const char **text, const char *letters) {
    size_t count = 0;
    for (;; count++) {
        size_t length = strspn(*text, all_digits);
        const char *letter = (*text)[length] ? strchr(letters, (*text)[length]) : NULL;
        if (!length || !letter)
            return count;
        letters = letter + 1;
        *text += length + 1;
    }
}

/* ISO 8601-1, 5.5.2: P4Y, P1Y6M, P2W, PT36H. */
static bool is_duration(const char *text) {
    if (*text++ != 'P')
        return false;
    size_t spans = skip_spans(&text, "YMWD"), times = 0;
    bool has_time = *text == 'T';
    if (has_time) {
        text++;
        times = skip_spans(&text, "HMS");
    }
    return !*text && spans + times > 0 && has_time == (times > 0);
}

void en_read_period(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const char *text = en_want_text(r, field, item);
    if (!text)
        return;
    if (is_duration(text)) {
        *(const char **)out = en_keep(r, text);
        return;
    }
    en_shown value;
    en_find(r, EN_ERROR, item,
            "'%s' of %s is no duration: '%s'; write P4Y for four years, P6M for six months",
            field->name, en_record_name(r), en_shown_text(&value, text));
}
