/* SPDX-License-Identifier: MIT */
#include "format/json_save.h"

#include "format/json.h"
#include "format/json_lay.h"

#include <math.h>
#include <string.h>

const char *const en_list_names[EN_LISTS] = {"sources", "entities", "claims"};

size_t en_list_count(const en_dossier *d, en_list list) {
    const size_t counts[EN_LISTS] = {d->source_count, d->entity_count, d->claim_count};
    return counts[list];
}

/* The id of record INDEX, or NULL for EN_NONE. */
#define ID_OF(records, index) ((index) == EN_NONE ? NULL : (records)[index].id)

static void save_source(en_lay *lay, const en_dossier *d, size_t index) {
    const en_source *s = &d->sources[index];
    lay->extra = s->extra;
    en_lay_text(lay, "id", s->id);
    en_lay_words(lay, "title", s->title);
    en_lay_text(lay, "publisher", s->publisher);
    en_lay_text(lay, "author", s->author);
    en_lay_date(lay, "published", s->published);
    en_lay_text(lay, "language", s->language);
    en_lay_text(lay, "url", s->url);
    en_lay_text(lay, "origin", s->repeats == index ? NULL : d->sources[s->repeats].id);
    en_lay_flag(lay, "read", s->read, true);
    en_lay_open(lay);
    en_lay_inner_text(lay, "file", s->text_file);
    en_lay_inner_text(lay, "sha256", s->text_sha256);
    en_lay_close(lay, "text");
}

static void save_entity(en_lay *lay, const en_dossier *d, size_t index) {
    const en_entity *e = &d->entities[index];
    lay->extra = e->extra;
    en_lay_text(lay, "id", e->id);
    en_lay_text(lay, "kind", ID_OF(d->kinds, e->kind));
    en_lay_words(lay, "label", e->label);
    en_lay_names(lay, "aliases", &e->aliases);
    en_lay_names(lay, "same_as", &e->same_as);
    en_lay_text(lay, "place", e->place);
    en_lay_flag(lay, "named", e->named, true);
    en_lay_open(lay);
    en_lay_inner_number(lay, "min", e->count_min);
    en_lay_inner_number(lay, "about", e->count_about);
    en_lay_inner_number(lay, "max", e->count_max);
    en_lay_close(lay, "count");
}

static void save_amount(en_lay *lay, const en_claim *c) {
    en_lay_open(lay);
    en_lay_inner_number(lay, "value", c->more->amount);
    en_lay_inner_text(lay, "currency", c->more->currency);
    en_lay_inner_text(lay, "bound", c->more->bound ? en_bound_names[c->more->bound] : NULL);
    en_lay_inner_text(lay, "period", c->more->period);
    en_lay_close(lay, "amount");
}

/* What is unknown of a passage stands, unbroken, behind what is known. */
static void save_anchor(en_buf *value, const en_anchor *a) {
    en_buf_printf(value, "{\"start\": %zu, \"end\": %zu", a->start, a->end);
    if (a->sha256)
        en_buf_printf(value, ", \"sha256\": \"%s\"", a->sha256);
    if (a->exact) {
        en_buf_puts(value, ", \"exact\": ");
        en_buf_json(value, a->exact);
    }
    if (a->extra) {
        en_buf_puts(value, ", ");
        en_buf_add(value, a->extra + 1, strlen(a->extra) - 2);
    }
    en_buf_puts(value, "}");
}

static void save_evidence(en_lay *lay, const en_claim *c) {
    if (!c->more->anchor_count)
        return;
    en_lay_break(lay);
    for (size_t i = 0; i < c->more->anchor_count; i++) {
        en_buf_puts(&lay->value, i ? ",\n" : "[");
        save_anchor(&lay->value, &c->more->anchors[i]);
    }
    en_buf_puts(&lay->value, "]");
    en_lay_value(lay, "evidence");
}

static void save_claim(en_lay *lay, const en_dossier *d, size_t index) {
    const en_claim *c = &d->claims[index];
    lay->extra = c->more->extra;
    en_lay_text(lay, "id", c->id);
    en_lay_text(lay, "source", ID_OF(d->sources, c->source));
    en_lay_text(lay, "from", ID_OF(d->entities, c->from));
    en_lay_text(lay, "type", ID_OF(d->types, c->type));
    en_lay_text(lay, "to", ID_OF(d->entities, c->to));
    en_lay_break(lay);
    en_lay_choice(lay, "stance", en_stance_names, c->stance, EN_ASSERTS);
    en_lay_text(lay, "by", ID_OF(d->entities, c->more->by));
    en_lay_choice(lay, "modality", en_modality_names, c->modality, EN_FACT);
    en_lay_words(lay, "role", c->more->role);
    en_lay_date(lay, "since", c->since);
    en_lay_date(lay, "until", c->until);
    en_lay_flag(lay, "ended", c->ended, false);
    save_amount(lay, c);
    en_lay_choice(lay, "confidence", en_confidence_names, c->confidence, EN_MEDIUM);
    en_lay_flag(lay, "inferred", c->inferred, false);
    en_lay_choice(lay, "status", en_claim_status_names, c->status, EN_ACCEPTED);
    en_lay_break(lay);
    en_lay_words(lay, "note", c->more->note);
    save_evidence(lay, c);
}

