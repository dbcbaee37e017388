/* SPDX-License-Identifier: MIT */
#include "base/wire.h"
#include "picture/caption.h"
#include "picture/figure.h"

#include <math.h>
#include <string.h>

#define NB "\u00a0"
#define NN "\u202f"

/* The pieces are numbered as they come, and so come to the page. */
typedef struct furniture {
    en_canvas *c;
    const en_picture *p;
    const en_view *view;
    size_t pieces, column;
} furniture;

static void begin_piece(furniture *f, const char *part) {
    en_wire_begin(f->c->wire, 'f', f->pieces++);
    en_canvas_set(f->c, EN_WIRE_PART, part);
    en_canvas_set_number(f->c, EN_WIRE_COLUMN, (double)f->column);
}

static void add_piece(furniture *f, const char *part, const char *text) {
    begin_piece(f, part);
    en_canvas_set(f->c, "label", text);
}

/* One whose label is what the canvas has been told. */
static void add_piece_said(furniture *f, const char *part) {
    begin_piece(f, part);
    en_canvas_set_said(f->c, "label");
}

static void add_kind(furniture *f, size_t kind) {
    const en_dossier *d = f->view->dossier;
    const en_look look = en_picture_look_of_kind(f->p, kind);
    const char *name = kind == EN_NONE ? NULL : en_say(d->kinds[kind].label, f->p->lang);
    en_say_capitalised(&f->c->said, name                  ? name
                                    : f->p->lang == EN_FR ? "Non précisé"
                                                          : "Not stated");
    add_piece_said(f, "node");
    en_canvas_set_shape(f->c, &look);
}

static bool has_kind(const en_view *view, size_t kind) {
    for (size_t v = 0; v < view->entity_count; v++)
        if (view->dossier->entities[view->entities[v]].kind == kind)
            return true;
    return false;
}

static void add_kinds(furniture *f) {
    add_piece(f, "heading", f->p->lang == EN_FR ? "Entité" : "Entity");
    for (size_t k = 0; k < f->view->dossier->kind_count; k++)
        if (has_kind(f->view, k))
            add_kind(f, k);
    if (has_kind(f->view, EN_NONE))
        add_kind(f, EN_NONE);
    if (f->p->highlight) {
        const en_look look = {"circle", "", EN_HUE_PLAIN, EN_STRONG};
        add_piece(f, "node", f->p->lang == EN_FR ? "Mise en avant" : "Highlighted");
        en_canvas_set_shape(f->c, &look);
    }
    f->column++;
}

static void add_group(furniture *f, const char *label, en_hue hue) {
    const en_look look = {"circle", "", hue, EN_EVEN};
    add_piece(f, "node", label);
    en_canvas_set_shape(f->c, &look);
}

static void add_groups(furniture *f) {
    const en_groups *groups = f->p->groups;
    en_buf_printf(&f->c->said, f->p->lang == EN_FR ? "Couleur" NB ": %s" : "Colour: %s",
                  en_say(groups->by->noun, f->p->lang));
    add_piece_said(f, "heading");
    for (size_t i = 0; i < groups->shown_count; i++)
        add_group(f, groups->shown[i].label, groups->shown[i].hue);
    if (groups->others)
        add_group(f, groups->others, EN_HUE_OTHERS);
    f->column++;
}

/* How lines of one manner end, among those drawn. */
typedef struct ends {
    bool arrows, plain; /* of what is no rivalry: with a direction, without */
    bool aimed, barred; /* of rivalries: a bar at one end, at both */
} ends;

/* What the figure's lines use, so that the legend shows that and nothing else. */
typedef struct usage {
    ends of[EN_MANNERS], any;
    bool barred; /* rivalries that are drawn in another manner */
    bool widths[EN_WIDTHS];
} usage;

static bool is_used(const ends *e) { return e->arrows || e->plain || e->aimed || e->barred; }

static void enter(ends *e, bool rivalry, bool directed) {
    e->arrows |= !rivalry && directed;
    e->plain |= !rivalry && !directed;
    e->aimed |= rivalry && directed;
    e->barred |= rivalry && !directed;
}

static usage find_usage(const en_view *view) {
    usage u = {0};
    for (size_t i = 0; i < view->relation_count; i++) {
        const en_relation *r = &view->relations[i];
        en_manner manner = en_style_manner(r);
        bool directed = view->dossier->types[r->type].directed;
        enter(&u.of[manner], r->sign < 0, directed);
        enter(&u.any, r->sign < 0, directed);
        u.barred |= r->sign < 0 && manner != EN_RIVAL;
        for (size_t w = 0; w < EN_WIDTHS; w++)
            u.widths[w] |= (r->origins_for < EN_WIDTHS ? r->origins_for : EN_WIDTHS) == w + 1;
    }
    return u;
}

