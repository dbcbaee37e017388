/* SPDX-License-Identifier: MIT */
#include "format/csv_scan.h"

#include "base/utf8.h"
#include "format/json_reader.h"

#include <stdarg.h>
#include <string.h>

static void find(en_csv *csv, en_severity severity, en_place place, const char *fmt,
                 va_list args) {
    if (csv->status != EN_SYSTEM &&
        en_findings_add_list(csv->findings, severity, place, csv->err, fmt, args))
        csv->status = EN_SYSTEM;
}

void en_csv_find(en_csv *csv, en_severity severity, en_place place, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    find(csv, severity, place, fmt, args);
    va_end(args);
}

void en_csv_break(en_csv *csv, en_place place, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    find(csv, EN_ERROR, place, fmt, args);
    va_end(args);
    csv->broken = true;
}

static bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/* Go past what is at AT: one character, or both halves of a CR LF. */
static void step(en_csv *csv) {
    const char *at = csv->text + csv->at;
    bool pair = *at == '\r' && csv->at + 1 < csv->length && at[1] == '\n';
    csv->at += pair ? 2 : 1;
    if (is_line_end(*at)) {
        csv->place.line++;
        csv->place.column = 1;
        return;
    }
    for (; csv->at < csv->length && (csv->text[csv->at] & 0xC0) == 0x80; csv->at++)
        continue;
    csv->place.column++;
}

static char peek(const en_csv *csv) {
    return csv->at < csv->length ? csv->text[csv->at] : '\0';
}

