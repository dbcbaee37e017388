/* SPDX-License-Identifier: MIT */
#include "cli/intake.h"

#include "base/nearest.h"
#include "base/utf8.h"
#include "format/folder.h"
#include "picture/caption.h"

#include <stdio.h>
#include <string.h>

/* End a line of findings with the rule that they are of, if any. */
static void add_rule(en_buf *buf, const char *rule) {
    if (rule)
        en_buf_printf(buf, " [%s]", rule);
    en_buf_puts(buf, "\n");
}

void en_buf_findings(en_buf *buf, const en_findings *findings) {
    for (size_t i = 0; i < findings->item_count; i++) {
        const en_finding *f = &findings->items[i];
        en_buf_shown(buf, f->place.file ? f->place.file : "");
        if (f->place.line)
            en_buf_printf(buf, ":%zu:%zu", f->place.line, f->place.column);
        en_buf_printf(buf, ": %s: ", en_severity_name(f->severity));
        en_buf_shown(buf, f->text);
        add_rule(buf, f->rule);
    }
    for (en_severity s = 0; s < EN_SEVERITIES && !findings->keep_all; s++)
        if (findings->count[s] > EN_FINDINGS_KEPT) {
            size_t more = findings->count[s] - EN_FINDINGS_KEPT;
            en_buf_printf(buf, "and %zu more %s%s", more, en_severity_name(s),
                          more == 1 ? "" : "s");
            add_rule(buf, findings->rule);
        }
}

/* A file that outputs must not overwrite; its path, kept. NULL when memory is out. */
static const char *enter_input(en_session *session, const char *path) {
    en_names *inputs = &session->inputs;
    const char *kept = en_arena_copy(session->arena, path, strlen(path));
    const char **grown =
        en_arena_grow(session->arena, inputs->items, inputs->count, sizeof *grown);
    if (!kept || !grown)
        return NULL;
    inputs->items = grown;
    return grown[inputs->count++] = kept;
}

/* "DIR/claims.csv", entered as an input; NULL when memory is out. */
static const char *path_of(en_session *session, const char *folder, en_part part) {
    en_buf path = {0};
    en_buf_path(&path, folder, en_part_names[part]);
    const char *kept = path.failed ? NULL : enter_input(session, en_buf_text(&path));
    en_buf_destroy(&path);
    return kept;
}

static en_status read_folder(en_intake *intake, en_session *session, const char *path,
                             en_error *err) {
    const en_host *host = session->host;
    en_folder_file files[EN_PARTS] = {0};
    en_buf texts[EN_PARTS] = {0};
    en_status status = EN_OK;
    size_t count = 0;
    intake->files = EN_NEW(session->arena, const char *, EN_PARTS + 1);
    if (!intake->files)
        return en_fail_memory(err);
    for (en_part part = 0; part < EN_PARTS && !status; part++) {
        files[part].file = path_of(session, path, part);
        if (!files[part].file)
            status = en_fail_memory(err);
        else if (host->exists(host->state, files[part].file))
            status = host->load(host->state, &texts[part], files[part].file, err);
        else
            continue;
        intake->files[count++] = files[part].file;
        files[part].text = en_buf_text(&texts[part]);
        files[part].length = texts[part].length;
    }
    if (!status && !files[EN_PART_CLAIMS].text)
        status = en_fail(err, EN_SYSTEM, "%s: the folder is no dossier: it has no %s%s",
                         en_shown_path(path), en_part_names[EN_PART_CLAIMS],
                         files[EN_PART_REST].text
                             ? "; if all of it is in dossier.json, name that file"
                             : "");
    else if (!status)
        status = en_folder_read(intake->dossier, files, &intake->findings, err);
    for (en_part part = 0; part < EN_PARTS; part++)
        en_buf_destroy(&texts[part]);
    return status;
}

/* By the ending of PATH, else by what TEXT begins with: JSON, or a first line of headings. */
static const en_format *guess_format(const char *path, const char *text) {
    const char *dot = strrchr(path, '.');
    const en_format *format = dot ? en_format_find(dot + 1) : NULL;
    if (format && format->read)
        return format;
    text += strspn(text, "\xEF\xBB\xBF \t\r\n");
    size_t line = strcspn(text, "\r\n");
    bool table = *text != '{' && *text != '[' && strcspn(text, ",;\t") < line;
    return en_format_find(table ? "csv" : "json");
}

