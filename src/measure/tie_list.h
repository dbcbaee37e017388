/* SPDX-License-Identifier: MIT */
/* One row a measure of ties, in the order of the report. Row NAME is `en_tie_measure_NAME` in
 * tie_NAME.c. */
#define EN_TIE_MEASURES(ROW) \
    ROW(betweenness)         \
    ROW(bridge)              \
    ROW(cut_off)             \
    ROW(frustrated)
