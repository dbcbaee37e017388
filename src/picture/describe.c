/* SPDX-License-Identifier: MIT */
/*
 * The long description: what a person would say of the figure to someone who cannot see it. It
 * names nobody by accident: of those who tie it names all or none.
 */
#include "measure/rank.h"
#include "network/pairs.h"
#include "picture/caption.h"
#include "picture/figure.h"

#include <math.h>
#include <string.h>

#define NB "\u00a0"
#define NN "\u202f"

enum {
    CENTRAL = 3,      /* as many are named as most central, */
    MOST_CENTRAL = 5, /* or up to so many where scores tie */
    MOST_NAMES = 8,   /* allies or rivals; of more only those are named who are central */
    MOST_CONTESTED = 8,
};

/* A description being said. */
typedef struct teller {
    en_buf *out;
    const en_picture *p;
    const en_view *view;
    en_lang lang;
    size_t central[MOST_NAMES], central_count; /* vertices whose ties are told */
} teller;

static const char *say(const teller *t, const char *fr, const char *en) {
    return t->lang == EN_FR ? fr : en;
}

#define COUNT(t, n, fr, en, frs, ens)                                                   \
    en_say_count((t)->out, n, (en_words)EN_WORDS(fr, en), (en_words)EN_WORDS(frs, ens), \
                 (t)->lang)

/* What parts the Ith of COUNT things from the one before. */
static const char *join(const teller *t, size_t i, size_t count) {
    return i == 0 ? "" : i + 1 < count ? ", " : say(t, " et ", " and ");
}

static void say_name(teller *t, size_t vertex) {
    en_buf_puts(t->out, en_entity_name(t->view->dossier, t->view->entities[vertex], t->lang));
}

static void say_names(teller *t, const size_t *vertices, size_t count) {
    for (size_t i = 0; i < count; i++) {
        en_buf_puts(t->out, join(t, i, count));
        say_name(t, vertices[i]);
    }
}

/* Relations by sign, in the words of the legend; where there is one sort, no numbers. */
static void say_signs(teller *t, const size_t of_sign[3], bool numbered) {
    static const struct {
        int sign;
        en_words words;
    } sorts[] = {
        {2, EN_WORDS("d’entente, de soutien ou d’appartenance",
                     "of alliance, support or membership")},
        {0, EN_WORDS("de rivalité ou d’opposition", "of rivalry or opposition")},
        {1, EN_WORDS("d’un autre ordre", "of another kind")},
    };
    bool more = false;
    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
        size_t count = of_sign[sorts[i].sign];
        if (!count)
            continue;
        en_buf_puts(t->out, !numbered ? " " : more ? ", " : say(t, NB ": ", ": "));
        if (numbered)
            en_buf_printf(t->out, "%zu ", count);
        en_buf_puts(t->out, en_say(sorts[i].words, t->lang));
        more = true;
    }
}

static void say_size(teller *t) {
    const en_view *view = t->view;
    size_t of_sign[3] = {0};
    for (size_t i = 0; i < view->relation_count; i++)
        of_sign[view->relations[i].sign + 1]++;
    bool one_sort = !view->relation_count || of_sign[0] == view->relation_count ||
                    of_sign[1] == view->relation_count || of_sign[2] == view->relation_count;
    if (t->p->rest.entities)
        en_buf_printf(t->out,
                      say(t, "Cette figure montre %zu des %zu entités d’un réseau",
                          "This figure shows %zu of the %zu entities of a network"),
                      view->entity_count, t->p->rest.count);
    else {
        en_buf_puts(t->out, say(t, "Ce réseau compte ", "This network has "));
        COUNT(t, view->entity_count, "entité", "entity", "entités", "entities");
    }
    en_buf_puts(t->out, say(t, " et ", " and "));
    if (view->relation_count)
        COUNT(t, view->relation_count, "relation", "relation", "relations", "relations");
    else
        en_buf_puts(t->out, say(t, "aucune relation", "no relation"));
    if (one_sort)
        say_signs(t, of_sign, false);
    if (view->source_count) {
        en_buf_puts(t->out, say(t, ", d’après ", ", reported by "));
        COUNT(t, view->source_count, "source", "source", "sources", "sources");
    }
    if (!one_sort)
        say_signs(t, of_sign, true);
    en_buf_puts(t->out, ".");
}

