/* SPDX-License-Identifier: MIT */
#include "picture/caption.h"
#include "report/say.h"
#include "report/setting.h"

#include <math.h>
#include <string.h>

static const en_entity *at(const en_scope *s, size_t i) {
    return &s->view->dossier->entities[i];
}

static void id(en_buf *out, const en_scope *s, size_t i) { en_buf_puts(out, at(s, i)->id); }

static void label(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, en_entity_name(s->view->dossier, i, s->lang));
}

static void kind(en_buf *out, const en_scope *s, size_t i) {
    size_t k = at(s, i)->kind;
    if (k == EN_NONE)
        return;
    const en_kind *own = &s->view->dossier->kinds[k];
    const char *said = s->people ? en_say(own->label, s->lang) : own->id;
    en_buf_puts(out, said ? said : own->id);
}

static void place(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, at(s, i)->place ? at(s, i)->place : "");
}

static void named(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, at(s, i)->named ? "true" : "false");
}

static void unnamed(en_buf *out, const en_scope *s, size_t i) {
    if (!at(s, i)->named)
        en_buf_puts(out, s->lang == EN_FR ? "non" : "no");
}

static void add_bound(en_buf *out, const char *mark, double value) {
    if (isnan(value))
        return;
    en_buf_printf(out, "%s%s", out->length ? " " : "", mark);
    en_buf_number(out, value);
}

static void size(en_buf *out, const en_scope *s, size_t i) {
    const en_entity *e = at(s, i);
    if (s->people) {
        en_say_group(out, e, s->lang);
        return;
    }
    add_bound(out, ">=", e->count_min);
    add_bound(out, "~", e->count_about);
    add_bound(out, "<=", e->count_max);
}

static void add_names(en_buf *out, const en_names *names, const char *between) {
    for (size_t i = 0; i < names->count; i++)
        en_buf_printf(out, "%s%s", i ? between : "", names->items[i]);
}

static void aliases(en_buf *out, const en_scope *s, size_t i) {
    add_names(out, &at(s, i)->aliases, s->people ? ", " : "|");
}

static void same_as(en_buf *out, const en_scope *s, size_t i) {
    add_names(out, &at(s, i)->same_as, s->people ? ", " : "|");
}

static double relations(const en_scope *s, size_t i) {
    size_t vertex = s->view->vertex[i];
    return vertex == EN_NONE ? 0 : (double)s->view->tied[vertex];
}

static const en_list_column columns[] = {
    {"id", EN_TO_PROGRAMS, .text = id},
    {"label", EN_TO_ALL, EN_WORDS("nom", "name"), .text = label},
    {"kind", EN_TO_ALL, EN_WORDS("nature", "kind"), .text = kind},
    {"place", EN_TO_ALL, EN_WORDS("lieu", "place"), .text = place},
    {"named", EN_TO_PROGRAMS, .text = named, .cell = EN_CELL_TRUTH},
    {"named", EN_TO_PEOPLE, EN_WORDS("nommé", "named"), .text = unnamed},
    {"count", EN_TO_ALL, EN_WORDS("effectif", "count"), .text = size},
    {"aliases", EN_TO_ALL, EN_WORDS("aussi", "also"), .text = aliases, .width = 24},
    {"relations", EN_TO_ALL, EN_WORDS("relations", "relations"), .number = relations},
    {"same_as", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = same_as},
    {0},
};

static size_t count(const en_scope *s) { return s->view->dossier->entity_count; }
static bool holds(const en_scope *s, size_t i) { return s->view->vertex[i] != EN_NONE; }

static size_t find(const en_scope *s, const char *name) {
    return en_map_find(&s->view->dossier->entity_ids, name);
}

static bool relates(const en_scope *s, size_t i, size_t relation) {
    const en_relation *r = s->relations[relation];
    return (r->from == i || r->to == i) && (s->all || r->fall == EN_STANDS);
}

/* A relation with its evidence, and below it on whose word it stands. */
static void set_relation(en_setting *page, const en_scope *s, const en_relation *r) {
    en_buf line = {0};
    en_say_evidence(&line, s->view, r, s->lang);
    if (en_date_known(r->since) || en_date_known(r->until))
        en_buf_puts(&line, ", ");
    en_say_span(&line, r->since, r->until, s->lang);
    if (r->fall && r->fall != EN_DENIAL) {
        en_buf_puts(&line, s->lang == EN_FR ? " – omise\u00a0: " : " – left out: ");
        en_say_fall(&line, r->fall, s->lang);
    }
    en_set_line(page, 2, &line);
    if (r->claims_for)
        en_buf_puts(&line, s->lang == EN_FR ? "affirmé par " : "asserted by ");
    en_say_ids_of_voices(&line, s, r, EN_ASSERTS);
    if (r->claims_for && r->claims_against)
        en_buf_puts(&line, s->lang == EN_FR ? "\u202f; " : "; ");
    if (r->claims_against)
        en_buf_puts(&line, s->lang == EN_FR ? "nié par " : "denied by ");
    en_say_ids_of_voices(&line, s, r, EN_DENIES);
    en_set_line(page, 6, &line);
}

