/* SPDX-License-Identifier: MIT */
/*
 * Lawler's partition: every chain that is not found yet continues, somewhere along a chain that
 * is, otherwise than all of them. For each chain found, and each vertex of it from where it
 * left an earlier one, the best that continues otherwise there is a candidate; so there is one
 * candidate for each part, none twice, and the best of them is next.
 */
#include "network/chains.h"

#include "network/pairs.h"

#include <string.h>

/* Those whom each vertex has a tie to: neighbour[first[v]] to neighbour[first[v + 1] - 1]. */
typedef struct sides {
    size_t *first, *neighbour;
} sides;

typedef struct candidate {
    en_chain chain;
    size_t parts; /* it shares its first PARTS vertices, and one more, with an earlier chain */
    bool taken;
} candidate;

typedef struct search {
    en_arena *arena;
    size_t size, to;
    sides out, in;
    bool *barred;     /* of each vertex: it is on the chain already */
    bool *step;       /* of each vertex: the chain may go there next */
    size_t *distance; /* of each vertex from the end, or EN_NONE */
    size_t *queue;
    candidate *candidates;
    size_t candidate_count;
    candidate *found; /* in their order */
    size_t found_count;
} search;

static en_status make_sides(sides *out, const en_pairs *pairs, size_t size, bool there,
                            bool back, en_arena *arena, en_error *err) {
    out->first = EN_NEW(arena, size_t, size + 2);
    out->neighbour = EN_NEW(arena, size_t, 2 * pairs->count + 1);
    if (!out->first || !out->neighbour)
        return en_fail_memory(err);
    size_t *next = out->first + 1; /* counts, then places to fill, in the end first[] itself */
    for (size_t i = 0; i < pairs->count; i++) {
        next[pairs->items[i].from + 1] += there;
        next[pairs->items[i].to + 1] += back;
    }
    for (size_t v = 0; v < size; v++)
        next[v + 1] += next[v];
    /* Pairs are sorted by both ends, so each list of neighbours comes out sorted. */
    for (size_t i = 0; i < pairs->count; i++) {
        const en_pair *p = &pairs->items[i];
        if (there)
            out->neighbour[next[p->from]++] = p->to;
        if (back)
            out->neighbour[next[p->to]++] = p->from;
    }
    return EN_OK;
}

static en_status open_search(search *s, const en_view *view, en_arena *arena, en_error *err) {
    bool directed = view->options.directed;
    en_pairs pairs;
    *s = (search){.arena = arena, .size = view->entity_count};
    s->barred = EN_NEW(arena, bool, s->size + 1);
    s->step = EN_NEW(arena, bool, s->size + 1);
    s->distance = EN_NEW(arena, size_t, s->size + 1);
    s->queue = EN_NEW(arena, size_t, s->size + 1);
    if (!s->barred || !s->step || !s->distance || !s->queue)
        return en_fail_memory(err);
    en_status status = en_pairs_create(&pairs, view, en_relation_channel, directed, err);
    if (status)
        return status;
    status = make_sides(&s->out, &pairs, s->size, true, !directed, arena, err);
    s->in = s->out;
    if (!status && directed)
        status = make_sides(&s->in, &pairs, s->size, false, true, arena, err);
    en_pairs_destroy(&pairs);
    return status;
}

/*
 * Distances from START along WAY past what is barred, as far out as the nearest vertex that
 * is a step; of those farther away, nothing is promised. Answers how many were met.
 */
static size_t spread(search *s, const sides *way, size_t start) {
    size_t head = 0, tail = 0, limit = EN_NONE;
    for (size_t v = 0; v < s->size; v++)
        s->distance[v] = EN_NONE;
    s->distance[start] = 0;
    s->queue[tail++] = start;
    if (s->step[start])
        limit = 0;
    while (head < tail && s->distance[s->queue[head]] < limit) {
        size_t v = s->queue[head++];
        for (size_t i = way->first[v]; i < way->first[v + 1]; i++) {
            size_t u = way->neighbour[i];
            if (s->barred[u] || s->distance[u] != EN_NONE)
                continue;
            s->distance[u] = s->distance[v] + 1;
            s->queue[tail++] = u;
            if (s->step[u] && limit == EN_NONE)
                limit = s->distance[u];
        }
    }
    return tail;
}

/* The neighbour of V nearest to the end, of equals the first; EN_NONE where none leads there.
 */
static size_t nearest(const search *s, size_t v, bool steps_only) {
    size_t best = EN_NONE;
    for (size_t i = s->out.first[v]; i < s->out.first[v + 1]; i++) {
        size_t u = s->out.neighbour[i];
        bool may = !s->barred[u] && s->distance[u] != EN_NONE && (s->step[u] || !steps_only);
        if (may && (best == EN_NONE || s->distance[u] < s->distance[best]))
            best = u;
    }
    return best;
}

