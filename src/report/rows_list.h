/* SPDX-License-Identifier: MIT */
/* One row a list, in the order of the help. Row NAME is `en_list_NAME` in report/NAME.c. */
#define EN_LISTS(ROW) \
    ROW(entities)     \
    ROW(relations)    \
    ROW(claims)       \
    ROW(sources)
