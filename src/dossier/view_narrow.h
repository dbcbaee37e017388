/* SPDX-License-Identifier: MIT */
#ifndef EN_DOSSIER_VIEW_NARROW_H
#define EN_DOSSIER_VIEW_NARROW_H

#include "dossier/view.h"

/*
 * The part of VIEW that holds the entities for which KEEP, one a vertex, is true, and the
 * relations among them: for figures that show some of what was measured. What it counts of
 * relations, claims, sources and origins is counted anew; what fell and was left out is as in
 * VIEW, which must outlive it. In the view's arena.
 */
EN_MUST_CHECK en_status en_view_narrow(en_view **out, const en_view *view, const bool *keep,
                                       en_error *err);

#endif
