/* SPDX-License-Identifier: MIT */
/* Whose name is whose: what the rules about names have in common. */
#ifndef EN_DOSSIER_RULE_NAMES_H
#define EN_DOSSIER_RULE_NAMES_H

#include "dossier/rule.h"

/* A label, an alias or the id of an entity. */
typedef struct en_bearer {
    const char *name;
    size_t entity;
} en_bearer;

typedef enum en_likeness {
    EN_SAME_NAME,  /* byte for byte */
    EN_ALIKE_NAME, /* when folded (base/fold.h); of entities that EN_SAME_NAME does not pair */
} en_likeness;

/* What a rule does with two entities of one name, of which LATER stands later in the dossier.
 */
typedef en_status en_name_pair(en_exam *exam, en_bearer first, en_bearer later);

/*
 * Call FOUND for each entity and the first before it that has a name of its own, once for the
 * two. So of three of one name, the second and the third are held against the first: time grows
 * with the names, however many are one. Groups that no source names one by one are left out:
 * they are never the same, whatever they are called.
 */
EN_MUST_CHECK en_status en_exam_pair_names(en_exam *exam, en_likeness likeness,
                                           en_name_pair *found);

#endif
