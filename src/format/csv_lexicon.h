/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_CSV_LEXICON_H
#define EN_FORMAT_CSV_LEXICON_H

#include "base/map.h"
#include "format/csv_columns.h"

/* What headings and words of one list mean, whatever their case, accents and punctuation. */
typedef struct en_lexicon {
    en_list list;
    en_arena *arena;
    en_map headings;              /* folded, to indexes of columns, see below */
    en_map words[EN_CSV_COLUMNS]; /* of choices: folded or as met, to indexes of their words */
    bool failed;                  /* memory is out: nothing means anything any more */
} en_lexicon;

/* Memory is ARENA's. */
void en_lexicon_open(en_lexicon *lexicon, en_list list, en_arena *arena);

/*
 * The column that a heading means, or NULL. One that leaves the language of its words open,
 * such as "note", is taken to be in LANG. *FRENCH, unless NULL: no other language has this
 * heading.
 */
const en_csv_column *en_lexicon_heading(bool *french, en_lexicon *lexicon, const char *heading,
                                        en_lang lang);

/* The word of the format that TEXT means in a column of choices; NULL: none. */
const en_synonym *en_lexicon_word(en_lexicon *lexicon, const en_csv_column *column,
                                  const char *text);

#endif
