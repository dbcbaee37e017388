/* SPDX-License-Identifier: MIT */
#include "format/csv_lexicon.h"

#include "base/fold.h"

#include <stdio.h>
#include <string.h>

/* Enter VALUE under each of WORDS, which bars keep apart, folded. Who comes first stays. */
static void enter(en_lexicon *lexicon, en_map *map, const char *words, size_t value) {
    size_t held;
    while (*words && !lexicon->failed) {
        const char *word = en_csv_word(&words, lexicon->arena);
        const char *folded = word ? en_fold(lexicon->arena, word) : NULL;
        lexicon->failed = !folded || !en_map_put(map, folded, value, &held);
    }
}

/* A heading that other languages have as well is entered as theirs, before the French ones. */
void en_lexicon_open(en_lexicon *lexicon, en_list list, en_arena *arena) {
    const en_csv_column *columns = en_csv_columns[list];
    *lexicon = (en_lexicon){.list = list, .arena = arena, .headings = {.arena = arena}};
    for (size_t i = 0; columns[i].name; i++) {
        enter(lexicon, &lexicon->headings, columns[i].name, 2 * i);
        enter(lexicon, &lexicon->headings, columns[i].en, 2 * i);
        lexicon->words[i].arena = arena;
        for (size_t w = 0; columns[i].words && columns[i].words[w].word; w++) {
            enter(lexicon, &lexicon->words[i], columns[i].words[w].word, w);
            enter(lexicon, &lexicon->words[i], columns[i].words[w].others, w);
        }
    }
    for (size_t i = 0; columns[i].name; i++)
        enter(lexicon, &lexicon->headings, columns[i].fr, 2 * i + 1);
}

static size_t find(en_lexicon *lexicon, const en_map *map, const char *text) {
    const char *folded = lexicon->failed ? NULL : en_fold(lexicon->arena, text);
    lexicon->failed = !folded;
    return folded ? en_map_find(map, folded) : EN_NONE;
}

const en_csv_column *en_lexicon_heading(bool *french, en_lexicon *lexicon, const char *heading,
                                        en_lang lang) {
    char whole[80];
    size_t length = strlen(heading), held = EN_NONE;
    if (length <= EN_CSV_HEADING)
        held = find(lexicon, &lexicon->headings, heading);
    if (held == EN_NONE && length && length < sizeof whole - 4) {
        snprintf(whole, sizeof whole, "%s_%s", heading, en_lang_code(lang));
        held = find(lexicon, &lexicon->headings, whole);
    }
    if (french)
        *french = held != EN_NONE && held % 2;
    return held == EN_NONE ? NULL : &en_csv_columns[lexicon->list][held / 2];
}

/* What was met once is remembered as it was: columns of choices hold few different texts. */
const en_synonym *en_lexicon_word(en_lexicon *lexicon, const en_csv_column *column,
                                  const char *text) {
    en_map *map = &lexicon->words[column - en_csv_columns[lexicon->list]];
    size_t held = en_map_find(map, text);
    if (held == EN_NONE) {
        held = find(lexicon, map, text);
        const char *copy =
            held == EN_NONE ? NULL : en_arena_copy(lexicon->arena, text, strlen(text));
        if (held != EN_NONE)
            lexicon->failed = !copy || !en_map_put(map, copy, held, &held);
    }
    return held == EN_NONE || lexicon->failed ? NULL : &column->words[held];
}
