/* SPDX-License-Identifier: MIT */
#include "report/diff_state.h"

static const en_words standings[EN_STANDINGS] = {
    [EN_SUPPORTED] = EN_WORDS("affirmée", "supported"),
    [EN_CONTESTED] = EN_WORDS("contestée", "contested"),
    [EN_DENIED] = EN_WORDS("niée", "denied"),
};
static const en_words falls[EN_FALLS] = {
    [EN_DENIAL] = EN_WORDS("niée par tous", "denied by all"),
    [EN_REJECTED] = EN_WORDS("écartée par la règle", "rejected by the rule"),
    [EN_FEW] = EN_WORDS("trop peu attestée", "too few origins"),
    [EN_FILTERED] = EN_WORDS("hors de la vue", "outside the view"),
    [EN_UNNAMED] = EN_WORDS("groupe sans noms", "unnamed group"),
};

/* WORDS for people, or PLAIN for programs. */
static const char *choose(en_words words, const char *plain, en_lang lang) {
    return lang == EN_LANG_NONE ? plain : en_say(words, lang);
}

void en_diff_state(en_buf *out, const en_relation *relation, en_lang lang) {
    static const en_words absent = EN_WORDS("absente", "absent"),
                          planned = EN_WORDS("annoncée", "planned"),
                          past = EN_WORDS("passée", "past");
    const en_relation *r = relation;
    if (!r) {
        en_buf_puts(out, choose(absent, "absent", lang));
        return;
    }
    if (r->fall) {
        en_buf_puts(out, choose(falls[r->fall], en_fall_names[r->fall], lang));
        return;
    }
    en_buf_puts(out, choose(standings[r->standing], en_standing_names[r->standing], lang));
    if (r->planned)
        en_buf_printf(out, ", %s", choose(planned, "planned", lang));
    if (r->past)
        en_buf_printf(out, ", %s", choose(past, "past", lang));
    en_buf_printf(out, lang == EN_FR ? ", %zu pour" : ", %zu for", r->origins_for);
    if (r->origins_against)
        en_buf_printf(out, lang == EN_FR ? ", %zu contre" : ", %zu against",
                      r->origins_against);
}

void en_diff_claim(en_buf *out, const en_dossier *dossier, size_t claim) {
    if (dossier->claims[claim].id)
        en_buf_puts(out, dossier->claims[claim].id);
    else
        en_buf_printf(out, "#%zu", claim + 1);
}
