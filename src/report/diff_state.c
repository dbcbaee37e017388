/* SPDX-License-Identifier: MIT */
#include "report/diff_state.h"

#include "report/say.h"

void en_diff_state(en_buf *out, const en_relation *relation, en_lang lang) {
    static const en_words absent = EN_WORDS("absente", "absent");
    const en_relation *r = relation;
    if (!r) {
        en_buf_puts(out, lang == EN_LANG_NONE ? "absent" : en_say(absent, lang));
        return;
    }
    if (r->fall) {
        en_say_fall(out, r->fall, lang);
        return;
    }
    en_say_standing(out, r, lang);
    en_buf_printf(out, lang == EN_FR ? ", %u pour" : ", %u for", r->origins_for);
    if (r->origins_against)
        en_buf_printf(out, lang == EN_FR ? ", %u contre" : ", %u against", r->origins_against);
}

void en_diff_claim(en_buf *out, const en_dossier *dossier, size_t claim) {
    if (dossier->claims[claim].id)
        en_buf_puts(out, dossier->claims[claim].id);
    else
        en_buf_printf(out, "#%zu", claim + 1);
}