static void add_remark(furniture *f, bool due, en_words text) {
    if (due)
        add_piece(f, "note", en_say(text, f->p->lang));
}

static void add_notes(furniture *f, const usage *u) {
    static const en_words bars = EN_WORDS(
        "Des barres aux bouts d’une ligne" NB ": rivalité ou opposition, quel que soit "
        "le trait.",
        "Bars at the ends of a line: rivalry or opposition, whatever the line.");
    static const en_words aimed =
        EN_WORDS("Une barre d’un seul côté" NB ": celui qui est visé.",
                 "A bar at one end only: whom it is aimed at.");
    static const en_words arrow = EN_WORDS("La flèche va de qui agit à ce qui en est l’objet.",
                                           "The arrow runs from who acts to what is acted on.");
    static const en_words mutual = EN_WORDS("Sans flèche, la relation est réciproque.",
                                            "Without an arrow, the relation is mutual.");
    static const en_words cited =
        EN_WORDS("Les chiffres sur les lignes sont les numéros des sources.",
                 "Figures on the lines are the numbers of the sources.");
    static const en_words sides =
        EN_WORDS("Les chiffres sur les lignes sont les numéros des sources" NN "; derrière la "
                 "barre oblique, de celles qui nient.",
                 "Figures on the lines are the numbers of the sources; behind the slash, of "
                 "those that deny.");
    add_remark(f, u->any.arrows, arrow);
    add_remark(f, u->any.arrows && u->any.plain, mutual);
    add_remark(f, u->barred, bars);
    add_remark(f, u->any.aimed, aimed);
    add_remark(f, f->p->cite, is_used(&u->of[EN_CONTEST]) ? sides : cited);
}

static void add_manners(furniture *f, const usage *u) {
    add_piece(f, "heading", "Relation");
    for (en_manner m = 0; m < EN_MANNERS; m++) {
        const ends *e = &u->of[m];
        if (!is_used(e))
            continue;
        bool bars = !e->arrows && !e->plain;
        add_piece(f, "line", en_say(en_style_of(m)->label, f->p->lang));
        const en_stroke stroke = {m, bars ? -1 : 1, bars ? !e->barred : e->arrows,
                                  en_style_width(2), EN_EVEN};
        en_canvas_set_line(f->c, &stroke);
    }
    add_notes(f, u);
    f->column++;
}

static void add_widths(furniture *f, const usage *u) {
    static const en_words labels[EN_WIDTHS] = {EN_WORDS("1", "1"), EN_WORDS("2", "2"),
                                               EN_WORDS("3", "3"),
                                               EN_WORDS("4 et plus", "4 or more")};
    size_t used = 0;
    for (size_t w = 0; w < EN_WIDTHS; w++)
        used += u->widths[w];
    if (used < 2)
        return;
    add_piece(f, "heading",
              f->p->lang == EN_FR ? "Origines indépendantes" : "Independent origins");
    for (size_t w = 0; w < EN_WIDTHS; w++) {
        if (!u->widths[w])
            continue;
        add_piece(f, "line", en_say(labels[w], f->p->lang));
        const en_stroke stroke = {EN_ALLY, 0, false, en_style_width(w + 1), EN_EVEN};
        en_canvas_set_line(f->c, &stroke);
    }
    f->column++;
}

/* The largest of 1, 2, 5 times a power of ten that is not above MOST. */
static double round_down(double most) {
    double power = pow(10, floor(log10(most) + 1e-9));
    double lead = most / power;
    return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

static bool has_valueless(const en_picture *p) {
    for (size_t v = 0; v < en_network_size(p->network); v++)
        if (isnan(p->score[v]))
            return true;
    return false;
}

static void add_sizes(furniture *f, const en_scale *scale) {
    static const en_words valueless = EN_WORDS("Sans valeur" NB ": la plus petite surface.",
                                               "Without a value: the smallest area.");
    if (scale->most <= 0)
        return;
    en_buf_printf(&f->c->said, f->p->lang == EN_FR ? "Surface" NB ": %s" : "Area: %s",
                  en_say(f->p->size->label, f->p->lang));
    add_piece_said(f, "heading");
    double top = round_down(scale->most);
    const double values[] = {top, top / 2, 0};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        en_say_number(&f->c->said, values[i], f->p->lang);
        add_piece_said(f, "size");
        en_canvas_set_number(f->c, EN_WIRE_RADIUS, en_scale_radius(scale, values[i]));
        en_canvas_set(f->c, "color", f->c->theme->day->mute);
    }
    add_remark(f, has_valueless(f->p), valueless);
    f->column++;
}

