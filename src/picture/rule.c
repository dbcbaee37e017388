/* SPDX-License-Identifier: MIT */
/* The rule of a view in words: what counts, and what is kept although its dates tell too
 * little. */
#include "picture/caption.h"

#define NN "\u202f" /* the narrow no-break space that French sets before a semicolon */

static const char *say(en_lang lang, const char *fr, const char *en) {
    return lang == EN_FR ? fr : en;
}

static const char *rule_of(en_accept accept, en_lang lang) {
    static const en_words rules[] = {
        [EN_ANY] = EN_WORDS("une relation vaut dès qu’une source l’affirme" NN "; elle est "
                            "contestée si une autre la nie",
                            "a relation stands when at least one source asserts it; it is "
                            "contested when another denies it"),
        [EN_MAJORITY] = EN_WORDS("une relation vaut si plus d’origines indépendantes "
                                 "l’affirment que ne la nient",
                                 "a relation stands when more independent origins assert it "
                                 "than deny it"),
        [EN_UNCONTESTED] = EN_WORDS("une relation vaut si une source l’affirme et qu’aucune "
                                    "ne la nie",
                                    "a relation stands when a source asserts it and none "
                                    "denies it"),
    };
    return en_say(rules[accept], lang);
}

static void add_semicolon(en_buf *out, en_lang lang) {
    en_buf_puts(out, say(lang, NN "; ", "; "));
}

static void add_confidence(en_buf *out, en_confidence least, en_lang lang) {
    if (least == EN_LOW)
        return;
    add_semicolon(out, lang);
    if (least == EN_HIGH)
        en_buf_puts(out, say(lang, "seules comptent les lectures de confiance élevée",
                             "only readings of high confidence count"));
    else
        en_buf_puts(out,
                    say(lang, "ne comptent que les lectures de confiance moyenne ou élevée",
                        "only readings of medium or high confidence count"));
}

/* What is kept of the claims that a date was asked of: it is no finding, but a want of one. */
static void add_kept(en_buf *out, const en_view *view, en_lang lang) {
    size_t undated = view->undated, unclear = view->unclear;
    if (!undated && !unclear)
        return;
    en_buf_puts(out, say(lang,
                         " (gardées aussi"
                         "\u00a0"
                         ": ",
                         " (kept as well: "));
    if (undated)
        en_buf_printf(out,
                      undated > 1
                          ? say(lang, "%zu affirmations sans date", "%zu claims without a date")
                          : say(lang, "%zu affirmation sans date", "%zu claim without a date"),
                      undated);
    if (undated && unclear)
        en_buf_puts(out, ", ");
    if (unclear)
        en_buf_printf(out,
                      unclear > 1 ? say(lang, "%zu aux dates trop vagues",
                                        "%zu whose dates are too coarse to tell")
                                  : say(lang, "%zu à la date trop vague",
                                        "%zu whose date is too coarse to tell"),
                      unclear);
    en_buf_puts(out, ")");
}

static void add_dates(en_buf *out, const en_view *view, en_lang lang) {
    const en_view_options *o = &view->options;
    if (en_date_known(o->as_of)) {
        add_semicolon(out, lang);
        en_buf_puts(out, o->as_of.day ? say(lang, "ce qui valait le ", "what held on ")
                                      : say(lang, "ce qui valait en ", "what held in "));
        en_say_date(out, o->as_of, lang);
    }
    if (en_date_known(o->known_by)) {
        add_semicolon(out, lang);
        en_buf_puts(out,
                    o->known_by.day
                        ? say(lang, "ce qui avait paru le ", "what had been reported by ")
                        : say(lang, "ce qui avait paru en ", "what had been reported by "));
        en_say_date(out, o->known_by, lang);
    }
    add_kept(out, view, lang);
}

void en_buf_rule(en_buf *out, const en_view *view, en_lang lang) {
    const en_view_options *o = &view->options;
    en_buf_puts(out, rule_of(o->accept, lang));
    if (o->min_origins > 1) {
        add_semicolon(out, lang);
        en_buf_printf(out,
                      say(lang, "il y faut au moins %zu origines indépendantes",
                          "at least %zu independent origins must assert it"),
                      o->min_origins);
    }
    add_confidence(out, o->min_confidence, lang);
    add_dates(out, view, lang);
}

void en_say_rule(en_buf *out, const en_view *view, en_lang lang) {
    en_buf rule = {0};
    en_buf_rule(&rule, view, lang);
    en_say_capitalised(out, en_buf_text(&rule));
    en_buf_puts(out, ".");
    out->failed |= rule.failed;
    en_buf_destroy(&rule);
}

void en_say_date(en_buf *out, en_date date, en_lang lang) {
    static const en_words months[] = {
        EN_WORDS("janvier", "January"),
        EN_WORDS("février", "February"),
        EN_WORDS("mars", "March"),
        EN_WORDS("avril", "April"),
        EN_WORDS("mai", "May"),
        EN_WORDS("juin", "June"),
        EN_WORDS("juillet", "July"),
        EN_WORDS("août", "August"),
        EN_WORDS("septembre", "September"),
        EN_WORDS("octobre", "October"),
        EN_WORDS("novembre", "November"),
        EN_WORDS("décembre", "December"),
    };
    if (date.day)
        en_buf_printf(out, "%d%s ", date.day, date.day == 1 ? say(lang, "er", "") : "");
    if (date.month)
        en_buf_printf(out, "%s ", en_say(months[date.month - 1], lang));
    if (date.year)
        en_buf_printf(out, "%d", date.year);
}
