/* SPDX-License-Identifier: MIT */
#include "paint/cells.h"

#include <stdlib.h>
#include <string.h>

bool en_cells_init(en_cells *out, const en_box *page, double size,
                   const size_t counts[EN_CELL_KINDS]) {
    double width = page->x1 - page->x0, height = page->y1 - page->y0;
    size_t things = 1;
    *out = (en_cells){.page = *page,
                      .size = size,
                      .columns = (size_t)(width > 0 ? width / size : 0) + 1,
                      .rows = (size_t)(height > 0 ? height / size : 0) + 1};
    size_t cells = out->columns * out->rows;
    bool done = true;
    for (int kind = 0; kind < EN_CELL_KINDS; kind++) {
        out->first[kind] = things;
        things += counts[kind];
        out->found[kind] = calloc(counts[kind] + 1, sizeof(uint32_t));
        done = done && out->found[kind];
    }
    out->cells = calloc(cells, sizeof *out->cells);
    out->path = calloc(cells, sizeof *out->path);
    out->other_path = calloc(cells, sizeof *out->other_path);
    out->regions = calloc(things, sizeof *out->regions);
    out->listed = calloc(things, sizeof *out->listed);
    out->seen = calloc(things, sizeof *out->seen);
    done = done && out->cells && out->path && out->other_path && out->regions && out->listed &&
           out->seen;
    if (!done)
        en_cells_clear(out);
    return done;
}

void en_cells_clear(en_cells *cells) {
    for (size_t i = 0; cells->cells && i < cells->columns * cells->rows; i++)
        free(cells->cells[i].things);
    for (int kind = 0; kind < EN_CELL_KINDS; kind++)
        free(cells->found[kind]);
    free(cells->cells);
    free(cells->path);
    free(cells->other_path);
    free(cells->regions);
    free(cells->listed);
    free(cells->seen);
    *cells = (en_cells){0};
}

/* The place of a coordinate, counted in cells, among COUNT of them. */
static inline size_t place(double at, size_t count) {
    return at <= 0 ? 0 : at >= (double)count ? count - 1 : (size_t)at;
}

/* The cells that a region touches, row by row; answers how many. */
static size_t trace(size_t *path, const en_cells *cells, const en_region *region) {
    static const double hair = 1e-6; /* more than rounding takes */
    const en_box *page = &cells->page;
    double per_point = 1 / cells->size, x = region->x + hair, y = region->y + hair;
    bool down = region->a.y < region->b.y;
    en_point a = down ? region->a : region->b, b = down ? region->b : region->a;
    double slope = b.y > a.y ? (b.x - a.x) / (b.y - a.y) : 0;
    size_t first = place((a.y - y - page->y0) * per_point, cells->rows), count = 0;
    size_t last = place((b.y + y - page->y0) * per_point, cells->rows);
    for (size_t row = first; row <= last; row++) {
        /* Between which x the line from A to B may reach this row; beyond the page all belongs
         * to the rows at its border. */
        double edge = page->y0 + (double)row * cells->size;
        double low = edge - y, high = edge + cells->size + y;
        double from = row > first && low > a.y ? a.x + (low - a.y) * slope : a.x;
        double to = row < last && high < b.y ? a.x + (high - a.y) * slope : b.x;
        double left = from < to ? from : to, right = from < to ? to : from;
        size_t column = place((left - x - page->x0) * per_point, cells->columns);
        size_t end = place((right + x - page->x0) * per_point, cells->columns);
        for (; column <= end; column++)
            path[count++] = row * cells->columns + column;
    }
    return count;
}

static bool enlist(en_cell *cell, uint32_t thing) {
    if (cell->count == cell->room) {
        uint32_t room = cell->room ? 2 * cell->room : 8;
        uint32_t *things = realloc(cell->things, room * sizeof *things);
        if (!things)
            return false;
        cell->things = things;
        cell->room = room;
    }
    cell->things[cell->count++] = thing;
    return true;
}

static void strike(en_cell *cell, uint32_t thing) {
    for (uint32_t i = 0; i < cell->count; i++)
        if (cell->things[i] == thing) {
            cell->things[i] = cell->things[--cell->count];
            return;
        }
}

bool en_cells_put(en_cells *cells, en_cell_kind kind, size_t number, en_region region) {
    size_t thing = cells->first[kind] + number, old_count = 0;
    size_t *old = cells->other_path, *new = cells->path;
    size_t new_count = trace(new, cells, &region);
    if (cells->listed[thing])
        old_count = trace(old, cells, &cells->regions[thing]);
    cells->regions[thing] = region;
    cells->listed[thing] = true;
    if (old_count == new_count && memcmp(old, new, new_count * sizeof *new) == 0)
        return true; /* most moves are short */
    for (size_t i = 0; i < old_count; i++)
        strike(&cells->cells[old[i]], (uint32_t)thing);
    bool done = true;
    for (size_t i = 0; i < new_count; i++)
        done = enlist(&cells->cells[new[i]], (uint32_t)thing) && done;
    return done;
}

void en_cells_find(en_cells *cells, en_region region) {
    size_t count = trace(cells->path, cells, &region);
    uint32_t query = ++cells->query;
    memset(cells->found_count, 0, sizeof cells->found_count);
    for (size_t i = 0; i < count; i++) {
        const en_cell *cell = &cells->cells[cells->path[i]];
        cells->seen_count += cell->count;
        for (uint32_t k = 0; k < cell->count; k++) {
            uint32_t thing = cell->things[k];
            if (cells->seen[thing] == query)
                continue;
            cells->seen[thing] = query;
            int kind = (thing >= cells->first[1]) + (thing >= cells->first[2]);
            cells->found[kind][cells->found_count[kind]++] =
                thing - (uint32_t)cells->first[kind];
        }
    }
}