/* A line of the caption, which the canvas has been told; none where that is nothing. */
static void add_caption(furniture *f, const char *fr, const char *en) {
    if (!f->c->said.length)
        return;
    add_piece_said(f, "caption");
    en_canvas_set(f->c, EN_WIRE_LEAD, f->p->lang == EN_FR ? fr : en);
}

/* What stands in the middle of rings; the painter finds it by the same rule. */
static void say_rings(en_buf *out, const en_picture *p, bool sized) {
    static const en_words largest = EN_WORDS("la plus grande", "the largest");
    static const en_words most_tied = EN_WORDS("la plus liée", "the one with most ties");
    const char *hub = en_say(sized ? largest : most_tied, p->lang);
    en_buf_printf(
        out,
        p->lang == EN_FR
            ? "Au milieu, de toutes les entités reliées, %s" NB
              "; les autres sur autant d’anneaux que de liens les en séparent. La "
              "direction n’a pas de sens."
            : "In the middle, of all entities that are connected, %s; the others on as "
              "many rings as ties part them from it. Direction carries no meaning.",
        hub);
}

static void say_reading(en_buf *out, const en_picture *p) {
    const en_scale scale = en_picture_scale(p);
    static const en_words carriers[2][2] = {
        {EN_WORDS(" et les formes", " and shapes"),
         EN_WORDS(", les formes et les couleurs", ", shapes and colours")},
        {EN_WORDS(", les formes et les surfaces", ", shapes and areas"),
         EN_WORDS(", les formes, les couleurs et les surfaces", ", shapes, colours and areas")},
    };
    bool sized = scale.most > 0, grouped = p->groups && p->groups->shown_count;
    if (strcmp(p->layout, "radial") == 0)
        say_rings(out, p, sized);
    else
        en_buf_printf(out,
                      p->lang == EN_FR ? "La position n’a pas de sens" NB
                                         ": seuls comptent les liens%s."
                                       : "Position carries no meaning: only ties%s do.",
                      en_say(carriers[sized][grouped], p->lang));
    if (!sized)
        en_buf_printf(out,
                      p->lang == EN_FR ? " Surfaces égales" NB ": %s ne distingue personne ici."
                                       : " Equal areas: %s tells nobody apart here.",
                      en_say(p->size->label, p->lang));
    if (sized)
        en_buf_printf(out,
                      p->lang == EN_FR ? " Grande surface" NB ": «" NB "%s" NB "»"
                                       : " A large area: “%s”",
                      en_say(p->size->meaning, p->lang));
}

static void add_sources(furniture *f) {
    en_buf *said = &f->c->said;
    if (f->p->cite)
        en_say_all_sources(said, f->view, f->p->lang);
    else
        en_say_sources(said, f->view, f->p->lang);
    add_caption(f, "Sources", "Sources");
}

static void add_captions(furniture *f) {
    en_buf *said = &f->c->said;
    en_say_counts(said, f->view, f->p->lang);
    add_caption(f, "Données", "Data");
    en_say_left_out(said, f->p);
    add_caption(f, "Omis", "Left out");
    en_say_rule(said, f->view, f->p->lang);
    add_caption(f, "Règle", "Rule");
    en_say_contested(said, f->view, f->p->lang);
    add_caption(f, "Contesté", "Contested");
    en_say_highlight(said, f->p);
    add_caption(f, "En avant", "Highlight");
    say_reading(said, f->p);
    add_caption(f, "Lecture", "Reading");
    add_sources(f);
    en_say_provenance(said, f->view, f->p->lang);
    add_caption(f, "Provenance", "Provenance");
}

/* What the author adds was asked for by name, and so stays where the rest is left out. */
static void add_note(furniture *f) {
    const char *note = f->p->note;
    en_buf *said = &f->c->said;
    if (note && note[strspn(note, " \t\n")])
        en_buf_puts(said, note);
    add_caption(f, "Note", "Note");
}

static void add_legend(furniture *f, const en_scale *scale) {
    const usage u = find_usage(f->view);
    add_kinds(f);
    if (f->p->groups && f->p->groups->by->noun.in[EN_EN])
        add_groups(f);
    if (f->view->relation_count)
        add_manners(f, &u);
    add_widths(f, &u);
    add_sizes(f, scale);
}

void en_canvas_add_furniture(en_canvas *canvas, const en_picture *picture,
                             const en_scale *scale) {
    furniture f = {.c = canvas, .p = picture, .view = en_network_view(picture->network)};
    if (!picture->no_legend)
        add_legend(&f, scale);
    if (!picture->no_caption)
        add_captions(&f);
    else if (picture->cite)
        add_sources(&f);
    add_note(&f);
}
