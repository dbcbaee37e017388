/* SPDX-License-Identifier: MIT */
#include "dossier/rule_names.h"

#include "base/fold.h"

/* A name, who bears it first, and the first name that folds to the same. */
typedef struct spelling {
    en_bearer bearer;
    size_t alike; /* index of a spelling */
} spelling;

typedef struct names {
    en_exam *exam;
    en_likeness likeness;
    en_name_pair *found;
    spelling *spellings;
    size_t count;
    en_map exact, folded; /* from a name, from a folded name, to a spelling */
    size_t *sharer;       /* of each entity: 1 + the last one it has been paired with */
} names;

/* The Ith name of an entity, NULL past the last: labels, aliases, id; the reader's order. */
static const char *name_of(const en_entity *e, size_t i) {
    for (en_lang lang = 0; lang < EN_LANGS; lang++)
        if (e->label.in[lang] && i-- == 0)
            return e->label.in[lang];
    if (i < e->aliases.count)
        return e->aliases.items[i];
    return i == e->aliases.count ? e->id : NULL;
}

/* Enter spelling INDEX under what it folds to; what folds to nothing is like nothing. */
static en_status enter_folded(names *n, size_t index) {
    spelling *s = &n->spellings[index];
    s->alike = index;
    if (n->likeness == EN_SAME_NAME)
        return EN_OK;
    const char *folded = en_fold(n->exam->arena, s->bearer.name);
    if (!folded || (*folded && !en_map_put(&n->folded, folded, index, &s->alike)))
        return en_fail_memory(n->exam->err);
    return EN_OK;
}

/* Enter a name of an entity; *HELD is its spelling. */
static en_status enter(names *n, en_bearer bearer, size_t *held) {
    spelling *grown =
        en_arena_grow(n->exam->arena, n->spellings, n->count, sizeof *n->spellings);
    if (!grown || !en_map_put(&n->exact, bearer.name, n->count, held))
        return en_fail_memory(n->exam->err);
    n->spellings = grown;
    if (*held != n->count)
        return EN_OK;
    grown[n->count].bearer = bearer;
    return enter_folded(n, n->count++);
}

/* Whether two entities have not been paired yet; they are then. */
static bool pair(names *n, size_t first, size_t later) {
    bool anew = n->sharer[first] != later + 1;
    n->sharer[first] = later + 1;
    return anew;
}

/* Pair an entity with those before it that have a name of its own exactly. */
static en_status pair_same(names *n, size_t entity) {
    const en_entity *e = &n->exam->dossier->entities[entity];
    en_status status = EN_OK;
    for (size_t i = 0; name_of(e, i) && !status; i++) {
        const en_bearer bearer = {name_of(e, i), entity};
        size_t held = EN_NONE;
        status = enter(n, bearer, &held);
        if (status)
            return status;
        en_bearer first = n->spellings[held].bearer;
        if (first.entity != entity && pair(n, first.entity, entity) &&
            n->likeness == EN_SAME_NAME)
            status = n->found(n->exam, first, bearer);
    }
    return status;
}

/* Pair it with those before it that have a name like one of its own; not one of its own names,
 * since pair_same() has paired those. */
static en_status pair_alike(names *n, size_t entity) {
    const en_entity *e = &n->exam->dossier->entities[entity];
    en_status status = EN_OK;
    for (size_t i = 0; name_of(e, i) && !status; i++) {
        const en_bearer bearer = {name_of(e, i), entity};
        size_t held = en_map_find(&n->exact, bearer.name);
        en_bearer first = n->spellings[n->spellings[held].alike].bearer;
        if (first.entity != entity && pair(n, first.entity, entity))
            status = n->found(n->exam, first, bearer);
    }
    return status;
}

en_status en_exam_pair_names(en_exam *exam, en_likeness likeness, en_name_pair *found) {
    const en_dossier *d = exam->dossier;
    names n = {.exam = exam,
               .likeness = likeness,
               .found = found,
               .exact = {.arena = exam->arena},
               .folded = {.arena = exam->arena},
               .sharer = EN_NEW(exam->arena, size_t, d->entity_count + 1)};
    if (!n.sharer)
        return en_fail_memory(exam->err);
    en_status status = EN_OK;
    for (size_t i = 0; i < d->entity_count && !status; i++) {
        if (!d->entities[i].named)
            continue;
        status = pair_same(&n, i);
        if (!status && likeness == EN_ALIKE_NAME)
            status = pair_alike(&n, i);
    }
    return status;
}
