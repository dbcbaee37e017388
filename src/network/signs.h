/* SPDX-License-Identifier: MIT */
#ifndef EN_NETWORK_SIGNS_H
#define EN_NETWORK_SIGNS_H

#include "network/network.h"

/*
 * A network with signs, as measures of them see it. All relations between two entities are one
 * tie. It is positive where some are positive and none is negative, negative the other way
 * round; neutral relations say nothing of it. Where some are positive and some negative, the
 * tie is ambivalent: to take it for either would be to side with one of two reports, so it has
 * no sign, is left out, and is counted. Relations that have ended count as little as they do
 * for channels; --channels, --weight and --directed change nothing.
 */
typedef struct en_signed_tie {
    uint32_t from, to; /* vertices, FROM the smaller */
    int8_t sign;       /* 1 or -1 */
} en_signed_tie;

/* A tie as one of its ends has it. */
typedef struct en_half {
    uint32_t to, tie; /* the other end, and the index in en_signs.ties */
} en_half;

typedef struct en_signs {
    size_t size; /* vertices */
    size_t count, positive, negative, ambivalent;
    en_signed_tie *ties; /* COUNT, in the order of FROM, then TO */
    size_t *start;       /* the halves of vertex v are those from start[v] to start[v + 1] */
    en_half *halves;     /* of each vertex in the order of TO */
} en_signs;

/*
 * A graph of SIZE vertices and COUNT ties, copied from TIES, which are in the order above.
 * Nothing is left on failure; else freed by en_signs_destroy().
 */
EN_MUST_CHECK en_status en_signs_create(en_signs *out, size_t size, const en_signed_tie *ties,
                                        size_t count, en_error *err);
void en_signs_destroy(en_signs *signs);

/* The signed graph of NETWORK, made when first asked for; it lives as long as the network. */
EN_MUST_CHECK en_status en_network_signs(const en_signs **out, const en_network *network,
                                         en_error *err);

/* How many signed ties VERTEX has. */
size_t en_signs_degree(const en_signs *signs, size_t vertex);

/* The index of the tie of two vertices, or EN_NONE. Time: the logarithm of A's degree. */
size_t en_signs_find(const en_signs *signs, size_t a, size_t b);

#endif
