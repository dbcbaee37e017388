/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_ROLES_H
#define EN_MEASURE_ROLES_H

#include "network/network.h"

/*
 * The roles of a broker j on an open two-path i -> j -> k: arcs from i to j and from j to k,
 * none from i to k. Groups are those of partition.h.
 */
typedef enum en_role {
    EN_COORDINATOR,    /* all three in one group */
    EN_ITINERANT,      /* i and k in one, j in another */
    EN_GATEKEEPER,     /* j and k in one, i in another */
    EN_REPRESENTATIVE, /* i and j in one, k in another */
    EN_LIAISON,        /* each in one of its own */
    EN_ROLES
} en_role;

/*
 * How many open two-paths each entity of NETWORK brokers in ROLE. NaN for who is in no group;
 * two-paths from or to such an entity count for no role.
 */
EN_MUST_CHECK en_status en_role_counts(double *score, en_network *network, en_role role,
                                       en_error *err);

/* The most two-paths there can be: all ordered pairs of the others. */
double en_role_most(size_t n, bool directed);
/* The same where one of a pair must be in the broker's group, and the other not. */
double en_role_most_across(size_t n, bool directed);

#endif
