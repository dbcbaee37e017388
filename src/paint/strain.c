/* SPDX-License-Identifier: MIT */
#include "paint/strain.h"

#include "paint/geometry.h"

#include <math.h>
#include <stdlib.h>

/* What each fault costs a node (found by trial; en_desk_judge() judges finished figures). */
static const double cost_out = 5, cost_crossing = 6, cost_over = 9, cost_close = 40,
                    cost_meet = 60, cost_crowded = 1.2, cost_length = 2.2, cost_fan = 6,
                    cost_other_fan = 3.6;
/* Labels: over a node or another label, over an edge. */
static const double cost_overlap = 12, slope_overlap = 0.5, cost_under = 10, slope_under = 0.45,
                    clear_label_x = 1.4, clear_label_y = 0.7, clear_edge = 1.6,
                    clear_edge_y = 0.8;
/* Distances, where the page has room. */
static const double clear_over = 9, clear_node = 22, clear_more = 25, ideal_plain = 38,
                    ideal_radius = 0.75, ideal_inner = 10, arc_wanted = 9;
static const double share_rings = 0.2;  /* of what lengths cost: they are the rings' affair */
static const double room_wanted = 3400; /* square points a node */

/* These run millions of times: no calls into libm for comparisons. */
static inline double square(double x) { return x * x; }
static inline double above(double x) { return x > 0 ? x : 0; }

