/* SPDX-License-Identifier: MIT */
#include "picture/caption.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define NB "\u00a0" /* no-break space: French sets it before a colon and inside guillemets */
#define NN "\u202f" /* the narrow one: before a semicolon */

static const char *say(en_lang lang, const char *fr, const char *en) {
    return lang == EN_FR ? fr : en;
}

void en_say_count(en_buf *out, size_t n, en_words one, en_words many, en_lang lang) {
    bool single = n == 1 || (n == 0 && lang == EN_FR);
    en_buf_printf(out, "%zu %s", n, en_say(single ? one : many, lang));
}

#define COUNT(out, lang, n, fr, en, frs, ens) \
    en_say_count(out, n, (en_words)EN_WORDS(fr, en), (en_words)EN_WORDS(frs, ens), lang)

void en_say_more(en_buf *out, size_t n, en_lang lang) {
    en_buf_puts(out, say(lang, " et ", " and "));
    COUNT(out, lang, n, "autre", "more", "autres", "more");
}

/* TEXT with its first letter a capital: ASCII and the accented letters of Latin-1. */
void en_say_capitalised(en_buf *out, const char *text) {
    unsigned char first[2] = {(unsigned char)text[0], (unsigned char)(text[0] ? text[1] : 0)};
    if (first[0] >= 'a' && first[0] <= 'z')
        en_buf_printf(out, "%c%s", first[0] - 'a' + 'A', text + 1);
    else if (first[0] == 0xC3 && first[1] >= 0xA0 && first[1] != 0xB7 && first[1] != 0xBF)
        en_buf_printf(out, "%c%c%s", first[0], first[1] - 0x20, text + 2);
    else
        en_buf_puts(out, text);
}

void en_say_provenance(en_buf *out, const en_view *view, en_lang lang) {
    en_buf_printf(out, "entente %s, ", EN_VERSION);
    if (view->dossier->name)
        en_buf_printf(out, "%s, ", view->dossier->name);
    en_buf_printf(out, "SHA-256 %.12s…", view->dossier->sha256);
    en_buf_puts(out, say(lang, NN "; vue" NB ": ", "; view: "));
    en_buf_view(out, &view->options);
}

void en_say_number(en_buf *out, double value, en_lang lang) {
    char text[48];
    if (fabs(value) >= 100)
        snprintf(text, sizeof text, "%.0f", value);
    else
        snprintf(text, sizeof text, "%.3g", value);
    for (char *c = text; *c; c++)
        if (*c == '.' || *c == ',')
            *c = lang == EN_FR ? ',' : '.';
    en_buf_puts(out, text);
}

bool en_elides(const char *name) {
    static const char *const vowels[] = {"À", "Â", "É", "È", "Ê", "Î", "Ô", "à",
                                         "â", "é", "è", "ê", "î", "ô", NULL};
    if (*name && strchr("AEIOUYaeiouy", *name))
        return true;
    for (size_t i = 0; vowels[i]; i++)
        if (strncmp(name, vowels[i], strlen(vowels[i])) == 0)
            return true;
    return false;
}

void en_say_relation(en_buf *out, const en_view *view, const en_relation *r, en_lang lang) {
    const en_dossier *d = view->dossier;
    const char *label = en_say(d->types[r->type].label, lang);
    const char *verb = label ? label : d->types[r->type].id;
    const char *object = en_entity_name(d, r->to, lang);
    size_t length = strlen(verb);
    en_buf_printf(out, "%s ", en_entity_name(d, r->from, lang));
    if (lang == EN_FR && length > 3 && strcmp(verb + length - 3, " de") == 0 &&
        en_elides(object))
        en_buf_printf(out, "%.*s’%s", (int)length - 1, verb, object);
    else
        en_buf_printf(out, "%s %s", verb, object);
}

