/* SPDX-License-Identifier: MIT */
#include "report/diff.h"

#include "measure/rank.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One side: a view, with its relations, standing or not, by what they are about. */
typedef struct side {
    en_network *network;
    const en_view *view;
    const en_relation **relations; /* in the order of their first claims */
    size_t count;
    const char **keys;
    en_map index; /* from key to position */
} side;

typedef struct comparing {
    side side[2];
    en_diff *out;
    en_arena *arena;
    en_error *err;
} comparing;

enum { OLD, NEW };

/* Ids hold no control characters, so one may part them. */
static const char *key_of_relation(comparing *c, const en_view *v, const en_relation *r) {
    const en_dossier *d = v->dossier;
    const char *from = d->entities[r->from].id, *to = d->entities[r->to].id;
    bool swap = !d->types[r->type].directed && strcmp(from, to) > 0;
    en_buf key = {0};
    en_buf_printf(&key, "%s\n%s\n%s", swap ? to : from, d->types[r->type].id, swap ? from : to);
    return en_buf_keep(&key, c->arena);
}

static const char *key_of_claim(comparing *c, const en_dossier *d, const en_claim *k) {
    en_buf key = {0};
    en_buf_printf(&key, "%s\n%s\n%u %u %u %d %d\n", d->sources[k->source].id,
                  k->more->by == EN_NONE ? "" : d->entities[k->more->by].id,
                  (unsigned)k->stance, (unsigned)k->modality, (unsigned)k->confidence,
                  k->inferred, k->ended);
    en_buf_date(&key, k->since);
    en_buf_puts(&key, " ");
    en_buf_date(&key, k->until);
    if (!isnan(k->more->amount)) {
        en_buf_puts(&key, " ");
        en_buf_number(&key, k->more->amount);
        en_buf_printf(&key, " %s %u %s", k->more->currency ? k->more->currency : "",
                      (unsigned)k->more->bound, k->more->period ? k->more->period : "");
    }
    return en_buf_keep(&key, c->arena);
}

/* Standing and fallen relations are each in order; so is this merger of the two. */
static void merge(side *s) {
    const en_view *v = s->view;
    size_t i = 0, k = 0;
    while (i < v->relation_count || k < v->fallen_count) {
        bool stands =
            k == v->fallen_count ||
            (i < v->relation_count && v->relations[i].first_claim < v->fallen[k].first_claim);
        s->relations[s->count++] = stands ? &v->relations[i++] : &v->fallen[k++];
    }
}

static en_status open_side(comparing *c, side *s, en_network *network) {
    s->network = network;
    s->view = en_network_view(network);
    size_t most = s->view->relation_count + s->view->fallen_count;
    s->relations = EN_NEW(c->arena, const en_relation *, most + 1);
    s->keys = EN_NEW(c->arena, const char *, most + 1);
    s->index.arena = c->arena;
    if (!s->relations || !s->keys)
        return en_fail_memory(c->err);
    merge(s);
    for (size_t i = 0, held; i < s->count; i++) {
        s->keys[i] = key_of_relation(c, s->view, s->relations[i]);
        if (!s->keys[i] || !en_map_put(&s->index, s->keys[i], i, &held))
            return en_fail_memory(c->err);
    }
    return EN_OK;
}

static const en_relation *find(const side *s, const char *key) {
    size_t i = en_map_find(&s->index, key);
    return i == EN_NONE ? NULL : s->relations[i];
}

static bool stands(const en_relation *r) { return r && r->fall == EN_STANDS; }

/* The keys of the claims of R, each with how often it stands there, in a map of positions. */
typedef struct tally {
    en_map index;
    size_t *left; /* how many are not matched yet */
} tally;

static en_status count_claims(comparing *c, tally *t, const en_view *v, const en_relation *r) {
    size_t count = r ? r->claim_count : 0, held, kinds = 0;
    *t = (tally){.index = {.arena = c->arena}, .left = EN_NEW(c->arena, size_t, count + 1)};
    if (!t->left)
        return en_fail_memory(c->err);
    for (size_t i = 0; i < count; i++) {
        const en_claim *k = &v->dossier->claims[v->claims[r->first_claim + i]];
        const char *key = key_of_claim(c, v->dossier, k);
        if (!key || !en_map_put(&t->index, key, kinds, &held))
            return en_fail_memory(c->err);
        kinds += held == kinds;
        t->left[held]++;
    }
    return EN_OK;
}

