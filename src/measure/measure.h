/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_MEASURE_H
#define EN_MEASURE_MEASURE_H

#include "network/network.h"

/* Which ties a measure runs on; graph.h makes graphs of them. */
typedef enum en_domain {
    EN_ON_ALL,      /* everything that is tied, whatever the sign, past or not */
    EN_ON_SIGNED,   /* what has a sign, past or not, friendly and hostile ties apart */
    EN_ON_STANCES,  /* the same, but not what is past, nor ties of both signs: signs.h */
    EN_ON_CHANNELS, /* the channels, read both ways */
    EN_ON_ARCS,     /* the channels with their directions */
    EN_ON_PATHS,    /* the arcs with --directed, else the channels both ways */
    EN_DOMAINS
} en_domain;
extern const en_words en_domain_names[EN_DOMAINS];

/* A measure of entities: one number for each vertex of a network. */
typedef struct en_measure {
    const char *name;   /* as typed, and as a column's name */
    const char *family; /* degree, paths, spectral, brokerage, cohesion, groups, network */
    en_domain domain;
    const char *reference; /* authors and years; "entente" where it is our own */
    en_words label;        /* the field's term: "centralité d'intermédiarité" */
    en_words meaning;   /* what a high value tells, in one sentence a policy reader follows */
    en_words undefined; /* why an entity may have no value; NULLs: each always has one */

    bool on_request; /* run only where it is named: the usual tables stay readable */

    /* Fill SCORE, one a vertex; NaN where an entity has no value. All finite otherwise. */
    en_status (*run)(double *score, en_network *network, en_error *err);

    /*
     * The largest score that an entity of a network of N (two or more) can have, for
     * --normalise. NULL: the theory knows none, or the score is relative already.
     */
    double (*most)(size_t n, bool directed);

    bool sampled; /* an estimate where the network asks for one; else it is exact */
} en_measure;

extern const en_measure *const en_measures[]; /* in the order of reports; ends with NULL */
const en_measure *en_measure_find(const char *name); /* NULL: no such */
/* The measure called NAME; EN_USAGE with the nearest one when there is none. */
EN_MUST_CHECK en_status en_measure_pick(const en_measure **out, const char *name,
                                        en_error *err);

/*
 * What is measured where nobody says by what: betweenness, but degree, with a note, on a
 * network so large that people would wait for it.
 */
const en_measure *en_measure_usual(const en_network *network, en_error *err);

/*
 * Run MEASURE on NETWORK and hold its answer against what every answer must be: finite or
 * undefined. With NORMALISE, scores are divided by the theoretical maximum where there is one.
 * SCORE holds one number a vertex.
 */
EN_MUST_CHECK en_status en_measure_run(double *score, const en_measure *measure,
                                       en_network *network, bool normalise, en_error *err);

/*
 * How many samples betweenness of NETWORK was estimated from, where en_network_approximate()
 * asked for that; 0: it was not, or all paths cost no more, so that it is exact.
 */
size_t en_betweenness_samples(const en_network *network);

/* A measure of ties: one number for each relation of a view. */
typedef struct en_tie_measure {
    const char *name, *family; /* as above, for these, too */
    en_domain domain;
    const char *reference;
    en_words label, meaning, undefined; /* why a relation may have no value */
    bool on_request;
    bool sampled; /* as above */

    /* Fill SCORE, one a relation of the view, as en_measure does for vertices. */
    en_status (*run)(double *score, en_network *network, en_error *err);
} en_tie_measure;

extern const en_tie_measure *const en_tie_measures[]; /* ends with NULL */
/* As en_measure_run(); SCORE holds one number a relation of the view. */
EN_MUST_CHECK en_status en_tie_measure_run(double *score, const en_tie_measure *measure,
                                           en_network *network, en_error *err);

/* One number about a network as a whole. */
typedef struct en_value {
    const char *name;
    double value;    /* NaN: undefined */
    en_words reason; /* why it is undefined; else NULL */
} en_value;

/* Measures of the network level: each fills its few values. */
typedef struct en_statistic {
    const char *name, *family; /* as above */
    en_domain domain;
    const char *reference;
    en_words meaning; /* what people should know of its values, in a sentence */
    bool on_request;
    const char *const *values; /* names of what it fills, in order; ends with NULL */
    en_status (*run)(en_value *values, en_network *network, en_error *err);
} en_statistic;

extern const en_statistic *const en_statistics[]; /* ends with NULL */

/* All values of STATISTICS, which end with NULL: *COUNT of them, in ARENA. */
EN_MUST_CHECK en_status en_statistics_run(en_value **out, size_t *count,
                                          const en_statistic *const *statistics,
                                          en_network *network, en_arena *arena, en_error *err);

#endif
