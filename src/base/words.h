/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_WORDS_H
#define EN_BASE_WORDS_H

/* The languages that every word of the program comes in. */
typedef enum en_lang { EN_FR, EN_EN, EN_LANGS, EN_LANG_NONE = EN_LANGS } en_lang;

/* The same said in each language; in the program's own words none is NULL. */
typedef struct en_words {
    const char *in[EN_LANGS];
} en_words;

#define EN_WORDS(fr, en) \
    {                    \
        { fr, en }       \
    }

const char *en_lang_code(en_lang lang); /* "fr", "en"; "" for EN_LANG_NONE */
en_lang en_lang_find(const char *code); /* EN_LANG_NONE where there is none */
const char *en_say(en_words words,
                   en_lang lang);   /* in LANG, else in whichever it has; or NULL */
const char *en_colon(en_lang lang); /* ": ", behind a no-break space in French */

#endif
