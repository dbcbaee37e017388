/* SPDX-License-Identifier: MIT */
#include "dossier/view.h"

#include "dossier/view_select.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

const char *const en_accept_names[] = {"any", "majority", "uncontested", NULL};
const char *const en_weight_names[] = {"one", "origins", "claims", NULL};
const char *const en_channels_names[] = {"positive", "nonnegative", "all", NULL};
const char *const en_fall_names[] = {
    [EN_STANDS] = "stands", [EN_DENIAL] = "denied",     [EN_REJECTED] = "rejected",
    [EN_FEW] = "few",       [EN_FILTERED] = "filtered", [EN_UNNAMED] = "unnamed",
    [EN_FALLS] = NULL,
};
const char *const en_omission_names[] = {"counted", "source",     "unsettled", "doubtful",
                                         "later",   "other_time", "undated",   NULL};
const char *const en_standing_names[] = {"supported", "contested", "denied", NULL};

/* A view in the making: the relations of all selected claims, standing or not. */
typedef struct workshop {
    en_view *view;
    const en_dossier *d;
    en_arena *arena;
    en_choice choice;
    uint32_t *relation_of; /* of each claim of the dossier, or EN_NONE: not selected */
    uint32_t *table;       /* open addressing from (from, type, to) to relation + 1 */
    size_t room;
    en_relation *relations;
    uint32_t relation_count;
    bool *present; /* of each entity: an end of what stands so far */
} workshop;

/* Same relation: same type, same ends, in either order where the type has no direction. */
static bool same(const workshop *w, const en_relation *r, const en_claim *c) {
    bool straight = r->from == c->from && r->to == c->to;
    bool crossed = r->from == c->to && r->to == c->from;
    return r->type == c->type && (straight || (crossed && !w->d->types[c->type].directed));
}

/* A hash that does not depend on the order of the ends. */
static size_t hash(const en_claim *c) {
    size_t low = c->from < c->to ? c->from : c->to;
    uint64_t h = ((uint64_t)c->from + c->to) * 0x9E3779B97F4A7C15u;
    h = (h ^ (uint64_t)low) * 0xC2B2AE3D27D4EB4Fu;
    h = (h ^ (uint64_t)c->type) * 0x165667B19E3779F9u;
    return (size_t)(h ^ h >> 29);
}

static uint32_t relation_of(workshop *w, const en_claim *c) {
    size_t i = hash(c) & (w->room - 1);
    while (w->table[i] && !same(w, &w->relations[w->table[i] - 1], c))
        i = (i + 1) & (w->room - 1);
    if (!w->table[i]) {
        w->relations[w->relation_count++] =
            (en_relation){.from = c->from,
                          .type = c->type,
                          .to = c->to,
                          .sign = (int8_t)w->d->types[c->type].sign};
        w->table[i] = w->relation_count;
    }
    return w->table[i] - 1;
}

static en_status make_room(workshop *w, en_error *err) {
    size_t claims = w->d->claim_count;
    for (w->room = 16; w->room < 2 * claims; w->room *= 2)
        ;
    w->table = EN_NEW(w->arena, uint32_t, w->room);
    w->relation_of = EN_NEW(w->arena, uint32_t, claims + 1);
    w->relations = EN_NEW(w->arena, en_relation, claims + 1);
    w->present = EN_NEW(w->arena, bool, w->d->entity_count + 1);
    w->view->claims = EN_NEW(w->arena, uint32_t, claims + 1);
    w->view->omitted = EN_NEW(w->arena, en_omission, claims + 1);
    w->view->entities = EN_NEW(w->arena, size_t, w->d->entity_count + 1);
    w->view->vertex = EN_NEW(w->arena, size_t, w->d->entity_count + 1);
    w->view->tied = EN_NEW(w->arena, size_t, w->d->entity_count + 1);
    bool all = w->table && w->relation_of && w->relations && w->present && w->view->claims &&
               w->view->omitted && w->view->entities && w->view->vertex && w->view->tied;
    return all ? EN_OK : en_fail_memory(err);
}

/* Select the claims and sort them by relation, each relation's in the dossier's order. */
static void group(workshop *w) {
    const en_dossier *d = w->d;
    for (uint32_t i = 0; i < d->claim_count; i++) {
        w->relation_of[i] = (uint32_t)EN_NONE;
        if (en_choice_counts(w->view, &w->choice, &d->claims[i]))
            w->relations[w->relation_of[i] = relation_of(w, &d->claims[i])].claim_count++;
    }
    uint32_t next = 0;
    for (size_t r = 0; r < w->relation_count; r++) {
        w->relations[r].first_claim = next;
        next += w->relations[r].claim_count;
        w->relations[r].claim_count = 0;
    }
    for (uint32_t i = 0; i < d->claim_count; i++)
        if (w->relation_of[i] != EN_NONE) {
            en_relation *r = &w->relations[w->relation_of[i]];
            w->view->claims[r->first_claim + r->claim_count++] = i;
        }
}

