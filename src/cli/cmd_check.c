/* SPDX-License-Identifier: MIT */
#include "cli/intake.h"
#include "text/evidence.h"

typedef struct arguments {
    en_common common;
    const char *dossier, *texts;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier to check; - is standard input",
     NULL},
    {EN_VALUE, 0, "texts", AT(texts), "DIR", "hold its evidence against the texts in DIR",
     NULL},
    {0},
};

static void add_count(en_buf *out, size_t count, const char *noun, const char *plural) {
    en_buf_printf(out, "%zu %s", count, count == 1 ? noun : plural);
}

static void add_counts(en_buf *out, const en_intake *intake, const en_view *view) {
    const size_t *found = intake->findings.count;
    if (view) {
        const en_dossier *d = intake->dossier;
        add_count(out, d->source_count, "source", "sources");
        en_buf_puts(out, ", ");
        add_count(out, d->entity_count, "entity", "entities");
        en_buf_puts(out, ", ");
        add_count(out, d->claim_count, "claim", "claims");
        en_buf_puts(out, ", ");
        add_count(out, view->relation_count, "relation", "relations");
        en_buf_puts(out, ": ");
    }
    add_count(out, found[EN_ERROR], "error", "errors");
    en_buf_puts(out, ", ");
    add_count(out, found[EN_WARNING], "warning", "warnings");
    en_buf_puts(out, ", ");
    add_count(out, found[EN_REMARK], "note", "notes");
    en_buf_puts(out, "\n");
}

/* Passages are counted where they were looked at; what is nought of the rest is left out. */
static void add_evidence(en_buf *out, const en_evidence *e) {
    en_buf_printf(out, "evidence: %zu verified, %zu drifted", e->verified, e->drifted);
    if (e->moved)
        en_buf_printf(out, ", %zu moved", e->moved);
    if (e->unverified)
        en_buf_printf(out, ", %zu not verified", e->unverified);
    en_buf_puts(out, "\n");
}

/* The folder of texts as the text layer asks for it. */
typedef struct folder {
    const en_host *host;
    const char *path;
} folder;

static en_status load_text(void *state, en_buf *into, const char *file, en_error *err) {
    const folder *f = state;
    en_buf path = {0};
    en_buf_printf(&path, "%s/%s", f->path, file);
    en_status status = en_buf_status(&path, err);
    if (!status)
        status = f->host->load(f->host->state, into, en_buf_text(&path), err);
    en_buf_destroy(&path);
    return status;
}

static en_status check_texts(en_evidence *out, en_session *session, const char *path,
                             en_intake *intake, en_error *err) {
    folder texts = {session->host, path};
    const en_shelf shelf = {load_text, &texts};
    return en_evidence_check(out, intake->dossier, &shelf, &intake->findings, err);
}

/* The relations of the whole dossier, unnamed groups and all. */
static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    en_intake intake = {0};
    en_view *view = NULL;
    en_evidence evidence = {0};
    const en_view_options all = {.keep_unnamed = true};
    if (a->texts && !session->host->is_folder(session->host->state, a->texts))
        return en_fail(err, EN_SYSTEM, "--texts %.200s: there is no such folder", a->texts);
    en_status status = en_intake_read(&intake, session, a->dossier, true, err);
    if (!status)
        status = en_view_create(&view, intake.dossier, &all, session->arena, err);
    if (!status && a->texts)
        status = check_texts(&evidence, session, a->texts, &intake, err);
    if (!status || status == EN_DATA) {
        en_buf_findings(&session->out, &intake.findings);
        add_counts(&session->out, &intake, view);
    }
    if (!status && a->texts)
        add_evidence(&session->out, &evidence);
    if (status == EN_DATA && err)
        err->status = EN_OK; /* it stands among the findings */
    if (!status && (intake.findings.count[EN_WARNING] || evidence.moved || evidence.unverified))
        status = EN_FINDINGS;
    en_intake_close(&intake);
    return status;
}

const en_command en_command_check = {
    .name = "check",
    .summary = "is the dossier sound, and does its evidence hold?",
    .usage = "DOSSIER",
    .details =
        "Prints what is wrong, a line each, and ends with a line of counts. With --texts\n"
        "the passages that claims rest on are looked up in the articles' texts, which lie\n"
        "in DIR under the names that the sources give: drifted are those that are neither\n"
        "at their place nor at one other, moved those that are elsewhere. The exit code is\n"
        "0 when nothing is wrong, 1 when there are warnings or evidence that is not where it\n"
        "was, or cannot be verified, 3 when there are errors.",
    .options = options,
    .size = sizeof(arguments),
    .run = run,
};
