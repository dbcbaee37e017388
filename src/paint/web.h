/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_WEB_H
#define EN_PAINT_WEB_H

#include "paint/figure.h"
#include "paint/wrap.h"

/*
 * What arranging needs of a figure: each pair of entities that has relations is tied once,
 * loops are left out. Positions are not here: they are arrays of points that pass through the
 * steps (layout, fit, polish) until they are written into the figure.
 */
typedef struct en_tie {
    size_t ends[2];
    double length;    /* as long as it should be, between centres */
    double relations; /* how many: each is drawn */
    double breadth;   /* of the bundle of its relations, to either side */
} en_tie;

/* All the edges between two nodes, or all the loops at one (both ends the same). */
typedef struct en_bundle {
    size_t ends[2]; /* the lower one first */
    const size_t *edges;
    size_t count;
} en_bundle;

/* A place for a node's label. */
typedef struct en_tag {
    en_box offset; /* from the node's centre */
    double cost;
} en_tag;

typedef struct en_web {
    size_t node_count, tie_count;
    en_tie *ties;
    en_bundle *bundles; /* in the order of their ends */
    size_t bundle_count;
    size_t *first, *tied; /* node i has the ties tied[first[i]] to tied[first[i + 1] - 1] */
    size_t *component;    /* of each node; counted from 0 */
    size_t component_count;
    size_t *member, *first_member; /* component c has member[first_member[c]] and on */
    size_t *rank;                  /* of each node among the members of its component */
    double *reach;                 /* how far a node's outline reaches from its centre, about */
    en_box *outline;               /* the box of a node's outline, from its centre */
    en_tag *tags;                  /* node i may have its label at tags[first_tag[i]] and on */
    size_t *first_tag;
    double *width, *height; /* of a node with its label */
    en_box *plot;           /* by component: where anything of it may stand */
    en_box *fields;         /* by component: where centres may stand */
    en_box *within;         /* where the centre of each node may stand */
    en_box frame, field;    /* the same of all */
    bool rows;              /* layers: nodes keep their height on the page */
    bool rings;             /* radial: nodes keep their distance to their hub, which stays */
    size_t *hub;            /* by component: its largest node, of equals that with most ties */
} en_web;

EN_MUST_CHECK en_status en_web_create(en_web **out, const en_figure *figure,
                                      const en_name *names, en_error *err);

/* Set fields from the figure's frame and from plots, when these are known. */
void en_web_set_fields(en_web *web, const en_figure *figure);

static inline size_t en_web_degree(const en_web *web, size_t node) {
    return web->first[node + 1] - web->first[node];
}

static inline size_t en_web_members(const en_web *web, size_t component) {
    return web->first_member[component + 1] - web->first_member[component];
}

/* The node at the other end of the Kth tie of NODE. */
static inline size_t en_web_neighbour(const en_web *web, size_t node, size_t k) {
    const en_tie *tie = &web->ties[web->tied[web->first[node] + k]];
    return tie->ends[0] == node ? tie->ends[1] : tie->ends[0];
}

#endif
