/* SPDX-License-Identifier: MIT */
#include "base/nearest.h"
#include "base/utf8.h"
#include "cli/intake.h"
#include "picture/caption.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const quality_names[] = {"good", "fast", "best", NULL};
static const char *const layout_names[] = {"auto", "stress", "force", "layers", NULL};

typedef struct arguments {
    en_common common;
    const char *dossier, *size, *title, *prefix, *width, *note;
    unsigned quality, layout, theme;
    size_t timeout;
    bool no_legend, no_caption, cite, describe;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier; - is standard input", NULL},
    {EN_VALUE, 's', "size", AT(size), "MEASURE", "what areas show (betweenness)", NULL},
    {EN_VALUE, 't', "title", AT(title), "TEXT", "in place of the dossier's title", NULL},
    {EN_VALUE, 0, "note", AT(note), "TEXT", "a line of your own, last in the caption", NULL},
    {EN_FLAG, 'c', "cite", AT(cite), NULL, "number the sources of each relation on its line",
     NULL},
    {EN_FLAG, 0, "no-legend", AT(no_legend), NULL, "leave out the legend", NULL},
    {EN_FLAG, 0, "no-caption", AT(no_caption), NULL,
     "leave out the caption, but for --note and what --cite needs", NULL},
    {EN_FLAG, 0, "describe", AT(describe), NULL,
     "print the figure in words, for who cannot see it, and draw nothing", NULL},
    {EN_VALUE, 'w', "width", AT(width), "WIDTH", "such as 160mm, 89mm, 6in (160mm)", NULL},
    {EN_CHOICE, 'q', "quality", AT(quality), NULL, "how long to search for a layout (good)",
     quality_names},
    {EN_CHOICE, 0, "layout", AT(layout), NULL, "how to lay it out (auto)", layout_names},
    {EN_CHOICE, 0, "theme", AT(theme), NULL, "colours (light); auto follows the page in SVG",
     en_theme_names},
    {EN_VALUE, 0, "id-prefix", AT(prefix), "TEXT", "of ids in the SVG (from its content)",
     NULL},
    {EN_NUMBER, 0, "timeout", AT(timeout), "SECONDS", "for layout and painting (60)", NULL},
    {0},
};

/* What a figure can be made into. */
typedef struct form {
    const char *name;
    bool binary;
    en_status (*stand_in)(en_buf *out, const en_picture *picture, en_error *err);
} form;

static const form forms[] = {
    {"dot", false, en_picture_plain_dot},
    {"svg", false, en_picture_plain_svg},
    {"png", true, NULL},
    {"pdf", true, NULL},
};
enum { FORMS = sizeof forms / sizeof *forms, MOST_FILES = 16 };

/* A figure under way to its files. */
typedef struct easel {
    const arguments *a;
    en_session *session;
    size_t count; /* of files, or 1 for standard output */
    const form *form[MOST_FILES];
    en_buf made[MOST_FILES];
    double width;
    en_intake intake;
    en_picture picture;
} easel;

static en_status pick_form(const form **out, const char *name, en_error *err) {
    en_nearest nearest = {.typed = name};
    for (size_t i = 0; i < FORMS; i++) {
        if (strcmp(forms[i].name, name) == 0) {
            *out = &forms[i];
            return EN_OK;
        }
        en_nearest_offer(&nearest, forms[i].name);
    }
    return en_nearest_fail(&nearest, "figure format", "there are dot, svg, png and pdf", err);
}

static en_status pick_form_of_file(easel *e, size_t i, const char *path, en_error *err) {
    const char *dot = strrchr(path, '.'), *slash = strrchr(path, '/');
    if (e->a->common.format)
        return pick_form(&e->form[i], e->a->common.format, err);
    if (!dot || (slash && dot < slash))
        return en_fail(err, EN_USAGE,
                       "-o %s: the ending tells the format: .dot, .svg, .png or .pdf",
                       en_shown_path(path));
    return pick_form(&e->form[i], dot + 1, err);
}

