/* SPDX-License-Identifier: MIT */
/* One row a statistic, in the order of the report. Row NAME is `en_statistic_NAME` in
 * net_NAME.c. */
#define EN_STATISTICS(ROW) \
    ROW(counts)            \
    ROW(pairs)             \
    ROW(density)           \
    ROW(reciprocity)       \
    ROW(transitivity)      \
    ROW(census)            \
    ROW(distances)         \
    ROW(centralization)    \
    ROW(assortativity)     \
    ROW(communities)       \
    ROW(balance)           \
    ROW(frustration)       \
    ROW(factions)