/* How many relations are not plain facts that nobody denies. */
static void say_states(teller *t) {
    static const en_words one[] = {
        EN_WORDS("est contestée", "is contested"),
        EN_WORDS("n’est qu’annoncée", "is only announced"),
        EN_WORDS("est passée", "is past"),
        EN_WORDS("est déduite", "is inferred"),
    };
    static const en_words many[] = {
        EN_WORDS("sont contestées", "are contested"),
        EN_WORDS("ne sont qu’annoncées", "are only announced"),
        EN_WORDS("sont passées", "are past"),
        EN_WORDS("sont déduites", "are inferred"),
    };
    enum { STATES = sizeof one / sizeof *one };
    size_t counts[STATES] = {0}, sorts = 0, said = 0;
    for (size_t i = 0; i < t->view->relation_count; i++) {
        const en_relation *r = &t->view->relations[i];
        const bool holds[STATES] = {r->standing == EN_CONTESTED, r->planned, r->past,
                                    r->inferred};
        for (size_t k = 0; k < STATES; k++)
            counts[k] += holds[k];
    }
    for (size_t k = 0; k < STATES; k++)
        sorts += counts[k] > 0;
    bool single = t->view->relation_count == 1;
    const char *first =
        single ? say(t, " Elle ", " It ") : say(t, " Parmi elles, ", " Of these, ");
    for (size_t k = 0; k < STATES; k++) {
        if (!counts[k])
            continue;
        en_buf_puts(t->out, said ? join(t, said, sorts) : first);
        if (single)
            en_buf_puts(t->out, en_say(one[k], t->lang));
        else
            en_say_count(t->out, counts[k], one[k], many[k], t->lang);
        said++;
    }
    en_buf_puts(t->out, sorts ? "." : "");
}

/* The first of those that PARENT leads to, with the way there made shorter. */
static size_t root_of(size_t *parent, size_t v) {
    while (parent[v] != v)
        v = parent[v] = parent[parent[v]];
    return v;
}

/* How many parts there are, the size of the largest, and how many are as large. */
static bool find_parts(const en_view *view, size_t *parts, size_t *largest, size_t *as_large) {
    size_t count = view->entity_count;
    size_t *parent = EN_NEW(view->arena, size_t, count),
           *size = EN_NEW(view->arena, size_t, count);
    *parts = *largest = *as_large = 0;
    if (!parent || !size)
        return false;
    for (size_t v = 0; v < count; v++)
        parent[v] = v;
    for (size_t i = 0; i < view->relation_count; i++) {
        size_t a = root_of(parent, view->vertex[view->relations[i].from]);
        parent[a] = root_of(parent, view->vertex[view->relations[i].to]);
    }
    for (size_t v = 0; v < count; v++)
        size[root_of(parent, v)]++;
    for (size_t v = 0; v < count; v++) {
        *parts += size[v] > 0;
        *as_large = size[v] > *largest ? 1 : *as_large + (size[v] && size[v] == *largest);
        *largest = size[v] > *largest ? size[v] : *largest;
    }
    return true;
}

static void say_parts(teller *t) {
    size_t parts, largest, as_large;
    if (!find_parts(t->view, &parts, &largest, &as_large)) {
        t->out->failed = true;
        return;
    }
    if (t->view->entity_count < 3)
        return;
    if (parts == 1) {
        en_buf_puts(t->out, say(t, " Toutes les entités y sont reliées, directement ou non.",
                                " All entities are connected, directly or not."));
        return;
    }
    en_buf_printf(t->out,
                  say(t, " Il se compose de %zu ensembles sans lien entre eux",
                      " It falls into %zu parts without a tie between them"),
                  parts);
    if (as_large == 1)
        en_buf_printf(
            t->out,
            say(t, NN "; le plus grand réunit %zu entités", "; the largest holds %zu entities"),
            largest);
    en_buf_puts(t->out, ".");
}

/* The vertices of rank RANK, the first MOST of them in OUT; how many there are. */
static size_t of_rank(size_t *out, size_t most, const size_t *ranks, size_t count,
                      size_t rank) {
    size_t found = 0;
    for (size_t v = 0; v < count; v++)
        if (ranks[v] == rank && found++ < most)
            out[found - 1] = v;
    return found;
}

static void say_score(teller *t, size_t vertex) {
    en_buf_puts(t->out, " (");
    en_say_number(t->out, t->p->score[vertex], t->lang);
    en_buf_puts(t->out, ")");
}

