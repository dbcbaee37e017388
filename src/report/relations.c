/* SPDX-License-Identifier: MIT */
#include "picture/caption.h"
#include "report/diff_state.h"
#include "report/say.h"
#include "report/setting.h"

#include <string.h>

static const en_relation *at(const en_scope *s, size_t i) { return s->relations[i]; }
static const en_dossier *dossier(const en_scope *s) { return s->view->dossier; }

void en_buf_relation_id(en_buf *out, const en_view *view, const en_relation *r) {
    const en_dossier *d = view->dossier;
    en_buf_printf(out, "%s|%s|%s", d->entities[r->from].id, d->types[r->type].id,
                  d->entities[r->to].id);
}

static void id(en_buf *out, const en_scope *s, size_t i) {
    en_buf_relation_id(out, s->view, at(s, i));
}

static void sentence(en_buf *out, const en_scope *s, size_t i) {
    en_say_relation(out, s->view, at(s, i), s->lang);
}

static void from(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, dossier(s)->entities[at(s, i)->from].id);
}

static void to(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, dossier(s)->entities[at(s, i)->to].id);
}

static void type(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, dossier(s)->types[at(s, i)->type].id);
}

static void sign(en_buf *out, const en_scope *s, size_t i) {
    static const char *const signs[] = {"-", "0", "+"};
    en_buf_puts(out, signs[at(s, i)->sign + 1]);
}

static void status(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, en_standing_names[at(s, i)->standing]);
}

static void standing(en_buf *out, const en_scope *s, size_t i) {
    en_say_standing(out, at(s, i), s->lang);
}

static void since(en_buf *out, const en_scope *s, size_t i) {
    en_buf_date(out, at(s, i)->since);
}
static void until(en_buf *out, const en_scope *s, size_t i) {
    en_buf_date(out, at(s, i)->until);
}

static void period(en_buf *out, const en_scope *s, size_t i) {
    en_say_period(out, at(s, i)->since, at(s, i)->until);
}

static void planned(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, at(s, i)->planned ? "true" : "false");
}

static void past(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, at(s, i)->past ? "true" : "false");
}

static void inferred(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, at(s, i)->inferred ? "true" : "false");
}

static void left_out(en_buf *out, const en_scope *s, size_t i) {
    en_say_fall(out, at(s, i)->fall, s->people ? s->lang : EN_LANG_NONE);
}

#define COUNT(field) \
    static double field(const en_scope *s, size_t i) { return (double)at(s, i)->field; }
COUNT(origins_for)
COUNT(origins_against)
COUNT(sources_for)
COUNT(sources_against)
COUNT(claims_for)
COUNT(claims_against)

static const en_list_column columns[] = {
    {"relation", EN_TO_PEOPLE, EN_WORDS("relation", "relation"), .text = sentence, .width = 52},
    {"id", EN_TO_PROGRAMS, .text = id},
    {"from", EN_TO_PROGRAMS, .text = from},
    {"to", EN_TO_PROGRAMS, .text = to},
    {"type", EN_TO_PROGRAMS, .text = type},
    {"sign", EN_TO_PROGRAMS, .text = sign, .cell = EN_CELL_WORD},
    {"status", EN_TO_PROGRAMS, .text = status},
    {"status", EN_TO_PEOPLE, EN_WORDS("état", "status"), .text = standing},
    {"origins_for", EN_TO_ALL, EN_WORDS("pour", "for"), .number = origins_for},
    {"origins_against", EN_TO_ALL, EN_WORDS("contre", "against"), .number = origins_against},
    {"since", EN_TO_PROGRAMS, .text = since},
    {"until", EN_TO_PROGRAMS, .text = until},
    {"period", EN_TO_PEOPLE, EN_WORDS("période", "period"), .text = period},
    {"planned", EN_TO_PROGRAMS, .when = EN_WHEN_ALL, .text = planned, .cell = EN_CELL_TRUTH},
    {"past", EN_TO_PROGRAMS, .when = EN_WHEN_ALL, .text = past, .cell = EN_CELL_TRUTH},
    {"inferred", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = inferred,
     .cell = EN_CELL_TRUTH},
    {"sources_for", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .number = sources_for},
    {"sources_against", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .number = sources_against},
    {"claims_for", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .number = claims_for},
    {"claims_against", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .number = claims_against},
    {"left_out", EN_TO_ALL, EN_WORDS("omise", "left out"), .when = EN_WHEN_ALL,
     .text = left_out},
    {0},
};

static size_t count(const en_scope *s) { return s->relation_count; }
static bool holds(const en_scope *s, size_t i) { return at(s, i)->fall == EN_STANDS; }

/* Does TEXT begin with WORD and END? What comes behind them, or NULL. */
static const char *skip(const char *text, const char *word, char end) {
    size_t length = strlen(word);
    bool good = text && strncmp(text, word, length) == 0 && text[length] == end;
    return good ? text + length + (end != '\0') : NULL;
}

