/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
#include "base/words.h"
#include "paint/geometry.h"
#include "paint/judge.h"
#include "paint/mend.h"
#include "paint/paint.h"
#include "paint/part.h"
#include "paint/place.h"
#include "paint/plots.h"
#include "paint/route.h"
#include "paint/search.h"
#include "paint/shape.h"
#include "paint/tidy.h"

#include <math.h>

static const double most_aspect = 1.35; /* height of the frame by its width */

/* How high the network may become: more nodes need more room, few look lost in much of it. */
static double frame_height(const en_figure *figure, const en_web *web) {
    static const double nodes = 28, high = 278, wide = 453.54, growth = 0.62, least = 100,
                        round_largest = 60, apart = 14, spread = 3, most_narrow = 1.5;
    double width = fmax(figure->frame.x1 - figure->frame.x0, 1), largest = 0, area = 0;
    double count = 0;
    for (size_t i = 0; i < figure->node_count; i++) {
        double w, h;
        if (figure->node_count > 1 && !en_web_degree(web, i))
            continue; /* stands below */
        count++;
        en_shape_size(&w, &h, &figure->nodes[i].shape);
        largest = fmax(largest, h);
        area += (w + apart) * (h + apart);
    }
    double height = high * pow(count / nodes, growth) * fmin(wide / width, 2);
    height = fmax(height, area * spread / width);
    double most = most_aspect * width * fmax(1, fmin(wide / width, most_narrow));
    if (web->rings) /* round, and as wide as they need be: what is not needed falls away */
        return fmax(width, largest + round_largest);
    return fmax(fmin(fmax(height, least), most), largest + round_largest);
}

/* How large nodes are drawn: radii squared are made SLOPE times as large, and LIFT more. */
static void resize(en_figure *figure, double slope, double lift) {
    for (size_t i = 0; i < figure->node_count; i++) {
        double *radius = &figure->nodes[i].shape.radius;
        *radius = sqrt(slope * *radius * *radius + lift);
    }
    for (size_t i = 0; i < figure->piece_count; i++) {
        double *radius = &figure->pieces[i].shape.radius;
        if (figure->pieces[i].part == EN_PART_SIZE)
            *radius = sqrt(slope * *radius * *radius + lift);
    }
}

static void thin_lines(en_figure *figure, double share) {
    for (size_t i = 0; i < figure->edge_count; i++)
        figure->edges[i].line.width *= share;
    for (size_t i = 0; i < figure->piece_count; i++)
        if (figure->pieces[i].part == EN_PART_LINE)
            figure->pieces[i].line.width *= share;
}

/*
 * Make nodes smaller, in the legend too, where the largest has too much of the frame, which
 * leaves the smallest as they are; and all of them where together they would cover it. Areas
 * still grow with the measure, since all are changed by one straight line.
 */
static void shrink(en_figure *figure) {
    static const double most_covered = 0.18, most_wide = 0.085, least_line = 0.3;
    enum { MANY_EDGES = 400 };
    double width = figure->frame.x1 - figure->frame.x0, wide = most_wide * width;
    double least = INFINITY, largest = 0, area = 0;
    for (size_t i = 0; i < figure->node_count; i++) {
        least = fmin(least, figure->nodes[i].shape.radius);
        largest = fmax(largest, figure->nodes[i].shape.radius);
    }
    if (largest > wide && least < wide) {
        double slope = (wide * wide - least * least) / (largest * largest - least * least);
        resize(figure, slope, least * least * (1 - slope));
    }
    for (size_t i = 0; i < figure->node_count; i++)
        area += EN_PI * figure->nodes[i].shape.radius * figure->nodes[i].shape.radius;
    double share = width * width * most_aspect * most_covered / area;
    if (share < 1)
        resize(figure, share, 0);
    /* Many lines are thinner, or they would be all there is to see. */
    if (figure->edge_count > MANY_EDGES)
        thin_lines(figure, fmax(sqrt(MANY_EDGES / (double)figure->edge_count), least_line));
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
    shrink(figure);
    en_status status = en_desk_create(&desk, figure, err);
    if (status)
        return status;
    figure->frame.y1 = figure->frame.y0 + frame_height(figure, desk.web);
    if (!desk.web->rows)
        status = en_plots_make(desk.web, figure, err);
    if (status)
        return status;
    en_web_set_fields(desk.web, figure);
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
        status = en_desk_draw(&desk, at, rounds, err);
    if (!status)
        status = en_mend(&desk, at, rounds, err);
    if (status)
        return status;
    en_part_labels(figure);
    en_route_clear_marks(figure, desk.paths);
    status = en_tidy(figure, desk.web, err);
    return status ? status : say_nameless(figure, err);
}
