/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_FOLD_H
#define EN_BASE_FOLD_H

#include "base/arena.h"

/*
 * What is left of a name when all that people leave to chance is taken away, in ARENA; NULL
 * when memory is out. Two names that fold to the same text may be one name written twice:
 *
 * - case, width, ligatures and composition: Unicode's full case folding and NFKD
 * - accents: marks over, under and through letters, and the points of Hebrew, Arabic and
 * Syriac. Marks that make another letter stay: vowels of Indic scripts, voicing of kana.
 * - letters with a stroke and joined ones, which Unicode does not take apart: o for ø, oe for œ
 * - blanks, punctuation and what is invisible, but for one blank where they part two numbers:
 *   "Open-AI" is "OpenAI", and "GPT-4.5" is not "GPT-45"
 *
 * Symbols stay ("C" is not "C++"), and so do words, legal forms among them: Example SA may be
 * the daughter of Example. A text of punctuation alone folds to "". Broken UTF-8 is left as it
 * is.
 */
char *en_fold(en_arena *arena, const char *text);

#endif
