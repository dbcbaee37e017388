/* SPDX-License-Identifier: MIT */
/*
 * A layout of our own, for networks of any size. A start by pivot multidimensional scaling
 * (Brandes and Pich 2007), then the sparse stress model (Ortmann, Klimenta and Brandes 2016): a
 * node is drawn to where its neighbours, some of their neighbours and the pivots would have it,
 * by the inverse of the distance squared; a pivot speaks for all who are nearer to it than half
 * way. Components of few members have all of them for pivots, which makes it stress
 * majorization (Gansner, Koren and North 2004), one node at a time. Time: nodes times pivots
 * times sweeps.
 */
#include "paint/chance.h"
#include "paint/geometry.h"
#include "paint/layout.h"
#include "paint/ways.h"

#include <math.h>
#include <stdlib.h>

enum { PIVOTS_ALL = 400, SWEEPS = 8, SWEEPS_ALL = 40, SIBLINGS = 4 };

/* A component being laid out. */
typedef struct sheet {
    const en_web *web;
    const en_ways *ways;
    en_point *at; /* of all nodes */
    double *columns, *axes[2], *along;
    double *weights; /* by member and pivot */
    en_chance chance;
} sheet;

/* Squares of lengths, less the means of their rows and columns (Torgerson 1952). */
static void centre_squares(sheet *s) {
    size_t members = s->ways->member_count, pivots = s->ways->pivot_count;
    double all = 0, *means = s->axes[0];
    for (size_t k = 0; k < pivots; k++)
        means[k] = 0;
    for (size_t i = 0; i < members; i++)
        for (size_t k = 0; k < pivots; k++) {
            double length = (double)s->ways->lengths[i * pivots + k];
            s->columns[i * pivots + k] = length * length;
            means[k] += length * length / (double)members;
        }
    for (size_t k = 0; k < pivots; k++)
        all += means[k] / (double)pivots;
    for (size_t i = 0; i < members; i++) {
        double *row = s->columns + i * pivots, mean = 0;
        for (size_t k = 0; k < pivots; k++)
            mean += row[k] / (double)pivots;
        for (size_t k = 0; k < pivots; k++)
            row[k] = (mean + means[k] - all - row[k]) / 2;
    }
}

/* Where members stand along an axis. */
static void project(sheet *s, const double *axis) {
    size_t pivots = s->ways->pivot_count;
    for (size_t i = 0; i < s->ways->member_count; i++) {
        s->along[i] = 0;
        for (size_t k = 0; k < pivots; k++)
            s->along[i] += s->columns[i * pivots + k] * axis[k];
    }
}

