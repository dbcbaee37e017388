/* SPDX-License-Identifier: MIT */
/* Title above the network; below it the legend, in columns, and the caption. */
#include "paint/geometry.h"
#include "paint/paint.h"
#include "paint/shape.h"
#include "paint/text.h"

#include <math.h>
#include <string.h>

/* Sizes of type. */
#define TITLE    12.0
#define SUBTITLE 8.0
#define LEGEND   7.0
#define NOTE     6.0
#define CAPTION  6.5

/* Distances, in points. */
#define MARGIN        2.0  /* from the sides of the page */
#define ROW           11.5 /* from row to row in the legend */
#define COLUMN_GAP    16.0 /* at least between columns ... */
#define COLUMN_SPREAD 60.0 /* ... and at most */
#define CAPTION_ROW   8.6
#define CAPTION_X     46.0 /* where texts behind their leads start, unless a lead is wide */
#define RULE_GAP      7.0  /* above and below a rule */
#define FOOT          4.0  /* below all */

enum { TITLE_LINES = 4, LABEL_LINES = 4, NOTE_LINES = 8, CAPTION_LINES = 240 };

/* The share of a line that text may fill: a reader's fonts may be wider than ours. */
static double filled(double room) { return fmax(room * 0.94, 12); }

/* Stand LABEL at a left edge and a top, its lines PITCH apart. */
static void stand(en_label *label, const en_figure *figure, en_point at, double pitch) {
    label->anchor = EN_START;
    label->box = (en_box){at.x, at.y, at.x + en_label_width(figure, label),
                          at.y + pitch * (double)label->line_count};
}

en_status en_furniture_head(en_figure *figure, en_error *err) {
    double room = filled(figure->width - 2 * MARGIN), y = 2.3;
    en_label *title = &figure->title_label, *subtitle = &figure->subtitle_label;
    en_status status = en_text_wrap(title, figure, figure->title,
                                    (en_type){TITLE, true, room, TITLE_LINES}, err);
    if (!status)
        status = en_text_wrap(subtitle, figure, figure->subtitle,
                              (en_type){SUBTITLE, false, room, TITLE_LINES}, err);
    if (status)
        return status;
    stand(title, figure, (en_point){MARGIN, y}, 15);
    if (title->line_count)
        y = title->box.y1 + 1.7;
    stand(subtitle, figure, (en_point){MARGIN, y}, 10);
    if (subtitle->line_count)
        y = subtitle->box.y1;
    if (title->line_count || subtitle->line_count)
        y += 11;
    figure->frame = (en_box){MARGIN, y, figure->width - MARGIN, y};
    return EN_OK;
}

/* A column of the legend while it is composed: its own top left corner is the origin. */
typedef struct column {
    en_figure *figure;
    size_t number;
    double sample;  /* how wide samples are */
    double largest; /* radius of its sizes */
    double width, height;
} column;

static bool is_in(const column *c, const en_piece *piece) {
    return piece->part != EN_PART_CAPTION && piece->column == c->number;
}

static bool is_plain(const en_line *line) {
    return line->head == EN_TIP_NONE && line->tail == EN_TIP_NONE && !*line->mark &&
           !*line->dash && line->stroke == EN_SOLID;
}

/* Long enough to show a mark between two tips; a plain line is known by its width alone. */
static void measure_samples(column *c) {
    for (size_t i = 0; i < c->figure->piece_count; i++) {
        const en_piece *piece = &c->figure->pieces[i];
        if (!is_in(c, piece))
            continue;
        if (piece->part == EN_PART_NODE)
            c->sample = fmax(c->sample, fmax(11, 2.8 * piece->shape.radius));
        else if (piece->part == EN_PART_LINE)
            c->sample = fmax(c->sample, is_plain(&piece->line) ? 26 : 34);
        else if (piece->part == EN_PART_SIZE)
            c->largest = fmax(c->largest, piece->shape.radius);
    }
}

/* Where the text of a piece starts. */
static double text_x(const column *c, en_part part) {
    if (part == EN_PART_SIZE)
        return 2 * c->largest + 9;
    return part == EN_PART_NODE || part == EN_PART_LINE ? c->sample + 5 : 0;
}

/* The width that a text is given: a reader's fonts may be wider than ours. */
static double generous(double width) { return width * 1.03 + 2; }

