/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_STRAIN_H
#define EN_PAINT_STRAIN_H

#include "paint/cells.h"
#include "paint/web.h"

/*
 * What is wrong with where the nodes of a web stand, node by node: what moving one of them
 * would change. A node is moved to try a place, and settled there or moved back: what is near
 * is looked up among what has settled, so that only one node at a time may be on the move.
 */
typedef struct en_strain {
    const en_web *web;
    en_point *at;
    double scale;    /* of distances, for the room there is */
    double *ideal;   /* by tie: its length */
    en_box *span;    /* by tie: the box round it */
    en_box *outline; /* by node */
    bool labels;     /* whether labels count */
    bool rough;      /* whether what ties cross and pass by does not */
    size_t *tag;     /* by node: which place its label has, of web->tags */
    en_box *label;   /* by node: where it is; upside down where there is none */
    double *angle;   /* by place in web->tied: where that tie leaves the node */
    size_t *order;   /* by the same: ties in the order of their angles, nearly */
    size_t *mate;    /* by the same: the place of the tie at its other end */
    en_cells cells;  /* what has settled */
} en_strain;

/* AT is borrowed and moves; false when memory is out. */
bool en_strain_init(en_strain *out, const en_web *web, en_point *at, bool labels, bool rough);
void en_strain_clear(en_strain *strain);

void en_strain_put(en_strain *strain, size_t node, en_point p);   /* move a node */
void en_strain_tag(en_strain *strain, size_t node, size_t which); /* move its label */
bool en_strain_tagged(const en_strain *strain, size_t node);      /* whether it has one */

/* A node, or its label, stays where it has been moved to; false when memory is out. */
bool en_strain_settle(en_strain *strain, size_t node);
bool en_strain_settle_label(en_strain *strain, size_t node);

/* What is wrong with a node; no more is counted once it passes LIMIT. */
double en_strain_node(en_strain *strain, size_t node, double limit);
double en_strain_label(en_strain *strain, size_t node); /* with its label alone */

#endif
