/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/easel.h"
#include "cli/intake.h"
#include "dossier/pick.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const quality_names[] = {"good", "fast", "best", NULL};
static const char *const layout_names[] = {"auto", "stress", "force", "layers", "radial", NULL};

typedef struct arguments {
    en_common common;
    const char *dossier, *size, *title, *prefix, *width, *note, *table;
    unsigned quality, layout, theme, colour;
    en_names highlight;
    size_t timeout, top;
    bool no_legend, no_caption, cite, describe, whole;
} arguments;

/* Of more entities than MANY, FIRST are drawn unless the whole is asked for. */
enum { MANY = 1000, FIRST = 100 };

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier; - is standard input", NULL},
    {EN_VALUE, 's', "size", AT(size), "MEASURE", "what areas show (betweenness)", NULL},
    {EN_CHOICE, 0, "colour", AT(colour), NULL, "what fills show (kind)", en_colouring_names},
    {EN_CHOICE, 0, "color", AT(colour), NULL, "the same", en_colouring_names},
    {EN_COMMAS, 0, "highlight", AT(highlight), "ID,...",
     "entities to stand out, with their relations", NULL},
    {EN_NUMBER, 'n', "top", AT(top), "N",
     "only the N highest by that measure (all, but 100 of more than 1000)", NULL},
    {EN_FLAG, 0, "whole", AT(whole), NULL, "all entities, however many", NULL},
    {EN_VALUE, 't', "title", AT(title), "TEXT", "in place of the dossier's title", NULL},
    {EN_VALUE, 0, "note", AT(note), "TEXT", "a line of your own, last in the caption", NULL},
    {EN_FLAG, 'c', "cite", AT(cite), NULL, "number the sources of each relation on its line",
     NULL},
    {EN_FLAG, 0, "no-legend", AT(no_legend), NULL, "leave out the legend", NULL},
    {EN_FLAG, 0, "no-caption", AT(no_caption), NULL,
     "leave out the caption, but for --note and what --cite needs", NULL},
    {EN_FLAG, 0, "describe", AT(describe), NULL,
     "print the figure in words, for who cannot see it, and draw nothing", NULL},
    {EN_VALUE, 0, "table", AT(table), "FILE", "write what it shows as a table, .html or .csv",
     NULL},
    {EN_VALUE, 'w', "width", AT(width), "WIDTH",
     "column (89mm), page (183mm), or such as 120mm, 6in (160mm)", NULL},
    {EN_CHOICE, 'q', "quality", AT(quality), NULL, "how long to search for a layout (good)",
     quality_names},
    {EN_CHOICE, 0, "layout", AT(layout), NULL, "radial: rings round the largest (auto)",
     layout_names},
    {EN_CHOICE, 0, "theme", AT(theme), NULL, "colours (light); auto follows the page in SVG",
     en_theme_names},
    {EN_VALUE, 0, "id-prefix", AT(prefix), "TEXT", "of ids in the SVG (from its content)",
     NULL},
    {EN_NUMBER, 0, "timeout", AT(timeout), "SECONDS", "for layout and painting (60)", NULL},
    {0},
};

/* A figure in the making. */
typedef struct studio {
    const arguments *a;
    size_t top; /* entities drawn; 0: all */
    en_session *session;
    double width;
    en_easel easel;
    en_intake intake;
    en_network *part; /* of it, where not all is drawn */
    en_picture picture;
} studio;

/* What journals and reports call their widths, and what we take where none is given. */
static const char *width_of(const char *given) {
    static const char *const presets[][2] = {{"column", "89mm"}, {"page", "183mm"}};
    for (size_t i = 0; given && i < sizeof presets / sizeof *presets; i++)
        if (strcmp(presets[i][0], given) == 0)
            return presets[i][1];
    return given ? given : "160mm";
}

