/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_OPTIONS_H
#define EN_PAINT_OPTIONS_H

#include "paint/geometry.h"
#include "paint/wrap.h"

/* The places that a label may take beside its node, and what each costs. */

enum { EN_OPTIONS = 16, EN_OPTION_PLACES = 8 * EN_WRAPS };

typedef struct en_option {
    en_box box;
    const en_wrap *wrap;
    en_align anchor;
    double cost;         /* but for other labels */
    size_t nodes, marks; /* that it overlaps */
    bool out;            /* of the frame */
} en_option;

/* What a label should keep clear of; boxes of nodes by node, the others as they come. */
typedef struct en_obstacles {
    const en_figure *figure;
    const en_path *paths; /* by edge */
    en_box *outlines;     /* by node, from its centre */
    en_box *nodes, *tips, *marks;
    size_t tip_count, mark_count;
    size_t *near_nodes, *near_edges, *near_tips; /* room for the neighbourhood of one label */
} en_obstacles;

EN_MUST_CHECK en_status en_obstacles_create(en_obstacles *out, const en_figure *figure,
                                            en_error *err);
void en_obstacles_set(en_obstacles *obstacles, const en_path *paths);

/*
 * The best places for the label of NODE, best first, at most EN_OPTIONS; answers how many.
 * TOWARDS points where its neighbours are.
 */
size_t en_options_find(en_option out[EN_OPTIONS], en_obstacles *obstacles, size_t node,
                       const en_name *name, en_point towards);

/* All places round NODE as they come, without what is in the way; answers how many. */
size_t en_options_list(en_option out[EN_OPTION_PLACES], const en_obstacles *obstacles,
                       size_t node, const en_name *name);

enum { EN_LABEL_SIZE = 7 };

#endif
