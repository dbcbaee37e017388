/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_LINES_H
#define EN_FORMAT_JSON_LINES_H

#include "format/format.h"
#include "format/json_save.h"

/*
 * A dossier as JSON Lines: an object a line, each with one record, {"source": {...}},
 * {"entity":
 * {...}} or {"claim": {...}}, as the lists of the document have them. The first line may be an
 * object like the document's instead, with what is no such record: "entente": 1, "title",
 * "types". Records stand before those that name them, but for origins of sources. Blank lines
 * are skipped. Lines are read as they come, and none is kept.
 */
typedef struct en_json_lines en_json_lines;

/* DOSSIER and FINDINGS must outlive the reader. */
EN_MUST_CHECK en_status en_json_lines_open(void **reader, en_dossier *dossier,
                                           en_findings *findings, en_error *err);
EN_MUST_CHECK en_status en_json_lines_take(void *reader, const char *bytes, size_t length,
                                           en_error *err);
/* Frees the reader. WHOLE: nothing kept the bytes from coming; the answer is as for formats. */
EN_MUST_CHECK en_status en_json_lines_close(void *reader, bool whole, en_error *err);

extern const char *const en_json_line_keys[EN_LISTS]; /* "source", "entity", "claim" */

#endif
