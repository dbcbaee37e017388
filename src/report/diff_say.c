/* SPDX-License-Identifier: MIT */
/* A difference between two views, for people to read. */
#include "base/utf8.h"
#include "picture/caption.h"
#include "report/diff_state.h"
#include "report/diff_write.h"

#include <math.h>

#define NB "\u00a0"

static const char *say(en_lang lang, const char *fr, const char *en) {
    return lang == EN_FR ? fr : en;
}

/* Put LINE down, whatever data it holds, and begin the next one. */
static void end_line(en_buf *out, en_buf *line) {
    en_buf_shown(out, en_buf_text(line));
    en_buf_puts(out, "\n");
    out->failed |= line->failed;
    en_buf_destroy(line);
}

static void say_heading(en_buf *out, bool *begun, const char *heading) {
    if (!*begun)
        en_buf_printf(out, "%s%s\n", out->length ? "\n" : "", heading);
    *begun = true;
}

static const char *sign_of(en_change change) {
    static const char *const signs[] = {[EN_GAINED] = "+", [EN_LOST] = "-", [EN_CHANGED] = "~"};
    return signs[change];
}

static void say_entities(en_buf *out, const en_comparison *c) {
    bool begun = false;
    for (size_t i = 0; i < c->diff->entity_count; i++) {
        const en_entity_change *e = &c->diff->entities[i];
        const en_view *v = e->change == EN_LOST ? c->before : c->after;
        say_heading(out, &begun, say(c->lang, "Entités", "Entities"));
        en_buf line = {0};
        en_buf_printf(&line, "  %s %s", sign_of(e->change),
                      en_entity_name(v->dossier, e->entity, c->lang));
        end_line(out, &line);
    }
}

/* "+ c83 : la source s4 nie, selon OpenAI" */
static void say_claim(en_buf *out, const en_comparison *c, const en_claim_change *change) {
    const en_dossier *d = (change->gained ? c->after : c->before)->dossier;
    const en_claim *k = &d->claims[change->claim];
    const char *title = en_say(d->sources[k->source].title, c->lang);
    en_buf line = {0};
    en_buf_printf(&line, "      %s ", change->gained ? "+" : "-");
    en_diff_claim(&line, d, change->claim);
    en_buf_printf(&line, say(c->lang, NB ": %s ", ": %s "),
                  k->stance == EN_DENIES   ? say(c->lang, "nié par", "denied by")
                  : k->modality == EN_PLAN ? say(c->lang, "annoncé par", "announced by")
                                           : say(c->lang, "affirmé par", "asserted by"));
    if (title)
        en_buf_printf(&line, say(c->lang, "«" NB "%s" NB "» (%s)", "“%s” (%s)"), title,
                      d->sources[k->source].id);
    else
        en_buf_puts(&line, d->sources[k->source].id);
    if (k->more->by != EN_NONE)
        en_buf_printf(&line, say(c->lang, ", selon %s", ", according to %s"),
                      en_entity_name(d, k->more->by, c->lang));
    end_line(out, &line);
}

static void say_relations(en_buf *out, const en_comparison *c) {
    bool begun = false;
    for (size_t i = 0; i < c->diff->relation_count; i++) {
        const en_relation_change *r = &c->diff->relations[i];
        const en_view *v = r->before ? c->before : c->after;
        say_heading(out, &begun, "Relations");
        en_buf line = {0};
        en_buf_printf(&line, "  %s ", sign_of(r->change));
        en_say_relation(&line, v, r->before ? r->before : r->after, c->lang);
        en_buf_puts(&line, en_colon(c->lang));
        en_diff_state(&line, r->before, c->lang);
        en_buf_puts(&line, " -> ");
        en_diff_state(&line, r->after, c->lang);
        end_line(out, &line);
        for (size_t k = 0; k < r->claim_count; k++)
            say_claim(out, c, &r->claims[k]);
    }
}

static void say_score(en_buf *line, size_t rank, double value, en_lang lang) {
    if (isnan(value)) {
        en_buf_puts(line, say(lang, "non défini", "undefined"));
        return;
    }
    en_buf_printf(line, say(lang, "rang %zu (", "rank %zu ("), rank);
    en_say_number(line, value, lang);
    en_buf_puts(line, ")");
}

static void say_move(en_buf *out, const en_comparison *c, const en_move *m) {
    en_buf line = {0};
    en_buf_printf(&line, say(c->lang, "  %s" NB ": ", "  %s: "),
                  en_entity_name(c->before->dossier, m->before, c->lang));
    say_score(&line, m->old_rank, m->old_value, c->lang);
    en_buf_puts(&line, " -> ");
    say_score(&line, m->new_rank, m->new_value, c->lang);
    end_line(out, &line);
}

/* Moves that are not told one by one. */
static void say_rest(en_buf *out, size_t count, en_lang lang, const char *fr,
                     const char *fr_all, const char *en) {
    if (count)
        en_buf_printf(out, lang == EN_FR ? (count > 1 ? fr_all : fr) : en, count);
}

/* The moves by one measure, from FIRST to END: those of value one by one, then how many more.
 */
static void say_moves_by(en_buf *out, const en_comparison *c, size_t first, size_t end,
                         size_t top) {
    const en_move *moves = c->diff->moves;
    size_t told = 0, moved = 0;
    en_buf line = {0};
    en_buf_printf(&line, say(c->lang, "Rangs" NB ": %s", "Ranks: %s"),
                  en_say(moves[first].measure->label, c->lang));
    en_buf_puts(out, out->length ? "\n" : "");
    end_line(out, &line);
    for (size_t i = first; i < end; i++) {
        moved += !moves[i].displaced;
        if (moves[i].displaced || told == top)
            continue;
        say_move(out, c, &moves[i]);
        told++;
    }
    say_rest(out, moved - told, c->lang, "  et %zu autre (--top en donne plus)\n",
             "  et %zu autres (--top en donne plus)\n", "  and %zu more (--top tells more)\n");
    say_rest(out, end - first - moved, c->lang,
             "  %zu entité garde sa valeur, mais change de rang\n",
             "  %zu entités gardent leur valeur, mais changent de rang\n",
             "  %zu keep their value, but change in rank\n");
}

static void say_moves(en_buf *out, const en_comparison *c, size_t top) {
    for (size_t i = 0, end; i < c->diff->move_count; i = end) {
        for (end = i; end < c->diff->move_count &&
                      c->diff->moves[end].measure == c->diff->moves[i].measure;)
            end++;
        say_moves_by(out, c, i, end, top);
    }
}

void en_diff_say(en_buf *out, const en_comparison *comparison, size_t top) {
    en_buf text = {0}; /* of its own, so that its start shows where no blank line is due */
    say_entities(&text, comparison);
    say_relations(&text, comparison);
    say_moves(&text, comparison, top);
    if (!text.length)
        en_buf_puts(&text, say(comparison->lang, "Aucune différence.\n", "No difference.\n"));
    en_buf_add(out, en_buf_text(&text), text.length);
    out->failed |= text.failed;
    en_buf_destroy(&text);
}
