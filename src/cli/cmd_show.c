/* SPDX-License-Identifier: MIT */
#include "cli/intake.h"
#include "cli/show_figure.h"
#include "report/card.h"

#include <string.h>

typedef struct arguments {
    en_common common;
    const char *dossier, *what, *against;
    bool all, raw;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "DOSSIER", AT(dossier), NULL, "the dossier; - is standard input", NULL},
    {EN_MAYBE, 0, "WHAT", AT(what), NULL, "a list, or what has this id or name (relations)",
     NULL},
    {EN_FLAG, 'a', "all", AT(all), NULL, "what the view leaves out, too, and why", NULL},
    {EN_FLAG, 0, "raw", AT(raw), NULL, "CSV cells as they are, unguarded for spreadsheets",
     NULL},
    {EN_VALUE, 0, "against", AT(against), "DOSSIER",
     "of a figure: whether it was drawn from this dossier as it is", NULL},
    {0},
};

/* What is shown, on its way out. */
typedef struct counter {
    const arguments *a;
    en_session *session;
    const en_format *format;
    en_intake intake;
    en_scope scope;
    en_page page;
    en_buf out;
    en_fact *facts; /* with room for two more */
    size_t fact_count;
} counter;

static en_status state_facts(counter *k, en_error *err) {
    const en_fact *facts = en_intake_facts(&k->intake, &k->a->common, k->session);
    k->facts = EN_NEW(k->session->arena, en_fact, EN_FACTS + 2);
    if (!facts || !k->facts)
        return en_fail_memory(err);
    memcpy(k->facts, facts, EN_FACTS * sizeof *facts);
    k->fact_count = EN_FACTS;
    return EN_OK;
}

/* How many are not in the view: a number for programs, for people also how to see them. */
static en_status state_left_out(counter *k, size_t left_out, en_error *err) {
    static const en_words heading = EN_WORDS("omis de la vue", "left out of the view");
    static const en_words how = EN_WORDS("\u202f; --all les montre", "; --all lists them");
    en_lang lang = k->scope.lang;
    en_buf text = {0};
    en_buf_printf(&text, "%zu", left_out);
    if (k->scope.people && left_out && !k->a->all)
        en_buf_puts(&text, en_say(how, lang));
    const char *value = en_arena_copy(k->session->arena, en_buf_text(&text), text.length);
    en_status status = value ? en_buf_status(&text, err) : en_fail_memory(err);
    en_buf_destroy(&text);
    k->facts[k->fact_count++] = (en_fact){"left_out", value, en_say(heading, lang)};
    return status;
}

/* What a table's headings mean comes first, as with measures. */
static void explain(counter *k, const en_list *list) {
    static const en_words heading = EN_WORDS("lecture", "reading");
    const char *reading = en_say(list->reading, k->scope.lang);
    if (!k->scope.people || !reading)
        return;
    memmove(k->facts + 1, k->facts, k->fact_count++ * sizeof *k->facts);
    k->facts[0] = (en_fact){"reading", reading, en_say(heading, k->scope.lang)};
}

static en_status show_list(counter *k, const en_list *list, en_error *err) {
    en_picks picks;
    en_sheet sheet;
    size_t left_out = 0;
    en_status status = en_rows_pick(&picks, &left_out, list, &k->scope, err);
    if (!status)
        status = en_rows_fill(&sheet, list, &k->scope, &picks, err);
    if (!status)
        status = state_left_out(k, left_out, err);
    if (status)
        return status;
    explain(k, list);
    if (!picks.count)
        en_note(err, "the list is empty%s", left_out ? ": all is left out of the view" : "");
    sheet.facts = k->facts;
    sheet.fact_count = k->fact_count;
    k->format->write(&k->out, &sheet, &k->page);
    return EN_OK;
}

static en_status show_row(counter *k, const en_card *card, en_error *err) {
    const en_picks own = {&card->index, 1};
    en_sheet sheet;
    en_status status = en_rows_fill(&sheet, card->list, &k->scope, &own, err);
    if (!status)
        k->format->write(&k->out, &sheet, &k->page);
    return status;
}

static en_status show_card(counter *k, const en_card *card, en_error *err) {
    bool json = strcmp(k->format->name, "json") == 0;
    if (json) {
        k->scope.detail = true;
        return en_card_write_json(&k->out, card, &k->scope, k->facts, k->fact_count, err);
    }
    if (!k->scope.people)
        return show_row(k, card, err);
    const en_sheet footer = {.facts = k->facts, .fact_count = k->fact_count};
    en_status status = en_card_set(&k->out, card, &k->scope, &k->page, err);
    if (!status)
        k->format->write(&k->out, &footer, &k->page);
    return status;
}

/* A list's name means the list, also where something has it for an id. */
static en_status show(counter *k, en_error *err) {
    const char *what = k->a->what ? k->a->what : "relations";
    const en_list *list = en_list_find(what);
    en_card card;
    en_status status = state_facts(k, err);
    if (!status && list) {
        if (en_card_find(&card, &k->scope, what, NULL) == EN_OK)
            en_note(err, "'%s' is a list here; '%s:%s' shows what else has that name", what,
                    card.list->noun, what);
        return show_list(k, list, err);
    }
    if (!status)
        status = en_card_find(&card, &k->scope, what, err);
    return status ? status : show_card(k, &card, err);
}

static en_status show_figure(const arguments *a, en_session *session, en_error *err) {
    if (a->what || a->all)
        return en_fail(err, EN_USAGE, "show: a figure holds no lists: leave out %s",
                       a->what ? a->what : "--all");
    return en_show_figure(session, &a->common, a->dossier, a->against, a->raw, err);
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    if (en_is_figure(session, a->dossier))
        return show_figure(a, session, err);
    if (a->against)
        return en_fail(err, EN_USAGE, "show: --against is for figures: .svg, .dot, .png, .pdf");
    counter k = {.a = a, .session = session};
    en_status status = en_table_format(&k.format, &a->common, err);
    if (!status)
        status = en_intake_open(&k.intake, session, a->dossier, &a->common, err);
    if (!status)
        status = en_scope_make(&k.scope, k.intake.view, k.intake.lang, err);
    if (!status) {
        bool screen = en_to_terminal(session, &a->common);
        k.scope.people = k.format->people;
        k.scope.all = a->all;
        k.page = (en_page){k.intake.lang, a->raw, screen, session->colour && screen};
        status = show(&k, err);
    }
    if (!status)
        status = en_deliver(session, &a->common, &k.out, err);
    en_buf_destroy(&k.out);
    en_intake_close(&k.intake);
    return status;
}

const en_command en_command_show = {
    .name = "show",
    .summary = "what is reported, and on whose word?",
    .usage = "DOSSIER [WHAT] | FIGURE [--against DOSSIER]",
    .details =
        "WHAT is a list (relations, claims, entities or sources), or the card of one of them:\n"
        "an entity's id, label or alias, the id of a claim or a source, or a relation's id,\n"
        "which is 'FROM|TYPE|TO'. 'entity:ID', 'relation:ID', 'claim:ID' and 'source:ID' tell\n"
        "apart what has the same id. Lists hold what stands in the view, and what it rests "
        "on.\n"
        "\n"
        "Of a FIGURE that entente drew (.svg, .dot, .png, .pdf) it shows from which dossier, "
        "by\n"
        "which view, rule, version and seed; with --against the exit code is 1 where that "
        "dossier\n"
        "is another one now.",
    .options = options,
    .size = sizeof(arguments),
    .views = true,
    .run = run,
};
