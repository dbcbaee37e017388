/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/intake.h"
#include "report/diff_write.h"

#include <string.h>

typedef struct arguments {
    en_common common;
    const char *old, *new;
    const char *view[2]; /* of either side: a stored view's name, or flags */
    en_names by;
    size_t top;
    bool raw;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_OPERAND, 0, "OLD", AT(old), NULL, "the dossier as it was; - is standard input", NULL},
    {EN_MAYBE, 0, "NEW", AT(new), NULL, "as it is now; else OLD by two views", NULL},
    {EN_VALUE, 0, "view-a", AT(view[0]), "NAME|FLAGS", "the view of OLD, over what both share",
     NULL},
    {EN_VALUE, 0, "view-b", AT(view[1]), "NAME|FLAGS", "the view of NEW, over what both share",
     NULL},
    {EN_COMMAS, 'b', "by", AT(by), "NAME,...",
     "measures whose ranks are compared (betweenness, degree if large)", NULL},
    {EN_NUMBER, 'n', "top", AT(top), "N", "at most N moves a measure, for people (10)", NULL},
    {EN_FLAG, 0, "raw", AT(raw), NULL, "CSV cells as they are, unguarded for spreadsheets",
     NULL},
    {0},
};

/* Two intakes; where one dossier is compared with itself, the second borrows it. */
typedef struct bench {
    const arguments *a;
    en_session *session;
    en_intake side[2];
    en_diff diff;
} bench;

static en_status pick_measures(const en_measure ***out, const arguments *a, en_session *session,
                               en_error *err) {
    *out = EN_NEW(session->arena, const en_measure *, a->by.count + 2);
    if (!*out)
        return en_fail_memory(err);
    en_status status = EN_OK;
    for (size_t i = 0; i < a->by.count && !status; i++)
        status = en_measure_pick(&(*out)[i], a->by.items[i], err);
    return status;
}

/* Where no measure was named, the usual one of the larger network. */
static void pick_usual(const en_measure **measures, const bench *k, en_error *err) {
    size_t larger = en_network_size(k->side[1].network) > en_network_size(k->side[0].network);
    if (!measures[0])
        measures[0] = en_measure_usual(k->side[larger].network, err);
}

static en_status open_sides(bench *k, en_error *err) {
    const arguments *a = k->a;
    en_status status = en_intake_read_in(&k->side[0], k->session, a->old, &a->common, err);
    if (!status && a->new)
        status = en_intake_read_in(&k->side[1], k->session, a->new, &a->common, err);
    else if (!status) {
        k->side[1].dossier = k->side[0].dossier;
        k->side[1].lang = k->side[0].lang;
    }
    for (int i = 0; i < 2 && !status; i++)
        status = en_intake_look(&k->side[i], k->session, &a->common, a->view[i], err);
    return status;
}

static void close_sides(bench *k) {
    if (!k->a->new)
        k->side[1].dossier = NULL; /* borrowed */
    en_intake_close(&k->side[1]);
    en_intake_close(&k->side[0]);
}

/* The facts of both sides, under names that say whose; version and seed once. */
static en_status add_facts(bench *k, en_sheet *sheet, en_error *err) {
    static const char *const whose[2] = {"old_", "new_"};
    static const en_words said[2] = {EN_WORDS("avant, ", "old "), EN_WORDS("après, ", "new ")};
    en_arena *arena = k->session->arena;
    en_fact *all = EN_NEW(arena, en_fact, (size_t)2 * EN_FACTS);
    if (!all)
        return en_fail_memory(err);
    for (int i = 0; i < 2; i++) {
        const en_fact *facts = en_intake_facts(&k->side[i], &k->a->common, k->session);
        for (size_t f = 0; f < EN_FACTS; f++) {
            bool shared = facts && f >= EN_FACTS - 2; /* version, seed */
            if (!facts)
                return en_fail_memory(err);
            if (shared && i == 0)
                continue;
            en_buf name = {0}, heading = {0};
            en_buf_printf(&name, "%s%s", shared ? "" : whose[i], facts[f].name);
            en_buf_printf(&heading, "%s%s", shared ? "" : en_say(said[i], k->side[0].lang),
                          facts[f].heading ? facts[f].heading : facts[f].name);
            all[sheet->fact_count++] =
                (en_fact){en_arena_copy(arena, en_buf_text(&name), name.length), facts[f].value,
                          en_arena_copy(arena, en_buf_text(&heading), heading.length)};
            en_buf_destroy(&name);
            en_buf_destroy(&heading);
        }
    }
    sheet->facts = all;
    return EN_OK;
}

static void say_facts(en_buf *out, const en_sheet *sheet, en_lang lang) {
    en_buf_puts(out, "\n");
    for (size_t i = 0; i < sheet->fact_count; i++) {
        en_buf_shown(out, sheet->facts[i].heading);
        en_buf_puts(out, en_colon(lang));
        en_buf_shown(out, sheet->facts[i].value);
        en_buf_puts(out, "\n");
    }
}

static en_status write_out(bench *k, const en_format *format, en_error *err) {
    const arguments *a = k->a;
    const en_comparison c = {&k->diff, k->side[0].view, k->side[1].view, k->side[0].lang};
    en_sheet sheet = {0};
    en_buf text = {0};
    en_status status =
        format->people ? EN_OK : en_diff_sheet(&sheet, &c, k->session->arena, err);
    if (!status)
        status = add_facts(k, &sheet, err);
    if (!status && format->people) {
        en_diff_say(&text, &c, a->top ? a->top : 10);
        say_facts(&text, &sheet, c.lang);
    } else if (!status) {
        const en_page page = {
            .lang = c.lang, .raw = a->raw, .terminal = en_to_terminal(k->session, &a->common)};
        format->write(&text, &sheet, &page);
    }
    if (!status)
        status = en_deliver(k->session, &a->common, &text, err);
    en_buf_destroy(&text);
    return status;
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    const en_format *format = NULL;
    const en_measure **measures = NULL;
    bench k = {.a = a, .session = session};
    en_status status = en_table_format(&format, &a->common, err);
    if (!status)
        status = pick_measures(&measures, a, session, err);
    if (!status && !a->new && !a->view[0] && !a->view[1])
        status = en_fail(err, EN_USAGE,
                         "diff: with one dossier, --view-a or --view-b must tell two views");
    if (!status)
        status = open_sides(&k, err);
    if (!status)
        pick_usual(measures, &k, err);
    if (!status)
        status = en_diff_make(&k.diff, k.side[0].network, k.side[1].network, measures,
                              session->arena, err);
    if (!status)
        status = write_out(&k, format, err);
    if (!status && !en_diff_is_empty(&k.diff))
        status = EN_FINDINGS;
    close_sides(&k);
    return status;
}

const en_command en_command_diff = {
    .name = "diff",
    .summary = "what changed: entities, relations, ranks",
    .usage = "OLD NEW | DOSSIER --view-a V --view-b V",
    .details =
        "What the view of NEW has (+) and has not (-) beside that of OLD, and what stands\n"
        "otherwise (~), with the claims that make the difference. Entities and relations\n"
        "are the same where their ids are. The exit code is 0 where nothing differs, 1\n"
        "where something does. A view is the name of a stored one, or flags in one word:\n"
        "--view-b '--accept uncontested'.",
    .options = options,
    .size = sizeof(arguments),
    .views = true,
    .run = run,
};
