/* SPDX-License-Identifier: MIT */
#include "cli/measure_desk.h"
#include "base/nearest.h"
#include "cli/level_list.h"
#include "cli/sampling.h"

#include <math.h>
#include <string.h>

#define DECLARE(name) extern const en_level en_level_##name;
#define ADDRESS(name) &en_level_##name,
EN_LEVELS(DECLARE)
const en_level *const en_levels[] = {EN_LEVELS(ADDRESS) NULL};

bool en_offer_measure(en_choice *out, size_t i) {
    const en_measure *m = en_measures[i];
    if (m)
        *out = (en_choice){m->name, m->meaning, m->undefined, m->on_request,
                           m,       m->family,  m->sampled};
    return m != NULL;
}

static en_status find(en_choice *out, const char *name, en_offer *offer, const char *what,
                      en_error *err) {
    en_nearest nearest = {.typed = name};
    for (size_t i = 0; offer(out, i); i++) {
        if (strcmp(out->name, name) == 0)
            return EN_OK;
        en_nearest_offer(&nearest, out->name);
    }
    return en_nearest_fail(&nearest, what, "'entente help' lists them", err);
}

/* A measure named twice is one column: JSON has no room for two of one name. */
static void add(en_choice *chosen, size_t *count, const en_choice *choice) {
    for (size_t i = 0; i < *count; i++)
        if (strcmp(chosen[i].name, choice->name) == 0)
            return;
    chosen[(*count)++] = *choice;
}

en_status en_desk_choose(en_desk *desk, en_offer *offer, const char *what, en_error *err) {
    const en_names *by = &desk->a->by;
    size_t all = 0;
    en_choice choice;
    while (offer(&choice, all))
        all++;
    en_choice *chosen = EN_NEW(desk->session->arena, en_choice, all);
    en_status status = chosen ? EN_OK : en_fail_memory(err);
    for (size_t i = 0; i < by->count && !status; i++) {
        bool every = strcmp(by->items[i], "all") == 0;
        if (!every)
            status = find(&choice, by->items[i], offer, what, err);
        if (!every && !status)
            add(chosen, &desk->chosen_count, &choice);
        for (size_t j = 0; every && offer(&choice, j); j++)
            add(chosen, &desk->chosen_count, &choice);
    }
    for (size_t i = 0; !by->count && !status && offer(&choice, i); i++)
        if (!choice.on_request)
            add(chosen, &desk->chosen_count, &choice);
    desk->chosen = chosen;
    if (!status && desk->a->approximate > 0)
        status = en_sampling_refuse(desk, err);
    for (size_t i = 0; i < desk->chosen_count && !status; i++)
        status = en_desk_note(desk, chosen[i].name, NULL, chosen[i].meaning, err);
    return status;
}

static en_status refuse_void(const en_desk *desk, const en_column *columns, size_t width,
                             const char *instead, en_error *err) {
    if (desk->a->by.count == 0)
        return EN_OK;
    for (size_t m = 0; m < desk->chosen_count; m++)
        for (size_t i = 0; i < desk->sheet.row_count; i++)
            if (!isnan(columns[m * width].number[i]))
                return EN_OK;
    const char *reason = en_say(desk->chosen[0].undefined, EN_EN);
    return en_fail(err, EN_UNDEFINED, "%s has no value on this view: %s; %s",
                   desk->chosen[0].name, reason ? reason : "it is undefined", instead);
}

en_status en_desk_scores(en_desk *desk, en_column *columns, size_t width, en_choice_run *run,
                         const char *instead, en_error *err) {
    for (size_t i = 0; i < desk->chosen_count; i++) {
        const en_choice *m = &desk->chosen[i];
        double *score = EN_NEW(desk->session->arena, double, desk->sheet.row_count + 1);
        en_status status = score ? run(score, desk, m, err) : en_fail_memory(err);
        if (status)
            return status;
        columns[i * width] = (en_column){.name = m->name,
                                         .number = score,
                                         .undefined = en_say(m->undefined, desk->intake->lang)};
    }
    return refuse_void(desk, columns, width, instead, err);
}

en_status en_desk_note(en_desk *desk, const char *name, const char *heading, en_words sentence,
                       en_error *err) {
    en_fact *notes =
        en_arena_grow(desk->session->arena, desk->notes, desk->note_count, sizeof *notes);
    if (!notes)
        return en_fail_memory(err);
    desk->notes = notes;
    notes[desk->note_count++] = (en_fact){name, en_say(sentence, desk->intake->lang), heading};
    return EN_OK;
}
