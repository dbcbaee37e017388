/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_CSV_SCAN_H
#define EN_FORMAT_CSV_SCAN_H

#include "base/buf.h"
#include "base/finding.h"

#include <stdbool.h>

/*
 * Rows of cells between separators, as RFC 4180 has them. Strict where a mistake would put a
 * text into the wrong cell: quotes must be closed and doubled within, and stand at the ends of
 * their cells. Lines may end in CR LF, LF or CR; a byte order mark at the beginning is no text.
 */
typedef struct en_csv_cell {
    const char *text; /* until the next row is read */
    en_place place;   /* of its first character, or of its quote */
    size_t start;     /* of TEXT, in the reader's buffer */
} en_csv_cell;

typedef struct en_csv {
    const char *text;
    size_t length, at;
    char separator;
    en_place place;     /* of AT */
    en_csv_cell *cells; /* the present row */
    size_t count, room;
    en_buf texts;
    en_findings *findings;
    en_error *err;
    en_status status; /* EN_SYSTEM when memory is out, EN_DATA when no more can be read */
    bool broken;      /* cells may not be where they should be */
} en_csv;

/* Cells of a row, at most: as many as spreadsheet programs have. */
enum { EN_CSV_WIDTH = 16384 };

/*
 * Begin with the LENGTH bytes at TEXT, which FILE names. The separator is the one of tab, `;`
 * and `,` that the first line which has any outside of quotes has most of, in this order where
 * they are as many. What keeps the whole from being read (other encodings than UTF-8, NUL) is
 * found at once. en_csv_close() is due.
 */
en_csv en_csv_open(const char *text, size_t length, const char *file, en_findings *findings,
                   en_error *err);

/* The next row that is not blank; false when there is none, or no more can be read. */
bool en_csv_next(en_csv *csv);
void en_csv_close(en_csv *csv);

/* Something about the file; texts from data go through en_shown_text(). */
void en_csv_find(en_csv *csv, en_severity severity, en_place place, const char *fmt, ...)
    EN_PRINTF(4, 5);
/* The same for an error that leaves the file broken. */
void en_csv_break(en_csv *csv, en_place place, const char *fmt, ...) EN_PRINTF(3, 4);

#endif
