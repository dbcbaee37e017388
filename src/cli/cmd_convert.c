/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/intake.h"
#include "format/folder.h"

#include <string.h>

typedef struct arguments {
    en_common common;
    const char *dossier, *to;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier; - is standard input", NULL},
    {EN_LIST, 'o', "output", AT(common.output), "OUT",
     "a file .json or .jsonl, or a folder of spreadsheets: DIR/", NULL},
    {EN_VALUE, 0, "to", AT(to), "json|jsonl|csv", "which of them, whatever OUT is called",
     NULL},
    {0},
};

static const char *output_of(const arguments *a) {
    return a->common.output.count ? a->common.output.items[0] : "-";
}

/* Does the name of OUT, or what is there, say that it is a folder? */
static bool is_folder(const en_session *session, const char *out) {
    size_t length = strlen(out);
    return (length && out[length - 1] == '/') ||
           session->host->look(session->host->state, out) == EN_FOLDER;
}

/* The name of the format that is asked for; NULL for a folder of spreadsheets. */
static const char *name_of(const arguments *a, const en_session *session) {
    const char *output = output_of(a), *dot = strrchr(output, '.');
    if (a->to)
        return strcmp(a->to, "csv") == 0 ? NULL : a->to;
    if (strcmp(output, "-") == 0)
        return "json";
    if (is_folder(session, output))
        return NULL;
    return dot && !strchr(dot, '/') ? dot + 1 : "";
}

/* The format to write, NULL for spreadsheets. */
static en_status choose(const en_format **out, const arguments *a, const en_session *session,
                        en_error *err) {
    const char *output = output_of(a), *name = name_of(a, session);
    *out = name ? en_format_find(name) : NULL;
    if (a->common.output.count > 1)
        return en_fail(err, EN_USAGE, "a dossier goes to one place: -o may be given once");
    if (!name && strcmp(output, "-") == 0)
        return en_fail(err, EN_USAGE,
                       "--to csv writes a folder of spreadsheets; name it: -o DIR/");
    if (!name || (*out && (*out)->save))
        return EN_OK;
    en_shown shown;
    if (a->to)
        return en_fail(err, EN_USAGE, "--to '%s' is none of json, jsonl, csv",
                       en_shown_text(&shown, a->to));
    return en_fail(
        err, EN_USAGE,
        "-o %s: write -o OUT.json for JSON, OUT.jsonl for a record a line, -o DIR/ for "
        "a folder of spreadsheets",
        en_shown_path(output));
}

static en_status write_folder(const arguments *a, const en_dossier *dossier,
                              en_session *session, en_error *err) {
    en_buf texts[EN_PARTS] = {0};
    en_file files[EN_PARTS];
    en_status status = EN_OK;
    en_folder_write(texts, dossier, &(en_folder_style){0});
    for (en_part part = 0; part < EN_PARTS; part++) {
        files[part] =
            (en_file){en_part_names[part], en_buf_text(&texts[part]), texts[part].length};
        status = status ? status : en_buf_status(&texts[part], err);
    }
    if (!status)
        status = en_save_folder(session, output_of(a), files, EN_PARTS, err);
    for (en_part part = 0; part < EN_PARTS; part++)
        en_buf_destroy(&texts[part]);
    return status;
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    const en_format *format;
    en_intake intake = {0};
    en_buf text = {0};
    en_status status = choose(&format, a, session, err);
    if (!status)
        status = en_intake_read(&intake, session, a->dossier, false, err);
    if (!status && format) {
        format->save(&text, intake.dossier);
        status = en_deliver(session, &a->common, &text, err);
    } else if (!status)
        status = write_folder(a, intake.dossier, session, err);
    en_buf_destroy(&text);
    en_intake_close(&intake);
    return status;
}

const en_command en_command_convert = {
    .name = "convert",
    .summary = "a dossier from one form to another: JSON, JSON Lines, spreadsheets",
    .usage = "DOSSIER [-o OUT]",
    .details =
        "Writes all of the dossier, as it is: what the program does not know of it as well.\n"
        "Without -o, JSON goes to standard output. JSON Lines have a record a line, those "
        "that\n"
        "others name before these: large dossiers are read so in the least memory. "
        "Spreadsheets\n"
        "are a folder with sources.csv, entities.csv, claims.csv, and dossier.json for the "
        "rest;\n"
        "this folder is a dossier for every verb, and so is a single list of edges: a CSV "
        "file\n"
        "with columns for the two ends.\n"
        "The SHA-256 of a folder is that of the lines which, in it, sha256sum prints for\n"
        "dossier.json, sources.csv, entities.csv and claims.csv, for those that are there.",
    .options = options,
    .size = sizeof(arguments),
    .run = run,
};
