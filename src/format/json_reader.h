/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_READER_H
#define EN_FORMAT_JSON_READER_H

#include "base/finding.h"
#include "base/lines.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "dossier/dossier.h"
#include "format/json_document.h"
#include "format/json_extra.h"
#include "format/json_walk.h"

#include <cjson/cJSON.h>

/*
 * How the JSON format reads records. Every record is parsed by cJSON alone, so that its cost
 * does not grow with the document; a table of fields says which keys it may have, which reader
 * takes each, and where the value goes. Readers do not fail: what is wrong becomes a finding,
 * and only a lack of memory stops the reader, for good, as it does an en_buf.
 */
typedef struct en_reader {
    en_dossier *dossier;
    en_findings *findings;
    en_error *err;
    en_status status; /* EN_SYSTEM once memory has run out */

    const en_json_document *document;
    const char *text;   /* the document's */
    const en_map *told; /* of the present list; or NULL */

    const char *noun;    /* what is read now: "claim"; NULL: the dossier itself */
    size_t ordinal;      /* which one, from 1 */
    const cJSON *record; /* its tree, which starts at RECORD_AT of the text */
    size_t record_at;
    char name[128]; /* what messages call it; empty until one does */
    en_lines lines; /* moved to RECORD_AT where no mark tells its place */

    en_map claim_ids;
    en_place *own_spots; /* of the records of the present list, where they keep none */
    size_t own_count;
    en_extra *extras; /* of the record, and of what is open within it */
    size_t extra_count;
    const char *group;     /* the object of the record that is read; NULL: none within it */
    struct en_roll *rolls; /* whom names mean, of each catalogue, once one is looked up */
    struct en_pending *pending; /* origins named by sources, to be found when all are read */
    size_t pending_count;
    size_t offers; /* how many words may still be weighed for "did you mean" */
} en_reader;
enum { EN_WORDS_WEIGHED = 2000000 }; /* offers to begin with */

typedef struct en_field en_field;

/* Read ITEM, which is not null, into OUT. */
typedef void en_field_reader(en_reader *r, const en_field *field, const cJSON *item, void *out);

struct en_field {
    const char *name;
    en_field_reader *read;
    size_t offset;    /* in the record */
    const void *more; /* what READ needs beside: words, a list, fields within */
    bool required;
};

#define EN_FIELD(key, type, member, reader) \
    { .name = (key), .read = (reader), .offset = offsetof(type, member) }
#define EN_FIELD_NEEDED(key, type, member, reader) \
    { .name = (key), .read = (reader), .offset = offsetof(type, member), .required = true }
#define EN_FIELD_WITH(key, type, member, reader, extra) \
    { .name = (key), .read = (reader), .offset = offsetof(type, member), .more = (extra) }
/* An object whose fields WITHIN belong to the same record. */
#define EN_FIELD_GROUP(key, within) \
    { .name = (key), .read = en_read_object, .more = (within) }

/*
 * Read the members of OBJECT into OUT; say which are missing, unknown or of a wrong
 * type. A field without a name ends FIELDS.
 */
void en_read_fields(en_reader *r, const en_field *fields, const cJSON *object, void *out);

/*
 * The next record, which en_json_reach() has come to: false, with all that is said, if it is no
 * object or memory is out. en_record_end() frees it.
 */
bool en_record_begin(en_reader *r, en_json_walk *walk, cJSON **tree);
void en_record_end(en_reader *r, cJSON *tree);
en_place en_record_spot(en_reader *r);

/*
 * The places of the elements or members of LIST, a value in the record, one call each in their
 * order: a list may be long, and finding each from the record's start would take its square.
 */
typedef struct en_steps {
    en_json_walk walk;
    en_lines lines;
} en_steps;
en_steps en_steps_begin(const en_reader *r, const cJSON *list);
en_place en_steps_next(const en_reader *r, en_steps *steps);

/*
 * ITEM, a member of the present record, is unknown but kept. en_extras_take() makes a text of
 * those from index FROM on and forgets them; NULL where there are none, or memory is out.
 */
void en_extras_keep(en_reader *r, const cJSON *item);
const char *en_extras_take(en_reader *r, size_t from);
/* The same ones stand in TREE, which starts at AT of the text: settle where, while it is there.
 */
void en_extras_settle(en_reader *r, size_t from, const cJSON *tree, size_t at);

const char *en_record_name(en_reader *r); /* "claim 'c40'", "claim 12" where it has no id */

/*
 * Something about ITEM, a value of the present record (NULL: about the record). %s of texts
 * from data go through en_shown_text().
 */