void en_say_evidence(en_buf *out, const en_view *view, const en_relation *r, en_lang lang) {
    en_say_relation(out, view, r, lang);
    en_buf_puts(out, " – ");
    if (r->standing == EN_DENIED) {
        en_buf_puts(out, say(lang, "niée par ", "denied by "));
        COUNT(out, lang, r->sources_against, "source", "source", "sources", "sources");
        return;
    }
    COUNT(out, lang, r->sources_for, "source", "source", "sources", "sources");
    if (r->origins_for < r->sources_for) {
        en_buf_puts(out, ", ");
        COUNT(out, lang, r->origins_for, "origine", "origin", "origines", "origins");
    }
    if (r->standing == EN_CONTESTED)
        en_buf_printf(out, say(lang, ", niée par %zu", ", denied by %zu"), r->sources_against);
    if (r->planned)
        en_buf_puts(out, say(lang, ", annoncée", ", announced"));
    if (r->past)
        en_buf_puts(out, say(lang, ", passée", ", past"));
}

void en_say_entity(en_buf *out, const en_picture *p, size_t vertex) {
    const en_view *view = en_network_view(p->network);
    const en_dossier *d = view->dossier;
    size_t entity = view->entities[vertex];
    const en_entity *e = &d->entities[entity];
    en_buf_printf(out, "%s – ", en_entity_name(d, entity, p->lang));
    if (e->kind != EN_NONE)
        en_buf_printf(out, "%s, ", en_say(d->kinds[e->kind].label, p->lang));
    if (!isnan(p->score[vertex])) {
        en_buf_printf(out, "%s ", en_say(p->size->label, p->lang));
        en_say_number(out, p->score[vertex], p->lang);
        en_buf_puts(out, ", ");
    }
    COUNT(out, p->lang, view->tied[vertex], "relation", "relation", "relations", "relations");
    if (p->groups && p->groups->name[vertex])
        en_buf_printf(out, ", %s", p->groups->name[vertex]);
}

/* "12 relations (11 positive, 1 negative; 3 inferred)": of what there is. */
static void say_relations(en_buf *out, const en_view *view, en_lang lang) {
    static const en_words signs[] = {EN_WORDS("négative", "negative"),
                                     EN_WORDS("sans signe", "unsigned"),
                                     EN_WORDS("positive", "positive")};
    static const en_words many[] = {EN_WORDS("négatives", "negative"),
                                    EN_WORDS("sans signe", "unsigned"),
                                    EN_WORDS("positives", "positive")};
    static const int order[] = {2, 0, 1};
    size_t of_sign[3] = {0}, inferred = 0;
    for (size_t i = 0; i < view->relation_count; i++) {
        of_sign[view->relations[i].sign + 1]++;
        inferred += view->relations[i].inferred;
    }
    COUNT(out, lang, view->relation_count, "relation", "relation", "relations", "relations");
    const char *before = " (";
    for (size_t i = 0; i < 3; i++)
        if (of_sign[order[i]]) {
            en_buf_puts(out, before);
            en_say_count(out, of_sign[order[i]], signs[order[i]], many[order[i]], lang);
            before = ", ";
        }
    if (inferred) {
        en_buf_puts(out, say(lang, NN "; ", "; "));
        COUNT(out, lang, inferred, "déduite", "inferred", "déduites", "inferred");
    }
    en_buf_puts(out, view->relation_count ? "), " : ", ");
}

void en_say_counts(en_buf *out, const en_view *view, en_lang lang) {
    COUNT(out, lang, view->entity_count, "entité", "entity", "entités", "entities");
    en_buf_puts(out, ", ");
    say_relations(out, view, lang);
    COUNT(out, lang, view->claim_count, "affirmation", "claim", "affirmations", "claims");
    en_buf_puts(out, ", ");
    COUNT(out, lang, view->source_count, "source", "source", "sources", "sources");
    en_buf_puts(out, ", ");
    COUNT(out, lang, view->origin_count, "origine indépendante", "independent origin",
          "origines indépendantes", "independent origins");
    en_buf_puts(out, ".");
}

/* One thing that was left out, if any, behind a separator where it is not the first. */
static void left_out(en_buf *out, en_lang lang, size_t n, en_words one, en_words many) {
    if (!n)
        return;
    if (out->length)
        en_buf_puts(out, say(lang, NN "; ", "; "));
    en_say_count(out, n, one, many, lang);
}

