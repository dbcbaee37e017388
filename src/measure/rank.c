/* SPDX-License-Identifier: MIT */
#include "measure/rank.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

typedef struct place {
    double score;
    size_t index;
} place;

/* Highest first, those without a value last. */
static int higher(const void *a, const void *b) {
    const place *p = a, *q = b;
    if (isnan(p->score) != isnan(q->score))
        return isnan(p->score) ? 1 : -1;
    if (p->score > q->score || p->score < q->score)
        return p->score > q->score ? -1 : 1;
    return p->index < q->index ? -1 : 1;
}

static bool are_equal(double a, double b) {
    return fabs(a - b) <= 1e-9 * fmax(fabs(a), fabs(b));
}

en_status en_rank(size_t *rank, const double *score, size_t count, en_error *err) {
    place *places = calloc(count + 1, sizeof *places);
    if (!places)
        return en_fail_memory(err);
    for (size_t i = 0; i < count; i++)
        places[i] = (place){score[i], i};
    qsort(places, count, sizeof *places, higher);
    for (size_t i = 0; i < count; i++) {
        bool same = i > 0 && are_equal(places[i].score, places[i - 1].score);
        rank[places[i].index] = isnan(places[i].score) ? 0
                                : same                 ? rank[places[i - 1].index]
                                                       : i + 1;
    }
    free(places);
    return EN_OK;
}
