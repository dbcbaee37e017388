/* SPDX-License-Identifier: MIT */
#include "report/why_say.h"

#include "picture/caption.h"
#include "report/say.h"

#define NB "\u00a0" /* no-break space: French sets it before a colon and inside guillemets */
#define NN "\u202f" /* the narrow one: before a semicolon */

static const char *say(en_lang lang, const char *fr, const char *en) {
    return lang == EN_FR ? fr : en;
}

static void say_origins(en_buf *out, en_lang lang, size_t n, en_words one, en_words many) {
    static const en_words origin = EN_WORDS("origine indépendante", "independent origin");
    static const en_words origins = EN_WORDS("origines indépendantes", "independent origins");
    en_say_count(out, n, origin, origins, lang);
    en_buf_printf(out, " %s", en_say(n == 1 ? one : many, lang));
}

/* " [2 et 5]" */
static void say_sides(en_buf *out, const en_view *view, const en_relation *r, en_stance stance,
                      en_lang lang) {
    en_buf_puts(out, " [");
    en_say_voices(out, view, r, stance, lang);
    en_buf_puts(out, "]");
}

void en_why_say_standing(en_buf *out, const en_view *view, const en_relation *r, en_lang lang) {
    static const en_words heads[EN_STANDINGS] = {
        [EN_SUPPORTED] = EN_WORDS("Attestée" NB ": ", "Supported: "),
        [EN_CONTESTED] = EN_WORDS("Contestée" NB ": ", "Contested: "),
        [EN_DENIED] = EN_WORDS("Niée" NB ": ", "Denied: "),
    };
    static const en_words asserts = EN_WORDS("l’affirme", "asserts it");
    static const en_words assert = EN_WORDS("l’affirment", "assert it");
    static const en_words denies = EN_WORDS("la nie", "denies it");
    static const en_words deny = EN_WORDS("la nient", "deny it");
    en_buf_puts(out, en_say(heads[r->standing], lang));
    if (r->standing != EN_DENIED) {
        say_origins(out, lang, r->origins_for, asserts, assert);
        say_sides(out, view, r, EN_ASSERTS, lang);
    }
    if (r->standing == EN_CONTESTED)
        en_buf_printf(out, ", %u %s", r->origins_against,
                      en_say(r->origins_against == 1 ? denies : deny, lang));
    if (r->standing == EN_DENIED)
        say_origins(out, lang, r->origins_against, denies, deny);
    if (r->standing != EN_SUPPORTED)
        say_sides(out, view, r, EN_DENIES, lang);
    en_buf_puts(out, ".");
    if (r->planned)
        en_buf_puts(out, say(lang, " Annoncée" NB ": ce n’est pas encore un fait.",
                             " Announced: it is not yet a fact."));
    if (r->inferred)
        en_buf_puts(out, say(lang, " Déduite" NB ": aucune source ne le dit en toutes lettres.",
                             " Inferred: no source says so in as many words."));
    if (r->past)
        en_buf_puts(out, say(lang, " Passée.", " Past."));
}

void en_why_say_fall(en_buf *out, const en_view *view, const en_relation *r, en_lang lang) {
    switch (r->fall) {
    case EN_REJECTED:
        en_buf_printf(out,
                      say(lang, "La règle de cette vue la rejette (--accept %s)" NB ": ",
                          "The rule of this view rejects it (--accept %s): "),
                      en_accept_names[view->options.accept]);
        en_buf_rule(out, view, lang);
        en_buf_puts(out, ".");
        break;
    case EN_FEW:
        en_buf_printf(
            out,
            say(lang, "Moins de %zu origines indépendantes l’affirment (--min-origins %zu).",
                "Fewer than %zu independent origins assert it (--min-origins %zu)."),
            view->options.min_origins, view->options.min_origins);
        break;
    case EN_FILTERED:
        en_buf_puts(out, say(lang,
                             "Les options de la vue l’écartent (--type, --sign, --only, "
                             "--without ou --ego).",
                             "The options of the view leave it out (--type, --sign, --only, "
                             "--without or --ego)."));
        break;
    case EN_UNNAMED:
        en_buf_puts(out, say(lang,
                             "Elle touche un groupe dont aucune source ne nomme les "
                             "membres" NN "; --unnamed keep l’admet.",
                             "It ties a group that no source names one by one; --unnamed keep "
                             "admits it."));
        break;
    case EN_DENIAL:
        en_buf_puts(out, say(lang, "Aucune source ne l’affirme.", "No source asserts it."));
        break;
    case EN_STANDS:
    case EN_FALLS:
        break;
    }
}

void en_why_say_source(en_buf *out, const en_view *view, const size_t *numbers, size_t source,
                       en_lang lang) {
    const en_source *s = &view->dossier->sources[source];
    const char *title = en_say(s->title, lang);
    if (s->read)
        en_buf_printf(out, say(lang, "Source %zu" NB ": ", "Source %zu: "), numbers[source]);
    en_buf_puts(out, title ? title : s->id);
    bool dated = en_date_known(s->published);
    if (s->publisher)
        en_buf_printf(out, ", %s", s->publisher);
    en_buf_puts(out, dated ? ", " : "");
    en_buf_date(out, s->published);
    if (s->origin == source)
        return;
    const en_source *origin = &view->dossier->sources[s->origin];
    const char *name = en_say(origin->title, lang);
    en_buf_printf(out, say(lang, " – reprend «" NB "%s" NB "»", " – repeats “%s”"),
                  name ? name : origin->id);
}

/* "qu’OpenAI", "que Stargate"; "that OpenAI". */
static void say_that(en_buf *out, const char *name, en_lang lang) {
    if (lang == EN_EN)
        en_buf_printf(out, "that %s", name);
    else
        en_buf_printf(out, en_elides(name) ? "qu’%s" : "que %s", name);
}

