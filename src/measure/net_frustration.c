/* SPDX-License-Identifier: MIT */
/*
 * Frustration index, or line index of balance (Abelson and Rosenberg 1958; Harary 1959; Aref
 * and Wilson 2019): the fewest ties that must be taken out, or turn their sign, for all to fall
 * into two camps, positive ties within and negative ones between. `frustration` is what the
 * division of `camp` has, which anyone can count; `frustration_lower` what no division
 * can go below, by branch and bound or by negative cycles without a common tie. Where they are
 * equal the index is exact: as a rule up to some dozens of entities (measure/camps.h). Signed
 * ties (network/signs.h), each counting once; not normalised; 0 without any. Time: at most a
 * second or so beyond what grows with ties.
 */
#include "measure/camps.h"
#include "measure/measure.h"

enum { INDEX, LOWER };
static const char *const names[] = {
    [INDEX] = "frustration",
    [LOWER] = "frustration_lower",
    [LOWER + 1] = NULL,
};

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_camps *camps;
    en_status status = en_camps_of(&camps, network, err);
    if (status)
        return status;
    values[INDEX].value = (double)camps->frustration;
    values[LOWER].value = (double)camps->lower;
    return EN_OK;
}

const en_statistic en_statistic_frustration = {
    .name = "frustration",
    .family = "signed",
    .domain = EN_ON_STANCES,
    .reference = "Abelson & Rosenberg 1958; Harary 1959; Aref & Wilson 2019",
    .meaning =
        EN_WORDS("Nombre de liens qu’il faudrait tenir pour faux pour que tous se rangent "
                 "en deux camps. Aucun partage n’en a moins que frustration_lower\u00a0: "
                 "quand les deux sont égaux, le nombre est exact.",
                 "How many ties would have to be wrong for all to fall into two camps. "
                 "No division has fewer than frustration_lower: where the two are "
                 "equal, the number is exact."),
    .values = names,
    .run = run,
};