/* Whether two relations rest on the same claims in the same order, as most do. */
static en_status compare_claims(bool *same, comparing *c, const en_relation *a,
                                const en_relation *b) {
    const en_view *v[] = {c->side[OLD].view, c->side[NEW].view};
    *same = a && b && a->claim_count == b->claim_count;
    for (size_t i = 0; *same && i < a->claim_count; i++) {
        size_t claim[] = {v[OLD]->claims[a->first_claim + i],
                          v[NEW]->claims[b->first_claim + i]};
        if (v[OLD]->dossier == v[NEW]->dossier) {
            *same = claim[OLD] == claim[NEW];
            continue;
        }
        const char *key[2];
        for (int k = OLD; k <= NEW; k++)
            key[k] = key_of_claim(c, v[k]->dossier, &v[k]->dossier->claims[claim[k]]);
        if (!key[OLD] || !key[NEW])
            return en_fail_memory(c->err);
        *same = strcmp(key[OLD], key[NEW]) == 0;
    }
    return EN_OK;
}

/* The claims of MINE that are not among those of OTHER. */
static en_status add_claims(comparing *c, en_relation_change *change, int which,
                            const en_relation *mine, const en_relation *other) {
    const en_view *v = c->side[which].view;
    tally t;
    en_status status = count_claims(c, &t, c->side[!which].view, other);
    for (size_t i = 0; mine && i < mine->claim_count && !status; i++) {
        size_t claim = v->claims[mine->first_claim + i];
        const char *key = key_of_claim(c, v->dossier, &v->dossier->claims[claim]);
        size_t held = key ? en_map_find(&t.index, key) : EN_NONE;
        if (!key)
            return en_fail_memory(c->err);
        if (held != EN_NONE && t.left[held]) {
            t.left[held]--;
            continue;
        }
        en_claim_change *grown =
            en_arena_grow(c->arena, change->claims, change->claim_count, sizeof *grown);
        if (!grown)
            return en_fail_memory(c->err);
        change->claims = grown;
        grown[change->claim_count++] = (en_claim_change){which == NEW, claim};
    }
    return status;
}

static bool differ(const en_relation *a, const en_relation *b) {
    return a->standing != b->standing || a->planned != b->planned || a->past != b->past ||
           a->origins_for != b->origins_for || a->origins_against != b->origins_against;
}

/* Take in a relation of either side or both, if the views differ about it. */
static en_status compare_relation(comparing *c, const en_relation *before,
                                  const en_relation *after) {
    if (!stands(before) && !stands(after))
        return EN_OK;
    en_relation_change change = {.before = before, .after = after};
    change.change = !stands(before) ? EN_GAINED : !stands(after) ? EN_LOST : EN_CHANGED;
    bool same;
    en_status status = compare_claims(&same, c, before, after);
    if (!status && !same)
        status = add_claims(c, &change, OLD, before, after);
    if (!status && !same)
        status = add_claims(c, &change, NEW, after, before);
    if (status ||
        (change.change == EN_CHANGED && !change.claim_count && !differ(before, after)))
        return status;
    en_relation_change *grown =
        en_arena_grow(c->arena, c->out->relations, c->out->relation_count, sizeof *grown);
    if (!grown)
        return en_fail_memory(c->err);
    c->out->relations = grown;
    grown[c->out->relation_count++] = change;
    return EN_OK;
}

static en_status compare_relations(comparing *c) {
    const side *a = &c->side[OLD], *b = &c->side[NEW];
    en_status status = EN_OK;
    for (size_t i = 0; i < a->count && !status; i++)
        status = compare_relation(c, a->relations[i], find(b, a->keys[i]));
    for (size_t i = 0; i < b->count && !status; i++)
        if (!find(a, b->keys[i]))
            status = compare_relation(c, NULL, b->relations[i]);
    return status;
}

/* The vertex in the view of S of the entity with this id, or EN_NONE. */
static size_t vertex_of(const side *s, const char *id) {
    size_t entity = en_map_find(&s->view->dossier->entity_ids, id);
    return entity == EN_NONE ? EN_NONE : s->view->vertex[entity];
}

