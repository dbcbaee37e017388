/* SPDX-License-Identifier: MIT */
#include "cli/level_list.h"
#include "cli/measure_spread.h"
#include "cli/sampling.h"
#include "measure/partition.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NAME(name) #name,
static const char *const level_names[] = {EN_LEVELS(NAME) NULL};

#define AT(field) offsetof(en_measure_arguments, field)
static const en_option options[] = {
    {EN_MAYBE, 0, "DOSSIER", AT(dossier), NULL, "the dossier; - is standard input", NULL},
    {EN_COMMAS, 'b', "by", AT(by), "NAME,...",
     "the measures, in this order (the usual ones; all: every one)", NULL},
    {EN_CHOICE, 0, "level", AT(level), NULL, "what rows are about (node)", level_names},
    {EN_NUMBER, 'n', "top", AT(top), "N", "only the N highest by the first measure", NULL},
    {EN_VALUE, 0, "groups", AT(groups), "WORD",
     "tell groups apart by kind, place or a measure that numbers them, such as component "
     "(kind)",
     NULL},
    {EN_CHOICE, 0, "drop", AT(drop), NULL,
     "range of scores and ranks without each in turn, and which a rank hangs on (none)",
     en_drop_names},
    {EN_FLAG, 0, "both-ways", AT(both_ways), NULL,
     "each measure with contested relations in and out, too", NULL},
    {EN_FLAG, 0, "say", AT(say), NULL, "say in sentences what the first measure tells", NULL},
    {EN_FLAG, 0, "normalise", AT(normalise), NULL,
     "divide by the theoretical maximum where there is one", NULL},
    {EN_SHARE, 0, "approximate", AT(approximate), "EPS",
     "betweenness from a sample, to within EPS of its maximum", NULL},
    {EN_FLAG, 0, "list", AT(list), NULL,
     "say what there is to measure, on what, and after whom; takes no dossier", NULL},
    {EN_FLAG, 0, "raw", AT(raw), NULL, "CSV cells as they are, unguarded for spreadsheets",
     NULL},
    {0},
};

/* A row and its score, for sorting. */
typedef struct place {
    double score;
    size_t row;
} place;

/* Highest first, those without a value last, equals as the dossier has them. */
static int higher(const void *a, const void *b) {
    const place *p = a, *q = b;
    if (isnan(p->score) != isnan(q->score))
        return isnan(p->score) ? 1 : -1;
    if (p->score > q->score || p->score < q->score)
        return p->score > q->score ? -1 : 1;
    return p->row < q->row ? -1 : 1;
}

static en_status rank(en_desk *k, en_error *err) {
    size_t rows = k->sheet.row_count;
    const double *score = k->sheet.columns[k->lead].number;
    place *places = EN_NEW(k->session->arena, place, rows + 1);
    size_t *order = EN_NEW(k->session->arena, size_t, rows + 1);
    if (!places || !order)
        return en_fail_memory(err);
    for (size_t i = 0; i < rows; i++)
        places[i] = (place){score[i], i};
    qsort(places, rows, sizeof *places, higher);
    for (size_t i = 0; i < rows; i++)
        order[i] = places[i].row;
    k->sheet.rows = order;
    if (k->a->top && k->a->top < rows)
        k->sheet.row_count = k->a->top;
    return EN_OK;
}

/* Where the numbers come from, and what was done to them; for people, what they tell first. */
static en_status state_facts(en_desk *k, en_error *err) {
    static const en_words heading = EN_WORDS("normalisé", "normalised");
    static const en_words how =
        EN_WORDS("divisé par le maximum théorique, là où il y en a un",
                 "divided by the theoretical maximum, where there is one");
    size_t count = k->people ? k->note_count : 0;
    size_t made = k->a->list ? 1 : EN_FACTS;
    static const en_fact version = {"version", EN_VERSION, NULL}; /* of a list, that is all */
    const en_fact *facts =
        k->a->list ? &version : en_intake_facts(k->intake, &k->a->common, k->session);
    en_fact *all = EN_NEW(k->session->arena, en_fact, count + EN_FACTS + 3 + EN_SAMPLING_FACTS);
    if (!facts || !all)
        return en_fail_memory(err);
    if (count)
        memcpy(all, k->notes, count * sizeof *all);
    memcpy(all + count, facts, made * sizeof *all);
    count += made;
    if (k->a->normalise)
        all[count++] = (en_fact){"normalised", en_say(how, k->intake->lang),
                                 en_say(heading, k->intake->lang)};
    if (k->a->groups)
        all[count++] =
            (en_fact){"groups", k->a->groups, k->intake->lang == EN_FR ? "groupes" : NULL};
    en_drop voices = en_desk_voices(k->a);
    if (voices)
        all[count++] =
            (en_fact){"drop", en_drop_names[voices],
                      k->intake->lang == EN_FR ? "omis tour à tour" : "left out in turn"};
    size_t sampled = k->a->approximate > 0 ? en_sampling_state(all + count, k) : 0;
    k->sheet.facts = all;
    k->sheet.fact_count = count + sampled;
    return sampled || k->a->approximate <= 0 ? EN_OK : en_fail_memory(err);
}

