/* SPDX-License-Identifier: MIT */
#ifndef EN_DOSSIER_VOCABULARY_H
#define EN_DOSSIER_VOCABULARY_H

#include "base/words.h"

#include <stdbool.h>
#include <stddef.h>

/* What sort of thing an entity is. A dossier may add its own. */
typedef struct en_kind {
    const char *id;
    en_words label;    /* "entreprise", "company" */
    const char *shape; /* one of en_shapes, or NULL: the plain one */
    const char *extra; /* as in dossier/dossier.h */
} en_kind;

/* What sort of tie a claim is about. A dossier may add its own. */
typedef struct en_type {
    const char *id;
    en_words label; /* a verb phrase between two names: "finance", "funds" */
    en_words noun;  /* "financement", "funding" */
    int sign;       /* +1 an alliance, -1 a rivalry, 0 neither */
    bool directed;  /* false: the ends are unordered */
    const char *extra;
} en_type;

extern const en_kind en_default_kinds[];
extern const size_t en_default_kind_count;
extern const en_type en_default_types[];
extern const size_t en_default_type_count;

extern const char *const en_shapes[]; /* ends with NULL */

#endif
