/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_WHY_H
#define EN_REPORT_WHY_H

#include "measure/measure.h"
#include "text/evidence.h"
#include "text/text.h"

/*
 * Why: from a tie, or from a score, back to the claims, the sources and the passages that it
 * rests on. What is answered is kept apart from how it is written: en_why_pair_create() and
 * en_why_score_create() find the answer, each form of report/why_form.h writes it down.
 * Answers live in the arena they are given and borrow the view.
 */

/* A passage that a claim points at. */
typedef struct en_why_passage {
    const en_anchor *anchor;
    bool sought; /* its text was there to be read; what follows means nothing otherwise */
    en_passage_state state;
    size_t start, end; /* where it stands now, unless it has drifted */
    const char *words; /* the passage, cut to some hundred letters; NULL: not to be had */
} en_why_passage;

typedef struct en_why_claim {
    size_t claim;             /* of the dossier */
    en_why_passage *passages; /* one an anchor */
} en_why_claim;

typedef struct en_why_relation {
    const en_relation *relation; /* of the view */
    en_why_claim *claims;        /* those for it, then those against, in the dossier's order */
    size_t for_count, against_count;
} en_why_relation;

typedef struct en_why_relations {
    en_why_relation *items;
    size_t count;
} en_why_relations;

/* A claim between the two that no relation of the view counts, and why. */
typedef struct en_why_uncounted {
    en_why_claim claim;
    en_words reason;
} en_why_uncounted;

/* One tie of a chain: the relations that it runs on, by their places in `along`. */
typedef struct en_why_tie {
    const size_t *relations;
    size_t count;
} en_why_tie;

typedef struct en_why_chain {
    const size_t *vertices; /* of the view, from A to B */
    size_t count;
    const en_why_tie *ties; /* one fewer */
} en_why_chain;

/* Whom chains reach from an end when none leads to the other. */
typedef struct en_why_reach {
    const size_t *vertices;
    size_t count;
} en_why_reach;

/* Why A and B are tied, or how else they hang together. Entities are the dossier's. */
typedef struct en_why_pair {
    const en_view *view;
    size_t a, b;
    en_words absent[2];       /* why A, why B is not in the view; NULLs: it is */
    en_why_relations stand;   /* between the two */
    en_why_relations fallen;  /* of counted claims between the two, but not in the view */
    en_why_uncounted *others; /* claims between the two that are not counted at all */
    size_t other_count;
    /* Only where no relation stands: chains, and the relations along them, each once. */
    en_why_chain *chains;
    size_t chain_count;
    en_why_relations along;
    en_why_reach reach[2]; /* from A, and to B; only where there is no chain either */
    bool quoted;           /* passages were looked up */
    const size_t *numbers; /* what sources are called, one a source (en_number_sources) */
} en_why_pair;

/*
 * What VIEW says of A and B, with at most CHAINS chains. With a SHELF the passages are looked
 * up in the texts it has; without (NULL) they are only pointed at. EN_USAGE where A is B;
 * EN_UNDEFINED where there is nothing to say, because one of them is not in the view: with the
 * option that brings it in.
 */
EN_MUST_CHECK en_status en_why_pair_create(en_why_pair **out, const en_view *view, size_t a,
                                           size_t b, size_t chains, const en_shelf *shelf,
                                           en_arena *arena, en_error *err);

/* A score and its place among all of a view: 1 is the highest, equals share it. */
typedef struct en_why_place {
    bool present;    /* the entity is in the view */
    double value;    /* NaN: none */
    size_t rank, of; /* 0: none; how many have a value */
} en_why_place;

/* What a score would be without a tie, or without a source. */
typedef struct en_why_carrier {
    size_t index;      /* the neighbour's, or the source's, in the dossier */
    size_t weight;     /* independent origins behind the tie; claims of the source that count */
    size_t *relations; /* of a tie: those of the view; NULL of a source */
    size_t relation_count;
    en_why_place without;
    double change;    /* of the value; NaN where there is none without it */
    long rank_change; /* positive: it falls; 0 where there is none without it */
} en_why_carrier;

typedef struct en_why_carriers {
    en_why_carrier *items; /* the largest change of value first */
    size_t count;
    size_t all; /* how many there are: those of the least weight may have been left out */
} en_why_carriers;

/* What a score hangs on. */
typedef struct en_why_score {
    const en_view *view;
    size_t entity;
    const en_measure *measure;
    en_why_place now;
    en_why_carriers ties, sources;
    const size_t *numbers; /* what sources are called, one a source */
} en_why_score;

/*
 * What carries the score of ENTITY by MEASURE: the measure computed anew without each of its
 * ties (all relations between two entities are one) and without each source of the view
 * (--not-source), at most MOST of either, those of the most origins or claims. Scores that
 * differ by less than a billionth are equal. EN_UNDEFINED where the entity is not in the view
 * or has no value.
 */
EN_MUST_CHECK en_status en_why_score_create(en_why_score **out, const en_view *view,
                                            size_t entity, const en_measure *measure,
                                            size_t most, en_arena *arena, en_error *err);

/* The carrier without which the rank falls most, or else the value changes most; NULL: none. */
const en_why_carrier *en_why_mainstay(const en_why_carriers *carriers);

/* Why ENTITY is not in VIEW, and which option would bring it in; NULLs where it is. */
en_words en_why_absent(const en_view *view, size_t entity);

#endif
