/* SPDX-License-Identifier: MIT */
#include "cli/sampling.h"

#include "base/buf.h"
#include "format/cell.h"
#include "measure/estimate.h"

#include <stdio.h>
#include <string.h>

en_status en_sampling_refuse(const en_desk *desk, en_error *err) {
    bool sampled = false;
    for (size_t i = 0; i < desk->chosen_count; i++) {
        const en_choice *c = &desk->chosen[i];
        sampled |= c->sampled;
        if (!c->sampled && strcmp(c->family, "paths") == 0)
            return en_fail(err, EN_USAGE,
                           "--approximate is for betweenness, and %s searches all paths, which "
                           "gives betweenness exactly, too; leave one of them out, such as by "
                           "--by betweenness,degree",
                           c->name);
    }
    return sampled ? EN_OK
                   : en_fail(err, EN_USAGE,
                             "--approximate is for betweenness, which --by does not name");
}

/* What the samples are good for. */
static void say_sampled(en_buf *out, const en_desk *desk, const char *epsilon) {
    const en_network *network = desk->intake->network;
    en_lang lang = desk->intake->lang;
    bool most = en_levels[desk->a->level]->normalise; /* there is one that scores can have */
    const en_words of = most ? (en_words)EN_WORDS("du maximum", "of the maximum")
                             : (en_words)EN_WORDS("de toutes les paires", "of all pairs");
    const en_words sentence = EN_WORDS(
        "intermédiarité estimée à %s %s près, pour tous à la fois avec une probabilité de "
        "95\u00a0%%\u00a0: %zu tirages, graine %zu\u00a0; tout le reste est exact",
        "betweenness is estimated to within %s %s, for all at once with a probability of "
        "95%%: %zu samples, seed %zu; everything else is exact");
    en_buf_printf(out, en_say(sentence, lang), epsilon, en_say(of, lang),
                  en_betweenness_samples(network), en_network_seed(network));
}

size_t en_sampling_state(en_fact *facts, const en_desk *desk) {
    const en_network *network = desk->intake->network;
    en_lang lang = desk->intake->lang;
    en_arena *arena = desk->session->arena;
    const en_words exact =
        EN_WORDS("sans objet\u00a0: tout est exact, chercher tous les chemins "
                 "ne coûte pas plus que d’en tirer",
                 "of no use: everything is exact, since searching all paths "
                 "costs no more than drawing some");
    en_buf sentence = {0}, epsilon = {0}, samples = {0};
    char shown[32];
    size_t drawn = en_betweenness_samples(network);
    en_cell_number(shown, en_network_epsilon(network), lang);
    if (drawn)
        say_sampled(&sentence, desk, shown);
    else
        en_buf_puts(&sentence, en_say(exact, lang));
    en_buf_number(&epsilon, en_network_epsilon(network));
    en_buf_printf(&samples, "%zu", drawn);
    facts[0] = (en_fact){"approximate", en_buf_keep(&sentence, arena), "approximation"};
    facts[1] = (en_fact){"epsilon", en_buf_keep(&epsilon, arena), NULL};
    facts[2] = (en_fact){"probability", drawn ? "0.95" : "1", NULL};
    facts[3] = (en_fact){"samples", en_buf_keep(&samples, arena), NULL};
    bool whole = facts[0].value && facts[1].value && facts[3].value;
    return !whole ? 0 : desk->people ? 1 : EN_SAMPLING_FACTS;
}
