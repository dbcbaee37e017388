/* SPDX-License-Identifier: MIT */
/*
 * Structural balance (Heider 1946; Cartwright and Harary 1956): of the triads, three entities
 * tied each to each by ties with a sign, the share that is balanced, having an even number of
 * negative ties. From 0 to 1, each triad counting once; undefined without triads. Beside it the
 * signed ties (network/signs.h) that it rests on, and those that are ambivalent, hence in no
 * triad. Time: ties to the power of 3/2.
 */
#include "measure/measure.h"
#include "measure/triads.h"

#include <math.h>

enum { POSITIVE, NEGATIVE, AMBIVALENT, TRIADS, BALANCED, SHARE };
static const char *const names[] = {
    [POSITIVE] = "ties_positive",
    [NEGATIVE] = "ties_negative",
    [AMBIVALENT] = "ties_ambivalent",
    [TRIADS] = "triads_signed",
    [BALANCED] = "triads_balanced",
    [SHARE] = "balance",
    [SHARE + 1] = NULL,
};

static en_status count(void *context, const en_triad *triad, en_error *err) {
    (void)err;
    en_value *values = context;
    values[TRIADS].value++;
    values[BALANCED].value += triad->balanced;
    return EN_OK;
}

static en_status run(en_value *values, en_network *network, en_error *err) {
    const en_signs *signs;
    en_status status = en_network_signs(&signs, network, err);
    if (!status)
        status = en_triads_visit(signs, count, values, err);
    if (status)
        return status;
    values[POSITIVE].value = (double)signs->positive;
    values[NEGATIVE].value = (double)signs->negative;
    values[AMBIVALENT].value = (double)signs->ambivalent;
    values[SHARE].value = NAN;
    if (values[TRIADS].value > 0)
        values[SHARE].value = values[BALANCED].value / values[TRIADS].value;
    else
        values[SHARE].reason =
            (en_words)EN_WORDS("il n’y a pas de triade, trois entités liées deux à deux par "
                               "des liens positifs ou négatifs",
                               "there is no triad, three entities tied each to each by "
                               "positive or negative ties");
    return EN_OK;
}

const en_statistic en_statistic_balance = {
    .name = "balance",
    .family = "signed",
    .domain = EN_ON_STANCES,
    .reference = "Heider 1946; Cartwright & Harary 1956",
    .meaning =
        EN_WORDS("Part des triades en équilibre\u00a0: trois alliés, ou deux alliés face à "
                 "un rival commun. Un lien à la fois positif et négatif n’a pas de "
                 "signe et n’entre dans aucune.",
                 "The share of triads that are balanced: three allies, or two allies "
                 "facing a common rival. A tie that is both positive and negative has "
                 "no sign and is part of none."),
    .values = names,
    .run = run,
};