static en_status wrap_piece(column *c, en_piece *piece, en_type type, en_error *err) {
    double x = text_x(c, piece->part);
    type.room = filled(fmin(type.room, c->figure->width - 2 * MARGIN) - x) - 2;
    en_status status = en_text_wrap(&piece->label, c->figure, piece->text, type, err);
    if (!status)
        c->width = fmax(c->width, x + generous(en_label_width(c->figure, &piece->label)));
    return status;
}

/* Rows tell how wide the column is; headings and notes wrap to that, or not much more. */
static en_status wrap_part(column *c, bool rows, en_error *err) {
    en_status status = EN_OK;
    double width = c->width;
    for (size_t i = 0; i < c->figure->piece_count && !status; i++) {
        en_piece *piece = &c->figure->pieces[i];
        bool is_row = piece->part != EN_PART_HEADING && piece->part != EN_PART_NOTE;
        if (!is_in(c, piece) || is_row != rows)
            continue;
        en_type type = {LEGEND, !is_row, is_row ? 200 : fmax(width, 108), LABEL_LINES};
        if (piece->part == EN_PART_NOTE)
            type = (en_type){NOTE, false, fmax(width, 170), NOTE_LINES};
        else if (piece->part == EN_PART_SIZE)
            type.lines = 1;
        status = wrap_piece(c, piece, type, err);
    }
    return status;
}

static void stand_row(column *c, en_piece *piece) {
    double pitch = en_line_pitch(LEGEND), lines = (double)piece->label.line_count;
    double height = fmax(ROW, lines * pitch + 2), middle = c->height + ROW / 2;
    if (piece->part == EN_PART_NODE) {
        height = fmax(height, 2.7 * piece->shape.radius + 2);
        middle = c->height + (lines > 1 ? ROW : height) / 2;
        piece->shape.at = (en_point){c->sample / 2, middle};
        /* Not all shapes stand in the middle of their box. */
        en_polygon outline;
        en_shape_polygon(&outline, &piece->shape, 0);
        en_box box = en_polygon_box(&outline);
        piece->shape.at.y += middle - (box.y0 + box.y1) / 2;
    } else {
        en_line *line = &piece->line;
        en_cubic_straight(line->curve, (en_point){0, middle}, (en_point){c->sample, middle});
        line->mark_at = (en_point){c->sample * 0.44, middle};
    }
    stand(&piece->label, c->figure, (en_point){text_x(c, piece->part), middle - pitch / 2},
          pitch);
    c->height += height;
}

static void stand_text(column *c, en_piece *piece) {
    bool heading = piece->part == EN_PART_HEADING;
    if (c->height > 0)
        c->height += heading ? 5 : 1.5;
    stand(&piece->label, c->figure, (en_point){0, c->height},
          en_line_pitch(heading ? LEGEND : NOTE));
    c->height = piece->label.box.y1 + (heading ? 4.6 : 0);
}

/* The sizes of a column from the largest down, each the next smaller than the last. */
static en_piece *next_size(const column *c, const en_piece *last) {
    en_piece *best = NULL;
    for (size_t i = 0; i < c->figure->piece_count; i++) {
        en_piece *piece = &c->figure->pieces[i];
        if (!is_in(c, piece) || piece->part != EN_PART_SIZE || piece == last)
            continue;
        if (last && (piece->shape.radius > last->shape.radius ||
                     (piece->shape.radius >= last->shape.radius && piece < last)))
            continue;
        if (!best || piece->shape.radius > best->shape.radius)
            best = piece;
    }
    return best;
}

/* Circles that share their lowest point; from the top of each a leader to its value. */
static void stand_sizes(column *c) {
    double largest = c->largest, top = c->height + 3, bottom = top + 2 * largest;
    double pitch = en_line_pitch(LEGEND), last_y = -pitch;
    double middle = largest + 1, end = middle + largest + 6;
    for (en_piece *piece = next_size(c, NULL); piece; piece = next_size(c, piece)) {
        double r = piece->shape.radius, y = bottom - 2 * r;
        double label_y = fmax(y, last_y + pitch - 0.5);
        piece->shape.outline = EN_CIRCLE;
        piece->shape.fill = "none";
        piece->shape.line = c->figure->mute;
        piece->shape.class_name = "size";
        piece->shape.at = (en_point){middle, bottom - r};
        piece->line = (en_line){.colour = c->figure->mute,
                                .class_name = "lead",
                                .dash = "",
                                .mark = "",
                                .width = 0.5,
                                .curve = {{middle, y},
                                          {middle + largest, y},
                                          {middle + largest, label_y},
                                          {end, label_y}}};
        stand(&piece->label, c->figure,
              (en_point){text_x(c, EN_PART_SIZE), label_y - pitch / 2}, pitch);
        last_y = label_y;
    }
    c->height = fmax(bottom, last_y + pitch / 2) + 2;
}