/* "OpenAI (82,5), puis Stargate et Oracle, à égalité (47)": as many ranks as can be named. */
static void say_ranks(teller *t, const size_t *ranks, size_t count) {
    size_t *found = t->central;
    for (size_t rank = 1; t->central_count < CENTRAL;) {
        size_t room = MOST_CENTRAL - t->central_count;
        size_t level = of_rank(found, room, ranks, count, rank);
        bool cut = t->p->rest.level && rank + level > count; /* others tie who are not drawn */
        if (!level || level > room || cut || !(t->p->score[found[0]] > 0))
            break;
        en_buf_puts(t->out, rank > 1 ? say(t, ", puis ", ", then ") : "");
        say_names(t, found, level);
        if (level > 1)
            en_buf_puts(t->out, say(t, ", à égalité", ", tied"));
        say_score(t, found[0]);
        t->central_count += level;
        found += level;
        rank += level;
    }
}

/* How many of the whole network have the highest score. */
static size_t count_first(const en_rest *rest) {
    size_t count = 0;
    double most = 0;
    for (size_t i = 0; i < rest->count; i++)
        most = fmax(most, rest->score[i]);
    for (size_t i = 0; i < rest->count; i++)
        count += rest->score[i] >= most * (1 - 1e-9);
    return count;
}

/* Who ranks first, unless everybody does, or too many to name, or some who are not drawn. */
static void say_central(teller *t, const size_t *ranks, size_t count) {
    const char *label = en_say(t->p->size->label, t->lang);
    size_t first[1] = {0}, level = of_rank(first, 1, ranks, count, 1);
    bool cut = t->p->rest.level && level == count;
    if (cut)
        level = count_first(&t->p->rest);
    if (en_picture_scale(t->p).most <= 0) {
        en_buf_printf(t->out,
                      say(t, " Personne ne se détache par %s.", " By %s nobody stands out."),
                      label);
    } else if (cut || level > MOST_CENTRAL) {
        en_buf_printf(t->out,
                      say(t, " En tête par %s, %zu entités sont à égalité",
                          " By %s, %zu entities tie for the first place"),
                      label, level);
        say_score(t, first[0]);
        en_buf_puts(t->out, ".");
    } else {
        en_buf_printf(t->out, say(t, " En tête par %s" NB ": ", " Highest by %s: "), label);
        say_ranks(t, ranks, count);
        en_buf_printf(t->out,
                      say(t, ". Ce que dit une valeur élevée" NB ": «" NB "%s" NB "»",
                          ". What a high value tells: “%s”"),
                      en_say(t->p->size->meaning, t->lang));
    }
}

static bool is_positive(const en_view *view, const en_relation *r) {
    (void)view;
    return r->sign > 0;
}

static bool is_negative(const en_view *view, const en_relation *r) {
    (void)view;
    return r->sign < 0;
}

static bool is_central(const teller *t, size_t vertex) {
    for (size_t i = 0; i < t->central_count; i++)
        if (t->central[i] == vertex)
            return true;
    return false;
}

/* Those whom PAIRS tie to VERTEX, into OTHERS; how many. */
static size_t others_of(size_t *others, const en_pairs *pairs, size_t vertex) {
    size_t count = 0;
    for (size_t i = 0; i < pairs->count; i++)
        if (pairs->items[i].from == vertex || pairs->items[i].to == vertex)
            others[count++] =
                pairs->items[i].from == vertex ? pairs->items[i].to : pairs->items[i].from;
    return count;
}

/* Whether all that ties the two by that sign is past. */
static bool is_former(const en_view *view, size_t a, size_t b, int sign) {
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        size_t from = view->vertex[r->from], to = view->vertex[r->to];
        if (r->sign == sign && !r->past && ((from == a && to == b) || (from == b && to == a)))
            return false;
    }
    return true;
}

/* ": A, B (autrefois) et C", or of many ", dont A" for those who are central; or nothing. */
static void say_others(teller *t, size_t vertex, size_t *others, size_t count, int sign) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (count <= MOST_NAMES || is_central(t, others[i]))
            others[kept++] = others[i];
    if (kept)
        en_buf_puts(t->out, count <= MOST_NAMES ? say(t, NB ": ", ": ")
                                                : say(t, ", dont ", ", among them "));
    for (size_t i = 0; i < kept; i++) {
        en_buf_puts(t->out, join(t, i, kept));
        say_name(t, others[i]);
        if (is_former(t->view, vertex, others[i], sign))
            en_buf_puts(t->out, say(t, " (autrefois)", " (formerly)"));
    }
}

