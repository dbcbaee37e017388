/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_CAMPS_H
#define EN_MEASURE_CAMPS_H

#include "network/signs.h"

/*
 * Two camps: the division of a signed graph that frustrates the fewest ties, positive ones
 * between camps or negative ones within. How many these are is the frustration index, or line
 * index of balance (Abelson and Rosenberg 1958; Harary 1959; Aref and Wilson 2019).
 *
 * Each block, a part that no single entity holds together, is solved by itself, since cycles
 * stay within blocks and whatever is frustrated lies on cycles. In each a search by flips finds
 * a division (flip.c), and negative cycles without a common tie bound what any division
 * frustrates from below (cycles.c). Where the two differ, branch and bound settles it
 * (branch.c) as far as a limit on its steps allows: for some dozens of entities in a block as a
 * rule, and more where they are thinly tied. Limits are counted, so that the same network with
 * the same seed has the same camps everywhere. Of several divisions as good, one is taken,
 * where single entities that may stand on either side join their allies.
 */
typedef struct en_camps {
    size_t frustration; /* ties that this division frustrates */
    size_t lower;     /* as many every division does; the index is known where both are equal */
    bool *frustrated; /* of each signed tie */
    int8_t *side; /* of each vertex 1 or -1; parts not tied to each other are divided apart */
} en_camps;

/* The camps of NETWORK, found when first asked for and kept with it. */
EN_MUST_CHECK en_status en_camps_of(const en_camps **out, const en_network *network,
                                    en_error *err);

#endif
