/* SPDX-License-Identifier: MIT */
/* One row a measure, in the order of the report. Row NAME is `en_measure_NAME` in NAME.c. */
#define EN_MEASURES(ROW) \
    ROW(degree)          \
    ROW(in)              \
    ROW(out)             \
    ROW(allies)          \
    ROW(rivals)          \
    ROW(strength)        \
    ROW(betweenness)     \
    ROW(closeness)       \
    ROW(harmonic)        \
    ROW(eccentricity)    \
    ROW(eigenvector)     \
    ROW(pagerank)        \
    ROW(hub)             \
    ROW(authority)       \
    ROW(pn)              \
    ROW(coreness)        \
    ROW(clustering)      \
    ROW(constraint)      \
    ROW(effective_size)  \
    ROW(efficiency)      \
    ROW(coordinator)     \
    ROW(itinerant)       \
    ROW(gatekeeper)      \
    ROW(representative)  \
    ROW(liaison)         \
    ROW(articulation)    \
    ROW(pieces)          \
    ROW(cut_off)         \
    ROW(component)       \
    ROW(community)       \
    ROW(camp)            \
    ROW(faction)
