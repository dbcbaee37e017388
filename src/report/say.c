/* SPDX-License-Identifier: MIT */
#include "report/say.h"

#include "picture/caption.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NB "\u00a0"
#define NN "\u202f"

static const char *say(en_lang lang, const char *fr, const char *en) {
    return lang == EN_FR ? fr : en;
}

void en_say_span(en_buf *out, en_date since, en_date until, en_lang lang) {
    if (en_date_known(since))
        en_buf_puts(out, say(lang, since.day ? "depuis le " : "depuis ", "since "));
    en_say_date(out, since, lang);
    if (en_date_known(since) && en_date_known(until))
        en_buf_puts(out, ", ");
    if (en_date_known(until))
        en_buf_puts(out, say(lang, until.day ? "jusqu’au " : "jusqu’en ", "until "));
    en_say_date(out, until, lang);
}

void en_say_period(en_buf *out, en_date since, en_date until) {
    if (!en_date_known(since) && !en_date_known(until))
        return;
    en_buf_date(out, since);
    en_buf_puts(out, en_date_known(since) ? " –" : "–");
    if (en_date_known(until))
        en_buf_puts(out, " ");
    en_buf_date(out, until);
}

void en_say_group(en_buf *out, const en_entity *e, en_lang lang) {
    double few = e->count_min, many = e->count_max;
    bool same = few >= many; /* false where one is not given */
    if (!isnan(few) && !same)
        en_buf_puts(out, isnan(many) ? say(lang, "au moins ", "at least ") : "");
    en_buf_number(out, few);
    if (!isnan(many) && !same) {
        en_buf_puts(out,
                    isnan(few) ? say(lang, "au plus ", "at most ") : say(lang, " à ", " to "));
        en_buf_number(out, many);
    }
    if (isnan(e->count_about))
        return;
    en_buf_puts(out, isnan(few) && isnan(many) ? "" : ", ");
    en_buf_puts(out, say(lang, "environ ", "about "));
    en_buf_number(out, e->count_about);
}

/* "500,000,000,000": digits in threes before the point, a decimal comma in French. */
static void say_figure(en_buf *out, double value, en_lang lang) {
    en_buf plain = {0};
    en_buf_number(&plain, value);
    const char *digit = en_buf_text(&plain);
    size_t whole = strspn(digit, "0123456789");
    bool grouped = !strchr(digit, 'e');
    for (size_t i = 0; digit[i]; i++) {
        if (grouped && i && i < whole && (whole - i) % 3 == 0)
            en_buf_puts(out, say(lang, NN, ","));
        en_buf_printf(out, "%c", digit[i] == '.' && lang == EN_FR ? ',' : digit[i]);
    }
    out->failed |= plain.failed;
    en_buf_destroy(&plain);
}

/* " over 4 years" for "P4Y", " over 18 months" for "P18M"; other durations as they are. */
static void say_duration(en_buf *out, const char *period, en_lang lang) {
    char *unit = NULL;
    long n = period[0] == 'P' ? strtol(period + 1, &unit, 10) : 0;
    en_buf_puts(out, say(lang, " sur ", " over "));
    if (n > 0 && strcmp(unit, "Y") == 0)
        en_say_count(out, (size_t)n, (en_words)EN_WORDS("an", "year"),
                     (en_words)EN_WORDS("ans", "years"), lang);
    else if (n > 0 && strcmp(unit, "M") == 0)
        en_say_count(out, (size_t)n, (en_words)EN_WORDS("mois", "month"),
                     (en_words)EN_WORDS("mois", "months"), lang);
    else
        en_buf_puts(out, period);
}

