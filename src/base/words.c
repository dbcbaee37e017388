/* SPDX-License-Identifier: MIT */
#include "base/words.h"

#include <stddef.h>
#include <string.h>

static const char *const codes[] = {"fr", "en", ""};

const char *en_lang_code(en_lang lang) { return codes[lang]; }

en_lang en_lang_find(const char *code) {
    for (en_lang lang = 0; lang < EN_LANGS; lang++)
        if (strcmp(codes[lang], code) == 0)
            return lang;
    return EN_LANG_NONE;
}

const char *en_say(en_words words, en_lang lang) {
    if (lang < EN_LANGS && words.in[lang])
        return words.in[lang];
    for (en_lang other = 0; other < EN_LANGS; other++)
        if (words.in[other])
            return words.in[other];
    return NULL;
}

const char *en_colon(en_lang lang) { return lang == EN_FR ? "\u00a0: " : ": "; }
