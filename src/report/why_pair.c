/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "picture/caption.h"
#include "report/why_parts.h"

static bool is_between(size_t from, size_t to, const en_why_pair *p) {
    return (from == p->a && to == p->b) || (from == p->b && to == p->a);
}

static en_status make_claim(en_why_claim *out, const en_view *view, size_t claim,
                            en_arena *arena, en_error *err) {
    const en_claim *c = &view->dossier->claims[claim];
    *out = (en_why_claim){claim, EN_NEW(arena, en_why_passage, c->more->anchor_count + 1)};
    if (!out->passages)
        return en_fail_memory(err);
    for (size_t i = 0; i < c->more->anchor_count; i++)
        out->passages[i] = (en_why_passage){.anchor = &c->more->anchors[i]};
    return EN_OK;
}

en_status en_why_add(en_why_relations *list, const en_view *view, const en_relation *relation,
                     en_arena *arena, en_error *err) {
    en_why_relation *grown = en_arena_grow(arena, list->items, list->count, sizeof *grown);
    en_why_relation r = {relation, EN_NEW(arena, en_why_claim, relation->claim_count + 1),
                         relation->claims_for, relation->claims_against};
    if (!grown || !r.claims)
        return en_fail_memory(err);
    size_t next[] = {[EN_ASSERTS] = 0, [EN_DENIES] = r.for_count};
    en_status status = EN_OK;
    for (size_t i = 0; i < relation->claim_count && !status; i++) {
        size_t claim = view->claims[relation->first_claim + i];
        en_stance stance = view->dossier->claims[claim].stance;
        status = make_claim(&r.claims[next[stance]++], view, claim, arena, err);
    }
    list->items = grown;
    list->items[list->count++] = r;
    return status;
}

static en_status find_relations(en_why_relations *list, const en_why_pair *p,
                                const en_relation *relations, size_t count, en_arena *arena,
                                en_error *err) {
    en_status status = EN_OK;
    for (size_t i = 0; i < count && !status; i++)
        if (is_between(relations[i].from, relations[i].to, p))
            status = en_why_add(list, p->view, &relations[i], arena, err);
    return status;
}

static void mark_counted(bool *counted, const en_why_relations *list) {
    for (size_t i = 0; i < list->count; i++) {
        const en_why_relation *r = &list->items[i];
        for (size_t k = 0; k < r->for_count + r->against_count; k++)
            counted[r->claims[k].claim] = true;
    }
}

static en_words why_uncounted(const en_view *view, size_t claim) {
    static const en_words reasons[EN_OMISSIONS] = {
        [EN_OTHER_SOURCE] = EN_WORDS("sa source n’est pas de celles que --source et "
                                     "--not-source choisissent",
                                     "its source is not among those that --source and "
                                     "--not-source choose"),
        [EN_UNSETTLED] = EN_WORDS("une proposition n’est comptée qu’une fois acceptée",
                                  "a proposal is not counted until it is accepted"),
        [EN_DOUBTFUL] = EN_WORDS("la lecture est moins sûre que --min-confidence ne le demande",
                                 "the reading is less sure than --min-confidence asks for"),
        [EN_LATER] =
            EN_WORDS("elle a paru après --known-by", "it was reported after --known-by"),
        [EN_OTHER_TIME] =
            EN_WORDS("elle ne valait pas à --as-of", "it did not hold at --as-of"),
        [EN_UNDATED] = EN_WORDS("elle n’a pas la date qu’il y faut (--undated drop)",
                                "it lacks the date that this takes (--undated drop)"),
    };
    static const en_words question =
        EN_WORDS("une question n’est jamais comptée", "a question is never counted");
    en_omission omission = view->omitted[claim];
    bool asked = view->dossier->claims[claim].modality == EN_QUESTION;
    return omission == EN_UNSETTLED && asked ? question : reasons[omission];
}

