/* SPDX-License-Identifier: MIT */
#include "paint/polish.h"

#include "paint/chance.h"
#include "paint/geometry.h"
#include "paint/strain.h"

#include <math.h>

/* The middle of a node's neighbours, of which there are some. */
static en_point middle_of(const en_strain *strain, size_t node) {
    size_t degree = en_web_degree(strain->web, node);
    en_point sum = {0, 0};
    for (size_t k = 0; k < degree; k++) {
        en_point p = strain->at[en_web_neighbour(strain->web, node, k)];
        sum.x += p.x;
        sum.y += p.y;
    }
    return (en_point){sum.x / (double)degree, sum.y / (double)degree};
}

/* Somewhere along the ring: near by, or while it is hot on the side of the node's neighbours.
 */
static en_point propose_on_ring(const en_strain *strain, size_t node, double warmth,
                                en_chance *chance) {
    static const double towards_share = 0.15, far_share = 0.1, most = 60, least = 2;
    en_point hub = strain->at[strain->web->hub[strain->web->component[node]]];
    en_point p = strain->at[node], q = middle_of(strain, node);
    double radius = en_distance(hub, p), share = en_chance_share(chance) / (warmth + 1e-9);
    double reach = least + most * warmth * (2 * en_chance_share(chance) - 1);
    double angle = atan2(p.y - hub.y, p.x - hub.x) + reach / fmax(radius, 1);
    if (share < towards_share)
        angle = atan2(q.y - hub.y, q.x - hub.x) + reach / fmax(radius, 1);
    else if (share < towards_share + far_share)
        angle = 2 * EN_PI * en_chance_share(chance);
    return (en_point){hub.x + radius * cos(angle), hub.y + radius * sin(angle)};
}

/* Somewhere to try: near by; for a leaf at times elsewhere round its neighbour, for others,
 * while it is hot, amid their neighbours. */
static en_point propose(const en_strain *strain, size_t node, double warmth,
                        en_chance *chance) {
    static const double round_share = 0.12, amid_share = 0.1, least = 2, most = 50;
    en_point p = strain->at[node];
    size_t degree = en_web_degree(strain->web, node);
    if (strain->web->rings)
        return propose_on_ring(strain, node, warmth, chance);
    double angle = 2 * EN_PI * en_chance_share(chance), share = en_chance_share(chance);
    double reach = least + most * strain->scale * warmth * en_chance_share(chance);
    if (strain->web->rows)
        return (en_point){p.x + reach * cos(angle), p.y};
    if (degree && degree <= 2 && share < round_share) {
        size_t k = en_chance_below(chance, degree);
        p = strain->at[en_web_neighbour(strain->web, node, k)];
        reach = en_distance(p, strain->at[node]);
    } else if (degree > 1 && share > 1 - amid_share * warmth) {
        p = middle_of(strain, node);
    }
    return (en_point){p.x + reach * cos(angle), p.y + reach * sin(angle)};
}

/* The nearest place where a node is wholly on the page. */
static en_point keep_on_page(const en_web *web, size_t node, en_point p) {
    const en_box *page = &web->frame, *outline = &web->outline[node];
    return (en_point){fmax(page->x0 - outline->x0, fmin(page->x1 - outline->x1, p.x)),
                      fmax(page->y0 - outline->y0, fmin(page->y1 - outline->y1, p.y))};
}

/* How much worse a move may be and still be made, at this heat (Metropolis). */
static double forbearance(double heat, en_chance *chance) {
    return -heat * log(1 - en_chance_share(chance));
}

/* The steps answer false when memory is out. */
static bool step_label(en_strain *strain, size_t node, double heat, en_chance *chance) {
    const size_t *first = strain->web->first_tag + node;
    size_t old = strain->tag[node];
    double limit = en_strain_label(strain, node) + forbearance(heat, chance);
    en_strain_tag(strain, node, first[0] + en_chance_below(chance, first[1] - first[0]));
    if (en_strain_label(strain, node) <= limit)
        return en_strain_settle_label(strain, node);
    en_strain_tag(strain, node, old);
    return true;
}

static bool step_node(en_strain *strain, size_t node, double warmth, double heat,
                      en_chance *chance) {
    en_point old = strain->at[node];
    double limit = en_strain_node(strain, node, INFINITY) + forbearance(heat, chance);
    en_point new = propose(strain, node, warmth, chance);
    if (!strain->web->rings)
        new = keep_on_page(strain->web, node, new);
    en_strain_put(strain, node, new);
    if (en_strain_node(strain, node, limit) <= limit)
        return en_strain_settle(strain, node);
    en_strain_put(strain, node, old);
    return true;
}

static bool is_hub(const en_web *web, size_t node) {
    return web->rings && web->hub[web->component[node]] == node;
}

static bool step(en_strain *strain, double warmth, double heat, en_chance *chance) {
    static const double label_share = 0.4;
    size_t node = en_chance_below(chance, strain->web->node_count);
    if (en_strain_tagged(strain, node) && en_chance_share(chance) < label_share)
        return step_label(strain, node, heat, chance);
    if (!en_web_degree(strain->web, node) || is_hub(strain->web, node))
        return true; /* has its place */
    return step_node(strain, node, warmth, heat, chance);
}

/* Labels to begin with: each at its best place as the others stand. */
static bool tag_all(en_strain *strain) {
    bool done = true;
    for (size_t i = 0; i < strain->web->node_count; i++) {
        if (!en_strain_tagged(strain, i))
            continue;
        size_t best = strain->tag[i];
        double least = INFINITY;
        for (size_t k = strain->web->first_tag[i]; k < strain->web->first_tag[i + 1]; k++) {
            en_strain_tag(strain, i, k);
            double cost = en_strain_label(strain, i);
            if (cost < least) {
                least = cost;
                best = k;
            }
        }
        en_strain_tag(strain, i, best);
        done = en_strain_settle_label(strain, i) && done;
    }
    return done;
}

en_status en_polish_run(en_point *at, const en_web *web, en_polish how, en_error *err) {
    en_strain strain;
    en_chance chance = {how.seed};
    if (web->node_count < 2)
        return EN_OK;
    if (!en_strain_init(&strain, web, at, how.labels, how.rough))
        return en_fail_memory(err);
    bool done = tag_all(&strain);
    for (size_t i = 0; i < how.steps && strain.cells.seen_count < how.looks && done; i++) {
        double warmth = 1 - fmax((double)i / (double)how.steps,
                                 (double)strain.cells.seen_count / (double)how.looks);
        done = step(&strain, warmth, how.heat * warmth * warmth, &chance);
    }
    en_strain_clear(&strain);
    return done ? EN_OK : en_fail_memory(err);
}
