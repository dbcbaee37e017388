/* SPDX-License-Identifier: MIT */
#ifndef EN_DOSSIER_VIEW_H
#define EN_DOSSIER_VIEW_H

#include "base/progress.h"
#include "dossier/dossier.h"

/*
 * A view of a dossier: which claims count, which relations stand, and whom they tie. It is a
 * pure function of the dossier and these options; every verb computes on one and says which.
 */

/* Which relations stand, of those that somebody asserts. */
typedef enum en_accept {
    EN_ANY,         /* one assertion is enough; a denial makes it contested */
    EN_MAJORITY,    /* more independent origins assert than deny */
    EN_UNCONTESTED, /* nobody denies */
} en_accept;
typedef enum en_weight { EN_WEIGHT_ONE, EN_WEIGHT_ORIGINS, EN_WEIGHT_CLAIMS } en_weight;
typedef enum en_channels { EN_POSITIVE, EN_NONNEGATIVE, EN_ALL } en_channels;

extern const char *const en_accept_names[]; /* as typed; NULL last; also below */
extern const char *const en_weight_names[];
extern const char *const en_channels_names[];

/*
 * {0} is the default view. Names are ids as typed; an unknown one is an error of the view.
 * Dates may be coarse, as those of claims are: where they leave open whether a claim counts, it
 * does, and is counted as unclear.
 */
typedef struct en_view_options {
    en_names source, not_source;  /* select: only these sources; none of these */
    en_date known_by;             /* only what was reported by then; unknown: all */
    en_confidence min_confidence; /* only readings that are as good */
    en_accept accept;             /* decide */
    size_t min_origins;           /* only relations that as many independent origins assert */
    en_date as_of;                /* only what held then; unknown: all */
    bool drop_undated;            /* claims without the dates that these need: leave them out */
    en_names type, sign;          /* only these types; only these of "+", "0", "-" */
    bool keep_unnamed;            /* groups that no source names one by one */
    en_names only, without;       /* fold: entities and kinds, by id */
    const char *ego;              /* "ID" or "ID:K": those within K steps (1) of ID */
    bool keep_isolates;           /* entities without a relation, too */
    en_weight weight;             /* what a tie weighs in measures */
    bool directed;                /* measures follow directions */
    en_channels channels;         /* ties that paths may use */
    en_progress *progress;        /* where measuring counts, or NULL; no part of what is seen */
    size_t threads;               /* to measure with, 0: one a core; no part of what is seen */
    size_t seed;                  /* of what is random; no part of what is seen */
} en_view_options;

typedef enum EN_PACKED en_standing {
    EN_SUPPORTED,
    EN_CONTESTED,
    EN_DENIED,
    EN_STANDINGS
} en_standing;
extern const char *const en_standing_names[];

/* Why a claim does not count: the first that holds. */
typedef enum EN_PACKED en_omission {
    EN_COUNTED,      /* it does */
    EN_OTHER_SOURCE, /* its source was not chosen */
    EN_UNSETTLED,    /* a question, or only proposed */
    EN_DOUBTFUL,     /* read with less confidence than --min-confidence */
    EN_LATER,        /* reported after --known-by */
    EN_OTHER_TIME,   /* did not hold at --as-of */
    EN_UNDATED,      /* without a date that would tell, and --undated drop */
    EN_OMISSIONS,
} en_omission;
extern const char *const en_omission_names[]; /* "counted", "source", "unsettled", ... */

/* Why a relation of counted claims is not in the view. */
typedef enum EN_PACKED en_fall {
    EN_STANDS,   /* it is */
    EN_DENIAL,   /* nobody asserts it */
    EN_REJECTED, /* asserted, but not by the rule of --accept */
    EN_FEW,      /* asserted by fewer origins than --min-origins */
    EN_FILTERED, /* by --type, --sign, --only, --without, --ego */
    EN_UNNAMED,  /* with an unnamed group at an end */
    EN_FALLS,
} en_fall;
extern const char *const en_fall_names[]; /* "stands", "denied", ... */

/* All counted claims on the same (from, type, to), ends unordered where the type is. */
typedef struct en_relation {
    uint32_t from, type, to; /* FROM and TO as the first claim has them */
    int8_t sign;
    en_standing standing;
    en_fall fall;  /* EN_STANDS for those of en_view.relations */
    bool planned;  /* only plans are asserted */
    bool inferred; /* it is asserted only by readings that need a step beyond the words */
    /*
     * Facts are asserted, and all of them are over: they have ended, or lasted until a day that
     * is not surely later than their source's own, where that is known. What held at --as-of
     * is not past.
     */
    bool past;
    uint32_t first_claim, claim_count; /* a run of en_view.claims, in the dossier's order */
    uint32_t claims_for, claims_against;
    uint32_t sources_for, sources_against;
    uint32_t origins_for, origins_against; /* independent voices */
    en_date since, until;                  /* earliest; latest, unknown where any is open */
} en_relation;

/* What was left out on the way, each counted once, at the first rule that left it out. */
typedef struct en_left_out {
    size_t claims[EN_OMISSIONS];
    size_t relations[EN_FALLS]; /* of counted claims, by what made them fall */
    size_t entities_unnamed;    /* such groups, among the ends of what was accepted */
    size_t entities_isolated;   /* of the dossier, without a relation in the view */
} en_left_out;

typedef struct en_view {
    const en_dossier *dossier; /* borrowed, must outlive the view */
    en_view_options options;
    en_arena *arena; /* borrowed: what the view is made of lives there */

    en_relation *relations; /* those that stand, in the order of their first claims */
    size_t relation_count;
    en_relation *fallen; /* the relations of counted claims that do not, in the same order */
    size_t fallen_count;
    uint32_t *claims; /* indexes of the counted claims, grouped by relation, standing or not */
    en_omission *omitted; /* of each claim of the dossier, why it does not count */
    size_t *entities;     /* indexes, in the dossier's order: the vertices of the network */
    size_t entity_count;
    size_t *vertex; /* of each entity of the dossier, or EN_NONE */
    size_t *tied;   /* of each vertex, how many relations it is an end of */
    bool *speaks;   /* of each source, whether a relation that stands rests on it */

    size_t claim_count, source_count, origin_count; /* behind the relations that stand */
    /* Of the counted claims, those without a date that was asked for, and those whose dates
     * leave open whether they should count. */
    size_t undated, unclear;
    en_left_out left_out;
} en_view;

/*
 * Compute the view of DOSSIER under OPTIONS (copied; its names must outlive the view) in
 * ARENA. EN_USAGE when an option names what the dossier does not have, with the nearest name.
 */
EN_MUST_CHECK en_status en_view_create(en_view **out, const en_dossier *dossier,
                                       const en_view_options *options, en_arena *arena,
                                       en_error *err);

/* EN_OK, or EN_UNDEFINED for a view without entities, with the options that would change that.
 */
EN_MUST_CHECK en_status en_view_refuse_empty(const en_view *view, en_error *err);

/* The whole view as flags, defaults included: "--accept any --unnamed drop ...". */
void en_buf_view(en_buf *buf, const en_view_options *options);

#endif
