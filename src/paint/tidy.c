/* SPDX-License-Identifier: MIT */
#include "paint/tidy.h"

#include "paint/geometry.h"
#include "paint/shape.h"

#include <math.h>
#include <stdlib.h>

/* A component as it is drawn, or all entities without ties, and how it moves. */
typedef struct parcel {
    size_t number;
    en_box plot, ink;
    en_point by;
} parcel;

/* The parcel that each component belongs to; answers how many there are. */
static size_t list_parcels(parcel *parcels, size_t *parcel_of, const en_web *web) {
    size_t count = 0, loners = web->component_count;
    for (size_t c = 0; c < web->component_count; c++) {
        bool alone = en_web_members(web, c) == 1;
        bool joins = web->rows ? c > 0 : alone && loners < count;
        parcel_of[c] = joins ? (web->rows ? 0 : loners) : count;
        if (joins)
            continue;
        parcels[count] = (parcel){.number = count,
                                  .plot = web->rows ? web->frame : web->plot[c],
                                  .ink = {INFINITY, INFINITY, -INFINITY, -INFINITY}};
        if (alone)
            loners = count;
        count++;
    }
    return count;
}

static void measure(parcel *parcels, const size_t *parcel_of, const en_figure *figure,
                    const en_web *web) {
    for (size_t i = 0; i < figure->node_count; i++) {
        const en_mark_node *node = &figure->nodes[i];
        en_box *ink = &parcels[parcel_of[web->component[i]]].ink;
        en_polygon polygon;
        en_shape_polygon(&polygon, &node->shape, 1);
        *ink = en_box_union(*ink, en_polygon_box(&polygon));
        if (node->label.line_count)
            *ink = en_box_union(*ink, node->label.box);
    }
    for (size_t i = 0; i < figure->edge_count; i++) {
        en_box *ink = &parcels[parcel_of[web->component[figure->edges[i].tail]]].ink;
        en_path path;
        en_path_of(&path, figure->edges[i].line.curve);
        *ink = en_box_union(*ink, en_box_grown(path.box, 2, 2));
    }
}

static void shift(en_point *p, en_point by) {
    p->x += by.x;
    p->y += by.y;
}

static void move_all(en_figure *figure, const en_web *web, const parcel *parcels,
                     const size_t *parcel_of) {
    for (size_t i = 0; i < figure->node_count; i++) {
        en_mark_node *node = &figure->nodes[i];
        en_point by = parcels[parcel_of[web->component[i]]].by;
        shift(&node->shape.at, by);
        node->label.box = en_box_moved(&node->label.box, by);
    }
    for (size_t i = 0; i < figure->edge_count; i++) {
        en_line *line = &figure->edges[i].line;
        en_point by = parcels[parcel_of[web->component[figure->edges[i].tail]]].by;
        for (int j = 0; j < 4; j++)
            shift(&line->curve[j], by);
        shift(&line->mark_at, by);
    }
}

/* Push the parcels of a row to the right until they are apart, and all to the middle. */
static en_box set_row(parcel *row, size_t count, const en_box *frame) {
    static const double apart = 10;
    en_box all = row[0].ink;
    for (size_t i = 1; i < count; i++) {
        row[i].by.x = fmax(0, all.x1 + apart - row[i].ink.x0);
        all = en_box_union(all, en_box_moved(&row[i].ink, row[i].by));
    }
    double middle = en_box_middle(frame).x - en_box_middle(&all).x;
    /* Off the page is worse than too close. */
    bool fits = all.x1 - all.x0 <= frame->x1 - frame->x0;
    for (size_t i = 0; i < count; i++)
        row[i].by.x = fits ? row[i].by.x + middle : 0;
    return all;
}

/* Set rows under each other; answers where the last ends. */
static double stack(parcel *parcels, size_t count, const en_box *frame) {
    static const double margin = 2, apart = 9;
    double y = frame->y0 + margin;
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && parcels[end].plot.y0 <= parcels[first].plot.y0;)
            end++;
        en_box row = set_row(parcels + first, end - first, frame);
        for (size_t i = first; i < end; i++)
            parcels[i].by.y = y - row.y0;
        y += row.y1 - row.y0 + (end < count ? apart : margin);
    }
    return y;
}

static int by_rows(const void *a, const void *b) {
    const parcel *one = a, *other = b;
    if (one->plot.y0 != other->plot.y0)
        return one->plot.y0 < other->plot.y0 ? -1 : 1;
    return (one->plot.x0 > other->plot.x0) - (one->plot.x0 < other->plot.x0);
}

en_status en_tidy(en_figure *figure, const en_web *web, en_error *err) {
    size_t most = web->component_count + 1;
    parcel *parcels = EN_NEW(figure->arena, parcel, most);
    size_t *parcel_of = EN_NEW(figure->arena, size_t, most);
    size_t *place = EN_NEW(figure->arena, size_t, most);
    if (!parcels || !parcel_of || !place)
        return en_fail_memory(err);
    size_t count = list_parcels(parcels, parcel_of, web);
    measure(parcels, parcel_of, figure, web);
    qsort(parcels, count, sizeof *parcels, by_rows);
    figure->frame.y1 = count ? stack(parcels, count, &figure->frame) : figure->frame.y0;
    /* Sorted, parcels have other places. */
    for (size_t i = 0; i < count; i++)
        place[parcels[i].number] = i;
    for (size_t c = 0; c < web->component_count; c++)
        parcel_of[c] = place[parcel_of[c]];
    move_all(figure, web, parcels, parcel_of);
    return EN_OK;
}
