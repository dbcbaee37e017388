/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_H
#define EN_FORMAT_JSON_H

#include "format/format.h"

/*
 * A dossier as one JSON object. "entente": 1 is required, and of "sources", "entities" and
 * "claims" at least one: a document without any of them is something else. One that is missing
 * beside the others is empty, with a warning. "kinds" and "types" extend the vocabulary and may
 * not redefine it; in them "id" and "label" are required, "sign" is 0, "directed" true and
 * "noun" the label unless given. The lists may stand in any order. null is the same as nothing.
 * Unknown keys are warned of.
 */
EN_MUST_CHECK en_status en_json_read(en_dossier *dossier, const char *text, size_t length,
                                     en_findings *findings, en_error *err);

/*
 * A sheet as one object: "meta" with the facts, "rows" with an object a row, null where there
 * is no value, and "undefined" with an entry and its reason for each such value. A column
 * "reason" gives the reason of its row; without it, each column gives its own, beside its name.
 */
void en_json_write(en_buf *out, const en_sheet *sheet, const en_page *page);

/*
 * Its pieces, for objects that hold more than one table: "meta" with the facts of SHEET; its
 * rows as the list NAME, which is a plain word; and one row as an object. No line ends after
 * them.
 */
void en_json_meta(en_buf *out, const en_sheet *sheet);
void en_json_rows(en_buf *out, const char *name, const en_sheet *sheet);
void en_json_row(en_buf *out, const en_sheet *sheet, size_t row);

/* Append TEXT as a JSON string, quotes and all; `</` as `<\/`, so that it may stand in HTML. */
void en_buf_json(en_buf *buf, const char *text);

#endif
