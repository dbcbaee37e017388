/* SPDX-License-Identifier: MIT */
#include "base/fold.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* A text while it is folded. */
typedef struct folding {
    en_buf out;
    bool digit; /* what stayed last is one */
    bool gap;   /* something was left out since */
} folding;

static bool is_digit(int32_t point) { return utf8proc_category(point) == UTF8PROC_CATEGORY_ND; }

/*
 * Whether a mark only adorns its letter. By combining class (UAX #44, table 15): 1 runs
 * through it, 10 to 36 are points of Hebrew, Arabic and Syriac, those from 200 on lie around
 * it.
 */
static bool is_accent(int32_t point) {
    int rank = utf8proc_get_property(point)->combining_class;
    return rank == 1 || (rank >= 10 && rank <= 36) || rank >= 200;
}

static bool is_dropped(int32_t point) {
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_SK: /* accents and apostrophes that stand alone */
        return true;
    default:
        return point == 0x02BC; /* the apostrophe that counts as a letter */
    }
}

/* What stands for a letter that Unicode does not take apart; NULL for others. */
static const char *plain_letters(int32_t point) {
    switch (point) {
    case 0x00E6:
        return "ae";
    case 0x00F0: /* eth, and d with a stroke */
    case 0x0111:
        return "d";
    case 0x00F8:
        return "o";
    case 0x00FE:
        return "th";
    case 0x0127:
        return "h";
    case 0x0131:
        return "i";
    case 0x0142:
        return "l";
    case 0x0153:
        return "oe";
    case 0x0167:
        return "t";
    default:
        return NULL;
    }
}

static void keep(folding *f, int32_t point) {
    bool digit = is_digit(point);
    if (f->gap && f->digit && digit)
        en_buf_puts(&f->out, " ");
    en_buf_utf8(&f->out, (uint32_t)point);
    f->digit = digit;
    f->gap = false;
}

/* Take in a code point that is decomposed and of one case. */
static void take(folding *f, int32_t point) {
    const char *letters = plain_letters(point);
    if (is_accent(point))
        return;
    if (is_dropped(point))
        f->gap = true;
    else if (!letters)
        keep(f, point);
    for (; letters && *letters; letters++)
        keep(f, *letters);
}

static bool take_ascii(folding *f, const char *text) {
    for (const char *c = text; *c; c++)
        if ((unsigned char)*c >= 0x80)
            return false;
    for (; *text; text++)
        take(f, *text >= 'A' && *text <= 'Z' ? *text + ('a' - 'A') : *text);
    return true;
}

/* The same for any text; false where it is no UTF-8. Running out of memory is the buffer's. */
static bool take_unicode(folding *f, const char *text) {
    const utf8proc_option_t options =
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
    utf8proc_ssize_t length = (utf8proc_ssize_t)strlen(text);
    utf8proc_ssize_t count = utf8proc_decompose(bytes, length, NULL, 0, options);
    if (count < 0)
        return false;
    utf8proc_int32_t *points = malloc(((size_t)count + 1) * sizeof *points);
    if (points)
        count = utf8proc_decompose(bytes, length, points, count, options);
    else
        f->out.failed = true;
    for (utf8proc_ssize_t i = 0; points && i < count; i++)
        take(f, points[i]);
    free(points);
    return true;
}

char *en_fold(en_arena *arena, const char *text) {
    folding f = {0};
    if (!take_ascii(&f, text) && !take_unicode(&f, text))
        en_buf_puts(&f.out, text);
    char *copy = f.out.failed ? NULL : en_arena_copy(arena, en_buf_text(&f.out), f.out.length);
    en_buf_destroy(&f.out);
    return copy;
}
