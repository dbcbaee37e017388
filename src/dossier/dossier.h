/* SPDX-License-Identifier: MIT */
#ifndef EN_DOSSIER_DOSSIER_H
#define EN_DOSSIER_DOSSIER_H

#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"
#include "base/map.h"
#include "dossier/vocabulary.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A dossier: what sources report about ties between entities, as it was written down. All of
 * it lives in one arena; texts are UTF-8 without NUL. Indexes are positions in the dossier's
 * own lists; EN_NONE stands where nothing is given. Relations are not stored: dossier/view.h
 * derives them.
 */

/* A list of texts. */
typedef struct en_names {
    const char **items;
    size_t count;
} en_names;

/*
 * Every record has a `spot`, where it begins in the file it was read from (line 0: it was not),
 * and an `extra`: what the format does not know of it but keeps, a JSON object as text with
 * such keys alone, in the order of their bytes and nested as they were, as in
 * {"amount": {"basis": "a guess"}}; NULL: nothing.
 */

typedef struct en_source {
    const char *id;
    en_words title;
    const char *publisher, *author, *language, *url; /* NULL: not known */
    en_date published;                               /* when it was reported */
    size_t repeats; /* the source whose report this one says it repeats; its own index: none */
    size_t origin;  /* where that leads in the end: the first report */
    bool read;      /* false: known only through others, and not counted as a source */
    /* The article's text, for checking evidence; or NULL. The file is a path that stays below
     * the folder it is looked up in. */
    const char *text_file, *text_sha256;
    const char *extra;
    en_place spot;
} en_source;

typedef struct en_entity {
    const char *id;
    uint32_t kind; /* index into kinds, or EN_NONE */
    en_words label;
    en_names aliases, same_as;
    const char *place;
    bool named; /* false: a group that no source names one by one */
    double count_min, count_about, count_max; /* how many such a group is said to be; or NaN */
    const char *extra;
    en_place spot;
} en_entity;

/* A byte each: there may be millions of claims. */
typedef enum EN_PACKED en_stance { EN_ASSERTS, EN_DENIES } en_stance;
typedef enum EN_PACKED en_modality { EN_FACT, EN_PLAN, EN_QUESTION } en_modality;
typedef enum EN_PACKED en_confidence { EN_LOW, EN_MEDIUM, EN_HIGH } en_confidence;
typedef enum EN_PACKED en_claim_status { EN_ACCEPTED, EN_PROPOSED } en_claim_status;
typedef enum EN_PACKED en_bound { EN_EXACT, EN_ABOUT, EN_AT_LEAST, EN_AT_MOST } en_bound;

/* The words of each enumeration as the format writes them, in the enumerators' order, NULL
 * last. */
extern const char *const en_stance_names[];
extern const char *const en_modality_names[];
extern const char *const en_confidence_names[];
extern const char *const en_claim_status_names[];
extern const char *const en_bound_names[];

/* A passage of the source's text. */
typedef struct en_anchor {
    size_t start, end;          /* code points of the decoded file, END exclusive */
    const char *sha256, *exact; /* its hash, its words, which agree with all else; or NULL */
    const char *extra;
    en_place spot;
} en_anchor;

/* What few claims of a large dossier have. */
typedef struct en_details {
    uint32_t by; /* the entity whose word it is according to the source; or EN_NONE */
    en_words role, note;
    double amount; /* NaN: none */
    const char *currency, *period;
    en_bound bound;
    en_anchor *anchors;
    size_t anchor_count;
    const char *extra;
} en_details;
extern const en_details en_no_details;

typedef struct en_claim {
    const char *id;         /* NULL: not given */
    const en_details *more; /* never NULL */
    uint32_t source, from, type, to;
    en_date since, until;
    en_stance stance;
    en_modality modality;
    en_confidence confidence;
    en_claim_status status;
    bool inferred;
    bool ended; /* it has, though nobody says when */
    en_place spot;
} en_claim;

/* A view that the dossier keeps under a name, as flags: "--accept uncontested --source s1". */
typedef struct en_stored_view {
    const char *name, *flags;
    en_place spot;
} en_stored_view;

typedef struct en_dossier {
    en_arena *arena;
    const char *file; /* where it was read from, for messages; places in a folder name files */
    const char *name; /* the same without folders, for outputs */
    char sha256[65];  /* of the bytes that were read; format/folder.h says of which */
    en_lang language; /* of outputs unless told otherwise; EN_LANG_NONE: not given */
    en_words title, about;
    const char *schema; /* where its JSON Schema is, for editors; or NULL */
    const char *extra;

    en_kind *kinds;
    en_type *types;
    en_source *sources;
    en_entity *entities;
    en_claim *claims;
    size_t kind_count, type_count, source_count, entity_count, claim_count;
    en_stored_view *views;
    size_t view_count;

    en_map kind_ids, type_ids, source_ids, entity_ids; /* from id to index */
} en_dossier;

/*
 * An empty dossier with the default vocabulary. HEAP as in en_arena_create(). NULL, with ERR
 * told, when memory is out. en_dossier_destroy() accepts NULL.
 */
en_dossier *en_dossier_create(const en_heap *heap, en_error *err);
void en_dossier_destroy(en_dossier *dossier);

/*
 * Append a record and enter its id. The record is copied, what it points at is not. An id that
 * is there already is no failure: *HELD is then the index of the record that has it, nothing
 * is added, and the caller has something to report; otherwise *HELD is the new index.
 */
EN_MUST_CHECK en_status en_dossier_add_kind(en_dossier *d, const en_kind *record, size_t *held,
                                            en_error *err);
EN_MUST_CHECK en_status en_dossier_add_type(en_dossier *d, const en_type *record, size_t *held,
                                            en_error *err);
EN_MUST_CHECK en_status en_dossier_add_source(en_dossier *d, const en_source *record,
                                              size_t *held, en_error *err);
EN_MUST_CHECK en_status en_dossier_add_entity(en_dossier *d, const en_entity *record,
                                              size_t *held, en_error *err);
EN_MUST_CHECK en_status en_dossier_add_claim(
    en_dossier *d, const en_claim *claim, en_error *err); /* its id is the caller's to check */

/* How many of its sources were read; the others are known only through these. */
size_t en_dossier_read_count(const en_dossier *dossier);

/* The name of an entity in LANG: its label, in another language if need be; never NULL. */
const char *en_entity_name(const en_dossier *dossier, size_t entity, en_lang lang);

/*
 * The entity with this id, else with this label or alias, or EN_NONE. *OTHER is a second one of
 * that name, whom it may as well mean, or EN_NONE; an id means one alone.
 */
size_t en_dossier_find(size_t *other, const en_dossier *dossier, const char *name);

#endif
