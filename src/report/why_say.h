/* SPDX-License-Identifier: MIT */
/* Sentences about claims and relations, in French and English. For src/report/why_*.c alone. */
#ifndef EN_REPORT_WHY_SAY_H
#define EN_REPORT_WHY_SAY_H

#include "base/buf.h"
#include "report/why.h"

/* "Contestée : 2 origines indépendantes l’affirment [2 et 5], 1 la nie [OpenAI selon 4]." */
void en_why_say_standing(en_buf *out, const en_view *view, const en_relation *relation,
                         en_lang lang);

/* What made a relation fall, as a sentence. */
void en_why_say_fall(en_buf *out, const en_view *view, const en_relation *relation,
                     en_lang lang);

/* "Source 2 : OpenAI offre ... ..., Les Échos, 2025-05-07"; without a number if it was not
 * read.
 */
void en_why_say_source(en_buf *out, const en_view *view, const size_t *numbers, size_t source,
                       en_lang lang);

/* "Rapporte qu’OpenAI le nie ; confiance élevée ; affirmation c83." */
void en_why_say_claim(en_buf *out, const en_view *view, const en_claim *claim, en_lang lang);

/* "Passages : article.txt, caractères 33 à 100, 210 à 240." Nothing where there is none. */
void en_why_say_anchors(en_buf *out, const en_view *view, const en_claim *claim, en_lang lang);

/* What is to be said of a passage besides its words; nothing where it stands in its place. */
void en_why_say_passage(en_buf *out, const en_why_passage *passage, en_lang lang);

/* "les liens positifs qui ne sont pas passés": what chains run on. */
const char *en_why_channel_words(en_channels channels, en_lang lang);

/* "Sans son lien avec Stargate, OpenAI passerait du rang 1 au rang 3." */
void en_why_say_mainstay(en_buf *out, const en_why_score *score, const en_why_carriers *of,
                         en_lang lang);

#endif
