/* SPDX-License-Identifier: MIT */
#include "paint/wrap.h"

#include "base/utf8.h"
#include "paint/paint.h"
#include "paint/shape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    LINE_CELLS = 30,  /* as long as a line should be, in terminal cells */
    NAME_CELLS = 126, /* sixty letters that take two cells each, and some */
    PIECES = NAME_CELLS + 2,
};

/* What a line may hold or leave to the next: a word, or a letter of a script without blanks. */
typedef struct piece {
    size_t start, end;   /* bytes */
    size_t cells, blank; /* blank: 1 where a blank goes before it unless it starts a line */
} piece;

typedef struct text {
    char *bytes;
    size_t length, letters;
    piece pieces[PIECES];
    size_t piece_count;
} text;

/* A letter to come: its bytes and its cells. */
typedef struct letter {
    size_t bytes, cells;
    bool blank, joins; /* joins: belongs to the letter before it */
} letter;

static letter letter_at(const char *at) {
    enum { JOINER = 0x200D };
    uint32_t point = 0;
    size_t bytes = en_utf8_read(&point, at, strnlen(at, 4));
    if (!bytes) /* broken text does not come this far */
        return (letter){.bytes = 1, .cells = 1};
    int cells = en_utf8_cells(point);
    return (letter){.bytes = bytes,
                    .cells = (size_t)(cells > 0 ? cells : 0),
                    .blank = point == ' ',
                    .joins = cells <= 0 || point == JOINER};
}

/* Copy NAME with single blanks, cut with an ellipsis where it is too long to be drawn. */
static bool take_text(text *out, const char *name, en_arena *arena) {
    static const char ellipsis[] = "…";
    size_t room = strnlen(name, (size_t)8 * NAME_CELLS) + sizeof ellipsis + 4, cells = 0,
           safe = 0;
    out->bytes = en_arena_alloc(arena, room, 1);
    if (!out->bytes)
        return false;
    for (letter next; *name; name += next.bytes) {
        next = letter_at(name);
        if (next.blank && (!out->length || out->bytes[out->length - 1] == ' '))
            continue;
        if (cells + 1 < NAME_CELLS && !next.joins)
            safe = out->length;
        cells += next.cells;
        if (cells > NAME_CELLS || out->length + next.bytes + sizeof ellipsis > room) {
            while (safe && out->bytes[safe - 1] == ' ')
                safe--;
            memcpy(out->bytes + safe, ellipsis, sizeof ellipsis);
            out->length = safe + sizeof ellipsis - 1;
            return true;
        }
        memcpy(out->bytes + out->length, name, next.bytes);
        out->length += next.bytes;
    }
    while (out->length && out->bytes[out->length - 1] == ' ')
        out->length--;
    out->bytes[out->length] = '\0';
    return true;
}

/* Find the places where lines may break. */
static void cut_pieces(text *out) {
    piece *last = NULL;
    size_t blank = 0;
    for (size_t at = 0; at < out->length;) {
        letter next = letter_at(out->bytes + at);
        out->letters++;
        bool wide = next.cells > 1;
        bool fresh =
            !last || blank || (!next.joins && (wide || last->cells + next.cells > LINE_CELLS));
        if (next.blank) {
            blank = 1;
        } else if (fresh && out->piece_count < PIECES) {
            last = &out->pieces[out->piece_count++];
            *last = (piece){at, at + next.bytes, next.cells, blank};
            blank = 0;
        } else {
            last->end = at + next.bytes;
            last->cells += next.cells;
        }
        at += next.bytes;
    }
}

/* The cells of a line of the pieces from FROM to before TO. */
static size_t line_cells(const text *name, size_t from, size_t to) {
    size_t cells = 0;
    for (size_t i = from; i < to; i++)
        cells += name->pieces[i].cells + (i > from ? name->pieces[i].blank : 0);
    return cells;
}

/* Break NAME from piece FROM into COUNT lines so that the longest is short; answers its cells.
 */
static size_t balance(size_t *ends, const text *name, size_t from, size_t count) {
    ends[0] = name->piece_count;
    if (count == 1)
        return line_cells(name, from, name->piece_count);
    size_t best = (size_t)-1;
    for (size_t end = from + 1; end + count - 1 <= name->piece_count; end++) {
        size_t rest[EN_WRAPS], here = line_cells(name, from, end);
        if (here >= best)
            break;
        size_t longest = balance(rest, name, end, count - 1);
        if (longest < here)
            longest = here;
        if (longest >= best)
            continue;
        best = longest;
        ends[0] = end;
        memcpy(ends + 1, rest, (count - 1) * sizeof *rest);
    }
    return best;
}

