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

/* The members of each component, in their order, by counting. */
static bool list_members(en_web *web, en_arena *arena) {
    web->member = EN_NEW(arena, size_t, web->node_count + 1);
    web->rank = EN_NEW(arena, size_t, web->node_count + 1);
    web->first_member = EN_NEW(arena, size_t, web->component_count + 2);
    if (!web->member || !web->rank || !web->first_member)
        return false;
    size_t *first = web->first_member;
    for (size_t i = 0; i < web->node_count; i++)
        first[web->component[i] + 2]++;
    for (size_t c = 2; c < web->component_count + 2; c++)
        first[c] += first[c - 1];
    /* Filling moves each start, counted one ahead, to where it belongs. */
    for (size_t i = 0; i < web->node_count; i++)
        web->member[first[web->component[i] + 1]++] = i;
    for (size_t c = 0; c < web->component_count; c++)
        for (size_t i = first[c]; i < first[c + 1]; i++)
            web->rank[web->member[i]] = i - first[c];
    return true;
}

/* The largest; of equals the one with most ties, and of these the first. */
static bool find_hubs(en_web *web, const en_figure *figure) {
    web->hub = EN_NEW(figure->arena, size_t, web->component_count + 1);
    if (!web->hub)
        return false;
    for (size_t c = 0; c < web->component_count; c++)
        web->hub[c] = web->member[web->first_member[c]];
    for (size_t i = 0; i < web->node_count; i++) {
        size_t *hub = &web->hub[web->component[i]];
        double radius = figure->nodes[i].shape.radius,
               largest = figure->nodes[*hub].shape.radius;
        if (radius > largest ||
            (radius >= largest && en_web_degree(web, i) > en_web_degree(web, *hub)))
            *hub = i;
    }
    return true;
}

static bool measure_nodes(en_web *web, const en_figure *figure, const en_name *names) {
    enum { SIZE = 7, LARGE = 15, SHORT_NAME = 13 };
    web->reach = EN_NEW(figure->arena, double, web->node_count + 1);
    web->width = EN_NEW(figure->arena, double, web->node_count + 1);
    web->height = EN_NEW(figure->arena, double, web->node_count + 1);
    web->outline = EN_NEW(figure->arena, en_box, web->node_count + 1);
    web->within = EN_NEW(figure->arena, en_box, web->node_count + 1);
    web->fields = EN_NEW(figure->arena, en_box, web->component_count + 1);
    if (!web->reach || !web->width || !web->height || !web->outline || !web->within ||
        !web->fields)
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
        /* Long names are set on two lines as a rule. */
        bool broken = names[i].wrap_count > 1 && names[i].letters >= SHORT_NAME;
        const en_wrap *wrap = &names[i].wraps[broken && names[i].wraps[0].line_count < 2];
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
    web->rings = figure->layout == EN_LAYOUT_RADIAL;
    if (!bundle_edges(web, figure) || !tie_pairs(web, figure) ||
        !list_ties(web, figure->arena) || !find_components(web, figure->arena) ||
        !list_members(web, figure->arena) || !find_hubs(web, figure) ||
        !measure_nodes(web, figure, names))
        return en_fail_memory(err);
    *out = web;
    return EN_OK;
}

/* The part of a plot that is for centres, with room for labels beside them. */
static en_box field_of(const en_box *plot) {
    double side = fmin(38, (plot->x1 - plot->x0) * 0.09);
    double above = fmin(13, (plot->y1 - plot->y0) * 0.3);
    return en_box_grown(*plot, -side, -above);
}

static void keep_within(en_box *field, const en_box *plot, double x, double y) {
    en_box in = en_box_grown(*plot, -x, -y);
    in = (en_box){fmax(in.x0, field->x0), fmax(in.y0, field->y0), fmin(in.x1, field->x1),
                  fmin(in.y1, field->y1)};
    if (in.x0 > in.x1)
        in.x0 = in.x1 = (in.x0 + in.x1) / 2;
    if (in.y0 > in.y1)
        in.y0 = in.y1 = (in.y0 + in.y1) / 2;
    *field = in;
}

void en_web_set_fields(en_web *web, const en_figure *figure) {
    web->frame = figure->frame;
    web->field = field_of(&web->frame);
    for (size_t c = 0; c < web->component_count && !web->rows; c++)
        web->fields[c] = field_of(&web->plot[c]);
    for (size_t i = 0; i < web->node_count; i++) {
        const en_box *plot = web->rows ? &web->frame : &web->plot[web->component[i]];
        double width, height;
        en_shape_size(&width, &height, &figure->nodes[i].shape);
        web->within[i] = web->rows ? web->field : web->fields[web->component[i]];
        keep_within(&web->within[i], plot, width / 2 + 2, height / 2 + 2);
        /* What has no ties stands in a column, its label beside it. */
        if (!web->rows && web->node_count > 1 && !en_web_degree(web, i)) {
            en_point p = {plot->x0 + width / 2 + 3, (plot->y0 + plot->y1) / 2};
            web->within[i] = (en_box){p.x, p.y, p.x, p.y};
            web->fields[web->component[i]] = web->within[i];
        }
    }
}
