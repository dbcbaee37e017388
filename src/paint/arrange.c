/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
#include "base/words.h"
#include "paint/geometry.h"
#include "paint/judge.h"
#include "paint/paint.h"
#include "paint/place.h"
#include "paint/route.h"
#include "paint/search.h"
#include "paint/shape.h"

#include <math.h>

/* How high the network may become: more nodes need more room, few look lost in much of it. */
static double frame_height(const en_figure *figure) {
    static const double nodes = 28, high = 278, wide = 453.54, growth = 0.62, least = 100,
                        most_aspect = 1.35, round_largest = 60, apart = 14, spread = 3;
    double width = fmax(figure->frame.x1 - figure->frame.x0, 1), largest = 0, area = 0;
    double height =
        high * pow((double)figure->node_count / nodes, growth) * fmin(wide / width, 2);
    for (size_t i = 0; i < figure->node_count; i++) {
        double w, h;
        en_shape_size(&w, &h, &figure->nodes[i].shape);
        largest = fmax(largest, h);
        area += (w + apart) * (h + apart);
    }
    height = fmax(height, area * spread / width);
    return fmax(fmin(fmax(height, least), most_aspect * width), largest + round_largest);
}

/* The box of all that is drawn. */
static en_box ink_box(const en_figure *figure) {
    en_box ink = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < figure->node_count; i++) {
        const en_mark_node *node = &figure->nodes[i];
        en_polygon polygon;
        en_shape_polygon(&polygon, &node->shape, 1);
        ink = en_box_union(ink, en_polygon_box(&polygon));
        if (node->label.line_count)
            ink = en_box_union(ink, node->label.box);
    }
    for (size_t i = 0; i < figure->edge_count; i++) {
        en_path path;
        en_path_of(&path, figure->edges[i].line.curve);
        ink = en_box_union(ink, en_box_grown(path.box, 2, 2));
    }
    return ink;
}

static void shift(en_point *p, en_point by) {
    p->x += by.x;
    p->y += by.y;
}

static void shift_all(en_figure *figure, en_point by) {
    for (size_t i = 0; i < figure->node_count; i++) {
        en_box *box = &figure->nodes[i].label.box;
        shift(&figure->nodes[i].shape.at, by);
        *box = (en_box){box->x0 + by.x, box->y0 + by.y, box->x1 + by.x, box->y1 + by.y};
    }
    for (size_t i = 0; i < figure->edge_count; i++) {
        en_line *line = &figure->edges[i].line;
        for (int j = 0; j < 4; j++)
            shift(&line->curve[j], by);
        shift(&line->mark_at, by);
    }
}

/* Move all to the middle of the frame and take away what room it leaves above and below. */
static void trim(en_figure *figure) {
    static const double margin = 2;
    en_box *frame = &figure->frame;
    if (!figure->node_count) {
        frame->y1 = frame->y0;
        return;
    }
    en_box ink = ink_box(figure);
    shift_all(figure, (en_point){en_box_middle(frame).x - en_box_middle(&ink).x,
                                 frame->y0 + margin - ink.y0});
    frame->y1 = frame->y0 + ink.y1 - ink.y0 + 2 * margin;
}

/* Say in the figure how many entities stand without their names, if any do. */
static en_status say_nameless(en_figure *figure, en_error *err) {
    size_t count = 0;
    for (size_t i = 0; i < figure->node_count; i++)
        count += figure->nodes[i].text[0] && !figure->nodes[i].label.line_count;
    if (!count)
        return EN_OK;
    bool french = figure->lang && en_lang_find(figure->lang) == EN_FR;
    en_buf text = {0};
    if (figure->remark)
        en_buf_printf(&text, "%s ", figure->remark);
    if (french)
        en_buf_printf(&text, "Faute de place, %zu %s sans étiquette.", count,
                      count == 1 ? "entité est" : "entités sont");
    else
        en_buf_printf(&text, "For want of room, %zu %s without a label.", count,
                      count == 1 ? "entity is" : "entities are");
    figure->remark = en_arena_copy(figure->arena, en_buf_text(&text), text.length);
    bool failed = text.failed || !figure->remark;
    en_buf_destroy(&text);
    return failed ? en_fail_memory(err) : EN_OK;
}

en_status en_figure_arrange(en_figure *figure, en_error *err) {
    enum { ROUNDS_FAST = 12, ROUNDS = 60 };
    en_desk desk;
    en_placing placing;
    en_status status = en_desk_create(&desk, figure, err);
    if (status)
        return status;
    figure->frame.y1 = figure->frame.y0 + frame_height(figure);
    en_web_set_field(desk.web, figure);
    en_point *at = EN_NEW(figure->arena, en_point, figure->node_count + 1);
    if (!at)
        return en_fail_memory(err);
    if (figure->node_count == 1)
        at[0] = en_box_middle(&figure->frame);
    else if (figure->node_count)
        status = en_search_run(at, &desk, err);
    size_t rounds = figure->quality == EN_FAST ? ROUNDS_FAST : ROUNDS;
    desk.bends = true;
    if (!status)
        status = en_desk_draw(&placing, &desk, at, rounds, err);
    if (status)
        return status;
    en_part_labels(figure);
    en_route_clear_marks(figure, desk.paths);
    trim(figure);
    return say_nameless(figure, err);
}
