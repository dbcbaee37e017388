/* SPDX-License-Identifier: MIT */
/*
 * Rings: the largest node of each component stands in the middle of its field, all others on
 * circles round it, one for each number of ties that they are away from it. A breadth-first
 * tree tells where on its circle a node begins: each branch has a sector as wide as it has
 * ends. Polishing then moves nodes along their circles (strain.c says what is better there).
 */
#include "paint/chance.h"
#include "paint/geometry.h"
#include "paint/layout.h"

#include <math.h>
#include <stdlib.h>

/* A component as a tree. All lists by rank among the members, or by ring. */
typedef struct tree {
    const en_web *web;
    const size_t *members;
    size_t count, rings;
    size_t *order;          /* ranks, breadth first: rings from the inside */
    size_t *parent, *ring;  /* of each */
    double *ends;           /* of the branch that begins with it */
    double *from, *width;   /* its sector */
    double *radius, *crowd; /* of a ring, and how many stand on it */
} tree;

static size_t rank_of(const tree *t, size_t node) { return t->web->rank[node]; }

static void shuffle(size_t *list, size_t count, en_chance *chance) {
    for (size_t i = count; i > 1; i--) {
        size_t j = en_chance_below(chance, i), held = list[i - 1];
        list[i - 1] = list[j];
        list[j] = held;
    }
}

/* Breadth first from the hub; siblings in an order that CHANCE has chosen. */
static void grow(tree *t, size_t hub, en_chance *chance) {
    size_t found = 1;
    for (size_t i = 0; i < t->count; i++)
        t->ring[i] = t->count;
    t->order[0] = rank_of(t, hub);
    t->ring[t->order[0]] = 0;
    for (size_t done = 0; done < found; done++) {
        size_t here = t->order[done], node = t->members[here], first = found;
        for (size_t k = 0; k < en_web_degree(t->web, node); k++) {
            size_t next = rank_of(t, en_web_neighbour(t->web, node, k));
            if (t->ring[next] < t->count)
                continue;
            t->ring[next] = t->ring[here] + 1;
            t->parent[next] = here;
            t->order[found++] = next;
        }
        shuffle(t->order + first, found - first, chance);
    }
    t->rings = t->ring[t->order[t->count - 1]];
}

/* Sectors, shared among the branches of a node by their ends. */
static void share_out(tree *t) {
    for (size_t i = t->count; i-- > 0;) {
        size_t here = t->order[i];
        t->ends[here] = fmax(t->ends[here], 1);
        if (i)
            t->ends[t->parent[here]] += t->ends[here];
    }
    double *taken = t->crowd; /* of each sector so far; there is room for a ring a member */
    for (size_t i = 0; i < t->count; i++)
        taken[i] = 0;
    t->from[t->order[0]] = 0;
    t->width[t->order[0]] = 2 * EN_PI;
    for (size_t i = 1; i < t->count; i++) {
        size_t here = t->order[i], above = t->parent[here];
        t->width[here] = t->width[above] * t->ends[here] / t->ends[above];
        t->from[here] = t->from[above] + taken[above];
        taken[above] += t->width[here];
    }
    for (size_t i = 0; i < t->count; i++)
        t->from[i] += t->width[i] / 2;
}

/* The least radii that keep nodes apart, within a ring and between two, in SPARE; and how much
 * of the rim of each ring its nodes take, in CROWD. */
static void measure_rings(tree *t, double *spare) {
    static const double gap = 8;
    double *reach = t->width; /* has served; by ring, that of its largest node */
    for (size_t k = 0; k <= t->rings; k++)
        t->crowd[k] = reach[k] = 0;
    for (size_t i = 0; i < t->count; i++) {
        size_t k = t->ring[i];
        double own = t->web->reach[t->members[i]];
        t->crowd[k] += 2 * own + gap;
        reach[k] = fmax(reach[k], own);
    }
    spare[0] = 0;
    for (size_t k = 1; k <= t->rings; k++)
        spare[k] =
            fmax(spare[k - 1] + reach[k - 1] + reach[k] + gap, t->crowd[k] / (2 * EN_PI));
}

/* Rings as far apart as labels like it, or less where the field is small; never so that nodes
 * meet, unless there is no other way. */
static void set_radii(tree *t, double room) {
    static const double apart = 22, slack = 1.7;
    double *spare = t->ends; /* has served */
    measure_rings(t, spare);
    t->radius[0] = 0;
    for (size_t k = 1; k <= t->rings; k++)
        t->radius[k] = fmax(t->radius[k - 1] + spare[k] - spare[k - 1] + apart,
                            t->crowd[k] * slack / (2 * EN_PI));
    double least = spare[t->rings], wanted = t->radius[t->rings];
    double share = fmin(fmax((room - least) / (wanted - least), 0), 1);
    double scale = fmin(room / least, 1);
    for (size_t k = 1; k <= t->rings; k++)
        t->radius[k] = scale * (spare[k] + share * (t->radius[k] - spare[k]));
}

static void stand(en_point *at, const tree *t, en_point middle) {
    for (size_t i = 0; i < t->count; i++) {
        double angle = t->from[i], radius = t->radius[t->ring[i]];
        at[t->members[i]] =
            (en_point){middle.x + radius * cos(angle), middle.y + radius * sin(angle)};
    }
}

/* Two stand side by side. */
static void stand_pair(en_point *at, const en_web *web, size_t component) {
    const size_t *pair = web->member + web->first_member[component];
    en_point middle = en_box_middle(&web->fields[component]);
    double half = web->ties[web->tied[web->first[pair[0]]]].length / 2;
    at[pair[0]] = (en_point){middle.x - half, middle.y};
    at[pair[1]] = (en_point){middle.x + half, middle.y};
}

static bool lay_out(en_point *at, const en_web *web, size_t component, en_chance *chance) {
    size_t count = en_web_members(web, component), hub = web->hub[component];
    const en_box *field = &web->fields[component];
    size_t *ranks = calloc(3 * count, sizeof *ranks);
    double *numbers = calloc(5 * count, sizeof *numbers);
    bool done = ranks && numbers;
    if (done) {
        tree t = {.web = web,
                  .members = web->member + web->first_member[component],
                  .count = count,
                  .order = ranks,
                  .parent = ranks + count,
                  .ring = ranks + 2 * count,
                  .ends = numbers,
                  .from = numbers + count,
                  .width = numbers + 2 * count,
                  .radius = numbers + 3 * count,
                  .crowd = numbers + 4 * count};
        grow(&t, hub, chance);
        share_out(&t);
        set_radii(&t, fmin(field->x1 - field->x0, field->y1 - field->y0) / 2);
        stand(at, &t, en_box_middle(field));
    }
    free(ranks);
    free(numbers);
    return done;
}

en_status en_layout_radial(en_point *at, const en_web *web, unsigned seed, en_error *err) {
    en_chance chance = {seed};
    bool done = true;
    for (size_t c = 0; c < web->component_count; c++) {
        if (en_web_members(web, c) == 1)
            at[web->hub[c]] = en_box_middle(&web->fields[c]);
        else if (en_web_members(web, c) == 2)
            stand_pair(at, web, c);
        else
            done = lay_out(at, web, c, &chance) && done;
    }
    return done ? EN_OK : en_fail_memory(err);
}
