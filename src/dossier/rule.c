/* SPDX-License-Identifier: MIT */
#include "dossier/rule.h"

#include "base/nearest.h"
#include "base/utf8.h"
#include "dossier/rule_list.h"

#include <stdio.h>
#include <string.h>

#define DECLARE(name) extern const en_rule en_rule_##name;
#define ADDRESS(name) &en_rule_##name,
EN_RULES(DECLARE)
const en_rule *const en_rules[] = {EN_RULES(ADDRESS) NULL};

en_status en_rule_pick(const en_rule **out, const char *name, en_error *err) {
    en_nearest nearest = {.typed = name};
    for (const en_rule *const *row = en_rules; *row; row++) {
        if (strcmp((*row)->name, name) == 0) {
            *out = *row;
            return EN_OK;
        }
        en_nearest_offer(&nearest, (*row)->name);
    }
    return en_nearest_fail(&nearest, "rule", "'entente help check' lists them", err);
}

en_status en_rule_run(const en_rule *rule, const en_view *view, en_findings *findings,
                      en_error *err) {
    en_exam exam = {rule, view->dossier, view, findings, findings->arena, err};
    const char *before = findings->rule;
    findings->rule = rule->name;
    en_status status = rule->run(&exam);
    findings->rule = before;
    return status;
}

static en_status find(en_exam *exam, en_place spot, const char *fmt, va_list args)
    EN_PRINTF(3, 0);
static en_status find(en_exam *exam, en_place spot, const char *fmt, va_list args) {
    const en_place place = spot.file ? spot : (en_place){exam->dossier->file, 0, 0};
    return en_findings_add_list(exam->findings, exam->rule->severity, place, exam->err, fmt,
                                args);
}

en_status en_exam_find(en_exam *exam, en_place spot, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    en_status status = find(exam, spot, fmt, args);
    va_end(args);
    return status;
}

en_status en_exam_find_tie(en_exam *exam, const en_relation *relation, const char *fmt, ...) {
    const en_dossier *d = exam->dossier;
    char what[300];
    va_list args;
    va_start(args, fmt);
    en_utf8_print(what, sizeof what, fmt, args);
    va_end(args);
    return en_exam_find(exam, en_exam_claim_of(exam, relation, 0)->spot, "'%s' %s '%s' %s",
                        d->entities[relation->from].id, d->types[relation->type].id,
                        d->entities[relation->to].id, what);
}

const char *en_exam_claim(en_claim_name *out, const en_exam *exam, size_t claim) {
    const char *id = exam->dossier->claims[claim].id;
    if (id)
        snprintf(out->text, sizeof out->text, "claim '%s'", id);
    else
        snprintf(out->text, sizeof out->text, "claim %zu", claim + 1);
    return out->text;
}

const en_claim *en_exam_claim_of(const en_exam *exam, const en_relation *relation, size_t i) {
    return i < relation->claim_count
               ? &exam->dossier->claims[exam->view->claims[relation->first_claim + i]]
               : NULL;
}