static inline double turn(en_point a, en_point b, en_point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static inline bool apart(const en_box *a, const en_box *b) {
    return a->x1 < b->x0 || b->x1 < a->x0 || a->y1 < b->y0 || b->y1 < a->y0;
}

static inline bool apart_by(const en_box *a, const en_box *b, double x, double y) {
    return a->x1 + x < b->x0 || b->x1 + x < a->x0 || a->y1 + y < b->y0 || b->y1 + y < a->y0;
}

static en_box box_of(en_point a, en_point b) {
    return (en_box){a.x < b.x ? a.x : b.x, a.y < b.y ? a.y : b.y, a.x < b.x ? b.x : a.x,
                    a.y < b.y ? b.y : a.y};
}

bool en_strain_tagged(const en_strain *strain, size_t node) {
    return strain->labels && strain->web->first_tag[node] < strain->web->first_tag[node + 1];
}

/* What it costs that a tie passes by a node. */
static double judge_over(const en_strain *s, size_t which, size_t node) {
    const en_tie *tie = &s->web->ties[which];
    const en_box *span = &s->span[which];
    double reach = s->web->reach[node] + tie->breadth, limit = reach + clear_over;
    en_point p = s->at[node], a = s->at[tie->ends[0]], b = s->at[tie->ends[1]];
    if (p.x < span->x0 - limit || p.x > span->x1 + limit || p.y < span->y0 - limit ||
        p.y > span->y1 + limit)
        return 0;
    double x = b.x - a.x, y = b.y - a.y, length = x * x + y * y;
    double t = (p.x - a.x) * x + (p.y - a.y) * y;
    t = t <= 0 || length <= 0 ? 0 : t >= length ? 1 : t / length;
    double far = square(a.x + t * x - p.x) + square(a.y + t * y - p.y);
    if (far >= limit * limit)
        return 0;
    double d = sqrt(far) - reach;
    return cost_over * (d > 0 ? square((clear_over - d) / clear_over) : 1 - d / 5);
}

/* What it costs that a tie runs under the label of a node. */
static double judge_under(const en_strain *s, size_t which, size_t node) {
    const en_tie *tie = &s->web->ties[which];
    const en_box *label = &s->label[node];
    double x = tie->breadth + clear_edge, y = tie->breadth + clear_edge_y;
    if (apart_by(&s->span[which], label, x, y))
        return 0;
    en_box box = en_box_grown(*label, x, y);
    double length = en_segment_in_box(s->at[tie->ends[0]], s->at[tie->ends[1]], &box);
    return length > 0 ? tie->relations * (cost_under + slope_under * length) : 0;
}

static double judge_overlap(const en_box *a, const en_box *b) {
    if (apart(a, b))
        return 0;
    return cost_overlap + slope_overlap * en_box_overlap(a, b);
}

static double judge_border(const en_box *in, en_point p) {
    return cost_out * (above(in->x0 - p.x) + above(p.x - in->x1) + above(in->y0 - p.y) +
                       above(p.y - in->y1));
}

/* How far from its outline a node has a say in where others stand, or ties run. */
static double zone_of(const en_strain *s) {
    double half = (clear_node + clear_more) / 2 * s->scale;
    return half > clear_over ? half : clear_over;
}

static en_region zone(const en_strain *s, size_t node) {
    double reach = s->web->reach[node] + zone_of(s);
    return (en_region){s->at[node], s->at[node], reach, reach};
}

/* What the last query found of a kind. */
typedef struct finds {
    const uint32_t *items;
    size_t count;
} finds;

static inline finds found(const en_strain *s, en_cell_kind kind) {
    return (finds){s->cells.found[kind], s->cells.found_count[kind]};
}

/* Others that stand near; what is near the node has been found. */
static double judge_distances(const en_strain *s, size_t node) {
    finds near = found(s, EN_CELL_NODES);
    const en_web *web = s->web;
    double cost = 0, more = clear_more * s->scale;
    double own = web->reach[node] + clear_node * s->scale;
    en_point p = s->at[node];
    for (size_t i = 0; i < near.count; i++) {
        size_t j = near.items[i];
        double least = own + web->reach[j], far = least + more;
        double between = square(s->at[j].x - p.x) + square(s->at[j].y - p.y);
        if (between >= far * far || j == node)
            continue;
        between = sqrt(between);
        if (between < least && !apart(&s->outline[node], &s->outline[j]))
            cost += cost_meet;
        cost += between < least ? cost_close * square((least - between) / least)
                                : cost_crowded * square((far - between) / more);
    }
    return cost;
}

/* The label of a node among other nodes and their labels, which have been found. */
static double judge_label(const en_strain *s, size_t node) {
    finds nodes = found(s, EN_CELL_NODES), labels = found(s, EN_CELL_LABELS);
    const en_box *label = &s->label[node];
    const en_box *frame =
        s->web->rows ? &s->web->frame : &s->web->plot[s->web->component[node]];
    en_box grown = en_box_grown(*label, clear_label_x, clear_label_y);
    double cost = s->web->tags[s->tag[node]].cost +
                  cost_out * (above(frame->x0 - label->x0) + above(label->x1 - frame->x1) +
                              above(frame->y0 - label->y0) + above(label->y1 - frame->y1));
    for (size_t i = 0; i < nodes.count; i++)
        if (nodes.items[i] != node)
            cost += judge_overlap(&grown, &s->outline[nodes.items[i]]);
    for (size_t i = 0; i < labels.count; i++)
        if (labels.items[i] != node)
            cost += judge_overlap(&grown, &s->label[labels.items[i]]);
    return cost;
}

double en_strain_label(en_strain *strain, size_t node) {
    en_box box = en_box_grown(strain->label[node], clear_edge, clear_edge);
    en_cells_find(&strain->cells, en_region_of(&box));
    finds ties = found(strain, EN_CELL_TIES);
    double cost = judge_label(strain, node);
    for (size_t i = 0; i < ties.count; i++)
        cost += judge_under(strain, ties.items[i], node);
    return cost;
}

/* What a node hides of the labels of others, which have been found. */
static double judge_hidden(const en_strain *s, size_t node) {
    finds labels = found(s, EN_CELL_LABELS);
    en_box outline = en_box_grown(s->outline[node], clear_label_x, clear_label_y);
    double cost = 0;
    for (size_t i = 0; i < labels.count; i++)
        if (labels.items[i] != node)
            cost += judge_overlap(&outline, &s->label[labels.items[i]]);
    return cost;
}

/* The order is that of a moment ago, so that sorting by insertion has little to do. */
static void sort_angles(size_t *order, size_t count, const double *angle) {
    for (size_t i = 1; i < count; i++) {
        size_t held = order[i], j = i;
        for (; j > 0 && angle[order[j - 1]] > angle[held]; j--)
            order[j] = order[j - 1];
        order[j] = held;
    }
}

/* The ties of a node are as even a fan as can be, and stand apart on its rim. */
static double judge_fan(en_strain *s, size_t node) {
    const en_web *web = s->web;
    size_t first = web->first[node], count = web->first[node + 1] - first;
    size_t *order = s->order + first;
    if (count < 2)
        return 0;
    sort_angles(order, count, s->angle);
    double even = 2 * EN_PI / (double)count * 0.6, rim = web->reach[node] + 3, cost = 0;
    double before = s->angle[order[count - 1]] - 2 * EN_PI;
    for (size_t i = 0; i < count; i++) {
        double gap = s->angle[order[i]] - before, arc = gap * rim;
        before = s->angle[order[i]];
        if (gap < even)
            cost += square(1 - gap / even);
        if (arc < arc_wanted)
            cost += 0.5 * square((arc_wanted - arc) / arc_wanted);
    }
    return cost;
}

static double judge_length(const en_strain *s, size_t which) {
    const en_tie *tie = &s->web->ties[which];
    double length = en_distance(s->at[tie->ends[0]], s->at[tie->ends[1]]);
    double share = (length > 1e-6 ? length : 1e-6) / s->ideal[which];
    double cost = cost_length * square(log(share)) * (share < 1 ? 2 : 1);
    return s->web->rings ? cost * share_rings : cost;
}

/* Crossings of relations, that is, with ties that have been found. */
static double count_crossings(const en_strain *s, size_t which) {
    finds near = found(s, EN_CELL_TIES);
    const en_tie *tie = &s->web->ties[which];
    size_t from = tie->ends[0], to = tie->ends[1];
    double count = 0;
    en_point a = s->at[from], b = s->at[to];
    for (size_t k = 0; k < near.count; k++) {
        size_t i = near.items[k], one = s->web->ties[i].ends[0],
               other = s->web->ties[i].ends[1];
        if (one == from || one == to || other == from || other == to ||
            apart(&s->span[which], &s->span[i]))
            continue;
        en_point c = s->at[one], d = s->at[other];
        if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0)
            count += s->web->ties[i].relations;
    }
    return count * tie->relations;
}

