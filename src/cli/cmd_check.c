/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/checkup.h"
#include "cli/texts.h"

typedef struct arguments {
    en_common common;
    const char *dossier, *texts;
    en_names rule, ignore;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier to check; - is standard input",
     NULL},
    {EN_VALUE, 0, "texts", AT(texts), "DIR", "hold its evidence against the texts in DIR",
     NULL},
    {EN_COMMAS, 0, "rule", AT(rule), "NAME,...",
     "a gate: only these rules, and exit 1 for any finding", NULL},
    {EN_COMMAS, 0, "ignore", AT(ignore), "NAME,...", "without these rules", NULL},
    {0},
};

/* A check under way. */
typedef struct checking {
    const arguments *a;
    en_session *session;
    const en_format *format;
    en_checkup checkup;
    en_texts texts;
    en_shelf shelf;       /* of --texts */
    size_t read_warnings; /* of the dossier; those after them are of texts */
} checking;

static en_status mark(bool *marked, const en_names *names, en_error *err) {
    en_status status = EN_OK;
    for (size_t i = 0; i < names->count && !status; i++) {
        const en_rule *rule;
        status = en_rule_pick(&rule, names->items[i], err);
        for (size_t r = 0; en_rules[r] && !status; r++)
            marked[r] = marked[r] || en_rules[r] == rule;
    }
    return status;
}

/* The rules that --rule and --ignore leave, in the order of reports. */
static en_status pick_rules(checking *c, en_error *err) {
    size_t all = 0;
    while (en_rules[all])
        all++;
    en_arena *arena = c->session->arena;
    bool *wanted = EN_NEW(arena, bool, all), *ignored = EN_NEW(arena, bool, all);
    en_checkup *k = &c->checkup;
    k->rules = EN_NEW(arena, const en_rule *, all);
    k->found = EN_NEW(arena, en_findings, all);
    if (!wanted || !ignored || !k->rules || !k->found)
        return en_fail_memory(err);
    en_status status = mark(wanted, &c->a->rule, err);
    if (!status)
        status = mark(ignored, &c->a->ignore, err);
    for (size_t r = 0; r < all && !status; r++)
        if (!ignored[r] && (wanted[r] || !c->a->rule.count))
            k->rules[k->rule_count++] = en_rules[r];
    k->listed = c->a->rule.count || !c->format->people;
    return status;
}

static en_status run_rules(checking *c, en_error *err) {
    en_checkup *k = &c->checkup;
    en_status status = EN_OK;
    for (size_t i = 0; i < k->rule_count && !status; i++) {
        k->found[i] = (en_findings){
            .arena = c->session->arena, .rule = k->rules[i]->name, .keep_all = k->listed};
        status = en_rule_run(k->rules[i], k->view, &k->found[i], err);
    }
    return status;
}

/* Whether a stored view can be made; names are looked up without the claims, which cannot fail.
 */
static en_status try_view(const en_stored_view *stored, const en_dossier *d,
                          en_session *session, en_error *err) {
    const en_common common = {.view_name = stored->name};
    en_dossier empty = *d;
    empty.claim_count = 0;
    en_view_options asked;
    en_status status = en_view_resolve(&asked, &common, NULL, d, session, err);
    if (status)
        return status;
    en_arena *arena = en_arena_create(NULL);
    en_view *view;
    en_error fault = {0};
    en_shown name;
    status =
        arena ? en_view_create(&view, &empty, &asked, arena, &fault) : en_fail_memory(&fault);
    if (status)
        status = en_fail(err, status, "view '%s': %s", en_shown_text(&name, stored->name),
                         fault.text);
    en_arena_destroy(arena);
    return status;
}

/* Views that the dossier stores and that no verb could make are faults of it. */
static en_status check_views(checking *c, en_error *err) {
    en_findings *findings = &c->checkup.intake.findings;
    const en_dossier *d = c->checkup.intake.dossier;
    en_status status = EN_OK;
    for (size_t i = 0; i < d->view_count && !status; i++) {
        en_error fault = {0};
        status = try_view(&d->views[i], d, c->session, &fault);
        if (status == EN_SYSTEM)
            return en_fail(err, status, "%s", fault.text);
        if (status)
            status =
                en_findings_add(findings, EN_WARNING, d->views[i].spot, err, "%s", fault.text);
    }
    return status;
}

