/* SPDX-License-Identifier: MIT */
/* What the names in view options choose, looked up once. For view.c alone. */
#ifndef EN_DOSSIER_VIEW_SELECT_H
#define EN_DOSSIER_VIEW_SELECT_H

#include "dossier/view.h"

typedef struct en_choice {
    bool *source, *type, *entity; /* one a record of the dossier: may it be in the view? */
    bool sign[3];                 /* of sign - 1, 0, + 1 */
    size_t ego;                   /* entity, or EN_NONE */
    size_t steps;
} en_choice;

EN_MUST_CHECK en_status en_choice_make(en_choice *out, const en_dossier *dossier,
                                       const en_view_options *options, en_arena *arena,
                                       en_error *err);

#endif
