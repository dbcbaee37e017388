/* SPDX-License-Identifier: MIT */
#ifndef EN_DOSSIER_PICK_H
#define EN_DOSSIER_PICK_H

#include "base/nearest.h"
#include "dossier/dossier.h"

/* Whom a name that was typed means: an entity's id, else a label or an alias of one alone. */

/* Its index; EN_NONE where there is none. EN_USAGE where NAME may as well mean another. */
EN_MUST_CHECK en_status en_entity_find(size_t *out, const en_dossier *dossier, const char *name,
                                       en_error *err);

/* The same, and EN_USAGE with the nearest name where there is none. */
EN_MUST_CHECK en_status en_entity_pick(size_t *out, const en_dossier *dossier, const char *name,
                                       en_error *err);

/* Offer all that entities are called: ids, labels and aliases. */
void en_entities_offer(en_nearest *nearest, const en_dossier *dossier);

#endif
