/* SPDX-License-Identifier: MIT */
/* A row a number about the network as a whole. */
#include "cli/measure_desk.h"

#include <math.h>

static bool offer(en_choice *out, size_t i) {
    const en_statistic *s = en_statistics[i];
    if (s)
        *out = (en_choice){
            .name = s->name, .meaning = s->meaning, .on_request = s->on_request, .measure = s};
    return s != NULL;
}

static en_status run(en_value **values, size_t *count, en_desk *desk, en_error *err) {
    en_status status = en_desk_choose(desk, offer, "measure of networks", err);
    if (status)
        return status;
    en_arena *arena = desk->session->arena;
    const en_statistic **chosen = EN_NEW(arena, const en_statistic *, desk->chosen_count + 1);
    if (!chosen)
        return en_fail_memory(err);
    for (size_t i = 0; i < desk->chosen_count; i++)
        chosen[i] = desk->chosen[i].measure;
    return en_statistics_run(values, count, chosen, desk->intake->network, arena, err);
}

static en_status fill(en_desk *desk, en_error *err) {
    en_value *values;
    size_t count;
    en_arena *arena = desk->session->arena;
    en_status status = run(&values, &count, desk, err);
    if (status)
        return status;
    en_column *columns = EN_NEW(arena, en_column, 3);
    const char **names = EN_NEW(arena, const char *, count);
    const char **reasons = EN_NEW(arena, const char *, count);
    double *numbers = EN_NEW(arena, double, count);
    if (!columns || !names || !reasons || !numbers)
        return en_fail_memory(err);
    for (size_t i = 0; i < count; i++) {
        names[i] = values[i].name;
        numbers[i] = values[i].value;
        reasons[i] =
            isnan(values[i].value) ? en_say(values[i].reason, desk->intake->lang) : NULL;
    }
    columns[0] = (en_column){.name = "measure", .text = names};
    columns[1] = (en_column){.name = "value", .number = numbers};
    columns[2] = (en_column){.name = "reason", .text = reasons};
    desk->sheet = (en_sheet){.columns = columns, .column_count = 3, .row_count = count};
    return EN_OK;
}

const en_level en_level_net = {.name = "net", .by = true, .fill = fill};
