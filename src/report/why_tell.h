/* SPDX-License-Identifier: MIT */
/* The two kinds of answer as prose. For src/report/why_tell*.c alone. */
#ifndef EN_REPORT_WHY_TELL_H
#define EN_REPORT_WHY_TELL_H

#include "report/prose.h"
#include "report/why.h"

void en_why_tell_pair(en_prose *prose, const en_why_pair *pair, en_lang lang);
void en_why_tell_score(en_prose *prose, const en_why_score *score, en_lang lang);

#endif
