/* SPDX-License-Identifier: MIT */
#include "picture/caption.h"
#include "report/json_pen.h"
#include "report/why_form.h"
#include "report/why_say.h"

#include <math.h>

typedef struct writing {
    en_json_pen pen;
    const en_view *view;
    const size_t *numbers;
    bool quoted;
    en_lang lang;
} writing;

static void add_entity(writing *w, const char *name, size_t entity) {
    const en_dossier *d = w->view->dossier;
    en_json_open(&w->pen, name, '{');
    en_json_text(&w->pen, "id", d->entities[entity].id);
    en_json_text(&w->pen, "label", en_entity_name(d, entity, w->lang));
    en_json_close(&w->pen, '}');
}

static void add_source(writing *w, const char *name, size_t source) {
    const en_source *s = &w->view->dossier->sources[source];
    en_json_open(&w->pen, name, '{');
    en_json_text(&w->pen, "id", s->id);
    if (s->read)
        en_json_count(&w->pen, "number", w->numbers[source]);
    else
        en_json_text(&w->pen, "number", NULL);
    en_json_text(&w->pen, "title", en_say(s->title, w->lang));
    en_json_text(&w->pen, "publisher", s->publisher);
    en_json_date(&w->pen, "published", s->published);
    en_json_text(&w->pen, "origin", w->view->dossier->sources[s->origin].id);
    en_json_close(&w->pen, '}');
}

/* Where it stands now is said where it was looked for and is somewhere. */
static void add_passage(writing *w, const en_why_passage *p, const char *file) {
    static const char *const states[] = {
        [EN_PASSAGE_VERIFIED] = "verified", [EN_PASSAGE_MOVED] = "moved",
        [EN_PASSAGE_DRIFTED] = "drifted",   [EN_PASSAGE_UNSOUGHT] = "unsought",
        [EN_PASSAGE_UNMARKED] = "unmarked",
    };
    en_json_open(&w->pen, NULL, '{');
    en_json_text(&w->pen, "file", file);
    en_json_count(&w->pen, "start", p->anchor->start);
    en_json_count(&w->pen, "end", p->anchor->end);
    en_json_text(&w->pen, "sha256", p->anchor->sha256);
    if (w->quoted)
        en_json_text(&w->pen, "state", p->sought ? states[p->state] : "unread");
    if (p->sought && p->state == EN_PASSAGE_MOVED) {
        en_json_count(&w->pen, "start_now", p->start);
        en_json_count(&w->pen, "end_now", p->end);
    }
    if (w->quoted)
        en_json_text(&w->pen, "text", p->words);
    en_json_close(&w->pen, '}');
}

static void add_amount(writing *w, const en_claim *c) {
    if (isnan(c->more->amount)) {
        en_json_text(&w->pen, "amount", NULL);
        return;
    }
    en_json_open(&w->pen, "amount", '{');
    en_json_number(&w->pen, "value", c->more->amount);
    en_json_text(&w->pen, "currency", c->more->currency);
    en_json_text(&w->pen, "bound", en_bound_names[c->more->bound]);
    en_json_text(&w->pen, "period", c->more->period);
    en_json_close(&w->pen, '}');
}

/* The fields of a claim, within an object that is open. */
static void add_claim_fields(writing *w, const en_why_claim *claim) {
    const en_claim *c = &w->view->dossier->claims[claim->claim];
    const char *file = w->view->dossier->sources[c->source].text_file;
    en_json_text(&w->pen, "id", c->id);
    en_json_count(&w->pen, "position", claim->claim + 1);
    add_source(w, "source", c->source);
    en_json_text(&w->pen, "stance", en_stance_names[c->stance]);
    if (c->more->by == EN_NONE)
        en_json_text(&w->pen, "by", NULL);
    else
        add_entity(w, "by", c->more->by);
    en_json_text(&w->pen, "modality", en_modality_names[c->modality]);
    en_json_text(&w->pen, "role", en_say(c->more->role, w->lang));
    en_json_date(&w->pen, "since", c->since);
    en_json_date(&w->pen, "until", c->until);
    en_json_flag(&w->pen, "ended", c->ended);
    add_amount(w, c);
    en_json_text(&w->pen, "confidence", en_confidence_names[c->confidence]);
    en_json_flag(&w->pen, "inferred", c->inferred);
    en_json_text(&w->pen, "note", en_say(c->more->note, w->lang));
    en_json_open(&w->pen, "evidence", '[');
    for (size_t i = 0; i < c->more->anchor_count; i++)
        add_passage(w, &claim->passages[i], file);
    en_json_close(&w->pen, ']');
}

