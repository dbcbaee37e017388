/* SPDX-License-Identifier: MIT */
#include "cli/checkup.h"

#include "base/utf8.h"

#include <math.h>
#include <stdio.h>

/* So many findings of a rule with a summary are still listed. */
enum { FEW = 3 };

size_t en_checkup_count(const en_checkup *checkup, en_severity severity) {
    size_t count = checkup->intake.findings.count[severity];
    for (size_t i = 0; i < checkup->rule_count; i++)
        count += checkup->found[i].count[severity];
    return count;
}

static void add_count(en_buf *out, size_t count, const char *noun, const char *plural,
                      const char *end) {
    en_buf_printf(out, "%zu %s%s", count, count == 1 ? noun : plural, end);
}

static void add_counts(en_buf *out, const en_checkup *checkup) {
    if (checkup->view) {
        const en_dossier *d = checkup->intake.dossier;
        add_count(out, en_dossier_read_count(d), "source", "sources", ", ");
        add_count(out, d->entity_count, "entity", "entities", ", ");
        add_count(out, d->claim_count, "claim", "claims", ", ");
        add_count(out, checkup->view->relation_count, "relation", "relations", ": ");
    }
    add_count(out, en_checkup_count(checkup, EN_ERROR), "error", "errors", ", ");
    add_count(out, en_checkup_count(checkup, EN_WARNING), "warning", "warnings", ", ");
    add_count(out, en_checkup_count(checkup, EN_REMARK), "note", "notes", "\n");
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

/* One line for all that a rule found. */
static void add_summary(en_buf *out, const en_checkup *checkup, const en_rule *rule,
                        size_t count) {
    en_buf_shown(out, checkup->intake.dossier->file);
    en_buf_printf(out, ": %s: %zu of %zu relations %s; --rule %s lists them [%s]\n",
                  en_severity_name(rule->severity), count, checkup->view->relation_count,
                  rule->summary, rule->name, rule->name);
}

void en_checkup_write_lines(en_buf *out, const en_checkup *checkup) {
    en_buf_findings(out, &checkup->intake.findings);
    for (size_t i = 0; i < checkup->rule_count; i++) {
        const en_rule *rule = checkup->rules[i];
        size_t count = checkup->found[i].count[rule->severity];
        if (rule->summary && !checkup->listed && count > FEW)
            add_summary(out, checkup, rule, count);
        else
            en_buf_findings(out, &checkup->found[i]);
    }
    add_counts(out, checkup);
    if (checkup->has_texts && checkup->view)
        add_evidence(out, &checkup->evidence);
}

/* The columns of the sheet while they are filled. */
typedef struct rows {
    const char **rule, **severity, **file, **text;
    double *line, *column;
    size_t count;
} rows;

static void add_rows(rows *to, const en_findings *findings) {
    for (size_t i = 0; i < findings->item_count; i++) {
        const en_finding *f = &findings->items[i];
        size_t row = to->count++;
        to->rule[row] = f->rule;
        to->severity[row] = en_severity_name(f->severity);
        to->file[row] = f->place.file;
        to->line[row] = f->place.line ? (double)f->place.line : NAN;
        to->column[row] = f->place.line ? (double)f->place.column : NAN;
        to->text[row] = f->text;
    }
}

static en_status fill_rows(en_sheet *sheet, const en_checkup *checkup, en_arena *arena,
                           en_error *err) {
    enum { COLUMNS = 6 };
    size_t room = checkup->intake.findings.item_count + 1;
    for (size_t i = 0; i < checkup->rule_count; i++)
        room += checkup->found[i].item_count;
    const char **texts = EN_NEW(arena, const char *, 4 * room);
    double *numbers = EN_NEW(arena, double, 2 * room);
    en_column *columns = EN_NEW(arena, en_column, COLUMNS);
    if (!texts || !numbers || !columns)
        return en_fail_memory(err);
    rows to = {texts, texts + room, texts + 2 * room, texts + 3 * room, numbers, numbers + room,
               0};
    add_rows(&to, &checkup->intake.findings);
    for (size_t i = 0; i < checkup->rule_count; i++)
        add_rows(&to, &checkup->found[i]);
    columns[0] = (en_column){.name = "rule", .text = to.rule};
    columns[1] = (en_column){.name = "severity", .text = to.severity};
    columns[2] = (en_column){.name = "file", .text = to.file};
    columns[3] = (en_column){.name = "line", .number = to.line};
    columns[4] = (en_column){.name = "column", .number = to.column};
    columns[5] = (en_column){.name = "text", .text = to.text};
    sheet->columns = columns;
    sheet->column_count = COLUMNS;
    sheet->row_count = to.count;
    return EN_OK;
}

/* Facts while they are listed. */
typedef struct facts {
    en_fact *items;
    size_t count;
    en_arena *arena;
    bool failed;
} facts;

static void add_fact(facts *to, const char *name, const char *value) {
    to->items[to->count++] = (en_fact){name, value, NULL};
}

static void add_number(facts *to, const char *name, size_t value) {
    char text[24];
    int length = snprintf(text, sizeof text, "%zu", value);
    const char *copy = en_arena_copy(to->arena, text, (size_t)length);
    to->failed = to->failed || !copy;
    add_fact(to, name, copy);
}

static void add_rule_names(facts *to, const en_checkup *checkup) {
    en_buf names = {0};
    for (size_t i = 0; i < checkup->rule_count; i++)
        en_buf_printf(&names, "%s%s", i ? "," : "", checkup->rules[i]->name);
    const char *copy = en_arena_copy(to->arena, en_buf_text(&names), names.length);
    to->failed = to->failed || names.failed || !copy;
    en_buf_destroy(&names);
    add_fact(to, "rules", copy);
}

static void add_totals(facts *to, const en_checkup *checkup) {
    const en_dossier *d = checkup->intake.dossier;
    add_number(to, "sources", en_dossier_read_count(d));
    add_number(to, "entities", d->entity_count);
    add_number(to, "claims", d->claim_count);
    add_number(to, "relations", checkup->view->relation_count);
}

static void add_passages(facts *to, const en_evidence *e) {
    add_number(to, "verified", e->verified);
    add_number(to, "drifted", e->drifted);
    add_number(to, "moved", e->moved);
    add_number(to, "unverified", e->unverified);
}

en_status en_checkup_sheet(en_sheet *sheet, const en_checkup *checkup, en_arena *arena,
                           en_error *err) {
    enum { MOST_FACTS = 15 };
    const en_dossier *d = checkup->intake.dossier;
    facts to = {EN_NEW(arena, en_fact, MOST_FACTS), 0, arena, false};
    if (!to.items)
        return en_fail_memory(err);
    add_fact(&to, "dossier", d->name);
    add_fact(&to, "sha256", d->sha256[0] ? d->sha256 : NULL);
    add_fact(&to, "version", EN_VERSION);
    if (checkup->view) {
        add_rule_names(&to, checkup);
        add_totals(&to, checkup);
    }
    add_number(&to, "errors", en_checkup_count(checkup, EN_ERROR));
    add_number(&to, "warnings", en_checkup_count(checkup, EN_WARNING));
    add_number(&to, "notes", en_checkup_count(checkup, EN_REMARK));
    if (checkup->has_texts && checkup->view)
        add_passages(&to, &checkup->evidence);
    *sheet = (en_sheet){.facts = to.items, .fact_count = to.count};
    return to.failed ? en_fail_memory(err) : fill_rows(sheet, checkup, arena, err);
}