static en_status compose_column(column *c, en_error *err) {
    measure_samples(c);
    en_status status = wrap_part(c, true, err);
    if (!status)
        status = wrap_part(c, false, err);
    bool sizes_stand = false;
    for (size_t i = 0; i < c->figure->piece_count && !status; i++) {
        en_piece *piece = &c->figure->pieces[i];
        if (!is_in(c, piece))
            continue;
        if (piece->part == EN_PART_NODE || piece->part == EN_PART_LINE)
            stand_row(c, piece);
        else if (piece->part != EN_PART_SIZE)
            stand_text(c, piece);
        else if (!sizes_stand) {
            stand_sizes(c);
            sizes_stand = true;
        }
    }
    return status;
}

static void move_point(en_point *point, en_point by) {
    point->x += by.x;
    point->y += by.y;
}

static void move_piece(en_piece *piece, en_point by) {
    move_point(&piece->shape.at, by);
    for (int i = 0; i < 4; i++)
        move_point(&piece->line.curve[i], by);
    move_point(&piece->line.mark_at, by);
    en_box *box = &piece->label.box;
    *box = (en_box){box->x0 + by.x, box->y0 + by.y, box->x1 + by.x, box->y1 + by.y};
}

static void move_column(const column *c, en_point by) {
    for (size_t i = 0; i < c->figure->piece_count; i++)
        if (is_in(c, &c->figure->pieces[i]))
            move_piece(&c->figure->pieces[i], by);
}

/* How many of the COUNT columns stand beside each other, and how far apart. */
static size_t band_of(const column *columns, size_t count, double *gap) {
    double room = columns[0].figure->width - 2 * MARGIN - columns[0].width;
    size_t taken = 1;
    for (; taken < count && room >= columns[taken].width + COLUMN_GAP; taken++)
        room -= columns[taken].width + COLUMN_GAP;
    *gap = COLUMN_GAP;
    if (taken > 1)
        *gap += fmin(room / (double)(taken - 1), COLUMN_SPREAD - COLUMN_GAP);
    return taken;
}

/* Stand columns from Y on, in as many bands as they need; the bottom of the last. */
static double stand_columns(const column *columns, size_t count, double y) {
    double bottom = y;
    for (size_t i = 0; i < count;) {
        double gap, x = MARGIN, top = i ? bottom + 8 : y;
        for (size_t end = i + band_of(columns + i, count - i, &gap); i < end; i++) {
            move_column(&columns[i], (en_point){x, top});
            x += columns[i].width + gap;
            bottom = fmax(bottom, top + columns[i].height);
        }
    }
    return bottom;
}

/* The lowest column number that is at least FROM and has something in it; or EN_COLUMNS. */
enum { EN_COLUMNS = 1001 };
static size_t next_column(const en_figure *figure, size_t from) {
    size_t best = EN_COLUMNS;
    for (size_t i = 0; i < figure->piece_count; i++) {
        const en_piece *piece = &figure->pieces[i];
        if (piece->part != EN_PART_CAPTION && piece->column >= from && piece->column < best)
            best = piece->column;
    }
    return best;
}

static en_status compose_legend(en_figure *figure, double *y, en_error *err) {
    column *columns = EN_NEW(figure->arena, column, figure->piece_count);
    size_t count = 0;
    en_status status = columns ? EN_OK : en_fail_memory(err);
    for (size_t n = next_column(figure, 0); n < EN_COLUMNS && !status;
         n = next_column(figure, n + 1)) {
        columns[count] = (column){.figure = figure, .number = n};
        status = compose_column(&columns[count++], err);
    }
    if (status || !count)
        return status;
    figure->rules[0] = *y + RULE_GAP;
    *y = stand_columns(columns, count, figure->rules[0] + RULE_GAP - 1);
    return EN_OK;
}

