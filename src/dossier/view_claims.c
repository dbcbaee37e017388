/* SPDX-License-Identifier: MIT */
/*
 * Which claims count. Dates are intervals, from the first to the last day that they may mean: a
 * claim is left out where it surely lies outside of what was asked, and kept, but counted as
 * unclear, where days that are not known decide.
 */
#include "dossier/view_select.h"

/* What the dates of a claim tell of a question. */
typedef enum answer { YES, UNCLEAR, NO, NO_DATE } answer;

static answer was_reported(en_date published, en_date by) {
    if (!en_date_known(by))
        return YES;
    if (!en_date_known(published))
        return NO_DATE;
    if (en_date_after(published, by))
        return NO;
    return en_date_last(published) <= en_date_first(by) ? YES : UNCLEAR;
}

/*
 * Did it hold? A claim without an end goes on, unless it is said to have ended: then nobody
 * says when, only that it was before the source wrote.
 */
static answer held(const en_claim *c, en_date published, en_date at) {
    bool begins = en_date_known(c->since), ends = en_date_known(c->until);
    if (!en_date_known(at))
        return YES;
    if (en_date_after(c->since, at) || en_date_after(at, c->until) ||
        (c->ended && !ends && en_date_after(at, published)))
        return NO;
    if (!begins && !ends)
        return NO_DATE;
    bool surely_begun = !begins || en_date_last(c->since) <= en_date_first(at);
    bool surely_lasting = ends ? en_date_first(c->until) >= en_date_last(at) : !c->ended;
    return surely_begun && surely_lasting ? YES : UNCLEAR;
}

static en_omission judge(const en_view *view, const en_choice *choice, const en_claim *c,
                         answer reported, answer holds) {
    const en_view_options *o = &view->options;
    if (!choice->source[c->source])
        return EN_OTHER_SOURCE;
    if (c->modality == EN_QUESTION || c->status == EN_PROPOSED)
        return EN_UNSETTLED;
    if (c->confidence < o->min_confidence)
        return EN_DOUBTFUL;
    if (reported == NO)
        return EN_LATER;
    if (holds == NO)
        return EN_OTHER_TIME;
    bool undated = reported == NO_DATE || holds == NO_DATE;
    return undated && o->drop_undated ? EN_UNDATED : EN_COUNTED;
}

bool en_choice_counts(en_view *view, const en_choice *choice, const en_claim *claim) {
    const en_view_options *o = &view->options;
    en_date published = view->dossier->sources[claim->source].published;
    answer reported = was_reported(published, o->known_by);
    answer holds = held(claim, published, o->as_of);
    en_omission omission = judge(view, choice, claim, reported, holds);
    view->omitted[claim - view->dossier->claims] = omission;
    if (omission) {
        view->left_out.claims[omission]++;
        return false;
    }
    if (reported == NO_DATE || holds == NO_DATE)
        view->undated++;
    else if (reported == UNCLEAR || holds == UNCLEAR)
        view->unclear++;
    return true;
}

bool en_choice_is_over(const en_view *view, const en_claim *claim) {
    en_date published = view->dossier->sources[claim->source].published;
    bool ended = claim->ended ||
                 (en_date_known(claim->until) && !en_date_after(claim->until, published));
    en_date at = view->options.as_of;
    return ended && (!en_date_known(at) || held(claim, published, at) == NO_DATE);
}
