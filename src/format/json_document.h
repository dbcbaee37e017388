/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_DOCUMENT_H
#define EN_FORMAT_JSON_DOCUMENT_H

#include "format/format.h"
#include "format/json_save.h"

#include <stdint.h>

/*
 * A dossier as a text of JSON that is known to be sound: en_json_scan() has passed it, or
 * another format has put it together out of its own files, so that the rules for dossiers are
 * written once. Marks then tell people where its parts stand in those files.
 */

/* Where all of the text from AT on is, up to the next mark. There are millions: small. */
typedef struct en_json_mark {
    uint32_t at, line;    /* line 0: the text is copied */
    uint32_t column : 24; /* EN_MARK_COLUMNS: that far or farther */
    uint32_t file : 8;    /* which of the document's */
} en_json_mark;
enum { EN_MARK_COLUMNS = (1 << 24) - 1 };

typedef struct en_json_document {
    const char *text;
    size_t length;
    const en_json_mark
        *marks;        /* in the order of AT, the first at 0; LENGTH then fits 32 bits */
    size_t mark_count; /* 0: the text is that of the file which the dossier names */
    const char *const *files;
    const char *copied; /* a file whose text from COPIED_AT on the document begins with */
    size_t copied_at;
    en_map told[EN_LISTS]; /* of records, unknown keys of which that has been said */
    bool in_order;         /* records stand before those that name them */
    bool named; /* claims may name entities by label or alias, types and kinds by label */
} en_json_document;

/*
 * Add what DOCUMENT says to DOSSIER, whose hash stays the caller's to set. What is wrong goes
 * to FINDINGS, in the order of reading; the answer is EN_OK all the same, or out of memory.
 */
EN_MUST_CHECK en_status en_json_take(en_dossier *dossier, const en_json_document *document,
                                     en_findings *findings, en_error *err);

#endif
