/* SPDX-License-Identifier: MIT */
#ifndef EN_NETWORK_NETWORK_H
#define EN_NETWORK_NETWORK_H

#include "dossier/view.h"

/*
 * A view as a graph: vertex i is the entity view->entities[i]. All relations between two
 * entities are one tie; a tie of an entity to itself is none. Borrows the view, which must
 * outlive it. Measures that share work keep it here, so one network serves all of them.
 */
typedef struct en_network en_network;

EN_MUST_CHECK en_status en_network_create(en_network **out, const en_view *view, en_error *err);
void en_network_destroy(en_network *network); /* NULL is fine */

const en_view *en_network_view(const en_network *network);
size_t en_network_size(const en_network *network);           /* vertices */
bool en_network_directed(const en_network *network);         /* measures follow directions */
en_progress *en_network_progress(const en_network *network); /* where to count, or NULL */
size_t en_network_threads(const en_network *network); /* to measure with; 0: one a core */
size_t en_network_seed(const en_network *network);    /* of what is random in measures */

/*
 * From now on, measures that can do so may answer with an estimate, which is within EPSILON of
 * the truth as measure/estimate.h says. An EPSILON of 0, as it is at first, asks for exact
 * ones.
 */
void en_network_approximate(en_network *network, double epsilon);
double en_network_epsilon(const en_network *network);

/*
 * Places for the vertices in the unit square by igraph's Fruchterman-Reingold, seeded with
 * SEED: the plain layout that stands in when Graphviz does not answer. X and Y hold one number
 * a vertex.
 */
EN_MUST_CHECK en_status en_network_places(double *x, double *y, const en_network *network,
                                          unsigned seed, en_error *err);

#endif
