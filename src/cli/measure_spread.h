/* SPDX-License-Identifier: MIT */
/* Scores of entities beside what they would be if less were said: --drop and --both-ways. */
#ifndef EN_CLI_MEASURE_SPREAD_H
#define EN_CLI_MEASURE_SPREAD_H

#include "cli/measure_desk.h"
#include "measure/sensitivity.h"

/* What is left out in turn: for sentences sources, unless other voices are asked for. */
en_drop en_desk_voices(const en_measure_arguments *a);

/* How many columns each chosen measure has, with its own: 1 where neither is asked for. */
size_t en_desk_spread_width(const en_desk *desk);

/* Fill them, each measure's together, its own first; its own are there. */
EN_MUST_CHECK en_status en_desk_spread(en_desk *desk, en_column *columns, en_error *err);

/* Leave it at the usual measure, where people have named none and each takes many columns. */
EN_MUST_CHECK en_status en_desk_keep_usual(en_desk *desk, en_error *err);

/* The chosen measures without one part after the other, in the session's arena. */
EN_MUST_CHECK en_status en_desk_drop(const en_sensitivity **out, en_desk *desk, en_drop drop,
                                     en_error *err);

/* What a part is called: for programs by id, for people by its title where it has one. */
const char *en_desk_part(const en_desk *desk, const en_sensitivity *s, size_t part);

/* A column to be filled, one cell for each of ROWS: of texts, or else of numbers. */
typedef struct en_cast {
    const char *name; /* of MEASURE's columns what follows "betweenness_" */
    en_words heading; /* NULLs: the name */
    bool texts;
} en_cast;
/* MEASURE NULL: it is of none. Where several are chosen its heading is its name, which tells
 * them apart. */
EN_MUST_CHECK en_status en_desk_column(en_column *out, const en_desk *desk, const en_cast *cast,
                                       const en_choice *measure, size_t rows, en_error *err);
void en_column_put(const en_column *column, size_t row, double value);

#endif