/* The claims between the two that neither stand nor fall with a relation. */
static en_status find_others(en_why_pair *p, en_arena *arena, en_error *err) {
    const en_dossier *d = p->view->dossier;
    bool *counted = EN_NEW(arena, bool, d->claim_count + 1);
    if (!counted)
        return en_fail_memory(err);
    mark_counted(counted, &p->stand);
    mark_counted(counted, &p->fallen);
    for (size_t i = 0; i < d->claim_count; i++) {
        const en_claim *c = &d->claims[i];
        if (counted[i] || !is_between(c->from, c->to, p))
            continue;
        en_why_uncounted *grown =
            en_arena_grow(arena, p->others, p->other_count, sizeof *grown);
        if (!grown)
            return en_fail_memory(err);
        p->others = grown;
        grown[p->other_count].reason = why_uncounted(p->view, i);
        en_status status = make_claim(&grown[p->other_count++].claim, p->view, i, arena, err);
        if (status)
            return status;
    }
    return EN_OK;
}

static size_t count_claims(const en_why_relations *list) {
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->items[i].for_count + list->items[i].against_count;
    return count;
}

static size_t collect_claims(en_why_claim **into, const en_why_relations *list) {
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const en_why_relation *r = &list->items[i];
        for (size_t k = 0; k < r->for_count + r->against_count; k++)
            into[count++] = &r->claims[k];
    }
    return count;
}

static en_status quote_all(en_why_pair *p, const en_shelf *shelf, en_arena *arena,
                           en_error *err) {
    const en_why_relations *lists[] = {&p->stand, &p->fallen, &p->along};
    size_t most = p->other_count, count = 0;
    for (int i = 0; i < 3; i++)
        most += count_claims(lists[i]);
    en_why_claim **claims = EN_NEW(arena, en_why_claim *, most + 1);
    if (!claims)
        return en_fail_memory(err);
    for (int i = 0; i < 3; i++)
        count += collect_claims(claims + count, lists[i]);
    for (size_t i = 0; i < p->other_count; i++)
        claims[count++] = &p->others[i].claim;
    return en_why_quote(claims, count, p->view, shelf, arena, err);
}

/* Whoever is not in the view has no chains; if nothing is said of the two, there is no answer.
 */
static en_status refuse_absent(const en_why_pair *p, en_error *err) {
    if (p->fallen.count || p->other_count)
        return EN_OK;
    size_t who = p->absent[0].in[EN_EN] ? p->a : p->b;
    const char *why = p->absent[who == p->a ? 0 : 1].in[EN_EN];
    if (!why)
        return EN_OK;
    en_shown shown;
    return en_fail(err, EN_UNDEFINED, "'%s' is not in this view: %s",
                   en_shown_text(&shown, p->view->dossier->entities[who].id), why);
}

en_status en_why_pair_create(en_why_pair **out, const en_view *view, size_t a, size_t b,
                             size_t chains, const en_shelf *shelf, en_arena *arena,
                             en_error *err) {
    en_shown shown;
    *out = NULL;
    if (a == b)
        return en_fail(err, EN_USAGE, "both names mean '%s'; name two entities, or one",
                       en_shown_text(&shown, view->dossier->entities[a].id));
    en_why_pair *p = EN_NEW(arena, en_why_pair, 1);
    if (!p)
        return en_fail_memory(err);
    *p = (en_why_pair){.view = view,
                       .a = a,
                       .b = b,
                       .quoted = shelf != NULL,
                       .numbers = en_number_sources(view)};
    p->absent[0] = en_why_absent(view, a);
    p->absent[1] = en_why_absent(view, b);
    en_status status = p->numbers ? EN_OK : en_fail_memory(err);
    if (!status)
        status =
            find_relations(&p->stand, p, view->relations, view->relation_count, arena, err);
    if (!status)
        status = find_relations(&p->fallen, p, view->fallen, view->fallen_count, arena, err);
    if (!status)
        status = find_others(p, arena, err);
    if (!status)
        status = refuse_absent(p, err);
    bool both = !p->absent[0].in[EN_EN] && !p->absent[1].in[EN_EN];
    if (!status && p->stand.count == 0 && both)
        status = en_why_link(p, chains, arena, err);
    if (!status && shelf)
        status = quote_all(p, shelf, arena, err);
    *out = status ? NULL : p;
    return status;
}