/* The entities that S has and OTHER has not. */
static en_status compare_entities(comparing *c, const side *s, const side *other,
                                  en_change change) {
    for (size_t v = 0; v < s->view->entity_count; v++) {
        size_t entity = s->view->entities[v];
        if (vertex_of(other, s->view->dossier->entities[entity].id) != EN_NONE)
            continue;
        en_entity_change *grown =
            en_arena_grow(c->arena, c->out->entities, c->out->entity_count, sizeof *grown);
        if (!grown)
            return en_fail_memory(c->err);
        c->out->entities = grown;
        grown[c->out->entity_count++] = (en_entity_change){change, entity};
    }
    return EN_OK;
}

typedef struct scores {
    double *value;
    size_t *rank;
} scores;

static en_status score(comparing *c, scores *out, const side *s, const en_measure *measure) {
    size_t count = s->view->entity_count;
    out->value = EN_NEW(c->arena, double, count + 1);
    out->rank = EN_NEW(c->arena, size_t, count + 1);
    if (!out->value || !out->rank)
        return en_fail_memory(c->err);
    if (count == 0)
        return EN_OK;
    en_status status = en_measure_run(out->value, measure, s->network, false, c->err);
    return status ? status : en_rank(out->rank, out->value, count, c->err);
}

static bool same_value(double a, double b) {
    return (isnan(a) && isnan(b)) || fabs(a - b) <= 1e-9 * fmax(fabs(a), fabs(b));
}

static en_status add_move(comparing *c, const en_move *move) {
    en_move *grown = en_arena_grow(c->arena, c->out->moves, c->out->move_count, sizeof *grown);
    if (!grown)
        return en_fail_memory(c->err);
    c->out->moves = grown;
    grown[c->out->move_count++] = *move;
    return EN_OK;
}

static double leap(const en_move *m) { return fabs((double)m->old_rank - (double)m->new_rank); }

/* The largest move of rank first, the displaced last, and then as the old dossier has them. */
static int further(const void *a, const void *b) {
    const en_move *p = a, *q = b;
    if (p->displaced != q->displaced)
        return p->displaced ? 1 : -1;
    if (leap(p) > leap(q) || leap(p) < leap(q))
        return leap(p) > leap(q) ? -1 : 1;
    return p->before < q->before ? -1 : p->before > q->before;
}

static en_status compare_scores(comparing *c, const en_measure *measure) {
    const side *a = &c->side[OLD], *b = &c->side[NEW];
    size_t first = c->out->move_count;
    scores old, new;
    en_status status = score(c, &old, a, measure);
    if (!status)
        status = score(c, &new, b, measure);
    for (size_t v = 0; v < a->view->entity_count && !status; v++) {
        size_t entity = a->view->entities[v];
        size_t w = vertex_of(b, a->view->dossier->entities[entity].id);
        if (w == EN_NONE)
            continue;
        const en_move move = {.measure = measure,
                              .before = entity,
                              .after = b->view->entities[w],
                              .old_value = old.value[v],
                              .new_value = new.value[w],
                              .old_rank = old.rank[v],
                              .new_rank = new.rank[w],
                              .displaced = same_value(old.value[v], new.value[w])};
        if (!move.displaced || move.old_rank != move.new_rank)
            status = add_move(c, &move);
    }
    if (!status && c->out->move_count > first)
        qsort(c->out->moves + first, c->out->move_count - first, sizeof *c->out->moves,
              further);
    return status;
}

en_status en_diff_make(en_diff *out, en_network *before, en_network *after,
                       const en_measure *const *measures, en_arena *arena, en_error *err) {
    comparing c = {.out = out, .arena = arena, .err = err};
    *out = (en_diff){0};
    en_status status = open_side(&c, &c.side[OLD], before);
    if (!status)
        status = open_side(&c, &c.side[NEW], after);
    if (!status)
        status = compare_entities(&c, &c.side[OLD], &c.side[NEW], EN_LOST);
    if (!status)
        status = compare_entities(&c, &c.side[NEW], &c.side[OLD], EN_GAINED);
    if (!status)
        status = compare_relations(&c);
    for (; *measures && !status; measures++)
        status = compare_scores(&c, *measures);
    return status;
}

bool en_diff_is_empty(const en_diff *diff) {
    return !diff->entity_count && !diff->relation_count && !diff->move_count;
}