/* "63 entities that rank lower by betweenness, and their 120 relations" */
static void say_rest(en_buf *out, const en_picture *p) {
    const en_rest *rest = &p->rest;
    if (!rest->entities)
        return;
    COUNT(out, p->lang, rest->entities, "entité moins bien classée", "entity that ranks lower",
          "entités moins bien classées", "entities that rank lower");
    if (rest->level)
        en_buf_puts(out, say(p->lang, ", ou à égalité,", " or equal"));
    en_buf_printf(out, say(p->lang, " par %s", " by %s"), en_say(p->size->label, p->lang));
    if (!rest->relations)
        return;
    en_buf_puts(out, say(p->lang, ", avec ", ", with "));
    COUNT(out, p->lang, rest->relations, "relation", "relation", "relations", "relations");
}

#define LEFT_OUT(n, fr, en, frs, ens) \
    left_out(&list, lang, n, (en_words)EN_WORDS(fr, en), (en_words)EN_WORDS(frs, ens))

void en_say_left_out(en_buf *out, const en_picture *p) {
    const en_left_out *l = &en_network_view(p->network)->left_out;
    en_lang lang = p->lang;
    en_buf list = {0};
    say_rest(&list, p);
    LEFT_OUT(l->relations[EN_DENIAL], "relation niée", "denied relation", "relations niées",
             "denied relations");
    LEFT_OUT(l->relations[EN_REJECTED], "relation que la règle rejette",
             "relation that the rule rejects", "relations que la règle rejette",
             "relations that the rule rejects");
    LEFT_OUT(l->relations[EN_FEW], "relation trop peu attestée",
             "relation that too few origins assert", "relations trop peu attestées",
             "relations that too few origins assert");
    LEFT_OUT(l->relations[EN_FILTERED], "relation hors de la vue choisie",
             "relation outside the chosen view", "relations hors de la vue choisie",
             "relations outside the chosen view");
    LEFT_OUT(l->entities_unnamed, "groupe dont aucune source ne nomme les membres",
             "group whose members no source names",
             "groupes dont aucune source ne nomme les membres",
             "groups whose members no source names");
    LEFT_OUT(l->claims[EN_OTHER_SOURCE], "affirmation de sources écartées",
             "claim of sources left aside", "affirmations de sources écartées",
             "claims of sources left aside");
    LEFT_OUT(l->claims[EN_DOUBTFUL], "lecture moins sûre", "less certain reading",
             "lectures moins sûres", "less certain readings");
    LEFT_OUT(l->claims[EN_LATER], "affirmation parue plus tard", "claim reported later",
             "affirmations parues plus tard", "claims reported later");
    LEFT_OUT(l->claims[EN_OTHER_TIME], "affirmation d’un autre temps", "claim of another time",
             "affirmations d’un autre temps", "claims of another time");
    LEFT_OUT(l->claims[EN_UNDATED], "affirmation sans date", "claim without a date",
             "affirmations sans date", "claims without a date");
    LEFT_OUT(l->claims[EN_UNSETTLED], "question ou proposition", "question or proposal",
             "questions ou propositions", "questions or proposals");
    if (list.length)
        en_buf_printf(out, "%s.", en_buf_text(&list));
    out->failed |= list.failed;
    en_buf_destroy(&list);
}

const size_t *en_number_sources(const en_view *view) {
    const en_dossier *d = view->dossier;
    size_t *numbers = EN_NEW(view->arena, size_t, d->source_count + 1), next = 0;
    for (size_t i = 0; numbers && i < d->source_count; i++)
        numbers[i] = next += d->sources[i].read;
    return numbers;
}

/* Whether the claim at I is the first of its source on that side of R. */
static bool first_of_source(const en_view *view, const en_relation *r, size_t i) {
    const en_claim *claims = view->dossier->claims;
    const en_claim *c = &claims[view->claims[r->first_claim + i]];
    for (size_t k = 0; k < i; k++) {
        const en_claim *other = &claims[view->claims[r->first_claim + k]];
        if (other->source == c->source && other->stance == c->stance)
            return false;
    }
    return true;
}

/* "4", or "OpenAI selon 4" where the source reports whose word it is; without NUMBERS the title
 * of the source. */
static void say_voice(en_buf *out, const en_view *view, const en_claim *c,
                      const size_t *numbers, en_lang lang) {
    const en_source *s = &view->dossier->sources[c->source];
    const char *title = en_say(s->title, lang);
    if (c->more->by != EN_NONE)
        en_buf_printf(out, say(lang, "%s selon ", "%s according to "),
                      en_entity_name(view->dossier, c->more->by, lang));
    if (numbers)
        en_buf_printf(out, "%zu", numbers[c->source]);
    else
        en_buf_printf(out, say(lang, "«" NB "%s" NB "»", "“%s”"), title ? title : s->id);
}

