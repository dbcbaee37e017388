/* SPDX-License-Identifier: MIT */
/* How `measure` fills its sheet: what all levels share. */
#ifndef EN_CLI_MEASURE_DESK_H
#define EN_CLI_MEASURE_DESK_H

#include "cli/intake.h"
#include "measure/measure.h"

/* The command line of `measure`. */
typedef struct en_measure_arguments {
    en_common common;
    const char *dossier, *groups;
    en_names by;
    unsigned level; /* in en_levels */
    unsigned drop;  /* an en_drop */
    size_t top;
    bool normalise, raw, list, both_ways, say;
    double approximate; /* 0: not */
} en_measure_arguments;

/* A measure that a level offers. */
typedef struct en_choice {
    const char *name;
    en_words meaning, undefined;
    bool on_request;     /* only where it is named */
    const void *measure; /* the level's own record */
    const char *family;
    bool sampled; /* by --approximate */
} en_choice;

/* The sheet while it is filled. */
typedef struct en_desk {
    const en_measure_arguments *a;
    en_intake *intake;
    en_session *session;
    bool people; /* a table is read by people, other formats by programs */
    const en_choice *chosen;
    size_t chosen_count;
    size_t lead; /* columns before the first that rows are ranked by */
    en_sheet sheet;
    en_fact *notes; /* sentences for people on what is in the sheet */
    size_t note_count;
} en_desk;

/* What rows of a sheet are about. */
typedef struct en_level {
    const char *name;
    bool by;        /* takes --by */
    bool ranked;    /* takes --top: rows have scores to be ranked by */
    bool normalise; /* takes --normalise */
    bool spread;    /* takes --drop and --both-ways */
    bool sampled;   /* takes --approximate */

    /* Fill the sheet but for its facts; EN_UNDEFINED where there is nothing to measure. */
    en_status (*fill)(en_desk *desk, en_error *err);
} en_level;

extern const en_level *const en_levels[]; /* ends with NULL */

/*
 * Choose from what OFFER knows: its I-th measure, until it answers false. Those of --by, each
 * once, in the order given; all without it, but for those on request; "all" is all of them.
 * Their sentences become notes.
 */
typedef bool en_offer(en_choice *out, size_t i);
en_offer en_offer_measure; /* of entities */
EN_MUST_CHECK en_status en_desk_choose(en_desk *desk, en_offer *offer, const char *what,
                                       en_error *err);

/*
 * Fill a column for each chosen measure, every WIDTH-th of COLUMNS, one number a row of the
 * sheet, by RUN. EN_UNDEFINED,
 * with the alternative INSTEAD, where measures were asked for by name and none has a value.
 */
typedef en_status en_choice_run(double *score, const en_desk *desk, const en_choice *choice,
                                en_error *err);
EN_MUST_CHECK en_status en_desk_scores(en_desk *desk, en_column *columns, size_t width,
                                       en_choice_run *run, const char *instead, en_error *err);

/* Fill the sheet with a row for each measure of any level: what --list prints. */
EN_MUST_CHECK en_status en_desk_list(en_desk *desk, en_error *err);

/* Add a sentence for people, called NAME and for them HEADING, if that is not NULL. */
EN_MUST_CHECK en_status en_desk_note(en_desk *desk, const char *name, const char *heading,
                                     en_words sentence, en_error *err);

#endif
