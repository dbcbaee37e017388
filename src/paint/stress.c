/* SPDX-License-Identifier: MIT */
/*
 * Stress majorization (Gansner, Koren and North 2004), one node at a time: each node moves to
 * the mean of where the others would have it, weighted by 1 / distance². For where Graphviz
 * gives no answer.
 */
#include "paint/chance.h"
#include "paint/geometry.h"
#include "paint/layout.h"

#include <math.h>
#include <stdlib.h>

enum { STRESS_MOST = 400, SWEEPS = 80 };

/* Lengths of the shortest ways from SOURCE (Dijkstra), INFINITY where there is none. */
static void find_ways(double *way, bool *settled, const en_web *web, size_t source) {
    for (size_t i = 0; i < web->node_count; i++) {
        way[i] = INFINITY;
        settled[i] = false;
    }
    way[source] = 0;
    for (;;) {
        size_t nearest = web->node_count;
        for (size_t i = 0; i < web->node_count; i++)
            if (!settled[i] && way[i] < INFINITY &&
                (nearest == web->node_count || way[i] < way[nearest]))
                nearest = i;
        if (nearest == web->node_count)
            return;
        settled[nearest] = true;
        for (size_t k = 0; k < en_web_degree(web, nearest); k++) {
            size_t next = en_web_neighbour(web, nearest, k);
            double length = web->ties[web->tied[web->first[nearest] + k]].length;
            way[next] = fmin(way[next], way[nearest] + length);
        }
    }
}

static en_point wanted(const en_point *at, const double *way, size_t node, size_t count) {
    en_point sum = {0, 0};
    double weights = 0;
    for (size_t j = 0; j < count; j++) {
        if (j == node || !(way[j] < INFINITY))
            continue;
        double weight = 1 / (way[j] * way[j]), apart = en_distance(at[node], at[j]);
        double share = apart > 1e-9 ? way[j] / apart : 0;
        sum.x += weight * (at[j].x + (at[node].x - at[j].x) * share);
        sum.y += weight * (at[j].y + (at[node].y - at[j].y) * share);
        weights += weight;
    }
    return weights > 0 ? (en_point){sum.x / weights, sum.y / weights} : at[node];
}

/* A spiral (Vogel 1979), evenly filled: for networks too large for distances, and as a start.
 */
static void spiral(en_point *at, const en_web *web, double turned) {
    static const double golden = 2.39996322972865332, spread = 40;
    for (size_t i = 0; i < web->node_count; i++) {
        double radius = spread * sqrt((double)i + 0.5), angle = golden * (double)i + turned;
        at[i] = (en_point){radius * cos(angle), radius * sin(angle)};
    }
}

void en_layout_own(en_point *at, const en_web *web, unsigned seed) {
    size_t count = web->node_count;
    en_chance chance = {seed};
    spiral(at, web, 2 * EN_PI * en_chance_share(&chance));
    if (count > STRESS_MOST)
        return;
    double *ways = malloc((count * count + 1) * sizeof *ways);
    bool *settled = malloc((count + 1) * sizeof *settled);
    for (size_t i = 0; ways && settled && i < count; i++)
        find_ways(ways + i * count, settled, web, i);
    for (int sweep = 0; ways && settled && sweep < SWEEPS; sweep++)
        for (size_t i = 0; i < count; i++)
            at[i] = wanted(at, ways + i * count, i, count);
    free(settled);
    free(ways);
}
