/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_WHY_FORM_H
#define EN_REPORT_WHY_FORM_H

#include "base/sheet.h"
#include "format/format.h"
#include "report/prose.h"
#include "report/why.h"

/* An answer of why.h on its way out: one of the two, and the facts that every output states. */
typedef struct en_why {
    const en_why_pair *pair;
    const en_why_score *score;
    const en_fact *facts;
    size_t fact_count;
} en_why;

/* The answer as a text for people, in the language of the page. */
void en_why_tell(en_prose *prose, const en_why *why, en_lang lang);

/*
 * One object: "meta" with the facts, "question", then what was found. Names of keys are the
 * same in every language; sentences, labels, notes and reasons come in that of the page.
 */
void en_why_write_json(en_buf *out, const en_why *why, const en_page *page);

/* A form that an answer may be written in. */
typedef struct en_why_form {
    const char *name;   /* as typed after --format */
    const char *ending; /* of a file of that form */
    void (*write)(en_buf *out, const en_prose *prose, const en_page *page); /* NULL: JSON */
} en_why_form;

extern const en_why_form en_why_forms[]; /* ends with a row without name */

/* Append WHY in FORM. Memory for the while is ARENA's; running out of it is OUT's to report. */
void en_why_write(en_buf *out, const en_why *why, const en_why_form *form, const en_page *page,
                  en_arena *arena);

#endif
