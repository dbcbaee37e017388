/* SPDX-License-Identifier: MIT */
#include "measure/measure.h"
#include "measure/net_list.h"

#include <math.h>

#define DECLARE(name) extern const en_statistic en_statistic_##name;
#define ADDRESS(name) &en_statistic_##name,
EN_STATISTICS(DECLARE)
const en_statistic *const en_statistics[] = {EN_STATISTICS(ADDRESS) NULL};

/* Fill VALUES, which has room, and hold them against what every value must be; *COUNT them. */
static en_status run(en_value *values, size_t *count, const en_statistic *statistic,
                     en_network *network, en_error *err) {
    for (*count = 0; statistic->values[*count]; ++*count)
        values[*count] = (en_value){.name = statistic->values[*count]};
    en_status status = statistic->run(values, network, err);
    for (size_t i = 0; i < *count && !status; i++) {
        bool undefined = isnan(values[i].value) && values[i].reason.in[EN_EN];
        if (!undefined && !isfinite(values[i].value))
            status = en_fail(err, EN_SYSTEM, "%s came out as no finite number", values[i].name);
    }
    return status;
}

en_status en_statistics_run(en_value **out, size_t *count,
                            const en_statistic *const *statistics, en_network *network,
                            en_arena *arena, en_error *err) {
    size_t room = 0;
    for (const en_statistic *const *row = statistics; *row; row++)
        for (size_t i = 0; (*row)->values[i]; i++)
            room++;
    en_value *values = EN_NEW(arena, en_value, room + 1);
    if (!values)
        return en_fail_memory(err);

    size_t filled = 0;
    for (const en_statistic *const *row = statistics; *row; row++) {
        size_t more;
        en_status status = run(values + filled, &more, *row, network, err);
        if (status)
            return status;
        filled += more;
    }
    *out = values;
    *count = filled;
    return EN_OK;
}
