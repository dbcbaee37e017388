/* SPDX-License-Identifier: MIT */
/* Whom names mean, for formats that people type: JSON itself knows records by their ids alone.
 */
#include "base/blank.h"
#include "base/fold.h"
#include "format/json_reader.h"

#include <string.h>

/* The names of one catalogue; two that share a name are both remembered. */
typedef struct en_roll {
    const en_catalogue *of;
    en_map names; /* to indexes of MEANT */
    struct meaning *meant;
    size_t count;
} roll;

typedef struct meaning {
    size_t first, other;
} meaning;

enum { ROLLS = 4 };

/* NAME in the form in which names of IN are compared; NULL, the reader then failed. */
static const char *form_of(en_reader *r, const en_catalogue *in, const char *name) {
    const char *form = NULL;
    en_buf trimmed = {0};
    if (in == &en_of_kinds || in == &en_of_types)
        form = en_fold(r->dossier->arena, name);
    else {
        en_buf_trimmed(&trimmed, name);
        form = trimmed.failed ? NULL : en_keep(r, en_buf_text(&trimmed));
    }
    if (!form)
        r->status = en_fail_memory(r->err);
    en_buf_destroy(&trimmed);
    return form;
}

static void enter(en_reader *r, roll *to, const char *name, size_t index) {
    const char *form = name && !r->status ? form_of(r, to->of, name) : NULL;
    meaning *grown = form ? en_keep_more(r, to->meant, to->count, sizeof *grown) : NULL;
    size_t held;
    if (!grown)
        return;
    to->meant = grown;
    if (!en_map_put(&to->names, form, to->count, &held))
        r->status = en_fail_memory(r->err);
    else if (held == to->count)
        grown[to->count++] = (meaning){index, EN_NONE};
    else if (grown[held].first != index && grown[held].other == EN_NONE)
        grown[held].other = index;
}

static void enter_words(en_reader *r, roll *to, en_words words, size_t index) {
    for (en_lang lang = 0; lang < EN_LANGS; lang++)
        enter(r, to, words.in[lang], index);
}

static void enter_entity(en_reader *r, roll *to, const en_entity *e, size_t index) {
    enter_words(r, to, e->label, index);
    for (size_t i = 0; i < e->aliases.count; i++)
        enter(r, to, e->aliases.items[i], index);
}

/* An id with blanks around it is a name, too. */
static void enter_all(en_reader *r, roll *to) {
    const en_dossier *d = r->dossier;
    size_t count;
    memcpy(&count, (const char *)d + to->of->count, sizeof count);
    for (size_t i = 0; i < count && !r->status; i++) {
        enter(r, to, to->of->id(d, i), i);
        if (to->of == &en_of_entities)
            enter_entity(r, to, &d->entities[i], i);
        else if (to->of == &en_of_kinds)
            enter_words(r, to, d->kinds[i].label, i);
        else if (to->of == &en_of_types) {
            enter_words(r, to, d->types[i].label, i);
            enter_words(r, to, d->types[i].noun, i);
        }
    }
}

/* The names of IN, which are all there when the first claim or entity asks for them. */
static roll *roll_of(en_reader *r, const en_catalogue *in) {
    size_t i = 0;
    if (!r->rolls)
        r->rolls = EN_NEW(r->dossier->arena, roll, ROLLS);
    if (!r->rolls) {
        r->status = en_fail_memory(r->err);
        return NULL;
    }
    while (r->rolls[i].of && r->rolls[i].of != in)
        i++;
    roll *found = &r->rolls[i];
    if (!found->of) {
        *found = (roll){.of = in, .names = {.arena = r->dossier->arena}};
        enter_all(r, found);
    }
    return found;
}

/* A name that was found once is remembered as it was: the same ones come again and again. */
size_t en_find_named(size_t *other, en_reader *r, const en_catalogue *in, const char *name) {
    roll *from = roll_of(r, in);
    *other = EN_NONE;
    if (r->status)
        return EN_NONE;
    size_t held = en_map_find(&from->names, name);
    if (held == EN_NONE) {
        const char *form = form_of(r, in, name);
        held = form ? en_map_find(&from->names, form) : EN_NONE;
        const char *copy = held == EN_NONE ? NULL : en_keep(r, name);
        if (copy && !en_map_put(&from->names, copy, held, &held))
            r->status = en_fail_memory(r->err);
    }
    if (held == EN_NONE || r->status)
        return EN_NONE;
    *other = from->meant[held].other;
    return from->meant[held].first;
}

static void offer_words(en_nearest *nearest, en_words words) {
    for (en_lang lang = 0; lang < EN_LANGS; lang++)
        if (words.in[lang])
            en_nearest_offer(nearest, words.in[lang]);
}

void en_offer_named(en_nearest *nearest, const en_dossier *d, const en_catalogue *in,
                    size_t i) {
    if (in == &en_of_kinds)
        offer_words(nearest, d->kinds[i].label);
    else if (in == &en_of_types) {
        offer_words(nearest, d->types[i].label);
        offer_words(nearest, d->types[i].noun);
    } else if (in == &en_of_entities) {
        offer_words(nearest, d->entities[i].label);
        for (size_t a = 0; a < d->entities[i].aliases.count; a++)
            en_nearest_offer(nearest, d->entities[i].aliases.items[a]);
    }
}
