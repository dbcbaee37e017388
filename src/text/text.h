/* SPDX-License-Identifier: MIT */
#ifndef EN_TEXT_TEXT_H
#define EN_TEXT_TEXT_H

#include "base/arena.h"
#include "dossier/dossier.h"

/*
 * An article's text and where its passages stand. Places are counted in code points of the
 * file as it is, from 0: a byte order mark is one, and so is each half of a CR LF.
 */
typedef struct en_text {
    const char *bytes; /* borrowed */
    size_t length;
    size_t points; /* how many code points */
    size_t *marks; /* where every 64th of them starts */
} en_text;

/* EN_DATA, with the place of the fault in ERR, where BYTES are no UTF-8. Memory is ARENA's. */
EN_MUST_CHECK en_status en_text_open(en_text *text, const char *bytes, size_t length,
                                     en_arena *arena, en_error *err);

/* Where code point POINT (at most `points`) starts in the bytes. */
size_t en_text_offset(const en_text *text, size_t point);

typedef enum en_passage_state {
    EN_PASSAGE_VERIFIED, /* it stands where the anchor says */
    EN_PASSAGE_MOVED,    /* it stands at one other place */
    EN_PASSAGE_DRIFTED,  /* it stands nowhere, or at several places */
    EN_PASSAGE_UNSOUGHT, /* not where the anchor says; elsewhere it was not looked for */
    EN_PASSAGE_UNMARKED, /* the anchor says where, but neither its hash nor its words */
} en_passage_state;

typedef struct en_passage {
    en_passage_state state;
    size_t start, end; /* where it stands; moved: now; drifted, at several: one of them */
    size_t count;      /* at how many places; 0 unless it was found elsewhere */
} en_passage;

/*
 * What looking for many passages goes by. EFFORT is how many blocks of EN_SHA256_BLOCK bytes
 * may yet be hashed or compared to find those that are elsewhere, and is counted down. SHIFT is
 * how far the last one had moved, in code points: where a line was put in, the next ones have
 * moved as far, and are found at once.
 */
typedef struct en_seeker {
    size_t effort;
    ptrdiff_t shift;
} en_seeker;

/*
 * Is ANCHOR's passage where it should be, and if not, where else? It is known by its words
 * (`exact`), or else by its SHA-256.
 */
en_passage en_text_seek(const en_text *text, const en_anchor *anchor, en_seeker *seeker);

#endif
