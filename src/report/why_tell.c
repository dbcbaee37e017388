/* SPDX-License-Identifier: MIT */
#include "report/why_tell.h"

#include "picture/caption.h"
#include "report/say.h"
#include "report/why_form.h"
#include "report/why_say.h"

#define NB "\u00a0" /* no-break space: French sets it before a colon */
#define NN "\u202f" /* the narrow one: before a semicolon */

static const char *say(en_lang lang, const char *fr, const char *en) {
    return lang == EN_FR ? fr : en;
}

/* A pair under way to its prose. */
typedef struct telling {
    en_prose *prose;
    const en_why_pair *pair;
    const en_view *view;
    en_lang lang;
    en_buf text; /* of the next block */
} telling;

static const char *name_of(const telling *t, size_t entity) {
    return en_entity_name(t->view->dossier, entity, t->lang);
}

static void tell_passages(telling *t, const en_why_claim *claim, const en_claim *c) {
    for (size_t i = 0; i < c->more->anchor_count; i++) {
        const en_why_passage *p = &claim->passages[i];
        if (p->words)
            en_prose_say(t->prose, EN_PART_QUOTE, p->words);
        en_why_say_passage(&t->text, p, t->lang);
        en_prose_add(t->prose, EN_PART_DETAIL, &t->text);
        if (!p->sought)
            return; /* nor is the rest */
    }
}

static void tell_claim(telling *t, const en_why_claim *claim) {
    const en_claim *c = &t->view->dossier->claims[claim->claim];
    const char *note = en_say(c->more->note, t->lang);
    en_why_say_source(&t->text, t->view, t->pair->numbers, c->source, t->lang);
    en_prose_add(t->prose, EN_PART_BULLET, &t->text);
    en_why_say_claim(&t->text, t->view, c, t->lang);
    en_prose_add(t->prose, EN_PART_DETAIL, &t->text);
    if (note)
        en_prose_say(t->prose, EN_PART_DETAIL, note);
    en_why_say_anchors(&t->text, t->view, c, t->lang);
    en_prose_add(t->prose, EN_PART_DETAIL, &t->text);
    if (t->pair->quoted)
        tell_passages(t, claim, c);
}

/* The claims on both sides, each side under its name where there are two. */
static void tell_claims(telling *t, const en_why_relation *r) {
    for (size_t i = 0; i < r->for_count + r->against_count; i++) {
        if (i == 0 && r->for_count)
            en_prose_say(t->prose, EN_PART_LABEL, say(t->lang, "Pour", "For"));
        if (i == r->for_count)
            en_prose_say(t->prose, EN_PART_LABEL, say(t->lang, "Contre", "Against"));
        tell_claim(t, &r->claims[i]);
    }
}

static void tell_relation(telling *t, const en_why_relation *r) {
    const en_relation *relation = r->relation;
    if (relation->fall)
        en_buf_puts(&t->text, say(t->lang, "Ne vaut pas" NB ": ", "Does not stand: "));
    en_say_relation(&t->text, t->view, relation, t->lang);
    en_prose_add(t->prose, EN_PART_TOPIC, &t->text);
    en_why_say_fall(&t->text, t->view, relation, t->lang);
    en_prose_add(t->prose, EN_PART_PARAGRAPH, &t->text);
    en_why_say_standing(&t->text, t->view, relation, t->lang);
    en_prose_add(t->prose, EN_PART_PARAGRAPH, &t->text);
    tell_claims(t, r);
}

static void tell_title(telling *t) {
    en_buf_printf(&t->text, say(t->lang, "Ce qui lie %s à %s", "What ties %s to %s"),
                  name_of(t, t->pair->a), name_of(t, t->pair->b));
    en_prose_add(t->prose, EN_PART_TITLE, &t->text);
}

