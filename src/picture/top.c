/* SPDX-License-Identifier: MIT */
#include "dossier/view_narrow.h"
#include "measure/rank.h"
#include "picture/picture.h"

#include <math.h>
#include <stdlib.h>

/* A vertex with its rank. */
typedef struct place {
    size_t rank, vertex;
} place;

/* By rank, those without one last; equals as the dossier has them. */
static int first_by_rank(const void *a, const void *b) {
    const place *p = a, *q = b;
    if (p->rank != q->rank)
        return p->rank - 1 < q->rank - 1 ? -1 : 1; /* 0, no rank, becomes the highest */
    return p->vertex < q->vertex ? -1 : 1;
}

/* Which COUNT vertices have the first TOP ranks; *LEVEL: the first left out is as high. */
static en_status choose(bool *keep, bool *level, const en_picture *p, size_t count, size_t top,
                        en_error *err) {
    place *places = calloc(count, sizeof *places);
    size_t *ranks = calloc(count, sizeof *ranks);
    en_status status =
        places && ranks ? en_rank(ranks, p->score, count, err) : en_fail_memory(err);
    if (!status) {
        for (size_t v = 0; v < count; v++)
            places[v] = (place){ranks[v], v};
        qsort(places, count, sizeof *places, first_by_rank);
        for (size_t i = 0; i < top; i++)
            keep[places[i].vertex] = true;
        *level = places[top].rank == places[top - 1].rank;
    }
    free(places);
    free(ranks);
    return status;
}

en_status en_picture_keep_top(en_network **part, en_picture *p, size_t top, en_error *err) {
    const en_view *whole = en_network_view(p->network);
    size_t count = whole->entity_count, kept = 0;
    *part = NULL;
    if (top >= count)
        return EN_OK;
    bool *keep = EN_NEW(whole->arena, bool, count);
    double *score = EN_NEW(whole->arena, double, top + 1);
    en_view *view = NULL;
    en_rest rest = {.score = p->score, .count = count};
    en_status status =
        keep && score ? choose(keep, &rest.level, p, count, top, err) : en_fail_memory(err);
    if (!status)
        status = en_view_narrow(&view, whole, keep, err);
    if (!status)
        status = en_network_create(part, view, err);
    if (status)
        return status;
    for (size_t v = 0; v < count; v++)
        if (keep[v])
            score[kept++] = p->score[v];
    rest.entities = count - top;
    rest.relations = whole->relation_count - view->relation_count;
    p->network = *part;
    p->score = score;
    p->rest = rest;
    return EN_OK;
}
