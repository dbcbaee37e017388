/* SPDX-License-Identifier: MIT */
#include "cli/intake_folder.h"

#include "base/utf8.h"
#include "format/folder.h"

#include <string.h>
#include <strings.h>

const char *en_enter_input(en_session *session, const char *path) {
    en_names *inputs = &session->inputs;
    const char *kept = en_arena_copy(session->arena, path, strlen(path));
    const char **grown =
        en_arena_grow(session->arena, inputs->items, inputs->count, sizeof *grown);
    if (!kept || !grown)
        return NULL;
    inputs->items = grown;
    return grown[inputs->count++] = kept;
}

/* A folder whose files are being loaded. */
typedef struct loading {
    en_session *session;
    const char *path;
    en_findings *findings;
    en_folder_file files[EN_PARTS];
    en_buf texts[EN_PARTS];
} loading;

/* "DIR/claims.csv", entered as an input. */
static en_status name_part(loading *l, en_part part, en_error *err) {
    en_buf path = {0};
    en_buf_path(&path, l->path, en_part_names[part]);
    const char *kept = path.failed ? NULL : en_enter_input(l->session, en_buf_text(&path));
    en_buf_destroy(&path);
    l->files[part].file = kept;
    return kept ? EN_OK : en_fail_memory(err);
}

static en_status fail_without_claims(const loading *l, const char *alike, en_error *err) {
    bool rest = l->files[EN_PART_REST].text != NULL;
    return en_fail(err, EN_SYSTEM, "%s: the folder is no dossier: it has no %s%s%s%s%s",
                   en_shown_path(l->path), en_part_names[EN_PART_CLAIMS],
                   rest ? "; if all of it is in dossier.json, name that file" : "",
                   *alike ? "; save what is in '" : "", alike, *alike ? "' as CSV" : "");
}

/* Is there an entry that may be meant to be PART, which is THERE or not? */
static en_status check_names(const loading *l, en_part part, bool there, en_error *err) {
    const en_host *host = l->session->host;
    const en_place place = {.file = l->files[part].file};
    const char *name = en_part_names[part];
    en_buf entry = {0};
    en_shown shown;
    host->find_alike(host->state, &entry, l->path, name);
    en_status status = en_buf_status(&entry, err);
    bool same = strcasecmp(en_buf_text(&entry), name) == 0;
    en_shown_text(&shown, en_buf_text(&entry));
    en_buf_destroy(&entry);
    if (!status && same && there)
        status = en_findings_add(l->findings, EN_WARNING, place, err,
                                 "'%s' is there as well, and is not read", shown.text);
    else if (!status && same)
        status = en_findings_add(l->findings, EN_ERROR, place, err,
                                 "it is called '%s', which must be in lower case", shown.text);
    else if (!status && !there && part == EN_PART_CLAIMS)
        status = fail_without_claims(l, shown.text, err);
    return status;
}

static en_status load_part(loading *l, en_part part, en_error *err) {
    const en_host *host = l->session->host;
    en_folder_file *file = &l->files[part];
    en_status status = name_part(l, part, err);
    if (status)
        return status;
    en_place place = {.file = file->file};
    en_thing thing = host->look(host->state, file->file);
    if (thing == EN_FOLDER)
        status =
            en_findings_add(l->findings, EN_ERROR, place, err, "it is a folder, not a file");
    else if (thing == EN_OTHER_THING)
        status = en_findings_add(l->findings, EN_ERROR, place, err,
                                 "it is a pipe or a device, not a file");
    else if (thing == EN_FILE) {
        status = host->load(host->state, &l->texts[part], file->file, err);
        file->text = en_buf_text(&l->texts[part]);
        file->length = l->texts[part].length;
    }
    return status ? status : check_names(l, part, thing != EN_NO_THING, err);
}

en_status en_intake_read_folder(en_intake *intake, en_session *session, const char *path,
                                en_error *err) {
    loading l = {.session = session, .path = path, .findings = &intake->findings};
    size_t first = l.findings->item_count, errors = l.findings->count[EN_ERROR];
    size_t count = 0;
    intake->files = EN_NEW(session->arena, const char *, EN_PARTS + 1);
    en_status status = intake->files ? EN_OK : en_fail_memory(err);
    for (en_part part = 0; part < EN_PARTS && !status; part++) {
        status = load_part(&l, part, err);
        if (!status && l.files[part].text)
            intake->files[count++] = l.files[part].file;
    }
    if (!status && l.findings->count[EN_ERROR] > errors)
        status = en_findings_fail(l.findings, first, err);
    else if (!status)
        status = en_folder_read(intake->dossier, l.files, l.findings, err);
    for (en_part part = 0; part < EN_PARTS; part++)
        en_buf_destroy(&l.texts[part]);
    return status;
}
