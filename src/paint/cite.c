/* SPDX-License-Identifier: MIT */
/*
 * The numbers on edges that name their sources. Each stands on its line, at the place nearest
 * to the middle where it hides nothing; where other lines run everywhere, where it hides least
 * of them. Short edges choose first: they have the fewest places.
 */
#include "base/buf.h"
#include "base/words.h"
#include "paint/geometry.h"
#include "paint/paint.h"
#include "paint/shape.h"
#include "paint/write.h"

#include <math.h>
#include <stdlib.h>

/*
 * Every place is held against all that is near, so time grows with the square of the edges:
 * among more of them no reader looks for a number.
 */
enum { MOST_EDGES = 2000 };

static const double step = 1.5;      /* between places, along the line */
static const double clear = 1.2;     /* of a number beside its line, from all else */
static const double least_seen = .4; /* of a line that a number stands on */
static const double least_left = 6;  /* of it, in points */

/* An edge that wants a number. */
typedef struct want {
    size_t edge;
    double length;
} want;

/* What may be in the way of numbers. */
typedef struct desk {
    en_figure *figure;
    en_path *paths; /* by edge */
    en_box *blocks; /* what no number may hide: nodes, labels, marks, tips, numbers */
    size_t *near;   /* of them, those near the edge under way; edges behind them */
    size_t block_count, near_blocks, near_edges;
} desk;

/* A place for a number. */
typedef struct spot {
    en_point at;
    double hidden; /* of other lines */
} spot;

static void add_block(desk *d, en_box box) { d->blocks[d->block_count++] = box; }

/* An end mark reaches back along its line and a little to both sides. */
static void add_tip(desk *d, const en_line *line, bool head) {
    static const double half = 2.2;
    if ((head ? line->head : line->tail) == EN_TIP_NONE)
        return;
    double reach = en_arrow_length(line);
    en_point tip[4];
    double rest = fmax(en_curve_length(line->curve) - reach, 0);
    en_curve_cut(tip, line->curve, head ? rest : 0, head ? 0 : rest);
    en_box box = {fmin(tip[0].x, tip[3].x), fmin(tip[0].y, tip[3].y), fmax(tip[0].x, tip[3].x),
                  fmax(tip[0].y, tip[3].y)};
    add_block(d, en_box_grown(box, half, half));
}

static en_status make_desk(desk *d, en_figure *f, en_error *err) {
    size_t most = 2 * f->node_count + 4 * f->edge_count + 1;
    *d = (desk){.figure = f,
                .paths = EN_NEW(f->arena, en_path, f->edge_count + 1),
                .blocks = EN_NEW(f->arena, en_box, most),
                .near = EN_NEW(f->arena, size_t, most + f->edge_count)};
    if (!d->paths || !d->blocks || !d->near)
        return en_fail_memory(err);
    for (size_t i = 0; i < f->node_count; i++) {
        en_polygon outline;
        en_shape_polygon(&outline, &f->nodes[i].shape, EN_OUTLINE_WIDTH / 2);
        add_block(d, en_polygon_box(&outline));
        if (f->nodes[i].label.line_count && !f->nodes[i].inside)
            add_block(d, f->nodes[i].label.box);
    }
    for (size_t i = 0; i < f->edge_count; i++) {
        const en_line *line = &f->edges[i].line;
        en_path_of(&d->paths[i], line->curve);
        add_tip(d, line, false);
        add_tip(d, line, true);
        if (*line->mark)
            add_block(d, en_box_of(line->mark_at, 2 * EN_DISC_RADIUS, 2 * EN_DISC_RADIUS));
    }
    return EN_OK;
}

/* See what a number of that size can come near to, on EDGE or beside it. */
static void look_round(desk *d, size_t edge, en_point size) {
    en_box reach = en_box_grown(d->paths[edge].box, size.x + 2 * clear, size.y + 2 * clear);
    d->near_blocks = d->near_edges = 0;
    for (size_t i = 0; i < d->block_count; i++)
        if (en_boxes_meet(&reach, &d->blocks[i]))
            d->near[d->near_blocks++] = i;
    for (size_t i = 0; i < d->figure->edge_count; i++)
        if (i != edge && en_path_in_box(&d->paths[i], &reach) > 0)
            d->near[d->near_blocks + d->near_edges++] = i;
}

static bool is_inside(const en_box *frame, const en_box *box) {
    return box->x0 >= frame->x0 && box->x1 <= frame->x1 && box->y0 >= frame->y0 &&
           box->y1 <= frame->y1;
}

/* Whether BOX hides nothing that must be seen; *HIDDEN: how much of other lines it does. */
static bool is_free(const desk *d, const en_box *box, double *hidden) {
    for (size_t i = 0; i < d->near_blocks; i++)
        if (en_boxes_meet(box, &d->blocks[d->near[i]]))
            return false;
    *hidden = 0;
    for (size_t i = 0; i < d->near_edges; i++)
        *hidden += en_path_in_box(&d->paths[d->near[d->near_blocks + i]], box);
    return true;
}

/* The point of a curve so far behind its start. */
static en_point point_at(const en_point curve[4], double distance) {
    en_point rest[4];
    en_curve_cut(rest, curve, distance, 0);
    return rest[0];
}

/* Try places on the line from its middle outwards: the first that hides no other, or the one
 * that hides least. */
static void look_on_line(spot *out, const desk *d, const want *w, en_point size) {
    const en_line *line = &d->figure->edges[w->edge].line;
    for (double off = 0; off < w->length / 2 && out->hidden > 0; off += step)
        for (int side = -1; side <= 1 && out->hidden > 0; side += 2) {
            spot s = {.at = point_at(line->curve, w->length / 2 + side * off)};
            en_box box = en_box_of(s.at, size.x, size.y);
            double left = w->length - en_path_in_box(&d->paths[w->edge], &box);
            if (left >= fmax(least_seen * w->length, least_left) &&
                is_free(d, &box, &s.hidden) && s.hidden < out->hidden - 1e-6)
                *out = s;
        }
}

