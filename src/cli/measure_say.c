/* SPDX-License-Identifier: MIT */
#include "cli/measure_say.h"

#include "measure/between.h"
#include "picture/caption.h"

#include <math.h>
#include <string.h>

#define NB "\u00a0"
#define NN "\u202f"

enum { TOP = 5 };

/* Sentences in the making: of one measure, its ranks and who has them. */
typedef struct speech {
    en_desk *desk;
    const en_sensitivity *s;
    bool french;
    en_buf text;
} speech;

static const char *name_of(const speech *p, size_t vertex) {
    const en_view *view = p->desk->intake->view;
    return en_entity_name(view->dossier, view->entities[vertex], p->desk->intake->lang);
}

/* End a sentence, and put it among the notes. */
static en_status say(speech *p, en_error *err) {
    static const en_words heading = EN_WORDS("constat", "finding");
    en_words sentence = {{NULL}};
    const char *copy = en_buf_keep(&p->text, p->desk->session->arena);
    if (!copy)
        return en_fail_memory(err);
    sentence.in[EN_FR] = sentence.in[EN_EN] = copy;
    return en_desk_note(p->desk, "finding", en_say(heading, p->desk->intake->lang), sentence,
                        err);
}

/* Whom the measure puts first, if it is one alone. */
static size_t find_first(const speech *p) {
    size_t first = EN_NONE;
    for (size_t v = 0; v < p->s->vertex_count; v++) {
        if (en_spread_of(p->s, 0, v)->rank != 1)
            continue;
        if (first != EN_NONE)
            return EN_NONE;
        first = v;
    }
    return first;
}

static en_status say_share(speech *p, size_t first, en_error *err) {
    double share;
    bool raw =
        p->desk->chosen->measure == en_measure_find("betweenness") && !p->desk->a->normalise;
    if (!raw)
        return EN_OK;
    en_status status = en_between_share(&share, p->desk->intake->network, first,
                                        en_spread_of(p->s, 0, first)->score, err);
    if (status || isnan(share))
        return status;
    en_buf_printf(&p->text,
                  p->french ? "%s se trouve entre %.0f" NB
                              "%% des paires qui sont reliées sans "
                              "l’être directement."
                            : "%s stands between %.0f%% of the pairs that are connected but "
                              "not tied directly.",
                  name_of(p, first), share * 100);
    return say(p, err);
}

static en_status say_first(speech *p, size_t first, en_error *err) {
    const en_spread *spread = en_spread_of(p->s, 0, first);
    const char *name = name_of(p, first);
    if (spread->worst == 1)
        en_buf_printf(&p->text,
                      p->french ? "Quelle que soit la voix omise, %s reste au premier rang."
                                : "Whichever voice is left out, %s stays first.",
                      name);
    else
        en_buf_printf(&p->text,
                      p->french ? "Selon la voix omise, %s se classe du rang %zu au rang %zu."
                                : "Depending on which voice is left out, %s ranks from %zu to "
                                  "%zu.",
                      name, spread->best, spread->worst);
    return say(p, err);
}

/* Whether the first places are hers with a score to show for it. */
static bool is_among_first(const en_spread *spread) {
    return spread->rank && spread->rank <= TOP && spread->score > 0;
}

/* Where too many are level there are no first places to leave. */
static en_status say_level(speech *p, size_t level, en_error *err) {
    en_buf_printf(&p->text,
                  p->french ? "%zu entités se partagent les premiers rangs" NB
                              ": la mesure n’y distingue pas cinq premières."
                            : "%zu entities share the first ranks: the measure tells no top "
                              "five apart.",
                  level);
    return say(p, err);
}

static size_t count_first(const speech *p) {
    size_t count = 0;
    for (size_t v = 0; v < p->s->vertex_count; v++)
        count += is_among_first(en_spread_of(p->s, 0, v));
    return count;
}

static en_status say_steady(speech *p, en_error *err) {
    en_buf_puts(&p->text,
                p->french
                    ? "Qui est parmi les cinq premiers avec une valeur y reste, quelle que "
                      "soit la voix omise."
                    : "Whoever is among the top five with a value stays there, whichever "
                      "voice is left out.");
    return say(p, err);
}

static en_status say_leaving(speech *p, en_error *err) {
    en_status status = EN_OK;
    bool any = false;
    for (size_t v = 0; v < p->s->vertex_count && !status; v++) {
        const en_spread *spread = en_spread_of(p->s, 0, v);
        if (!is_among_first(spread) || spread->rank_without <= TOP)
            continue;
        any = true;
        en_buf_printf(&p->text,
                      p->french ? "Sans «" NB "%s" NB "», %s quitte les cinq premiers rangs" NB
                                  ": du rang %zu au rang %zu."
                                : "Without “%s”, %s leaves the top five: from rank %zu to %zu.",
                      en_desk_part(p->desk, p->s, spread->hangs_on), name_of(p, v),
                      spread->rank, spread->rank_without);
        status = say(p, err);
    }
    return status || any ? status : say_steady(p, err);
}

en_status en_desk_say(en_desk *desk, const en_sensitivity *s, en_error *err) {
    speech p = {.desk = desk, .s = s, .french = desk->intake->lang == EN_FR};
    size_t first = find_first(&p), level = count_first(&p);
    en_status status = EN_OK;
    if (first != EN_NONE)
        status = say_share(&p, first, err);
    if (first != EN_NONE && !status)
        status = say_first(&p, first, err);
    if (status)
        return status;
    return level > TOP ? say_level(&p, level, err) : say_leaving(&p, err);
}