static en_status read_file(en_intake *intake, en_session *session, const char *path,
                           en_error *err) {
    en_buf text = {0};
    en_status status = session->host->load(session->host->state, &text, path, err);
    if (!status && strcmp(path, "-") != 0 && !enter_input(session, path))
        status = en_fail_memory(err);
    if (!status)
        status = guess_format(path, en_buf_text(&text))
                     ->read(intake->dossier, en_buf_text(&text), text.length, &intake->findings,
                            err);
    en_buf_destroy(&text);
    return status;
}

/* Outputs name the file alone: where it lies on this machine is nobody's business. */
static en_status name_dossier(en_dossier *dossier, en_session *session, const char *path,
                              en_error *err) {
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    size_t start = length;
    while (start > 0 && path[start - 1] != '/')
        start--;
    bool piped = strcmp(path, "-") == 0;
    dossier->file = piped ? "standard input" : path;
    dossier->name = en_arena_copy(session->arena, path + start, length - start);
    return dossier->name ? EN_OK : en_fail_memory(err);
}

en_status en_intake_read(en_intake *intake, en_session *session, const char *path, bool quiet,
                         en_error *err) {
    const en_host *host = session->host;
    intake->findings.arena = session->arena;
    intake->dossier = en_dossier_create(NULL, err);
    en_status status = intake->dossier ? EN_OK : EN_SYSTEM;
    if (!status)
        status = name_dossier(intake->dossier, session, path, err);
    if (!status)
        status = host->is_folder(host->state, path) ? read_folder(intake, session, path, err)
                                                    : read_file(intake, session, path, err);
    if (!quiet)
        en_buf_findings(&session->messages, &intake->findings);
    if (status == EN_DATA && !quiet && err)
        err->status = EN_OK; /* said already, with all the others */
    return status;
}

en_status en_intake_read_in(en_intake *intake, en_session *session, const char *path,
                            const en_common *common, en_error *err) {
    intake->lang = EN_LANG_NONE;
    if (common->lang) {
        en_shown shown;
        intake->lang = en_lang_find(common->lang);
        if (intake->lang == EN_LANG_NONE)
            return en_fail(err, EN_USAGE, "--lang '%s' is none of fr, en",
                           en_shown_text(&shown, common->lang));
    }
    en_status status = en_intake_read(intake, session, path, false, err);
    if (!status && intake->lang == EN_LANG_NONE)
        intake->lang =
            intake->dossier->language == EN_LANG_NONE ? EN_EN : intake->dossier->language;
    return status;
}

en_status en_intake_look(en_intake *intake, en_session *session, const en_common *common,
                         const char *over, en_error *err) {
    en_view_options options;
    en_status status = en_view_resolve(&options, common, over, intake->dossier, session, err);
    if (!status)
        status = en_view_create(&intake->view, intake->dossier, &options, session->arena, err);
    if (!status)
        status = en_network_create(&intake->network, intake->view, err);
    return status;
}

en_status en_intake_open(en_intake *intake, en_session *session, const char *path,
                         const en_common *common, en_error *err) {
    en_status status = en_intake_read_in(intake, session, path, common, err);
    return status ? status : en_intake_look(intake, session, common, NULL, err);
}

void en_intake_close(en_intake *intake) {
    en_network_destroy(intake->network);
    en_dossier_destroy(intake->dossier);
}

const en_fact *en_intake_facts(const en_intake *intake, const en_common *common,
                               en_session *session) {
    en_fact *facts = EN_NEW(session->arena, en_fact, EN_FACTS);
    en_buf view = {0}, rule = {0};
    char seed[24];
    en_buf_view(&view, &intake->view->options);
    en_buf_rule(&rule, intake->view, intake->lang);
    snprintf(seed, sizeof seed, "%zu", common->seed);
    en_lang lang = intake->lang;
    const en_fact all[EN_FACTS] = {
        {"dossier", intake->dossier->name, NULL},
        {"sha256", intake->dossier->sha256, "SHA-256"},
        {"view", en_arena_copy(session->arena, en_buf_text(&view), view.length),
         lang == EN_FR ? "vue" : NULL},
        {"rule", en_arena_copy(session->arena, en_buf_text(&rule), rule.length),
         lang == EN_FR ? "règle" : NULL},
        {"version", EN_VERSION, NULL},
        {"seed", en_arena_copy(session->arena, seed, strlen(seed)),
         lang == EN_FR ? "graine" : NULL},
    };
    bool whole =
        facts && !view.failed && !rule.failed && all[2].value && all[3].value && all[5].value;
    en_buf_destroy(&view);
    en_buf_destroy(&rule);
    return whole ? memcpy(facts, all, sizeof all) : NULL;
}

