/* SPDX-License-Identifier: MIT */
/*
 * Efficiency (Burt 1992): effective size over the number of contacts, on the same ties and
 * weights. 1: none is tied to another; relative already, so not normalised. Undefined without
 * ties. Time: as effective size.
 */
#include "measure/effective.h"
#include "measure/measure.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_effective_size(score, network, true, err);
}

const en_measure en_measure_efficiency = {
    .name = "efficiency",
    .family = "brokerage",
    .domain = EN_ON_PATHS,
    .reference = "Burt 1992",
    .label = EN_WORDS("efficacité du réseau personnel", "efficiency"),
    .meaning =
        EN_WORDS("Aucun de ses contacts ne fait double emploi\u00a0: 1 quand ils ne sont "
                 "jamais liés entre eux.",
                 "None of its contacts repeats another: 1 when none are tied to each "
                 "other."),
    .undefined = EN_WORDS("n’a aucun de ces liens", "has none of these ties"),
    .on_request = true,
    .run = run,
};
