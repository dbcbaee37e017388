/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_FORMAT_H
#define EN_FORMAT_FORMAT_H

#include "base/buf.h"
#include "base/finding.h"
#include "base/sheet.h"
#include "dossier/dossier.h"

/* How a sheet is to be written. */
typedef struct en_page {
    en_lang lang;  /* of headings and notes; names of columns are the same in all */
    bool raw;      /* CSV, TSV: do not guard cells against spreadsheet formulas */
    bool terminal; /* CSV, TSV: show control characters instead of sending them */
    bool colour;   /* the reader is a terminal that shows it */
} en_page;

/* How a dossier is read of which the bytes come in pieces. */
typedef struct en_pieces {
    /* Begin *READER, which borrows DOSSIER and FINDINGS. */
    en_status (*open)(void **reader, en_dossier *dossier, en_findings *findings, en_error *err);
    en_status (*take)(void *reader, const char *bytes, size_t length, en_error *err);
    /* Free READER. If WHOLE, all has come: the answer is that of en_format.read. */
    en_status (*close)(void *reader, bool whole, en_error *err);
} en_pieces;

/* A file format. A direction it does not have is NULL. */
typedef struct en_format {
    const char *name;    /* as typed after --format, and as a file's ending */
    const char *summary; /* half a line for the help */
    bool people;         /* what it writes is read by people, not by programs */

    /*
     * Add what the LENGTH bytes at TEXT say to DOSSIER, whose `file` names them in messages.
     * Everything wrong is put into FINDINGS with its place; the answer is then EN_DATA with
     * the first error in ERR, and the dossier is fit only to be destroyed. TEXT need not
     * outlive the call.
     */
    en_status (*read)(en_dossier *dossier, const char *text, size_t length,
                      en_findings *findings, en_error *err);

    /* Does TEXT, whose file's name tells nothing, look like it? NULL: it is never guessed. */
    bool (*like)(const char *text);

    en_pieces pieces; /* as read, without holding the text; NULLs: it must be held */

    /* Append the whole of DOSSIER to OUT, so that reading it gives the same; memory as below.
     */
    void (*save)(en_buf *out, const en_dossier *dossier);

    /* Append SHEET to OUT. Running out of memory is OUT's to report. */
    void (*write)(en_buf *out, const en_sheet *sheet, const en_page *page);
} en_format;

extern const en_format *const en_formats[]; /* ends with NULL */
const en_format *en_format_find(const char *name);
/* The first that TEXT looks like; JSON, which says what is wrong with it, where none does. */
const en_format *en_format_guess(const char *text);

#endif
