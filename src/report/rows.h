/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_ROWS_H
#define EN_REPORT_ROWS_H

#include "base/buf.h"
#include "base/sheet.h"
#include "dossier/view.h"

/*
 * Lists of what a dossier holds, as a view sees it: rows for programs, whose columns and words
 * never change, or for people, with names and sentences in their language.
 *
 *     en_scope scope;
 *     en_sheet sheet;
 *     en_status status = en_scope_make(&scope, view, lang, err);
 *     if (!status)
 *         status = en_rows_fill(&sheet, &en_list_relations, &scope, NULL, err);
 */

/* Who rows are for, and how much they say. All that is made lives in the view's arena. */
typedef struct en_scope {
    const en_view *view;
    en_lang lang;
    bool people; /* names, words and headings to be read; else ids and stable words */
    bool all;    /* the lists also hold what the view leaves out, with a column that says why */
    bool detail; /* for programs: all that is known, in columns after the stable ones */

    /* Found once by en_scope_make(). */
    const en_relation **relations; /* standing and fallen, in the order of their first claims */
    size_t relation_count;
    size_t *relation_of; /* of each claim of the dossier, or EN_NONE: it is not counted */
    size_t *claims;      /* of each source, behind relations that stand; also below */
    size_t *asserted;    /* relations that stand and that it asserts */
    size_t *alone;       /* those that no other source asserts */
    size_t *seen;        /* of each source, for whoever counts sources once; clear it first */
} en_scope;

/* For programs, without ALL and DETAIL; they may be set afterwards. Costs what the view did. */
EN_MUST_CHECK en_status en_scope_make(en_scope *out, const en_view *view, en_lang lang,
                                      en_error *err);

/* One column of a list. TEXT appends nothing where there is nothing to say. */
typedef struct en_list_column {
    const char *name;
    enum { EN_TO_ALL, EN_TO_PROGRAMS, EN_TO_PEOPLE } reader;
    en_words heading;                                        /* for people */
    enum { EN_WHEN_EVER, EN_WHEN_DETAIL, EN_WHEN_ALL } when; /* ALL: with detail, too */
    void (*text)(en_buf *out, const en_scope *scope, size_t index);
    double (*number)(const en_scope *scope, size_t index); /* in place of TEXT */
    en_cell cell;
    size_t width;
} en_list_column;

typedef struct en_setting en_setting;

/*
 * A list. A record's index is its position in the dossier, or in scope->relations. What the
 * view holds of it: entities of the view; relations that stand; claims behind those; sources
 * that speak there.
 */
typedef struct en_list {
    const char *name, *noun;       /* "claims", "claim": as typed, and as keys of JSON */
    en_words reading;              /* what a table's headings mean, where it must be said */
    const en_list_column *columns; /* ends with a row without name */
    size_t (*count)(const en_scope *scope);
    bool (*holds)(const en_scope *scope, size_t index);    /* is it in the view? */
    size_t (*find)(const en_scope *scope, const char *id); /* EN_NONE where there is none */
    void (*id)(en_buf *out, const en_scope *scope, size_t index); /* nothing: it has none */

    /* Its card for people; and, for programs, the list that goes with it, and what of that. */
    void (*card)(en_setting *page, const en_scope *scope, size_t index);
    const struct en_list *related;
    bool (*relates)(const en_scope *scope, size_t index, size_t other);
} en_list;

extern const en_list en_list_entities, en_list_relations, en_list_claims, en_list_sources;
extern const en_list *const en_lists[];        /* ends with NULL */
const en_list *en_list_find(const char *name); /* NULL: no such */

/* Records of a list, in the order of their rows. */
typedef struct en_picks {
    const size_t *items;
    size_t count;
} en_picks;

/* What LIST holds in SCOPE; *LEFT_OUT of its records are not in the view. */
EN_MUST_CHECK en_status en_rows_pick(en_picks *out, size_t *left_out, const en_list *list,
                                     const en_scope *scope, en_error *err);

/*
 * A sheet of LIST with a row for each of PICKS; NULL: for all that en_rows_pick() picks. Its
 * first columns are those of the list, whatever the scope adds; for people, columns without a
 * word are left out. It has no facts yet.
 *
 * entities: id, label, kind, place, named, count (">=30", "~10", "<=40"), aliases (between |),
 *   relations (how many it has in the view)
 * relations: id (from|type|to), from, to, type, sign (+ - 0), status, origins_for,
 *   origins_against, since, until; with ALL planned, past, left_out (a word of en_fall_names)
 * claims: id, source, from, type, to, stance, by, modality, since, until, confidence, inferred,
 *   status, passages ("120-155 160-170"), note; with ALL left_out: question, proposed, a
 *   word of en_omission_names, or what its relation fell by
 * sources: id, title, publisher, published, language, origin, read, claims (behind relations
 *   that stand), relations (of these, asserted by it), alone (asserted by no other source)
 */
EN_MUST_CHECK en_status en_rows_fill(en_sheet *out, const en_list *list, const en_scope *scope,
                                     const en_picks *picks, en_error *err);

/* "from|type|to": what names a relation. */
void en_buf_relation_id(en_buf *out, const en_view *view, const en_relation *relation);

#endif
