/* SPDX-License-Identifier: MIT */
#include "format/json_scan_token.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "format/json_scan.h"

#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef en_json_scanner scanner;

en_json_spot en_json_spot_of(const scanner *s, size_t offset) {
    en_lines lines = {.text = s->text, .before = s->before};
    en_lines_to(&lines, offset);
    return (en_json_spot){lines.line, lines.column};
}

en_status en_json_fault(scanner *s, size_t offset, const char *fmt, ...) {
    char text[300];
    va_list args;
    va_start(args, fmt);
    en_utf8_print(text, sizeof text, fmt, args);
    va_end(args);
    en_json_spot spot = en_json_spot_of(s, offset);
    return en_fail_at(s->err, (en_place){s->file, spot.line, spot.column}, "%s", text);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

/* The character at OFFSET, or NUL at the end. */
static char peek(const scanner *s, size_t offset) {
    if (offset < s->length)
        return s->text[offset];
    return '\0';
}

static en_status fail_utf8(scanner *s, size_t offset) {
    return en_json_fault(s, offset, "byte %02X is not UTF-8 here; save the file as UTF-8",
                         (unsigned)(unsigned char)s->text[offset]);
}

en_status en_json_fail_token(scanner *s, const char *otherwise) {
    static const char *const curly[] = {"\u201C", "\u201D", "\u2018",
                                        "\u2019", "\u00AB", "\u201E"};
    const char *at = s->text + s->at;
    size_t left = s->length - s->at;
    uint32_t point;
    if (!en_utf8_read(&point, at, left))
        return fail_utf8(s, s->at);
    if (*at == '\'')
        return en_json_fault(s, s->at, "texts and keys need double quotes, not single ones");
    if (*at == '/' || *at == '#')
        return en_json_fault(s, s->at, "JSON has no comments; remove this one");
    for (size_t i = 0; i < sizeof curly / sizeof *curly; i++)
        if (left >= strlen(curly[i]) && memcmp(at, curly[i], strlen(curly[i])) == 0)
            return en_json_fault(s, s->at, "texts and keys need straight double quotes (\")");
    if (point < 0x20 || point == 0x7F || point == 0xFEFF || point == 0xA0)
        return en_json_fault(s, s->at, "U+%04X may not stand outside of texts; remove it",
                             (unsigned)point);
    return en_json_fault(s, s->at, "%s", otherwise);
}

static en_status fail_string_end(scanner *s, size_t opened) {
    en_json_spot spot = en_json_spot_of(s, opened);
    return en_json_fault(s, s->length, "the %s ends inside the text opened at %u:%u", s->what,
                         spot.line, spot.column);
}

static en_status fail_control(scanner *s, size_t opened) {
    en_json_spot spot = en_json_spot_of(s, opened);
    char c = s->text[s->at];
    if (c == '\n' || c == '\r')
        return en_json_fault(s, s->at,
                             "the line ends inside the text opened at %u:%u; close it with "
                             "'\"', or write \\n",
                             spot.line, spot.column);
    return en_json_fault(s, s->at, "control character in a text; write \\u%04X",
                         (unsigned)(unsigned char)c);
}

/* Four hexadecimal digits at OFFSET, or -1. */
static long read_hex(const scanner *s, size_t offset) {
    long value = 0;
    for (size_t i = 0; i < 4; i++) {
        char c = peek(s, offset + i);
        if (!is_digit(c) && !((c | 0x20) >= 'a' && (c | 0x20) <= 'f'))
            return -1;
        value = value * 16 + (is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

static en_status scan_unicode(scanner *s) {
    long high = read_hex(s, s->at + 2), low = -1;
    if (high < 0)
        return en_json_fault(s, s->at, "\\u needs four hexadecimal digits");
    if (high == 0)
        return en_json_fault(s, s->at, "a text may not hold \\u0000");
    s->at += 6;
    if (high < 0xD800 || high > 0xDFFF)
        return EN_OK;
    if (high < 0xDC00 && peek(s, s->at) == '\\' && peek(s, s->at + 1) == 'u')
        low = read_hex(s, s->at + 2);
    if (low < 0xDC00 || low > 0xDFFF)
        return en_json_fault(s, s->at - 6, "\\u%04lX is half of a surrogate pair, and alone",
                             (unsigned long)high);
    s->at += 6;
    return EN_OK;
}

static en_status scan_escape(scanner *s, size_t opened) {
    char c = peek(s, s->at + 1);
    if (s->at + 1 == s->length)
        return fail_string_end(s, opened);
    if (c == 'u')
        return scan_unicode(s);
    if (!c || !strchr("\"\\/bfnrt", c))
        return en_json_fault(s, s->at,
                             "unknown escape in a text; a backslash itself is "
                             "written \\\\");
    s->at += 2;
    return EN_OK;
}

en_status en_json_scan_string(scanner *s) {
    size_t opened = s->at++;
    uint32_t point;
    en_status status = EN_OK;
    while (!status && s->at < s->length && s->text[s->at] != '"') {
        unsigned char c = (unsigned char)s->text[s->at];
        size_t size = c < 0x80 ? 1 : en_utf8_read(&point, s->text + s->at, s->length - s->at);
        if (!size)
            return fail_utf8(s, s->at);
        if (c < 0x20)
            return fail_control(s, opened);
        if (c == '\\')
            status = scan_escape(s, opened);
        else
            s->at += size;
        if (s->at - opened > EN_JSON_STRING)
            return en_json_fault(s, opened, "a text of more than %d bytes",
                                 (int)EN_JSON_STRING);
    }
    if (!status && s->at == s->length)
        return fail_string_end(s, opened);
    s->at++;
    return status;
}

/*
 * Does the number from START to END pass the greatest double? The point is taken out first:
 * strtod() expects the locale's own.
 */
static bool overflows(const char *start, const char *end) {
    char text[EN_JSON_NUMBER + 24];
    size_t length = 0;
    long exponent = 0, decimals = 0;
    bool after_point = false;
    for (; start < end && (*start | 0x20) != 'e'; start++) {
        decimals += after_point && *start != '.';
        after_point = after_point || *start == '.';
        if (*start != '.')
            text[length++] = *start;
    }
    if (start < end)
        exponent = strtol(start + 1, NULL, 10);
    if (exponent > 1000000 || exponent < -1000000) /* keeps the difference from overflowing */
        exponent = exponent < 0 ? -1000000 : 1000000;
    snprintf(text + length, sizeof text - length, "e%ld", exponent - decimals);
    return isinf(strtod(text, NULL));
}

static bool skip_digits(scanner *s) {
    size_t start = s->at;
    while (is_digit(peek(s, s->at)))
        s->at++;
    return s->at > start;
}

static en_status check_number(scanner *s, size_t start) {
    char text[EN_JSON_NUMBER + 1];
    size_t size = s->at - start;
    if (size > EN_JSON_NUMBER)
        return en_json_fault(s, start, "a number of more than %d characters", EN_JSON_NUMBER);
    memcpy(text, s->text + start, size);
    text[size] = '\0';
    if (overflows(text, text + size))
        return en_json_fault(s, start, "the number %s is too large", text);
    return EN_OK;
}

en_status en_json_scan_number(scanner *s) {
    size_t start = s->at;
    s->at += s->text[s->at] == '-';
    size_t digits = s->at;
    if (!skip_digits(s))
        return en_json_fault(s, start, "'-' needs digits after it");
    if (s->text[digits] == '0' && s->at > digits + 1)
        return en_json_fault(s, start,
                             "a number does not start with 0; remove it, or write a "
                             "text in double quotes");
    if (peek(s, s->at) == '.') {
        s->at++;
        if (!skip_digits(s))
            return en_json_fault(s, start, "this number needs a digit after the point");
    }
    if ((peek(s, s->at) | 0x20) == 'e') {
        s->at++;
        s->at += peek(s, s->at) == '+' || peek(s, s->at) == '-';
        if (!skip_digits(s))
            return en_json_fault(s, start, "this number needs digits after the 'e'");
    }
    if (is_letter(peek(s, s->at)) || peek(s, s->at) == '.')
        return en_json_fault(s, start, "not a number; texts need double quotes");
    return check_number(s, start);
}

/* What people write who think of another language, and what they mean. */
static const char *meaning(const char *word, size_t length) {
    static const char *const meanings[][2] = {
        {"true", "true"}, {"yes", "true"},      {"false", "false"}, {"no", "false"},
        {"null", "null"}, {"none", "null"},     {"nil", "null"},    {"undefined", "null"},
        {"nan", "null"},  {"infinity", "null"}, {"inf", "null"},    {"na", "null"},
    };
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (strlen(meanings[i][0]) == length && strncasecmp(word, meanings[i][0], length) == 0)
            return meanings[i][1];
    return NULL;
}

static en_status fail_word(scanner *s, const char *word, size_t length) {
    const char *meant = meaning(word, length);
    if (meant)
        return en_json_fault(s, s->at, "JSON does not know the word '%.*s'; write %s",
                             (int)length, word, meant);
    if (length)
        return en_json_fault(s, s->at, "texts need double quotes");
    if (*word == '+')
        return en_json_fault(s, s->at, "a number does not start with '+'; remove it");
    if (*word == '.')
        return en_json_fault(s, s->at,
                             "a number does not start with a point; write 0.5, not .5");
    return en_json_fail_token(s, "a value is needed here");
}

en_status en_json_scan_word(scanner *s) {
    const char *word = s->text + s->at;
    size_t length = 0;
    while (is_letter(peek(s, s->at + length)))
        length++;
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && memcmp(words[i], word, length) == 0) {
            s->at += length;
            return EN_OK;
        }
    return fail_word(s, word, length);
}
