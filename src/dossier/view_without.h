/* SPDX-License-Identifier: MIT */
#ifndef EN_DOSSIER_VIEW_WITHOUT_H
#define EN_DOSSIER_VIEW_WITHOUT_H

#include "dossier/view.h"

/*
 * The view that the options of VIEW make of its dossier without the claims that are GONE, one
 * flag a claim. It lives in ARENA, with the dossier that it is of: that has a list of claims of
 * its own, and borrows all else.
 */
EN_MUST_CHECK en_status en_view_without_claims(en_view **out, const en_view *view,
                                               const bool *gone, en_arena *arena,
                                               en_error *err);

/* The same without any claim between the entities A and B, either way round: what is left when
 * the two are not tied. */
EN_MUST_CHECK en_status en_view_without(en_view **out, const en_view *view, size_t a, size_t b,
                                        en_arena *arena, en_error *err);

#endif
