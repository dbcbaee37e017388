/* SPDX-License-Identifier: MIT */
/* What the files of why.h share. For src/report/why_*.c alone. */
#ifndef EN_REPORT_WHY_PARTS_H
#define EN_REPORT_WHY_PARTS_H

#include "report/why.h"

/* Look the passages of CLAIMS up in the texts of SHELF, each text opened once. */
EN_MUST_CHECK en_status en_why_quote(en_why_claim **claims, size_t count, const en_view *view,
                                     const en_shelf *shelf, en_arena *arena, en_error *err);

/* The chains between the two of PAIR and the relations along them; else whom each reaches. */
EN_MUST_CHECK en_status en_why_link(en_why_pair *pair, size_t chains, en_arena *arena,
                                    en_error *err);

/* One more relation of VIEW, with its claims, in LIST. */
EN_MUST_CHECK en_status en_why_add(en_why_relations *list, const en_view *view,
                                   const en_relation *relation, en_arena *arena, en_error *err);

#endif
