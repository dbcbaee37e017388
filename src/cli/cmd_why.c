/* SPDX-License-Identifier: MIT */
#include "base/nearest.h"
#include "cli/intake.h"
#include "cli/texts.h"
#include "dossier/pick.h"
#include "report/why_form.h"

#include <string.h>

enum { CHAINS = 3, MOST_CHAINS = 100 };

typedef struct arguments {
    en_common common;
    const char *dossier, *a, *b, *by, *texts;
    size_t chains, top;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier; - is standard input", NULL},
    {EN_OPERAND, 0, "A", AT(a), NULL, "an entity, by its id, its name or an alias", NULL},
    {EN_MAYBE, 0, "B", AT(b), NULL, "another: what ties A to B? Without it: what carries A?",
     NULL},
    {EN_NUMBER, 0, "chains", AT(chains), "K",
     "two: up to K chains where no relation stands (3)", NULL},
    {EN_VALUE, 0, "texts", AT(texts), "DIR", "two: print the passages, from the texts in DIR",
     NULL},
    {EN_VALUE, 'b', "by", AT(by), "NAME", "one: the measure (betweenness, degree if large)",
     NULL},
    {EN_NUMBER, 'n', "top", AT(top), "N",
     "one: try N ties and N sources (50; 5 or more on large networks)", NULL},
    {0},
};

static const en_why_form *find_form(const char *name, bool is_ending) {
    for (const en_why_form *f = en_why_forms; f->name; f++)
        if (strcmp(is_ending ? f->ending : f->name, name) == 0)
            return f;
    return NULL;
}

/* The form of the answer: --format, else the ending of -o FILE, else a text for people. */
static en_status pick_form(const en_why_form **out, const en_common *common, en_error *err) {
    const char *file = common->output.count ? common->output.items[0] : "";
    const char *dot = strrchr(file, '.'), *slash = strrchr(file, '/');
    bool ending = !common->format && dot && !(slash && dot < slash);
    const char *name = common->format ? common->format : ending ? dot + 1 : "table";
    *out = find_form(name, ending);
    if (*out)
        return EN_OK;
    en_nearest nearest = {.typed = name};
    for (const en_why_form *f = en_why_forms; f->name; f++)
        en_nearest_offer(&nearest, f->name);
    return en_nearest_fail(&nearest, "form of an answer",
                           "there are table (.txt), markdown (.md) and json", err);
}

static en_status check_arguments(const arguments *a, en_error *err) {
    if (a->b && (a->by || a->top))
        return en_fail(err, EN_USAGE, "--by and --top are for one entity; name no second");
    if (!a->b && (a->chains || a->texts))
        return en_fail(err, EN_USAGE, "--chains and --texts are for two entities; name both");
    if (a->chains > MOST_CHAINS)
        return en_fail(err, EN_USAGE, "--chains %zu is more than %d", a->chains, MOST_CHAINS);
    return EN_OK;
}

static en_status answer_pair(en_why *why, const en_intake *intake, const arguments *a,
                             en_session *session, en_error *err) {
    size_t ends[2];
    en_texts texts;
    en_shelf shelf;
    en_why_pair *pair = NULL;
    en_status status = en_entity_pick(&ends[0], intake->dossier, a->a, err);
    if (!status)
        status = en_entity_pick(&ends[1], intake->dossier, a->b, err);
    if (!status && a->texts)
        status = en_texts_open(&shelf, &texts, session, a->texts, err);
    if (!status)
        status = en_why_pair_create(&pair, intake->view, ends[0], ends[1],
                                    a->chains ? a->chains : CHAINS, a->texts ? &shelf : NULL,
                                    session->arena, err);
    why->pair = pair;
    return status;
}

/*
 * How many ties, and how many sources, to do without in turn: a path measure takes entities
 * times relations steps each time, and a person should have an answer within a minute or so.
 */
static size_t usual_top(const en_view *view) {
    const double most_steps = 1e10;
    double steps = (double)view->entity_count * (double)view->relation_count;
    double top = most_steps / (steps > 1 ? steps : 1);
    return top > 50 ? 50 : top < 5 ? 5 : (size_t)top;
}

static en_status answer_score(en_why *why, const en_intake *intake, const arguments *a,
                              en_session *session, en_error *err) {
    size_t entity;
    const en_measure *measure;
    en_why_score *score = NULL;
    en_status status = EN_OK;
    if (a->by)
        status = en_measure_pick(&measure, a->by, err);
    else
        measure = en_measure_usual(intake->network, err);
    if (!status)
        status = en_entity_pick(&entity, intake->dossier, a->a, err);
    if (!status)
        status =
            en_why_score_create(&score, intake->view, entity, measure,
                                a->top ? a->top : usual_top(intake->view), session->arena, err);
    why->score = score;
    return status;
}

static en_status write_out(en_why *why, const en_intake *intake, const arguments *a,
                           const en_why_form *form, en_session *session, en_error *err) {
    bool terminal = en_to_terminal(session, &a->common);
    const en_page page = {
        .lang = intake->lang, .terminal = terminal, .colour = session->colour && terminal};
    en_buf text = {0};
    why->facts = en_intake_facts(intake, &a->common, session);
    why->fact_count = EN_FACTS;
    if (!why->facts)
        return en_fail_memory(err);
    en_why_write(&text, why, form, &page, session->arena);
    en_status status = en_deliver(session, &a->common, &text, err);
    en_buf_destroy(&text);
    return status;
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    const en_why_form *form;
    en_status status = pick_form(&form, &a->common, err);
    if (!status)
        status = check_arguments(a, err);
    if (status)
        return status;
    en_intake intake = {0};
    en_why why = {0};
    status = en_intake_open(&intake, session, a->dossier, &a->common, err);
    if (!status)
        status = (a->b ? answer_pair : answer_score)(&why, &intake, a, session, err);
    if (!status)
        status = write_out(&why, &intake, a, form, session, err);
    en_intake_close(&intake);
    return status;
}

const en_command en_command_why = {
    .name = "why",
    .summary = "who says so? what ties two entities, what carries a score?",
    .usage = "DOSSIER A [B]",
    .details =
        "Of two entities: every relation between them with its claims on both sides, source\n"
        "by source; where none stands, the shortest chains along the ties that paths may use,\n"
        "and their claims. Of one: without which ties, and without which sources, its score\n"
        "and its rank would change. The forms are table (a text for people), markdown and\n"
        "json.",
    .options = options,
    .size = sizeof(arguments),
    .views = true,
    .run = run,
};