/*
 * Take in one assertion: what a relation is follows from its assertions alone. Until there is a
 * fact a relation is planned; what is said of plans says nothing of how the facts stand.
 */
static void assert_claim(en_relation *r, const en_claim *c, bool over) {
    bool first = r->claims_for++ == 0, fact = c->modality != EN_PLAN;
    bool first_fact = fact && (first || r->planned);
    if (fact)
        r->past = (first_fact || r->past) && over;
    r->planned = (first || r->planned) && !fact;
    r->inferred = (first || r->inferred) && c->inferred;
    if (en_date_known(c->since) &&
        (!en_date_known(r->since) || en_date_first(c->since) < en_date_first(r->since)))
        r->since = c->since;
    bool open = !en_date_known(c->until) || (!first && !en_date_known(r->until));
    if (open)
        r->until = (en_date){0};
    else if (first || en_date_last(c->until) > en_date_last(r->until))
        r->until = c->until;
}

/* For each source, the last relation (+ 1) for which it was counted, as itself or as origin. */
typedef struct voices {
    size_t *source, *origin;
} voices;

static void count_once(uint32_t *count, size_t *seen, size_t mark) {
    *count += *seen != mark;
    *seen = mark;
}

static void weigh(workshop *w, size_t index, const voices seen[2]) {
    en_relation *r = &w->relations[index];
    for (size_t i = 0; i < r->claim_count; i++) {
        const en_claim *c = &w->d->claims[w->view->claims[r->first_claim + i]];
        const en_source *s = &w->d->sources[c->source];
        bool denies = c->stance == EN_DENIES;
        const voices *v = &seen[denies];
        count_once(denies ? &r->sources_against : &r->sources_for, &v->source[c->source],
                   index + 1);
        count_once(denies ? &r->origins_against : &r->origins_for, &v->origin[s->origin],
                   index + 1);
        if (denies)
            r->claims_against++;
        else
            assert_claim(r, c, en_choice_is_over(w->view, c));
    }
    r->standing = !r->claims_for ? EN_DENIED : r->claims_against ? EN_CONTESTED : EN_SUPPORTED;
}

static bool accepted(const en_relation *r, en_accept rule) {
    switch (rule) {
    case EN_MAJORITY:
        return r->origins_for > r->origins_against;
    case EN_UNCONTESTED:
        return r->standing == EN_SUPPORTED;
    case EN_ANY:
        break;
    }
    return true;
}

/* What makes a relation fall, if not --ego or an unnamed end. */
static en_fall judge(const workshop *w, const en_relation *r) {
    const en_choice *choice = &w->choice;
    if (r->standing == EN_DENIED)
        return EN_DENIAL;
    if (!accepted(r, w->view->options.accept))
        return EN_REJECTED;
    if (r->origins_for < w->view->options.min_origins)
        return EN_FEW;
    bool chosen = choice->type[r->type] && choice->sign[r->sign + 1] &&
                  choice->entity[r->from] && choice->entity[r->to];
    return chosen ? EN_STANDS : EN_FILTERED;
}

/* Leave out relations of unnamed groups, and count the groups. */
static void drop_unnamed(workshop *w) {
    const en_entity *entities = w->d->entities;
    for (size_t r = 0; r < w->relation_count; r++) {
        size_t ends[] = {w->relations[r].from, w->relations[r].to};
        if (w->relations[r].fall || (entities[ends[0]].named && entities[ends[1]].named))
            continue;
        w->relations[r].fall = EN_UNNAMED;
        for (int k = 0; k < 2; k++)
            if (!entities[ends[k]].named && !w->present[ends[k]]) {
                w->present[ends[k]] = true;
                w->view->left_out.entities_unnamed++;
            }
    }
    memset(w->present, 0, w->d->entity_count * sizeof *w->present);
}

/* One step outwards from REACHED over what stands; answers whether anybody new was met. */
static bool step(workshop *w, size_t *reached, size_t step_number) {
    bool more = false;
    for (size_t r = 0; r < w->relation_count; r++) {
        size_t a = w->relations[r].from, b = w->relations[r].to;
        if (w->relations[r].fall)
            continue;
        for (int k = 0; k < 2; k++, b = a, a = w->relations[r].to)
            if (reached[a] == step_number && !reached[b]) {
                reached[b] = step_number + 1;
                more = true;
            }
    }
    return more;
}