/* Words in a file that is called a figure would be taken for one. */
static en_status refuse_forms(const en_common *common, en_error *err) {
    if (common->format)
        return en_fail(err, EN_USAGE, "--describe prints plain text: leave --format out");
    for (size_t i = 0; i < common->output.count; i++) {
        const char *dot = strrchr(common->output.items[i], '.');
        for (size_t k = 0; dot && k < FORMS; k++)
            if (strcmp(dot + 1, forms[k].name) == 0)
                return en_fail(err, EN_USAGE,
                               "-o %.200s: --describe prints plain text and draws nothing; "
                               "write to a .txt, or leave --describe out",
                               common->output.items[i]);
    }
    return EN_OK;
}

static en_status pick_forms(easel *e, en_error *err) {
    const en_names *files = &e->a->common.output;
    if (e->a->describe)
        return refuse_forms(&e->a->common, err);
    if (files->count > MOST_FILES)
        return en_fail(err, EN_USAGE, "-o may be given %d times", (int)MOST_FILES);
    en_status status = EN_OK;
    e->count = files->count ? files->count : 1;
    for (size_t i = 0; i < e->count && !status; i++) {
        const char *path = files->count ? files->items[i] : "-";
        if (strcmp(path, "-") != 0)
            status = pick_form_of_file(e, i, path, err);
        else if (e->count > 1)
            status = en_fail(err, EN_USAGE, "-o - is for a single figure");
        else
            status =
                pick_form(&e->form[i], e->a->common.format ? e->a->common.format : "dot", err);
    }
    if (!status && e->form[0]->binary && en_to_terminal(e->session, &e->a->common))
        status = en_fail(err, EN_USAGE,
                         "%s is not for a terminal; give it a file with -o, or a pipe",
                         e->form[0]->name);
    return status;
}

/* "160mm", "16cm", "6.3in", "453pt", or a bare number of millimetres. */
static en_status read_width(easel *e, en_error *err) {
    static const struct {
        const char *name;
        double points;
    } units[] = {{"mm", 72 / 25.4}, {"cm", 720 / 25.4}, {"in", 72}, {"pt", 1}, {"", 72 / 25.4}};
    const char *text = e->a->width ? e->a->width : "160mm";
    char *end;
    double value = strtod(text, &end);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(units[i].name, end) == 0)
            e->width = value * units[i].points;
    en_shown shown;
    bool decimal = text[0] >= '0' && text[0] <= '9' && text[1] != 'x' && text[1] != 'X';
    if (!decimal || !(e->width >= 215 && e->width <= 5000))
        return en_fail(err, EN_USAGE,
                       "--width '%s' is no width from 76mm to 1760mm; write 160mm or 6.3in",
                       en_shown_text(&shown, text));
    return EN_OK;
}

/* Ids begin with it: a letter, then letters, digits, - and _, or an SVG would not be valid. */
static en_status check_prefix(const char *prefix, en_error *err) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static const char rest[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    if (!prefix)
        return EN_OK;
    size_t length = strlen(prefix);
    if (length && length <= 40 && strchr(letters, *prefix) && strspn(prefix, rest) == length)
        return EN_OK;
    en_shown shown;
    return en_fail(err, EN_USAGE,
                   "--id-prefix '%s' is no id: a letter, then up to 39 letters, digits, - "
                   "and _",
                   en_shown_text(&shown, prefix));
}

static en_status measure(easel *e, en_error *err) {
    const char *name = e->a->size ? e->a->size : "betweenness";
    en_status status = en_measure_pick(&e->picture.size, name, err);
    double *score = EN_NEW(e->session->arena, double, en_network_size(e->intake.network) + 1);
    if (!status && !score)
        status = en_fail_memory(err);
    if (!status)
        status = en_measure_run(score, e->picture.size, e->intake.network, false, err);
    e->picture.score = score;
    return status;
}

static en_status set_picture(easel *e, en_error *err) {
    const arguments *a = e->a;
    en_picture *p = &e->picture;
    p->network = e->intake.network;
    p->lang = e->intake.lang;
    p->title = a->title;
    p->prefix = a->prefix;
    p->note = a->note;
    p->no_legend = a->no_legend;
    p->no_caption = a->no_caption;
    p->cite = a->cite;
    p->quality = quality_names[a->quality];
    p->layout = layout_names[a->layout];
    p->width = e->width;
    p->theme = &en_themes[a->theme];
    p->seed = a->common.seed;
    p->facts = en_intake_facts(&e->intake, &a->common, e->session);
    p->fact_count = EN_FACTS;
    return p->facts ? EN_OK : en_fail_memory(err);
}

