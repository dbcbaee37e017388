/* SPDX-License-Identifier: MIT */
/*
 * One search through each component (Hopcroft and Tarjan 1973), in depth first order, without
 * recursion, since chains may be long. A child c of v that reaches back to nobody before v
 * (low(c) >= order(v)) is cut off without v, with all below it; where it does not reach v
 * either (low(c) > order(v)), without the tie to v. The sizes below tell the rest. Time grows
 * with ties, times a logarithm, and entities.
 */
#include "measure/cuts.h"
#include "measure/contacts.h"

#include <math.h>
#include <stdlib.h>

typedef struct visit {
    size_t order, low, below; /* below: itself and all that hang from it; 0: not seen yet */
    size_t next;              /* of its contacts, which comes next */
    size_t parent;
    uint32_t edge;    /* to the parent */
    double most, cut; /* the largest piece and the sum of pieces that are cut off */
    double pieces;
} visit;

typedef struct search {
    en_contacts contacts;
    visit *visits;
    size_t *path, *seen; /* who is on the way; all of a component, as they are seen */
    en_cuts *cuts;
} search;

/* C is done: what it means for V, from which it was found. */
static void come_back(search *s, size_t c, size_t v) {
    visit *child = &s->visits[c], *own = &s->visits[v];
    own->below += child->below;
    if (child->low < own->low)
        own->low = child->low;
    if (child->low < own->order)
        return;
    own->pieces++;
    own->cut += (double)child->below;
    own->most = fmax(own->most, (double)child->below);
}

/* V is seen, from PARENT over EDGE, as number COUNT; answers how many there are with it. */
static size_t enter(search *s, size_t v, size_t parent, uint32_t edge, size_t count) {
    s->visits[v] = (visit){.order = count,
                           .low = count,
                           .below = 1,
                           .next = s->contacts.first[v],
                           .parent = parent,
                           .edge = edge};
    s->seen[count] = v;
    return count + 1;
}

/* All that ROOT reaches; answers how many. */
static size_t walk(search *s, size_t root) {
    size_t count = enter(s, root, EN_NONE, 0, 0), depth = 1;
    s->path[0] = root;
    while (depth) {
        size_t v = s->path[depth - 1];
        visit *own = &s->visits[v];
        if (own->next == s->contacts.first[v + 1]) {
            if (--depth)
                come_back(s, v, s->path[depth - 1]);
            continue;
        }
        const en_contact *contact = &s->contacts.items[own->next++];
        size_t to = contact->to;
        if (!s->visits[to].below) {
            count = enter(s, to, v, contact->edge, count);
            s->path[depth++] = to;
        } else if (to != own->parent && s->visits[to].order < own->low)
            own->low = s->visits[to].order;
    }
    return count;
}

/* What the search of a component of SIZE has found; the first seen is its root. */
static void settle(search *s, size_t size) {
    for (size_t i = 0; i < size; i++) {
        const visit *own = &s->visits[s->seen[i]];
        double others = (double)size - 1, above = others - own->cut;
        s->cuts->pieces[s->seen[i]] = own->pieces + (i > 0);
        s->cuts->loss[s->seen[i]] = others - fmax(own->most, above);
        if (i && own->low > s->visits[own->parent].order)
            s->cuts->loss_of_edge[own->edge] =
                fmin((double)own->below, (double)(size - own->below));
    }
}

static en_status find(en_cuts *cuts, const en_graph *ties, en_error *err) {
    size_t size = en_graph_size(ties);
    search s = {.cuts = cuts};
    en_status status = en_contacts_create(&s.contacts, ties, err);
    if (status)
        return status;
    s.visits = calloc(size + 1, sizeof *s.visits);
    s.path = calloc(size + 1, sizeof *s.path);
    s.seen = calloc(size + 1, sizeof *s.seen);
    if (!s.visits || !s.path || !s.seen)
        status = en_fail_memory(err);
    for (size_t v = 0; v < size && !status; v++)
        if (!s.visits[v].below)
            settle(&s, walk(&s, v));
    free(s.visits);
    free(s.path);
    free(s.seen);
    en_contacts_destroy(&s.contacts);
    return status;
}

typedef struct kept_cuts {
    en_kept kept;
    en_cuts cuts;
} kept_cuts;

static void destroy(en_kept *kept) {
    kept_cuts *k = (kept_cuts *)kept;
    free(k->cuts.pieces);
    free(k->cuts.loss);
    free(k->cuts.loss_of_edge);
    free(k);
}

static en_status make(en_kept *kept, const en_network *network, en_error *err) {
    en_cuts *cuts = &((kept_cuts *)kept)->cuts;
    const en_graph *ties;
    en_status status = en_network_ties(&ties, network, err);
    if (status)
        return status;
    size_t size = en_graph_size(ties) + 1;
    *cuts = (en_cuts){calloc(size, sizeof(double)), calloc(size, sizeof(double)),
                      calloc(en_graph_edges(ties) + 1, sizeof(double))};
    bool all = cuts->pieces && cuts->loss && cuts->loss_of_edge;
    return all ? find(cuts, ties, err) : en_fail_memory(err);
}

en_status en_cuts_of(const en_cuts **out, const en_network *network, en_error *err) {
    en_kept *kept;
    en_status status =
        en_network_keep_once(&kept, network, sizeof(kept_cuts), destroy, make, err);
    *out = status ? NULL : &((kept_cuts *)kept)->cuts;
    return status;
}

en_status en_cuts_of_relations(double *score, const en_network *network, en_cut_value *value,
                               en_error *err) {
    const en_view *view = en_network_view(network);
    const en_graph *ties;
    const en_cuts *cuts;
    en_status status = en_network_ties(&ties, network, err);
    if (!status)
        status = en_cuts_of(&cuts, network, err);
    for (size_t i = 0; i < view->relation_count && !status; i++) {
        const en_relation *r = &view->relations[i];
        igraph_integer_t edge = -1;
        score[i] = NAN;
        if (r->from == r->to || !en_relation_channel(view, r))
            continue;
        status = en_igraph(igraph_get_eid(&ties->graph, &edge,
                                          (igraph_integer_t)view->vertex[r->from],
                                          (igraph_integer_t)view->vertex[r->to], false, true),
                           err);
        if (!status)
            score[i] = value(cuts, (size_t)edge);
    }
    return status;
}