/* A preset, "160mm", "16cm", "6.3in", "453pt", or a bare number of millimetres. */
static en_status read_width(studio *k, en_error *err) {
    static const struct {
        const char *name;
        double points;
    } units[] = {{"mm", 72 / 25.4}, {"cm", 720 / 25.4}, {"in", 72}, {"pt", 1}, {"", 72 / 25.4}};
    const char *text = width_of(k->a->width);
    char *end;
    double value = strtod(text, &end);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(units[i].name, end) == 0)
            k->width = value * units[i].points;
    en_shown shown;
    bool decimal = text[0] >= '0' && text[0] <= '9' && text[1] != 'x' && text[1] != 'X';
    if (!decimal || !(k->width >= 215 && k->width <= 5000))
        return en_fail(
            err, EN_USAGE,
            "--width '%s' is no width from 76mm to 1760mm; write 160mm or 6.3in, column "
            "or page",
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

static en_status measure(studio *k, en_error *err) {
    const char *name = k->a->size ? k->a->size : "betweenness";
    en_status status = en_measure_pick(&k->picture.size, name, err);
    double *score = EN_NEW(k->session->arena, double, en_network_size(k->intake.network) + 1);
    if (!status && !score)
        status = en_fail_memory(err);
    if (!status)
        status = en_measure_run(score, k->picture.size, k->intake.network, false, err);
    k->picture.score = score;
    return status;
}

/* The groups of what is drawn, for its fills. */
static en_status group(studio *k, en_error *err) {
    en_picture *p = &k->picture;
    return en_groups_find(&p->groups, &en_colourings[k->a->colour],
                          k->part ? k->part : k->intake.network, p->score, p->lang, err);
}

/* Whom --highlight names, by vertex. */
static en_status highlight(studio *k, en_error *err) {
    const en_view *view = en_network_view(k->picture.network);
    const en_names *names = &k->a->highlight;
    if (!names->count)
        return EN_OK;
    bool *is = EN_NEW(k->session->arena, bool, view->entity_count + 1);
    if (!is)
        return en_fail_memory(err);
    for (size_t i = 0; i < names->count; i++) {
        size_t entity;
        en_shown shown;
        en_status status = en_entity_pick(&entity, view->dossier, names->items[i], err);
        if (status)
            return status;
        if (view->vertex[entity] == EN_NONE)
            return en_fail(
                err, EN_UNDEFINED,
                "--highlight '%s': it is not drawn, for want of a relation in this view "
                "or of a place among --top; name another, or widen the view",
                en_shown_text(&shown, names->items[i]));
        is[view->vertex[entity]] = true;
    }
    k->picture.highlight = is;
    return EN_OK;
}

/* Where the figure comes from: what every output states, and what was chosen for this one. */
static en_status state_facts(studio *k, en_error *err) {
    en_session *session = k->session;
    const en_fact *facts = en_intake_facts(&k->intake, &k->a->common, session);
    en_fact *all = EN_NEW(session->arena, en_fact, EN_FACTS + 3);
    char top[24];
    int length = snprintf(top, sizeof top, "%zu", k->top);
    const char *kept = en_arena_copy(session->arena, top, (size_t)length);
    if (!facts || !all || !kept)
        return en_fail_memory(err);
    memcpy(all, facts, EN_FACTS * sizeof *facts);
    size_t count = EN_FACTS;
    bool french = k->intake.lang == EN_FR;
    all[count++] = (en_fact){"size", k->picture.size->name, french ? "mesure" : "measure"};
    all[count++] =
        (en_fact){"language", en_lang_code(k->intake.lang), french ? "langue" : NULL};
    if (k->top)
        all[count++] = (en_fact){"top", kept, NULL};
    k->picture.facts = all;
    k->picture.fact_count = count;
    return EN_OK;
}

static void set_picture(studio *k) {
    const arguments *a = k->a;
    en_picture *p = &k->picture;
    p->network = k->intake.network;
    p->lang = k->intake.lang;
    p->title = a->title;
    p->prefix = a->prefix;
    p->note = a->note;
    p->no_legend = a->no_legend;
    p->no_caption = a->no_caption;
    p->cite = a->cite;
    p->quality = quality_names[a->quality];
    p->layout = layout_names[a->layout];
    p->width = k->width;
    p->theme = &en_themes[a->theme];
    p->seed = a->common.seed;
}

/* Make all that was asked for, then put it in place. */
static en_status make(studio *k, en_error *err) {
    enum { SECONDS = 60 };
    size_t seconds = k->a->timeout ? k->a->timeout : SECONDS;
    en_status status = k->a->describe ? en_easel_describe(&k->easel, &k->picture, err)
                                      : en_easel_paint(&k->easel, &k->picture, seconds, err);
    if (!status)
        status = en_easel_tabulate(&k->easel, &k->picture, err);
    return status ? status : en_easel_deliver(&k->easel, err);
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    studio *k = EN_NEW(session->arena, studio, 1);
    if (!k)
        return en_fail_memory(err);
    k->a = a;
    k->session = session;
    en_status status =
        en_easel_open(&k->easel, session, &a->common, a->describe, a->table, err);
    if (!status)
        status = read_width(k, err);
    if (!status && a->top && a->whole)
        status = en_fail(err, EN_USAGE, "--top and --whole contradict each other");
    if (!status)
        status = check_prefix(a->prefix, err);
    if (!status)
        status = en_intake_open(&k->intake, session, a->dossier, &a->common, err);
    if (!status) {
        bool many = en_network_size(k->intake.network) > MANY;
        k->top = a->top || a->whole || !many ? a->top : FIRST;
        set_picture(k);
        status = measure(k, err);
    }
    if (!status)
        status = state_facts(k, err);
    if (!status && k->top)
        status = en_picture_keep_top(&k->part, &k->picture, k->top, err);
    if (!status)
        status = highlight(k, err);
    if (!status)
        status = group(k, err);
    if (!status)
        status = make(k, err);
    en_easel_close(&k->easel);
    en_network_destroy(k->part);
    en_intake_close(&k->intake);
    return status;
}

const en_command en_command_draw = {
    .name = "draw",
    .summary = "draw the network: DOT, SVG, PNG, PDF",
    .usage = "DOSSIER -o FIGURE.svg [-o FIGURE.png ...]",
    .details =
        "The ending of each file tells its format; one layout serves all of them.\n"
        "Without -o, DOT goes to standard output, or what --format says. --describe and\n"
        "--table say the same for who cannot see the figure.",
    .options = options,
    .size = sizeof(arguments),
    .views = true,
    .paints = true,
    .run = run,
};
