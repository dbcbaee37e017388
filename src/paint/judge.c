/* SPDX-License-Identifier: MIT */
#include "paint/judge.h"

#include "paint/bend.h"
#include "paint/route.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What each fault adds to the score; chosen by eye on many drawings of a few networks. */
static const double cost_crossing = 3, cost_over_node = 8, cost_close = 20, cost_under = 5,
                    cost_overlap = 60, cost_angles = 10, cost_mark = 6, cost_arc = 6,
                    cost_length = 6, share_placing = 0.05;

/* Beyond so many edges they stay straight, and their crossings are not counted. */
enum { BENDS_EDGES = 400, CROSSINGS_EDGES = 1500 };

en_status en_desk_create(en_desk *out, en_figure *figure, en_error *err) {
    en_name *names = NULL;
    *out = (en_desk){.figure = figure,
                     .paths = EN_NEW(figure->arena, en_path, figure->edge_count + 1),
                     .leans = EN_NEW(figure->arena, double, figure->edge_count + 1),
                     .angles = EN_NEW(figure->arena, double, figure->edge_count + 1)};
    if (!out->paths || !out->leans || !out->angles)
        return en_fail_memory(err);
    en_status status = en_names_wrap(&names, figure, err);
    if (!status)
        status = en_web_create(&out->web, figure, names, err);
    if (!status)
        status = en_placer_create(&out->placer, figure, names, err);
    if (!status)
        status = en_placer_tag(out->web, out->placer, err);
    return status;
}

en_status en_desk_draw(en_desk *desk, const en_point *at, size_t rounds, en_error *err) {
    en_placing *out = &desk->placing;
    for (size_t i = 0; i < desk->web->node_count; i++)
        desk->figure->nodes[i].shape.at = at[i];
    memset(desk->leans, 0, desk->web->bundle_count * sizeof *desk->leans);
    en_route(desk->figure, desk->web, desk->leans, desk->paths);
    en_status status = en_place_labels(out, desk->placer, desk->paths, rounds, err);
    bool bends = desk->bends && desk->figure->edge_count <= BENDS_EDGES;
    for (int pass = 0; !status && bends && pass < 2; pass++) {
        if (!en_bend(desk->figure, desk->web, desk->leans, desk->paths))
            break;
        en_route(desk->figure, desk->web, desk->leans, desk->paths);
        status = en_place_labels(out, desk->placer, desk->paths, rounds, err);
    }
    return status;
}

static bool share_node(const en_mark_edge *a, const en_mark_edge *b) {
    return a->tail == b->tail || a->tail == b->head || a->head == b->tail || a->head == b->head;
}

static size_t count_crossings(const en_desk *desk) {
    const en_figure *figure = desk->figure;
    size_t count = 0;
    for (size_t i = 0; i < figure->edge_count && figure->edge_count <= CROSSINGS_EDGES; i++)
        for (size_t j = i + 1; j < figure->edge_count; j++)
            count += !share_node(&figure->edges[i], &figure->edges[j]) &&
                     en_paths_cross(&desk->paths[i], &desk->paths[j]);
    return count;
}

/* Edges that pass over nodes or close by. */
static size_t count_over_nodes(const en_desk *desk, const en_point *at) {
    static const double clear = 3;
    size_t count = 0;
    for (size_t i = 0; i < desk->figure->edge_count; i++) {
        const en_mark_edge *edge = &desk->figure->edges[i];
        const en_path *path = &desk->paths[i];
        for (size_t j = 0; j < desk->web->node_count; j++) {
            double reach = desk->web->reach[j] * 1.15 + clear;
            en_point p = at[j];
            if (j == edge->tail || j == edge->head || p.x < path->box.x0 - reach ||
                p.x > path->box.x1 + reach || p.y < path->box.y0 - reach ||
                p.y > path->box.y1 + reach)
                continue;
            count += en_path_distance(path, p) < reach;
        }
    }
    return count;
}

static size_t count_close(const en_web *web, const en_point *at) {
    static const double clear = 4;
    size_t count = 0;
    for (size_t i = 0; i < web->node_count; i++)
        for (size_t j = i + 1; j < web->node_count; j++)
            count += en_distance(at[i], at[j]) < (web->reach[i] + web->reach[j]) * 1.1 + clear;
    return count;
}

