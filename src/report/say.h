/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_SAY_H
#define EN_REPORT_SAY_H

#include "report/rows.h"

/* Phrases of cards and tables for people, in French and English. All append plain text. */

/* "since May 2025, until 2026"; "depuis mai 2025, jusqu’en 2026"; nothing when unknown */
void en_say_span(en_buf *out, en_date since, en_date until, en_lang lang);
/* the same for a table: "2025-05 –", "2021 – 2024", "– 2024" */
void en_say_period(en_buf *out, en_date since, en_date until);

/* How many a group is said to be: "at least 30", "about 10", "10 to 20"; or nothing. */
void en_say_group(en_buf *out, const en_entity *entity, en_lang lang);
/* "at most 500,000,000,000 USD over 4 years"; nothing without an amount */
void en_say_amount(en_buf *out, const en_claim *claim, en_lang lang);
/* "high", "medium, inferred" */
void en_say_reading(en_buf *out, const en_claim *claim, en_lang lang);

/* The claim as a sentence, whatever its stance: "SoftBank finance Stargate". */
void en_say_claim(en_buf *out, const en_scope *scope, const en_claim *claim);
/* The same behind what kind of claim it is: "denial, according to OpenAI: ..." */
void en_say_whole_claim(en_buf *out, const en_scope *scope, const en_claim *claim);
/* "asserts", "denies", "announces", "asks"; a denied plan "denies (plan)" */
void en_say_stance(en_buf *out, const en_claim *claim, en_lang lang);
/* "contested, announced"; with EN_LANG_NONE in words for programs, as below. */
void en_say_standing(en_buf *out, const en_relation *relation, en_lang lang);
/* Why a relation does not stand; nothing where it does. */
void en_say_fall(en_buf *out, en_fall fall, en_lang lang);
/*
 * Why a claim is not behind what stands; nothing where it is. What the view calls unsettled is
 * a question or only proposed.
 */
void en_say_claim_fall(en_buf *out, const en_scope *scope, size_t claim);

/* "s1 (according to OpenAI), s3": the sources that take STANCE on a relation, each once. */
void en_say_ids_of_voices(en_buf *out, const en_scope *scope, const en_relation *relation,
                          en_stance stance);
/* "s4, “Title of the source”, after s9, “Title of the report it repeats”" */
void en_say_source(en_buf *out, const en_scope *scope, size_t source);

#endif