static void add_claims(writing *w, const char *name, const en_why_claim *claims, size_t count) {
    en_json_open(&w->pen, name, '[');
    for (size_t i = 0; i < count; i++) {
        en_json_open(&w->pen, NULL, '{');
        add_claim_fields(w, &claims[i]);
        en_json_close(&w->pen, '}');
    }
    en_json_close(&w->pen, ']');
}

typedef void sayer(en_buf *out, const en_view *view, const en_relation *r, en_lang lang);

static void add_said(writing *w, const char *name, const en_relation *r, sayer *say) {
    en_buf text = {0};
    say(&text, w->view, r, w->lang);
    en_json_text(&w->pen, name, en_buf_text(&text));
    w->pen.out->failed |= text.failed;
    en_buf_destroy(&text);
}

/* The ends, the type and the sentence, within an object that is open. */
static void add_ends(writing *w, const en_relation *r) {
    const en_dossier *d = w->view->dossier;
    en_json_text(&w->pen, "from", d->entities[r->from].id);
    en_json_text(&w->pen, "type", d->types[r->type].id);
    en_json_text(&w->pen, "to", d->entities[r->to].id);
    add_said(w, "sentence", r, en_say_relation);
}

static void add_relation(writing *w, const en_why_relation *why) {
    const en_relation *r = why->relation;
    en_json_open(&w->pen, NULL, '{');
    add_ends(w, r);
    en_json_number(&w->pen, "sign", r->sign);
    en_json_flag(&w->pen, "stands", r->fall == EN_STANDS);
    if (r->fall) {
        en_json_text(&w->pen, "fall", en_fall_names[r->fall]);
        add_said(w, "reason", r, en_why_say_fall);
    }
    en_json_text(&w->pen, "status", en_standing_names[r->standing]);
    en_json_flag(&w->pen, "planned", r->planned);
    en_json_flag(&w->pen, "inferred", r->inferred);
    en_json_flag(&w->pen, "past", r->past);
    en_json_count(&w->pen, "origins_for", r->origins_for);
    en_json_count(&w->pen, "origins_against", r->origins_against);
    add_claims(w, "for", why->claims, why->for_count);
    add_claims(w, "against", why->claims + why->for_count, why->against_count);
    en_json_close(&w->pen, '}');
}

static void add_relations(writing *w, const char *name, const en_why_relations *list) {
    en_json_open(&w->pen, name, '[');
    for (size_t i = 0; i < list->count; i++)
        add_relation(w, &list->items[i]);
    en_json_close(&w->pen, ']');
}

static void add_others(writing *w, const en_why_pair *p) {
    en_json_open(&w->pen, "not_counted", '[');
    for (size_t i = 0; i < p->other_count; i++) {
        const en_claim *c = &w->view->dossier->claims[p->others[i].claim.claim];
        const en_relation alone = {.from = c->from, .type = c->type, .to = c->to};
        en_json_open(&w->pen, NULL, '{');
        add_ends(w, &alone);
        en_json_text(&w->pen, "omission",
                     en_omission_names[w->view->omitted[p->others[i].claim.claim]]);
        en_json_text(&w->pen, "reason", en_say(p->others[i].reason, w->lang));
        add_claim_fields(w, &p->others[i].claim);
        en_json_close(&w->pen, '}');
    }
    en_json_close(&w->pen, ']');
}

static void add_chain(writing *w, const en_why_pair *p, const en_why_chain *chain) {
    en_json_open(&w->pen, NULL, '{');
    en_json_count(&w->pen, "length", chain->count - 1);
    en_json_open(&w->pen, "entities", '[');
    for (size_t i = 0; i < chain->count; i++)
        add_entity(w, NULL, w->view->entities[chain->vertices[i]]);
    en_json_close(&w->pen, ']');
    en_json_open(&w->pen, "ties", '[');
    for (size_t i = 0; i + 1 < chain->count; i++) {
        en_json_open(&w->pen, NULL, '[');
        for (size_t k = 0; k < chain->ties[i].count; k++)
            add_relation(w, &p->along.items[chain->ties[i].relations[k]]);
        en_json_close(&w->pen, ']');
    }
    en_json_close(&w->pen, ']');
    en_json_close(&w->pen, '}');
}

static void add_reach(writing *w, const char *name, const en_why_reach *reach) {
    en_json_open(&w->pen, name, '[');
    for (size_t i = 0; i < reach->count; i++)
        add_entity(w, NULL, w->view->entities[reach->vertices[i]]);
    en_json_close(&w->pen, ']');
}