/* A tie of a node: what it crosses, passes by and runs under. */
static double judge_tie(en_strain *s, size_t which, size_t node) {
    const en_tie *tie = &s->web->ties[which];
    double x = tie->breadth + clear_edge, y = tie->breadth + clear_edge_y;
    en_cells_find(&s->cells, (en_region){s->at[tie->ends[0]], s->at[tie->ends[1]], x, y});
    finds nodes = found(s, EN_CELL_NODES), labels = found(s, EN_CELL_LABELS);
    double cost = cost_crossing * count_crossings(s, which);
    for (size_t i = 0; i < nodes.count; i++)
        if (nodes.items[i] != tie->ends[0] && nodes.items[i] != tie->ends[1])
            cost += judge_over(s, which, nodes.items[i]);
    for (size_t i = 0; i < labels.count; i++)
        if (labels.items[i] != node)
            cost += judge_under(s, which, labels.items[i]);
    /* The node is on the move, and so is its label. */
    return en_strain_tagged(s, node) ? cost + judge_under(s, which, node) : cost;
}

/* Ties of others, which have been found, that pass by a node or under its label. */
static double judge_passing(const en_strain *s, size_t node) {
    finds near = found(s, EN_CELL_TIES);
    double cost = 0;
    bool tagged = en_strain_tagged(s, node);
    for (size_t k = 0; k < near.count; k++) {
        size_t i = near.items[k];
        const en_tie *tie = &s->web->ties[i];
        if (tie->ends[0] == node || tie->ends[1] == node)
            continue;
        cost += judge_over(s, i, node);
        if (tagged)
            cost += judge_under(s, i, node);
    }
    return cost;
}

/* Find what may be near a node, its zone and its label. */
static void look_round(en_strain *s, size_t node) {
    en_region around = zone(s, node);
    if (en_strain_tagged(s, node)) {
        en_point p = s->at[node];
        en_box box = en_box_union(en_box_grown(s->label[node], clear_edge, clear_edge),
                                  en_box_of(p, 2 * around.x, 2 * around.y));
        around = en_region_of(&box);
    }
    en_cells_find(&s->cells, around);
}

double en_strain_node(en_strain *strain, size_t node, double limit) {
    const en_web *web = strain->web;
    look_round(strain, node);
    double cost = judge_border(&web->within[node], strain->at[node]) +
                  judge_distances(strain, node) + cost_fan * judge_fan(strain, node);
    for (size_t k = web->first[node]; k < web->first[node + 1] && cost <= limit; k++) {
        const en_tie *tie = &web->ties[web->tied[k]];
        cost += judge_length(strain, web->tied[k]) +
                cost_other_fan * judge_fan(strain, tie->ends[0] + tie->ends[1] - node);
    }
    if (strain->rough)
        return cost;
    if (en_strain_tagged(strain, node) && cost <= limit)
        cost += judge_label(strain, node);
    if (strain->labels && cost <= limit)
        cost += judge_hidden(strain, node);
    if (cost <= limit)
        cost += judge_passing(strain, node);
    for (size_t k = web->first[node]; k < web->first[node + 1] && cost <= limit; k++)
        cost += judge_tie(strain, web->tied[k], node);
    return cost;
}

void en_strain_tag(en_strain *strain, size_t node, size_t which) {
    strain->tag[node] = which;
    strain->label[node] = en_box_moved(&strain->web->tags[which].offset, strain->at[node]);
}

void en_strain_put(en_strain *strain, size_t node, en_point p) {
    const en_web *web = strain->web;
    strain->at[node] = p;
    strain->outline[node] = en_box_moved(&web->outline[node], p);
    if (en_strain_tagged(strain, node))
        en_strain_tag(strain, node, strain->tag[node]);
    for (size_t k = web->first[node]; k < web->first[node + 1]; k++) {
        const en_tie *tie = &web->ties[web->tied[k]];
        en_point q = strain->at[tie->ends[0] + tie->ends[1] - node];
        double angle = atan2(q.y - p.y, q.x - p.x);
        strain->angle[k] = angle;
        strain->angle[strain->mate[k]] = angle > 0 ? angle - EN_PI : angle + EN_PI;
        strain->span[web->tied[k]] = box_of(p, q);
    }
}

