/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_CSV_CAST_H
#define EN_FORMAT_CSV_CAST_H

#include "base/error.h"
#include "base/map.h"

/*
 * Records that no list gives, made from the names that claims call them by: an id for each, its
 * name in lower-case ASCII letters, digits and hyphens, made unique. Starts as {.arena, .noun}.
 */
typedef struct en_member {
    const char *name, *id;
    en_place place; /* where it was first called so */
} en_member;

typedef struct en_cast {
    en_arena *arena;
    const char *noun; /* what an id is made of where a name has no such letter: "entity" */
    en_member *members;
    size_t count;
    en_map names, ids; /* to indexes of members */
} en_cast;

/* The id of whom NAME, met at PLACE, calls; NULL when memory is out. */
const char *en_cast_id(en_cast *cast, const char *name, en_place place);

#endif