static double dot(const double *a, const double *b, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

/* Make an axis one long, and upright on the one BEFORE, if there is one. */
static void straighten(double *axis, const double *before, size_t count) {
    double share = before ? dot(axis, before, count) : 0;
    for (size_t k = 0; k < count && before; k++)
        axis[k] -= share * before[k];
    double length = sqrt(dot(axis, axis, count));
    for (size_t k = 0; k < count && length > 0; k++)
        axis[k] /= length;
}

/* The two axes along which members lie farthest apart, by power iteration. */
static void find_axis(sheet *s, int which) {
    enum { TURNS = 25 };
    size_t pivots = s->ways->pivot_count;
    double *axis = s->axes[which], *before = which ? s->axes[0] : NULL;
    for (size_t k = 0; k < pivots; k++)
        axis[k] = en_chance_share(&s->chance) - 0.5;
    for (int turn = 0; turn < TURNS; turn++) {
        straighten(axis, before, pivots);
        project(s, axis);
        for (size_t k = 0; k < pivots; k++)
            axis[k] = 0;
        for (size_t i = 0; i < s->ways->member_count; i++)
            for (size_t k = 0; k < pivots; k++)
                axis[k] += s->columns[i * pivots + k] * s->along[i];
    }
    straighten(axis, before, pivots);
}

/* How far apart members should be from pivots, by how far they are. */
static double find_scale(const sheet *s) {
    const en_ways *ways = s->ways;
    double wanted = 0, found = 0;
    for (size_t i = 0; i < ways->member_count; i++)
        for (size_t k = 0; k < ways->pivot_count; k++) {
            size_t pivot = ways->members[ways->pivots[k]];
            wanted += (double)ways->lengths[i * ways->pivot_count + k];
            found += en_distance(s->at[ways->members[i]], s->at[pivot]);
        }
    return found > 0 ? wanted / found : 1;
}

/* Pivot scaling; a little off, for members that are alike would come to stand on one point. */
static void start(sheet *s) {
    static const double stir = 20;
    const en_ways *ways = s->ways;
    centre_squares(s);
    for (int which = 0; which < 2; which++) {
        find_axis(s, which);
        project(s, s->axes[which]);
        for (size_t i = 0; i < ways->member_count; i++)
            *(which ? &s->at[ways->members[i]].y : &s->at[ways->members[i]].x) = s->along[i];
    }
    double scale = find_scale(s);
    for (size_t i = 0; i < ways->member_count; i++) {
        en_point *p = &s->at[ways->members[i]];
        p->x = p->x * scale + stir * (en_chance_share(&s->chance) - 0.5);
        p->y = p->y * scale + stir * (en_chance_share(&s->chance) - 0.5);
    }
}

static int compare_lengths(const void *a, const void *b) {
    float one = *(const float *)a, other = *(const float *)b;
    return (one > other) - (one < other);
}

/* How many of COUNT sorted lengths are at most LIMIT. */
static size_t count_within(const float *lengths, size_t count, float limit) {
    size_t low = 0;
    while (low < count) {
        size_t middle = (low + count) / 2;
        if (lengths[middle] <= limit)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

/* What a pivot says to all members weighs as many as it speaks for to them. */
static void weigh_pivot(sheet *s, size_t pivot, float *own) {
    const en_ways *ways = s->ways;
    size_t count = 0, pivots = ways->pivot_count;
    for (size_t i = 0; i < ways->member_count; i++)
        if (ways->nearest[i] == pivot)
            own[count++] = ways->lengths[i * pivots + pivot];
    qsort(own, count, sizeof *own, compare_lengths);
    for (size_t i = 0; i < ways->member_count; i++) {
        float length = ways->lengths[i * pivots + pivot];
        double square = (double)length * (double)length;
        s->weights[i * pivots + pivot] =
            square > 0 ? (double)count_within(own, count, length / 2) / square : 0;
    }
}

/* Where a node is wanted: a weighted mean in the making. */
typedef struct pull {
    en_point sum;
    double weights;
} pull;

static inline void draw(pull *out, en_point at, en_point other, double length, double weight) {
    double apart = en_distance(at, other), share = apart > 1e-9 ? length / apart : 0;
    out->sum.x += weight * (other.x + (at.x - other.x) * share);
    out->sum.y += weight * (other.y + (at.y - other.y) * share);
    out->weights += weight;
}

static double tie_length(const en_web *web, size_t node, size_t k) {
    return web->ties[web->tied[web->first[node] + k]].length;
}

static bool are_tied(const en_web *web, size_t a, size_t b) {
    size_t few = en_web_degree(web, a) < en_web_degree(web, b) ? a : b;
    for (size_t k = 0; k < en_web_degree(web, few); k++)
        if (en_web_neighbour(web, few, k) == a + b - few)
            return true;
    return false;
}

/* Some neighbours of neighbours, the same in every sweep: to no pivot do they differ much. */
static void draw_siblings(pull *out, const sheet *s, size_t node) {
    const en_web *web = s->web;
    en_chance chance = {node};
    for (int i = 0; i < SIBLINGS; i++) {
        size_t k = en_chance_below(&chance, en_web_degree(web, node));
        size_t between = en_web_neighbour(web, node, k);
        size_t j = en_chance_below(&chance, en_web_degree(web, between));
        size_t other = en_web_neighbour(web, between, j);
        double length = tie_length(web, node, k) + tie_length(web, between, j);
        if (other != node && !are_tied(web, node, other))
            draw(out, s->at[node], s->at[other], length, 1 / (length * length));
    }
}

static void move(sheet *s, size_t member) {
    const en_ways *ways = s->ways;
    size_t node = ways->members[member], pivots = ways->pivot_count;
    pull all = {{0, 0}, 0};
    for (size_t k = 0; k < pivots; k++) {
        size_t place = member * pivots + k;
        if (s->weights[place] > 0)
            draw(&all, s->at[node], s->at[ways->members[ways->pivots[k]]],
                 (double)ways->lengths[place], s->weights[place]);
    }
    if (pivots < ways->member_count) {
        for (size_t k = 0; k < en_web_degree(s->web, node); k++) {
            double length = tie_length(s->web, node, k);
            draw(&all, s->at[node], s->at[en_web_neighbour(s->web, node, k)], length,
                 1 / (length * length));
        }
        draw_siblings(&all, s, node);
    }
    if (all.weights > 0)
        s->at[node] = (en_point){all.sum.x / all.weights, all.sum.y / all.weights};
}

static bool lay_out(sheet *s) {
    size_t members = s->ways->member_count, pivots = s->ways->pivot_count;
    double *room = calloc(members * pivots + 2 * pivots + members, sizeof *room);
    float *own = calloc(members, sizeof *own);
    bool done = room && own;
    if (done) {
        s->columns = s->weights = room;
        s->axes[0] = room + members * pivots;
        s->axes[1] = s->axes[0] + pivots;
        s->along = s->axes[1] + pivots;
        start(s);
        for (size_t k = 0; k < pivots; k++)
            weigh_pivot(s, k, own);
        int sweeps = pivots == members ? SWEEPS_ALL : SWEEPS;
        for (int sweep = 0; sweep < sweeps; sweep++)
            for (size_t i = 0; i < members; i++)
                move(s, i);
    }
    free(room);
    free(own);
    return done;
}

/* All members, or some: of many members few are enough. */
static size_t count_pivots(size_t members) {
    enum { LEAST = 30, MOST = 100, PAIRS = 100000 };
    size_t some = PAIRS / members;
    return members <= PIVOTS_ALL ? members : some < LEAST ? LEAST : some < MOST ? some : MOST;
}

en_status en_layout_own(en_point *at, const en_web *web, unsigned seed, en_error *err) {
    bool done = true;
    for (size_t c = 0; c < web->component_count && done; c++) {
        en_ways ways;
        size_t count = en_web_members(web, c);
        at[web->member[web->first_member[c]]] = (en_point){0, 0};
        if (count == 1)
            continue;
        done = en_ways_find(&ways, web, c, count_pivots(count), seed);
        sheet s = {.web = web, .ways = &ways, .at = at, .chance = {seed}};
        done = done && lay_out(&s);
        if (done)
            en_ways_clear(&ways);
    }
    return done ? EN_OK : en_fail_memory(err);
}
