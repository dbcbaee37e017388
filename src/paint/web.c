/* SPDX-License-Identifier: MIT */
#include "paint/web.h"

#include "paint/geometry.h"
#include "paint/paint.h"
#include "paint/shape.h"

#include <math.h>
#include <stdlib.h>

/* Lengths of ties, in points (found by trial on many seeds). */
static const double plain_length = 52, radius_share = 0.6, rival_stretch = 1.25;
/* Parallel relations bow apart; most of a bow is less wide than its middle. */
static const double bow_room = 4.5, bow_room_most = 22;

static bool opposes(const en_line *line) {
    return line->head == EN_TIP_BAR || line->tail == EN_TIP_BAR;
}

/* An edge and the pair that it joins, the lower node first. */
typedef struct pairing {
    size_t ends[2], edge;
} pairing;

static int compare_pairs(const void *a, const void *b) {
    const pairing *one = a, *other = b;
    for (int i = 0; i < 2; i++)
        if (one->ends[i] != other->ends[i])
            return one->ends[i] < other->ends[i] ? -1 : 1;
    return one->edge < other->edge ? -1 : one->edge > other->edge;
}

static void bundle_pairs(en_web *web, size_t *edges, const pairing *pairs, size_t count) {
    for (size_t i = 0; i < count; i++) {
        en_bundle *last = web->bundle_count ? &web->bundles[web->bundle_count - 1] : NULL;
        edges[i] = pairs[i].edge;
        if (!last || last->ends[0] != pairs[i].ends[0] || last->ends[1] != pairs[i].ends[1]) {
            last = &web->bundles[web->bundle_count++];
            *last = (en_bundle){{pairs[i].ends[0], pairs[i].ends[1]}, edges + i, 0};
        }
        last->count++;
    }
}

static bool bundle_edges(en_web *web, const en_figure *figure) {
    size_t count = figure->edge_count;
    pairing *pairs = EN_NEW(figure->arena, pairing, count + 1);
    size_t *edges = EN_NEW(figure->arena, size_t, count + 1);
    web->bundles = EN_NEW(figure->arena, en_bundle, count + 1);
    if (!pairs || !edges || !web->bundles)
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t a = figure->edges[i].tail, b = figure->edges[i].head;
        pairs[i] = (pairing){{a < b ? a : b, a < b ? b : a}, i};
    }
    qsort(pairs, count, sizeof *pairs, compare_pairs);
    bundle_pairs(web, edges, pairs, count);
    return true;
}

/* One tie for each bundle that is no loop: as long as its shortest relation. */
static en_tie tie_of(const en_bundle *bundle, const en_figure *figure) {
    double radii = figure->nodes[bundle->ends[0]].shape.radius +
                   figure->nodes[bundle->ends[1]].shape.radius;
    double widest = 0, stretch = rival_stretch;
    for (size_t i = 0; i < bundle->count; i++) {
        const en_line *line = &figure->edges[bundle->edges[i]].line;
        widest = fmax(widest, line->width);
        if (!opposes(line))
            stretch = 1;
    }
    double bows = fmin(bow_room * (double)(bundle->count - 1), bow_room_most);
    return (en_tie){.ends = {bundle->ends[0], bundle->ends[1]},
                    .length = plain_length * stretch + radius_share * radii,
                    .relations = (double)bundle->count,
                    .breadth = widest / 2 + bows};
}

static bool tie_pairs(en_web *web, const en_figure *figure) {
    web->ties = EN_NEW(figure->arena, en_tie, web->bundle_count + 1);
    if (!web->ties)
        return false;
    for (size_t i = 0; i < web->bundle_count; i++)
        if (web->bundles[i].ends[0] != web->bundles[i].ends[1])
            web->ties[web->tie_count++] = tie_of(&web->bundles[i], figure);
    return true;
}

static bool list_ties(en_web *web, en_arena *arena) {
    web->first = EN_NEW(arena, size_t, web->node_count + 2);
    web->tied = EN_NEW(arena, size_t, 2 * web->tie_count + 1);
    if (!web->first || !web->tied)
        return false;
    /* Counted two places ahead, so that filling moves each start where it belongs. */
    for (size_t i = 0; i < web->tie_count; i++)
        for (int end = 0; end < 2; end++)
            web->first[web->ties[i].ends[end] + 2]++;
    for (size_t i = 2; i < web->node_count + 2; i++)
        web->first[i] += web->first[i - 1];
    for (size_t i = 0; i < web->tie_count; i++)
        for (int end = 0; end < 2; end++)
            web->tied[web->first[web->ties[i].ends[end] + 1]++] = i;
    return true;
}

