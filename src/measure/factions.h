/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_FACTIONS_H
#define EN_MEASURE_FACTIONS_H

#include "network/signs.h"

/*
 * Factions: a division of a signed graph into any number of groups that few ties contradict,
 * positive ones between groups and negative ones within, as in a clusterable network there are
 * none (Davis 1967; the criterion of Doreian and Mrvar 1996). It is sought by the Leiden method
 * (Traag, Waltman and van Eck 2019) with signs as weights and the constant Potts model at
 * resolution 0, whose quality is just positive less negative ties within groups: igraph, one
 * iteration at a time until nothing improves, and the best of several seeds, the first of which
 * begins with the two camps (camps.h): factions are never contradicted by more ties. Groups
 * that positive ties do not hold together are taken apart, which contradicts no more. Small
 * networks come out best as a rule, but nothing proves it. Time: ties times seeds.
 */
typedef struct en_factions {
    size_t *number; /* of each vertex, from 1, as en_renumber() has it; EN_NONE without a
                       signed tie */
    size_t count;   /* factions */
    size_t against; /* ties that contradict them */
} en_factions;

/* The factions of NETWORK, found when first asked for and kept with it. */
EN_MUST_CHECK en_status en_factions_of(const en_factions **out, const en_network *network,
                                       en_error *err);

#endif
