/* SPDX-License-Identifier: MIT */
#include "cli/easel.h"

#include "base/nearest.h"
#include "base/utf8.h"
#include "cli/intake.h"
#include "picture/caption.h"
#include "report/figure_table.h"

#include <string.h>

/* What a figure can be made into. */
typedef struct en_form {
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
enum { FORMS = sizeof forms / sizeof *forms };

/* What follows the last dot in the name of the file at PATH; "" where there is none. */
static const char *ending_of(const char *path) {
    const char *dot = strrchr(path, '.'), *slash = strrchr(path, '/');
    return dot && !(slash && dot < slash) ? dot + 1 : "";
}

static const form *find_form(const char *name) {
    for (size_t i = 0; i < FORMS; i++)
        if (strcmp(forms[i].name, name) == 0)
            return &forms[i];
    return NULL;
}

static en_status pick_form(const form **out, const char *name, en_error *err) {
    en_nearest nearest = {.typed = name};
    *out = find_form(name);
    for (size_t i = 0; i < FORMS && !*out; i++)
        en_nearest_offer(&nearest, forms[i].name);
    return *out ? EN_OK
                : en_nearest_fail(&nearest, "figure format", "there are dot, svg, png and pdf",
                                  err);
}

/* By --format, else by the ending of the file; on standard output it is DOT. */
static en_status pick_form_of_file(const form **out, const en_common *common, const char *path,
                                   en_error *err) {
    const char *ending = strcmp(path, "-") == 0 ? "dot" : ending_of(path);
    if (!common->format && !*ending)
        return en_fail(err, EN_USAGE,
                       "-o %s: the ending tells the format: .dot, .svg, .png or .pdf",
                       en_shown_path(path));
    return pick_form(out, common->format ? common->format : ending, err);
}

static en_status pick_forms(en_easel *e, const en_common *common, en_error *err) {
    static const char *const standard = "-";
    const char *const *paths = common->output.count ? common->output.items : &standard;
    en_status status = EN_OK;
    for (size_t i = 0; i < e->count && !status; i++) {
        if (strcmp(paths[i], "-") == 0 && e->count > 1)
            return en_fail(err, EN_USAGE, "-o - is for a single figure");
        status = pick_form_of_file(&e->forms[i], common, paths[i], err);
    }
    if (!status && e->forms[0]->binary && en_to_terminal(e->session, common))
        status = en_fail(err, EN_USAGE,
                         "%s is not for a terminal; give it a file with -o, or a pipe",
                         e->forms[0]->name);
    return status;
}

/* Words in a file that is called a figure would be taken for one. */
static en_status check_words(const en_common *common, en_error *err) {
    const char *path = common->output.count ? common->output.items[0] : "-";
    if (common->format)
        return en_fail(err, EN_USAGE, "--describe prints plain text: leave --format out");
    if (common->output.count > 1)
        return en_fail(err, EN_USAGE, "--describe prints one text: -o may be given once");
    if (find_form(ending_of(path)))
        return en_fail(err, EN_USAGE,
                       "-o %s: --describe prints plain text and draws nothing; write to a "
                       ".txt, or leave --describe out",
                       en_shown_path(path));
    return EN_OK;
}

static bool is_html(const char *path) {
    return strcmp(ending_of(path), "html") == 0 || strcmp(ending_of(path), "htm") == 0;
}

static en_status check_table(const char *path, en_error *err) {
    if (!path || is_html(path) || strcmp(ending_of(path), "csv") == 0)
        return EN_OK;
    return en_fail(err, EN_USAGE, "--table %s: the ending tells the format: .html or .csv",
                   en_shown_path(path));
}

en_status en_easel_open(en_easel *e, en_session *session, const en_common *common, bool words,
                        const char *table, en_error *err) {
    *e = (en_easel){.session = session, .output = &common->output, .table = table};
    e->count = common->output.count ? common->output.count : 1;
    if (e->count > EN_FIGURES) {
        e->count = 0;
        return en_fail(err, EN_USAGE, "-o may be given %d times", (int)EN_FIGURES);
    }
    en_status status = words ? check_words(common, err) : pick_forms(e, common, err);
    return status ? status : check_table(table, err);
}

void en_easel_close(en_easel *e) {
    for (size_t i = 0; i < e->count; i++)
        en_buf_destroy(&e->made[i]);
    en_buf_destroy(&e->made_table);
}

/* Something to read even so; what needs the painter is refused. */
static en_status stand_in(en_easel *e, const en_picture *picture, const en_error *why,
                          en_error *err) {
    for (size_t i = 0; i < e->count; i++) {
        if (!e->forms[i]->stand_in)
            return en_fail(err, EN_SYSTEM, "%s cannot be drawn, SVG and DOT can: %s",
                           e->forms[i]->name, why->text);
        en_buf_destroy(&e->made[i]);
        en_status status = e->forms[i]->stand_in(&e->made[i], picture, err);
        if (status)
            return status;
    }
    en_note(err, "a plain drawing stands in: %s", why->text);
    return EN_OK;
}

en_status en_easel_paint(en_easel *e, const en_picture *picture, size_t seconds,
                         en_error *err) {
    const en_host *host = e->session->host;
    const char *names[EN_FIGURES];
    for (size_t i = 0; i < e->count; i++)
        names[i] = e->forms[i]->name;
    en_buf wire = {0};
    en_error why = {0};
    en_status status = en_picture_compose(&wire, picture, err);
    if (!status) {
        const en_paint_job job = {.wire = en_buf_text(&wire),
                                  .formats = names,
                                  .format_count = e->count,
                                  .made = e->made,
                                  .seconds = (unsigned)seconds};
        if (host->paint(host->state, &job, &why))
            status = stand_in(e, picture, &why, err);
    }
    en_buf_destroy(&wire);
    return status;
}

en_status en_easel_describe(en_easel *e, const en_picture *picture, en_error *err) {
    en_buf said = {0};
    en_status status = en_view_refuse_empty(en_network_view(picture->network), err);
    if (status)
        return status;
    en_say_description(&said, picture);
    en_buf_clean(&e->made[0], en_buf_text(&said));
    en_buf_puts(&e->made[0], "\n");
    status = en_buf_status(&said, err);
    en_buf_destroy(&said);
    return status ? status : en_buf_status(&e->made[0], err);
}

en_status en_easel_tabulate(en_easel *e, const en_picture *picture, en_error *err) {
    return e->table ? en_figure_table(&e->made_table, picture, is_html(e->table), err) : EN_OK;
}

en_status en_easel_deliver(en_easel *e, en_error *err) {
    en_file files[EN_FIGURES + 1];
    size_t count = 0;
    bool standard = !e->output->count || strcmp(e->output->items[0], "-") == 0;
    for (size_t i = 0; i < e->count && !standard; i++)
        files[count++] =
            (en_file){e->output->items[i], en_buf_text(&e->made[i]), e->made[i].length};
    if (e->table)
        files[count++] = (en_file){e->table, en_buf_text(&e->made_table), e->made_table.length};
    en_status status = count ? en_save(e->session, files, count, err) : EN_OK;
    if (!status && standard)
        en_buf_add(&e->session->out, en_buf_text(&e->made[0]), e->made[0].length);
    return status;
}
