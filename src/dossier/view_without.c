/* SPDX-License-Identifier: MIT */
#include "dossier/view_without.h"

/*
 * Made anew rather than cut out of VIEW: whom --ego reaches, who is left without a relation and
 * whatever else follows from what is gone is then decided by the same rules.
 */
en_status en_view_without_claims(en_view **out, const en_view *view, const bool *gone,
                                 en_arena *arena, en_error *err) {
    const en_dossier *d = view->dossier;
    en_dossier *rest = EN_NEW(arena, en_dossier, 1);
    en_claim *claims = EN_NEW(arena, en_claim, d->claim_count + 1);
    *out = NULL;
    if (!rest || !claims)
        return en_fail_memory(err);
    *rest = *d;
    rest->claims = claims;
    rest->claim_count = 0;
    for (size_t i = 0; i < d->claim_count; i++)
        if (!gone[i])
            claims[rest->claim_count++] = d->claims[i];
    en_view_options options = view->options;
    options.progress = NULL; /* as a rule one of many */
    return en_view_create(out, rest, &options, arena, err);
}

en_status en_view_without(en_view **out, const en_view *view, size_t a, size_t b,
                          en_arena *arena, en_error *err) {
    const en_dossier *d = view->dossier;
    bool *gone = EN_NEW(arena, bool, d->claim_count + 1);
    *out = NULL;
    if (!gone)
        return en_fail_memory(err);
    for (size_t i = 0; i < d->claim_count; i++) {
        const en_claim *c = &d->claims[i];
        gone[i] = (c->from == a && c->to == b) || (c->from == b && c->to == a);
    }
    return en_view_without_claims(out, view, gone, arena, err);
}
