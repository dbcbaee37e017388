/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_DIFF_H
#define EN_REPORT_DIFF_H

#include "measure/measure.h"

/*
 * What changed from one view to another, of one dossier or of two. Entities, types and sources
 * are the same where their ids are; claims are the same where all that decides about them is:
 * source, stance, whose word, modality, dates, confidence, amount.
 */
typedef enum en_change { EN_GAINED, EN_LOST, EN_CHANGED } en_change;

typedef struct en_entity_change {
    en_change change; /* gained or lost */
    size_t entity;    /* of the view that has it */
} en_entity_change;

/* A claim that counts on one side alone. */
typedef struct en_claim_change {
    bool gained;
    size_t claim; /* of the dossier that has it */
} en_claim_change;

typedef struct en_relation_change {
    en_change change;                  /* by where it stands */
    const en_relation *before, *after; /* standing or not; NULL: no claim of it counts */
    en_claim_change *claims;
    size_t claim_count;
} en_relation_change;

/* An entity of both views whose score by a measure is not what it was. */
typedef struct en_move {
    const en_measure *measure;
    size_t before, after;        /* the entity in either dossier */
    double old_value, new_value; /* NaN: undefined */
    size_t old_rank, new_rank;   /* 0: none */
    bool displaced;              /* its value is what it was: others went past it */
} en_move;

typedef struct en_diff {
    en_entity_change *entities;    /* lost in the old one's order, then gained */
    en_relation_change *relations; /* in the old one's order, then gained */
    en_move *moves; /* by measure; the largest move of rank first, displaced ones last */
    size_t entity_count, relation_count, move_count;
} en_diff;

/*
 * Compare two networks by what their views hold, and by MEASURES (NULL ends them). All memory
 * is ARENA's.
 */
EN_MUST_CHECK en_status en_diff_make(en_diff *out, en_network *before, en_network *after,
                                     const en_measure *const *measures, en_arena *arena,
                                     en_error *err);

bool en_diff_is_empty(const en_diff *diff);

#endif