/* The place beside a line at P, whose course there is towards Q: right of it, or left where
 * BREADTH, the line's, is negative. */
static en_point beside(en_point p, en_point q, double breadth, en_point size) {
    double length = fmax(en_distance(p, q), 1e-6), half = fabs(breadth) / 2;
    en_point across = {-(q.y - p.y) / length, (q.x - p.x) / length};
    double far = half + (fabs(across.x) * size.x + fabs(across.y) * size.y) / 2;
    far = copysign(far, breadth);
    return (en_point){p.x + across.x * far, p.y + across.y * far};
}

/* Whether a number at AT, as far as REACH from its line, is clearly nobody else's. */
static bool is_apart(const desk *d, en_point at, double reach) {
    for (size_t i = 0; i < d->near_edges; i++)
        if (en_path_distance(&d->paths[d->near[d->near_blocks + i]], at) < reach + clear)
            return false;
    return true;
}

/* Try places beside the line, where others keep away. */
static bool look_beside(spot *out, const desk *d, const want *w, en_point size) {
    const en_line *line = &d->figure->edges[w->edge].line;
    for (double off = 0; off < w->length / 2; off += step)
        for (int way = 0; way < 4; way++) {
            double along = w->length / 2 + (way & 1 ? off : -off);
            double breadth = way & 2 ? line->width : -line->width;
            en_point p = point_at(line->curve, along);
            *out = (spot){.at = beside(p, point_at(line->curve, along + step), breadth, size)};
            en_box box = en_box_of(out->at, size.x, size.y);
            if (is_inside(&d->figure->frame, &box) && is_free(d, &box, &out->hidden) &&
                out->hidden <= 0 && is_apart(d, out->at, en_distance(p, out->at)))
                return true;
        }
    return false;
}

/* Find the best place for a number of that size; false where there is none. */
static bool find_spot(spot *out, const desk *d, const want *w, en_point size) {
    spot apart;
    *out = (spot){.hidden = INFINITY};
    look_on_line(out, d, w, size);
    if (out->hidden <= 0)
        return true;
    if (look_beside(&apart, d, w, size)) {
        *out = apart;
        return true;
    }
    /* A number that hides more of others' lines than it stands on of its own names them. */
    en_box box = en_box_of(out->at, size.x, size.y);
    return out->hidden <= en_path_in_box(&d->paths[w->edge], &box);
}

static en_status set_number(desk *d, const want *w, bool *stands, en_error *err) {
    static const double cap = .72;
    en_mark_edge *edge = &d->figure->edges[w->edge];
    double text = en_text_width(d->figure, edge->cite, EN_CITE_SIZE, false);
    en_point size = {text + EN_CITE_HALO, cap * EN_CITE_SIZE + EN_CITE_HALO};
    spot at;
    look_round(d, w->edge, size);
    *stands = find_spot(&at, d, w, size);
    if (!*stands)
        return EN_OK;
    add_block(d, en_box_of(at.at, size.x, size.y));
    const char **line = EN_NEW(d->figure->arena, const char *, 1);
    if (!line)
        return en_fail_memory(err);
    *line = edge->cite;
    edge->cite_label = (en_label){.lines = line,
                                  .line_count = 1,
                                  .size = EN_CITE_SIZE,
                                  .anchor = EN_MIDDLE,
                                  .box = en_box_of(at.at, text, EN_CITE_SIZE)};
    return EN_OK;
}

/* Say in the figure how many edges stand without their numbers, if any do. */
static en_status say_uncited(en_figure *figure, size_t count, en_error *err) {
    if (!count)
        return EN_OK;
    en_buf text = {0};
    if (figure->remark)
        en_buf_printf(&text, "%s ", figure->remark);
    if (figure->lang && en_lang_find(figure->lang) == EN_FR)
        en_buf_printf(&text, "Faute de place, %zu %s sans numéro de source.", count,
                      count == 1 ? "relation est" : "relations sont");
    else
        en_buf_printf(&text, "For want of room, %zu %s without the numbers of %s sources.",
                      count, count == 1 ? "relation is" : "relations are",
                      count == 1 ? "its" : "their");
    figure->remark = en_arena_copy(figure->arena, en_buf_text(&text), text.length);
    bool failed = text.failed || !figure->remark;
    en_buf_destroy(&text);
    return failed ? en_fail_memory(err) : EN_OK;
}

static int shorter(const void *a, const void *b) {
    const want *p = a, *q = b;
    if (p->length < q->length || p->length > q->length)
        return p->length < q->length ? -1 : 1;
    return p->edge < q->edge ? -1 : 1;
}

en_status en_figure_cite(en_figure *figure, en_error *err) {
    desk d;
    size_t cited = 0, set = 0;
    want *wants = EN_NEW(figure->arena, want, figure->edge_count + 1);
    if (!wants)
        return en_fail_memory(err);
    for (size_t i = 0; i < figure->edge_count; i++)
        if (figure->edges[i].cite && *figure->edges[i].cite)
            wants[cited++] = (want){i, en_curve_length(figure->edges[i].line.curve)};
    if (!cited || cited > MOST_EDGES)
        return say_uncited(figure, cited, err);
    qsort(wants, cited, sizeof *wants, shorter);
    en_status status = make_desk(&d, figure, err);
    for (size_t i = 0; i < cited && !status; i++) {
        bool stands = false;
        status = set_number(&d, &wants[i], &stands, err);
        set += stands;
    }
    return status ? status : say_uncited(figure, cited - set, err);
}
