/* SPDX-License-Identifier: MIT */
#include "measure/numbering.h"

#include "base/map.h"

#include <stdlib.h>

typedef struct part {
    size_t size, first; /* the first of its vertices */
    size_t own;         /* the number it came with */
} part;

static int by_rank(const void *left, const void *right) {
    const part *a = left, *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return a->first < b->first ? -1 : a->first > b->first;
}

en_status en_renumber(size_t *number, size_t size, size_t count, en_error *err) {
    part *parts = calloc(count + 1, sizeof *parts);
    size_t *place = calloc(count + 1, sizeof *place);
    en_status status = parts && place ? EN_OK : en_fail_memory(err);
    for (size_t i = size; i-- > 0 && !status;)
        if (number[i] != EN_NONE) {
            part *p = &parts[number[i]];
            *p = (part){p->size + 1, i, number[i]};
        }
    if (!status)
        qsort(parts, count, sizeof *parts, by_rank);
    for (size_t i = 0; i < count && !status; i++)
        if (parts[i].size)
            place[parts[i].own] = i + 1;
    for (size_t i = 0; i < size && !status; i++)
        if (number[i] != EN_NONE)
            number[i] = place[number[i]];
    free(parts);
    free(place);
    return status;
}