static void tell_standing(telling *t) {
    static const en_words one = EN_WORDS("relation les lie dans cette vue",
                                         "relation stands between them in this view");
    static const en_words many = EN_WORDS("relations les lient dans cette vue",
                                          "relations stand between them in this view");
    const en_why_relations *stand = &t->pair->stand;
    if (stand->count)
        en_say_count(&t->text, stand->count, one, many, t->lang);
    else
        en_buf_puts(&t->text, say(t->lang, "Aucune relation ne les lie dans cette vue",
                                  "No relation stands between them in this view"));
    en_prose_add(t->prose, EN_PART_HEADING, &t->text);
    for (int i = 0; i < 2; i++) {
        const char *why = en_say(t->pair->absent[i], t->lang);
        if (!why)
            continue;
        en_buf_printf(&t->text,
                      say(t->lang, "%s n’est pas dans cette vue" NB ": %s.",
                          "%s is not in this view: %s."),
                      name_of(t, i ? t->pair->b : t->pair->a), why);
        en_prose_add(t->prose, EN_PART_PARAGRAPH, &t->text);
    }
    for (size_t i = 0; i < stand->count; i++)
        tell_relation(t, &stand->items[i]);
}

static void tell_fallen(telling *t) {
    const en_why_relations *fallen = &t->pair->fallen;
    if (fallen->count)
        en_prose_say(t->prose, EN_PART_HEADING,
                     say(t->lang, "Ce que des sources en disent et qui ne vaut pas ici",
                         "What sources say of the two that does not stand here"));
    for (size_t i = 0; i < fallen->count; i++)
        tell_relation(t, &fallen->items[i]);
}

/* The claim as a relation of its own, since it is in none. */
static void tell_other(telling *t, const en_why_uncounted *other) {
    const en_claim *c = &t->view->dossier->claims[other->claim.claim];
    const en_relation alone = {.from = c->from, .type = c->type, .to = c->to};
    en_buf_puts(&t->text, say(t->lang, "N’est pas compté" NB ": ", "Not counted: "));
    en_say_relation(&t->text, t->view, &alone, t->lang);
    en_prose_add(t->prose, EN_PART_TOPIC, &t->text);
    en_say_capitalised(&t->text, en_say(other->reason, t->lang));
    en_buf_puts(&t->text, ".");
    en_prose_add(t->prose, EN_PART_PARAGRAPH, &t->text);
    tell_claim(t, &other->claim);
}

static void tell_others(telling *t) {
    if (t->pair->other_count)
        en_prose_say(t->prose, EN_PART_HEADING,
                     say(t->lang, "Ce qui n’est pas compté", "What is not counted"));
    for (size_t i = 0; i < t->pair->other_count; i++)
        tell_other(t, &t->pair->others[i]);
}

/* "OpenAI gère OpenAI for Countries [1, 2 et 3]", with who denies it. */
static void tell_step(telling *t, const en_relation *r) {
    en_say_relation(&t->text, t->view, r, t->lang);
    en_buf_puts(&t->text, " [");
    en_say_voices(&t->text, t->view, r, EN_ASSERTS, t->lang);
    if (r->claims_against) {
        en_buf_puts(&t->text, say(t->lang, NN "; niée par ", "; denied by "));
        en_say_voices(&t->text, t->view, r, EN_DENIES, t->lang);
    }
    en_buf_puts(&t->text, "]");
    en_prose_add(t->prose, EN_PART_DETAIL, &t->text);
}

static void tell_chain(telling *t, size_t number, const en_why_chain *chain) {
    static const en_words one = EN_WORDS("lien", "tie"), many = EN_WORDS("liens", "ties");
    for (size_t i = 0; i < chain->count; i++)
        en_buf_printf(&t->text, "%s%s", i ? " – " : "",
                      name_of(t, t->view->entities[chain->vertices[i]]));
    en_buf_puts(&t->text, " (");
    en_say_count(&t->text, chain->count - 1, one, many, t->lang);
    en_buf_puts(&t->text, ")");
    en_prose_number(t->prose, number, &t->text);
    for (size_t i = 0; i + 1 < chain->count; i++)
        for (size_t k = 0; k < chain->ties[i].count; k++)
            tell_step(t, t->pair->along.items[chain->ties[i].relations[k]].relation);
}

