/* SPDX-License-Identifier: MIT */
#include "cli/intake_folder.h"

#include "base/nearest.h"
#include "base/utf8.h"
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
            en_buf_printf(buf, ":%u:%u", f->place.line, f->place.column);
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

/* The format that is named by the ending of PATH; NULL: it names none that can be read. */
static const en_format *format_of(const char *path) {
    const char *dot = strrchr(path, '.');
    const en_format *format = dot ? en_format_find(dot + 1) : NULL;
    return format && format->read ? format : NULL;
}

static en_status read_pieces(en_intake *intake, en_session *session, const char *path,
                             const en_pieces *pieces, en_error *err) {
    void *reader;
    en_status status = pieces->open(&reader, intake->dossier, &intake->findings, err);
    if (status)
        return status;
    status = session->host->pour(session->host->state, path, pieces->take, reader, err);
    en_status end = pieces->close(reader, !status, err);
    return status ? status : end;
}

static en_status read_text(en_intake *intake, en_session *session, const char *path,
                           const en_format *format, en_error *err) {
    en_buf text = {0};
    en_status status = session->host->load(session->host->state, &text, path, err);
    if (!format)
        format = en_format_guess(en_buf_text(&text));
    if (!status)
        status = format->read(intake->dossier, en_buf_text(&text), text.length,
                              &intake->findings, err);
    en_buf_destroy(&text);
    return status;
}

static en_status read_file(en_intake *intake, en_session *session, const char *path,
                           en_error *err) {
    const en_format *format = format_of(path);
    if (strcmp(path, "-") != 0 && !en_enter_input(session, path))
        return en_fail_memory(err);
    return format && format->pieces.open
               ? read_pieces(intake, session, path, &format->pieces, err)
               : read_text(intake, session, path, format, err);
}

/* The last name of PATH. */
static const char *keep_last(en_arena *arena, const char *path) {
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    size_t start = length;
    while (start > 0 && path[start - 1] != '/')
        start--;
    return en_arena_copy(arena, path + start, length - start);
}

/* Outputs name the file alone: where it lies on this machine is nobody's business. */
static en_status name_dossier(en_dossier *dossier, en_session *session, const char *path,
                              en_error *err) {
    bool piped = strcmp(path, "-") == 0;
    dossier->file = piped ? "standard input" : path;
    dossier->name = keep_last(session->arena, path);
    if (dossier->name && (!strcmp(dossier->name, ".") || !strcmp(dossier->name, ".."))) {
        en_buf whole = {0};
        session->host->resolve(session->host->state, &whole, path);
        if (whole.length)
            dossier->name = keep_last(session->arena, en_buf_text(&whole));
        en_buf_destroy(&whole);
    }
    return dossier->name ? EN_OK : en_fail_memory(err);
}

en_status en_intake_read(en_intake *intake, en_session *session, const char *path, bool quiet,
                         en_error *err) {
    if (!path) /* of a verb that can do without one */
        return en_fail(err, EN_USAGE, "DOSSIER is missing; see 'entente help VERB'");
    const en_host *host = session->host;
    intake->findings.arena = session->arena;
    intake->dossier = en_dossier_create(NULL, err);
    en_status status = intake->dossier ? EN_OK : EN_SYSTEM;
    if (!status)
        status = name_dossier(intake->dossier, session, path, err);
    if (!status)
        status = host->look(host->state, path) == EN_FOLDER
                     ? en_intake_read_folder(intake, session, path, err)
                     : read_file(intake, session, path, err);
    if (!quiet)
        en_buf_findings(&session->messages, &intake->findings);
    if (status == EN_DATA && !quiet && err)
        err->status = EN_OK; /* said already, with all the others */
    return status;
}

en_status en_common_lang(en_lang *out, const en_common *common, en_error *err) {
    en_shown shown;
    *out = common->lang ? en_lang_find(common->lang) : EN_LANG_NONE;
    if (!common->lang || *out != EN_LANG_NONE)
        return EN_OK;
    return en_fail(err, EN_USAGE, "--lang '%s' is none of fr, en",
                   en_shown_text(&shown, common->lang));
}

en_status en_intake_read_in(en_intake *intake, en_session *session, const char *path,
                            const en_common *common, en_error *err) {
    en_status status = en_common_lang(&intake->lang, common, err);
    if (!status)
        status = en_intake_read(intake, session, path, false, err);
    if (!status && intake->lang == EN_LANG_NONE)
        intake->lang =
            intake->dossier->language == EN_LANG_NONE ? EN_EN : intake->dossier->language;
    return status;
}

en_status en_intake_look(en_intake *intake, en_session *session, const en_common *common,
                         const char *over, en_error *err) {
    en_view_options options;
    en_status status = en_view_resolve(&options, common, over, intake->dossier, session, err);
    options.progress = &session->progress;
    options.seed = common->seed;
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
        /* Nobody has named it, so nobody need be reading at its other end. */
        if (host->look(host->state, placed[i].path) == EN_OTHER_THING)
            return en_fail(err, EN_SYSTEM, "%s: is a pipe or a device",
                           en_shown_path(placed[i].path));
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
