/* SPDX-License-Identifier: MIT */
/*
 * The widths of Inter without a font: what European names in Latin script are made of.
 * Contextual forms are left out (an x between digits, arrows): they hardly differ in width.
 */
#include "base/utf8.h"
#include "paint/inter_table.h"
#include "paint/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    POINTS = sizeof inter_points / sizeof *inter_points,
    PAIRS = sizeof inter_pairs / sizeof *inter_pairs
};

static int compare_points(const void *a, const void *b) {
    uint16_t one = *(const uint16_t *)a, other = *(const uint16_t *)b;
    return (one > other) - (one < other);
}

/* The place of a letter in the table, or POINTS. */
static size_t find(uint32_t point) {
    enum { FIRST = ' ', LAST = '~' };
    if (point >= FIRST && point <= LAST)
        return point - FIRST;
    uint16_t wanted = (uint16_t)point;
    const uint16_t *at = point > UINT16_MAX ? NULL
                                            : bsearch(&wanted, inter_points, POINTS,
                                                      sizeof wanted, compare_points);
    return at ? (size_t)(at - inter_points) : POINTS;
}

static int compare_pairs(const void *a, const void *b) {
    const inter_pair *one = a, *other = b;
    return one->left != other->left ? one->left - other->left : one->right - other->right;
}

static int kern(size_t left, size_t right, bool bold) {
    inter_pair wanted = {.left = inter_left[left], .right = inter_right[right]};
    if (!wanted.left || !wanted.right)
        return 0;
    const inter_pair *pair = bsearch(&wanted, inter_pairs, PAIRS, sizeof wanted, compare_pairs);
    return pair ? pair->kern[bold] : 0;
}

double en_inter_width(const char *text, bool bold) {
    const uint16_t *widths = bold ? inter_semibold : inter_regular;
    long width = 0;
    size_t before = POINTS;
    for (size_t left = strlen(text), size = 0; left; text += size, left -= size) {
        uint32_t point = 0;
        size = en_utf8_read(&point, text, left);
        size_t here = size ? find(point) : POINTS;
        if (here == POINTS)
            return NAN;
        width += widths[here] + (before < POINTS ? kern(before, here, bold) : 0);
        before = here;
    }
    return (double)width / INTER_UNITS;
}