/* Nodes over nodes, by their boxes, or so close that no line could be seen between them. */
static size_t count_meeting(const en_web *web, const en_point *at) {
    static const double least = 4;
    size_t count = 0;
    for (size_t i = 0; i < web->node_count; i++)
        for (size_t j = i + 1; j < web->node_count; j++) {
            en_box one = en_box_moved(&web->outline[i], at[i]),
                   other = en_box_moved(&web->outline[j], at[j]);
            count += en_box_gap(&one, &other) < least;
            count += en_boxes_meet(&one, &other);
        }
    return count;
}

/* Edges that leave the page at its sides; below there is always room. */
static size_t count_leaving(const en_desk *desk) {
    const en_box *frame = &desk->figure->frame;
    size_t count = 0;
    for (size_t i = 0; i < desk->figure->edge_count; i++)
        count += desk->paths[i].box.x0 < frame->x0 || desk->paths[i].box.x1 > frame->x1;
    return count;
}

static size_t count_under(const en_desk *desk) {
    size_t count = 0;
    for (size_t i = 0; i < desk->web->node_count; i++)
        count += en_count_under(desk->figure, desk->paths, i);
    return count;
}

static size_t count_through_marks(const en_desk *desk) {
    const en_figure *figure = desk->figure;
    size_t count = 0;
    for (size_t i = 0; i < figure->edge_count; i++) {
        const en_line *line = &figure->edges[i].line;
        if (!line->mark || !*line->mark)
            continue;
        en_box box = en_box_of(line->mark_at, 2 * EN_MARK_RADIUS, 2 * EN_MARK_RADIUS);
        for (size_t j = 0; j < figure->edge_count; j++)
            count += j != i && en_path_in_box(&desk->paths[j], &box) > 0;
    }
    return count;
}

static int compare_angles(const void *a, const void *b) {
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

/* How unevenly ties leave their nodes: the mean shortfall of the least angle, and too short
 * stretches of rim between two. */
static double judge_fans(const en_desk *desk, const en_point *at) {
    static const double arc_wanted = 8;
    const en_web *web = desk->web;
    double shortfall = 0, arcs = 0;
    size_t fans = 0;
    for (size_t i = 0; i < web->node_count; i++) {
        size_t degree = en_web_degree(web, i);
        if (degree < 2)
            continue;
        for (size_t k = 0; k < degree; k++) {
            en_point to = at[en_web_neighbour(web, i, k)];
            desk->angles[k] = atan2(to.y - at[i].y, to.x - at[i].x);
        }
        qsort(desk->angles, degree, sizeof *desk->angles, compare_angles);
        double least = 2 * EN_PI;
        for (size_t k = 0; k < degree; k++) {
            double next = k + 1 < degree ? desk->angles[k + 1] : desk->angles[0] + 2 * EN_PI;
            double angle = next - desk->angles[k], arc = angle * (web->reach[i] + 3);
            least = fmin(least, angle);
            if (arc < arc_wanted)
                arcs += (1 - arc / arc_wanted) * (1 - arc / arc_wanted);
        }
        shortfall += 1 - least * (double)degree / (2 * EN_PI);
        fans++;
    }
    return cost_arc * arcs + (fans ? cost_angles * shortfall / (double)fans : 0);
}

static double judge_lengths(const en_figure *figure) {
    static const double least = 17, most = 90, slope = 300;
    double sum = 0;
    for (size_t i = 0; i < figure->edge_count; i++) {
        const en_mark_edge *edge = &figure->edges[i];
        double length = en_distance(edge->line.curve[0], edge->line.curve[3]);
        if (edge->tail == edge->head)
            continue;
        sum += fmax(0, least - length) / least + fmax(0, length - most) / slope;
    }
    return cost_length * sum;
}

en_status en_desk_judge(double *score, en_desk *desk, const en_point *at, size_t rounds,
                        en_error *err) {
    en_status status = en_desk_draw(desk, at, rounds, err);
    const en_placing *placing = &desk->placing;
    if (status)
        return status;
    desk->under = count_under(desk);
    desk->over = placing->on_labels + placing->on_nodes + placing->off_page +
                 count_meeting(desk->web, at) + count_leaving(desk) +
                 en_route_clear_marks(desk->figure, desk->paths);
    *score = cost_crossing * (double)count_crossings(desk) +
             cost_over_node * (double)count_over_nodes(desk, at) +
             cost_close * (double)count_close(desk->web, at) +
             cost_under * (double)desk->under + cost_overlap * (double)desk->over +
             cost_mark * (double)count_through_marks(desk) + judge_fans(desk, at) +
             judge_lengths(desk->figure) + share_placing * placing->cost;
    return EN_OK;
}