static en_status write_out(en_desk *k, const en_format *format, en_error *err) {
    en_status status = EN_OK;
    if (!k->a->list && en_levels[k->a->level]->ranked && (k->people || k->a->top))
        status = rank(k, err);
    if (!status)
        status = state_facts(k, err);
    if (status)
        return status;
    const en_page page = {.lang = k->intake->lang,
                          .raw = k->a->raw,
                          .terminal = en_to_terminal(k->session, &k->a->common),
                          .colour =
                              k->session->colour && en_to_terminal(k->session, &k->a->common)};
    en_buf text = {0};
    format->write(&text, &k->sheet, &page);
    status = en_deliver(k->session, &k->a->common, &text, err);
    en_buf_destroy(&text);
    return status;
}

static en_status refuse_options(const en_measure_arguments *a, en_error *err) {
    const en_level *level = en_levels[a->level];
    const struct {
        const char *name;
        bool given, taken;
    } asked[] = {{"by", a->by.count > 0, level->by},
                 {"top", a->top > 0, level->ranked},
                 {"normalise", a->normalise, level->normalise},
                 {"drop", a->drop > 0, level->spread},
                 {"both-ways", a->both_ways, level->spread},
                 {"say", a->say, level->spread},
                 {"approximate", a->approximate > 0, level->sampled}};
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        if (asked[i].given && !asked[i].taken)
            return en_fail(err, EN_USAGE, "--%s is not for --level %s", asked[i].name,
                           level->name);
    if ((a->drop > 0 || a->say) + a->both_ways + (a->approximate > 0) > 1)
        return en_fail(
            err, EN_USAGE,
            "--drop (or --say), --both-ways and --approximate are three questions: ask one");
    bool more = a->dossier || a->drop || a->both_ways || a->say || a->by.count || a->top ||
                a->normalise || a->groups || a->level || a->approximate > 0 ||
                a->common.given_count || a->common.view_name;
    if (a->list && more)
        return en_fail(err, EN_USAGE,
                       "--list is of all measures: it takes no dossier, view or other choice");
    return EN_OK;
}

static en_status fill(en_desk *k, en_error *err) {
    const en_measure_arguments *a = k->a;
    if (a->list)
        return en_desk_list(k, err);
    en_status status = en_intake_open(k->intake, k->session, a->dossier, &a->common, err);
    if (!status)
        status = en_view_refuse_empty(k->intake->view, err);
    if (!status)
        en_network_approximate(k->intake->network, a->approximate);
    if (!status && a->groups)
        status = en_partition_choose(k->intake->network, a->groups, err);
    return status ? status : en_levels[a->level]->fill(k, err);
}

static en_status run(const void *given, en_session *session, en_error *err) {
    const en_measure_arguments *a = given;
    const en_format *format = NULL;
    en_status status = en_table_format(&format, &a->common, err);
    if (!status)
        status = refuse_options(a, err);
    if (status)
        return status;
    en_intake intake = {0};
    en_desk k = {.a = a, .intake = &intake, .session = session, .people = format->people};
    if (a->say && !k.people)
        return en_fail(err, EN_USAGE,
                       "--say is for people: leave --format %s, or ask for --drop",
                       format->name);
    status = fill(&k, err);
    if (!status)
        status = write_out(&k, format, err);
    en_intake_close(&intake);
    return status;
}

const en_command en_command_measure = {
    .name = "measure",
    .summary = "who is central, and what kind of network is it?",
    .usage = "DOSSIER [--by NAME,...] | --list",
    .details =
        "A table is sorted by its first measure. CSV, TSV and JSON keep the order of\n"
        "the dossier, unless --top is given. An empty cell, or null, is undefined.\n"
        "\n"
        "With --approximate 0.01, betweenness is off by at most 0.01 of the largest that\n"
        "an entity can have (all pairs of others), or a tie (all pairs), for all of them\n"
        "at once with a probability of 95%. Paths are drawn at random, by --seed; with\n"
        "--weight, entities whose paths are all searched, which takes longer; with\n"
        "--directed, pairs are ordered. Where all paths cost no more than that, the\n"
        "result is exact, and says so. It is for large networks: --by betweenness,degree.",
    .options = options,
    .size = sizeof(en_measure_arguments),
    .views = true,
    .run = run,
};
