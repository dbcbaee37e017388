/* SPDX-License-Identifier: MIT */
#include "paint/polish.h"

#include "paint/chance.h"
#include "paint/geometry.h"
#include "paint/strain.h"

#include <math.h>

/* Somewhere to try: near by, and for a leaf at times elsewhere round its neighbour. */
static en_point propose(const en_strain *strain, size_t node, double warmth,
                        en_chance *chance) {
    static const double round_share = 0.12, least = 2, most = 50;
    en_point p = strain->at[node];
    size_t degree = en_web_degree(strain->web, node);
    double angle = 2 * EN_PI * en_chance_share(chance), share = en_chance_share(chance);
    double reach = least + most * strain->scale * warmth * en_chance_share(chance);
    if (strain->web->rows)
        return (en_point){p.x + reach * cos(angle), p.y};
    if (degree && degree <= 2 && share < round_share) {
        size_t k = en_chance_below(chance, degree);
        p = strain->at[en_web_neighbour(strain->web, node, k)];
        reach = en_distance(p, strain->at[node]);
    }
    return (en_point){p.x + reach * cos(angle), p.y + reach * sin(angle)};
}

/* How much worse a move may be and still be made, at this heat (Metropolis). */
static double forbearance(double heat, en_chance *chance) {
    return -heat * log(1 - en_chance_share(chance));
}

static void step_label(en_strain *strain, size_t node, double heat, en_chance *chance) {
    const size_t *first = strain->web->first_tag + node;
    size_t old = strain->tag[node];
    double limit = en_strain_label(strain, node) + forbearance(heat, chance);
    en_strain_tag(strain, node, first[0] + en_chance_below(chance, first[1] - first[0]));
    if (en_strain_label(strain, node) > limit)
        en_strain_tag(strain, node, old);
}

static void step_node(en_strain *strain, size_t node, double warmth, double heat,
                      en_chance *chance) {
    en_point old = strain->at[node];
    double limit = en_strain_node(strain, node, INFINITY) + forbearance(heat, chance);
    en_strain_put(strain, node, propose(strain, node, warmth, chance));
    if (en_strain_node(strain, node, limit) > limit)
        en_strain_put(strain, node, old);
}

static void step(en_strain *strain, double warmth, double heat, en_chance *chance) {
    static const double label_share = 0.4;
    size_t node = en_chance_below(chance, strain->web->node_count);
    if (en_strain_tagged(strain, node) && en_chance_share(chance) < label_share)
        step_label(strain, node, heat, chance);
    else
        step_node(strain, node, warmth, heat, chance);
}

/* Labels to begin with: each at its best place as the others stand. */
static void tag_all(en_strain *strain) {
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
    }
}

en_status en_polish_run(en_point *at, const en_web *web, en_polish how, en_error *err) {
    en_strain strain;
    en_chance chance = {how.seed};
    if (web->node_count < 2)
        return EN_OK;
    if (!en_strain_init(&strain, web, at, how.labels))
        return en_fail_memory(err);
    tag_all(&strain);
    for (size_t i = 0; i < how.steps; i++) {
        double warmth = 1 - (double)i / (double)how.steps;
        step(&strain, warmth, how.heat * warmth * warmth, &chance);
    }
    en_strain_clear(&strain);
    return EN_OK;
}