static void save_kind(en_lay *lay, const en_dossier *d, size_t index) {
    const en_kind *k = &d->kinds[en_default_kind_count + index];
    lay->extra = k->extra;
    en_lay_text(lay, "id", k->id);
    en_lay_words(lay, "label", k->label);
    en_lay_text(lay, "shape", k->shape);
}

/* Were the words read as one and the same? */
static bool are_same(en_words a, en_words b) {
    for (en_lang lang = 0; lang < EN_LANGS; lang++)
        if (!a.in[lang] != !b.in[lang] || (a.in[lang] && strcmp(a.in[lang], b.in[lang]) != 0))
            return false;
    return true;
}

static void save_type(en_lay *lay, const en_dossier *d, size_t index) {
    const en_type *t = &d->types[en_default_type_count + index];
    const en_words none = {{NULL}};
    lay->extra = t->extra;
    en_lay_text(lay, "id", t->id);
    en_lay_words(lay, "label", t->label);
    en_lay_words(lay, "noun", are_same(t->noun, t->label) ? none : t->noun);
    en_lay_number(lay, "sign", t->sign ? (double)t->sign : (double)NAN);
    en_lay_flag(lay, "directed", t->directed, true);
}

typedef void save_record(en_lay *lay, const en_dossier *d, size_t index);
static save_record *const savers[EN_LISTS] = {save_source, save_entity, save_claim};

static void save(en_buf *out, const en_dossier *d, save_record *record, size_t index,
                 size_t indent) {
    en_lay lay = {.out = out, .indent = indent + 1, .column = indent + 1};
    en_buf_puts(out, "{");
    record(&lay, d, index);
    en_lay_end(&lay);
    en_buf_puts(out, "}");
}

void en_json_save_record(en_buf *out, const en_dossier *d, en_list list, size_t index) {
    save(out, d, savers[list], index, 0);
}

/* A list as a member of the dossier, a record a line. */
static void save_list(en_buf *out, const en_dossier *d, const char *name, save_record *record,
                      size_t count) {
    en_buf_printf(out, ",\n  \"%s\": [", name);
    for (size_t i = 0; i < count; i++) {
        en_buf_puts(out, i ? ",\n    " : "\n    ");
        save(out, d, record, i, 4);
    }
    en_buf_puts(out, count ? "\n  ]" : "]");
}

static void save_head(en_lay *lay, const en_dossier *d) {
    en_lay_text(lay, "$schema", d->schema);
    en_lay_number(lay, "entente", 1);
    if (d->language != EN_LANG_NONE)
        en_lay_text(lay, "language", en_lang_code(d->language));
    en_lay_break(lay);
    en_lay_words(lay, "title", d->title);
    en_lay_break(lay);
    en_lay_words(lay, "about", d->about);
}

/* Views, and what is unknown of the dossier. */
static void save_tail(en_lay *lay, const en_dossier *d) {
    en_lay_break(lay);
    en_lay_open(lay);
    for (size_t i = 0; i < d->view_count; i++)
        en_lay_inner_text(lay, d->views[i].name, d->views[i].flags);
    en_lay_close(lay, "views");
    en_lay_break(lay);
    en_lay_end(lay);
}

static void save_dossier(en_buf *out, const en_dossier *d, bool lists) {
    en_lay lay = {.out = out, .indent = 2, .column = 2, .extra = d->extra};
    size_t kinds = d->kind_count - en_default_kind_count;
    size_t types = d->type_count - en_default_type_count;
    en_buf_puts(out, "{\n  ");
    save_head(&lay, d);
    for (en_list list = 0; list < EN_LISTS && lists; list++)
        save_list(out, d, en_list_names[list], savers[list], en_list_count(d, list));
    if (kinds)
        save_list(out, d, "kinds", save_kind, kinds);
    if (types)
        save_list(out, d, "types", save_type, types);
    save_tail(&lay, d);
    en_buf_puts(out, "\n}\n");
}

void en_json_save(en_buf *out, const en_dossier *d) { save_dossier(out, d, true); }

void en_json_save_rest(en_buf *out, const en_dossier *d) { save_dossier(out, d, false); }
