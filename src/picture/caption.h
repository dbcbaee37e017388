/* SPDX-License-Identifier: MIT */
#ifndef EN_PICTURE_CAPTION_H
#define EN_PICTURE_CAPTION_H

#include "dossier/view.h"
#include "picture/picture.h"

/*
 * What a figure says in sentences, in French and English, each from the facts of the view. All
 * append plain text.
 */

/* Which claims count and which relations stand, as part of a sentence; and as one. */
void en_buf_rule(en_buf *out, const en_view *view, en_lang lang);
void en_say_rule(en_buf *out, const en_view *view, en_lang lang);

/* "1er juillet 1905", "July 1905", "1905" */
void en_say_date(en_buf *out, en_date date, en_lang lang);

/* "SoftBank finance Stargate" */
void en_say_relation(en_buf *out, const en_view *view, const en_relation *relation,
                     en_lang lang);
/* the same with its evidence: "... – 2 sources, 1 origine, niée par 1" */
void en_say_evidence(en_buf *out, const en_view *view, const en_relation *relation,
                     en_lang lang);
/* "OpenAI – entreprise, centralité d’intermédiarité 12,5, 9 relations" */
void en_say_entity(en_buf *out, const en_picture *picture, size_t vertex);

/* "2 et 5", "1, 2, 3 et 12 autres": the sources that take STANCE on a relation. */
void en_say_voices(en_buf *out, const en_view *view, const en_relation *relation,
                   en_stance stance, en_lang lang);

/* The same, however many there are. */
void en_say_all_voices(en_buf *out, const en_view *view, const en_relation *relation,
                       en_stance stance, en_lang lang);

/* The same by the titles of the sources, for who has no list of them; or how many there are. */
void en_say_titled_voices(en_buf *out, const en_view *view, const en_relation *relation,
                          en_stance stance, en_lang lang);

/*
 * The numbers that outputs call sources by, one a source: their positions among those that were
 * read. In the view's arena; NULL when memory is out.
 */
const size_t *en_number_sources(const en_view *view);

/*
 * "2", "1–4", "1, 3 / 2": the numbers of the sources that assert a relation and, behind the
 * slash, of those that deny it, short enough to stand on its line: of many the last are counted
 * ("1, 3, 5, 7 +2"). NUMBERS as above.
 */
void en_say_cited(en_buf *out, const en_view *view, const size_t *numbers,
                  const en_relation *relation);

/* Lines of the caption. Those that have nothing to say append nothing. */
void en_say_counts(en_buf *out, const en_view *view, en_lang lang);
void en_say_left_out(en_buf *out, const en_picture *picture);
void en_say_contested(en_buf *out, const en_view *view, en_lang lang);
void en_say_provenance(en_buf *out, const en_view *view,
                       en_lang lang); /* version, dossier, view */
void en_say_sources(en_buf *out, const en_view *view, en_lang lang); /* a dozen of them */
void en_say_all_sources(en_buf *out, const en_view *view, en_lang lang);

/* Who is highlighted, with what; nothing where nobody is. */
void en_say_highlight(en_buf *out, const en_picture *picture);
/* The same, and the groups that fills show, as sentences of a description. */
void en_say_choices(en_buf *out, const en_picture *picture);

/*
 * The figure in sentences for who does not see it: how large it is, who is most central and who
 * their allies and rivals are, what is contested and by whom, what is left out, by which rule.
 * Where scores tie it names all who tie or none.
 */
void en_say_description(en_buf *out, const en_picture *picture);

/* TEXT with its first letter a capital: ASCII and the accented letters of Latin-1. */
void en_say_capitalised(en_buf *out, const char *text);

/* Whether a French "de" or "que" loses its e before NAME: before a vowel, accented or not. */
bool en_elides(const char *name);

/* N of something: "1 source", "3 sources"; French counts 0 as one. */
void en_say_count(en_buf *out, size_t n, en_words one, en_words many, en_lang lang);

/* " et 3 autres" */
void en_say_more(en_buf *out, size_t n, en_lang lang);

/* A number for readers: three significant digits, a decimal comma in French. */
void en_say_number(en_buf *out, double value, en_lang lang);

#endif
