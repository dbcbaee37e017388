/* SPDX-License-Identifier: MIT */
#include "picture/caption.h"

#include <math.h>

#define NB "\u00a0"
#define NN "\u202f"

enum { CENTRAL = 3, RIVALRIES = 8 };

/* The vertex with the highest score below that of the vertices already TAKEN, or EN_NONE. */
static size_t next_highest(const en_picture *p, const size_t *taken, size_t count) {
    size_t best = EN_NONE;
    for (size_t v = 0; v < en_network_size(p->network); v++) {
        bool used = isnan(p->score[v]);
        for (size_t i = 0; i < count; i++)
            used = used || taken[i] == v;
        if (!used && (best == EN_NONE || p->score[v] > p->score[best]))
            best = v;
    }
    return best;
}

static void say_central(en_buf *out, const en_picture *p) {
    const en_view *view = en_network_view(p->network);
    size_t taken[CENTRAL], count = 0;
    for (; count < CENTRAL; count++) {
        taken[count] = next_highest(p, taken, count);
        if (taken[count] == EN_NONE)
            break;
        if (count == 0)
            en_buf_printf(
                out, p->lang == EN_FR ? " Les plus hauts par %s" NB ": " : " Highest by %s: ",
                en_say(p->size->label, p->lang));
        en_buf_printf(out, "%s%s (", count ? ", " : "",
                      en_entity_name(view->dossier, view->entities[taken[count]], p->lang));
        en_say_number(out, p->score[taken[count]], p->lang);
        en_buf_puts(out, ")");
    }
    en_buf_puts(out, count ? "." : "");
}

static void say_rivalries(en_buf *out, const en_view *view, en_lang lang) {
    size_t found = 0;
    for (size_t i = 0; i < view->relation_count; i++) {
        if (view->relations[i].sign >= 0 || found++ >= RIVALRIES)
            continue;
        if (found == 1)
            en_buf_puts(out, lang == EN_FR ? " Rivalités et oppositions" NB ": "
                                           : " Rivalries and oppositions: ");
        else
            en_buf_puts(out, lang == EN_FR ? NN "; " : "; ");
        en_say_relation(out, view, &view->relations[i], lang);
    }
    if (found > RIVALRIES)
        en_say_more(out, found - RIVALRIES, lang);
    en_buf_puts(out, found ? "." : "");
}

void en_say_description(en_buf *out, const en_picture *p) {
    const en_view *view = en_network_view(p->network);
    en_buf contested = {0};
    en_buf_puts(out, p->lang == EN_FR ? "Réseau" NB ": " : "Network: ");
    en_say_counts(out, view, p->lang);
    say_central(out, p);
    say_rivalries(out, view, p->lang);
    en_say_contested(&contested, view, p->lang);
    if (contested.length)
        en_buf_printf(out, p->lang == EN_FR ? " Contesté" NB ": %s" : " Contested: %s",
                      en_buf_text(&contested));
    out->failed |= contested.failed;
    en_buf_destroy(&contested);
}
