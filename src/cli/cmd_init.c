/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/intake.h"
#include "cli/starter.h"
#include "format/folder.h"

#include <string.h>

typedef struct arguments {
    en_common common;
    const char *folder;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DIR", AT(folder), NULL, "the folder; it is made if it is not there", NULL},
    {EN_VALUE, 'l', "lang", AT(common.lang), "fr|en", "language of headings and example (en)",
     NULL},
    {0},
};

enum { README = EN_PARTS, ARTICLE, FILES };
static const char *name_of(size_t file) {
    return file == README    ? "README.txt"
           : file == ARTICLE ? "article-1.txt"
                             : en_part_names[file];
}

/* Whoever has begun here already must not lose it. */
static en_status keep_clear(const char *folder, en_session *session, en_error *err) {
    const en_host *host = session->host;
    for (size_t i = 0; i < FILES; i++) {
        en_buf path = {0};
        en_buf_path(&path, folder, name_of(i));
        en_status status = en_buf_status(&path, err);
        if (!status && host->look(host->state, en_buf_text(&path)) != EN_NO_THING)
            status = en_fail(err, EN_USAGE, "%s is there already; nothing is written",
                             en_shown_path(en_buf_text(&path)));
        en_buf_destroy(&path);
        if (status)
            return status;
    }
    return EN_OK;
}

/* The vocabulary, a row each: the word that is written, and what it says. */
static void add_vocabulary(en_buf *out, const en_dossier *d, en_lang lang) {
    bool french = lang == EN_FR;
    en_buf_puts(out, french ? "\nGenres d’acteurs (l’identifiant, ou le mot à droite)\n"
                            : "\nKinds of entity\n");
    for (size_t i = 0; i < d->kind_count; i++)
        en_buf_printf(out, french ? "  %-14s %s\n" : "  %s\n", d->kinds[i].id,
                      en_say(d->kinds[i].label, lang));
    en_buf_puts(out, french ? "\nTypes de relations (l’identifiant, ou les mots à droite) ; "
                              "+ alliance, - rivalité, 0 ni l’une ni l’autre\n"
                            : "\nTypes of tie (the id, or the words beside it); + an alliance, "
                              "- a rivalry, 0 neither\n");
    for (size_t i = 0; i < d->type_count; i++)
        en_buf_printf(out, "  %s %-14s %s\n",
                      d->types[i].sign > 0   ? "+"
                      : d->types[i].sign < 0 ? "-"
                                             : "0",
                      d->types[i].id, en_say(d->types[i].label, lang));
}

/* The starting dossier in the language of OUT's files. */
static en_status fill(en_buf out[FILES], en_lang lang, en_session *session, en_error *err) {
    const char *text = en_say(en_starter_dossier, lang);
    const en_folder_style style = {
        .french = lang == EN_FR, .separator = lang == EN_FR ? ';' : ',', .mark = true};
    en_findings findings = {.arena = session->arena};
    en_dossier *dossier = en_dossier_create(NULL, err);
    if (!dossier)
        return EN_SYSTEM;
    en_status status =
        en_format_find("json")->read(dossier, text, strlen(text), &findings, err);
    if (!status) {
        en_folder_write(out, dossier, &style);
        en_buf_puts(&out[README], en_say(en_starter_readme, lang));
        add_vocabulary(&out[README], dossier, lang);
        en_buf_puts(&out[ARTICLE], en_say(en_starter_article, lang));
    }
    en_dossier_destroy(dossier);
    return status;
}

static void tell(en_session *session, const char *folder, en_lang lang) {
    en_buf_puts(&session->out, lang == EN_FR ? "Écrits dans " : "Written to ");
    en_buf_shown(&session->out, folder);
    en_buf_puts(&session->out, lang == EN_FR ? " :" : ":");
    for (size_t i = 0; i < FILES; i++)
        en_buf_printf(&session->out, " %s", name_of(i));
    en_buf_puts(&session->out, lang == EN_FR ? "\nPour commencer, lire README.txt.\n"
                                             : "\nREADME.txt says how to go on.\n");
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    en_lang lang = a->common.lang ? en_lang_find(a->common.lang) : EN_EN;
    en_buf texts[FILES] = {0};
    en_file files[FILES];
    en_shown shown;
    if (lang == EN_LANG_NONE)
        return en_fail(err, EN_USAGE, "--lang '%s' is none of fr, en",
                       en_shown_text(&shown, a->common.lang));
    en_status status = keep_clear(a->folder, session, err);
    if (!status)
        status = fill(texts, lang, session, err);
    for (size_t i = 0; i < FILES; i++) {
        files[i] = (en_file){name_of(i), en_buf_text(&texts[i]), texts[i].length};
        status = status ? status : en_buf_status(&texts[i], err);
    }
    if (!status)
        status = en_save_folder(session, a->folder, files, FILES, err);
    if (!status)
        tell(session, a->folder, lang);
    for (size_t i = 0; i < FILES; i++)
        en_buf_destroy(&texts[i]);
    return status;
}

const en_command en_command_init = {
    .name = "init",
    .summary = "start a dossier: spreadsheets with a worked example, ready to edit",
    .usage = "DIR [--lang fr|en]",
    .details =
        "Writes sources.csv, entities.csv, claims.csv, dossier.json, README.txt and the\n"
        "article of the example into DIR, unless one of them is there already. The folder\n"
        "is a dossier for every verb.",
    .options = options,
    .size = sizeof(arguments),
    .run = run,
};