static bool add_lines(en_wrap *wrap, const text *name, const size_t *ends, size_t count,
                      const en_figure *figure) {
    *wrap = (en_wrap){.line_count = count};
    for (size_t i = 0, from = 0; i < count; from = ends[i++]) {
        size_t start = name->pieces[from].start, end = name->pieces[ends[i] - 1].end;
        wrap->lines[i] = en_arena_copy(figure->arena, name->bytes + start, end - start);
        if (!wrap->lines[i])
            return false;
        wrap->widths[i] = en_text_width(figure, wrap->lines[i], 1, false);
        wrap->width = fmax(wrap->width, wrap->widths[i]);
    }
    return true;
}

/* Semi-bold is for names inside a shape: measure what may fit there. */
static void measure_bold(en_wrap *wrap, const en_figure *figure, const en_shape *shape) {
    enum { LEAST_SIZE = 7 };
    double width, height;
    en_shape_size(&width, &height, shape);
    if (wrap->width * LEAST_SIZE > width)
        return;
    for (size_t i = 0; i < wrap->line_count; i++)
        wrap->bold_widths[i] = en_text_width(figure, wrap->lines[i], 1, true);
}

/* Wraps into more lines are left out where they are hardly narrower, those into fewer where the
 * longest line is too long; one is always there. */
static bool add_wraps(en_name *out, const text *name, const en_figure *figure,
                      const en_shape *shape) {
    size_t most = name->piece_count < EN_WRAPS ? name->piece_count : EN_WRAPS, kept = 0;
    for (size_t lines = 1; lines <= most; lines++) {
        size_t ends[EN_WRAPS] = {0}, longest = balance(ends, name, 0, lines);
        if (lines == EN_WRAPS && kept && longest * 20 > kept * 17)
            break;
        if (lines < most && longest > LINE_CELLS + 2)
            continue;
        en_wrap *wrap = &out->wraps[out->wrap_count++];
        if (!add_lines(wrap, name, ends, lines, figure))
            return false;
        measure_bold(wrap, figure, shape);
        kept = longest;
    }
    return true;
}

size_t en_names_most(const en_figure *figure) {
    enum { ALL = 400, LEAST = 60 };
    size_t count = figure->node_count, share = count ? (size_t)ALL * ALL / count : 0;
    return count <= ALL ? count : share < LEAST ? LEAST : share;
}

static int largest_first(const void *a, const void *b) {
    double one = *(const double *)a, other = *(const double *)b;
    return (one < other) - (one > other);
}

/* The radius of the last node that has a name, and how many of just that radius have one. */
static en_status find_least(double *least, size_t *level, const en_figure *figure,
                            en_error *err) {
    size_t count = figure->node_count, most = en_names_most(figure), first = most - 1;
    *least = -INFINITY;
    *level = 0;
    if (count <= most)
        return EN_OK;
    double *radii = EN_NEW(figure->arena, double, count);
    if (!radii)
        return en_fail_memory(err);
    for (size_t i = 0; i < count; i++)
        radii[i] = figure->nodes[i].shape.radius;
    qsort(radii, count, sizeof *radii, largest_first);
    *least = radii[most - 1];
    while (first > 0 && radii[first - 1] <= *least)
        first--;
    *level = most - first;
    return EN_OK;
}

static en_status wrap_name(en_name *out, const en_figure *figure, size_t which, en_error *err) {
    const en_mark_node *node = &figure->nodes[which];
    text name = {0};
    if (!take_text(&name, node->text ? node->text : "", figure->arena))
        return en_fail_memory(err);
    cut_pieces(&name);
    out->letters = name.letters;
    if (name.piece_count && !add_wraps(out, &name, figure, &node->shape))
        return en_fail_memory(err);
    return EN_OK;
}

en_status en_names_wrap(en_name **out, const en_figure *figure, en_error *err) {
    double least;
    size_t level;
    *out = EN_NEW(figure->arena, en_name, figure->node_count + 1);
    if (!*out)
        return en_fail_memory(err);
    en_status status = find_least(&least, &level, figure, err);
    for (size_t i = 0; i < figure->node_count && !status; i++) {
        double radius = figure->nodes[i].shape.radius;
        if (radius > least || (radius >= least && level && level--))
            status = wrap_name(&(*out)[i], figure, i, err);
    }
    return status;
}
