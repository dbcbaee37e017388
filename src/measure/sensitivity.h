/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_SENSITIVITY_H
#define EN_MEASURE_SENSITIVITY_H

#include "measure/measure.h"

/*
 * How far measures hang on what single voices report: each is computed anew on the views that
 * leave out one origin, one source or one claim (the jackknife of Quenouille 1949 and Tukey
 * 1958, here with ranges instead of variances, since voices are few and no sample). Views that
 * differ in nothing that a measure looks at are not measured again.
 * Cost: one view for each part, and a network and the measures for each that changes something.
 */
typedef enum en_drop { EN_DROP_NONE, EN_DROP_ORIGIN, EN_DROP_SOURCE, EN_DROP_CLAIM } en_drop;
extern const char *const en_drop_names[]; /* "none", "origin", ...; NULL last */

/* What becomes of an entity's score while one part after the other is left out. */
typedef struct en_spread {
    double score;       /* of the whole view; NaN: none */
    double low, high;   /* of all its scores, that of the whole among them; NaN: it has none */
    size_t rank;        /* in the whole view; 0: none */
    size_t best, worst; /* of its ranks; where it has no score, it comes behind all that do */
    size_t hangs_on;    /* the part without which its rank is farthest off, of equals the first;
                         * EN_NONE: no part moves it */
    size_t rank_without; /* its rank then */
} en_spread;

/* How the ranking by a measure moves when a part is left out. */
typedef struct en_shift {
    size_t moved; /* entities whose rank changes */
    double mean; /* change of rank, whichever way, of all that have one (Spearman's footrule) */
    size_t most; /* the largest */
    size_t who;  /* whose that is, a vertex; EN_NONE: nobody moves */
} en_shift;

/* A part, and what is not in the view any more without it. */
typedef struct en_part_lost {
    size_t index;     /* of a claim, or of a source, itself or as an origin */
    size_t claims;    /* of those that count, how many are its own */
    size_t relations; /* that stand no more, */
    size_t ties;      /* pairs that are tied no more, */
    size_t entities;  /* and who is in the view no more */
} en_part_lost;

typedef struct en_sensitivity {
    en_drop drop;
    size_t part_count, measure_count, vertex_count;
    const en_part_lost *parts; /* those with counted claims, in the dossier's order */
    const en_spread *spreads;  /* by measure, then by vertex: en_spread_of() */
    const en_shift *shifts;    /* by measure, then by part: en_shift_of() */
    size_t measured;           /* parts that change something that measures look at */
} en_sensitivity;

const en_spread *en_spread_of(const en_sensitivity *s, size_t measure, size_t vertex);
const en_shift *en_shift_of(const en_sensitivity *s, size_t measure, size_t part);

/* What a part is called in outputs: the id of its source, or its claim's, or that claim's place
 * among all, from 1, in ROOM. */
enum { EN_PART_NAME = 24 };
const char *en_part_name(char room[EN_PART_NAME], const en_dossier *dossier, en_drop drop,
                         size_t index);

/* How the views are measured: MAKE makes a network as the whole's is. */
typedef struct en_measuring {
    const en_measure *const *measures;
    size_t count;
    bool normalise;
    en_status (*make)(en_network **out, const en_view *view, const void *context,
                      en_error *err);
    const void *context;
} en_measuring;

/* Of NETWORK's view, in ARENA. */
EN_MUST_CHECK en_status en_sensitivity_find(const en_sensitivity **out, en_network *network,
                                            const en_measuring *how, en_drop drop,
                                            en_arena *arena, en_error *err);

/*
 * The scores by all measures on the view of NETWORK's dossier under other rules of acceptance,
 * by measure, then by vertex of NETWORK; NaN for who is not in that view.
 */
EN_MUST_CHECK en_status en_scores_if(double *scores, en_network *network,
                                     const en_measuring *how, en_accept accept, en_error *err);

#endif