void en_say_amount(en_buf *out, const en_claim *c, en_lang lang) {
    static const en_words bounds[] = {
        [EN_EXACT] = EN_WORDS("", ""),
        [EN_ABOUT] = EN_WORDS("environ ", "about "),
        [EN_AT_LEAST] = EN_WORDS("au moins ", "at least "),
        [EN_AT_MOST] = EN_WORDS("au plus ", "at most "),
    };
    if (isnan(c->more->amount))
        return;
    en_buf_puts(out, en_say(bounds[c->more->bound], lang));
    say_figure(out, c->more->amount, lang);
    if (c->more->currency)
        en_buf_printf(out, NB "%s", c->more->currency);
    if (c->more->period)
        say_duration(out, c->more->period, lang);
}

void en_say_reading(en_buf *out, const en_claim *c, en_lang lang) {
    static const en_words words[] = {[EN_LOW] = EN_WORDS("basse", "low"),
                                     [EN_MEDIUM] = EN_WORDS("moyenne", "medium"),
                                     [EN_HIGH] = EN_WORDS("haute", "high")};
    en_buf_puts(out, en_say(words[c->confidence], lang));
    if (c->inferred)
        en_buf_puts(out, say(lang, ", déduite", ", inferred"));
}

void en_say_claim(en_buf *out, const en_scope *scope, const en_claim *c) {
    const en_relation relation = {.from = c->from, .type = c->type, .to = c->to};
    en_say_relation(out, scope->view, &relation, scope->lang);
}

void en_say_whole_claim(en_buf *out, const en_scope *scope, const en_claim *c) {
    static const en_words kinds[] = {[EN_FACT] = EN_WORDS("", ""),
                                     [EN_PLAN] = EN_WORDS("annonce", "plan"),
                                     [EN_QUESTION] = EN_WORDS("question", "question")};
    en_lang lang = scope->lang;
    const char *kind = en_say(kinds[c->modality], lang);
    bool denies = c->stance == EN_DENIES, told = c->more->by != EN_NONE;
    en_buf_puts(out, denies ? say(lang, "démenti", "denial") : kind);
    if (denies && *kind)
        en_buf_printf(out, " (%s)", kind);
    if (told)
        en_buf_printf(out, "%s%s %s", denies || *kind ? ", " : "",
                      say(lang, "selon", "according to"),
                      en_entity_name(scope->view->dossier, c->more->by, lang));
    en_buf_puts(out, denies || told || *kind ? en_colon(lang) : "");
    en_say_claim(out, scope, c);
}

void en_say_stance(en_buf *out, const en_claim *c, en_lang lang) {
    static const en_words asserted[] = {[EN_FACT] = EN_WORDS("affirme", "asserts"),
                                        [EN_PLAN] = EN_WORDS("annonce", "announces"),
                                        [EN_QUESTION] = EN_WORDS("demande", "asks")};
    static const en_words denied[] = {[EN_FACT] = EN_WORDS("nie", "denies"),
                                      [EN_PLAN] = EN_WORDS("nie (annonce)", "denies (plan)"),
                                      [EN_QUESTION] = EN_WORDS("met en doute", "doubts")};
    const en_words *words = c->stance == EN_DENIES ? denied : asserted;
    en_buf_puts(out, en_say(words[c->modality], lang));
}

/* WORDS for people, or PLAIN for programs. */
static const char *choose(en_words words, const char *plain, en_lang lang) {
    return lang == EN_LANG_NONE ? plain : en_say(words, lang);
}

void en_say_standing(en_buf *out, const en_relation *r, en_lang lang) {
    static const en_words words[] = {[EN_SUPPORTED] = EN_WORDS("affirmée", "supported"),
                                     [EN_CONTESTED] = EN_WORDS("contestée", "contested"),
                                     [EN_DENIED] = EN_WORDS("niée", "denied")};
    static const en_words planned = EN_WORDS("annoncée", "announced");
    static const en_words past = EN_WORDS("passée", "past");
    en_buf_puts(out, choose(words[r->standing], en_standing_names[r->standing], lang));
    if (r->planned)
        en_buf_printf(out, ", %s", choose(planned, "planned", lang));
    if (r->past)
        en_buf_printf(out, ", %s", choose(past, "past", lang));
}