static void add_pair(writing *w, const en_why_pair *p) {
    bool sought = !p->stand.count && !p->absent[0].in[EN_EN] && !p->absent[1].in[EN_EN];
    en_json_open(&w->pen, "question", '{');
    add_entity(w, "from", p->a);
    add_entity(w, "to", p->b);
    en_json_close(&w->pen, '}');
    en_json_open(&w->pen, "not_in_view", '[');
    for (int i = 0; i < 2; i++)
        if (p->absent[i].in[EN_EN]) {
            en_json_open(&w->pen, NULL, '{');
            en_json_text(&w->pen, "id", w->view->dossier->entities[i ? p->b : p->a].id);
            en_json_text(&w->pen, "reason", en_say(p->absent[i], w->lang));
            en_json_close(&w->pen, '}');
        }
    en_json_close(&w->pen, ']');
    add_relations(w, "relations", &p->stand);
    add_relations(w, "not_standing", &p->fallen);
    add_others(w, p);
    en_json_open(&w->pen, "chains", '[');
    for (size_t i = 0; i < p->chain_count; i++)
        add_chain(w, p, &p->chains[i]);
    en_json_close(&w->pen, ']');
    if (!sought || p->chain_count)
        return;
    en_json_open(&w->pen, "reach", '{');
    add_reach(w, "from", &p->reach[0]);
    add_reach(w, "to", &p->reach[1]);
    en_json_close(&w->pen, '}');
}

static void add_carrier(writing *w, const en_why_carrier *c) {
    en_json_open(&w->pen, NULL, '{');
    if (c->relations) {
        add_entity(w, "to", c->index);
        en_json_open(&w->pen, "relations", '[');
        for (size_t i = 0; i < c->relation_count; i++) {
            en_json_open(&w->pen, NULL, '{');
            add_ends(w, &w->view->relations[c->relations[i]]);
            en_json_close(&w->pen, '}');
        }
        en_json_close(&w->pen, ']');
        en_json_count(&w->pen, "origins", c->weight);
    } else {
        add_source(w, "source", c->index);
        en_json_count(&w->pen, "claims", c->weight);
    }
    en_json_flag(&w->pen, "in_view", c->without.present);
    en_json_number(&w->pen, "value", c->without.value);
    en_json_number(&w->pen, "change", c->change);
    en_json_number(&w->pen, "rank", c->without.rank ? (double)c->without.rank : NAN);
    en_json_number(&w->pen, "of", c->without.rank ? (double)c->without.of : NAN);
    en_json_number(&w->pen, "rank_change", c->without.rank ? (double)c->rank_change : NAN);
    en_json_close(&w->pen, '}');
}

static void add_carriers(writing *w, const char *name, const en_why_score *s,
                         const en_why_carriers *list) {
    en_buf text = {0};
    en_why_say_mainstay(&text, s, list, w->lang);
    en_json_open(&w->pen, name, '{');
    en_json_text(&w->pen, "sentence", en_buf_text(&text));
    en_json_count(&w->pen, "all", list->all);
    en_json_open(&w->pen, "rows", '[');
    for (size_t i = 0; i < list->count; i++)
        add_carrier(w, &list->items[i]);
    en_json_close(&w->pen, ']');
    en_json_close(&w->pen, '}');
    w->pen.out->failed |= text.failed;
    en_buf_destroy(&text);
}

static void add_score(writing *w, const en_why_score *s) {
    en_json_open(&w->pen, "question", '{');
    add_entity(w, "entity", s->entity);
    en_json_text(&w->pen, "measure", s->measure->name);
    en_json_close(&w->pen, '}');
    en_json_number(&w->pen, "value", s->now.value);
    en_json_count(&w->pen, "rank", s->now.rank);
    en_json_count(&w->pen, "of", s->now.of);
    add_carriers(w, "ties", s, &s->ties);
    add_carriers(w, "sources", s, &s->sources);
}

void en_why_write_json(en_buf *out, const en_why *why, const en_page *page) {
    writing w = {.pen = {.out = out}, .lang = page->lang};
    w.view = why->pair ? why->pair->view : why->score->view;
    w.numbers = why->pair ? why->pair->numbers : why->score->numbers;
    w.quoted = why->pair && why->pair->quoted;
    en_json_open(&w.pen, NULL, '{');
    en_json_open(&w.pen, "meta", '{');
    for (size_t i = 0; i < why->fact_count; i++)
        en_json_text(&w.pen, why->facts[i].name, why->facts[i].value);
    en_json_close(&w.pen, '}');
    if (why->pair)
        add_pair(&w, why->pair);
    else
        add_score(&w, why->score);
    en_json_close(&w.pen, '}');
    en_buf_puts(out, "\n");
}