/* Read the dossier and look at it from all sides: EN_DATA where it cannot be read. */
static en_status examine(checking *c, en_error *err) {
    en_checkup *k = &c->checkup;
    const en_view_options all = {.keep_unnamed = true};
    en_arena *arena = c->session->arena;
    en_status status = en_intake_read(&k->intake, c->session, c->a->dossier, true, err);
    if (status)
        return status;
    status = check_views(c, err);
    c->read_warnings = k->intake.findings.count[EN_WARNING];
    if (!status)
        status = en_view_create(&k->view, k->intake.dossier, &all, arena, err);
    if (!status && k->has_texts)
        status = en_evidence_check(&k->evidence, k->intake.dossier, &c->shelf,
                                   &k->intake.findings, err);
    en_findings_sort(&k->intake.findings, 0, k->intake.files);
    return status ? status : run_rules(c, err);
}

static en_status write_out(checking *c, en_error *err) {
    en_buf text = {0};
    en_sheet sheet;
    en_status status = EN_OK;
    const en_page page = {.lang = EN_EN, .terminal = en_to_terminal(c->session, &c->a->common)};
    if (c->format->people)
        en_checkup_write_lines(&text, &c->checkup);
    else
        status = en_checkup_sheet(&sheet, &c->checkup, c->session->arena, err);
    if (!status && !c->format->people)
        c->format->write(&text, &sheet, &page);
    if (!status)
        status = en_deliver(c->session, &c->a->common, &text, err);
    en_buf_destroy(&text);
    return status;
}

/*
 * Whether what was found shuts the gate: with --rule anything that its rules find, else any
 * warning; and in either case evidence that does not hold.
 */
static bool shuts(const checking *c) {
    const en_checkup *k = &c->checkup;
    size_t warnings = en_checkup_count(k, EN_WARNING);
    size_t of_rules = 0;
    for (size_t i = 0; i < k->rule_count; i++)
        of_rules += k->found[i].count[k->rules[i]->severity];
    if (k->evidence.moved || k->evidence.unverified)
        return true;
    size_t of_texts = k->intake.findings.count[EN_WARNING] - c->read_warnings;
    return c->a->rule.count ? of_rules + of_texts > 0 : warnings > 0;
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    checking c = {.a = a, .session = session, .checkup.has_texts = a->texts != NULL};
    en_status status =
        a->texts ? en_texts_open(&c.shelf, &c.texts, session, a->texts, err) : EN_OK;
    if (!status)
        status = en_table_format(&c.format, &a->common, err);
    if (!status)
        status = pick_rules(&c, err);
    if (status)
        return status;
    status = examine(&c, err);
    bool broken = status == EN_DATA;
    if (broken && err)
        err->status = EN_OK; /* it stands among the findings */
    if (!status || broken)
        status = write_out(&c, err);
    if (!status && broken)
        status = EN_DATA;
    else if (!status && shuts(&c))
        status = EN_FINDINGS;
    en_intake_close(&c.checkup.intake);
    return status;
}

static void explain(en_buf *out) {
    en_buf_puts(out, "\nRules, and whether what they find is a fault or a note on evidence:\n");
    for (const en_rule *const *r = en_rules; *r; r++)
        en_buf_printf(out, "  %-18s  %-7s  %s\n", (*r)->name, en_severity_name((*r)->severity),
                      en_say((*r)->finds, EN_EN));
}

const en_command en_command_check = {
    .name = "check",
    .summary = "is the dossier sound, and does its evidence hold?",
    .usage = "DOSSIER [--rule NAME,...] [--texts DIR]",
    .details =
        "Prints what is wrong and what one should know, a line each, with the rule that found\n"
        "it in brackets, and ends with a line of counts. CSV and JSON have a row for each. "
        "The\n"
        "exit code is 0 when nothing is wrong, notes or not; 1 when there are warnings; 3 "
        "when\n"
        "there are errors, so that nothing else could be looked at. With --rule, only these\n"
        "rules run, all that they find is listed, and any of it is exit 1, be it a note; a\n"
        "warning that is not theirs is still shown, but is none.\n"
        "\n"
        "With --texts the passages that claims rest on are looked up in the articles' texts,\n"
        "which lie in DIR under the names that the sources give: drifted are those that are\n"
        "neither at their place nor at one other, moved those that are elsewhere. Evidence "
        "that\n"
        "is not where it was, or cannot be verified, is exit 1. Of DIR only files are read, "
        "not\n"
        "pipes or devices, nor what links lead to outside of it.",
    .options = options,
    .size = sizeof(arguments),
    .writes = true,
    .run = run,
    .explain = explain,
};
