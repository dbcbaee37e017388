/* SPDX-License-Identifier: MIT */
#include "paint/plots.h"

#include <math.h>
#include <stdlib.h>

static const double gap = 8; /* between plots */

/* A component to be given a plot. */
typedef struct claim {
    size_t component;
    double area;                      /* that it should have */
    double least_width, least_height; /* of its nodes with their labels */
} claim;

/* A row of plots that ends with some claim, and what all rows up to it cost. */
typedef struct row {
    size_t first;
    double cost, height;
} row;

typedef struct survey {
    en_web *web;
    double width; /* of the frame */
    claim *claims;
    size_t count;
    row *rows; /* by the claim that they end with */
} survey;

static claim measure(const en_web *web, size_t component) {
    static const double apart = 14, span = 24;
    size_t first = web->first_member[component], count = en_web_members(web, component);
    claim out = {.component = component};
    for (size_t i = first; i < first + count; i++) {
        double width = web->width[web->member[i]], height = web->height[web->member[i]];
        out.area += (width + apart) * (height + apart);
        out.least_width = fmax(out.least_width, width + apart);
        out.least_height = fmax(out.least_height, height + span);
    }
    return out;
}

static int largest_first(const void *a, const void *b) {
    const claim *one = a, *other = b;
    if (one->area != other->area)
        return one->area > other->area ? -1 : 1;
    return one->component < other->component ? -1 : one->component > other->component;
}

/* Claims of what has ties, so that together they fill AREA. */
static void stake(survey *s, double area) {
    double all = 0;
    for (size_t c = 0; c < s->web->component_count; c++)
        if (en_web_members(s->web, c) > 1) {
            s->claims[s->count] = measure(s->web, c);
            all += s->claims[s->count++].area;
        }
    for (size_t i = 0; i < s->count; i++)
        s->claims[i].area *= area / all;
    qsort(s->claims, s->count, sizeof *s->claims, largest_first);
}

/* The widths of plots of a row are as their areas. */
static double plot_width(const survey *s, size_t first, size_t last, size_t which) {
    double area = 0, room = s->width - gap * (double)(last - first);
    for (size_t i = first; i <= last; i++)
        area += s->claims[i].area;
    return room * s->claims[which].area / area;
}

/* A row of the claims from FIRST to LAST: bad where plots are flat, upright or too narrow. */
static row judge_row(const survey *s, size_t first, size_t last) {
    static const double aspect = 1.6, narrow = 40;
    row out = {.first = first};
    for (size_t i = first; i <= last; i++)
        out.height += s->claims[i].area / s->width;
    for (size_t i = first; i <= last; i++)
        out.height = fmax(out.height, s->claims[i].least_height);
    for (size_t i = first; i <= last; i++) {
        double width = plot_width(s, first, last, i), skew = log(width / out.height / aspect);
        double lack = fmax(0, s->claims[i].least_width / fmax(width, 1) - 1);
        out.cost += s->claims[i].area * (skew * skew + narrow * lack);
    }
    return out;
}

/* The best rows of the claims in their order, by what is best for fewer of them. */
static void find_rows(survey *s) {
    enum { LONGEST = 8 };
    for (size_t last = 0; last < s->count; last++) {
        s->rows[last].cost = INFINITY;
        size_t least = last < LONGEST ? 0 : last - LONGEST + 1;
        for (size_t first = least; first <= last; first++) {
            row here = judge_row(s, first, last);
            here.cost += first ? s->rows[first - 1].cost : 0;
            if (here.cost < s->rows[last].cost)
                s->rows[last] = here;
        }
    }
}

/* Lay the row that ends with LAST, after those before it, from Y on; answers where it ends. */
static double lay_row(const survey *s, size_t last, const en_box *frame, double y) {
    const row *here = &s->rows[last];
    if (here->first)
        y = lay_row(s, here->first - 1, frame, y) + gap;
    double x = frame->x0;
    for (size_t i = here->first; i <= last; i++) {
        double width = plot_width(s, here->first, last, i);
        s->web->plot[s->claims[i].component] = (en_box){x, y, x + width, y + here->height};
        x += width + gap;
    }
    return y + here->height;
}

/* Entities without ties stand in columns; answers where they end. */
static double lay_loners(en_web *web, const en_box *frame, double y) {
    double width = 0, height = 0, room = frame->x1 - frame->x0;
    size_t count = 0, which = 0;
    for (size_t i = 0; i < web->node_count; i++)
        if (!en_web_degree(web, i)) {
            width = fmax(width, web->width[i] + gap);
            height = fmax(height, web->height[i] + 2);
            count++;
        }
    if (!count)
        return y;
    size_t columns = width < room ? (size_t)(room / width) : 1;
    columns = columns > count ? count : columns > 1 ? columns : 1;
    double pitch = fmin(room / (double)columns, width + 3 * gap);
    double left = frame->x0 + (room - pitch * (double)columns) / 2;
    y += y > frame->y0 ? gap : 0;
    for (size_t i = 0; i < web->node_count; i++)
        if (!en_web_degree(web, i)) {
            size_t line = which / columns;
            double x = left + pitch * (double)(which++ - line * columns);
            double top = y + height * (double)line;
            web->plot[web->component[i]] = (en_box){x, top, x + pitch, top + height};
        }
    size_t rows = (count + columns - 1) / columns;
    return y + height * (double)rows;
}

en_status en_plots_make(en_web *web, en_figure *figure, en_error *err) {
    en_box *frame = &figure->frame;
    size_t most = web->component_count + 1;
    survey s = {.web = web,
                .width = fmax(frame->x1 - frame->x0, 1),
                .claims = EN_NEW(figure->arena, claim, most),
                .rows = EN_NEW(figure->arena, row, most)};
    web->plot = EN_NEW(figure->arena, en_box, most);
    if (!s.claims || !s.rows || !web->plot)
        return en_fail_memory(err);
    stake(&s, s.width * (frame->y1 - frame->y0));
    find_rows(&s);
    double y = s.count ? lay_row(&s, s.count - 1, frame, frame->y0) : frame->y0;
    frame->y1 = lay_loners(web, frame, y);
    return EN_OK;
}