static size_t count_voices(const en_relation *r, en_stance stance) {
    return stance == EN_ASSERTS ? r->sources_for : r->sources_against;
}

static void say_voices(en_buf *out, const en_view *view, const en_relation *r, en_stance stance,
                       const size_t *numbers, size_t most, en_lang lang) {
    size_t all = count_voices(r, stance), said = 0, named = all <= most ? all : most;
    for (size_t i = 0; i < r->claim_count && said < named; i++) {
        const en_claim *c = &view->dossier->claims[view->claims[r->first_claim + i]];
        if (c->stance != stance || !first_of_source(view, r, i))
            continue;
        bool last = said + 1 == all;
        en_buf_puts(out, !said ? "" : last ? say(lang, " et ", " and ") : ", ");
        say_voice(out, view, c, numbers, lang);
        said++;
    }
    if (all > named)
        en_say_more(out, all - named, lang);
}

static void say_numbered(en_buf *out, const en_view *view, const en_relation *r,
                         en_stance stance, size_t most, en_lang lang) {
    const size_t *numbers = en_number_sources(view);
    out->failed |= !numbers;
    if (numbers)
        say_voices(out, view, r, stance, numbers, most, lang);
}

void en_say_voices(en_buf *out, const en_view *view, const en_relation *r, en_stance stance,
                   en_lang lang) {
    say_numbered(out, view, r, stance, 8, lang);
}

void en_say_all_voices(en_buf *out, const en_view *view, const en_relation *r, en_stance stance,
                       en_lang lang) {
    say_numbered(out, view, r, stance, count_voices(r, stance), lang);
}

void en_say_titled_voices(en_buf *out, const en_view *view, const en_relation *r,
                          en_stance stance, en_lang lang) {
    enum { MOST = 3 };
    size_t all = count_voices(r, stance);
    if (all <= MOST)
        say_voices(out, view, r, stance, NULL, MOST, lang);
    else
        COUNT(out, lang, all, "source", "source", "sources", "sources");
}

void en_say_contested(en_buf *out, const en_view *view, en_lang lang) {
    enum { MOST = 4 };
    size_t found = 0;
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        if (r->standing != EN_CONTESTED || found++ >= MOST)
            continue;
        en_buf_puts(out, found > 1 ? " " : "");
        en_buf_puts(out, say(lang, "«" NB, "“"));
        en_say_relation(out, view, r, lang);
        en_buf_puts(out, say(lang, NB "»" NB ": affirmé par ", "”: asserted by "));
        en_say_voices(out, view, r, EN_ASSERTS, lang);
        en_buf_puts(out, say(lang, ", nié par ", ", denied by "));
        en_say_voices(out, view, r, EN_DENIES, lang);
        en_buf_puts(out, ".");
    }
    if (found > MOST) {
        en_say_more(out, found - MOST, lang);
        en_buf_puts(out, ".");
    }
}

static void say_sources(en_buf *out, const en_view *view, size_t most, en_lang lang) {
    const en_dossier *d = view->dossier;
    size_t said = 0, number = 0;
    for (size_t i = 0; i < d->source_count; i++) {
        const en_source *s = &d->sources[i];
        number += s->read;
        if (!s->read || !view->speaks[i] || said++ >= most)
            continue;
        const char *title = en_say(s->title, lang);
        en_buf_printf(out, "%s%zu" NB "%s", said > 1 ? say(lang, NN "; ", "; ") : "", number,
                      title ? title : s->id);
        if (s->origin != i) {
            const en_source *o = &d->sources[s->origin];
            const char *name = en_say(o->title, lang);
            en_buf_printf(out, say(lang, ", d’après %s", ", after %s"), name ? name : o->id);
        }
    }
    if (said > most)
        en_say_more(out, said - most, lang);
    en_buf_puts(out, said ? "." : "");
}

void en_say_sources(en_buf *out, const en_view *view, en_lang lang) {
    say_sources(out, view, 12, lang);
}

void en_say_all_sources(en_buf *out, const en_view *view, en_lang lang) {
    say_sources(out, view, view->dossier->source_count, lang);
}