static bool find_components(en_web *web, en_arena *arena) {
    size_t *waiting = EN_NEW(arena, size_t, web->node_count + 1), count = 0;
    web->component = EN_NEW(arena, size_t, web->node_count + 1);
    if (!waiting || !web->component)
        return false;
    /* 0 means not reached while this runs. */
    for (size_t start = 0; start < web->node_count; start++) {
        if (web->component[start])
            continue;
        web->component[start] = ++web->component_count;
        for (waiting[count++] = start; count;) {
            size_t node = waiting[--count];
            for (size_t k = 0; k < en_web_degree(web, node); k++) {
                size_t next = en_web_neighbour(web, node, k);
                if (!web->component[next]) {
                    web->component[next] = web->component_count;
                    waiting[count++] = next;
                }
            }
        }
    }
    for (size_t i = 0; i < web->node_count; i++)
        web->component[i]--;
    return true;
}

static bool measure_nodes(en_web *web, const en_figure *figure, const en_name *names) {
    enum { SIZE = 7, LARGE = 15, SHORT_NAME = 13 };
    web->reach = EN_NEW(figure->arena, double, web->node_count + 1);
    web->width = EN_NEW(figure->arena, double, web->node_count + 1);
    web->height = EN_NEW(figure->arena, double, web->node_count + 1);
    web->outline = EN_NEW(figure->arena, en_box, web->node_count + 1);
    web->within = EN_NEW(figure->arena, en_box, web->node_count + 1);
    if (!web->reach || !web->width || !web->height || !web->outline || !web->within)
        return false;
    for (size_t i = 0; i < web->node_count; i++) {
        const en_shape *shape = &figure->nodes[i].shape;
        en_shape centred = *shape;
        en_polygon polygon;
        double width, height;
        en_shape_size(&width, &height, shape);
        centred.at = (en_point){0, 0};
        en_shape_polygon(&polygon, &centred, 0);
        web->outline[i] = en_polygon_box(&polygon);
        web->reach[i] = (shape->radius + fmax(width, height) / 2) / 2;
        web->width[i] = width + 4;
        web->height[i] = height + 4;
        if (shape->radius >= LARGE || !names[i].wrap_count)
            continue;
        bool broken = names[i].wrap_count > 1 && names[i].letters >= SHORT_NAME;
        const en_wrap *wrap = &names[i].wraps[broken];
        double lines = (double)wrap->line_count * en_line_pitch(SIZE);
        web->width[i] = width + wrap->width * SIZE;
        web->height[i] = fmax(height, lines) + 5;
    }
    return true;
}

en_status en_web_create(en_web **out, const en_figure *figure, const en_name *names,
                        en_error *err) {
    en_web *web = EN_NEW(figure->arena, en_web, 1);
    if (!web)
        return en_fail_memory(err);
    web->node_count = figure->node_count;
    web->rows = figure->layout == EN_LAYOUT_LAYERS;
    if (!bundle_edges(web, figure) || !tie_pairs(web, figure) ||
        !list_ties(web, figure->arena) || !find_components(web, figure->arena) ||
        !measure_nodes(web, figure, names))
        return en_fail_memory(err);
    *out = web;
    return EN_OK;
}

void en_web_set_field(en_web *web, const en_figure *figure) {
    const en_box *frame = &figure->frame;
    double side = fmin(38, (frame->x1 - frame->x0) * 0.09), above = 13;
    web->frame = *frame;
    web->field =
        (en_box){frame->x0 + side, frame->y0 + above, frame->x1 - side, frame->y1 - above};
    for (size_t i = 0; i < web->node_count; i++) {
        double width, height;
        en_shape_size(&width, &height, &figure->nodes[i].shape);
        double x = fmax(side, width / 2 + 2), y = fmax(above, height / 2 + 2);
        en_box in = en_box_grown(*frame, -x, -y);
        if (in.x0 > in.x1)
            in.x0 = in.x1 = (in.x0 + in.x1) / 2;
        if (in.y0 > in.y1)
            in.y0 = in.y1 = (in.y0 + in.y1) / 2;
        web->within[i] = in;
    }
}
