/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_FOLDER_H
#define EN_FORMAT_FOLDER_H

#include "format/format.h"

/*
 * A dossier as spreadsheets: sources.csv, entities.csv and claims.csv, a record a row and a
 * column a field, and dossier.json for what has no column: title, about, language, kinds,
 * types, views. Only claims.csv must be there; sources and entities that no list gives are made
 * from the names in it. A list may also stand in dossier.json instead of its spreadsheet.
 *
 * Columns are called as the keys of JSON are, with _ within: label_fr, amount_value. Headings
 * are read without regard to case, accents, blanks and punctuation, and in French as well
 * (csv_columns.c has them all). Several values in a cell, of aliases, same_as and passages,
 * have | between them; csv_cell.h says how a text may hold one. A column that is unknown is
 * kept as a text under its heading; whatever else is unknown is an object of JSON in the column
 * extra_json (of passages, evidence_json). Reading back what was written gives the same
 * dossier.
 */
typedef enum en_part {
    EN_PART_REST,
    EN_PART_SOURCES,
    EN_PART_ENTITIES,
    EN_PART_CLAIMS,
    EN_PARTS
} en_part;
extern const char *const en_part_names[EN_PARTS]; /* "dossier.json", "sources.csv", ... */

typedef struct en_folder_file {
    const char *file; /* its path, for messages; must outlive the dossier and its findings */
    const char *text; /* NULL: there is none */
    size_t length;
} en_folder_file;

/*
 * Add what FILES, by part, say to DOSSIER, with findings as en_format.read has them. Its hash
 * is that of the lines which `sha256sum dossier.json sources.csv entities.csv claims.csv`
 * prints in the folder for those that are there.
 */
EN_MUST_CHECK en_status en_folder_read(en_dossier *dossier,
                                       const en_folder_file files[EN_PARTS],
                                       en_findings *findings, en_error *err);

/*
 * A dossier in one spreadsheet: rows as in claims.csv, or a bare list of edges. Two columns for
 * the ends are enough. Where no column says who reports, the file itself is the source; where
 * none says how they are tied, their type is `tied`, which is neither an alliance nor a
 * rivalry. Notes say so, and that there is no evidence. Headings: csv_table.h on `source`.
 */
EN_MUST_CHECK en_status en_csv_read(en_dossier *dossier, const char *text, size_t length,
                                    en_findings *findings, en_error *err);

/* How spreadsheets are written. {0}: commas, English headings and words, no byte order mark. */
typedef struct en_folder_style {
    bool french; /* headings and words to choose from */
    char separator;
    bool mark; /* a byte order mark, by which some programs know UTF-8 */
} en_folder_style;

/* Append each part of DOSSIER to its buffer in OUT. */
void en_folder_write(en_buf out[EN_PARTS], const en_dossier *dossier,
                     const en_folder_style *style);

#endif
