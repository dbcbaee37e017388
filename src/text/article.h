/* SPDX-License-Identifier: MIT */
#ifndef EN_TEXT_ARTICLE_H
#define EN_TEXT_ARTICLE_H

#include "text/text.h"

#include "base/buf.h"

/*
 * Where the texts of sources are kept: LOAD appends the one called FILE to INTO, or says why it
 * cannot. When memory is out, INTO has failed.
 */
typedef struct en_shelf {
    en_status (*load)(void *state, en_buf *into, const char *file, en_error *err);
    void *state;
} en_shelf;

/* A text from a shelf, with all the memory that it takes. */
typedef struct en_article {
    en_text text;
    en_buf bytes;
    en_arena *arena;
} en_article;

/*
 * Open the text called FILE. EN_DATA: there is none that can be used, and ERR says why;
 * EN_SYSTEM: out of memory. en_article_close() is due after EN_OK alone.
 */
EN_MUST_CHECK en_status en_article_open(en_article *out, const en_shelf *shelf,
                                        const char *file, en_error *err);
void en_article_close(en_article *article);

#endif
