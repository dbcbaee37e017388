/* SPDX-License-Identifier: MIT */
#include "cli/intake.h"

typedef struct arguments {
    en_common common;
    const char *dossier;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier to check; - is standard input",
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

/* The relations of the whole dossier, unnamed groups and all. */
static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    en_intake intake = {0};
    en_view *view = NULL;
    const en_view_options all = {.keep_unnamed = true};
    en_status status = en_intake_read(&intake, session, a->dossier, true, err);
    if (!status)
        status = en_view_create(&view, intake.dossier, &all, session->arena, err);
    if (!status || status == EN_DATA) {
        en_buf_findings(&session->out, &intake.findings);
        add_counts(&session->out, &intake, view);
    }
    if (status == EN_DATA && err)
        err->status = EN_OK; /* it stands among the findings */
    if (!status && intake.findings.count[EN_WARNING])
        status = EN_FINDINGS;
    en_intake_close(&intake);
    return status;
}

const en_command en_command_check = {
    .name = "check",
    .summary = "is the dossier sound?",
    .usage = "DOSSIER",
    .details = "Prints what is wrong, a line each, and ends with a line of counts. The exit\n"
               "code is 0 when nothing is, 1 when there are warnings, 3 when there are errors.",
    .options = options,
    .size = sizeof(arguments),
    .run = run,
};
