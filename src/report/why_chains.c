/* SPDX-License-Identifier: MIT */
#include "network/chains.h"
#include "network/pairs.h"
#include "report/why_parts.h"

/* The channels of a view by the vertex of their end that comes first. */
typedef struct channels {
    size_t *first, *relations; /* relations[first[v]] to relations[first[v + 1] - 1] */
    size_t *place;             /* of each relation in `along`, and one more; 0: not yet */
} channels;

static size_t first_end(const en_view *view, const en_relation *r) {
    size_t a = view->vertex[r->from], b = view->vertex[r->to];
    return a < b ? a : b;
}

static en_status enter_channels(channels *out, const en_view *view, en_arena *arena,
                                en_error *err) {
    out->first = EN_NEW(arena, size_t, view->entity_count + 2);
    out->relations = EN_NEW(arena, size_t, view->relation_count + 1);
    out->place = EN_NEW(arena, size_t, view->relation_count + 1);
    if (!out->first || !out->relations || !out->place)
        return en_fail_memory(err);
    size_t *next = out->first + 1; /* counts, then places to fill, in the end first[] itself */
    for (size_t i = 0; i < view->relation_count; i++)
        next[first_end(view, &view->relations[i]) + 1]++;
    for (size_t v = 0; v < view->entity_count; v++)
        next[v + 1] += next[v];
    for (size_t i = 0; i < view->relation_count; i++)
        out->relations[next[first_end(view, &view->relations[i])]++] = i;
    return EN_OK;
}

/* May a chain go from U to V by R? */
static bool leads(const en_view *view, const en_relation *r, size_t u, size_t v) {
    bool there = view->vertex[r->from] == u && view->vertex[r->to] == v;
    bool back = view->vertex[r->from] == v && view->vertex[r->to] == u;
    bool both = !view->options.directed || !en_relation_directed(view, r);
    return en_relation_channel(view, r) && (there || (back && both));
}

/* The relations of the tie from U to V; those that are new go to the pair's `along`. */
static en_status fill_tie(en_why_tie *out, en_why_pair *p, channels *c, size_t u, size_t v,
                          en_arena *arena, en_error *err) {
    size_t low = u < v ? u : v, *places = NULL;
    for (size_t i = c->first[low]; i < c->first[low + 1]; i++) {
        size_t index = c->relations[i];
        const en_relation *r = &p->view->relations[index];
        if (!leads(p->view, r, u, v))
            continue;
        en_status status =
            c->place[index] ? EN_OK : en_why_add(&p->along, p->view, r, arena, err);
        if (status)
            return status;
        if (!c->place[index])
            c->place[index] = p->along.count;
        places = en_arena_grow(arena, places, out->count, sizeof *places);
        if (!places)
            return en_fail_memory(err);
        places[out->count++] = c->place[index] - 1;
    }
    out->relations = places;
    return EN_OK;
}

static en_status fill_chain(en_why_chain *out, en_why_pair *p, channels *c,
                            const en_chain *chain, en_arena *arena, en_error *err) {
    en_why_tie *ties = EN_NEW(arena, en_why_tie, chain->count);
    if (!ties)
        return en_fail_memory(err);
    *out = (en_why_chain){chain->vertices, chain->count, ties};
    en_status status = EN_OK;
    for (size_t i = 0; i + 1 < chain->count && !status; i++)
        status =
            fill_tie(&ties[i], p, c, chain->vertices[i], chain->vertices[i + 1], arena, err);
    return status;
}

static en_status find_reach(en_why_pair *p, en_arena *arena, en_error *err) {
    size_t ends[] = {p->view->vertex[p->a], p->view->vertex[p->b]};
    en_status status = EN_OK;
    for (int i = 0; i < 2 && !status; i++) {
        size_t *vertices = NULL;
        status = en_chains_reach(&vertices, &p->reach[i].count, p->view, ends[i], i == 1, arena,
                                 err);
        p->reach[i].vertices = vertices;
    }
    return status;
}

en_status en_why_link(en_why_pair *p, size_t most, en_arena *arena, en_error *err) {
    const en_view *view = p->view;
    en_chains chains;
    channels c = {NULL, NULL, NULL};
    en_status status =
        en_chains_find(&chains, view, view->vertex[p->a], view->vertex[p->b], most, arena, err);
    if (status)
        return status;
    if (!chains.count)
        return find_reach(p, arena, err);
    p->chains = EN_NEW(arena, en_why_chain, chains.count);
    status = p->chains ? enter_channels(&c, view, arena, err) : en_fail_memory(err);
    for (size_t i = 0; i < chains.count && !status; i++)
        status = fill_chain(&p->chains[p->chain_count++], p, &c, &chains.items[i], arena, err);
    return status;
}
