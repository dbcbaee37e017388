/* SPDX-License-Identifier: MIT */
/* A row a number about the network as a whole. */
#include "cli/measure_desk.h"

#include <math.h>

static en_status explain(en_desk *desk, en_error *err) {
    en_status status = EN_OK;
    for (size_t i = 0; en_statistics[i] && !status; i++)
        if (en_say(en_statistics[i]->meaning, desk->intake->lang))
            status = en_desk_note(desk, en_statistics[i]->name, NULL, en_statistics[i]->meaning,
                                  err);
    return status;
}

static en_status fill(en_desk *desk, en_error *err) {
    en_value *values;
    size_t count;
    en_arena *arena = desk->session->arena;
    en_status status = en_statistics_run(&values, &count, desk->intake->network, arena, err);
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
    return explain(desk, err);
}

const en_level en_level_net = {.name = "net", .fill = fill};