static size_t skip_mark(const char *text, size_t length) {
    return length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* The letters of Windows-1252 that French and its neighbours write, as UTF-8. */
static const char *letter_of(unsigned char byte) {
    static const struct {
        unsigned char byte;
        const char *letter;
    } letters[] = {
        {0xE9, "é"}, {0xE8, "è"}, {0xE0, "à"}, {0xE7, "ç"}, {0xEA, "ê"}, {0xC9, "É"},
        {0xF4, "ô"}, {0xEE, "î"}, {0xFB, "û"}, {0xF9, "ù"}, {0xE2, "â"}, {0xEB, "ë"},
        {0xEF, "ï"}, {0xFC, "ü"}, {0xF6, "ö"}, {0xE4, "ä"}, {0xDF, "ß"}, {0xF1, "ñ"},
        {0x92, "’"}, {0x9C, "œ"}, {0x80, "€"}, {0xAB, "«"}, {0xBB, "»"}, {0xA0, " "},
    };
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (letters[i].byte == byte)
            return letters[i].letter;
    return NULL;
}

/* What is at OFFSET keeps the whole from being read. */
static void find_encoding(en_csv *csv, size_t offset) {
    static const char how[] =
        "save it as UTF-8 (\"CSV UTF-8\", or character set \"Unicode (UTF-8)\")";
    const char *text = csv->text;
    unsigned char byte = (unsigned char)text[offset];
    const char *letter = letter_of(byte);
    while (csv->at < offset)
        step(csv);
    if (csv->length > 1 && (memcmp(text, "\xFE\xFF", 2) == 0 ||
                            memcmp(text, "\xFF\xFE", 2) == 0 || (!text[0] != !text[1])))
        en_csv_break(csv, (en_place){csv->place.file, 1, 1}, "the file is UTF-16; %s", how);
    else if (csv->length > 3 && memcmp(text, "PK\3\4", 4) == 0)
        en_csv_break(csv, (en_place){csv->place.file, 1, 1},
                     "this is a file of a spreadsheet program, .ods or .xlsx; save it as CSV");
    else if (!byte)
        en_csv_break(csv, csv->place, "a NUL byte; the file is no table of text");
    else if (letter)
        en_csv_break(
            csv, csv->place,
            "byte %02X is not UTF-8; the file looks like Windows-1252, where it is '%s': %s",
            byte, letter, how);
    else
        en_csv_break(csv, csv->place, "byte %02X is not UTF-8 here; %s", byte, how);
}

static void check_encoding(en_csv *csv) {
    uint32_t point;
    for (size_t i = 0, size; i < csv->length && !csv->status; i += size) {
        size = en_utf8_read(&point, csv->text + i, csv->length - i);
        if (size && point)
            continue;
        find_encoding(csv, i);
        csv->status = csv->status ? csv->status : EN_DATA;
    }
}

static char guess_separator(const en_csv *csv) {
    static const char separators[] = {'\t', ';', ','};
    size_t counts[sizeof separators] = {0}, best = 2;
    bool quoted = false;
    for (size_t i = csv->at; i < csv->length; i++) {
        char c = csv->text[i];
        quoted = quoted != (c == '"');
        if (!quoted && is_line_end(c) && counts[0] + counts[1] + counts[2])
            break; /* above the headings there may be a title, of one cell */
        for (size_t s = 0; s < sizeof separators && !quoted; s++)
            counts[s] += c == separators[s];
    }
    /* Where two are as many, it is the one that texts have more rarely. */
    for (size_t s = sizeof separators; s-- > 0;)
        best = counts[s] && counts[s] >= counts[best] ? s : best;
    return separators[best];
}

en_csv en_csv_open(const char *text, size_t length, const char *file, en_findings *findings,
                   en_error *err) {
    en_csv csv = {.text = text,
                  .length = length,
                  .place = {file, 1, 1},
                  .findings = findings,
                  .err = err};
    check_encoding(&csv);
    csv.at = csv.status ? csv.at : skip_mark(text, length);
    csv.separator = guess_separator(&csv);
    return csv;
}

void en_csv_close(en_csv *csv) { en_buf_destroy(&csv->texts); }

static bool ends_cell(const en_csv *csv) {
    char c = peek(csv);
    return csv->at == csv->length || c == csv->separator || is_line_end(c);
}

/* Append what stands at AT, and go past it. */
static void take(en_csv *csv) {
    size_t start = csv->at;
    step(csv);
    en_buf_add(&csv->texts, csv->text + start, csv->at - start);
}

/* The same for all up to a quote, the end of the line, or STOP. */
static void take_run(en_csv *csv, char stop) {
    size_t start = csv->at;
    for (; csv->at < csv->length; csv->at++) {
        char c = csv->text[csv->at];
        if (c == '"' || c == stop || is_line_end(c))
            break;
        csv->place.column += (c & 0xC0) != 0x80;
    }
    en_buf_add(&csv->texts, csv->text + start, csv->at - start);
}

/* Answers whether the quote that opens the cell is closed. */
static bool read_quoted(en_csv *csv) {
    step(csv);
    for (;;) {
        take_run(csv, '"');
        if (csv->at == csv->length)
            return false;
        bool quote = peek(csv) == '"';
        if (quote)
            step(csv);
        if (quote && peek(csv) != '"')
            return true;
        take(csv);
    }
}

static void read_plain(en_csv *csv) {
    for (take_run(csv, csv->separator); !ends_cell(csv); take_run(csv, csv->separator)) {
        en_csv_break(csv, csv->place,
                     "a quote within a cell without quotes; put the whole cell in quotes, and "
                     "write this one twice");
        take(csv);
    }
}

/* A quote begins a cell only where it is the first character. */
static void read_text(en_csv *csv) {
    en_place opened = csv->place;
    if (peek(csv) != '"') {
        read_plain(csv);
        return;
    }
    if (!read_quoted(csv)) {
        en_csv_break(csv, opened, "this quote is never closed");
        csv->status = csv->status ? csv->status : EN_DATA;
    } else if (!ends_cell(csv))
        en_csv_break(csv, csv->place,
                     "a separator is missing after the closing quote of the cell that begins "
                     "at %u:%u; a quote within a cell is written twice",
                     opened.line, opened.column);
    while (!ends_cell(csv))
        take(csv);
}

/* Room for one more cell. */
static bool reserve(en_csv *csv) {
    if (csv->count < csv->room)
        return true;
    size_t room = csv->room ? 2 * csv->room : 32;
    en_csv_cell *larger = EN_NEW(csv->findings->arena, en_csv_cell, room);
    if (!larger)
        return false;
    for (size_t i = 0; i < csv->count; i++)
        larger[i] = csv->cells[i];
    csv->cells = larger;
    csv->room = room;
    return true;
}

static void read_cell(en_csv *csv) {
    en_csv_cell cell = {.start = csv->texts.length, .place = csv->place};
    if (csv->count == EN_CSV_WIDTH) {
        en_csv_break(csv, csv->place, "more than %d cells in one row", (int)EN_CSV_WIDTH);
        csv->status = csv->status ? csv->status : EN_DATA;
        return;
    }
    read_text(csv);
    en_buf_add(&csv->texts, "", 1); /* its NUL */
    if (csv->texts.failed || !reserve(csv))
        csv->status = en_fail_memory(csv->err);
    else
        csv->cells[csv->count++] = cell;
}

static void read_row(en_csv *csv) {
    csv->count = csv->texts.length = 0;
    for (;;) {
        read_cell(csv);
        if (csv->status || peek(csv) != csv->separator)
            break;
        step(csv);
    }
    if (csv->at < csv->length && !csv->status)
        step(csv);
    /* The buffer moves no more. */
    for (size_t i = 0; i < csv->count; i++)
        csv->cells[i].text = en_buf_text(&csv->texts) + csv->cells[i].start;
}

static bool is_blank(const en_csv *csv) {
    for (size_t i = 0; i < csv->count; i++)
        if (!en_is_blank(csv->cells[i].text))
            return false;
    return true;
}

bool en_csv_next(en_csv *csv) {
    do {
        if (csv->status || csv->at == csv->length)
            return false;
        read_row(csv);
    } while (!csv->status && is_blank(csv));
    return !csv->status;
}
