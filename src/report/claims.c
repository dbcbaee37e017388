/* SPDX-License-Identifier: MIT */
#include "picture/caption.h"
#include "report/diff_state.h"
#include "report/say.h"
#include "report/setting.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const en_dossier *dossier(const en_scope *s) { return s->view->dossier; }
static const en_claim *at(const en_scope *s, size_t i) { return &dossier(s)->claims[i]; }

static void puts_if(en_buf *out, const char *text) { en_buf_puts(out, text ? text : ""); }

static void id(en_buf *out, const en_scope *s, size_t i) { puts_if(out, at(s, i)->id); }

static void name(en_buf *out, const en_scope *s, size_t i) {
    en_diff_claim(out, dossier(s), i);
}

static void sentence(en_buf *out, const en_scope *s, size_t i) {
    en_say_claim(out, s, at(s, i));
}

static void source(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, dossier(s)->sources[at(s, i)->source].id);
}

static void from(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, dossier(s)->entities[at(s, i)->from].id);
}

static void type(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, dossier(s)->types[at(s, i)->type].id);
}

static void to(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, dossier(s)->entities[at(s, i)->to].id);
}

static void stance(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, en_stance_names[at(s, i)->stance]);
}

static void says(en_buf *out, const en_scope *s, size_t i) {
    en_say_stance(out, at(s, i), s->lang);
}

static void by(en_buf *out, const en_scope *s, size_t i) {
    size_t e = at(s, i)->more->by;
    if (e != EN_NONE)
        en_buf_puts(out, s->people ? en_entity_name(dossier(s), e, s->lang)
                                   : dossier(s)->entities[e].id);
}

static void modality(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, en_modality_names[at(s, i)->modality]);
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

static void confidence(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, en_confidence_names[at(s, i)->confidence]);
}

static void reading(en_buf *out, const en_scope *s, size_t i) {
    en_say_reading(out, at(s, i), s->lang);
}

static void inferred(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, at(s, i)->inferred ? "true" : "false");
}

static void status(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, en_claim_status_names[at(s, i)->status]);
}

static void passages(en_buf *out, const en_scope *s, size_t i) {
    for (size_t k = 0; k < at(s, i)->more->anchor_count; k++)
        en_buf_printf(out, "%s%zu-%zu", k ? " " : "", at(s, i)->more->anchors[k].start,
                      at(s, i)->more->anchors[k].end);
}

static void note(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, en_say(at(s, i)->more->note, s->lang));
}

static void role(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, en_say(at(s, i)->more->role, s->lang));
}

static void ended(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, at(s, i)->ended ? "true" : "false");
}

static double amount(const en_scope *s, size_t i) { return at(s, i)->more->amount; }

static void bound(en_buf *out, const en_scope *s, size_t i) {
    if (!isnan(at(s, i)->more->amount))
        en_buf_puts(out, en_bound_names[at(s, i)->more->bound]);
}

static void currency(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, at(s, i)->more->currency);
}

static void duration(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, at(s, i)->more->period);
}

static void file(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, dossier(s)->sources[at(s, i)->source].text_file);
}

static const en_list_column columns[] = {
    {"id", EN_TO_PROGRAMS, .text = id},
    {"id", EN_TO_PEOPLE, EN_WORDS("id", "id"), .text = name},
    {"source", EN_TO_ALL, EN_WORDS("source", "source"), .text = source},
    {"says", EN_TO_PEOPLE, EN_WORDS("dit", "says"), .text = says},
    {"claim", EN_TO_PEOPLE, EN_WORDS("affirmation", "claim"), .text = sentence, .width = 56},
    {"from", EN_TO_PROGRAMS, .text = from},
    {"type", EN_TO_PROGRAMS, .text = type},
    {"to", EN_TO_PROGRAMS, .text = to},
    {"stance", EN_TO_PROGRAMS, .text = stance},
    {"by", EN_TO_ALL, EN_WORDS("selon", "according to"), .text = by, .width = 20},
    {"modality", EN_TO_PROGRAMS, .text = modality},
    {"since", EN_TO_PROGRAMS, .text = since},
    {"until", EN_TO_PROGRAMS, .text = until},
    {"period", EN_TO_PEOPLE, EN_WORDS("période", "period"), .text = period},
    {"confidence", EN_TO_PROGRAMS, .text = confidence},
    {"confidence", EN_TO_PEOPLE, EN_WORDS("confiance", "confidence"), .text = reading},
    {"inferred", EN_TO_PROGRAMS, .text = inferred, .cell = EN_CELL_TRUTH},
    {"status", EN_TO_PROGRAMS, .text = status},
    {"passages", EN_TO_ALL, EN_WORDS("passages", "passages"), .text = passages, .width = 20},
    {"note", EN_TO_ALL, EN_WORDS("note", "note"), .text = note, .width = 52},
    {"ended", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = ended, .cell = EN_CELL_TRUTH},
    {"role", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = role},
    {"amount", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .number = amount},
    {"bound", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = bound},
    {"currency", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = currency},
    {"period", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = duration},
    {"file", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = file},
    {"left_out", EN_TO_ALL, EN_WORDS("omise", "left out"), .when = EN_WHEN_ALL,
     .text = en_say_claim_fall},
    {0},
};

static size_t count(const en_scope *s) { return dossier(s)->claim_count; }

