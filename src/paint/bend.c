/* SPDX-License-Identifier: MIT */
#include "paint/bend.h"

#include <math.h>

static const double cost_under = 10, cost_over = 12, cost_crossing = 3, cost_lean = 0.12,
                    cost_mark = 6;

static bool ends_at(const en_mark_edge *edge, size_t node) {
    return edge->tail == node || edge->head == node;
}

/* Whether an edge, or what stands at its ends, runs under the label of a node. */
static bool is_under(const en_figure *figure, const en_path *paths, size_t edge, size_t node) {
    const en_mark_node *mark = &figure->nodes[node];
    const en_line *line = &figure->edges[edge].line;
    double half = line->width / 2, hair = 0.6; /* letters are a little higher than lines */
    if (mark->inside || !mark->label.line_count)
        return false;
    en_box box = en_box_grown(mark->label.box, half + hair, half + hair);
    if (en_path_in_box(&paths[edge], &box) > 0)
        return true;
    box = en_box_grown(mark->label.box, hair, hair);
    en_box head = en_tip_box(line, true), tail = en_tip_box(line, false);
    return (line->head != EN_TIP_NONE && en_boxes_meet(&head, &box)) ||
           (line->tail != EN_TIP_NONE && en_boxes_meet(&tail, &box));
}

size_t en_count_under(const en_figure *figure, const en_path *paths, size_t node) {
    size_t count = 0;
    for (size_t i = 0; i < figure->edge_count; i++)
        count += is_under(figure, paths, i, node);
    return count;
}

/* Labels that hide an edge, nodes that it passes over, and the sides of the page. */
static double judge_nodes(const en_figure *figure, const en_web *web, const en_path *paths,
                          size_t edge) {
    static const double clear = 2;
    const en_box *frame = &figure->frame, *box = &paths[edge].box;
    double cost = box->x0 < frame->x0 || box->x1 > frame->x1 ? cost_over : 0;
    for (size_t i = 0; i < figure->node_count; i++) {
        if (is_under(figure, paths, edge, i))
            cost += cost_under;
        double reach = web->reach[i] * 1.1 + clear;
        en_box near = en_box_of(figure->nodes[i].shape.at, 2 * reach, 2 * reach);
        if (!ends_at(&figure->edges[edge], i) && en_path_in_box(&paths[edge], &near) > 0 &&
            en_path_distance(&paths[edge], figure->nodes[i].shape.at) < reach)
            cost += cost_over;
    }
    return cost;
}

/* Other edges that an edge crosses, or covers the mark of. */
static double judge_edges(const en_figure *figure, const en_path *paths, size_t edge) {
    double cost = 0;
    for (size_t i = 0; i < figure->edge_count; i++) {
        const en_mark_edge *other = &figure->edges[i];
        if (i == edge)
            continue;
        /* Those that leave the same node meet only when one leans too far. */
        if (en_paths_cross(&paths[edge], &paths[i]))
            cost += cost_crossing;
        en_box mark = en_box_of(other->line.mark_at, 2 * EN_MARK_RADIUS, 2 * EN_MARK_RADIUS);
        if (other->line.mark && *other->line.mark && en_path_in_box(&paths[edge], &mark) > 0)
            cost += cost_mark;
    }
    return cost;
}

static double judge_bundle(const en_figure *figure, const en_web *web, const en_path *paths,
                           const en_bundle *bundle) {
    double cost = 0;
    for (size_t i = 0; i < bundle->count; i++)
        cost += judge_nodes(figure, web, paths, bundle->edges[i]) +
                judge_edges(figure, paths, bundle->edges[i]);
    return cost;
}

static bool in_trouble(const en_figure *figure, const en_web *web, const en_path *paths,
                       const en_bundle *bundle) {
    for (size_t i = 0; i < bundle->count; i++)
        if (judge_nodes(figure, web, paths, bundle->edges[i]) > 0)
            return true;
    return false;
}

/* The lean of a bundle that costs least. */
static double best_lean(const en_figure *figure, const en_web *web, size_t which, double now,
                        en_path *paths) {
    static const double leans[] = {0, 4, 7, 10, 14, 19, 25}, most_share = 0.17;
    const en_bundle *bundle = &web->bundles[which];
    double length = en_distance(figure->nodes[bundle->ends[0]].shape.at,
                                figure->nodes[bundle->ends[1]].shape.at);
    double best = now, least = judge_bundle(figure, web, paths, bundle) + cost_lean * fabs(now);
    for (size_t i = 0; i < sizeof leans / sizeof *leans; i++)
        for (int side = -1; side <= 1 && leans[i] <= length * most_share; side += 2) {
            double lean = side * leans[i];
            en_route_bundle(figure, web, which, lean, paths);
            double cost = judge_bundle(figure, web, paths, bundle) + cost_lean * leans[i];
            if (cost < least - 1e-6) {
                least = cost;
                best = lean;
            }
        }
    return best;
}

bool en_bend(const en_figure *figure, const en_web *web, double *leans, en_path *paths) {
    bool changed = false;
    for (size_t i = 0; i < web->bundle_count; i++) {
        const en_bundle *bundle = &web->bundles[i];
        if (bundle->ends[0] == bundle->ends[1] ||
            (leans[i] == 0 && !in_trouble(figure, web, paths, bundle)))
            continue;
        double lean = best_lean(figure, web, i, leans[i], paths);
        changed = changed || lean != leans[i];
        leans[i] = lean;
        en_route_bundle(figure, web, i, lean, paths);
    }
    return changed;
}
