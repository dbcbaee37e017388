/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_SAVE_H
#define EN_FORMAT_JSON_SAVE_H

#include "format/format.h"

/*
 * A dossier as JSON, in the one form that saving and reading again never changes: known keys in
 * the order of the format, unknown ones after them in the order of their bytes, defaults left
 * out, numbers in the fewest digits, a record over as few lines of 100 columns as it takes.
 */
typedef enum en_list { EN_SOURCES, EN_ENTITIES, EN_CLAIMS, EN_LISTS } en_list;
extern const char *const en_list_names[EN_LISTS]; /* "sources", ... */
size_t en_list_count(const en_dossier *dossier, en_list list);

/* The whole of it. */
void en_json_save(en_buf *out, const en_dossier *dossier);
/* All but the lists of sources, entities and claims. */
void en_json_save_rest(en_buf *out, const en_dossier *dossier);
/* One record of a list, as an object. */
void en_json_save_record(en_buf *out, const en_dossier *dossier, en_list list, size_t index);

#endif
