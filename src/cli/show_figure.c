/* SPDX-License-Identifier: MIT */
#include "cli/show_figure.h"

#include "base/utf8.h"
#include "cli/intake.h"
#include "format/stamp.h"
#include "report/json_pen.h"
#include "report/setting.h"

#include <string.h>

/* A figure that is shown, and the dossier it is held against. */
typedef struct viewer {
    en_session *session;
    const en_common *common;
    const en_format *format;
    en_page page;
    en_fact *facts;
    size_t count;
    const char *against; /* the dossier's name; NULL: none */
    char sha256[65];     /* its hash */
    bool same;
} viewer;

bool en_is_figure(const en_session *session, const char *path) {
    static const char *const endings[] = {".svg", ".dot", ".png", ".pdf"};
    const char *dot = strrchr(path, '.');
    for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
        if (strcmp(dot, endings[i]) == 0)
            return session->host->look(session->host->state, path) != EN_FOLDER;
    return false;
}

static const char *value_of(const viewer *v, const char *name) {
    for (size_t i = 0; i < v->count; i++)
        if (strcmp(v->facts[i].name, name) == 0)
            return v->facts[i].value;
    return "";
}

static en_status read_figure(viewer *v, const char *path, en_error *err) {
    const en_host *host = v->session->host;
    en_buf bytes = {0};
    en_status status = host->load(host->state, &bytes, path, err);
    if (!status)
        status = en_stamp_read(&v->facts, &v->count, en_buf_text(&bytes), bytes.length, path,
                               v->session->arena, err);
    en_buf_destroy(&bytes);
    return status;
}

static en_status hold_against(viewer *v, const char *path, en_error *err) {
    en_intake intake = {0};
    en_status status = en_intake_read(&intake, v->session, path, false, err);
    if (!status) {
        v->against = intake.dossier->name;
        memcpy(v->sha256, intake.dossier->sha256, sizeof v->sha256);
        v->same = strcmp(v->sha256, value_of(v, "sha256")) == 0;
    }
    en_intake_close(&intake);
    return status;
}

/* What people call a fact; its own name where it has no other. */
static en_words label_of(const char *name) {
    static const struct {
        const char *name;
        en_words label;
    } labels[] = {
        {"dossier", EN_WORDS("Dossier", "Dossier")},
        {"sha256", EN_WORDS("SHA-256", "SHA-256")},
        {"view", EN_WORDS("Vue", "View")},
        {"rule", EN_WORDS("Règle", "Rule")},
        {"version", EN_WORDS("Version", "Version")},
        {"seed", EN_WORDS("Graine", "Seed")},
        {"size", EN_WORDS("Mesure", "Measure")},
        {"top", EN_WORDS("Premières", "First")},
        {"language", EN_WORDS("Langue", "Language")},
    };
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcmp(labels[i].name, name) == 0)
            return labels[i].label;
    return (en_words)EN_WORDS(name, name);
}

static void write_card(en_buf *out, const viewer *v) {
    static const en_words against = EN_WORDS("Comparaison", "Compared");
    bool french = v->page.lang == EN_FR;
    en_setting card = {.out = out, .lang = v->page.lang, .colour = v->page.colour};
    en_buf text = {0};
    for (size_t i = 0; i < v->count; i++)
        en_set_fact(&card, label_of(v->facts[i].name), v->facts[i].value);
    if (!v->against)
        return;
    if (v->same)
        en_buf_printf(&text, french ? "%s est inchangé" : "%s is unchanged", v->against);
    else
        en_buf_printf(&text,
                      french ? "%s n’est pas, ou n’est plus, ce dossier\u00a0: SHA-256 %s"
                             : "%s is not this dossier, or no longer: SHA-256 %s",
                      v->against, v->sha256);
    en_set_field(&card, against, &text);
    out->failed |= text.failed;
    en_buf_destroy(&text);
}

static void write_json(en_buf *out, const viewer *v) {
    en_json_pen pen = {.out = out};
    en_json_open(&pen, NULL, '{');
    for (size_t i = 0; i < v->count; i++)
        en_json_text(&pen, v->facts[i].name, v->facts[i].value);
    if (v->against) {
        en_json_text(&pen, "against", v->against);
        en_json_flag(&pen, "same", v->same);
    }
    en_json_close(&pen, '}');
    en_buf_puts(out, "\n");
}

static void write_rows(en_buf *out, const viewer *v) {
    enum { MOST = 64 };
    const char *names[MOST], *values[MOST];
    size_t rows = 0;
    for (; rows < v->count && rows < MOST - 2; rows++) {
        names[rows] = v->facts[rows].name;
        values[rows] = v->facts[rows].value;
    }
    if (v->against) {
        names[rows] = "against";
        values[rows++] = v->against;
        names[rows] = "same";
        values[rows++] = v->same ? "true" : "false";
    }
    const en_column columns[] = {{.name = "name", .text = names, .cell = EN_CELL_WORD},
                                 {.name = "value", .text = values}};
    const en_sheet sheet = {.columns = columns, .column_count = 2, .row_count = rows};
    v->format->write(out, &sheet, &v->page);
}

/* A figure is what it is: no view can be taken of it. */
static en_status check_options(const en_common *common, en_error *err) {
    if (common->given_count || common->view_name || common->print_view)
        return en_fail(err, EN_USAGE, "a figure has its view already: leave out %s%s",
                       common->given_count ? "--" : "",
                       common->given_count ? common->given[0].option->name
                       : common->view_name ? "--view"
                                           : "--print-view");
    return EN_OK;
}

en_status en_show_figure(en_session *session, const en_common *common, const char *path,
                         const char *against, bool raw, en_error *err) {
    viewer v = {.session = session, .common = common};
    bool screen = en_to_terminal(session, common);
    en_buf out = {0};
    v.page = (en_page){.raw = raw, .terminal = screen, .colour = session->colour && screen};
    en_status status = check_options(common, err);
    if (!status)
        status = en_table_format(&v.format, common, err);
    if (!status)
        status = en_common_lang(&v.page.lang, common, err);
    if (!status)
        status = read_figure(&v, path, err);
    if (!status && v.page.lang == EN_LANG_NONE)
        v.page.lang = en_lang_find(value_of(&v, "language")) == EN_FR ? EN_FR : EN_EN;
    if (!status && against)
        status = hold_against(&v, against, err);
    if (status)
        return status;
    if (v.format->people)
        write_card(&out, &v);
    else if (strcmp(v.format->name, "json") == 0)
        write_json(&out, &v);
    else
        write_rows(&out, &v);
    status = en_deliver(session, common, &out, err);
    en_buf_destroy(&out);
    return status ? status : against && !v.same ? EN_FINDINGS : EN_OK;
}