static void say_side(teller *t, const en_pairs *pairs, size_t vertex, size_t *others,
                     int sign) {
    size_t count = others_of(others, pairs, vertex);
    if (!count)
        en_buf_puts(t->out, sign > 0 ? say(t, "aucun allié", "no ally")
                                     : say(t, "aucun rival", "no rival"));
    else if (sign > 0)
        COUNT(t, count, "allié", "ally", "alliés", "allies");
    else
        COUNT(t, count, "rival", "rival", "rivaux", "rivals");
    say_others(t, vertex, others, count, sign);
}

/* "OpenAI a 2 alliés : Oracle et Stargate ; et 1 rival : Chine." */
static void say_ties(teller *t, const en_pairs *allies, const en_pairs *rivals,
                     size_t *others) {
    for (size_t i = 0; i < t->central_count; i++) {
        size_t vertex = t->central[i];
        if (!others_of(others, allies, vertex) && !others_of(others, rivals, vertex))
            continue;
        en_buf_puts(t->out, " ");
        say_name(t, vertex);
        en_buf_puts(t->out, t->p->rest.entities ? say(t, " a ici ", " here has ")
                                                : say(t, " a ", " has "));
        say_side(t, allies, vertex, others, 1);
        en_buf_puts(t->out, say(t, NN "; et ", "; and "));
        say_side(t, rivals, vertex, others, -1);
        en_buf_puts(t->out, ".");
    }
}

static void say_actors(teller *t) {
    size_t count = t->view->entity_count;
    size_t *ranks = EN_NEW(t->view->arena, size_t, count + 1);
    size_t *others = EN_NEW(t->view->arena, size_t, count + 1);
    en_pairs allies = {0}, rivals = {0};
    bool good = ranks && others && !en_rank(ranks, t->p->score, count, NULL) &&
                !en_pairs_create(&allies, t->view, is_positive, false, NULL) &&
                !en_pairs_create(&rivals, t->view, is_negative, false, NULL);
    t->out->failed |= !good;
    if (good && t->view->relation_count) {
        say_central(t, ranks, count);
        if (!t->central_count && count <= MOST_NAMES && !t->p->rest.level)
            for (; t->central_count < count; t->central_count++)
                t->central[t->central_count] = t->central_count;
        say_ties(t, &allies, &rivals, others);
    }
    en_pairs_destroy(&allies);
    en_pairs_destroy(&rivals);
}

static void say_contested(teller *t) {
    size_t count = 0;
    for (size_t i = 0; i < t->view->relation_count; i++)
        count += t->view->relations[i].standing == EN_CONTESTED;
    for (size_t i = 0; i < t->view->relation_count && count <= MOST_CONTESTED; i++) {
        const en_relation *r = &t->view->relations[i];
        if (r->standing != EN_CONTESTED)
            continue;
        en_buf_puts(t->out, say(t, " Les sources ne s’accordent pas sur ceci" NB ": «" NB,
                                " Sources disagree over this: “"));
        en_say_relation(t->out, t->view, r, t->lang);
        en_buf_puts(t->out, say(t, NB "». Pour" NB ": ", "”. For: "));
        en_say_titled_voices(t->out, t->view, r, EN_ASSERTS, t->lang);
        en_buf_puts(t->out, say(t, NN "; contre" NB ": ", "; against: "));
        en_say_titled_voices(t->out, t->view, r, EN_DENIES, t->lang);
        en_buf_puts(t->out, ".");
    }
}

static void say_limits(teller *t) {
    en_buf left_out = {0};
    en_say_left_out(&left_out, t->p);
    if (left_out.length)
        en_buf_printf(t->out, say(t, " Ne sont pas montrés" NB ": %s", " Not shown: %s"),
                      en_buf_text(&left_out));
    en_buf_puts(t->out, say(t, " Règle suivie" NB ": ", " The rule followed: "));
    en_buf_rule(t->out, t->view, t->lang);
    en_buf_puts(t->out, ".");
    t->out->failed |= left_out.failed;
    en_buf_destroy(&left_out);
}

void en_say_description(en_buf *out, const en_picture *p) {
    teller t = {.out = out, .p = p, .view = en_network_view(p->network), .lang = p->lang};
    say_size(&t);
    say_states(&t);
    say_parts(&t);
    say_actors(&t);
    say_contested(&t);
    en_say_choices(out, p);
    say_limits(&t);
    if (p->note && p->note[strspn(p->note, " \t\n")])
        en_buf_printf(out, say(&t, " Note" NB ": %s", " Note: %s"), p->note);
}