/* Keep what lies between entities within the steps of --ego. */
static en_status keep_ego(workshop *w, en_error *err) {
    if (w->choice.ego == EN_NONE)
        return EN_OK;
    size_t *reached = EN_NEW(w->arena, size_t, w->d->entity_count + 1);
    if (!reached)
        return en_fail_memory(err);
    reached[w->choice.ego] = 1;
    for (size_t i = 1; i <= w->choice.steps && step(w, reached, i); i++)
        ;
    for (size_t i = 0; i < w->relation_count; i++) {
        en_relation *r = &w->relations[i];
        if (!r->fall && !(reached[r->from] && reached[r->to]))
            r->fall = EN_FILTERED;
    }
    for (size_t i = 0; i < w->d->entity_count; i++)
        w->choice.entity[i] = w->choice.entity[i] && reached[i];
    return EN_OK;
}

void en_view_count_voices(en_view *v, const en_relation *r, bool *origin) {
    const en_dossier *d = v->dossier;
    for (size_t i = 0; i < r->claim_count; i++) {
        size_t s = d->claims[v->claims[r->first_claim + i]].source;
        size_t o = d->sources[s].origin;
        v->source_count += !v->speaks[s] && d->sources[s].read;
        v->origin_count += !origin[o];
        v->speaks[s] = origin[o] = true;
    }
    v->claim_count += r->claim_count;
}

/* Part what stands from what fell, and see who is tied by it. */
static en_status keep_standing(workshop *w, en_error *err) {
    en_view *v = w->view;
    bool *origin = EN_NEW(w->arena, bool, w->d->source_count + 1);
    v->speaks = EN_NEW(w->arena, bool, w->d->source_count + 1);
    v->fallen = EN_NEW(w->arena, en_relation, w->relation_count + 1);
    if (!v->speaks || !v->fallen || !origin)
        return en_fail_memory(err);
    for (size_t i = 0; i < w->relation_count; i++) {
        const en_relation *r = &w->relations[i];
        v->left_out.relations[r->fall] += r->fall != EN_STANDS;
        if (r->fall) {
            v->fallen[v->fallen_count++] = *r;
            continue;
        }
        w->present[r->from] = w->present[r->to] = true;
        en_view_count_voices(v, r, origin);
        w->relations[v->relation_count++] = *r;
    }
    v->relations = w->relations;
    return EN_OK;
}

void en_view_count_ties(en_view *v) {
    for (size_t r = 0; r < v->relation_count; r++) {
        size_t a = v->vertex[v->relations[r].from], b = v->vertex[v->relations[r].to];
        v->tied[a]++;
        v->tied[b] += a != b;
    }
}

static void keep_entities(workshop *w) {
    en_view *v = w->view;
    for (size_t i = 0; i < w->d->entity_count; i++) {
        bool may = w->choice.entity[i] && (w->d->entities[i].named || v->options.keep_unnamed);
        bool in = w->present[i] || (may && v->options.keep_isolates);
        v->left_out.entities_isolated += !in && may;
        v->vertex[i] = in ? v->entity_count : EN_NONE;
        if (in)
            v->entities[v->entity_count++] = i;
    }
    en_view_count_ties(v);
}

static en_status decide(workshop *w, en_error *err) {
    voices seen[2];
    for (int side = 0; side < 2; side++) {
        seen[side].source = EN_NEW(w->arena, size_t, w->d->source_count + 1);
        seen[side].origin = EN_NEW(w->arena, size_t, w->d->source_count + 1);
        if (!seen[side].source || !seen[side].origin)
            return en_fail_memory(err);
    }
    for (size_t r = 0; r < w->relation_count; r++) {
        weigh(w, r, seen);
        w->relations[r].fall = judge(w, &w->relations[r]);
    }
    if (!w->view->options.keep_unnamed)
        drop_unnamed(w);
    return EN_OK;
}

en_status en_view_create(en_view **out, const en_dossier *dossier,
                         const en_view_options *options, en_arena *arena, en_error *err) {
    *out = NULL;
    en_view *view = EN_NEW(arena, en_view, 1);
    if (!view)
        return en_fail_memory(err);
    view->dossier = dossier;
    view->options = *options;
    view->arena = arena;

    workshop w = {.view = view, .d = dossier, .arena = arena};
    en_status status = en_choice_make(&w.choice, dossier, options, arena, err);
    if (!status)
        status = make_room(&w, err);
    if (!status) {
        group(&w);
        status = decide(&w, err);
    }
    if (!status)
        status = keep_ego(&w, err);
    if (!status)
        status = keep_standing(&w, err);
    if (status)
        return status;
    keep_entities(&w);
    en_arena_return(arena, w.table);
    en_arena_return(arena, w.relation_of);
    *out = view;
    return EN_OK;
}

en_status en_view_refuse_empty(const en_view *view, en_error *err) {
    if (view->entity_count)
        return EN_OK;
    bool unnamed = view->left_out.entities_unnamed > 0;
    return en_fail(
        err, EN_UNDEFINED,
        "the view is empty: no relation stands; loosen its options, or keep entities "
        "without relations with --isolates keep%s",
        unnamed ? ", or groups that no source names one by one with --unnamed keep" : "");
}