void en_say_fall(en_buf *out, en_fall fall, en_lang lang) {
    static const en_words words[EN_FALLS] = {
        [EN_DENIAL] = EN_WORDS("niée par tous", "denied by all"),
        [EN_REJECTED] = EN_WORDS("écartée par la règle", "rejected by the rule"),
        [EN_FEW] = EN_WORDS("trop peu attestée", "too few origins"),
        [EN_FILTERED] = EN_WORDS("hors de la vue", "outside the view"),
        [EN_UNNAMED] = EN_WORDS("groupe sans noms", "unnamed group"),
    };
    if (fall)
        en_buf_puts(out, choose(words[fall], en_fall_names[fall], lang));
}

static void say_omission(en_buf *out, const en_claim *c, en_omission omission, en_lang lang) {
    static const en_words words[EN_OMISSIONS] = {
        [EN_OTHER_SOURCE] = EN_WORDS("source écartée", "source left aside"),
        [EN_UNSETTLED] = EN_WORDS("proposée", "proposed"),
        [EN_DOUBTFUL] = EN_WORDS("lecture peu sûre", "doubtful reading"),
        [EN_LATER] = EN_WORDS("parue plus tard", "reported later"),
        [EN_OTHER_TIME] = EN_WORDS("d’un autre temps", "of another time"),
        [EN_UNDATED] = EN_WORDS("sans date", "undated"),
    };
    static const en_words question = EN_WORDS("question", "question");
    bool open = omission == EN_UNSETTLED && c->modality == EN_QUESTION;
    if (open)
        en_buf_puts(out, choose(question, "question", lang));
    else
        en_buf_puts(out,
                    choose(words[omission],
                           omission == EN_UNSETTLED ? "proposed" : en_omission_names[omission],
                           lang));
}

void en_say_claim_fall(en_buf *out, const en_scope *scope, size_t claim) {
    const en_view *v = scope->view;
    en_lang lang = scope->people ? scope->lang : EN_LANG_NONE;
    size_t relation = scope->relation_of[claim];
    if (relation != EN_NONE)
        en_say_fall(out, scope->relations[relation]->fall, lang);
    else
        say_omission(out, &v->dossier->claims[claim], v->omitted[claim], lang);
}

void en_say_ids_of_voices(en_buf *out, const en_scope *scope, const en_relation *r,
                          en_stance stance) {
    const en_dossier *d = scope->view->dossier;
    const uint32_t *claims = scope->view->claims + r->first_claim;
    size_t said = 0;
    for (size_t i = 0; i < r->claim_count; i++)
        scope->seen[d->claims[claims[i]].source] = 0;
    for (size_t i = 0; i < r->claim_count; i++) {
        const en_claim *c = &d->claims[claims[i]];
        if (c->stance != stance || scope->seen[c->source]++)
            continue;
        en_buf_printf(out, "%s%s", said++ ? ", " : "", d->sources[c->source].id);
        if (c->more->by != EN_NONE)
            en_buf_printf(out, say(scope->lang, " (selon %s)", " (according to %s)"),
                          en_entity_name(d, c->more->by, scope->lang));
    }
}

static void say_title(en_buf *out, const en_source *s, en_lang lang) {
    const char *title = en_say(s->title, lang);
    en_buf_puts(out, s->id);
    if (title)
        en_buf_printf(out, say(lang, ", «" NB "%s" NB "»", ", “%s”"), title);
}

void en_say_source(en_buf *out, const en_scope *scope, size_t source) {
    const en_source *sources = scope->view->dossier->sources;
    size_t origin = sources[source].origin;
    say_title(out, &sources[source], scope->lang);
    if (origin == source)
        return;
    en_buf_puts(out, say(scope->lang, ", d’après ", ", after "));
    say_title(out, &sources[origin], scope->lang);
}