en_status en_table_format(const en_format **out, const en_common *common, en_error *err) {
    const char *file = common->output.count ? common->output.items[0] : "";
    const char *dot = strrchr(file, '.'), *slash = strrchr(file, '/');
    bool ending = dot && !(slash && dot < slash) && strcmp(dot, ".txt") != 0;
    const char *name = common->format ? common->format : ending ? dot + 1 : "table";
    *out = en_format_find(name);
    if (*out && (*out)->write)
        return EN_OK;
    en_nearest nearest = {.typed = name};
    for (const en_format *const *f = en_formats; *f; f++)
        if ((*f)->write)
            en_nearest_offer(&nearest, (*f)->name);
    return en_nearest_fail(&nearest, "table format", "'entente help' lists them", err);
}

bool en_to_terminal(const en_session *session, const en_common *common) {
    const en_names *files = &common->output;
    bool standard = files->count == 0 || (files->count == 1 && !strcmp(files->items[0], "-"));
    return standard && session->host->is_terminal(session->host->state);
}

/* An output that is the dossier itself, or another output, would destroy what it stands on. */
static en_status keep_apart(en_session *session, const en_file *files, size_t count,
                            en_error *err) {
    const en_host *host = session->host;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < session->inputs.count; k++)
            if (host->same(host->state, files[i].path, session->inputs.items[k]))
                return en_fail(err, EN_USAGE, "-o %s is the dossier itself; nothing is written",
                               en_shown_path(files[i].path));
        for (size_t k = 0; k < i; k++)
            if (host->same(host->state, files[i].path, files[k].path))
                return en_fail(err, EN_USAGE, "-o %s is given twice",
                               en_shown_path(files[i].path));
    }
    return EN_OK;
}

void en_buf_path(en_buf *buf, const char *folder, const char *file) {
    size_t length = strlen(folder);
    en_buf_puts(buf, folder);
    en_buf_puts(buf, length && folder[length - 1] != '/' ? "/" : "");
    en_buf_puts(buf, file);
}

en_status en_save(en_session *session, const en_file *files, size_t count, en_error *err) {
    en_status status = keep_apart(session, files, count, err);
    return status ? status : session->host->save(session->host->state, files, count, err);
}

en_status en_save_folder(en_session *session, const char *folder, const en_file *files,
                         size_t count, en_error *err) {
    const en_host *host = session->host;
    en_file *placed = EN_NEW(session->arena, en_file, count);
    bool made = false;
    if (!placed)
        return en_fail_memory(err);
    for (size_t i = 0; i < count; i++) {
        en_buf path = {0};
        en_buf_path(&path, folder, files[i].path);
        placed[i] = files[i];
        placed[i].path = en_arena_copy(session->arena, en_buf_text(&path), path.length);
        bool failed = path.failed || !placed[i].path;
        en_buf_destroy(&path);
        if (failed)
            return en_fail_memory(err);
    }
    en_status status = host->make_folder(host->state, &made, folder, err);
    if (!status)
        status = en_save(session, placed, count, err);
    if (status && made)
        host->drop_folder(host->state, folder);
    return status;
}

en_status en_deliver(en_session *session, const en_common *common, en_buf *text,
                     en_error *err) {
    en_status status = en_buf_status(text, err);
    if (status)
        return status;
    if (common->output.count > 1)
        return en_fail(err, EN_USAGE, "a table goes to one file: -o may be given once");
    if (common->output.count == 0 || strcmp(common->output.items[0], "-") == 0) {
        en_buf_add(&session->out, en_buf_text(text), text->length);
        return EN_OK;
    }
    const en_file file = {common->output.items[0], en_buf_text(text), text->length};
    return en_save(session, &file, 1, err);
}