/* Ids may hold bars of their own, so ID is held against what each relation's would be. */
static size_t find(const en_scope *s, const char *id_) {
    const en_dossier *d = dossier(s);
    for (size_t i = 0; i < s->relation_count; i++) {
        const en_relation *r = at(s, i);
        const char *ends[] = {d->entities[r->from].id, d->entities[r->to].id};
        for (int k = 0; k < (d->types[r->type].directed ? 1 : 2); k++) {
            const char *rest = skip(skip(id_, ends[k], '|'), d->types[r->type].id, '|');
            if (skip(rest, ends[1 - k], '\0'))
                return i;
        }
    }
    return EN_NONE;
}

/* One claim of the relation: whose it is, and what it says beyond the relation. */
static void set_claim(en_setting *page, const en_scope *s, size_t claim) {
    const en_claim *c = &dossier(s)->claims[claim];
    en_buf line = {0};
    en_diff_claim(&line, dossier(s), claim);
    en_buf_puts(&line, " – ");
    en_say_source(&line, s, c->source);
    if (c->more->by != EN_NONE)
        en_buf_printf(&line, s->lang == EN_FR ? ", selon %s" : ", according to %s",
                      en_entity_name(dossier(s), c->more->by, s->lang));
    if (c->modality == EN_PLAN)
        en_buf_puts(&line, s->lang == EN_FR ? ", comme annonce" : ", as a plan");
    if (en_date_known(c->since) || en_date_known(c->until))
        en_buf_puts(&line, ", ");
    en_say_span(&line, c->since, c->until, s->lang);
    en_set_line(page, 2, &line);
    const char *note = en_say(c->more->note, s->lang);
    if (!note)
        return;
    en_buf_puts(&line, note);
    en_set_line(page, 6, &line);
}

static void set_side(en_setting *page, const en_scope *s, const en_relation *r,
                     en_stance stance, en_words heading) {
    if (!(stance == EN_DENIES ? r->claims_against : r->claims_for))
        return;
    en_set_heading(page, heading);
    for (size_t i = 0; i < r->claim_count; i++) {
        size_t claim = s->view->claims[r->first_claim + i];
        if (dossier(s)->claims[claim].stance == stance)
            set_claim(page, s, claim);
    }
}

/* "belonging, positive" */
static void say_nature(en_buf *out, const en_scope *s, const en_relation *r) {
    static const en_words signs[] = {EN_WORDS("négative", "negative"),
                                     EN_WORDS("sans signe", "unsigned"),
                                     EN_WORDS("positive", "positive")};
    const en_type *t = &dossier(s)->types[r->type];
    const char *noun = en_say(t->noun, s->lang);
    en_buf_printf(out, "%s, %s", noun ? noun : t->id, en_say(signs[r->sign + 1], s->lang));
}

static void card(en_setting *page, const en_scope *s, size_t i) {
    const en_relation *r = at(s, i);
    en_buf text = {0};
    en_say_evidence(&text, s->view, r, s->lang);
    page->out->failed |= text.failed;
    en_set_title(page, en_buf_text(&text));
    text.length = 0;
    id(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Identifiant", "Id"), &text);
    say_nature(&text, s, r);
    en_set_field(page, (en_words)EN_WORDS("Nature", "Kind"), &text);
    standing(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("État", "Status"), &text);
    if (r->inferred)
        en_buf_puts(&text, s->lang == EN_FR ? "déduite : aucune lecture ne s’en tient aux mots"
                                            : "inferred: no reading keeps to the words");
    en_set_field(page, (en_words)EN_WORDS("Lecture", "Reading"), &text);
    en_buf_printf(&text, s->lang == EN_FR ? "%u pour, %u contre" : "%u for, %u against",
                  r->origins_for, r->origins_against);
    en_set_field(page, (en_words)EN_WORDS("Origines", "Origins"), &text);
    en_say_span(&text, r->since, r->until, s->lang);
    en_set_field(page, (en_words)EN_WORDS("Dates", "Dates"), &text);
    left_out(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Hors de la vue", "Left out"), &text);
    set_side(page, s, r, EN_ASSERTS, (en_words)EN_WORDS("Affirmée par", "Asserted by"));
    set_side(page, s, r, EN_DENIES, (en_words)EN_WORDS("Niée par", "Denied by"));
}

static bool relates(const en_scope *s, size_t i, size_t claim) {
    return s->relation_of[claim] == i;
}

const en_list en_list_relations = {
    .name = "relations",
    .noun = "relation",
    .reading = EN_WORDS("pour et contre comptent les origines indépendantes qui affirment la "
                        "relation, qui la nient",
                        "for and against count the independent origins that assert the "
                        "relation, that deny it"),
    .columns = columns,
    .count = count,
    .holds = holds,
    .find = find,
    .id = id,
    .card = card,
    .related = &en_list_claims,
    .relates = relates,
};