bool en_strain_settle_label(en_strain *strain, size_t node) {
    return !en_strain_tagged(strain, node) || en_cells_put(&strain->cells, EN_CELL_LABELS, node,
                                                           en_region_of(&strain->label[node]));
}

bool en_strain_settle(en_strain *strain, size_t node) {
    const en_web *web = strain->web;
    bool done = en_strain_settle_label(strain, node);
    done = en_cells_put(&strain->cells, EN_CELL_NODES, node, zone(strain, node)) && done;
    for (size_t k = web->first[node]; k < web->first[node + 1] && !strain->rough; k++) {
        const en_tie *tie = &web->ties[web->tied[k]];
        en_region region = {strain->at[tie->ends[0]], strain->at[tie->ends[1]], tie->breadth,
                            tie->breadth};
        done = en_cells_put(&strain->cells, EN_CELL_TIES, web->tied[k], region) && done;
    }
    return done;
}

/* How long ties should be, for the room that there is. */
static void set_lengths(en_strain *s) {
    const en_web *web = s->web;
    double room = (web->field.x1 - web->field.x0) * (web->field.y1 - web->field.y0);
    double share = sqrt(room / (double)web->node_count / room_wanted);
    s->scale = share < 0.4 ? 0.4 : share > 1.2 ? 1.2 : share;
    for (size_t i = 0; i < web->tie_count; i++) {
        const en_tie *tie = &web->ties[i];
        size_t a = tie->ends[0], b = tie->ends[1];
        bool inner = en_web_degree(web, a) > 1 && en_web_degree(web, b) > 1;
        s->ideal[i] = s->scale * (ideal_plain + (inner ? ideal_inner : 0)) +
                      ideal_radius * (web->reach[a] + web->reach[b]);
    }
}

static void find_mates(en_strain *s) {
    const en_web *web = s->web;
    for (size_t i = 0; i < web->node_count; i++)
        for (size_t k = web->first[i]; k < web->first[i + 1]; k++) {
            size_t other = en_web_neighbour(web, i, k - web->first[i]);
            s->order[k] = k;
            for (size_t j = web->first[other]; j < web->first[other + 1]; j++)
                if (web->tied[j] == web->tied[k])
                    s->mate[k] = j;
        }
}

/* Cells about as large as a node has room: smaller ones hold less, but there are more. */
static bool make_cells(en_strain *s) {
    const en_web *web = s->web;
    const size_t counts[EN_CELL_KINDS] = {web->node_count, web->node_count, web->tie_count};
    double room = sqrt(room_wanted) * s->scale;
    return en_cells_init(&s->cells, &web->frame, room < 10 ? 10 : room, counts);
}

static bool begin(en_strain *s) {
    const en_web *web = s->web;
    set_lengths(s);
    find_mates(s);
    if (!make_cells(s))
        return false;
    for (size_t i = 0; i < web->node_count; i++) {
        s->label[i] = (en_box){INFINITY, INFINITY, -INFINITY, -INFINITY};
        s->tag[i] = s->labels ? web->first_tag[i] : 0;
    }
    for (size_t i = 0; i < web->node_count; i++)
        en_strain_put(s, i, s->at[i]);
    bool done = true;
    for (size_t i = 0; i < web->node_count; i++)
        done = en_strain_settle(s, i) && done;
    return done;
}

bool en_strain_init(en_strain *out, const en_web *web, en_point *at, bool labels, bool rough) {
    size_t nodes = web->node_count + 1, ties = web->tie_count + 1;
    *out = (en_strain){.web = web,
                       .at = at,
                       .ideal = calloc(ties, sizeof(double)),
                       .span = calloc(ties, sizeof(en_box)),
                       .outline = calloc(nodes, sizeof(en_box)),
                       .labels = labels,
                       .rough = rough,
                       .tag = calloc(nodes, sizeof(size_t)),
                       .label = calloc(nodes, sizeof(en_box)),
                       .angle = calloc(2 * ties, sizeof(double)),
                       .order = calloc(2 * ties, sizeof(size_t)),
                       .mate = calloc(2 * ties, sizeof(size_t))};
    bool done = out->ideal && out->span && out->outline && out->tag && out->label &&
                out->angle && out->order && out->mate && begin(out);
    if (!done)
        en_strain_clear(out);
    return done;
}

void en_strain_clear(en_strain *strain) {
    free(strain->ideal);
    free(strain->span);
    free(strain->outline);
    free(strain->tag);
    free(strain->label);
    free(strain->angle);
    free(strain->order);
    free(strain->mate);
    en_cells_clear(&strain->cells);
}