/* The caption as it is set: a piece for each line. */
typedef struct caption {
    en_figure *figure;
    en_piece *pieces;
    size_t count;
    double x, y;
} caption;

static en_status add_line(caption *c, const en_piece *line, en_error *err) {
    en_piece *pieces = en_arena_grow(c->figure->arena, c->pieces, c->count, sizeof *pieces);
    if (!pieces)
        return en_fail_memory(err);
    c->pieces = pieces;
    pieces[c->count++] = *line;
    return EN_OK;
}

static en_status add_caption(caption *c, const en_piece *piece, en_error *err) {
    en_label label;
    double room = filled(c->figure->width - c->x - MARGIN);
    en_status status = en_text_wrap(&label, c->figure, piece->text,
                                    (en_type){CAPTION, false, room, CAPTION_LINES}, err);
    bool has_lead = piece->lead_label.line_count > 0;
    size_t lines = label.line_count ? label.line_count : has_lead;
    for (size_t i = 0; i < lines && !status; i++) {
        en_piece line = *piece;
        line.label = label;
        line.label.lines = label.lines + i;
        line.label.line_count = label.line_count > 0;
        stand(&line.label, c->figure, (en_point){c->x, c->y}, CAPTION_ROW);
        if (i == 0)
            stand(&line.lead_label, c->figure, (en_point){MARGIN, c->y}, CAPTION_ROW);
        else
            line.lead_label.line_count = 0;
        status = add_line(c, &line, err);
        c->y += CAPTION_ROW;
    }
    return status;
}

/* Set the leads, and with them where the texts behind them start. */
static en_status set_leads(caption *c, en_error *err) {
    en_figure *figure = c->figure;
    double widest = 0, room = fmax(figure->width * 0.3, 10);
    en_status status = EN_OK;
    for (size_t i = 0; i < figure->piece_count && !status; i++) {
        en_piece *piece = &figure->pieces[i];
        if (piece->part != EN_PART_CAPTION)
            continue;
        status = en_text_wrap(&piece->lead_label, figure, piece->lead,
                              (en_type){CAPTION, true, room, 1}, err);
        if (!status)
            widest = fmax(widest, en_label_width(figure, &piece->lead_label));
    }
    c->x = widest > 0 ? fmax(CAPTION_X, MARGIN + widest + 8) : MARGIN;
    return status;
}

static en_status compose_caption(en_figure *figure, double *y, en_error *err) {
    caption c = {.figure = figure, .y = *y + 2 * RULE_GAP - 3};
    en_status status = set_leads(&c, err);
    for (size_t i = 0; i < figure->piece_count && !status; i++)
        if (figure->pieces[i].part != EN_PART_CAPTION)
            status = add_line(&c, &figure->pieces[i], err);
    size_t others = c.count;
    for (size_t i = 0; i < figure->piece_count && !status; i++)
        if (figure->pieces[i].part == EN_PART_CAPTION)
            status = add_caption(&c, &figure->pieces[i], err);
    if (status || c.count == others)
        return status;
    figure->rules[1] = *y + RULE_GAP - 1;
    figure->pieces = c.pieces;
    figure->piece_count = c.count;
    *y = c.y;
    return EN_OK;
}

/* What went wrong on the way is said where a reader looks for what the figure rests on. */
static en_status add_remark(en_figure *figure, en_error *err) {
    if (!figure->remark || !*figure->remark)
        return EN_OK;
    en_piece *pieces = EN_NEW(figure->arena, en_piece, figure->piece_count + 1);
    if (!pieces)
        return en_fail_memory(err);
    if (figure->piece_count)
        memcpy(pieces, figure->pieces, figure->piece_count * sizeof *pieces);
    pieces[figure->piece_count++] =
        (en_piece){.part = EN_PART_CAPTION, .text = figure->remark, .lead = "Note"};
    figure->pieces = pieces;
    return EN_OK;
}

en_status en_furniture_foot(en_figure *figure, en_error *err) {
    double y = figure->frame.y1;
    en_status status = add_remark(figure, err);
    if (!status)
        status = compose_legend(figure, &y, err);
    if (!status)
        status = compose_caption(figure, &y, err);
    figure->height = y + FOOT;
    return status;
}
