/* SPDX-License-Identifier: MIT */
#include "cli/measure_spread.h"

#include "cli/measure_say.h"
#include "measure/partition.h"
#include "picture/caption.h"

#include <math.h>
#include <string.h>

/* What programs get of a spread behind the score, and what people do. */
enum { LOW = 1, HIGH, RANK, BEST, WORST, HANGS_ON, WITHOUT, FIELDS };
enum { RANGE = 1, OWN_RANK, RANKS, MAINSTAY, TOLD };

en_drop en_desk_voices(const en_measure_arguments *a) {
    return a->say && !a->drop ? EN_DROP_SOURCE : (en_drop)a->drop;
}

size_t en_desk_spread_width(const en_desk *desk) {
    return desk->a->both_ways ? 3 : !en_desk_voices(desk->a) ? 1 : desk->people ? TOLD : FIELDS;
}

en_status en_desk_keep_usual(en_desk *desk, en_error *err) {
    if (!desk->people || desk->a->by.count)
        return EN_OK;
    const en_measure *usual = en_measure_usual(desk->intake->network, err);
    while (desk->chosen_count && desk->chosen->measure != usual) {
        desk->chosen++;
        desk->chosen_count--;
    }
    desk->chosen_count = 1;
    desk->note_count = 0;
    return en_desk_note(desk, usual->name, NULL, usual->meaning, err);
}

/* A network as the desk's own is, of another view. */
static en_status make(en_network **out, const en_view *view, const void *context,
                      en_error *err) {
    const en_desk *desk = context;
    en_status status = en_network_create(out, view, err);
    if (!status && desk->a->groups)
        status = en_partition_choose(*out, desk->a->groups, err);
    return status;
}

static en_status find_measuring(en_measuring *out, const en_desk *desk, en_error *err) {
    const en_measure **measures =
        EN_NEW(desk->session->arena, const en_measure *, desk->chosen_count + 1);
    if (!measures)
        return en_fail_memory(err);
    for (size_t i = 0; i < desk->chosen_count; i++)
        measures[i] = desk->chosen[i].measure;
    *out = (en_measuring){measures, desk->chosen_count, desk->a->normalise, make, desk};
    return EN_OK;
}

en_status en_desk_drop(const en_sensitivity **out, en_desk *desk, en_drop drop, en_error *err) {
    en_measuring how;
    en_status status = find_measuring(&how, desk, err);
    return status ? status
                  : en_sensitivity_find(out, desk->intake->network, &how, drop,
                                        desk->session->arena, err);
}

const char *en_desk_part(const en_desk *desk, const en_sensitivity *s, size_t part) {
    const en_dossier *d = desk->intake->dossier;
    char room[EN_PART_NAME];
    size_t index = s->parts[part].index;
    const char *title =
        s->drop == EN_DROP_CLAIM ? NULL : en_say(d->sources[index].title, desk->intake->lang);
    if (desk->people && title)
        return title;
    const char *name = en_part_name(room, d, s->drop, index);
    return name == room ? en_arena_copy(desk->session->arena, room, strlen(room)) : name;
}

/* "betweenness_low"; NULL when memory is out. */
static const char *join(en_arena *arena, const char *measure, const char *ending) {
    en_buf name = {0};
    en_buf_printf(&name, "%s_%s", measure, ending);
    return en_buf_keep(&name, arena);
}

en_status en_desk_column(en_column *out, const en_desk *desk, const en_cast *cast,
                         const en_choice *measure, size_t rows, en_error *err) {
    en_arena *arena = desk->session->arena;
    bool several = measure && desk->chosen_count > 1;
    *out = (en_column){.name = measure ? join(arena, measure->name, cast->name) : cast->name,
                       .heading = several ? NULL : en_say(cast->heading, desk->intake->lang),
                       .undefined =
                           measure ? en_say(measure->undefined, desk->intake->lang) : NULL};
    if (cast->texts)
        out->text = EN_NEW(arena, const char *, rows + 1);
    else
        out->number = EN_NEW(arena, double, rows + 1);
    return out->name && (out->text || out->number) ? EN_OK : en_fail_memory(err);
}

void en_column_put(const en_column *column, size_t row, double value) {
    ((double *)column->number)[row] = value;
}

static double rank_or_none(size_t rank) { return rank ? (double)rank : NAN; }

static en_status fill_fields(en_column *columns, const en_desk *desk, const en_sensitivity *s,
                             size_t measure, en_error *err) {
    static const en_cast casts[FIELDS] = {[LOW] = {.name = "low"},
                                          [HIGH] = {.name = "high"},
                                          [RANK] = {.name = "rank"},
                                          [BEST] = {.name = "rank_best"},
                                          [WORST] = {.name = "rank_worst"},
                                          [HANGS_ON] = {.name = "hangs_on", .texts = true},
                                          [WITHOUT] = {.name = "rank_without"}};
    en_status status = EN_OK;
    for (size_t f = LOW; f < FIELDS && !status; f++)
        status = en_desk_column(&columns[f], desk, &casts[f], &desk->chosen[measure],
                                desk->sheet.row_count, err);
    for (size_t v = 0; v < desk->sheet.row_count && !status; v++) {
        const en_spread *spread = en_spread_of(s, measure, v);
        en_column_put(&columns[LOW], v, spread->low);
        en_column_put(&columns[HIGH], v, spread->high);
        en_column_put(&columns[RANK], v, rank_or_none(spread->rank));
        en_column_put(&columns[BEST], v, rank_or_none(spread->best));
        en_column_put(&columns[WORST], v, rank_or_none(spread->worst));
        en_column_put(&columns[WITHOUT], v, rank_or_none(spread->rank_without));
        if (spread->hangs_on != EN_NONE)
            columns[HANGS_ON].text[v] = en_desk_part(desk, s, spread->hangs_on);
    }
    return status;
}