static bool holds(const en_scope *s, size_t i) {
    size_t relation = s->relation_of[i];
    return relation != EN_NONE && s->relations[relation]->fall == EN_STANDS;
}

/* By id; one that has none is known by its place, "#12". */
static size_t find(const en_scope *s, const char *word) {
    char *end = NULL;
    for (size_t i = 0; i < dossier(s)->claim_count; i++)
        if (at(s, i)->id && strcmp(at(s, i)->id, word) == 0)
            return i;
    bool digits = word[0] == '#' && word[1] > '0' && word[1] <= '9';
    size_t place = digits ? strtoul(word + 1, &end, 10) : 0;
    bool there = place && !*end && place <= dossier(s)->claim_count;
    return there && !at(s, place - 1)->id ? place - 1 : EN_NONE;
}

/* Who says so, and in whose words. */
static void set_voice(en_setting *page, const en_scope *s, const en_claim *c) {
    static const en_words heads[][2] = {
        [EN_FACT] = {EN_WORDS("Affirmé par", "Asserted by"), EN_WORDS("Nié par", "Denied by")},
        [EN_PLAN] = {EN_WORDS("Annoncé par", "Announced by"), EN_WORDS("Nié par", "Denied by")},
        [EN_QUESTION] = {EN_WORDS("Demandé par", "Asked by"), EN_WORDS("Nié par", "Denied by")},
    };
    en_buf text = {0};
    en_say_source(&text, s, c->source);
    en_set_field(page, heads[c->modality][c->stance == EN_DENIES], &text);
    if (c->more->by != EN_NONE)
        en_set_fact(page, (en_words)EN_WORDS("Selon", "According to"),
                    en_entity_name(dossier(s), c->more->by, s->lang));
}

/* "1830–1932, 2012–2044 of article.txt", and what is quoted of it. */
static void set_passages(en_setting *page, const en_scope *s, const en_claim *c) {
    const char *text_file = dossier(s)->sources[c->source].text_file;
    en_buf text = {0};
    for (size_t i = 0; i < c->more->anchor_count; i++)
        en_buf_printf(&text, "%s%zu–%zu", i ? ", " : "", c->more->anchors[i].start,
                      c->more->anchors[i].end);
    if (text_file && c->more->anchor_count)
        en_buf_printf(&text, s->lang == EN_FR ? " dans %s" : " in %s", text_file);
    en_set_field(page,
                 c->more->anchor_count == 1 ? (en_words)EN_WORDS("Passage", "Passage")
                                            : (en_words)EN_WORDS("Passages", "Passages"),
                 &text);
    for (size_t i = 0; i < c->more->anchor_count; i++) {
        if (c->more->anchors[i].exact)
            en_buf_printf(&text, s->lang == EN_FR ? "«\u00a0%s\u00a0»" : "“%s”",
                          c->more->anchors[i].exact);
        en_set_field(page, (en_words)EN_WORDS("Citation", "Quoted"), &text);
    }
}

/* What has become of it in the view. */
static void set_outcome(en_setting *page, const en_scope *s, size_t i) {
    en_buf text = {0};
    size_t relation = s->relation_of[i];
    if (relation != EN_NONE)
        en_say_evidence(&text, s->view, s->relations[relation], s->lang);
    en_set_field(page, (en_words)EN_WORDS("Relation", "Relation"), &text);
    if (relation != EN_NONE)
        en_buf_relation_id(&text, s->view, s->relations[relation]);
    en_set_field(page, (en_words)EN_WORDS("", ""), &text);
    en_say_claim_fall(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Hors de la vue", "Left out"), &text);
}

static void card(en_setting *page, const en_scope *s, size_t i) {
    const en_claim *c = at(s, i);
    en_buf text = {0};
    name(&text, s, i);
    en_buf_puts(&text, " – ");
    en_say_whole_claim(&text, s, c);
    page->out->failed |= text.failed;
    en_set_title(page, en_buf_text(&text));
    en_buf_destroy(&text);
    set_voice(page, s, c);
    en_set_fact(page, (en_words)EN_WORDS("Fonction", "Role"), en_say(c->more->role, s->lang));
    en_say_amount(&text, c, s->lang);
    en_set_field(page, (en_words)EN_WORDS("Montant", "Amount"), &text);
    en_say_span(&text, c->since, c->until, s->lang);
    if (c->ended && !en_date_known(c->until))
        en_buf_printf(&text, "%s%s", text.length ? ", " : "",
                      s->lang == EN_FR ? "terminé, sans qu’on dise quand"
                                       : "ended, nobody says when");
    en_set_field(page, (en_words)EN_WORDS("Dates", "Dates"), &text);
    en_set_fact(page, (en_words)EN_WORDS("Note", "Note"), en_say(c->more->note, s->lang));
    reading(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Confiance", "Confidence"), &text);
    set_passages(page, s, c);
    set_outcome(page, s, i);
}

static bool relates(const en_scope *s, size_t i, size_t relation) {
    return s->relation_of[i] == relation;
}

const en_list en_list_claims = {
    .name = "claims",
    .noun = "claim",
    .columns = columns,
    .count = count,
    .holds = holds,
    .find = find,
    .id = id,
    .card = card,
    .related = &en_list_relations,
    .relates = relates,
};