static en_status add_candidate(search *s, const en_chain *head, size_t count, size_t step,
                               en_error *err) {
    size_t length = count + s->distance[step] + 1;
    size_t *vertices = EN_NEW(s->arena, size_t, length);
    candidate *grown =
        en_arena_grow(s->arena, s->candidates, s->candidate_count, sizeof *s->candidates);
    if (!vertices || !grown)
        return en_fail_memory(err);
    s->candidates = grown;
    memcpy(vertices, head->vertices, count * sizeof *vertices);
    for (size_t i = count; i < length; i++, step = nearest(s, step, false)) {
        vertices[i] = step;
        if (step == s->to)
            break;
    }
    s->candidates[s->candidate_count++] =
        (candidate){.chain = {vertices, length}, .parts = count - 1};
    return EN_OK;
}

static bool begins_like(const en_chain *a, const en_chain *b, size_t count) {
    return a->count > count && b->count > count &&
           memcmp(a->vertices, b->vertices, count * sizeof *a->vertices) == 0;
}

/* The best chain that begins with the first COUNT vertices of HEAD and then goes otherwise than
 * all that were found. */
static en_status branch(search *s, const en_chain *head, size_t count, en_error *err) {
    size_t v = head->vertices[count - 1];
    memset(s->step, 0, s->size * sizeof *s->step);
    for (size_t i = s->out.first[v]; i < s->out.first[v + 1]; i++)
        s->step[s->out.neighbour[i]] = true;
    for (size_t i = 0; i < count; i++) {
        s->barred[head->vertices[i]] = true;
        s->step[head->vertices[i]] = false;
    }
    for (size_t i = 0; i < s->found_count; i++)
        if (begins_like(&s->found[i].chain, head, count))
            s->step[s->found[i].chain.vertices[count]] = false;
    spread(s, &s->in, s->to);
    size_t next = nearest(s, v, true);
    en_status status = next == EN_NONE ? EN_OK : add_candidate(s, head, count, next, err);
    for (size_t i = 0; i < count; i++)
        s->barred[head->vertices[i]] = false;
    return status;
}

/* Shorter, or as long and earlier. */
static bool precedes(const en_chain *a, const en_chain *b) {
    if (a->count != b->count)
        return a->count < b->count;
    size_t i = 0;
    while (i + 1 < a->count && a->vertices[i] == b->vertices[i])
        i++;
    return a->vertices[i] < b->vertices[i];
}

/* Take the best candidate that is left; NULL in *OUT where there is none. */
static en_status take(const candidate **out, search *s, en_error *err) {
    candidate *best = NULL;
    for (size_t i = 0; i < s->candidate_count; i++) {
        candidate *c = &s->candidates[i];
        if (!c->taken && (!best || precedes(&c->chain, &best->chain)))
            best = c;
    }
    *out = NULL;
    if (!best)
        return EN_OK;
    best->taken = true;
    candidate *grown = en_arena_grow(s->arena, s->found, s->found_count, sizeof *grown);
    if (!grown)
        return en_fail_memory(err);
    s->found = grown;
    grown[s->found_count] = *best;
    *out = &grown[s->found_count++];
    return EN_OK;
}

static en_status find_all(search *s, size_t from, size_t most, en_error *err) {
    const en_chain start = {&from, 1};
    en_status status = most ? branch(s, &start, 1, err) : EN_OK;
    while (!status && s->found_count < most) {
        const candidate *c;
        status = take(&c, s, err);
        if (status || !c)
            break;
        for (size_t i = c->parts; i + 1 < c->chain.count && !status; i++)
            status = branch(s, &c->chain, i + 1, err);
    }
    return status;
}

en_status en_chains_find(en_chains *out, const en_view *view, size_t from, size_t to,
                         size_t most, en_arena *arena, en_error *err) {
    search s;
    *out = (en_chains){NULL, 0};
    en_status status = open_search(&s, view, arena, err);
    if (status || from == to)
        return status;
    s.to = to;
    status = find_all(&s, from, most, err);
    if (status)
        return status;
    out->items = EN_NEW(arena, en_chain, s.found_count + 1);
    if (!out->items)
        return en_fail_memory(err);
    for (; out->count < s.found_count; out->count++)
        out->items[out->count] = s.found[out->count].chain;
    return EN_OK;
}

en_status en_chains_reach(size_t **out, size_t *count, const en_view *view, size_t vertex,
                          bool backward, en_arena *arena, en_error *err) {
    search s;
    *count = 0;
    en_status status = open_search(&s, view, arena, err);
    if (status)
        return status;
    spread(&s, backward ? &s.in : &s.out, vertex);
    for (size_t v = 0; v < s.size; v++)
        if (s.distance[v] != EN_NONE && v != vertex)
            s.queue[(*count)++] = v;
    *out = s.queue;
    return EN_OK;
}
