/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_CELLS_H
#define EN_PAINT_CELLS_H

#include "paint/figure.h"

#include <stdint.h>

/*
 * A page cut into square cells, each with a list of what touches it, so that what is near is
 * found without looking at all there is. Things are of a few kinds and numbered within each.
 * What stands beyond the page counts to the cells at its border.
 */
typedef enum en_cell_kind {
    EN_CELL_NODES,
    EN_CELL_LABELS,
    EN_CELL_TIES,
    EN_CELL_KINDS
} en_cell_kind;

/* All that is within X to the side and Y up or down of some point between A and B. */
typedef struct en_region {
    en_point a, b;
    double x, y;
} en_region;

typedef struct en_cell {
    uint32_t *things;
    uint32_t count, room;
} en_cell;

typedef struct en_cells {
    en_box page;
    double size; /* of a cell */
    size_t columns, rows;
    en_cell *cells;              /* row by row */
    size_t first[EN_CELL_KINDS]; /* things count through all kinds: the first of each */
    en_region *regions;          /* by thing: where it is */
    bool *listed;                /* by thing */
    uint32_t *seen;              /* by thing: the last query that found it */
    uint32_t query;
    size_t seen_count; /* things that queries came upon, all in all: a measure of effort */
    uint32_t *found[EN_CELL_KINDS]; /* by the last query, each once, numbered in their kind */
    size_t found_count[EN_CELL_KINDS];
    size_t *path, *other_path; /* cells of a region */
} en_cells;

/* COUNTS things of each kind, none of them anywhere yet; false when memory is out. */
bool en_cells_init(en_cells *out, const en_box *page, double size,
                   const size_t counts[EN_CELL_KINDS]);
void en_cells_clear(en_cells *cells);

/* Put a thing into a region, from where it was if it was anywhere; false: out of memory. */
bool en_cells_put(en_cells *cells, en_cell_kind kind, size_t number, en_region region);

/* Find at least what overlaps a region, of all kinds: see found. */
void en_cells_find(en_cells *cells, en_region region);

static inline en_region en_region_of(const en_box *box) {
    en_point middle = {(box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2};
    return (en_region){middle, middle, (box->x1 - box->x0) / 2, (box->y1 - box->y0) / 2};
}

#endif
