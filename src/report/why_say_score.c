/* SPDX-License-Identifier: MIT */
#include "format/cell.h"
#include "picture/caption.h"
#include "report/why_say.h"

#include <math.h>

#define NB "\u00a0"

static const char *say(en_lang lang, const char *fr, const char *en) {
    return lang == EN_FR ? fr : en;
}

/* "Sans son lien avec Stargate", "Sans la source 5" */
static void say_without(en_buf *out, const en_why_score *s, const en_why_carrier *c,
                        en_lang lang) {
    const en_dossier *d = s->view->dossier;
    if (c->relations)
        en_buf_printf(out, say(lang, "Sans son lien avec %s", "Without its tie to %s"),
                      en_entity_name(d, c->index, lang));
    else if (d->sources[c->index].read)
        en_buf_printf(out, say(lang, "Sans la source %zu", "Without source %zu"),
                      s->numbers[c->index]);
    else
        en_buf_printf(out, say(lang, "Sans la source «" NB "%s" NB "»", "Without “%s”"),
                      d->sources[c->index].id);
}

/* How many other carriers do just the same as C. */
static size_t count_equals(const en_why_carriers *list, const en_why_carrier *c) {
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const en_why_carrier *other = &list->items[i];
        bool void_too = isnan(c->change) && isnan(other->change) &&
                        other->without.present == c->without.present;
        bool equal = other->rank_change == c->rank_change &&
                     fabs(other->change - c->change) <= 1e-9 * fmax(1, fabs(c->change));
        count += other != c && (void_too || equal);
    }
    return count;
}

/* ", ou l’un de 4 autres": what does just the same. */
static void say_equals(en_buf *out, size_t count, bool ties, en_lang lang) {
    if (count == 1)
        en_buf_puts(out, ties ? say(lang, ", ou un autre", ", or one other")
                              : say(lang, ", ou une autre", ", or one other"));
    else if (count)
        en_buf_printf(out,
                      ties
                          ? say(lang, ", ou l’un de %zu autres", ", or any one of %zu others")
                          : say(lang, ", ou l’une de %zu autres", ", or any one of %zu others"),
                      count);
}

/* What becomes of the rank; the value, where the rank stays. */
static void say_effect(en_buf *out, const en_why_score *s, const en_why_carrier *c,
                       en_lang lang) {
    const char *name = en_entity_name(s->view->dossier, s->entity, lang);
    char now[32], without[32];
    en_cell_number(now, s->now.value, lang);
    en_cell_number(without, c->without.value, lang);
    if (!c->without.present)
        en_buf_printf(out,
                      say(lang, ", %s ne serait plus dans la vue.",
                          ", %s would not be in the view at all."),
                      name);
    else if (isnan(c->without.value))
        en_buf_printf(
            out, say(lang, ", %s n’aurait plus de valeur.", ", %s would have no value."), name);
    else if (c->rank_change)
        en_buf_printf(out,
                      c->rank_change > 0 ? say(lang, ", %s tomberait du rang %zu au rang %zu.",
                                               ", %s would fall from rank %zu to %zu.")
                                         : say(lang, ", %s monterait du rang %zu au rang %zu.",
                                               ", %s would rise from rank %zu to %zu."),
                      name, s->now.rank, c->without.rank);
    else
        en_buf_printf(out,
                      say(lang, ", %s garderait le rang %zu, avec %s au lieu de %s.",
                          ", %s would keep rank %zu, with %s instead of %s."),
                      name, s->now.rank, without, now);
}

void en_why_say_mainstay(en_buf *out, const en_why_score *s, const en_why_carriers *of,
                         en_lang lang) {
    const en_why_carrier *c = en_why_mainstay(of);
    bool ties = of == &s->ties;
    if (c) {
        say_without(out, s, c, lang);
        say_equals(out, count_equals(of, c), ties, lang);
        say_effect(out, s, c, lang);
    } else if (!of->count)
        en_buf_puts(out, say(lang, "Il n’y en a pas.", "There are none."));
    else
        en_buf_puts(out, ties ? say(lang, "Aucun ne change à lui seul la valeur ni le rang.",
                                    "None alone changes the value or the rank.")
                              : say(lang, "Aucune ne change à elle seule la valeur ni le rang.",
                                    "None alone changes the value or the rank."));
}
