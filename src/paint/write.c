/* SPDX-License-Identifier: MIT */
#include "paint/write.h"

#include "paint/geometry.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 64 }; /* a curve as that many chords: a length is then right to 0.01 pt */

/* As snprintf() would have it with "%.2f", less zeros at the end; a figure has many of these.
 */
const char *en_length(char out[EN_LENGTH_SIZE], double value) {
    if (!isfinite(value) || fabs(value) > 1e12)
        value = 0;
    long long hundredths = llround(fabs(value) * 100);
    char *at = out + EN_LENGTH_SIZE;
    *--at = '\0';
    bool decimals = false;
    for (int place = 0; place < 3 || hundredths; place++, hundredths /= 10) {
        char digit = (char)('0' + hundredths % 10);
        if (place == 2 && decimals)
            *--at = '.';
        decimals |= place < 2 && digit != '0';
        if (place >= 2 || decimals)
            *--at = digit;
    }
    bool zero = at[0] == '0' && !at[1];
    if (value < 0 && !zero)
        *--at = '-';
    return at;
}

double en_label_baseline(const en_label *label, size_t line) {
    double pitch = (label->box.y1 - label->box.y0) / (double)label->line_count;
    /* Capitals of the fonts asked for are about .72 of the size high. */
    return label->box.y0 + pitch * ((double)line + 0.5) + 0.36 * label->size;
}

double en_label_anchor(const en_label *label) {
    if (label->anchor == EN_START)
        return label->box.x0;
    return label->anchor == EN_END ? label->box.x1 : (label->box.x0 + label->box.x1) / 2;
}

double en_corner(double width, double height) { return fmin(12, fmin(width, height) / 3); }

double en_curve_length(const en_point curve[4]) {
    double length = 0;
    en_point last = curve[0];
    for (int i = 1; i <= STEPS; i++) {
        en_point next = en_cubic_at(curve, (double)i / STEPS);
        length += en_distance(last, next);
        last = next;
    }
    return length;
}

/* Where on the curve LENGTH is behind, from the start. */
static double parameter(const en_point curve[4], double length) {
    en_point last = curve[0];
    for (int i = 1; i <= STEPS; i++) {
        en_point next = en_cubic_at(curve, (double)i / STEPS);
        double step = en_distance(last, next);
        if (step > 0 && length <= step)
            return ((double)(i - 1) + length / step) / STEPS;
        length -= step;
        last = next;
    }
    return 1;
}

void en_curve_cut(en_point out[4], const en_point curve[4], double from_start,
                  double from_end) {
    double length = en_curve_length(curve);
    double start = from_start > 0 ? parameter(curve, fmin(from_start, length)) : 0;
    double end = from_end > 0 ? parameter(curve, fmax(length - from_end, 0)) : 1;
    en_cubic_part(out, curve, fmin(start, end), end);
}

/* Grows with the line, less than in step, and leaves some of a short line to be seen. */
double en_arrow_length(const en_line *line) {
    int tips = (line->head == EN_TIP_ARROW) + (line->tail == EN_TIP_ARROW);
    double most = en_curve_length(line->curve) * (tips == 2 ? 0.35 : 0.6);
    return fmin(4.4 + 1.7 * line->width, most);
}

/* Across the way from FROM to TO, HALF long to each side of FROM. */
static void set_across(en_point out[2], en_point from, en_point to, double half) {
    double length = en_distance(from, to);
    en_point way = {0, 0};
    if (length > 0)
        way = (en_point){(to.x - from.x) / length * half, (to.y - from.y) / length * half};
    out[0] = (en_point){from.x + way.y, from.y - way.x};
    out[1] = (en_point){from.x - way.y, from.y + way.x};
}

void en_line_ends(en_ends *out, const en_line *line) {
    *out = (en_ends){.bar_width = fmax(1.1, 0.95 * line->width)};
    const en_tip tips[2] = {line->tail, line->head};
    double mark[2] = {0}, covered[2] = {0};
    for (int end = 0; end < 2; end++) {
        if (tips[end] == EN_TIP_ARROW)
            mark[end] = en_arrow_length(line);
        else if (tips[end] == EN_TIP_BAR)
            mark[end] = out->bar_width / 2;
        /* The shaft ends within the arrow, or a hair would show between them. */
        covered[end] = mark[end] * (tips[end] == EN_TIP_ARROW ? 0.8 : 1);
    }
    en_point base[4];
    en_curve_cut(base, line->curve, mark[0], mark[1]);
    en_curve_cut(out->shaft, line->curve, covered[0], covered[1]);
    for (int end = 0; end < 2; end++) {
        int at = end ? 3 : 0;
        out->arrow[end][0] = line->curve[at];
        set_across(out->arrow[end] + 1, base[at], line->curve[at],
                   EN_ARROW_SLIMNESS * mark[end]);
        set_across(out->bar[end], base[at], line->curve[at], 2.3 + 0.25 * line->width);
    }
}

double en_dash_stretch(const char *dash, const en_line *line, const en_ends *ends) {
    double first = 0, period = 0;
    size_t count = 0;
    char *end;
    for (const char *at = dash; *at; at = end + strspn(end, ", ")) {
        double part = strtod(at, &end);
        if (end == at)
            return 1;
        first = count++ ? first : part;
        period += part;
    }
    if (line->head == EN_TIP_ARROW || period <= first || count % 2)
        return 1;
    double length = en_curve_length(ends->shaft);
    double repeats = fmax(round((length - first) / period), 1);
    double stretch = length / (repeats * period + first);
    return stretch < 0.4 || stretch > 1.5 ? 1 : stretch;
}

void en_buf_families(en_buf *out, const char *font) {
    while (*font) {
        font += strspn(font, ", ");
        size_t length = strcspn(font, ",");
        const char *next = font + length;
        while (length && font[length - 1] == ' ')
            length--;
        if (!length)
            break;
        bool quoted = memchr(font, ' ', length) != NULL;
        en_buf_puts(out, out->length ? ", " : "");
        en_buf_puts(out, quoted ? "'" : "");
        en_buf_add(out, font, length);
        en_buf_puts(out, quoted ? "'" : "");
        font = next;
    }
}

const char *en_label_ink(const en_figure *figure, const en_mark_node *node) {
    if (node->inside)
        return node->ink;
    return node->quiet ? figure->mute : figure->ink;
}

/* A line that recedes is too pale for a letter. */
const char *en_mark_ink(const en_figure *figure, const en_line *line) {
    return line->quiet ? figure->mute : line->colour;
}