static void tell_chains(telling *t) {
    const en_why_pair *p = t->pair;
    en_prose_say(t->prose, EN_PART_HEADING,
                 say(t->lang, "Les chaînes les plus courtes", "The shortest chains"));
    en_buf_printf(&t->text,
                  say(t->lang, "Elles passent par %s%s. Entre crochets, les sources.",
                      "They run on %s%s. In brackets, the sources."),
                  en_why_channel_words(t->view->options.channels, t->lang),
                  !t->view->options.directed
                      ? ""
                      : say(t->lang, ", dans leur sens", ", in their direction"));
    en_prose_add(t->prose, EN_PART_PARAGRAPH, &t->text);
    for (size_t i = 0; i < p->chain_count; i++)
        tell_chain(t, i + 1, &p->chains[i]);
    en_prose_say(t->prose, EN_PART_HEADING,
                 say(t->lang, "Ce sur quoi reposent ces chaînes", "What these chains rest on"));
    for (size_t i = 0; i < p->along.count; i++)
        tell_relation(t, &p->along.items[i]);
}

/* Whom the chains of one end reach: "Depuis Baidu elles mènent à 2 autres : Huawei, R1." */
static void tell_reach(telling *t, int end) {
    enum { MOST = 12 };
    const en_why_reach *reach = &t->pair->reach[end];
    const char *name = name_of(t, end ? t->pair->b : t->pair->a);
    bool backward = end == 1 && t->view->options.directed;
    if (!reach->count) {
        en_buf_printf(&t->text,
                      backward ? say(t->lang, "Aucune ne mène à %s.", "None leads to %s.")
                               : say(t->lang, "Aucune ne part de %s.", "None starts from %s."),
                      name);
        en_prose_add(t->prose, EN_PART_PARAGRAPH, &t->text);
        return;
    }
    static const en_words one = EN_WORDS("entité", "entity"),
                          many = EN_WORDS("entités", "entities");
    en_buf_printf(&t->text,
                  backward ? say(t->lang, "Elles mènent à %s depuis ", "They lead to %s from ")
                           : say(t->lang, "De %s elles mènent à ", "From %s they lead to "),
                  name);
    en_say_count(&t->text, reach->count, one, many, t->lang);
    en_buf_puts(&t->text, en_colon(t->lang));
    for (size_t i = 0; i < reach->count && i < MOST; i++)
        en_buf_printf(&t->text, "%s%s", i ? ", " : "",
                      name_of(t, t->view->entities[reach->vertices[i]]));
    if (reach->count > MOST)
        en_say_more(&t->text, reach->count - MOST, t->lang);
    en_buf_puts(&t->text, ".");
    en_prose_add(t->prose, EN_PART_PARAGRAPH, &t->text);
}

static void tell_no_chain(telling *t) {
    en_prose_say(t->prose, EN_PART_HEADING,
                 say(t->lang, "Aucune chaîne ne les relie", "No chain links them"));
    en_buf_printf(&t->text, say(t->lang, "Les chaînes passent par %s.", "Chains run on %s."),
                  en_why_channel_words(t->view->options.channels, t->lang));
    en_prose_add(t->prose, EN_PART_PARAGRAPH, &t->text);
    tell_reach(t, 0);
    tell_reach(t, 1);
}

void en_why_tell_pair(en_prose *prose, const en_why_pair *pair, en_lang lang) {
    telling t = {.prose = prose, .pair = pair, .view = pair->view, .lang = lang};
    tell_title(&t);
    tell_standing(&t);
    tell_fallen(&t);
    tell_others(&t);
    if (pair->chain_count)
        tell_chains(&t);
    else if (!pair->stand.count && !pair->absent[0].in[lang] && !pair->absent[1].in[lang])
        tell_no_chain(&t);
}

void en_why_tell(en_prose *prose, const en_why *why, en_lang lang) {
    if (why->pair)
        en_why_tell_pair(prose, why->pair, lang);
    else
        en_why_tell_score(prose, why->score, lang);
    for (size_t i = 0; i < why->fact_count; i++) {
        const en_fact *fact = &why->facts[i];
        en_buf line = {0};
        en_buf_printf(&line, say(lang, "%s" NB ": %s", "%s: %s"),
                      fact->heading ? fact->heading : fact->name,
                      fact->value ? fact->value : "–");
        en_prose_add(prose, EN_PART_FACT, &line);
    }
}
