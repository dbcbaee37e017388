/* SPDX-License-Identifier: MIT */
/* How wide text is: by the table of Inter where that has all its letters, else by Pango. */
#include "paint/text.h"

#include "base/utf8.h"
#include "paint/ink.h"
#include "paint/paint.h"

#include <math.h>
#include <string.h>

static const char *font_of(const en_figure *figure) {
    return figure->font ? figure->font : "sans-serif";
}

/* Whether the first of the families is Inter. */
static bool is_inter(const char *font) {
    static const char inter[] = "Inter";
    size_t length = sizeof inter - 1;
    return strncmp(font, inter, length) == 0 && (!font[length] || font[length] == ',');
}

/* For want of the module that knows better: letters of common width. */
static double guess(const char *text) {
    static const double width = 0.62;
    double cells = 0;
    uint32_t point = 0;
    for (size_t left = strlen(text), size = 0; left; text += size, left -= size) {
        size = en_utf8_read(&point, text, left);
        cells += size ? fmax(en_utf8_cells(point), 0) : 1;
        size += !size;
    }
    return cells * width;
}

double en_text_width(const en_figure *figure, const char *text, double size, bool bold) {
    const char *font = font_of(figure);
    double width = is_inter(font) ? en_inter_width(text, bold) : NAN;
    if (isnan(width))
        width = en_ink_get() ? en_ink_get()->width(font, text, bold) : guess(text);
    return width * size;
}

double en_text_width_graphviz(const en_figure *figure, const char *text, double size,
                              bool bold) {
    if (!*text)
        return 0;
    if (en_ink_get())
        return en_ink_get()->graphviz_width(font_of(figure), text, size, bold);
    return floor(en_text_width(figure, text, size, bold) + 1);
}

void en_text_close(void) {
    if (en_ink_loaded())
        en_ink_get()->end();
}

double en_line_pitch(double size) { return floor(size) + 1; }

static bool is_leftward(uint32_t point) {
    return (point >= 0x0590 && point <= 0x08FF) || (point >= 0xFB1D && point <= 0xFDFF) ||
           (point >= 0xFE70 && point <= 0xFEFF) || (point >= 0x10800 && point <= 0x10FFF) ||
           (point >= 0x1E800 && point <= 0x1EFFF);
}

/* Leaving punctuation and symbols aside; what is left of them there does no harm. */
static bool is_letter(uint32_t point) {
    if (point < 0x80)
        return (point | 0x20) >= 'a' && (point | 0x20) <= 'z';
    return point >= 0xC0 && (point < 0x2000 || point > 0x2BFF) &&
           (point < 0x3000 || point > 0x303F) && (point < 0x1F000 || point > 0x1FAFF);
}

bool en_text_leftward(const char *text) {
    for (size_t left = strlen(text), size = 0; left; text += size, left -= size) {
        uint32_t point = 0;
        size = en_utf8_read(&point, text, left);
        if (size && is_letter(point))
            return is_leftward(point);
        size += !size;
    }
    return false;
}

double en_label_width(const en_figure *figure, const en_label *label) {
    double widest = 0;
    for (size_t i = 0; i < label->line_count; i++)
        widest = fmax(widest, en_text_width(figure, label->lines[i], label->size, label->bold));
    return widest;
}
