/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_STARTER_H
#define EN_CLI_STARTER_H

#include "base/words.h"

/*
 * What `init` starts a dossier with: an invented article, the dossier that codes it, as JSON,
 * and what a person should know to go on from there, without the vocabulary.
 */
extern const en_words en_starter_article; /* "article-1.txt" */
extern const en_words en_starter_dossier;
extern const en_words en_starter_readme;

#endif
