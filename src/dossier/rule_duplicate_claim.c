/* SPDX-License-Identifier: MIT */
/*
 * Duplicate claim: two claims of one source that say the same of one relation, for or against,
 * down to whose word it is, dates, amount and role. One claim may name several passages; two
 * weigh double where claims are counted. What differs in any of these says something else: a
 * second mandate, a second payment. Only claims that count are held against each other.
 */
#include "dossier/rule.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int by_number(double a, double b) {
    if (isnan(a) || isnan(b))
        return isnan(a) - isnan(b);
    return (a > b) - (a < b);
}

static int by_index(size_t a, size_t b) { return (a > b) - (a < b); }

static int by_text(const char *a, const char *b) {
    return a && b ? strcmp(a, b) : (a != NULL) - (b != NULL);
}

static int by_amount(const en_claim *a, const en_claim *b) {
    int order = by_number(a->more->amount, b->more->amount);
    if (!order)
        order = by_text(a->more->currency, b->more->currency);
    if (!order)
        order = by_text(a->more->period, b->more->period);
    return order ? order : by_index(a->more->bound, b->more->bound);
}

/* Two dates mean the same days only where they are the same. */
static int by_date(en_date a, en_date b) {
    long first = en_date_first(a) - en_date_first(b);
    long last = en_date_last(a) - en_date_last(b);
    long order = first ? first : last;
    return (order > 0) - (order < 0);
}

static int by_time(const en_claim *a, const en_claim *b) {
    int order = by_index(a->modality, b->modality);
    if (!order)
        order = by_date(a->since, b->since);
    if (!order)
        order = by_date(a->until, b->until);
    return order ? order : by_index(a->ended, b->ended);
}

/* Order of what two claims on one relation say; 0: the same. */
static int by_content(const en_claim *a, const en_claim *b) {
    int order = by_index(a->source, b->source);
    if (!order)
        order = by_index(a->stance, b->stance);
    if (!order)
        order = by_index(a->more->by, b->more->by);
    if (!order)
        order = by_time(a, b);
    if (!order)
        order = by_amount(a, b);
    for (en_lang lang = 0; lang < EN_LANGS && !order; lang++)
        order = by_text(a->more->role.in[lang], b->more->role.in[lang]);
    return order;
}

/* The same for sorting, equals as they stand in the dossier. */
static int compare(const void *a, const void *b) {
    const en_claim *const *p = a, *const *q = b;
    int order = by_content(*p, *q);
    return order ? order : (*p > *q) - (*p < *q);
}

/* Find those of COUNT sorted claims that say what the first of their like does. */
static en_status find_repeats(en_exam *exam, const en_claim **sorted, size_t count) {
    const en_claim *claims = exam->dossier->claims;
    en_status status = EN_OK;
    for (size_t i = 1, first = 0; i < count && !status; i++) {
        if (by_content(sorted[first], sorted[i]) != 0) {
            first = i;
            continue;
        }
        en_claim_name name, before;
        status = en_exam_find(exam, sorted[i]->spot,
                              "%s says what %s says, of the same source; one claim may name "
                              "several passages",
                              en_exam_claim(&name, exam, (size_t)(sorted[i] - claims)),
                              en_exam_claim(&before, exam, (size_t)(sorted[first] - claims)));
    }
    return status;
}

static en_status find_in(en_exam *exam, const en_relation *relations, size_t count,
                         const en_claim **sorted) {
    en_status status = EN_OK;
    for (size_t r = 0; r < count && !status; r++) {
        size_t size = 0;
        while ((sorted[size] = en_exam_claim_of(exam, &relations[r], size)))
            size++;
        if (size < 2)
            continue;
        qsort(sorted, size, sizeof(const en_claim *), compare);
        status = find_repeats(exam, sorted, size);
    }
    return status;
}

static en_status run(en_exam *exam) {
    const en_view *view = exam->view;
    const en_claim **sorted =
        EN_NEW(exam->arena, const en_claim *, exam->dossier->claim_count + 1);
    if (!sorted)
        return en_fail_memory(exam->err);
    en_status status = find_in(exam, view->relations, view->relation_count, sorted);
    return status ? status : find_in(exam, view->fallen, view->fallen_count, sorted);
}

const en_rule en_rule_duplicate_claim = {
    .name = "duplicate-claim",
    .severity = EN_WARNING,
    .finds = EN_WORDS("Deux affirmations d’une même source disent la même chose.",
                      "Two claims of one source say the same."),
    .run = run,
};
