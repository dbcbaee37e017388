/* SPDX-License-Identifier: MIT */
/* One row a level of `measure`, in the order of the help; the first is the default. Row NAME is
 * `en_level_NAME` in measure_NAME.c. */
#define EN_LEVELS(ROW) \
    ROW(node)          \
    ROW(tie)           \
    ROW(net)           \
    ROW(source)        \
    ROW(triad)
