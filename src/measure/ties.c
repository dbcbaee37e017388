/* SPDX-License-Identifier: MIT */
#include "measure/measure.h"
#include "measure/tie_list.h"

#include <math.h>

#define DECLARE(name) extern const en_tie_measure en_tie_measure_##name;
#define ADDRESS(name) &en_tie_measure_##name,
EN_TIE_MEASURES(DECLARE)
const en_tie_measure *const en_tie_measures[] = {EN_TIE_MEASURES(ADDRESS) NULL};

en_status en_tie_measure_run(double *score, const en_tie_measure *measure, en_network *network,
                             en_error *err) {
    size_t count = en_network_view(network)->relation_count;
    en_status status = measure->run(score, network, err);
    for (size_t i = 0; i < count && !status; i++) {
        bool undefined = isnan(score[i]) && measure->undefined.in[EN_EN];
        if (!undefined && !isfinite(score[i]))
            status = en_fail(err, EN_SYSTEM, "%s came out as no finite number", measure->name);
    }
    return status;
}