void en_find(en_reader *r, en_severity severity, const cJSON *item, const char *fmt, ...)
    EN_PRINTF(4, 5);
void en_find_key(en_reader *r, en_severity severity, const cJSON *item, const char *fmt, ...)
    EN_PRINTF(4, 5); /* at its key */
void en_find_at(en_reader *r, en_severity severity, size_t offset, const char *fmt, ...)
    EN_PRINTF(4, 5);
void en_find_in(en_reader *r, en_severity severity, en_place place, const char *fmt, ...)
    EN_PRINTF(4, 5);
en_place en_place_of(const en_reader *r, const cJSON *item); /* a value of the record */

/* FIELD's value ITEM is of one type and should be WANTED. */
void en_find_type(en_reader *r, const en_field *field, const cJSON *item, const char *wanted);

/* Words to choose from when one is not known: the rest of a message, with "did you mean". */
typedef struct en_hint {
    char text[160];
} en_hint;
const char *en_hint_text(en_hint *out, const en_nearest *nearest, const char *otherwise);
/* May COUNT more words be weighed? Keeps a large dossier full of errors from taking for ever.
 */
bool en_may_offer(en_reader *r, size_t count);

/* A copy in the dossier's arena, or NULL, the reader then failed. */
const char *en_keep(en_reader *r, const char *text);
void *en_keep_more(en_reader *r, void *list, size_t count, size_t size);

/* Readers of fields, by what OUT points at. */
en_field_reader en_read_id;        /* const char *: neither blank nor long */
en_field_reader en_read_text;      /* const char *: blank is NULL */
en_field_reader en_read_words;     /* en_words; MORE non-NULL: some language must be given */
en_field_reader en_read_names;     /* en_names */
en_field_reader en_read_bool;      /* bool */
en_field_reader en_read_not;       /* bool, turned round */
en_field_reader en_read_amount;    /* double, finite, not negative */
en_field_reader en_read_whole;     /* size_t */
en_field_reader en_read_sign;      /* int */
en_field_reader en_read_choice;    /* an enumeration; MORE: its en_*_names */
en_field_reader en_read_shape;     /* const char * of en_shapes */
en_field_reader en_read_lang;      /* en_lang */
en_field_reader en_read_version;   /* nothing: it must be 1 */
en_field_reader en_read_views;     /* nothing: the dossier's stored views */
en_field_reader en_read_date;      /* en_date */
en_field_reader en_read_hash;      /* const char *: SHA-256 in lower case */
en_field_reader en_read_path;      /* const char *: of a file below some folder */
en_field_reader en_read_currency;  /* const char * */
en_field_reader en_read_period;    /* const char * */
en_field_reader en_read_object;    /* the record itself; MORE: the fields within */
en_field_reader en_read_reference; /* uint32_t, EN_NONE if unknown; MORE: an en_catalogue */

/* ITEM's text, or NULL after saying that it should be one. */
const char *en_want_text(en_reader *r, const en_field *field, const cJSON *item);
bool en_is_blank(const char *text);

/* Where a reference is looked up. */
typedef struct en_catalogue {
    const char *noun;
    size_t map;   /* the en_map within en_dossier */
    size_t count; /* the size_t within it: how many */
    const char *(*id)(const en_dossier *d, size_t i);
} en_catalogue;

/*
 * Whom of IN a name means that is no id: an entity by its label or an alias, a kind or a type
 * by its label, form aside. EN_NONE: nobody. *OTHER is another it may mean as well, or EN_NONE.
 */
size_t en_find_named(size_t *other, en_reader *r, const en_catalogue *in, const char *name);
/* Offer the names of record I of IN. */
void en_offer_named(en_nearest *nearest, const en_dossier *d, const en_catalogue *in, size_t i);
extern const en_catalogue en_of_kinds, en_of_types, en_of_sources, en_of_entities;
const char *en_hint_in(en_hint *out, en_reader *r, const en_catalogue *in, const char *typed);

/*
 * The document, an object at ROOT of the text. Unless it is the WHOLE dossier, lists may be
 * missing, and en_read_origins() is the caller's to call when all sources are there.
 */
void en_read_document(en_reader *r, size_t root, bool whole);

/* Take one list of the document, element by element. */
void en_read_kind(en_reader *r, const cJSON *tree);
void en_read_type(en_reader *r, const cJSON *tree);
void en_read_source(en_reader *r, const cJSON *tree);
void en_read_entity(en_reader *r, const cJSON *tree);
void en_read_claim(en_reader *r, const cJSON *tree);
/* When all sources are read: from whom each has its report. */
void en_read_origins(en_reader *r);

#endif