static void set_relations(en_setting *page, const en_scope *s, size_t entity) {
    size_t said = 0, fallen = 0;
    en_buf line = {0};
    for (size_t i = 0; i < s->relation_count; i++) {
        const en_relation *r = s->relations[i];
        if (relates(s, entity, i)) {
            if (!said++)
                en_set_heading(page, (en_words)EN_WORDS("Relations", "Relations"));
            set_relation(page, s, r);
        } else
            fallen += r->from == entity || r->to == entity;
    }
    if (!fallen)
        return;
    en_buf_puts(page->out, "\n");
    en_say_count(&line, fallen,
                 (en_words)EN_WORDS("relation omise de la vue\u202f; --all la montre.",
                                    "relation left out of the view; --all shows it."),
                 (en_words)EN_WORDS("relations omises de la vue\u202f; --all les montre.",
                                    "relations left out of the view; --all shows them."),
                 s->lang);
    en_set_line(page, 0, &line);
}

/* Whose word the card's relations rest on, for or against. */
static void set_sources(en_setting *page, const en_scope *s, size_t entity) {
    const en_dossier *d = s->view->dossier;
    bool said = false;
    memset(s->seen, 0, d->source_count * sizeof *s->seen);
    for (size_t k = 0; k < s->relation_count; k++) {
        const en_relation *r = s->relations[k];
        for (size_t i = 0; relates(s, entity, k) && i < r->claim_count; i++)
            s->seen[d->claims[s->view->claims[r->first_claim + i]].source] = 1;
    }
    for (size_t i = 0; i < d->source_count; i++) {
        en_buf line = {0};
        if (!s->seen[i])
            continue;
        if (!said)
            en_set_heading(page, (en_words)EN_WORDS("Sources", "Sources"));
        said = true;
        en_say_source(&line, s, i);
        en_set_line(page, 2, &line);
    }
}

/* How many sources assert relations of ENTITY that stand. */
static size_t count_voices(const en_scope *s, size_t entity) {
    const en_dossier *d = s->view->dossier;
    size_t voices = 0;
    memset(s->seen, 0, d->source_count * sizeof *s->seen);
    for (size_t k = 0; k < s->view->relation_count; k++) {
        const en_relation *r = &s->view->relations[k];
        bool its = r->from == entity || r->to == entity;
        for (size_t i = 0; its && i < r->claim_count; i++) {
            const en_claim *c = &d->claims[s->view->claims[r->first_claim + i]];
            voices += c->stance == EN_ASSERTS && !s->seen[c->source]++;
        }
    }
    return voices;
}

/* "12 in this view, on the word of 5 sources" */
static void say_ties(en_buf *out, const en_scope *s, size_t entity) {
    if (relations(s, entity) < 1) {
        en_buf_puts(out, s->lang == EN_FR ? "aucune dans cette vue" : "none in this view");
        return;
    }
    en_buf_number(out, relations(s, entity));
    en_buf_puts(out, s->lang == EN_FR ? " dans cette vue, sur la foi de "
                                      : " in this view, on the word of ");
    en_say_count(out, count_voices(s, entity), (en_words)EN_WORDS("source", "source"),
                 (en_words)EN_WORDS("sources", "sources"), s->lang);
}

static void card(en_setting *page, const en_scope *s, size_t i) {
    en_buf text = {0};
    en_set_title(page, en_entity_name(s->view->dossier, i, s->lang));
    kind(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Nature", "Kind"), &text);
    if (!at(s, i)->named)
        en_buf_puts(&text, s->lang == EN_FR ? "groupe dont aucune source ne nomme les membres"
                                            : "a group whose members no source names");
    en_set_field(page, (en_words)EN_WORDS("Composition", "Members"), &text);
    size(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Effectif", "Count"), &text);
    aliases(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Dit aussi", "Also called"), &text);
    en_set_fact(page, (en_words)EN_WORDS("Lieu", "Place"), at(s, i)->place);
    same_as(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Voir aussi", "See also"), &text);
    en_set_fact(page, (en_words)EN_WORDS("Identifiant", "Id"), at(s, i)->id);
    say_ties(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Relations", "Relations"), &text);
    set_relations(page, s, i);
    set_sources(page, s, i);
}

const en_list en_list_entities = {
    .name = "entities",
    .noun = "entity",
    .columns = columns,
    .count = count,
    .holds = holds,
    .find = find,
    .id = id,
    .card = card,
    .related = &en_list_relations,
    .relates = relates,
};
