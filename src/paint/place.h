/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_PLACE_H
#define EN_PAINT_PLACE_H

#include "paint/geometry.h"
#include "paint/web.h"

/*
 * Labels: inside a shape that is large enough, else beside it in one of eight places and up to
 * three breakings into lines, so that as little as possible is hidden.
 */
typedef struct en_placing {
    double cost;
    size_t on_nodes;  /* labels over nodes */
    size_t on_labels; /* pairs of labels that overlap */
    size_t on_marks;
    size_t off_page;
    bool thinned; /* labels without room are left away */
} en_placing;

typedef struct en_placer en_placer;

/* What stays the same wherever nodes stand; in the figure's arena. */
EN_MUST_CHECK en_status en_placer_create(en_placer **out, const en_figure *figure,
                                         en_name *names, en_error *err);

/* Tell WEB where labels that stand outside may be. */
EN_MUST_CHECK en_status en_placer_tag(en_web *web, const en_placer *placer, en_error *err);

/*
 * Set the label of every node for where the nodes and PATHS, the edges, are now. ROUNDS: how
 * many starts are tried. Beyond a hundred or so, labels that find no room are left away, those
 * of small nodes first.
 */
EN_MUST_CHECK en_status en_place_labels(en_placing *out, en_placer *placer,
                                        const en_path *paths, size_t rounds, en_error *err);

#endif
