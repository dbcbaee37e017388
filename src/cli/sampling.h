/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_SAMPLING_H
#define EN_CLI_SAMPLING_H

#include "cli/measure_desk.h"

/*
 * Refuse --approximate where it would be of no use: without a measure among the chosen that is
 * sampled, or beside one that searches all paths, and so gives the sampled one exactly.
 */
EN_MUST_CHECK en_status en_sampling_refuse(const en_desk *desk, en_error *err);

/*
 * State how exact the scores are: to FACTS, EN_SAMPLING_FACTS at most, for people in one
 * sentence. Answers how many; 0 when memory is out.
 */
enum { EN_SAMPLING_FACTS = 4 };
size_t en_sampling_state(en_fact *facts, const en_desk *desk);

#endif