/* Something to read even so; what needs the painter is refused. */
static en_status stand_in(easel *e, const en_error *why, en_error *err) {
    for (size_t i = 0; i < e->count; i++) {
        if (!e->form[i]->stand_in)
            return en_fail(err, EN_SYSTEM, "%s cannot be drawn, SVG and DOT can: %s",
                           e->form[i]->name, why->text);
        en_buf_destroy(&e->made[i]);
        en_status status = e->form[i]->stand_in(&e->made[i], &e->picture, err);
        if (status)
            return status;
    }
    en_note(err, "a plain drawing stands in: %s", why->text);
    return EN_OK;
}

static en_status paint(easel *e, en_error *err) {
    const char *names[MOST_FILES];
    for (size_t i = 0; i < e->count; i++)
        names[i] = e->form[i]->name;
    en_buf dot = {0};
    en_error why = {0};
    en_status status = en_picture_compose(&dot, &e->picture, err);
    if (!status) {
        const en_paint_job job = {.dot = en_buf_text(&dot),
                                  .formats = names,
                                  .format_count = e->count,
                                  .made = e->made,
                                  .seconds = e->a->timeout ? (unsigned)e->a->timeout : 60};
        if (e->session->host->paint(e->session->host->state, &job, &why))
            status = stand_in(e, &why, err);
    }
    en_buf_destroy(&dot);
    return status;
}

static en_status put_in_place(easel *e, en_error *err) {
    const en_names *paths = &e->a->common.output;
    if (paths->count == 0 || strcmp(paths->items[0], "-") == 0) {
        en_buf_add(&e->session->out, en_buf_text(&e->made[0]), e->made[0].length);
        return EN_OK;
    }
    en_file files[MOST_FILES];
    for (size_t i = 0; i < e->count; i++)
        files[i] = (en_file){paths->items[i], en_buf_text(&e->made[i]), e->made[i].length};
    return en_save(e->session, files, e->count, err);
}

/* The figure in words: what its SVG is described by. */
static en_status describe(easel *e, en_error *err) {
    en_buf said = {0}, text = {0};
    en_status status = en_view_refuse_empty(e->intake.view, err);
    if (!status) {
        en_say_description(&said, &e->picture);
        en_buf_clean(&text, en_buf_text(&said));
        en_buf_puts(&text, "\n");
        text.failed |= said.failed;
        status = en_deliver(e->session, &e->a->common, &text, err);
    }
    en_buf_destroy(&said);
    en_buf_destroy(&text);
    return status;
}

static en_status make_figure(easel *e, en_error *err) {
    en_status status = paint(e, err);
    return status ? status : put_in_place(e, err);
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    easel *e = EN_NEW(session->arena, easel, 1);
    if (!e)
        return en_fail_memory(err);
    e->a = a;
    e->session = session;
    en_status status = pick_forms(e, err);
    if (!status)
        status = read_width(e, err);
    if (!status)
        status = check_prefix(a->prefix, err);
    if (!status)
        status = en_intake_open(&e->intake, session, a->dossier, &a->common, err);
    if (!status)
        status = measure(e, err);
    if (!status)
        status = set_picture(e, err);
    if (!status)
        status = a->describe ? describe(e, err) : make_figure(e, err);
    for (size_t i = 0; i < e->count; i++)
        en_buf_destroy(&e->made[i]);
    en_intake_close(&e->intake);
    return status;
}

const en_command en_command_draw = {
    .name = "draw",
    .summary = "draw the network: DOT, SVG, PNG, PDF",
    .usage = "DOSSIER -o FIGURE.svg [-o FIGURE.png ...]",
    .details = "The ending of each file tells its format; one layout serves all of them.\n"
               "Without -o, DOT goes to standard output, or what --format says.",
    .options = options,
    .size = sizeof(arguments),
    .views = true,
    .run = run,
};