/* "3", or "1–3"; NULL when memory is out. */
static const char *say_range(const en_desk *desk, double low, double high) {
    en_buf text = {0};
    if (!isnan(low))
        en_say_number(&text, low, desk->intake->lang);
    if (!isnan(low) && high > low) {
        en_buf_puts(&text, "–");
        en_say_number(&text, high, desk->intake->lang);
    }
    return en_buf_keep(&text, desk->session->arena);
}

static en_status fill_told(en_column *columns, const en_desk *desk, const en_sensitivity *s,
                           size_t measure, en_error *err) {
    static const en_cast casts[TOLD] = {
        [RANGE] = {"range", EN_WORDS("étendue", "range"), true},
        [OWN_RANK] = {"rank", EN_WORDS("rang", "rank"), false},
        [RANKS] = {"ranks", EN_WORDS("rangs", "ranks"), true},
        [MAINSTAY] = {"hangs_on", EN_WORDS("tient à", "hangs on"), true}};
    en_status status = EN_OK;
    for (size_t f = RANGE; f < TOLD && !status; f++)
        status = en_desk_column(&columns[f], desk, &casts[f], &desk->chosen[measure],
                                desk->sheet.row_count, err);
    for (size_t v = 0; v < desk->sheet.row_count && !status; v++) {
        const en_spread *spread = en_spread_of(s, measure, v);
        en_column_put(&columns[OWN_RANK], v, rank_or_none(spread->rank));
        columns[RANGE].text[v] = say_range(desk, spread->low, spread->high);
        if (spread->rank)
            columns[RANKS].text[v] =
                say_range(desk, (double)spread->best, (double)spread->worst);
        if (!columns[RANGE].text[v] || (spread->rank && !columns[RANKS].text[v]))
            status = en_fail_memory(err);
        if (spread->hangs_on != EN_NONE)
            columns[MAINSTAY].text[v] = en_desk_part(desk, s, spread->hangs_on);
    }
    return status;
}

static en_status note_drop(en_desk *desk, en_error *err) {
    static const en_words ranks = EN_WORDS(
        "Du meilleur rang au moins bon, chacune des voix étant tour à tour omise\u202f; qui "
        "n’a "
        "plus "
        "de valeur vient derrière tous ceux qui en ont une.",
        "From the best rank to the worst, each voice being left out in turn; who has no value "
        "any more comes behind all who have one.");
    static const en_words hangs =
        EN_WORDS("La voix sans laquelle le rang s’écarte le plus\u202f; vide\u00a0: aucune ne "
                 "le change.",
                 "The voice without which the rank is farthest off; empty: none changes it.");
    bool french = desk->intake->lang == EN_FR;
    en_status status = en_desk_note(desk, "ranks", french ? "rangs" : NULL, ranks, err);
    return status ? status
                  : en_desk_note(desk, "hangs_on", french ? "tient à" : "hangs on", hangs, err);
}

static en_status fill_drop(en_desk *desk, en_column *columns, en_error *err) {
    const en_sensitivity *s;
    en_status status = en_desk_drop(&s, desk, en_desk_voices(desk->a), err);
    if (!status && desk->a->say)
        status = en_desk_say(desk, s, err);
    size_t width = en_desk_spread_width(desk);
    for (size_t m = 0; m < desk->chosen_count && !status; m++)
        status = desk->people ? fill_told(columns + m * width, desk, s, m, err)
                              : fill_fields(columns + m * width, desk, s, m, err);
    return status ? status : note_drop(desk, err);
}

static en_status fill_both_ways(en_desk *desk, en_column *columns, en_error *err) {
    static const en_accept rules[] = {EN_ANY, EN_UNCONTESTED};
    static const en_cast casts[] = {
        {"contested_in", EN_WORDS("contestées comprises", "contested in"), false},
        {"contested_out", EN_WORDS("sans les contestées", "contested out"), false}};
    size_t rows = desk->sheet.row_count;
    en_measuring how;
    en_status status = find_measuring(&how, desk, err);
    double *scores = EN_NEW(desk->session->arena, double, desk->chosen_count *rows + 1);
    if (!status && !scores)
        status = en_fail_memory(err);
    for (size_t way = 0; way < 2 && !status; way++) {
        status = en_scores_if(scores, desk->intake->network, &how, rules[way], err);
        for (size_t m = 0; m < desk->chosen_count && !status; m++) {
            en_column *column = &columns[3 * m + 1 + way];
            status = en_desk_column(column, desk, &casts[way], &desk->chosen[m], rows, err);
            for (size_t v = 0; v < rows && !status; v++)
                en_column_put(column, v, scores[m * rows + v]);
        }
    }
    return status;
}

en_status en_desk_spread(en_desk *desk, en_column *columns, en_error *err) {
    return desk->a->both_ways        ? fill_both_ways(desk, columns, err)
           : en_desk_voices(desk->a) ? fill_drop(desk, columns, err)
                                     : EN_OK;
}