/* Who says what: the source in its own words, or what it reports of another. */
static void say_stance(en_buf *out, const en_view *view, const en_claim *c, en_lang lang) {
    static const en_words acts[][2] = {
        {EN_WORDS("l’affirme", "asserts it"), EN_WORDS("L’affirme", "Asserts it")},
        {EN_WORDS("le nie", "denies it"), EN_WORDS("Le nie", "Denies it")},
        {EN_WORDS("se le demande", "asks whether it is so"),
         EN_WORDS("Se le demande", "Asks whether it is so")},
    };
    size_t act = c->modality == EN_QUESTION ? 2 : c->stance == EN_DENIES;
    if (c->more->by != EN_NONE) {
        en_buf_puts(out, say(lang, "Rapporte ", "Reports "));
        say_that(out, en_entity_name(view->dossier, c->more->by, lang), lang);
        en_buf_printf(out, " %s", en_say(acts[act][0], lang));
    } else
        en_buf_puts(out, en_say(acts[act][1], lang));
    if (c->modality == EN_PLAN)
        en_buf_puts(out, say(lang, ", comme projet", ", as a plan"));
}

static void say_next(en_buf *out, en_lang lang) { en_buf_puts(out, say(lang, NN "; ", "; ")); }

/* PART behind a semicolon, unless it is empty; it is emptied. */
static void say_part(en_buf *out, en_buf *part, en_lang lang) {
    if (part->length)
        say_next(out, lang);
    en_buf_add(out, en_buf_text(part), part->length);
    out->failed |= part->failed;
    en_buf_destroy(part);
}

void en_why_say_claim(en_buf *out, const en_view *view, const en_claim *c, en_lang lang) {
    static const en_words confidences[] = {
        [EN_LOW] = EN_WORDS("confiance faible", "low confidence"),
        [EN_MEDIUM] = EN_WORDS("confiance moyenne", "medium confidence"),
        [EN_HIGH] = EN_WORDS("confiance élevée", "high confidence"),
    };
    const char *role = en_say(c->more->role, lang);
    en_buf part = {0};
    say_stance(out, view, c, lang);
    if (role) {
        say_next(out, lang);
        en_buf_printf(out, say(lang, "fonction" NB ": %s", "role: %s"), role);
    }
    en_say_span(&part, c->since, c->until, lang);
    say_part(out, &part, lang);
    if (c->ended && !en_date_known(c->until))
        en_buf_puts(&part, say(lang, "terminé", "ended"));
    say_part(out, &part, lang);
    en_say_amount(&part, c, lang);
    say_part(out, &part, lang);
    say_next(out, lang);
    en_buf_puts(out, en_say(confidences[c->confidence], lang));
    if (c->inferred)
        en_buf_puts(out, say(lang, ", par déduction", ", inferred"));
    if (c->id) {
        say_next(out, lang);
        en_buf_printf(out, say(lang, "affirmation %s", "claim %s"), c->id);
    }
    en_buf_puts(out, ".");
}

void en_why_say_anchors(en_buf *out, const en_view *view, const en_claim *c, en_lang lang) {
    if (!c->more->anchor_count)
        return;
    const char *file = view->dossier->sources[c->source].text_file;
    en_buf_puts(out, c->more->anchor_count == 1 ? say(lang, "Passage" NB ": ", "Passage: ")
                                                : say(lang, "Passages" NB ": ", "Passages: "));
    if (file)
        en_buf_printf(out, "%s, ", file);
    en_buf_puts(out, say(lang, "caractères ", "characters "));
    for (size_t i = 0; i < c->more->anchor_count; i++)
        en_buf_printf(out, say(lang, "%s%zu à %zu", "%s%zu to %zu"), i ? ", " : "",
                      c->more->anchors[i].start, c->more->anchors[i].end);
    en_buf_puts(out, ".");
}

void en_why_say_passage(en_buf *out, const en_why_passage *p, en_lang lang) {
    if (!p->sought) {
        en_buf_puts(out, say(lang, "Le texte de la source n’est pas là pour être lu.",
                             "The text of the source is not there to be read."));
        return;
    }
    switch (p->state) {
    case EN_PASSAGE_VERIFIED:
        break;
    case EN_PASSAGE_MOVED:
        en_buf_printf(out,
                      say(lang, "Ce passage a changé de place" NB ": caractères %zu à %zu.",
                          "This passage has moved: characters %zu to %zu."),
                      p->start, p->end);
        break;
    case EN_PASSAGE_DRIFTED:
    case EN_PASSAGE_UNSOUGHT:
        en_buf_printf(
            out,
            say(lang, "Le passage %zu à %zu n’est plus à sa place et n’est pas montré.",
                "The passage at %zu to %zu is no longer where it was, and is not shown."),
            p->anchor->start, p->anchor->end);
        break;
    case EN_PASSAGE_UNMARKED:
        en_buf_puts(out, say(lang, "Rien ne permet de vérifier que c’est ce passage.",
                             "Nothing verifies that it is this passage."));
        break;
    }
}

const char *en_why_channel_words(en_channels channels, en_lang lang) {
    static const en_words words[] = {
        [EN_POSITIVE] = EN_WORDS("les liens positifs qui ne sont pas passés",
                                 "positive ties that are not past"),
        [EN_NONNEGATIVE] = EN_WORDS("les liens qui ne sont ni négatifs ni passés",
                                    "ties that are neither negative nor past"),
        [EN_ALL] = EN_WORDS("les liens qui ne sont pas passés", "ties that are not past"),
    };
    return en_say(words[channels], lang);
}
